"""Dates: intervals of days, with what their precision, their approximation and their supplied parts allow.

The widths are ours and declared here: "circa", "about" and "?" allow three days around a day, one month around a month,
two months around a season or a quarter, three around half a year, five years around a year (the cataloguers' habit for
"circa", CDWA), one decade around a decade, half a century around a century, five centuries around a millennium.
"""

from collections.abc import Iterator

from reconcile.compare.times import compare_moments, runs_past_midnight, show_time
from reconcile.compare.words import agree, compatible, conflict, counted, unclear
from reconcile.model import Comparison, Date, Day, Time, Verdict
from reconcile.model.day import days_in_month
from reconcile.model.record import replace

Extent = tuple[int | None, int | None]

_ABOUT_DAYS = {
    "time": 3,
    "day": 3,
    "week": 7,
    "month": 31,
    "season": 62,
    "quarter": 62,
    "half": 92,
    "year": 1827,
    "decade": 3653,
    "century": 18_262,
    "millennium": 182_621,
}
_ABOUT_WORDS = {
    "time": "three days",
    "day": "three days",
    "week": "a week",
    "month": "a month",
    "season": "two months",
    "quarter": "two months",
    "half": "three months",
    "year": "five years",
    "decade": "ten years",
    "century": "fifty years",
    "millennium": "five hundred years",
}
_FINE = frozenset({"time", "minute", "second", "hour", "day", "night", "week"})
_MONTHLY = frozenset({"month", "season", "quarter", "half", "part"})
_MANY_DAYS = 60
_YEAR_MONTHS = 24


def compare_dates(left: Date, right: Date) -> Comparison:
    """Judge two dates: equal, one within the other, overlapping, or apart by so many days, months or years."""
    if _same(left, right):
        return agree("the dates are equal")
    if (days := _moments_apart(left, right)) is not None and left.time and right.time:
        return compare_moments(_worded(left, left.time), _worded(right, right.time), days=days)
    if _share_a_day(left, right, wide=False):
        return _on_shared_days(left, right)
    if _share_a_day(left, right, wide=True):
        return compatible(_difference(left, right), _about_words(left, right))
    supplied = _rests_on_supplied(left, right)
    if supplied:
        return unclear(
            _difference(left, right), f"the {supplied} was supplied, not written: without it the two may be one day"
        )
    return conflict(_difference(left, right), f"{show_date(left)} and {show_date(right)} share no day")


def _moments_apart(left: Date, right: Date) -> tuple[int, int] | None:
    """Return the days of two moments on neighbouring days that time zones may bring together; None for any other."""
    if left.time is None or right.time is None or not (left.time.zone or right.time.zone):
        return None
    if not (_is_one_day(left) and _is_one_day(right)) or left.supplied or right.supplied or _loose(left, right):
        return None
    days = left.earliest.ordinal, right.earliest.ordinal  # type: ignore[union-attr]
    return days if abs(days[0] - days[1]) == 1 else None


def show_date(date: Date) -> str:
    """Print a date as understood: `2018-10-09`, `2018-07-01 to 2018-07-31`, `before 2015-01-01`."""
    if date.alternatives:
        return " or ".join(_show_days(a, b) for a, b in date.alternatives)
    about = "about " if date.approximate or date.uncertain else ""
    night = "night of " if date.overnight else ""
    time = f", {show_time(date.time)}" if date.time else ""
    return f"{about}{night}{_show_days(date.earliest, date.latest)}{time}"


def _show_days(earliest: Day | None, latest: Day | None) -> str:
    if earliest is None:
        return f"until {latest.isoformat()}" if latest else "any day"
    if latest is None:
        return f"from {earliest.isoformat()}"
    return earliest.isoformat() if earliest == latest else f"{earliest.isoformat()} to {latest.isoformat()}"


def _same(left: Date, right: Date) -> bool:
    return (
        (left.earliest, left.latest, left.alternatives, left.overnight, left.approximate, left.uncertain)
        == (right.earliest, right.latest, right.alternatives, right.overnight, right.approximate, right.uncertain)
    ) and _same_time(left.time, right.time)


def _worded(date: Date, time: Time) -> Time:
    """Return the time of a date with the wording of both, which may tell the half of the day."""
    return replace(time, original=date.original)


def _same_time(left: Time | None, right: Time | None) -> bool:
    if left is None or right is None:
        return left is right
    return compare_moments(left, right, days=(0, 0)).verdict is Verdict.AGREE


def _extents(date: Date) -> Iterator[Extent]:
    """Give the days of a date as ordinals, one interval for each alternative; a night runs into the next day."""
    past_midnight = date.overnight or (date.time is not None and runs_past_midnight(date.time))
    for earliest, latest in date.alternatives or ((date.earliest, date.latest),):
        low = None if earliest is None else earliest.ordinal
        high = None if latest is None else latest.ordinal + past_midnight
        yield low, high


def _wide_extents(date: Date) -> Iterator[Extent]:
    room = _ABOUT_DAYS.get(date.precision, 3) if date.approximate or date.uncertain else 0
    for low, high in _extents(date):
        yield None if low is None else low - room, None if high is None else high + room


def _share_a_day(left: Date, right: Date, *, wide: bool) -> bool:
    of = _wide_extents if wide else _extents
    return any(_days_apart(a, b) == 0 for a in of(left) for b in of(right))


def _days_apart(left: Extent, right: Extent) -> int:
    """Return 0 where two intervals share a day, else the days from the end of one to the beginning of the other."""
    for (_, end), (begin, _) in ((left, right), (right, left)):
        if end is not None and begin is not None and end < begin:
            return begin - end
    return 0


