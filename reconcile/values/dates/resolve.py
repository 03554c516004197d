"""Turn the parts of a phrase into a date: supply what is missing from the source's date, apply early, mid, late.

Owns the direction of supplying: towards the past, unless the wording looks ahead. Nothing comes from today's clock.
"""

# The numbers are those of calendars and figures; each shape or unit returns where it is read.
# ruff: noqa: C901, PLR0911, PLR0912, PLR2004

from reconcile.model import Date, Day
from reconcile.model.record import replace
from reconcile.values.dates.clock import daypart_time, named_part
from reconcile.values.dates.edtf import MONTH_NAMES, check_day, show_year
from reconcile.values.dates.holidays import holiday, holiday_weekend
from reconcile.values.dates.parts import (
    SEASON_MONTHS,
    Extent,
    Part,
    century_extent,
    iso_week,
    month_extent,
    portion_of,
    years_extent,
)
from reconcile.values.dates.tokens import Frame

_YEARS_BACK = 12
_MONTHS_BACK = 90
_STILL_DUE = 60
"""Days for which a report may speak of what was due before it; a day further back is taken as one to come."""
_PORTIONS = {"early": "beginning", "mid": "middle", "late": "end"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class AmbiguousDateError(ValueError):
    """Raised for figures that have two readings; `readings` are the dates of both."""

    def __init__(self, message: str, readings: tuple[Date, ...]) -> None:
        super().__init__(message)
        self.readings = readings


def unanchored(what: str) -> ValueError:
    """Return the error of a phrase that nothing can be counted from."""
    message = f"{what}, and the source has no `published` to count from"
    return ValueError(message)


def resolve(f: Frame, part: Part) -> Date:
    """Return the date of some parts; raise ValueError that says what is missing or impossible."""
    if part.swapped is not None:
        part = _one_order(f, part)
    if part.fixed is not None:
        return _with_sides(part, part.fixed, _extent_of(part.fixed))
    if part.unit == "unanchored":
        what = f"{part.name} counts from another date"
        raise unanchored(what)
    supplied: tuple[str, ...] = ()
    notes = part.notes
    if part.short_year:
        part, supplied = _long_year(f, part), ("century",)
        notes = (*notes, f"the century was supplied from `published`: {show_year(part.year or 0)}")
    if part.year is None:
        part, missing, note = _supply(f, part)
        supplied, notes = (*supplied, *missing), (*notes, note)
    extent = _extent(part, part.year if part.year is not None else 0)
    low, high = extent
    if part.unit in ("century", "millennium"):
        notes = (*notes, f"the {part.unit} was taken as the years {show_year(low.year)} to {show_year(high.year)}")
    if part.unit == "season":
        notes = (*notes, "seasons are those of the northern hemisphere, in whole months")
    precision = {"holiday": "day", "monthday": "day", "weekday": "day", "holiday weekend": "week"}.get(
        part.unit, part.unit
    )
    date = Date(earliest=low, latest=high, precision=precision, supplied=supplied, notes=notes)
    return _with_sides(part, date, extent)


def _extent_of(date: Date) -> Extent | None:
    return None if date.earliest is None or date.latest is None else (date.earliest, date.latest)


def _with_sides(part: Part, date: Date, extent: Extent | None) -> Date:
    """Apply what stands beside the date: early and late, the time, the weekday, doubts."""
    notes, time, overnight = date.notes, part.time or date.time, part.overnight or date.overnight
    if part.fixed is not None:
        notes = (*notes, *part.notes)
    low, high = date.earliest, date.latest
    if part.portion and extent is not None:
        if extent[0] == extent[1]:
            time = daypart_time(part.portion)
        else:
            low, high = portion_of(extent, part.portion, date.precision)
            notes = (*notes, f"the {_PORTIONS[part.portion]} was taken as {low.isoformat()} to {high.isoformat()}")
    if part.weekday is not None and low is not None and low == high and low.weekday != part.weekday:
        notes = (*notes, f"{low.isoformat()} is a {WEEKDAYS[low.weekday]}, not a {WEEKDAYS[part.weekday]} as written")
    precision = "time" if part.time is not None and not named_part(part.time) and low == high else date.precision
    if time is not None and time.notes:
        notes = (*notes, *time.notes)
    if part.uncertain or part.approximate:
        date = replace(
            date, approximate=date.approximate or part.approximate, uncertain=date.uncertain or part.uncertain
        )
    weekday = part.weekday if part.weekday is not None else date.weekday
    return replace(
        date,
        earliest=low,
        latest=high,
        time=time,
        notes=notes,
        overnight=overnight,
        precision=precision,
        weekday=weekday,
    )


def _one_order(f: Frame, part: Part) -> Part:
    """Choose between day-month and month-day by the weekday, or raise with both readings."""
    readings = []
    for order in (part, part.swapped or part):
        one = replace(order, swapped=None, weekday=part.weekday)
        try:
            readings.append((one, resolve(f, one)))
        except ValueError as problem:
            failed = problem
    if not readings:
        raise failed
    if part.weekday is not None:
        fitting = [r for r in readings if r[1].earliest and r[1].earliest.weekday == part.weekday]
        readings = fitting if len(fitting) == 1 else readings
    if len(readings) == 1 or readings[0][1] == readings[1][1]:
        return readings[0][0]
    both = " or ".join(show_day(r[1].earliest) for r in readings)
    message = (
        f"either {both}: the order of day and month is not known; `date_order: dmy` or `mdy` in the source says it"
    )
    raise AmbiguousDateError(message, tuple(r[1] for r in readings))


def show_day(day: Day | None) -> str:
    """Print a day as people write it: `8 October 2018`."""
    return "" if day is None else f"{day.day} {MONTH_NAMES[day.month - 1]} {show_year(day.year)}"


def _long_year(f: Frame, part: Part) -> Part:
    """Give a year of two figures its century: the latest one that is not after the source's date."""
    if f.today is None:
        message = f"the century of {part.year:02} is not written"
        raise unanchored(message)
    year = f.today.year // 100 * 100 + (part.year or 0)
    return replace(part, year=year if year <= f.today.year else year - 100, short_year=False)


def _supply(f: Frame, part: Part) -> tuple[Part, tuple[str, ...], str]:
    """Supply the missing year (and month, and week) from the source's date."""
    if part.unit == "day" and part.month and part.day:
        check_day(None, part.month, part.day)
    if f.today is None:
        missing = {"weekday": "no date given beside the weekday", "monthday": "no month given"}
        raise unanchored(missing.get(part.unit, "no year given"))
    if part.unit == "weekday":
        return _nearest_weekday(f.today, part, ahead=f.ahead)
    if part.unit == "monthday":
        return _last_monthday(f.today, part)
    found = _nearest_year(f.today, part)
    if f.ahead and part.which == "" and _extent(found[0], found[0].year or 0)[1] < f.today.plus(-_STILL_DUE):
        found = _nearest_year(f.today, replace(part, which="next"))
        return replace(found[0], which=""), found[1], found[2]
    return found


def _nearest_weekday(today: Day, part: Part, *, ahead: bool) -> tuple[Part, tuple[str, ...], str]:
    weekday = part.weekday or 0
    day = today.plus((weekday - today.weekday) % 7 if ahead else -((today.weekday - weekday) % 7))
    found = replace(part, year=day.year, month=day.month, day=day.day)
    which = "next" if ahead else "last"
    since = "from" if ahead else "up to"
    return found, ("week",), f"the {which} {WEEKDAYS[weekday]} {since} the source's date: {show_day(day)}"


def _last_monthday(today: Day, part: Part) -> tuple[Part, tuple[str, ...], str]:
    if part.day is None or not 1 <= part.day <= 31:
        message = "no month has so many days"
        raise ValueError(message)
    for back in range(_MONTHS_BACK):
        year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        low, high = month_extent(year, month + 1)
        day = Day(year, month + 1, part.day)
        if day <= high and day <= today and part.weekday in (None, day.weekday if day <= high else None):
            found = replace(part, unit="day", year=low.year, month=low.month)
            return found, ("month", "year"), f"the month was supplied, towards the past: {show_day(day)}"
    message = "no such weekday and day of the month come together before the source's date"
    raise ValueError(message)


def _nearest_year(today: Day, part: Part) -> tuple[Part, tuple[str, ...], str]:
    """Supply the year that makes the date the last one begun by the source's date, or the next where so worded."""
    ahead = part.which == "next"
    years = range(today.year, today.year + _YEARS_BACK) if ahead else range(today.year, today.year - _YEARS_BACK, -1)
    problem = ValueError("there is no such day in the years around the source's date")
    for year in years:
        try:
            if _is_meant(part.which, _extent(part, year), today):
                direction = "ahead" if ahead else "towards the past"
                return (
                    replace(part, year=year),
                    ("year",),
                    f"the year {year} was supplied from `published`, {direction}",
                )
        except ValueError as error:
            problem = error
    raise problem


def _is_meant(which: str, extent: Extent, today: Day) -> bool:
    """Tell whether a period is the one that last, this, next or nothing before it means."""
    low, high = extent
    match which:
        case "next":
            return low > today
        case "last":
            return high < today
        case "this":
            return high.year == today.year
        case _:
            return low <= today


def _extent(part: Part, year: int) -> Extent:
    """Return the days of a part whose year is known."""
    match part.unit:
        case "day" | "monthday" | "weekday":
            month, day = part.month or 1, part.day or 0
            if not 1 <= month <= 12:
                message = f"there is no month {month}"
                raise ValueError(message)
            check_day(year, month, day)
            return Day(year, month, day), Day(year, month, day)
        case "month":
            return month_extent(year, part.month or 1)
        case "season":
            return month_extent(year, SEASON_MONTHS[part.index], 3)
        case "quarter":
            return month_extent(year, 3 * part.index - 2, 3)
        case "half":
            return month_extent(year, 6 * part.index - 5, 6)
        case "decade":
            return years_extent(year, year + 9)
        case "century":
            return century_extent(part.index)
        case "millennium":
            return _millennium(part.index)
        case "week":
            return iso_week(year, part.index)
        case "holiday":
            day_of = holiday(part.name, year)
            return day_of, day_of
        case "holiday weekend":
            return holiday_weekend(part.name, year)
        case "year":
            return years_extent(year, year)
        case _:
            message = "a number without a month or a year"
            raise ValueError(message)


def _millennium(index: int) -> Extent:
    if index > 0:
        return years_extent((index - 1) * 1000, index * 1000 - 1)
    return years_extent(index * 1000 + 1, (index + 1) * 1000)
