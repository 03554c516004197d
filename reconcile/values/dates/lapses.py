"""Read lengths of time counted from a date: `six months ago`, `two weeks before 13 May 1999`, `the past three weeks`.

Owns the counting; words such as last and next with a unit or weekday are `relative`.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model import Day
from reconcile.model.record import replace
from reconcile.values.dates.anchored import MONTHS_OF, SHIFT, fixed_reading, unit_extent
from reconcile.values.dates.numbers import count, numeral
from reconcile.values.dates.parts import Part, shift_months
from reconcile.values.dates.readings import Point, Reading
from reconcile.values.dates.resolve import resolve
from reconcile.values.dates.tokens import Frame, after, is_sign, sense

_DAYS = {"day": 1, "week": 7, "fortnight": 14, "workweek": 7}


_DATED = ("day", "weekday", "monthday", "holiday", "month", "year")


NEEDS_CONTEXT = "counted from `published`, as the text gives nothing else to count from"


Lapse = tuple[tuple[tuple[int, str], ...], bool, int]


def window(f: Frame, i: int, j: int, which: str) -> Reading | None:
    """Read `last three weeks`, `next two decades`, `previous 4 business days`, `last 3 months and 2 weeks`."""
    lapse = lapse_at(f, j)
    if lapse is None or which == "this":
        return None
    return _window_of(f, (i, lapse[2]), lapse, which)


def count_first(f: Frame, i: int) -> Reading | None:
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
        return fixed_reading(f, words, None, "day")
    number, unit = steps[0]
    if unit in ("quarter", "decade", "century", "weekend"):
        near = unit_extent(f.today, unit, SHIFT[which])
        far = unit_extent(f.today, unit, SHIFT[which] * number)
        if near is None or far is None:
            return None
        return fixed_reading(f, words, (min(near[0], far[0]), max(near[1], far[1])), unit, approximate=vague)
    if which == "last":
        low = minus(f.today, steps)
        extent = (low, f.today.plus(-1)) if low else None
    else:
        high = minus(f.today, tuple((-n, u) for n, u in steps))
        extent = (f.today.plus(1), high) if high else None
    return fixed_reading(f, words, extent, "day", approximate=vague) if extent and extent[0] <= extent[1] else None


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


def minus(day: Day, steps: tuple[tuple[int, str], ...]) -> Day | None:
    """Return the day so much earlier (later where the numbers are negative)."""
    for number, unit in steps:
        if unit in MONTHS_OF:
            day = shift_months(day, -number * MONTHS_OF[unit])
        elif unit == "business day":
            for _ in range(min(abs(number), 1000)):
                day = day.plus(-1 if number > 0 else 1)
                while day.weekday > 4:
                    day = day.plus(-1 if number > 0 else 1)
        elif unit in _DAYS:
            day = day.plus(-number * _DAYS[unit])
        else:
            return None
    return day


def _precision(lapse: Lapse) -> str:
    unit = lapse[0][-1][1]
    return {"fortnight": "week", "workweek": "week", "business day": "day", "weekend": "week"}.get(unit, unit)


def lapsed(f: Frame, i: int, point: Point) -> Reading | None:
    """Read what begins with a length of time: ago, hence, before and after a date, later, earlier."""
    before = sense(f, i, "agobefore")
    lapse = lapse_at(f, before.end if before else i)
    if lapse is None:
        return day_around(f, i, point)
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
        at = minus(f.today, steps) if f.today else None
        return _on_weekday(f, fixed_reading(f, (i, end), (at, at) if at else None, _precision(lapse), **rough))
    ahead = sense(f, j, "later")
    if hence or (ahead and f.whole and f.tokens[j].text not in ("on", "after")):
        end = hence.end if hence else ahead.end if ahead else j
        at = minus(f.today, tuple((-n, u) for n, u in steps)) if f.today else None
        more = {} if hence else {"supplied": ("day",), "notes": (NEEDS_CONTEXT,)}
        precision = _precision(lapse) if hence else "day"
        return fixed_reading(f, (i, end), (at, at) if at else None, precision, **more)
    return None


def _around(f: Frame, words: tuple[int, int], lapse: Lapse, point: Point) -> Reading | None:
    """Read a length of time and the date it is counted from: `two weeks before 13 May 1999`."""
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
    at = minus(anchor, lapse[0] if before else tuple((-n, u) for n, u in lapse[0])) if anchor else None
    if at is None:
        return None
    notes = (*base.notes, f"counted from {anchor.isoformat() if anchor else ''}")
    if f.tokens[j].text.startswith("start") and anchor:
        return fixed_reading(f, (i, inner[1]), (anchor, at.plus(-1)), "day", notes=notes, span=True)
    rough = lapse[1]
    reading = fixed_reading(f, (i, inner[1]), (at, at), "day", notes=notes, supplied=base.supplied, approximate=rough)
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


def day_around(f: Frame, i: int, point: Point) -> Reading | None:
    """Read `the day before 3 May 2018`, `the eve of 3 May`; alone, `the day before` counts from the source's date."""
    j = after(f, i, "the")
    if f.tokens[j].text == "eve" and sense(f, j, "before_that"):
        return _around(f, (i, j), (((1, "day"),), False, j), point)
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
    return fixed_reading(
        f, (i, unit.end + 1), (at, at) if at else None, "day", supplied=("day",), notes=(NEEDS_CONTEXT,)
    )


def in_future(f: Frame, i: int) -> Reading | None:
    """Read `in two weeks`, `within three days`, `in two years since 2011`."""
    lead = sense(f, i, "within")
    lapse = lapse_at(f, lead.end) if lead else None
    if lapse is None or not f.whole or sense(f, lapse[2], "ago"):
        return None
    at = minus(f.today, tuple((-n, u) for n, u in lapse[0])) if f.today else None
    ahead = {"approximate": lapse[1]}
    return _on_weekday(f, fixed_reading(f, (i, lapse[2]), (at, at) if at else None, "day", **ahead))


def for_span(f: Frame, i: int, point: Point) -> Reading | None:
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
    end = minus(base.earliest, tuple((-n, u) for n, u in lapse[0])) if base.earliest else None
    if base.earliest is None or end is None:
        return None
    more = {"span": True, "notes": base.notes, "supplied": base.supplied}
    return fixed_reading(f, (i, inner[1]), (base.earliest, end.plus(-1)), "day", **more)