def _on_shared_days(left: Date, right: Date) -> Comparison:
    if left.time is not None and right.time is not None and _is_one_day(left) and _is_one_day(right):
        days = left.earliest.ordinal, right.earliest.ordinal  # type: ignore[union-attr]
        result = compare_moments(_worded(left, left.time), _worded(right, right.time), days=days)
        if result.verdict is Verdict.CONFLICT and _loose(left, right):
            return compatible(result.difference, _about_words(left, right))
        if result.verdict is Verdict.AGREE:
            return compatible(_extra(left, right), "the days share the moment")
        return result
    if left.span and right.span and _crosses(left, right):
        return unclear(f"{show_date(left)} against {show_date(right)}", "two spans of time that only overlap")
    return compatible(_extra(left, right), f"{show_date(left)} and {show_date(right)} share a day")


def _loose(left: Date, right: Date) -> bool:
    return any(d.approximate or d.uncertain for d in (left, right))


def _is_one_day(date: Date) -> bool:
    return date.earliest is not None and date.earliest == date.latest and not date.alternatives


def _crosses(left: Date, right: Date) -> bool:
    """Tell whether each of two spans has days that the other lacks, both ends of both being known."""
    if None in {left.earliest, left.latest, right.earliest, right.latest}:
        return False
    one = (left.earliest, left.latest)
    two = (right.earliest, right.latest)
    return (one[0] < two[0] and one[1] < two[1]) or (two[0] < one[0] and two[1] < one[1])  # type: ignore[operator]


def _extra(left: Date, right: Date) -> str:
    """Say in words what one of two dates that agree so far says more."""
    one, two = show_date(left), show_date(right)
    return "" if one == two else f"{one} and {two} can both be true"


def _about_words(left: Date, right: Date) -> str:
    widths = {_ABOUT_WORDS.get(d.precision, "three days") for d in (left, right) if d.approximate or d.uncertain}
    return f"“about” was taken to allow {' and '.join(sorted(widths))} on either side"


def _rests_on_supplied(left: Date, right: Date) -> str:
    """Return the supplied part without which the two dates could be one, or nothing."""
    for date, other in ((left, right), (right, left)):
        if "year" in date.supplied and any(_share_a_day(m, other, wide=True) for m in _other_years(date, other)):
            return "year"
        if "month" in date.supplied and any(_share_a_day(m, other, wide=True) for m in _other_months(date)):
            return "month"
        if "week" in date.supplied and any(_share_a_day(m, other, wide=True) for m in _other_weeks(date)):
            return "week"
        if "century" in date.supplied and any(_share_a_day(m, other, wide=True) for m in _other_centuries(date)):
            return "century"
        if "day" in date.supplied:
            return "day"
    return ""


def _other_years(date: Date, other: Date) -> Iterator[Date]:
    begin = date.earliest or date.latest
    years = [day.year for day in (other.earliest, other.latest) if day is not None]
    if begin is None or not years:
        return
    for year in range(min(years) - 1, min(max(years), min(years) + 2) + 2):
        if year != begin.year:
            yield _moved(date, (year - begin.year) * 12)


def _other_centuries(date: Date) -> Iterator[Date]:
    """Give the date in the centuries around the supplied one: `5/98` of 1898 and of 1998."""
    for centuries in (-2, -1, 1, 2):
        yield _moved(date, centuries * 1200)


def _other_months(date: Date) -> Iterator[Date]:
    for months in range(-12, 13):
        if months:
            yield _moved(date, months)


def _moved(date: Date, months: int) -> Date:
    """Return the date so many months later, a day too late for its month becoming the month's last."""
    return replace(
        date,
        earliest=_later(date.earliest, months),
        latest=_later(date.latest, months),
        alternatives=tuple((_later_day(a, months), _later_day(b, months)) for a, b in date.alternatives),
    )


def _later(day: Day | None, months: int) -> Day | None:
    return None if day is None else _later_day(day, months)


def _later_day(day: Day, months: int) -> Day:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = days_in_month(year, month + 1)
    was_last = day.day == days_in_month(day.year, day.month)
    return Day(year, month + 1, last if was_last else min(day.day, last))


def _other_weeks(date: Date) -> Iterator[Date]:
    """Give the date in the weeks around the supplied one: a source that says `Saturday` means one of these."""
    for weeks in (-4, -3, -2, -1, 1, 2, 3, 4):
        yield replace(
            date,
            earliest=None if date.earliest is None else date.earliest.plus(7 * weeks),
            latest=None if date.latest is None else date.latest.plus(7 * weeks),
            alternatives=(),
        )


def _difference(left: Date, right: Date) -> str:
    """Say how far two dates are apart, in the unit of the coarser of the two."""
    ends = [_nearest(a, b) for a in _extents(left) for b in _extents(right)]
    end, begin = min(ends, key=lambda pair: pair[1] - pair[0])
    first, second = Day.from_ordinal(end), Day.from_ordinal(begin)
    days = begin - end
    months = (second.year - first.year) * 12 + second.month - first.month
    precisions = {left.precision, right.precision}
    if precisions <= _FINE and days <= _MANY_DAYS:
        return f"{counted(days, 'day')} apart"
    if not precisions <= (_FINE | _MONTHLY):
        return f"{counted(max(second.year - first.year, 1), 'year')} apart"
    if precisions <= _FINE and second.day < first.day:
        months -= 1
    if months >= _YEAR_MONTHS:
        return f"{counted(months // 12, 'year')} apart"
    return f"{counted(max(months, 1), 'month')} apart"


def _nearest(left: Extent, right: Extent) -> tuple[int, int]:
    """Return the end of the earlier and the beginning of the later of two intervals of days that share none."""
    for (_, end), (begin, _) in ((left, right), (right, left)):
        if end is not None and begin is not None and end < begin:
            return end, begin
    known = [d for d in (*left, *right) if d is not None] or [1]
    return known[0], known[0]
