"""Read expressions that count from the source's date, or from a date beside them.

`last November`, `next week`, `Monday of the following week`. What counts from a date that is not there becomes an
`unanchored` part, which fails only when it is resolved.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model.record import replace
from reconcile.values.dates.anchored import SHIFT, fixed_reading, unit_extent
from reconcile.values.dates.calendar import calendar
from reconcile.values.dates.clock import daypart_time
from reconcile.values.dates.lapses import NEEDS_CONTEXT, count_first, for_span, in_future, lapsed, minus, window
from reconcile.values.dates.parts import Part, week_extent
from reconcile.values.dates.readings import Point, Reading
from reconcile.values.dates.tokens import Frame, Sense, after, is_sign, sense


def relative(f: Frame, i: int, point: Point) -> Reading | None:
    """Read the longest relative expression that begins here."""
    found = (_named_day(f, i), _which(f, i, point), lapsed(f, i, point), in_future(f, i), _to_date(f, i),
             _next_day(f, i), _week_after_next(f, i), for_span(f, i, point), _weekday_of(f, i, point),
             _postfixed(f, i))  # fmt: skip
    return max((r for r in found if r), key=lambda r: r[1], default=None)


def _named_day(f: Frame, i: int) -> Reading | None:
    """Read today, yesterday, tomorrow, last night, this morning."""
    day = sense(f, i, "relday")
    part = sense(f, i, "relpart")
    if part:
        shift, name = part.value.split()
        at = None if f.today is None else f.today.plus(int(shift))
        more = {"overnight": name == "night", "time": daypart_time(name)}
        return fixed_reading(f, (i, part.end), (at, at) if at else None, "day", **more)
    if day is None or (not f.whole and int(day.value) == 0 and f.tokens[i].text not in ("today", "aujourd", "сегодня")):
        return None
    at = None if f.today is None else f.today.plus(int(day.value))
    return fixed_reading(f, (i, day.end), (at, at) if at else None, "day")


def _which(f: Frame, i: int, point: Point) -> Reading | None:
    """Read what begins with last, this, next, earlier this, the rest of the."""
    found = max((_after_which(f, i, s, point) for s in f.senses[i] if s.role == "which"), key=_end, default=None)
    several = count_first(f, i)
    definite = _definite(f, i) if f.whole else None
    return max((found, several, definite), key=_end)


def _end(reading: Reading | None) -> int:
    return reading[1] if reading else -1


def _after_which(f: Frame, i: int, which: Sense, point: Point) -> Reading | None:
    j = which.end
    if which.value in ("early", "late", "rest"):
        return _part_of_unit(f, i, which)
    found = (window(f, i, j, which.value), _which_unit(f, i, which), _which_weekday(f, i, which))
    best = max(found, key=_end)
    named = sense(f, j, "month") or sense(f, j, "season") or sense(f, j, "holiday")
    inner = point(f, j) if named and (f.whole or f.tokens[i].text != "the") else None
    if (
        inner
        and inner[0].unit in ("month", "season", "holiday", "day")
        and not inner[0].which
        and _end(inner) > _end(best)
    ):
        part = inner[0] if inner[0].year is not None else replace(inner[0], which=which.value)
        return part, inner[1]
    return best


def _which_unit(f: Frame, i: int, which: Sense) -> Reading | None:
    unit = sense(f, which.end, "unit")
    if unit is None or unit.value in ("hour", "minute", "half", "third", "day", "millennium"):
        return None
    end = unit.end
    extent = None if f.today is None else unit_extent(f.today, unit.value, SHIFT[which.value])
    if f.today and extent is None:
        return None
    weekday = sense(f, end + is_sign(f, end, "-"), "weekday") if unit.value == "week" else None
    if weekday:
        at = None if extent is None else extent[0].plus(int(weekday.value))
        return fixed_reading(
            f, (i, weekday.end), (at, at) if at else None, "day", weekday=int(weekday.value), supplied=("week",)
        )
    if (
        _is_rolling(f, i)
        and which.value == "last"
        and f.today is not None
        and f.tokens[which.end - 1].text in ("last", "past")
    ):
        low = minus(f.today, ((1, unit.value),))
        note = f"the last {unit.value} up to the source's date"
        return fixed_reading(f, (i, end), (low, f.today), unit.value, notes=(note,)) if low else None
    precision = {"workweek": "week", "weekend": "week"}.get(unit.value, unit.value)
    return fixed_reading(f, (i, end), extent, precision)


def _is_rolling(f: Frame, i: int) -> bool:
    """Tell whether `within`, `over` or `during` before `the last week` ask for the days up to now."""
    return i > 0 and f.tokens[i - (f.tokens[i - 1].text == "the") - 1].text in ("within", "over")


def _which_weekday(f: Frame, i: int, which: Sense) -> Reading | None:
    """Read `last Friday` (of the week before), `this past Friday` (the latest), `next Friday` (of the week after)."""
    weekday = sense(f, which.end, "weekday")
    if weekday is None:
        return None
    number, word = int(weekday.value), f.tokens[which.end - 1].text
    written = calendar(f, which.end)
    if written and written[0].unit == "day" and written[0].month is not None:
        return written
    at = None
    if f.today is not None:
        monday = week_extent(f.today, SHIFT[which.value])[0]
        if word == "past":
            at = f.today.plus(-((f.today.weekday - number - 1) % 7) - 1)
        elif word in ("coming", "upcoming"):
            at = f.today.plus((number - f.today.weekday - 1) % 7 + 1)
        else:
            at = monday.plus(number)
    return fixed_reading(f, (i, weekday.end), (at, at) if at else None, "day", weekday=number, supplied=("week",))


def _part_of_unit(f: Frame, i: int, which: Sense) -> Reading | None:
    """Read `earlier this year`, `later in the week`, `the rest of the month`: up to the source's date or from it."""
    unit = sense(f, which.end, "unit")
    if unit is None:
        return None
    extent = None if f.today is None else unit_extent(f.today, unit.value, 0)
    if f.today is None or extent is None:
        return fixed_reading(f, (i, unit.end), None, unit.value)
    low, high = extent
    cut = (low, max(low, f.today.plus(-1))) if which.value == "early" else (min(high, f.today), high)
    return fixed_reading(f, (i, unit.end), cut, unit.value)


