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
_HYPHEN: Final = re.compile(f"[-{JOINT}{SPLIT}]")
_PREFIX: Final = re.compile(rf"\bnon[-{JOINT}]\Z", re.IGNORECASE)
_MINUS: Final = re.compile(r"(?:\A|[(\[']|\A |\D )-\Z")


@lru_cache(maxsize=16384)
def gaps_agree(ours: str, theirs: str, before: str, after: str) -> bool:
    """Tell whether a gap in the document and one in the quote are the same but for hyphens and numerals.

    A numeral may be missing on one side; where both have one, it must be the same. `before` and `after` are the
    characters around the gap: a hyphen is dropped between letters only, white space between the full stops of an
    ellipsis (`. . .`).
    """
    left, right = read_gap(ours), read_gap(theirs)
    # What is glued to a letter may be its own (`form B4`): a further numeral stands after it.
    if any(one != two for one, two in zip(left.numerals, right.numerals, strict=False)):
        return False
    letters = before.isalpha() and after.isalpha()
    one, two = _readings(left.rests, letters=letters), _readings(right.rests, letters=letters)
    if before == after == ".":
        one, two = ({reading.strip() for reading in readings} for readings in (one, two))
    return not one.isdisjoint(two)


def edges_agree(ours: str, theirs: str, *, is_start: bool) -> bool:
    """Tell whether what a quote begins or ends with, before or after its letters, stands there in the document.

    A numeral may be missing on one side, and the quote may leave a dash out; another numeral, and a dash where there is
    none, are no typography.
    """
    left, right = (read_gap(text).numerals[:: -1 if is_start else 1] for text in (ours, theirs))
    if any(one != two for one, two in zip(left, right, strict=False)):
        return False
    return _HYPHEN.search(ours) is not None or all(_HYPHEN.search(rest) is None for rest in read_gap(theirs).rests)


def _readings(rests: frozenset[str], *, letters: bool) -> set[str]:
    """Return what hyphens and white space may be read as; each line-end hyphen has two or three readings."""
    readings: set[str] = set()
    for rest in rests:
        if rest in (JOINT, SPLIT, "- "):
            # `- ` is a line-end hyphen whose line end has become a space on the way.
            readings.update(("-", "- ", *(("",) if letters and rest != SPLIT else ())))
        else:
            readings.update(rest.replace(JOINT, "-").replace(SPLIT, dash) for dash in ("-", "- "))
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


def is_turned(text: str, start: int) -> bool:
    """Tell whether what stands before a passage turns its first word round: a minus sign, `non-`."""
    if not start or not _HYPHEN.match(text, start - 1):
        return False
    before = text[max(0, start - 5) : start]
    return (_MINUS if text[start].isdigit() else _PREFIX).search(before) is not None


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
