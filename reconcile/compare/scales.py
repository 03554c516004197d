"""Steps of a scale: `magnitude 6.7`, `Mw 6.6`, `INES Level 2`, `category 4`, and the bare number of the other source.

Owns what wording is a label of a scale and no more; identifiers and names with numbers are their own modules' business.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from reconcile.compare.words import agree, conflict, quoted
from reconcile.lexicon.words import NUMBER_WORDS
from reconcile.model import Comparison, Name, Number, Scalar, Text

_PIECE = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,9})?|\d+|[^\W\d_]+")
_NUMBERED_LETTER = re.compile(r"\d[^\W\d_]")
"""`12a` is another house than `12`."""
_LABELS = frozenset(
    ("level", "grade", "category", "magnitude", "class", "phase", "tier", "stage", "rating", "rated", "scale", "step",
     "degree", "severity", "intensity", "rank", "alert", "moment", "local", "richter", "mercalli", "on", "the", "of",
     "a", "at", "as", "cat", "number", "no")
)  # fmt: skip
_MAGNITUDES = frozenset(("m", "mw", "ml", "ms", "mb", "md", "me", "mwc", "mww"))
_LONGEST = 40
_LONGEST_ACRONYM = 5
_LONGEST_FIGURE = 12


class Step(NamedTuple):
    """A number on a scale and the acronyms that name the scale; `labelled` where any word does."""

    number: Decimal
    acronyms: frozenset[str]
    labelled: bool


def compare_steps(left: Scalar, right: Scalar) -> Comparison | None:
    """Judge two steps of one scale, of which at least one names it; None where the two are none."""
    one, two = step_of(left), step_of(right)
    if one is None or two is None or not (one.labelled or two.labelled):
        return None
    if one.acronyms and two.acronyms and one.acronyms != two.acronyms:
        return None
    if one.number == two.number:
        return agree("one step of a scale, which one of them names in other words")
    return conflict(f"{quoted(left.original)} against {quoted(right.original)}", "two steps of one scale")


def step_of(value: Scalar) -> Step | None:
    """Read a step of a scale: one number, and beside it labels of scales or an acronym only."""
    if isinstance(value, Number):
        bare = value.unit is None and value.of is None and value.low is not None and value.low == value.high
        return Step(value.low, frozenset(), False) if bare and value.low is not None else None  # noqa: FBT003 - a tuple
    if not isinstance(value, Text | Name) or not value.original or len(value.original) > _LONGEST:
        return None
    if _NUMBERED_LETTER.search(value.original):
        return None
    pieces = _PIECE.findall(value.original)
    figures = [p for p in pieces if p[0].isdigit() or p.lower() in NUMBER_WORDS]
    words = [p for p in pieces if p not in figures]
    if len(figures) != 1 or not all(_is_label(w) for w in words):
        return None
    figure = NUMBER_WORDS.get(figures[0].lower(), figures[0]).replace(",", ".")
    if not figure.isascii() or len(figure) > _LONGEST_FIGURE:
        return None
    named = frozenset(_scale_of(w) for w in words if _is_acronym(w))
    return Step(Decimal(figure), named, bool(words))


def _is_label(word: str) -> bool:
    return word.lower() in _LABELS or _is_acronym(word)


def _is_acronym(word: str) -> bool:
    return word.lower() in _MAGNITUDES or (word.isupper() and len(word) <= _LONGEST_ACRONYM and word.isascii())


def _scale_of(word: str) -> str:
    return "M" if word.lower() in _MAGNITUDES else word
