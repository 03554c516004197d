"""Read the commonest shapes of a date by one pattern each, before the general grammar is asked.

Owns speed and nothing else: every reading here is the one that the general grammar gives, and a test compares them.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from functools import lru_cache

from reconcile.model import Date, Day
from reconcile.model.day import days_in_month
from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import replace
from reconcile.values.dates.edtf import write_edtf
from reconcile.values.dates.sides import bound
from reconcile.values.dates.vocabulary import fold_word
from reconcile.values.dates.words import ENGLISH

_SHAPES = lazy_pattern(
    r"(?:(?P<d>[0-9]{1,2})(?:st|nd|rd|th)? (?P<m>[A-Za-z]{3,9})\.?,? (?P<y>[1-9][0-9]{3})"
    r"|(?P<iy>[1-9][0-9]{3})(?:-(?P<im>[0-9]{2})(?:-(?P<id>[0-9]{2}))?)?"
    r"|(?P<um>[A-Za-z]{3,9})\.? (?:(?P<ud>[0-9]{1,2})(?:st|nd|rd|th)?,? )?(?P<uy>[1-9][0-9]{3}))\Z"
)
_DAYS = lazy_pattern(r"([0-9]{1,2})[-–]([0-9]{1,2}) ([A-Za-z]{3,9}) ([1-9][0-9]{3})\Z")
_YEARS = lazy_pattern(r"([1-9][0-9]{3})–([1-9][0-9]{3})\Z")
_HEDGED = lazy_pattern(r"(?P<about>(?:c\. ?|ca\. ?|circa |about |around ))?(?P<core>[0-9A-Za-z][^?]*?)(?P<doubt>\?)?\Z")
_BOUND = lazy_pattern(r"(?P<word>before|after|since|until) (?P<core>[0-9A-Za-z].*)\Z")
_DECADE = lazy_pattern(r"(?:the )?([1-9][0-9](?:[1-9]0|00))s\Z")


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    months = {name.strip("."): int(number) for number, names in ENGLISH["month"].items() for name in names.split("|")}
    return months | {name.capitalize(): number for name, number in months.items()}


def quick_date(text: str) -> Date | None:
    """Read the shapes of this module (English month names, years of four figures); None for anything else."""
    if len(text) > 40:
        return None
    plain = _plain(text) or _ranged(text)
    if plain is not None:
        return replace(plain, original=text) if not plain.original else plain
    found = _BOUND.match(text)
    if found:
        core = _plain(found["core"])
        return _bounded(core, found["word"], text) if core else None
    found = _HEDGED.match(text)
    if found is None or not (found["about"] or found["doubt"]):
        return None
    core = _plain(found["core"]) or _ranged(found["core"])
    if core is None:
        return None
    about, doubt = bool(found["about"]), bool(found["doubt"])
    mark = "%" if about and doubt else "~" if about else "?"
    edtf = f"{core.edtf}{mark}".replace("/", f"{mark}/")
    return Date(
        earliest=core.earliest, latest=core.latest, precision=core.precision, span=core.span, edtf=edtf, original=text,
        approximate=about, uncertain=doubt,
    )  # fmt: skip


def _plain(text: str) -> Date | None:
    """Read `9 October 2018`, `October 9, 2018`, `October 2018`, `2018-10-09`, `2018-10`, `2018`, `the 1990s`."""
    found = _SHAPES.match(text)
    if not found:
        decade = _DECADE.match(text) if text[-1:] == "s" else None
        return _decade(text, int(decade[1])) if decade and int(decade[1]) % 100 else None
    day, word, year, iso_year, iso_month, iso_day, us_word, us_day, us_year = found.groups()
    if iso_year:
        if iso_month is None:
            number = int(iso_year)
            low, high = Day(number, 1, 1), Day(number, 12, 31)
            return Date(earliest=low, latest=high, precision="year", edtf=iso_year, original=text)
        month = int(iso_month)
        return _made(text, int(iso_year), month, iso_day) if 0 < month <= 12 else None
    named = _month(word or us_word)
    return _made(text, int(year or us_year), named, day or us_day) if named else None


def _month(word: str) -> int | None:
    months = _months()
    return months.get(word) or months.get(fold_word(word))


def _made(text: str, year: int, month: int, written: str | None) -> Date | None:
    last = days_in_month(year, month)
    if written is None:
        low, high = Day(year, month, 1), Day(year, month, last)
        return Date(earliest=low, latest=high, precision="month", edtf=f"{year}-{month:02}", original=text)
    number = int(written)
    if not 0 < number <= last:
        return None
    at = Day(year, month, number)
    return Date(earliest=at, latest=at, precision="day", edtf=f"{year}-{month:02}-{number:02}", original=text)


def _decade(text: str, year: int) -> Date:
    low, high = Day(year, 1, 1), Day(year + 9, 12, 31)
    return Date(earliest=low, latest=high, precision="decade", edtf=f"{year // 10}X", original=text)


def _ranged(text: str) -> Date | None:
    """Read `3–5 July 2018` and `1798–1802`."""
    found = _DAYS.match(text)
    if found:
        month, year = _month(found[3]), int(found[4])
        low, high = int(found[1]), int(found[2])
        if month is None or not 0 < low < high <= days_in_month(year, month):
            return None
        first, last = Day(year, month, low), Day(year, month, high)
        edtf = f"{year}-{month:02}-{low:02}/{year}-{month:02}-{high:02}"
        return Date(earliest=first, latest=last, precision="day", span=True, edtf=edtf, original=text)
    found = _YEARS.match(text)
    if found is None or found[1] >= found[2]:
        return None
    first, last = Day(int(found[1]), 1, 1), Day(int(found[2]), 12, 31)
    return Date(earliest=first, latest=last, precision="year", span=True, edtf=f"{found[1]}/{found[2]}", original=text)


def _bounded(core: Date, word: str, text: str) -> Date | None:
    opened = bound(core, word)
    return replace(opened, edtf=write_edtf(opened), original=text)
