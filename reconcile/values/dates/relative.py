"""Read expressions that count from the source's date, or from a date beside them.

`last November`, `next week`, `six months ago`, `two weeks before 13 May 1999`, `the past three quarters`. What counts from
a date that is not there becomes an `unanchored` part, which fails only when it is resolved.
"""

from dataclasses import replace

from reconcile.model import Date, Day
from reconcile.values.dates.calendar import calendar
from reconcile.values.dates.clock import daypart_time
from reconcile.values.dates.figures import Reading
from reconcile.values.dates.numbers import count, numeral
from reconcile.values.dates.parts import Extent, Part, month_extent, shift_months, week_extent, years_extent
from reconcile.values.dates.periods import Point
from reconcile.values.dates.resolve import resolve
from reconcile.values.dates.tokens import Frame, Sense, after, is_sign, sense

_SHIFT = {"last": -1, "this": 0, "next": 1}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "workweek": 7}
_DATED = ("day", "weekday", "monthday", "holiday", "month", "year")
_NEEDS_CONTEXT = "counted from `published`, as the text gives nothing else to count from"

Lapse = tuple[tuple[tuple[int, str], ...], bool, int]


def relative(f: Frame, i: int, point: Point) -> Reading | None:
    """Read the longest relative expression that begins here."""
    found = (_named_day(f, i), _which(f, i, point), _lapsed(f, i, point), _in_future(f, i), _to_date(f, i),
             _next_day(f, i), _week_after_next(f, i), _for_span(f, i, point), _weekday_of(f, i, point),
             _postfixed(f, i))  # fmt: skip
    return max((r for r in found if r), key=lambda r: r[1], default=None)


def _fixed(f: Frame, words: tuple[int, int], extent: Extent | None, precision: str, **more: object) -> Reading:
    """Make the part of a relative expression; without an anchor it says what it would count from one."""
    start, end = words
    if extent is None:
        text = f.text[f.tokens[start].start : f.tokens[end - 1].end]
        return Part(unit="unanchored", name=f"“{text}”"), end
    low, high = extent
    shown = low.isoformat() if low == high else f"{low.isoformat()} to {high.isoformat()}"
    notes = more.pop("notes", ()) or (f"counted from the source's date: {shown}",)
    date = Date(earliest=low, latest=high, precision=precision, notes=notes)  # type: ignore[arg-type]
    return Part(unit=precision, fixed=replace(date, **more)), end  # type: ignore[arg-type]


def _named_day(f: Frame, i: int) -> Reading | None:
    """Read today, yesterday, tomorrow, last night, this morning."""
    day = sense(f, i, "relday")
    part = sense(f, i, "relpart")
    if part:
        shift, name = part.value.split()
        at = None if f.today is None else f.today.plus(int(shift))
        more = {"overnight": name == "night", "time": daypart_time(name)}
        return _fixed(f, (i, part.end), (at, at) if at else None, "day", **more)
    if day is None or (not f.whole and int(day.value) == 0 and f.tokens[i].text not in ("today", "aujourd", "сегодня")):
        return None
    at = None if f.today is None else f.today.plus(int(day.value))
    return _fixed(f, (i, day.end), (at, at) if at else None, "day")


