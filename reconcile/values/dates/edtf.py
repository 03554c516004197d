"""Read and write the Extended Date/Time Format (ISO 8601-2:2019, level 1, and the one-of sets of level 2).

Owns the notation; dates in words are the other modules' business. `write_edtf` depends on a date's meaning alone.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model import Date, Day
from reconcile.model.day import days_in_month
from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import replace
from reconcile.values.dates.parts import SEASON_MONTHS, Extent, month_extent, years_extent

_SHAPE = lazy_pattern(r"[\[{]?[-+0-9XxYy/.,?~% ]+[\]}]?\Z")
_COMPONENT = lazy_pattern(
    r"(?P<year>[-+]?(?:[0-9]{4}|[0-9]{3}[Xx]|[0-9]{2}[Xx]{2})|Y-?[0-9]{5,7})"
    r"(?:-(?P<month>[0-9]{2}|[Xx]{2})(?:-(?P<day>[0-9]{2}|[Xx]{2}))?)?(?P<mark>[?~%])?\Z"
)
_PERIODS = {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6), 41: (7, 6)}
_MOST_OF_A_SET = 100
PRECISIONS = ("time", "day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "millennium")
"""From the finest to the coarsest; a range has the coarser precision of its ends."""


def looks_like_edtf(text: str) -> bool:
    """Tell whether a text has a sign that only EDTF (or a plain ISO interval) uses, and no others."""
    if not _SHAPE.match(text):
        return False
    return any(sign in text for sign in "X?~%/[{.xY") or text[0] == "-" or _is_season(text)


def _is_season(text: str) -> bool:
    """Tell whether `2024-21` can only be a season or quarter; `2018-21` is what people write for four years."""
    year, _, code = text.partition("-")
    return len(year) == 4 and len(code) == 2 and code.isdecimal() and 21 <= int(code) <= min(41, int(year) % 100)


def read_edtf(text: str) -> Date | None:
    """Read EDTF; return None for text that is not, raise ValueError for a day or month that does not exist."""
    found = _read(text.strip())
    return None if found is None else replace(found, edtf=write_edtf(found))


def _read(text: str) -> Date | None:
    if text[:1] in "[{" and text[-1:] in "]}":
        return _set(text[1:-1], one_of=text[0] == "[") if (text[0] == "[") == (text[-1] == "]") else None
    if text.count("/") == 1:
        return _interval(*text.split("/"))
    return _component(text)


def _interval(first: str, last: str) -> Date | None:
    low = None if first.strip() in ("", "..") else _component(first.strip())
    high = None if last.strip() in ("", "..") else _component(last.strip())
    written = [end for end in (low, high) if end is not None]
    if len(written) != sum(end.strip() not in ("", "..") for end in (first, last)) or not written:
        return None
    return _joined(low, high, span=True)


def _joined(low: Date | None, high: Date | None, *, span: bool) -> Date:
    ends = [end for end in (low, high) if end is not None]
    earliest, latest = low.earliest if low else None, high.latest if high else None
    if earliest and latest and earliest > latest:
        message = "the interval ends before it begins"
        raise ValueError(message)
    return Date(
        earliest=earliest,
        latest=latest,
        precision=max((end.precision for end in ends), key=PRECISIONS.index),
        approximate=any(end.approximate for end in ends),
        uncertain=any(end.uncertain for end in ends),
        span=span and len(ends) == 2,
    )


def _set(text: str, *, one_of: bool) -> Date | None:
    """Read `[a,b,c..d]` (one of them) and `{a,b}` (all of them)."""
    items = [item.strip() for item in text.split(",")]
    if len(items) > _MOST_OF_A_SET:
        return None
    read = [_set_item(item) for item in items]
    dates = [date for date in read if date is not None]
    if len(dates) < len(items):
        return None
    if len(dates) == 1:
        return dates[0]
    pairs = sorted((date.earliest, date.latest) for date in dates if date.earliest and date.latest)
    if len(pairs) < len(dates):
        return None
    whole = replace(
        dates[0],
        earliest=pairs[0][0],
        latest=max(high for _, high in pairs),
        precision=max((date.precision for date in dates), key=PRECISIONS.index),
        approximate=any(date.approximate for date in dates),
        uncertain=any(date.uncertain for date in dates),
        span=False,
    )
    if one_of:
        return replace(whole, alternatives=tuple(pairs), notes=("one of the dates in the set",))
    return replace(whole, span=True, notes=("all the dates of the set: read as the time from the first to the last",))


def _set_item(item: str) -> Date | None:
    if ".." not in item:
        return _component(item)
    first, _, last = item.partition("..")
    low, high = (_component(first) if first else None), (_component(last) if last else None)
    if (first and low is None) or (last and high is None) or not (low or high):
        return None
    return _joined(low, high, span=False)


def _component(text: str) -> Date | None:
    found = _COMPONENT.match(text)
    if not found:
        return None
    mark = found["mark"] or ""
    extent = _extent(found["year"].upper(), (found["month"] or "").upper(), (found["day"] or "").upper())
    if extent is None:
        return None
    (low, high), precision = extent
    return Date(
        earliest=low, latest=high, precision=precision, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%")
    )


def _extent(year: str, month: str, day: str) -> tuple[Extent, str] | None:
    if year.endswith("X"):
        size = 10 ** year.count("X")
        first = int(year.replace("X", "0"))
        if month:
            return None
        ends = (first, first + size - 1) if first >= 0 and year[0] != "-" else (first - size + 1, first)
        return years_extent(*ends), "decade" if size == 10 else "century"
    number = int(year.lstrip("Y"))
    if not month:
        return years_extent(number, number), "year"
    if month == "XX":
        return years_extent(number, number), "day" if day else "month"
    return _month_extent(number, int(month), day)


def _month_extent(year: int, month: int, day: str) -> tuple[Extent, str] | None:
    if month > 12:
        season = month - 4 if 25 <= month <= 28 else month
        if day or (season not in SEASON_MONTHS and month not in _PERIODS):
            message = f"there is no month {month}"
            raise ValueError(message)
        if season in SEASON_MONTHS:
            return month_extent(year, SEASON_MONTHS[season], 3), "season"
        return month_extent(year, *_PERIODS[month]), {3: "quarter", 6: "half"}.get(_PERIODS[month][1], "season")
    if month < 1:
        message = "there is no month 0"
        raise ValueError(message)
    low, high = month_extent(year, month)
    if not day or day == "XX":
        return (low, high), "day" if day else "month"
    check_day(year, month, int(day))
    return (Day(year, month, int(day)), Day(year, month, int(day))), "day"


MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def check_day(year: int | None, month: int, day: int) -> None:
    """Raise ValueError where a month has no such day: `October has 31 days`, `February 2019 has 28 days`."""
    days = days_in_month(2000 if year is None else year, month)
    if not 1 <= day <= days:
        name = MONTH_NAMES[month - 1]
        name += f" {show_year(year)}" if month == 2 and year is not None else ""
        message = f"{name} has {days} days" if day else "days are counted from 1"
        raise ValueError(message)


def show_year(year: int) -> str:
    """Print a year as people write it: `1066`, `44 BC`, `AD 79`."""
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year > 999 else f"AD {year}"


def write_edtf(date: Date) -> str | None:
    """Write a date as EDTF where level 1 or a one-of set can say it, else None."""
    mark = "%" if date.approximate and date.uncertain else "~" if date.approximate else "?" if date.uncertain else ""
    if date.time is not None and date.precision == "time":
        return _with_time(date) if not mark and not date.alternatives else None
    if date.alternatives:
        cores = [_core(pair, "day") or _set_range(pair) for pair in date.alternatives]
        return "[" + ",".join(core for core in cores if core) + "]" if all(cores) and not mark else None
    if date.earliest is None or date.latest is None:
        low = _end(date.earliest, date.precision, first=True) if date.earliest else ".."
        high = _end(date.latest, date.precision, first=False) if date.latest else ".."
        return f"{low}{mark if date.earliest else ''}/{high}{mark if date.latest else ''}"
    pair = (date.earliest, date.latest)
    if not date.span:
        core = _core(pair, date.precision)
        return core + mark if core else None if mark else f"[{_set_range(pair)}]"
    return "/".join(_end(day, date.precision, first=k == 0) + mark for k, day in enumerate(pair))


def _with_time(date: Date) -> str | None:
    time = date.time
    if time is None or time.start != time.end or time.approximate or date.earliest != date.latest or not date.earliest:
        return None
    zone = {None: "", "UTC": "Z", "GMT": "Z"}.get(time.zone, time.zone)
    if zone and zone != "Z" and zone[0] not in "+-":
        return None
    clock = str(time.start)
    return f"{_day(date.earliest)}T{clock if time.start.seconds_written else clock + ':00'}{zone}"


def _year(year: int) -> str:
    return f"Y{year}" if abs(year) > 9999 else f"{'-' if year < 0 else ''}{abs(year):04}"


def _day(day: Day) -> str:
    return f"{_year(day.year)}-{day.month:02}-{day.day:02}"


def _end(day: Day, precision: str, *, first: bool) -> str:
    """Write one end of an interval, as coarse as its precision allows without loss."""
    at_end = day.day == (1 if first else days_in_month(day.year, day.month))
    if precision in ("time", "day", "week") or not at_end:
        return _day(day)
    if precision in PRECISIONS[PRECISIONS.index("year") :] and day.month == (1 if first else 12):
        return _year(day.year)
    return f"{_year(day.year)}-{day.month:02}"


def _set_range(pair: Extent) -> str:
    return f"{_day(pair[0])}..{_day(pair[1])}"


def _core(pair: Extent, precision: str) -> str | None:
    """Write a time within one period as one EDTF date: day, month, season, year, decade, century."""
    low, high = pair
    if low == high:
        return _day(low) if precision in ("day", "time") else None
    if pair == month_extent(low.year, low.month):
        return {"month": f"{_year(low.year)}-{low.month:02}"}.get(precision, f"{_year(low.year)}-{low.month:02}-XX")
    if precision == "season":
        return next(
            (f"{_year(low.year)}-{n}" for n, m in SEASON_MONTHS.items() if pair == month_extent(low.year, m, 3)), None
        )
    if pair == years_extent(low.year, low.year):
        return _year(low.year) + {"month": "-XX", "day": "-XX-XX"}.get(precision, "")
    for size, name in ((10, "decade"), (100, "century")):
        if pair == years_extent(low.year, low.year + size - 1) and low.year % size == 0 and precision == name:
            return f"{low.year // size:0{2 if size == 100 else 3}}" + "X" * (1 if size == 10 else 2)
    return None
