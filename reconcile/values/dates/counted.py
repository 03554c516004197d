"""Read counted parts of a period: `second half of 2018`, `third week of May`, `first Monday in May`."""

# The numbers are those of calendars and figures; each shape or unit returns where it is read.
# ruff: noqa: PLR0911, PLR2004

from reconcile.model import Date, Day
from reconcile.model.record import replace
from reconcile.values.dates.holidays import nth_weekday
from reconcile.values.dates.numbers import numeral, year
from reconcile.values.dates.parts import Extent, Part, nth_of, week_extent
from reconcile.values.dates.readings import Point, Reading
from reconcile.values.dates.resolve import resolve
from reconcile.values.dates.tokens import Frame, after, sense

_SOME = {"day": 7, "week": 6, "month": 4}
"""How many `the last days of April` and the like are taken to be."""
EQUAL_PARTS = {"half": 2, "third": 3, "quarter": 4}


def resolved(f: Frame, part: Part) -> Date | Part:
    """Resolve a part that something is counted from; what cannot be resolved waits, to fail when it is asked for."""
    if part.year is None and part.fixed is None and f.today is None:
        return Part(unit="unanchored", name="a part of a date without a year")
    return resolve(f, part)


def part_of(date: Date, extent: Extent) -> Part:
    """Return the part that a resolved date becomes when only an extent of it is meant."""
    return Part(unit=date.precision, fixed=replace(date, earliest=extent[0], latest=extent[1]))


def counted(f: Frame, i: int, point: Point) -> Reading | None:
    """Read a counted part: `second half of 2018`, `last 3 weeks of this year`, `first Monday in May`."""
    order = numeral(f, i)
    if order is None or not order.ordinal:
        return None
    many = numeral(f, order.end)
    number = many.value if many and not many.ordinal else 1
    j = many.end if many and not many.ordinal else order.end
    weekday = sense(f, j, "weekday")
    unit = sense(f, j, "unit")
    name = unit.value if unit else ""
    if unit and not many and f.tokens[unit.end - 1].text.endswith("s"):
        number = _SOME.get(name, 1)
    if order.end == i + 1 and name == "" and weekday is None:
        return None
    end = unit.end if unit else weekday.end if weekday else j
    of = after(f, end, "of")
    inner = point(f, after(f, of, "the")) if of > end else None
    if inner is None:
        return _quarter_alone(f, order.value, name, end)
    if inner[0].unit == "unanchored":
        return inner
    whole = resolved(f, replace(inner[0], notes=inner[0].notes))
    if isinstance(whole, Part):
        return whole, inner[1]
    if whole.earliest is None or whole.latest is None:
        return None
    if weekday and name == "":
        day = nth_weekday(whole.earliest.year, whole.earliest.month, int(weekday.value), order.value)
        return part_of(replace(whole, precision="day"), (day, day)), inner[1]
    extent = _nth(name, (whole.earliest, whole.latest), order.value, number)
    if extent is None:
        return None
    precision = whole.precision if name == "third" or (name in EQUAL_PARTS and whole.precision != "year") else name
    return part_of(replace(whole, precision="day" if number > 1 else precision), extent), inner[1]


def _quarter_alone(f: Frame, number: int, name: str, end: int) -> Reading | None:
    """Read `third quarter 2018`, `first half 2018`, and the quarters of a year that is not written."""
    if name not in ("quarter", "half") or not 0 < number <= EQUAL_PARTS[name]:
        return None
    part = Part(unit=name, index=number)
    behind = year(f, end)
    return (replace(part, year=behind.value), behind.end) if behind else ((part, end) if f.whole else None)


def _nth(name: str, whole: Extent, order: int, number: int) -> Extent | None:
    """Return the nth part of a period, or some parts from its beginning or its end."""
    if name in EQUAL_PARTS and number == 1:
        return nth_of(whole, order, EQUAL_PARTS[name]) if order <= EQUAL_PARTS[name] else None
    low, high = whole
    if name == "day":
        return (high.plus(1 - number), high) if order < 0 else (low.plus(order - 1), low.plus(order + number - 2))
    if name == "week":
        # The weeks of a period are those whose Thursday lies in it (ISO 8601), so that each week is in one period.
        first, last = week_extent(low.plus(3))[0], week_extent(high.plus(-3))[0]
        if low.weekday <= 3:
            first = week_extent(low)[0]
        begin = last.plus(-7 * (number - 1)) if order < 0 else first.plus(7 * (order - 1))
        return begin, begin.plus(7 * number - 1)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(name)
    if months is None:
        return None
    if order < 0:
        from_year, from_month = divmod(high.year * 12 + high.month - months * number, 12)
    else:
        from_year, from_month = divmod(low.year * 12 + low.month - 1 + months * (order - 1), 12)
    first_day = Day(from_year, from_month + 1, 1)
    until = divmod(from_year * 12 + from_month + months * number, 12)
    return first_day, Day(until[0], until[1] + 1, 1).plus(-1)