def unit_extent(today: Day, unit: str, shift: int) -> Extent | None:
    """Return the calendar unit that a day lies in, or the one so many later."""
    if unit == "day":
        return today.plus(shift), today.plus(shift)
    if unit == "week":
        return week_extent(today, shift)
    if unit == "workweek":
        low, _ = week_extent(today, shift)
        return low, low.plus(4)
    if unit == "weekend":
        low, high = week_extent(today, shift)
        return high.plus(-1), high
    if unit in ("month", "quarter"):
        size = _MONTHS[unit]
        first = (today.year * 12 + today.month - 1) // size * size + size * shift
        return month_extent(first // 12, first % 12 + 1, size)
    size = {"year": 1, "decade": 10, "century": 100}.get(unit, 0)
    return (
        years_extent((today.year // size + shift) * size, (today.year // size + shift) * size + size - 1)
        if size
        else None
    )


def _which(f: Frame, i: int, point: Point) -> Reading | None:
    """Read what begins with last, this, next, earlier this, the rest of the."""
    found = max((_after_which(f, i, s, point) for s in f.senses[i] if s.role == "which"), key=_end, default=None)
    several = _count_first(f, i)
    definite = _definite(f, i) if f.whole else None
    return max((found, several, definite), key=_end)


def _end(reading: Reading | None) -> int:
    return reading[1] if reading else -1


def _after_which(f: Frame, i: int, which: Sense, point: Point) -> Reading | None:
    j = which.end
    if which.value in ("early", "late", "rest"):
        return _part_of_unit(f, i, which)
    found = (_window(f, i, j, which.value), _which_unit(f, i, which, point), _which_weekday(f, i, which))
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


def _which_unit(f: Frame, i: int, which: Sense, point: Point) -> Reading | None:
    unit = sense(f, which.end, "unit")
    if unit is None or unit.value in ("hour", "minute", "half", "third", "day", "millennium"):
        return None
    end = unit.end
    extent = None if f.today is None else unit_extent(f.today, unit.value, _SHIFT[which.value])
    if f.today and extent is None:
        return None
    weekday = sense(f, end + is_sign(f, end, "-"), "weekday") if unit.value == "week" else None
    if weekday:
        at = None if extent is None else extent[0].plus(int(weekday.value))
        return _fixed(
            f, (i, weekday.end), (at, at) if at else None, "day", weekday=int(weekday.value), supplied=("week",)
        )
    if (
        _is_rolling(f, i)
        and which.value == "last"
        and f.today is not None
        and f.tokens[which.end - 1].text in ("last", "past")
    ):
        low = _minus(f.today, ((1, unit.value),))
        note = f"the last {unit.value} up to the source's date"
        return _fixed(f, (i, end), (low, f.today), unit.value, notes=(note,)) if low else None
    precision = {"workweek": "week", "weekend": "week"}.get(unit.value, unit.value)
    return _fixed(f, (i, end), extent, precision)


def _is_rolling(f: Frame, i: int) -> bool:
    """Tell whether `within`, `over` or `during` before `the last week` ask for the days up to now, not a calendar week."""
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
        monday = week_extent(f.today, _SHIFT[which.value])[0]
        if word == "past":
            at = f.today.plus(-((f.today.weekday - number - 1) % 7) - 1)
        elif word in ("coming", "upcoming"):
            at = f.today.plus((number - f.today.weekday - 1) % 7 + 1)
        else:
            at = monday.plus(number)
    return _fixed(f, (i, weekday.end), (at, at) if at else None, "day", weekday=number, supplied=("week",))


def _part_of_unit(f: Frame, i: int, which: Sense) -> Reading | None:
    """Read `earlier this year`, `later in the week`, `the rest of the month`: the unit up to the source's date or from it."""
    unit = sense(f, which.end, "unit")
    if unit is None:
        return None
    extent = None if f.today is None else unit_extent(f.today, unit.value, 0)
    if f.today is None or extent is None:
        return _fixed(f, (i, unit.end), None, unit.value)
    low, high = extent
    if which.value == "early":
        cut = (low, max(low, f.today.plus(-1)))
    else:
        cut = (min(high, f.today), high)
    return _fixed(f, (i, unit.end), cut, unit.value)


def _definite(f: Frame, i: int) -> Reading | None:
    """Read `the year`, `the week`, `end of year`: the unit of the source's date."""
    j = after(f, i, "the")
    unit = sense(f, j, "unit")
    if unit is None or unit.value not in ("week", "month", "quarter", "year", "weekend", "decade", "century"):
        return None
    if j == i and not (i and f.tokens[i - 1].text in ("of", "the")):
        return None
    if unit.value == "weekend" and f.today is not None and f.today.weekday < 5:  # noqa: PLR2004 - towards the past
        return _fixed(f, (i, unit.end), unit_extent(f.today, "weekend", -1), "week", supplied=("week",))
    extent = None if f.today is None else unit_extent(f.today, unit.value, 0)
    return _fixed(f, (i, unit.end), extent, "week" if unit.value == "weekend" else unit.value)


def _window(f: Frame, i: int, j: int, which: str) -> Reading | None:
    """Read `last three weeks`, `next two decades`, `previous 4 business days`, `last 3 months and 2 weeks`."""
    lapse = lapse_at(f, j)
    if lapse is None or which == "this":
        return None
    return _window_of(f, (i, lapse[2]), lapse, which)


def _count_first(f: Frame, i: int) -> Reading | None:
    """Read `5 upcoming years`, `10 previous weeks`: the number before the word."""
    many = count(f, i)
    which = sense(f, many[2], "which") if many else None
    unit = sense(f, which.end, "unit") if which else None
    if many is None or which is None or unit is None or which.value not in ("last", "next"):
        return None
    return _window_of(f, (i, unit.end), (((many[0], unit.value),), many[1], unit.end), which.value)


def _window_of(f: Frame, words: tuple[int, int], lapse: Lapse, which: str) -> Reading | None:
    steps, vague, _ = lapse
    if f.today is None:
        return _fixed(f, words, None, "day")
    number, unit = steps[0]
    if unit in ("quarter", "decade", "century", "weekend"):
        near = unit_extent(f.today, unit, _SHIFT[which])
        far = unit_extent(f.today, unit, _SHIFT[which] * number)
        if near is None or far is None:
            return None
        return _fixed(f, words, (min(near[0], far[0]), max(near[1], far[1])), unit, approximate=vague)
    if which == "last":
        low = _minus(f.today, steps)
        extent = (low, f.today.plus(-1)) if low else None
    else:
        high = _minus(f.today, tuple((-n, u) for n, u in steps))
        extent = (f.today.plus(1), high) if high else None
    return _fixed(f, words, extent, "day", approximate=vague) if extent and extent[0] <= extent[1] else None


def lapse_at(f: Frame, i: int) -> Lapse | None:
    """Read a length of time: `three weeks`, `2 years 1 month 21 days`, `a few months`, `a fortnight`."""
    steps: list[tuple[int, str]] = []
    j, vague = i, False
    for _ in range(4):
        k = after(f, j, "and") if steps else j
        k += is_sign(f, k, ",") if steps else 0
        many = count(f, k)
        unit = sense(f, many[2] + is_sign(f, many[2], "-"), "unit") if many else None
        if many is None or unit is None or unit.value in ("half", "third", "hour", "minute", "millennium"):
            break
        steps, j, vague = [*steps, (many[0], unit.value)], unit.end, vague or many[1]
    return (tuple(steps), vague, j) if steps else None


def _minus(day: Day, steps: tuple[tuple[int, str], ...]) -> Day | None:
    """Return the day so much earlier (later where the numbers are negative)."""
    for number, unit in steps:
        if unit in _MONTHS:
            day = shift_months(day, -number * _MONTHS[unit])
        elif unit == "business day":
            for _ in range(min(abs(number), 1000)):
                day = day.plus(-1 if number > 0 else 1)
                while day.weekday > 4:  # noqa: PLR2004 - Saturday and Sunday
                    day = day.plus(-1 if number > 0 else 1)
        elif unit in _DAYS:
            day = day.plus(-number * _DAYS[unit])
        else:
            return None
    return day


def _precision(lapse: Lapse) -> str:
    unit = lapse[0][-1][1]
    return {"fortnight": "week", "workweek": "week", "business day": "day", "weekend": "week"}.get(unit, unit)


def _lapsed(f: Frame, i: int, point: Point) -> Reading | None:
    """Read what begins with a length of time: ago, hence, before and after a date, later, earlier."""
    before = sense(f, i, "agobefore")
    lapse = lapse_at(f, before.end if before else i)
    if lapse is None:
        return _day_around(f, i, point)
    steps, vague, j = lapse
    ago = before or sense(f, j, "ago")
    hence = sense(f, j, "hence")
    anchored = _around(f, (i, j), lapse, point)
    if anchored:
        return anchored
    rough = {"approximate": vague or _precision(lapse) != "day"}
    if ago and (before or f.tokens[j].text not in ("since", "before")):
        if f.tokens[j].text in ("earlier", "previously", "prior") and not f.whole:
            return None
        end = j if before else ago.end
        at = _minus(f.today, steps) if f.today else None
        return _on_weekday(f, _fixed(f, (i, end), (at, at) if at else None, _precision(lapse), **rough))
    ahead = sense(f, j, "later")
    if hence or (ahead and f.whole and f.tokens[j].text not in ("on", "after")):
        end = hence.end if hence else ahead.end if ahead else j
        at = _minus(f.today, tuple((-n, u) for n, u in steps)) if f.today else None
        more = {} if hence else {"supplied": ("day",), "notes": (_NEEDS_CONTEXT,)}
        precision = _precision(lapse) if hence else "day"
        return _fixed(f, (i, end), (at, at) if at else None, precision, **more)
    return None


def _around(f: Frame, words: tuple[int, int], lapse: Lapse, point: Point) -> Reading | None:
    """Read the date that a length of time is counted from: `two weeks before 13 May 1999`, `3 days starting from Monday`."""
    i, j = words
    before, behind = sense(f, j, "before_that"), sense(f, j, "after_that")
    link = before or behind
    inner = point(f, after(f, link.end, "the")) if link else None
    if link is None or inner is None or inner[0].unit not in _DATED:
        return None
    if inner[0].unit == "year" and f.tokens[j].text not in ("before", "after", "since", "from"):
        return None
    if inner[0].year is None and inner[0].fixed is None and f.today is None:
        return Part(unit="unanchored", name="a date without a year"), inner[1]
    base = resolve(f, inner[0])
    anchor = base.earliest
    at = _minus(anchor, lapse[0] if before else tuple((-n, u) for n, u in lapse[0])) if anchor else None
    if at is None:
        return None
    notes = (*base.notes, f"counted from {anchor.isoformat() if anchor else ''}")
    if f.tokens[j].text.startswith("start") and anchor:
        return _fixed(f, (i, inner[1]), (anchor, at.plus(-1)), "day", notes=notes, span=True)
    rough = lapse[1]
    reading = _fixed(f, (i, inner[1]), (at, at), "day", notes=notes, supplied=base.supplied, approximate=rough)
    return _on_weekday(f, reading)


def _on_weekday(f: Frame, reading: Reading) -> Reading:
    """Move a counted day to the weekday that is written behind it: `3 weeks after Christmas on Friday`."""
    part, end = reading
    j = after(f, end, "on")
    weekday = sense(f, j, "weekday") if j > end else None
    if weekday is None or part.fixed is None or part.fixed.earliest is None:
        return reading
    at = part.fixed.earliest.plus(int(weekday.value) - part.fixed.earliest.weekday)
    return replace(part, fixed=replace(part.fixed, earliest=at, latest=at), weekday=int(weekday.value)), weekday.end


def _day_around(f: Frame, i: int, point: Point) -> Reading | None:
    """Read `the day before 3 May 2018`, `the day after Christmas`; alone, `the day before` counts from the source's date."""
    j = after(f, i, "the")
    unit = sense(f, j, "unit")
    if unit is None or unit.value not in _DAYS or j == i:
        return None
    lapse: Lapse = (((1, unit.value),), False, unit.end)
    found = _around(f, (i, unit.end), lapse, point)
    if found:
        return found
    link = sense(f, unit.end, "before_that") or sense(f, unit.end, "after_that")
    if link is None or not f.whole or unit.value != "day" or f.tokens[unit.end].text not in ("before", "after"):
        return None
    at = None if f.today is None else f.today.plus(-1 if f.tokens[unit.end].text == "before" else 1)
    return _fixed(f, (i, unit.end + 1), (at, at) if at else None, "day", supplied=("day",), notes=(_NEEDS_CONTEXT,))


def _in_future(f: Frame, i: int) -> Reading | None:
    """Read `in two weeks`, `within three days`, `in two years since 2011`."""
    lead = sense(f, i, "within")
    lapse = lapse_at(f, lead.end) if lead else None
    if lapse is None or not f.whole or sense(f, lapse[2], "ago"):
        return None
    at = _minus(f.today, tuple((-n, u) for n, u in lapse[0])) if f.today else None
    ahead = {"approximate": lapse[1]}
    return _on_weekday(f, _fixed(f, (i, lapse[2]), (at, at) if at else None, "day", **ahead))


def _to_date(f: Frame, i: int) -> Reading | None:
    """Read `year to date`."""
    unit = sense(f, after(f, i, "the"), "unit")
    if unit is None or [f.tokens[min(unit.end + k, len(f.tokens) - 1)].text for k in (0, 1)] != ["to", "date"]:
        return None
    extent = unit_extent(f.today, unit.value, 0) if f.today else None
    cut = (extent[0], max(extent[0], f.today.plus(-1))) if extent and f.today else None
    return _fixed(f, (i, unit.end + 2), cut, "day", span=True)


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
    at = None if f.today is None else f.today.plus(_SHIFT[which.value])
    more: dict[str, object] = {"supplied": ("day",), "notes": (_NEEDS_CONTEXT,)}
    if part:
        more |= {"time": daypart_time(part.value), "overnight": part.value == "night"}
    return _fixed(f, (i, end), (at, at) if at else None, "day", **more)


def _week_after_next(f: Frame, i: int) -> Reading | None:
    """Read `the week after next`, `the year before last`."""
    unit = sense(f, after(f, i, "the"), "unit")
    words = [f.tokens[min(unit.end + k, len(f.tokens) - 1)].text for k in (0, 1)] if unit else []
    if unit is None or words not in (["after", "next"], ["before", "last"]):
        return None
    extent = unit_extent(f.today, unit.value, 2 if words[0] == "after" else -2) if f.today else None
    return _fixed(f, (i, unit.end + 2), extent, unit.value)


def _postfixed(f: Frame, i: int) -> Reading | None:
    """Read the word for last or next behind its noun, as Romance languages have it: `lundi dernier`, `el mes pasado`."""
    named = next((s for s in f.senses[i] if s.role in ("weekday", "month", "season", "unit")), None)
    which = sense(f, named.end, "which") if named else None
    if named is None or which is None or which.value not in _SHIFT or any(
        s.role in ("weekday", "month", "season", "unit") for s in f.senses[which.end]
    ):  # fmt: skip
        return None
    if named.role == "weekday":
        number = int(named.value)
        at = week_extent(f.today, _SHIFT[which.value])[0].plus(number) if f.today else None
        return _fixed(f, (i, which.end), (at, at) if at else None, "day", weekday=number, supplied=("week",))
    if named.role == "unit":
        extent = unit_extent(f.today, named.value, _SHIFT[which.value]) if f.today else None
        return _fixed(f, (i, which.end), extent, named.value) if extent or f.today is None else None
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
    counted = inner if inner and inner[0].unit == "week" else _lapsed(f, j, point) if j == weekday.end else None
    if counted is None or (counted[0].fixed is None and counted[0].unit != "unanchored"):
        return None
    part, end = counted
    if part.fixed is None or part.fixed.earliest is None:
        return part, end
    at = part.fixed.earliest.plus(int(weekday.value) - part.fixed.earliest.weekday)
    fixed = replace(part.fixed, earliest=at, latest=at, precision="day", approximate=False)
    return Part(unit="day", fixed=fixed, weekday=int(weekday.value)), end


def _for_span(f: Frame, i: int, point: Point) -> Reading | None:
    """Read `for 1 week, from 20 Dec`: so long from that day on."""
    lapse = lapse_at(f, i + 1) if f.tokens[i].text == "for" else None
    if lapse is None:
        return None
    j = lapse[2] + is_sign(f, lapse[2], ",")
    link = sense(f, j, "after_that")
    inner = point(f, after(f, link.end, "the")) if link else None
    if inner is None or numeral(f, j):
        return None
    if inner[0].year is None and inner[0].fixed is None and f.today is None:
        return Part(unit="unanchored", name="a date without a year"), inner[1]
    base = resolve(f, inner[0])
    end = _minus(base.earliest, tuple((-n, u) for n, u in lapse[0])) if base.earliest else None
    if base.earliest is None or end is None:
        return None
    more = {"span": True, "notes": base.notes, "supplied": base.supplied}
    return _fixed(f, (i, inner[1]), (base.earliest, end.plus(-1)), "day", **more)
