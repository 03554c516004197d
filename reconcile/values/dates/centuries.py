"""Read decades, centuries and millennia: `the 1990s`, `XII century`, `siglo XII`, `5th century BC`."""

# The numbers are those of calendars and figures; each shape or unit returns where it is read.
# ruff: noqa: PLR0911, PLR2004

from reconcile.model import Date, Day
from reconcile.values.dates.numbers import numeral, roman
from reconcile.values.dates.parts import Part
from reconcile.values.dates.readings import Reading
from reconcile.values.dates.tokens import Frame, after, is_sign, sense, written_dash

_LONG = ("century", "millennium")


def decade(f: Frame, i: int) -> Reading | None:
    """Read `1990s`, `1990 s`, `'90s`, `nineties`, and other languages' word before the year (`années 1990`)."""
    prefix = sense(f, i, "decadeword")
    j = prefix.end if prefix else i
    worded = sense(f, j, "decades")
    if worded:
        return Part(unit="decade", year=int(worded.value), short_year=True), worded.end
    century_words = sense(f, j, "cardinal")
    if century_words and (tens := sense(f, century_words.end, "decades")) and int(century_words.value) in range(11, 21):
        return Part(unit="decade", year=int(century_words.value) * 100 + int(tens.value)), tens.end
    j += is_sign(f, j, "'") and not prefix
    token = f.tokens[j]
    if token.kind != "n" or len(token.text) not in (2, 4) or token.number % 10:
        return None
    k = j + 1 + (is_sign(f, j + 1, "-'") and f.tokens[j + 1].glued)
    suffix = sense(f, k, "decadesuffix")
    if suffix is None and prefix is None:
        return None
    end = suffix.end if suffix else j + 1
    unit = sense(f, end, "yearafter") or sense(f, end, "decadeafter")
    end = unit.end if unit else end
    era = sense(f, end, "bc")
    if era:
        return _fixed_years(1 - token.number - 9, 1 - token.number, "decade"), era.end
    if len(token.text) == 4 and token.number % 100 == 0 and token.number // 100 < 20:
        note = f"“{token.number}s” was taken as the century"
        return Part(unit="century", year=token.number, index=token.number // 100 + 1, notes=(note,)), end
    return Part(unit="decade", year=token.number, short_year=len(token.text) == 2), end


def _fixed_years(first: int, last: int, unit: str) -> Part:
    return Part(unit=unit, fixed=Date(earliest=Day(first, 1, 1), latest=Day(last, 12, 31), precision=unit))


def century(f: Frame, i: int) -> Reading | None:
    """Read `12th century`, `XII в.`, `siglo XII`, `second millennium BC`."""
    before = sense(f, i, "unit")
    if before and before.value in _LONG and f.tokens[before.end].kind != "n":
        index = roman(f.tokens[before.end].text)
        return _era(f, before.value, index, before.end + 1) if index else None
    index, j = _century_number(f, i)
    if not index:
        return None
    j += is_sign(f, j, "-") and f.tokens[j].glued and f.tokens[j + 1].glued and written_dash(f, j)
    unit = _century_unit(f, j)
    return _era(f, unit[0], index, unit[1]) if unit else None


def _century_number(f: Frame, i: int) -> tuple[int, int]:
    """Return the number of a century and the end; 0 where there is none."""
    token = f.tokens[i]
    if token.kind == "w":
        for text in (
            token.text,
            token.text.removesuffix("eme"),
            token.text.removesuffix("er"),
            token.text.removesuffix("e"),
        ):
            if found := roman(text):
                end = i + 1 + (is_sign(f, i + 1, ".") and f.tokens[i + 1].glued)
                return found, end
    number = numeral(f, i)
    if number is None or not 0 < number.value < 100 or not (number.ordinal or number.digits):
        return 0, i
    return number.value, number.end + (is_sign(f, number.end, ".") and f.tokens[number.end].glued)


def _century_unit(f: Frame, i: int) -> tuple[str, int] | None:
    found = sense(f, i, "unit")
    if found is None or found.value not in _LONG:
        return None
    if f.tokens[i].text == "c" and (not f.whole or f.tokens[found.end].kind == "n"):
        return None
    return found.value, found.end


def _era(f: Frame, unit: str, index: int, end: int) -> Reading:
    bc = sense(f, end, "bc")
    if bc:
        return Part(unit=unit, year=0, index=-index), bc.end
    return Part(unit=unit, year=0, index=index), max(after(f, end, "ad"), end)
