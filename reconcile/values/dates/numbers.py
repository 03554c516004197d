"""Read numbers inside dates: days, ordinals, counts and years, in digits, words and Roman numerals.

Owns no calendar: whether a month has that day is decided where the date is resolved.
"""

# The numbers are those of calendars and figures; each shape or unit returns where it is read.
# ruff: noqa: PLR0911, PLR2004

import re
from typing import NamedTuple

from reconcile.values.dates.tokens import Frame, after, is_sign, sense

_LAST_DAY = 31
_HUNDRED = 100
_THOUSAND = 1000
_TEEN = 10
_ROMAN = re.compile(r"(?=[ivxl])(x{0,3}(?:ix|iv|v?i{0,3})|xl)\Z")
_ROMAN_SIGNS = {"i": 1, "v": 5, "x": 10, "l": 50}
_FIRST_BARE_YEAR = 1000
_LAST_FREE_YEAR = 2100
_DIGITS_OF_YEAR = 4
_MAX_COUNT = 9999


class Numeral(NamedTuple):
    """A number read in a text: its value, how many digits were written (0 for words), whether it is an ordinal."""

    value: int
    digits: int
    ordinal: bool
    end: int


def numeral(f: Frame, i: int) -> Numeral | None:
    """Read a number or an ordinal in digits or words (`3`, `3rd`, `twenty-first`)."""
    token = f.tokens[i]
    if token.kind != "n" and not f.senses[i]:
        return None
    key = ("numeral", i)
    if key not in f.memo:
        f.memo[key] = _numeral(f, i)
    found: Numeral | None = f.memo[key]
    return found


def _numeral(f: Frame, i: int) -> Numeral | None:
    token = f.tokens[i]
    if token.kind == "n":
        end = i + 1
        suffix = sense(f, end, "suffix") if f.tokens[end].glued or is_sign(f, end, "-") else None
        if suffix and not (f.tokens[end].text == "-" and not f.tokens[end].glued):
            return Numeral(token.number, len(token.text), ordinal=True, end=suffix.end)
        return Numeral(token.number, len(token.text), ordinal=False, end=end)
    return _words(f, i)


def _words(f: Frame, i: int) -> Numeral | None:
    """Read number words below a hundred: `twenty nine`, `twenty-first`, `ninth`."""
    ordinal = sense(f, i, "ordinal")
    if ordinal:
        return Numeral(int(ordinal.value), 0, ordinal=True, end=ordinal.end)
    cardinal = sense(f, i, "cardinal")
    if not cardinal:
        return None
    tens, j = int(cardinal.value), cardinal.end
    if tens % _TEEN == 0 and tens >= 2 * _TEEN:
        k = j + is_sign(f, j, "-")
        for role in ("ordinal", "cardinal"):
            unit = sense(f, k, role)
            if unit and 0 < int(unit.value) < _TEEN:
                return Numeral(tens + int(unit.value), 0, ordinal=role == "ordinal", end=unit.end)
    return Numeral(tens, 0, ordinal=False, end=j)


def day_number(f: Frame, i: int) -> Numeral | None:
    """Read the number of a day as written, `3`, `3rd`, `third`; it may be too large, for the error to say so."""
    found = numeral(f, i)
    if found is None or found.value < 1 or found.digits > 2:
        return None
    if found.value > _LAST_DAY and not found.digits:
        return None
    return found


def count(f: Frame, i: int) -> tuple[int, bool, int] | None:
    """Read how many units: a number, or a vague word. Returns the number, whether it is vague, and the end."""
    vague = sense(f, i, "vague")
    if vague:
        return int(vague.value), True, vague.end
    found = numeral(f, i)
    if found is None or found.ordinal or not 0 < found.value <= _MAX_COUNT:
        return None
    return found.value, False, found.end


def roman(text: str) -> int:
    """Return the value of a Roman numeral up to 49 in small letters, 0 for any other word."""
    if not _ROMAN.match(text):
        return 0
    values = [_ROMAN_SIGNS[c] for c in text]
    return sum(-v if v < max(values[k:]) else v for k, v in enumerate(values))


class Year(NamedTuple):
    """A year as written: astronomical, or two digits whose century is not written."""

    value: int
    short: bool
    end: int
    era: bool = False


def year(f: Frame, i: int, *, dated: bool = False) -> Year | None:
    """Read a year: `1850`, `'87`, `AD 79`, `44 BC`, `the year 1066`, `two thousand and five`.

    `dated`: a day or a month stands before it, so that `87` and `79` are years too.
    """
    key = ("dated year" if dated else "year", i)
    if key not in f.memo:
        f.memo[key] = _year(f, i, dated=dated)
    found: Year | None = f.memo[key]
    return found


def _year(f: Frame, i: int, *, dated: bool) -> Year | None:
    named = after(f, i, "yearword")
    j = after(f, named, "ad")
    marked = j > i
    token = f.tokens[j]
    if token.kind == "s" and token.text in "'?":
        short = f.tokens[j + 1]
        if token.text == "'" and short.kind == "n" and len(short.text) == 2 and short.glued:
            return _closed(f, Year(short.number, short=True, end=j + 2))
        return None
    if token.kind != "n":
        return _worded(f, j)
    return _closed(f, found) if (found := _figures(f, j, marked=marked, dated=dated)) else None


def _figures(f: Frame, j: int, *, marked: bool, dated: bool) -> Year | None:
    token, end = f.tokens[j], j + 1
    if token.number < 0 or len(token.text) > _DIGITS_OF_YEAR:
        return None
    k = end + (is_sign(f, end, ".") and f.tokens[end].glued and bool(sense(f, end + 1, "bc")))
    before_christ = sense(f, k, "bc")
    if before_christ:
        return Year(1 - token.number, short=False, end=before_christ.end, era=True) if token.number else None
    if era := sense(f, end, "ad"):
        return Year(token.number, short=False, end=era.end, era=True) if token.number else None
    if len(token.text) == _DIGITS_OF_YEAR:
        return Year(token.number, short=False, end=end)
    if after(f, j - 1, "ad") == j if j else False:
        return Year(token.number, short=False, end=end, era=True)
    if len(token.text) == 3 and (marked or dated or f.whole):
        return Year(token.number, short=False, end=end)
    if len(token.text) == 2 and (dated or marked):
        return Year(token.number, short=True, end=end)
    return None


def _closed(f: Frame, found: Year) -> Year:
    """Take in a word for year behind the figures, as other languages write it (`2018 года`, `1990 жылы`)."""
    end = found.end
    word = sense(f, end, "yearafter")
    return found._replace(end=word.end) if word else found


def _worded(f: Frame, j: int) -> Year | None:
    """Read a year in words: `nineteen seventy two`, `seventeen hundred thirty three`, `two thousand and five`."""
    first = _words(f, j)
    if first is None or first.ordinal or first.value == 1:
        return None
    scale = sense(f, first.end, "hundred")
    if scale:
        base = first.value * int(scale.value)
        end = after(f, scale.end, "and")
        rest = _words(f, end)
        total, end = (base + rest.value, rest.end) if rest and not rest.ordinal else (base, scale.end)
    else:
        rest = _words(f, first.end + is_sign(f, first.end, "-"))
        if rest is None or rest.ordinal or rest.value < _TEEN or not _TEEN < first.value <= 20:
            return None
        total, end = first.value * _HUNDRED + rest.value, rest.end
    return Year(total, short=False, end=end) if _FIRST_BARE_YEAR <= total < _LAST_FREE_YEAR else None
