"""One mapping of a claim file against the table of its fields.

Owns kinds, choices, unknown fields and empty values; not the rules that join fields (`claims`).
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Final

from reconcile.model.record import dataclass
from reconcile.reading.fields import CLAIM_FIELDS, SOURCE_FIELDS, Field, Kind
from reconcile.reading.notes import Mark, Notes
from reconcile.reading.tree import Fields, Items, Node, Text

SOURCE_ID: Final = re.compile(r"[\w.-]+")

MOST_CHARACTERS: Final = 10_000
"""Characters of one text: a claim is a phrase or a sentence, and its words are compared with all others'."""
_OF_ANY_LENGTH: Final = frozenset(("note", "quote"))

YES_NO: Final[Mapping[str, bool]] = {"yes": True, "true": True, "no": False, "false": False}

Given = dict[str, str | tuple[str, ...] | bool]
"""The fields given, by name, as they go into the model's types."""

Marks = dict[str, Mark]


@dataclass(frozen=True, slots=True)
class Table:
    """The fields that a kind of mapping may have, ready to look up."""

    what: str
    kinds: Mapping[str, Kind]
    fields: Mapping[str, Field]

    @property
    def is_file(self) -> bool:
        """Whether it is that of a file's top level."""
        return "claims" in self.fields

    @property
    def is_near_source(self) -> bool:
        """Whether a field of the source may have been meant: on top of a file, or in a claim."""
        return not {"subjects", "property"}.isdisjoint(self.fields)


def make_table(what: str, fields: Iterable[Field]) -> Table:
    """Return the table of the fields of `what` (`a claim`, `the source`)."""
    by_name = {field.name: field for field in fields}
    return Table(what, {name: field.kind for name, field in by_name.items()}, by_name)


def check_fields(node: Fields, table: Table, notes: Notes) -> tuple[Given, Marks]:
    """Return the good fields of a mapping and the places of their values; note what is wrong with the others."""
    given: Given = {}
    marks: Marks = {}
    kinds, text_kind, texts_kind = table.kinds, Kind.TEXT, Kind.TEXTS
    for name, child in node.fields.items():
        kind = kinds.get(name)
        if child.__class__ is Text and (kind is text_kind or kind is texts_kind):
            # The way of nearly all fields of a large file, hence first and without a call.
            text = child[0].strip()
            if text and text != "~" and (len(text) <= MOST_CHARACTERS or name in _OF_ANY_LENGTH):
                marks[name] = child[1]
                if kind is text_kind or name == "value":
                    given[name] = text
                else:
                    given[name] = (text,)
                    marks[name + ".0"] = child[1]
                continue
        if kind is None:
            note_unknown_field(name, node.keys[name], table, notes)
        else:
            _check_field(table.fields[name], child, given, marks, notes)
    return given, marks


def _check_field(field: Field, child: Node, given: Given, marks: Marks, notes: Notes) -> None:
    """Add one field to those given, or note why it cannot be."""
    name, mark = field.name, child.mark
    if isinstance(child, Fields):
        message = f"`{name}` is {notes.form.mapping}, but must be a {_name_kind(field)}"
        notes.add("mapping", mark, message, notes.form.a_mapping_is)
    elif isinstance(child, Items):
        if field.kind is not Kind.TEXTS:
            notes.add(
                "list",
                mark,
                f"`{name}` is a list, but must be a {_name_kind(field)}",
                notes.form.one_text,
            )
            return
        texts = _check_items(field, child, marks, notes)
        if texts:
            given[name] = texts
            marks[name] = mark
    elif _is_empty(child):
        notes.add(
            "empty",
            mark,
            f"`{name}` is empty",
            f"write its {'value' if name == 'value' else 'text'} or remove the field"
            + ("" if child.is_plain else notes.form.empty_text),
        )
    elif _is_too_long(field, child):
        _note_too_long(field, child, notes)
    else:
        value = _check_word(field, child, notes)
        if value is not None:
            marks[name] = mark
            if field.kind is Kind.TEXTS and name != "value" and isinstance(value, str):
                given[name] = (value,)
                marks[name + ".0"] = mark
            else:
                given[name] = value


def _check_items(field: Field, node: Items, marks: Marks, notes: Notes) -> tuple[str, ...]:
    """Return the texts of a list, none where it is empty or an item is no text."""
    if not node.items:
        notes.add("empty", node.mark, f"`{field.name}` is an empty list", "list something or remove the field")
    texts: list[str] = []
    for item in node.items:
        if not isinstance(item, Text):
            what = "a list" if isinstance(item, Items) else notes.form.mapping
            message = f"an item of `{field.name}` is {what}, but must be a text"
            notes.add("list-item", item.mark, message, notes.form.a_mapping_is)
        elif _is_empty(item):
            notes.add("empty", item.mark, f"an item of `{field.name}` is empty", "write its text or remove the item")
        elif _is_too_long(field, item):
            _note_too_long(field, item, notes)
        else:
            marks[f"{field.name}.{len(texts)}"] = item.mark
            texts.append(item.text.strip())
    return tuple(texts)


