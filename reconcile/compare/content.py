"""The content of a wording: its words and phrases with their meanings, its negations and its opposites.

Owns how two wordings are laid over each other; the verdict over them is `reconcile.compare.texts`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reconcile.lexicon import Unit, lexicon
from reconcile.lexicon.words import STOP, fold_word, skeleton_word, split_words, stem_word

_POLAR = frozenset(
    ("before", "after", "during", "since", "until", "without", "against", "under", "over", "between", "left", "right")
)
_NEGATIONS = frozenset(("no", "not", "never", "none", "nobody", "nothing", "without", "neither", "nor", "cannot"))
_HEDGES = frozenset(
    ("alleged", "allegedly", "supposed", "supposedly", "reportedly", "reported", "so", "called", "some", "certain")
)
_ASKING = frozenset(
    ("who", "whom", "whose", "when", "where", "what", "how", "more", "most", "very", "other", "another")
)
_SILENT = (STOP - _POLAR - _NEGATIONS) | _HEDGES | _ASKING
_CONTRACTED = re.compile(r"\b(\w+?)n['’]t\b", re.IGNORECASE)
_MAX_PHRASE = 3
_ENDING = re.compile(r"([a-z]{4,}?)(?:ers?|ing|ings)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The units of a wording that say something, and whether it is negated; `sides` are the table's opposites in it."""

    units: tuple[Unit, ...]
    is_negated: bool
    sides: frozenset[tuple[int, int]]

    @property
    def numbers(self) -> frozenset[str]:
        """The figures in the wording."""
        return frozenset(s for u in self.units for s in u.stems if s.isdigit())


@lru_cache(maxsize=4096)
def content_of(text: str) -> Content:
    """Split a wording into the units that say something."""
    text = _CONTRACTED.sub(r"\1 not", text)
    sides, plain = _sides([fold_word(w) for w in split_words(text)])
    units = tuple(u for u in lexicon().units(text) if not _is_silent(u))
    return Content(
        units=tuple(u for u in units if not all(fold_word(w) in _NEGATIONS for w in u.words)),
        is_negated=sum(w in _NEGATIONS for w in plain) % 2 == 1,
        sides=sides,
    )


def covers(left: Content, right: Content, *, loose: bool = False) -> bool:
    """Tell whether everything that `right` says is in `left` too, by word, by meaning, or by a name's spelling."""
    return not missing(left, right, loose=loose)


def shares_a_word(left: Content, right: Content) -> bool:
    """Tell whether some of what `right` says is in `left` too."""
    return len(missing(left, right)) < len(right.units)


def missing(left: Content, right: Content, *, loose: bool = False) -> tuple[Unit, ...]:
    """Return the units of `right` that are not in `left`; `loose` lets a phrase mean what one of its words means."""
    read = _loose_meanings if loose else _meanings
    stems = {s for u in left.units for s in (*u.stems, *_roots(u))}
    meanings = {m for u in left.units for m in read(u)}
    names = {s for u in left.units for s in _skeletons(u)}
    return tuple(
        u
        for u in right.units
        if not (
            meanings.intersection(read(u))
            or stems.issuperset(u.stems)
            or _shares_root(u, stems)
            or _all_names(u, names)
        )
    )


def _meanings(unit: Unit) -> tuple[str, ...]:
    return unit.meanings


def _loose_meanings(unit: Unit) -> tuple[str, ...]:
    if len(unit.words) == 1:
        return unit.meanings
    return (*unit.meanings, *(m for word in unit.words for u in lexicon().units(word) for m in u.meanings))


def opposed(left: Content, right: Content) -> tuple[int, int, int] | None:
    """Return a row of the table with the sides that the two wordings are on, where those are opposite ones."""
    for row, side in sorted(left.sides):
        other = 1 - side
        if (row, other) in right.sides and (row, side) not in right.sides and (row, other) not in left.sides:
            return row, side, other
    return None


def without_side(content: Content, row: int, side: int) -> Content:
    """Return the content without the words of one side of the table's row."""
    phrases = {stem for phrase in _opposites()[row][side] for stem in phrase.split()}
    return Content(
        units=tuple(u for u in content.units if not phrases.issuperset(u.stems)),
        is_negated=content.is_negated,
        sides=content.sides,
    )


def side_words(text: str, row: int, side: int) -> str:
    """Return the words of a text that stand on one side of the table's row."""
    phrases = _opposites()[row][side]
    words = split_words(text)
    stems = [stem_word(fold_word(w)) for w in words]
    for size in range(_MAX_PHRASE, 0, -1):
        for at in range(len(stems) - size + 1):
            if " ".join(stems[at : at + size]) in phrases:
                return " ".join(words[at : at + size])
    return text


def begins_with_side(text: str, row: int, side: int) -> bool:
    """Tell whether the first word of a text that says something stands on one side of the table's row."""
    words = [w for w in split_words(text) if fold_word(w) not in _SILENT]
    stems = [stem_word(fold_word(w)) for w in words[:_MAX_PHRASE]]
    return any(" ".join(stems[:size]) in _opposites()[row][side] for size in range(1, len(stems) + 1))


def _is_silent(unit: Unit) -> bool:
    return all(fold_word(w) in _SILENT for w in unit.words)


def _roots(unit: Unit) -> list[str]:
    """Return what is left of lower-case words without the endings of trades and acts (`painter`, `painting`)."""
    found = (_ENDING.fullmatch(w) for w in unit.words if w.islower())
    return ["-" + m[1] for m in found if m]


def _shares_root(unit: Unit, stems: set[str]) -> bool:
    roots = _roots(unit)
    return len(roots) == len(unit.words) and stems.issuperset(roots)


def _skeletons(unit: Unit) -> list[str]:
    bones = [skeleton_word(fold_word(w)) for w in unit.words if w[:1].isupper()]
    return [b for b in bones if b]


def _all_names(unit: Unit, names: set[str]) -> bool:
    bones = _skeletons(unit)
    return len(bones) == len(unit.words) and names.issuperset(bones)


def _sides(words: list[str]) -> tuple[frozenset[tuple[int, int]], list[str]]:
    """Return the opposites in a wording, longest phrases first, and the words that no negating phrase has used up."""
    stems = [stem_word(w) for w in words]
    table, found, left, at = _side_of(), set[tuple[int, int]](), list[str](), 0
    while at < len(stems):
        size = next((n for n in range(_MAX_PHRASE, 0, -1) if " ".join(stems[at : at + n]) in table), 0)
        found.update(table.get(" ".join(stems[at : at + size]), ()))
        if size < 2:  # noqa: PLR2004 - a phrase has two words
            left.append(words[at])
        at += max(size, 1)
    return frozenset(found), left


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    from importlib.resources import files  # noqa: PLC0415 - only a text that is compared needs the table

    import yaml  # noqa: PLC0415

    text = (files("reconcile") / "data" / "opposites.yaml").read_text(encoding="utf-8")
    rows = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - reads only text, makes no objects
    return tuple((_stemmed(one), _stemmed(other)) for one, other in rows)


def _stemmed(phrases: list[str]) -> frozenset[str]:
    return frozenset(" ".join(stem_word(fold_word(w)) for w in split_words(p)) for p in phrases)


@cache
def _side_of() -> dict[str, tuple[tuple[int, int], ...]]:
    table: dict[str, list[tuple[int, int]]] = {}
    for row, sides in enumerate(_opposites()):
        for side, phrases in enumerate(sides):
            for phrase in sorted(phrases):
                table.setdefault(phrase, []).append((row, side))
    return {phrase: tuple(places) for phrase, places in table.items()}
