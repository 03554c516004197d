"""The list of names to redact, as people write it: text with a name a line, or YAML."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from reconcile.model import CannotRunError, Problem
from reconcile.model.record import dataclass, replace
from reconcile.reading.files import read_text
from reconcile.reading.notes import Mark, Notes
from reconcile.reading.tree import Fields, Items, Node, Text, compose
from reconcile.values.names import take_apart

_HINT: Final = "write a name a line, `name = pseudonym` for a pseudonym of your own; docs/formats.md has the rest"
_KEYS: Final = ("name", "aliases", "pseudonym")
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody, or an organisation, whose name is redacted: the spellings given, and what stands in their place."""

    names: tuple[str, ...]
    pseudonym: str

    @property
    def is_body(self) -> bool:
        """Whether the first name is an organisation's by its words: no word of it is redacted by itself."""
        return take_apart(self.names[0]).body


class _Listed(NamedTuple):
    names: tuple[str, ...]
    pseudonym: str
    mark: Mark


def read_names(path: str) -> tuple[Person, ...]:
    """Read the list of names in a file: YAML where it ends so, else text.

    Text: a name a line, further spellings after `|`, a pseudonym after `=`, comments after `#`. YAML: a list of names,
    of lists of spellings, or of mappings with `name`, `aliases`, `pseudonym`; or one mapping from name to pseudonym.
    Names without a pseudonym are `Person A`, `Person B` … (`Organisation A` …) in the list's order.
    Raises CannotRunError for a file that cannot be read or names nobody.
    """
    if not Path(path).is_file():
        message = f"there is no list of names `{path}`"
        raise CannotRunError(message, hint=_HINT)
    if not Path(path).stat().st_size:
        message = f"{path} names nobody"
        raise CannotRunError(message, hint=_HINT)
    notes = Notes(path)
    text = read_text(path, notes) or ""
    is_yaml = Path(path).suffix.lower() in {".yaml", ".yml", ".json"}
    listed = tuple(_from_yaml(text, notes) if is_yaml else _from_lines(text))
    for one in listed:
        if not any(take_apart(name).letters for name in one.names):
            notes.add("no-name", one.mark, "there are no letters to be a name", _HINT)
    _refuse(notes.problems, path)
    if not listed:
        message = f"{path} names nobody"
        raise CannotRunError(message, hint=_HINT)
    return _with_pseudonyms(_joined(listed))


def _refuse(problems: tuple[Problem, ...], path: str) -> None:
    if problems:
        message = f"the list of names {path} is not understood"
        raise CannotRunError(message, hint=_HINT, problems=problems)


def _from_lines(text: str) -> Iterator[_Listed]:
    for number, line in enumerate(text.splitlines(), 1):
        names, _, pseudonym = line.partition("#")[0].partition("=")
        spellings = tuple(" ".join(name.split()) for name in names.split("|") if name.strip())
        if spellings or pseudonym.strip():
            yield _Listed(spellings, " ".join(pseudonym.split()), (number, 1))


def _from_yaml(text: str, notes: Notes) -> Iterator[_Listed]:
    match compose(text, notes).root:
        case Fields(fields=fields, keys=keys):
            for name, node in fields.items():
                yield _Listed((name.strip(),), _text(node, notes), keys[name])
        case Items(items=items):
            for item in items:
                yield _item(item, notes)
        case None:
            return
        case other:
            notes.add("not-a-list", other.mark, "this is no list of names", _HINT)


def _item(item: Node, notes: Notes) -> _Listed:
    match item:
        case Text(text=text):
            return _Listed((text.strip(),), "", item.mark)
        case Items(items=items):
            return _Listed(tuple(filter(None, (_text(one, notes) for one in items))), "", item.mark)
        case Fields(fields=fields):
            for name in fields:
                if name not in _KEYS:
                    notes.add("unknown-field", item.keys[name], f"a name has no `{name}`", f"it has {', '.join(_KEYS)}")
            aliases = fields.get("aliases")
            others = aliases.items if isinstance(aliases, Items) else [aliases] if aliases is not None else []
            given = (fields.get("name"), *others)
            names = tuple(filter(None, (_text(node, notes) for node in given if node is not None)))
            pseudonym = fields.get("pseudonym")
            return _Listed(names, "" if pseudonym is None else _text(pseudonym, notes), item.mark)


def _text(node: Node, notes: Notes) -> str:
    if isinstance(node, Text):
        return "" if node.is_plain and node.text in {"~", "null"} else " ".join(node.text.split())
    notes.add("not-a-text", node.mark, "a text is wanted here", _HINT)
    return ""


def _joined(listed: Iterable[_Listed]) -> list[Person]:
    """Put the lines together that spell one name: the second spelling takes the first one's pseudonym."""
    people: list[Person] = []
    by_form: dict[str, int] = {}
    for one in listed:
        forms = [take_apart(name).folded for name in one.names]
        at = next((by_form[form] for form in forms if form in by_form), len(people))
        if at == len(people):
            people.append(Person(names=one.names, pseudonym=one.pseudonym))
        else:
            known = people[at]
            names = tuple(dict.fromkeys((*known.names, *one.names)))
            people[at] = replace(known, names=names, pseudonym=known.pseudonym or one.pseudonym)
        by_form.update(dict.fromkeys(forms, at))
    return people


def _with_pseudonyms(people: Iterable[Person]) -> tuple[Person, ...]:
    people = tuple(people)
    taken = {person.pseudonym for person in people}
    counts = {"Person": 0, "Organisation": 0}
    out = []
    for person in people:
        kind = "Organisation" if person.is_body else "Person"
        pseudonym = person.pseudonym
        while not pseudonym or (not person.pseudonym and pseudonym in taken):
            pseudonym = f"{kind} {_letter(counts[kind])}"
            counts[kind] += 1
        out.append(replace(person, pseudonym=pseudonym))
    return tuple(out)


def _letter(number: int) -> str:
    """Return A to Z for 0 to 25, then AA, AB and so on."""
    higher, rest = divmod(number, _LETTERS)
    return (_letter(higher - 1) if higher else "") + chr(ord("A") + rest)