def _check_word(field: Field, child: Text, notes: Notes) -> str | bool | None:
    """Return the meaning of a scalar in a field that takes only certain words; None, with a note, for others."""
    text = child.text.strip()
    match field.kind:
        case Kind.CHOICE if text not in field.choices:
            note_bad_choice(field.name, text, child.mark, field.choices, notes)
        case Kind.YES_NO if text.lower() not in YES_NO:
            note_bad_choice(field.name, text, child.mark, ("yes", "no"), notes)
        case Kind.YES_NO:
            return YES_NO[text.lower()]
        case Kind.SOURCE_ID if not SOURCE_ID.fullmatch(text):
            notes.add(
                "bad-id",
                child.mark,
                f"`{text}` cannot be the id of a source",
                f"use letters, digits, `.`, `_` and `-` only{_suggest_id(text)}",
            )
        case _:
            return text
    return None


def fold_field(name: str) -> str:
    """Return a field's name as the tables have it, where it is written as a heading: `Attributed To`."""
    return name.strip().lower().replace("-", "_").replace(" ", "_")


def suggest(name: str, names: Iterable[str]) -> str:
    """Return the name that was probably meant, or nothing."""
    folded = fold_field(name)
    names = tuple(names)
    if folded in names:
        return folded
    from difflib import get_close_matches  # noqa: PLC0415  # only a file with an error needs it

    close = get_close_matches(folded[:60], names, n=1, cutoff=0.7)
    return close[0] if close else ""


_ON_TOP: Final = ("claims", "subjects")
"""Names of a file's top level that mean nothing anywhere else."""


def find_meant(name: str, table: Table) -> str:
    """Return the field that a name was probably meant for, or nothing."""
    folded = fold_field(name)
    guessed = (field.name for field in table.fields.values() if folded in (field.name, *field.guesses))
    return next(guessed, "") or suggest(name, table.fields)


def note_bad_choice(name: str, text: str, mark: Mark, choices: tuple[str, ...], notes: Notes) -> None:
    """Note a word that is none of those a field takes."""
    meant = suggest(text, choices)
    hint = f"did you mean `{meant}`?" if meant else f"use {', '.join(choices[:-1])} or {choices[-1]}"
    notes.add("bad-choice", mark, f"`{name}` cannot be `{shorten(text)}`", hint)


def note_unknown_field(name: str, mark: Mark, table: Table, notes: Notes) -> str:
    """Note a field that a mapping cannot have, and return the one that was probably meant, or nothing."""
    meant = find_meant(name, table)
    if table.is_file and any(name == field.name for field in CLAIM_FIELDS if field not in SOURCE_FIELDS):
        hint = "indent it like the other fields of its claim" + (f"; or did you mean `{meant}`?" if meant else "")
    elif meant:
        hint = f"did you mean `{meant}`?"
    elif table.is_near_source and any(fold_field(name) == field.name for field in SOURCE_FIELDS):
        hint = notes.form.source_field.format(name=fold_field(name), stem=PurePath(notes.path).stem)
    elif notes.form.on_top and name in _ON_TOP and not table.is_file:
        hint = notes.form.on_top.format(name=name)
    else:
        hint = f"it may have: {', '.join(table.fields)}"
    notes.add("unknown-field", mark, f"`{shorten(name)}` is no field of {table.what}", hint)
    return meant


def shorten(text: str, most: int = 60) -> str:
    """Return a text on one line and short enough for a message."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _is_empty(node: Text) -> bool:
    """Tell whether nothing is written: no text at all, or YAML's sign for nothing."""
    text = node.text.strip()
    return not text or (node.is_plain and text == "~")


def _is_too_long(field: Field, node: Text) -> bool:
    return len(node.text) > MOST_CHARACTERS and field.name not in _OF_ANY_LENGTH


def _note_too_long(field: Field, node: Text, notes: Notes) -> None:
    notes.add(
        "too-long",
        node.mark,
        f"`{field.name}` has {len(node.text):,} characters, but may have {MOST_CHARACTERS:,}",
        "make several claims of it; wording of the document goes in `quote`",
    )


def _name_kind(field: Field) -> str:
    match field.kind:
        case Kind.TEXTS:
            return "text or a list of texts"
        case Kind.CHOICE:
            return "word: " + ", ".join(field.choices)
        case Kind.YES_NO:
            return "word: yes or no"
        case _:
            return "text"


def _suggest_id(text: str) -> str:
    made = re.sub(r"[^\w.-]+", "-", text).strip("-")
    return f", such as `{made}`" if made else ""