def _definite(f: Frame, i: int) -> Reading | None:
    """Read `the year`, `the week`, `end of year`: the unit of the source's date."""
    j = after(f, i, "the")
    unit = sense(f, j, "unit")
    if unit is None or unit.value not in ("week", "month", "quarter", "year", "weekend", "decade", "century"):
        return None
    if j == i and not (i and f.tokens[i - 1].text in ("of", "the")):
        return None
    if unit.value == "weekend" and f.today is not None and f.today.weekday < 5:
        return fixed_reading(f, (i, unit.end), unit_extent(f.today, "weekend", -1), "week", supplied=("week",))
    extent = None if f.today is None else unit_extent(f.today, unit.value, 0)
    return fixed_reading(f, (i, unit.end), extent, "week" if unit.value == "weekend" else unit.value)


def _to_date(f: Frame, i: int) -> Reading | None:
    """Read `year to date`."""
    unit = sense(f, after(f, i, "the"), "unit")
    if unit is None or [f.tokens[min(unit.end + k, len(f.tokens) - 1)].text for k in (0, 1)] != ["to", "date"]:
        return None
    extent = unit_extent(f.today, unit.value, 0) if f.today else None
    cut = (extent[0], max(extent[0], f.today.plus(-1))) if extent and f.today else None
    return fixed_reading(f, (i, unit.end + 2), cut, "day", span=True)


def _next_day(f: Frame, i: int) -> Reading | None:
    """Read `the following day`, `the next morning`, `the previous evening`: they count from a day told before."""
    which = sense(f, i, "which")
    if which is None or which.value not in ("next", "last") or not f.whole:
        return None
    part = sense(f, which.end, "daypart")
    unit = sense(f, which.end, "unit")
    if part is None and (unit is None or unit.value != "day"):
        return None
    end = part.end if part else unit.end if unit else i
    at = None if f.today is None else f.today.plus(SHIFT[which.value])
    more: dict[str, object] = {"supplied": ("day",), "notes": (NEEDS_CONTEXT,)}
    if part:
        more |= {"time": daypart_time(part.value), "overnight": part.value == "night"}
    return fixed_reading(f, (i, end), (at, at) if at else None, "day", **more)


def _week_after_next(f: Frame, i: int) -> Reading | None:
    """Read `the week after next`, `the year before last`."""
    unit = sense(f, after(f, i, "the"), "unit")
    words = [f.tokens[min(unit.end + k, len(f.tokens) - 1)].text for k in (0, 1)] if unit else []
    if unit is None or words not in (["after", "next"], ["before", "last"]):
        return None
    extent = unit_extent(f.today, unit.value, 2 if words[0] == "after" else -2) if f.today else None
    return fixed_reading(f, (i, unit.end + 2), extent, unit.value)


def _postfixed(f: Frame, i: int) -> Reading | None:
    """Read the word for last or next behind its noun, as in Romance languages: `lundi dernier`, `el mes pasado`."""
    named = next((s for s in f.senses[i] if s.role in ("weekday", "month", "season", "unit")), None)
    which = sense(f, named.end, "which") if named else None
    if named is None or which is None or which.value not in SHIFT or any(
        s.role in ("weekday", "month", "season", "unit") for s in f.senses[which.end]
    ):  # fmt: skip
        return None
    if named.role == "weekday":
        number = int(named.value)
        at = week_extent(f.today, SHIFT[which.value])[0].plus(number) if f.today else None
        return fixed_reading(f, (i, which.end), (at, at) if at else None, "day", weekday=number, supplied=("week",))
    if named.role == "unit":
        extent = unit_extent(f.today, named.value, SHIFT[which.value]) if f.today else None
        return fixed_reading(f, (i, which.end), extent, named.value) if extent or f.today is None else None
    if named.role == "month":
        return Part(unit="month", month=int(named.value), which=which.value), which.end
    return Part(unit="season", index=int(named.value), which=which.value), which.end


def _weekday_of(f: Frame, i: int, point: Point) -> Reading | None:
    """Read `Monday of the following week`, `Sunday 3 weeks after 15 January`: that day of the week that is counted."""
    weekday = sense(f, i, "weekday")
    if weekday is None:
        return None
    j = after(f, weekday.end, "of")
    inner = point(f, after(f, j, "the")) if j > weekday.end else None
    counted = inner if inner and inner[0].unit == "week" else lapsed(f, j, point) if j == weekday.end else None
    if counted is None or (counted[0].fixed is None and counted[0].unit != "unanchored"):
        return None
    part, end = counted
    if part.fixed is None or part.fixed.earliest is None:
        return part, end
    at = part.fixed.earliest.plus(int(weekday.value) - part.fixed.earliest.weekday)
    fixed = replace(part.fixed, earliest=at, latest=at, precision="day", approximate=False)
    return Part(unit="day", fixed=fixed, weekday=int(weekday.value)), end
