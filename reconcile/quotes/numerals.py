"""Footnote numerals in a folded text: figures that stand for a note and are no part of the sentence.

A numeral is superscript, bracketed, or glued to a letter or to closing punctuation. Never a digit of a number: a figure
after a figure belongs to it, with a decimal point, a comma or a colon between them too; nor of a code: `A4`.
"""

import re
from typing import Final, NamedTuple

_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_PLAIN: Final = str.maketrans(_RAISED, "0123456789")
_SUPERSCRIPT: Final = rf"[{_RAISED}]+(?:[,;-] ?[{_RAISED}]+)*"
_BRACKETED: Final = rf"\[(?:[0-9]{{1,3}}|[{_RAISED}]{{1,3}})(?:[,;-] ?[0-9{_RAISED}]{{1,3}})*\]"
_NEXT: Final = rf"(?![^\W{_RAISED}]|[%°]|[.,:/-]\w)"
"""What may not follow: the figures would be part of a word, a number or a code."""
_NO_RANGE: Final = r"(?<!\d\.\.)(?<!\d\.\.\.)(?<!\d\.\.\.\.)"
"""Not after figures and an ellipsis, as in `8…12`."""
_GLUED: Final = (
    rf"(?:(?<=[^\W\d_])(?<!\b[^\W\d_])|(?<=[^\s\d][.,;:!?]){_NO_RANGE}|(?<=[^\s\d(\[-]['])|(?<=[^\s][)\]]))"
    rf"(?:[0-9]{{1,2}}(?:,[0-9]{{1,2}})+|[0-9]{{1,3}}){_NEXT}"
    rf"|(?<=\b[12]\d\d\d[.;])[0-9]{{1,2}}(?= [^\W\d_a-z])"
)
NUMERALS: Final = re.compile(rf"{_SUPERSCRIPT}|{_BRACKETED}|{_GLUED}")
_FIGURES: Final = re.compile(rf"[0-9]+|[{_RAISED}]+")
_SPACED: Final = re.compile(rf" ?(?:{_BRACKETED}|[{_RAISED}]+(?:[,;-] ?[{_RAISED}]+)*)")
_PLAIN_FIGURES: Final = re.compile(r"[0-9,]+")


class Gap(NamedTuple):
    """What stands between two letters or signs: the numerals in it, and what is left without them, each reading."""

    numerals: tuple[str, ...]
    rests: frozenset[str]


def read_gap(text: str) -> Gap:
    """Take the numerals out of what stands between two letters or signs of a folded text."""
    if not _FIGURES.search(text):
        return Gap((), frozenset((text,)))
    numerals = tuple(figure.translate(_TO_PLAIN) for figure in _FIGURES.findall(text))
    bare = _narrow(_PLAIN_FIGURES.sub("", _SPACED.sub("", text)))
    kept = _narrow(_PLAIN_FIGURES.sub("", NUMERALS.sub("", text)))
    return Gap(numerals, frozenset((bare, kept)))


def _narrow(text: str) -> str:
    return re.sub(" +", " ", text)
