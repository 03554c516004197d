"""What may lie between two letters of a quote and of its document: white space, hyphens, footnote numerals.

Owns the readings of line-end hyphens, the rule for numerals, and where a quote may begin and end.
"""

import re
from functools import lru_cache
from typing import Final

from reconcile.quotes.fold import JOINT, SPLIT
from reconcile.quotes.numerals import read_gap

_YEAR_AND_NOTE: Final = re.compile(r"(?<!\d)[12]\d{3}[.;]\d{1,2} [^\W\d_a-z]")
_INSIDE: Final = ".,:"


@lru_cache(maxsize=16384)
def gaps_agree(ours: str, theirs: str, before: str, after: str) -> bool:
    """Tell whether a gap in the document and one in the quote are the same but for hyphens and numerals.

    A numeral may be missing on one side; where both have one, it must be the same. `before` and `after` are the
    characters around the gap: a hyphen is dropped between letters only.
    """
    left, right = read_gap(ours), read_gap(theirs)
    if left.numerals and right.numerals and left.numerals != right.numerals:
        return False
    letters = before.isalpha() and after.isalpha()
    return not _readings(left.rests, letters=letters).isdisjoint(_readings(right.rests, letters=letters))


def _readings(rests: frozenset[str], *, letters: bool) -> set[str]:
    """Return what hyphens and white space may be read as; each line-end hyphen has two or three readings."""
    readings: set[str] = set()
    for rest in rests:
        if rest in (JOINT, SPLIT, "- "):
            # `- ` is a line-end hyphen whose line end has become a space on the way.
            readings.update(("-", "- ", *(("",) if letters and rest != SPLIT else ())))
        else:
            readings.add(rest.replace(JOINT, "-").replace(SPLIT, "-"))
    return readings


def is_cut(text: str, start: int, end: int, numerals: re.Pattern[str]) -> bool:
    """Tell whether a passage begins or ends within a word or a number; a footnote numeral after it is none."""
    if _joins(text, start - 1, start) and not _ends_numeral(text, start, numerals):
        return True
    if end >= len(text) or not _joins(text, end, end - 1):
        return False
    if not text[end].isdigit() and text[end] not in _INSIDE:
        return True
    at = end + (text[end] in _INSIDE)
    if numerals.match(text, at) and (at == end or not text[end - 1].isdigit()):
        return False
    return not (at > end and _YEAR_AND_NOTE.match(text, end - 4))


def _joins(text: str, outer: int, inner: int) -> bool:
    """Tell whether the character outside a passage goes on with the word or number that the one inside belongs to."""
    if outer < 0 or outer >= len(text) or not _is_word(text[inner]):
        return False
    if _is_word(text[outer]):
        return True
    step = outer - inner
    further = outer + step
    return text[inner].isdigit() and text[outer] in _INSIDE and 0 <= further < len(text) and text[further].isdigit()


def _is_word(character: str) -> bool:
    # Superscripts are figures to `isalnum`, and numerals here.
    return character.isalpha() or character.isdecimal()


def _ends_numeral(text: str, start: int, numerals: re.Pattern[str]) -> bool:
    """Tell whether the figures before a passage are a footnote numeral, as in `torture.1The`."""
    begin = start
    while begin > 0 and text[begin - 1].isdigit():
        begin -= 1
    # The letter after it would make it part of a word: it is looked at alone.
    return begin < start and not text[start].isdigit() and bool(numerals.match(text, begin, start))
