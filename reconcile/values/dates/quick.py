"""Read the commonest shapes of a date by one pattern each, before the general grammar is asked.

Owns speed and nothing else: every reading here is the one that the general grammar gives, and a test compares them.
"""

import re
from functools import lru_cache

from reconcile.model import Date, Day
from reconcile.model.day import days_in_month
from reconcile.values.dates.vocabulary import fold_word
from reconcile.values.dates.words import ENGLISH

_SHAPES = re.compile(
    r"(?:(?P<d>[0-9]{1,2})(?:st|nd|rd|th)? (?P<m>[A-Za-z]{3,9})\.?,? (?P<y>[1-9][0-9]{3})"
    r"|(?P<iy>[1-9][0-9]{3})(?:-(?P<im>[0-9]{2})(?:-(?P<id>[0-9]{2}))?)?"
    r"|(?P<um>[A-Za-z]{3,9})\.? (?:(?P<ud>[0-9]{1,2})(?:st|nd|rd|th)?,? )?(?P<uy>[1-9][0-9]{3}))\Z"
)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {
        name.strip("."): int(number) for number, names in ENGLISH["month"].items() for name in names.split("|")
    }


def quick_date(text: str) -> Date | None:
    """Read `9 October 2018`, `October 9, 2018`, `October 2018`, `2018-10-09`, `2018-10`, `2018`; None for anything else."""
    found = _SHAPES.match(text)
    if not found:
        return None
    day, word, year, iso_year, iso_month, iso_day, us_word, us_day, us_year = found.groups()
    if iso_year:
        if iso_month is None:
            number = int(iso_year)
            return Date(
                earliest=Day(number, 1, 1), latest=Day(number, 12, 31), precision="year", edtf=iso_year, original=text
            )
        month = int(iso_month)
        return _made(text, int(iso_year), month, iso_day) if 0 < month <= 12 else None  # noqa: PLR2004 - months
    named = _months().get(fold_word(word or us_word))
    return _made(text, int(year or us_year), named, day or us_day) if named else None


def _made(text: str, year: int, month: int, written: str | None) -> Date | None:
    last = days_in_month(year, month)
    if written is None:
        edtf = f"{year}-{month:02}"
        return Date(earliest=Day(year, month, 1), latest=Day(year, month, last), precision="month", edtf=edtf, original=text)
    number = int(written)
    if not 0 < number <= last:
        return None
    at = Day(year, month, number)
    edtf = f"{year}-{month:02}-{number:02}"
    return Date(earliest=at, latest=at, precision="day", edtf=edtf, original=text)
