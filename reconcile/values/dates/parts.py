"""What a phrase says of a date before it is resolved: the parts it writes, and those it leaves open.

Owns the type and the arithmetic of periods; `resolve` turns parts into a date.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model import Date, Day, Time
from reconcile.model.day import days_in_month
from reconcile.model.record import dataclass

SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of each season of EDTF (21 to 24), by the northern, meteorological convention."""
_MONTHS = 12
_NEXT_CENTURY_MONTHS = 1200

Extent = tuple[Day, Day]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A phrase's own statement. `unit` says what it names; None is not written and may be shared or supplied."""

    unit: str
    year: int | None = None
    short_year: bool = False
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    index: int = 0
    name: str = ""
    which: str = ""
    portion: str = ""
    digits: int = 0
    swapped: "Part | None" = None
    fixed: Date | None = None
    approximate: bool = False
    uncertain: bool = False
    overnight: bool = False
    time: Time | None = None
    notes: tuple[str, ...] = ()


def month_extent(year: int, month: int, months: int = 1) -> Extent:
    """Return the first day of a month and the last day so many months on (months beyond 12 run into the next year)."""
    first, last = divmod(year * _MONTHS + month - 1, _MONTHS), divmod(year * _MONTHS + month + months - 2, _MONTHS)
    return Day(first[0], first[1] + 1, 1), Day(last[0], last[1] + 1, days_in_month(last[0], last[1] + 1))


def years_extent(first: int, last: int) -> Extent:
    """Return the first and the last day of some years."""
    return Day(first, 1, 1), Day(last, 12, 31)


def shift_months(day: Day, months: int) -> Day:
    """Return the day so many months later, the last day of the month where it is shorter."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    return Day(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def week_extent(day: Day, weeks: int = 0) -> Extent:
    """Return Monday and Sunday of the week of a day, or of a week so many weeks later."""
    monday = day.plus(7 * weeks - day.weekday)
    return monday, monday.plus(6)


def iso_week(year: int, number: int) -> Extent:
    """Return Monday and Sunday of a week of a year (ISO 8601: the first week is that of 4 January)."""
    return week_extent(Day(year, 1, 4), number - 1)


def century_extent(index: int) -> Extent:
    """Return the years of a century, 12 for the 12th (1100 to 1199), -5 for the 5th before Christ (500 to 401 BC).

    EDTF's `11XX` counts so, and so do most writers since centuries were called by their first digits.
    """
    if index > 0:
        return years_extent((index - 1) * 100, index * 100 - 1)
    return years_extent(index * 100 + 1, (index + 1) * 100)


def portion_of(extent: Extent, portion: str, unit: str) -> Extent:
    """Return the early, middle or late part of a period, by the convention for its unit.

    Months and years and shorter periods have thirds. Of a decade, early is the years 0 to 5, the middle 3 to 7, late 5
    to 9 (cataloguers' overlapping halves); of a century, early is the first half, late the second, the middle 25 to 74.
    """
    low, high = extent
    if unit in ("century", "millennium"):
        size = high.year - low.year + 1
        bounds = {"early": (0, size // 2 - 1), "mid": (size // 4, 3 * size // 4 - 1), "late": (size // 2, size - 1)}
    elif unit == "decade":
        bounds = {"early": (0, 5), "mid": (3, 7), "late": (5, 9)}
    elif unit in ("year", "fiscal"):
        first = {"early": 1, "mid": 5, "late": 9}[portion]
        return month_extent(low.year, first, 4)
    else:
        return _third(extent, portion)
    first, last = bounds[portion]
    return years_extent(low.year + first, low.year + last)


def _third(extent: Extent, portion: str) -> Extent:
    low, high = extent
    days = high.ordinal - low.ordinal + 1
    if days > 27 and days < 32:
        bounds = {"early": (0, 9), "mid": (10, 19), "late": (20, days - 1)}
    else:
        one, two = days // 3, days - days // 3
        bounds = {
            "early": (0, max(one - 1, 0)),
            "mid": (one, max(two - 1, one)),
            "late": (min(two, days - 1), days - 1),
        }
    first, last = bounds[portion]
    return low.plus(first), low.plus(last)


def nth_of(extent: Extent, number: int, of: int) -> Extent:
    """Return one of some equal parts of whole months or years (`last quarter of the 18th century`)."""
    low, high = extent
    months = (high.year - low.year) * 12 + high.month - low.month + 1
    index = of - 1 if number < 0 else number - 1
    if months >= _NEXT_CENTURY_MONTHS or months % of == 0:
        first = low.year * 12 + low.month - 1 + months * index // of
        until = low.year * 12 + low.month - 1 + months * (index + 1) // of
        return month_extent(first // 12, first % 12 + 1, until - first)
    days = high.ordinal - low.ordinal + 1
    return low.plus(days * index // of), low.plus(days * (index + 1) // of - 1)
