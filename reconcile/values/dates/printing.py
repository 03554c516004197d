"""Print dates and times as people write them, so that reading the text gives an equal value.

A wording is used only where reading it back gives the value again; else the notation says everything.
"""

# Each shape or unit returns where it is read.
# ruff: noqa: PLR0911

from reconcile.model import Clock, Date, Day, Time
from reconcile.values.dates.clock import PARTS_OF_DAY, daypart_time, named_part
from reconcile.values.dates.edtf import MONTH_NAMES, show_year
from reconcile.values.dates.notation import write_notation
from reconcile.values.dates.parts import month_extent
from reconcile.values.dates.read import read_date
from reconcile.values.dates.times import read_time

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_TENS = 10
_CENTURY = 100
_BIG_YEAR = 999


def print_date(date: Date) -> str:
    """Print a date: `9 October 2018`, `about July 2018`, `since 1 July 2018`; what no wording says, in the notation."""
    for text in _wordings(date):
        try:
            if read_date(text) == date:
                return text
        except ValueError:
            continue
    return write_notation(date)


def _wordings(date: Date) -> list[str]:
    """Return the wordings to try, the shortest and plainest first."""
    about = "about " if date.approximate else ""
    doubt = "?" if date.uncertain else ""
    low, high = date.earliest, date.latest
    at = f", {print_time(date.time)}" if date.time is not None and date.precision == "time" else ""
    if date.alternatives:
        shown = [_period(a, b, date.precision) for a, b in date.alternatives]
        return [about + " or ".join(shown) + doubt, date.edtf or ""]
    if low is None or high is None:
        word, day = ("until", high) if low is None else ("since", low)
        edge = _end(day, date.precision, first=low is not None) if day else ""
        return [f"{about}{word} {edge}{doubt}", date.edtf or ""]
    one = f"{about}{'night of ' if date.overnight else ''}{_period(low, high, date.precision)}{at}{doubt}"
    named = named_part(date.time) or next((n for n in PARTS_OF_DAY if date.time == daypart_time(n)), "")
    if named and not date.overnight and low == high:
        word = "on" if named in ("early", "mid", "late") else "of"
        return [f"{about}{named} {word} {_day(low)}{doubt}"]
    first, last = (_end(day, date.precision, first=k == 0) for k, day in enumerate((low, high)))
    parts = (
        [f"{about}{part} {_whole(low, date.precision)}{doubt}" for part in ("early", "mid", "late")]
        if not date.span
        else []
    )
    return [
        one,
        *parts,
        f"{about}{first} – {last}{doubt}",
        f"{about}between {first} and {last}{doubt}",
        date.edtf or "",
    ]


def _day(day: Day) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {show_year(day.year)}"


def _end(day: Day, precision: str, *, first: bool) -> str:
    """Print one end of a range, as coarse as its precision."""
    if precision in ("day", "time", "week"):
        return _day(day)
    edge = month_extent(day.year, day.month)[0 if first else 1]
    if day != edge:
        return _day(day)
    if precision not in ("month", "quarter", "season", "half") and day.month == (1 if first else 12):
        return show_year(day.year)
    return f"{MONTH_NAMES[day.month - 1]} {show_year(day.year)}"


def _whole(low: Day, precision: str) -> str:
    """Print the period of a precision that a day lies in."""
    size = {"decade": _TENS, "century": _CENTURY}.get(precision, 1)
    begin = Day(low.year // size * size, 1, 1)
    return _period(begin if size > 1 else low, begin, precision)


def _period(low: Day, high: Day, precision: str) -> str:
    """Print one period in words."""
    match precision:
        case "month":
            return f"{MONTH_NAMES[low.month - 1]} {show_year(low.year)}"
        case "year":
            return show_year(low.year)
        case "decade" if low.year > _BIG_YEAR:
            return f"{low.year // _TENS}X" if low.year % _CENTURY == 0 else f"{low.year}s"
        case "century" if low.year > 0:
            return f"{_ordinal(low.year // _CENTURY + 1)} century"
        case "century":
            return f"{_ordinal(-high.year // _CENTURY + 1)} century BC"
        case "season" if low.month in _SEASONS:
            return f"{_SEASONS[low.month]} {show_year(low.year)}"
        case "quarter":
            return f"Q{(low.month + 2) // 3} {low.year}"
        case _:
            return _day(low)


def _ordinal(number: int) -> str:
    ending = "th" if number % _CENTURY in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % _TENS, "th")
    return f"{number}{ending}"


def print_time(time: Time) -> str:
    """Print a time of day: `15:30 GMT`, `about 22:00 to 23:00`."""
    about = "about " if time.approximate else ""
    zone = "" if not time.zone else f" {time.zone}"
    span = f"{time.start}{zone}" if time.start == time.end else f"{time.start} to {time.end}{zone}"
    text = about + span
    try:
        if read_time(text) == time:
            return text
    except ValueError:
        pass
    return f"{_exact(time.start)} to {_exact(time.end)}{zone}{'?' if time.approximate else ''}"


def _exact(clock: Clock) -> str:
    return str(clock)
