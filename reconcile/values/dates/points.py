"""Read one date with what belongs to it: early, mid, late, a part of the day, a clock time before or behind it.

Owns the choice between the readers of dates (the longest reading wins) and how deep they may call one another.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from collections.abc import Callable

from reconcile.model import Time
from reconcile.model.record import replace
from reconcile.values.dates.calendar import calendar
from reconcile.values.dates.clock import daypart_time, named_part, part_of_day
from reconcile.values.dates.numbers import day_number
from reconcile.values.dates.parts import Part
from reconcile.values.dates.periods import period
from reconcile.values.dates.readings import Reading
from reconcile.values.dates.relative import relative
from reconcile.values.dates.times import in_daypart, time_at
from reconcile.values.dates.tokens import Frame, after, is_sign, sense

_DEEPEST = 10
_DAYS = ("day", "weekday", "monthday", "holiday", "unanchored")
_TIMELY = frozenset(("noonword", "cardinal", "fraction", "nearly", "about", "between", "before", "after", "by"))
_JOINING = ("at", "on", "in", "of", "the", "um", "a", "в", "о")


def _memo(f: Frame, name: str, i: int, read: Callable[[Frame, int], Reading | None]) -> Reading | None:
    """Read once at each place, and no deeper than a few calls, so that reading stays linear."""
    key, depth = (name, i), ("depth", 0)
    if key in f.memo:
        kept: Reading | None = f.memo[key]
        return kept
    deep = f.memo.get(depth, 0)
    if deep >= _DEEPEST:
        return None
    f.memo[depth] = deep + 1
    try:
        found = read(f, i)
    finally:
        f.memo[depth] = deep
    f.memo[key] = found
    return found


def point(f: Frame, i: int) -> Reading | None:
    """Read the longest date, period or relative expression that begins here."""
    return _memo(f, "point", i, _point)


def _point(f: Frame, i: int) -> Reading | None:
    if f.tokens[i].kind == "w" and not f.senses[i] and len(f.tokens[i].text) > 7:
        return None
    if f.tokens[i].kind == "e":
        return None
    found = (calendar(f, i), period(f, i, modified), relative(f, i, modified))
    return max((r for r in found if r), key=lambda r: r[1], default=None)


def modified(f: Frame, i: int) -> Reading | None:
    """Read a date with its early or late, part of the day and time."""
    return _memo(f, "modified", i, _modified)


def _modified(f: Frame, i: int) -> Reading | None:
    found = [point(f, i)]
    found[0] = _beside(f, *found[0]) if found[0] else None
    found.extend(reader(f, i) for reader in (_article, _daypart, _portion, _clock_first, _weekday_night))
    return max((r for r in found if r), key=lambda r: r[1], default=None)


def _article(f: Frame, i: int) -> Reading | None:
    j = after(f, i, "on", "the")
    return modified(f, j) if j > i else None


def _portion(f: Frame, i: int) -> Reading | None:
    """Read `early July 2018`, `mid-1990s`, `the end of 1989`, `late on Saturday`."""
    some = [s for s in f.senses[i] if s.role == "portion"]
    best: Reading | None = None
    for one in some:
        j = one.end + (is_sign(f, one.end, "-"))
        j = after(f, j, "of", "on") if f.tokens[j].kind != "n" else j
        inner = modified(f, after(f, j, "the"))
        if inner and not inner[0].portion and inner[0].unit != "part" and (best is None or inner[1] > best[1]):
            best = replace(inner[0], portion=one.value), inner[1]
    return best


def _daypart(f: Frame, i: int) -> Reading | None:
    """Read `the night of 9 October`, `evening of 1 May`, `morning, 3 July`."""
    named = part_of_day(f, i)
    if named is None:
        return None
    j = after(f, named[1], "of", "on")
    j = after(f, j + (j == named[1] and is_sign(f, j, ",")), "the")
    inner = modified(f, j) or _day_of_month(f, j)
    if inner is None or not is_day(inner[0]):
        return None
    return in_part_of_day(inner[0], named[0]), inner[1]


def _day_of_month(f: Frame, i: int) -> Reading | None:
    """Read `the 5th` where a part of the day before it says that it is a day."""
    number = day_number(f, i)
    return (Part(unit="monthday", day=number.value), number.end) if number and number.ordinal else None


def _weekday_night(f: Frame, i: int) -> Reading | None:
    """Read `Tuesday night, 9 October 2018`: a weekday and a part of the day before the date."""
    weekday = sense(f, i, "weekday")
    named = part_of_day(f, weekday.end) if weekday else None
    if weekday is None or named is None:
        return None
    j = named[1] + is_sign(f, named[1], ",")
    inner = modified(f, after(f, j, "the"))
    if inner is None or inner[0].unit != "day" or inner[0].weekday is not None:
        return None
    return in_part_of_day(replace(inner[0], weekday=int(weekday.value)), named[0]), inner[1]


def in_part_of_day(part: Part, name: str) -> Part:
    """Put a date into a part of the day; a clock time beside it takes its half of the day from it."""
    if part.time is not None and not named_part(part.time):
        return replace(part, time=in_daypart(part.time, name), overnight=False)
    return replace(part, time=daypart_time(name), overnight=name == "night")


def is_day(part: Part) -> bool:
    """Tell whether a part is one day, so that a time of day may stand beside it."""
    fixed = part.fixed
    return part.unit in _DAYS and (fixed is None or fixed.earliest == fixed.latest)


def _clock_first(f: Frame, i: int) -> Reading | None:
    """Read `15:30 on 14 January 2019`, `shortly before nine on Saturday evening`."""
    at = f.tokens[i].text == "at"
    if not at and f.tokens[i].kind != "n" and not any(s.role in _TIMELY for s in f.senses[i]):
        return None
    timed = time_at(f, i + at, loose=at) or (time_at(f, i, loose=True) if f.whole else None)
    if timed is None:
        return None
    time, end = timed
    j = end + is_sign(f, end, ",")
    inner = modified(f, j) if sense(f, j, "relpart") else None  # the `this` of `this afternoon` is its own
    j = max(after(f, j, "of", "on"), j)
    inner = inner or modified(f, after(f, j, "the"))
    if inner is None or not is_day(inner[0]) or (j == end and f.tokens[j].kind == "n" and not f.whole):
        return None
    return _with_time(inner[0], time), inner[1]


def _with_time(part: Part, time: Time) -> Part:
    """Set the clock time of a date; a part of the day already there chooses am or pm and gives way."""
    fixed = part.fixed  # of `last night` the night stands in the date that was counted
    if name := named_part(part.time) or (named_part(fixed.time) if fixed else ""):
        time = in_daypart(time, name)
    return replace(part, time=time, overnight=False, approximate=part.approximate)


def _beside(f: Frame, part: Part, end: int) -> Reading:
    """Take in what stands behind a day: `14 January 2019, 15:30`, `Saturday evening at nine`, `2018-10-09T15:30Z`."""
    if not is_day(part):
        return part, end
    for _ in range(2):
        j = end + is_sign(f, end, ",")
        joined = j
        for _ in range(2):
            joined = joined + 1 if f.tokens[joined].text in _JOINING and f.tokens[joined].kind == "w" else joined
        named = part_of_day(f, joined) or part_of_day(f, j)
        if named and not named_part(part.time) and _daypart_fits(f, joined, j):
            part, end = in_part_of_day(part, named[0]), named[1]
            continue
        iso = f.tokens[end].text == "t" and f.tokens[end].glued and f.tokens[end + 1].glued
        bracketed = is_sign(f, end, "(")
        start = end + 1 if iso or bracketed else joined
        timed = time_at(f, start, loose=joined > j and f.tokens[joined - 1].text in ("at", "um"))
        if timed is None and joined > j:
            timed = time_at(f, j, loose=False)
        if (
            timed is None
            or (part.time is not None and not named_part(part.time))
            or (bracketed and not is_sign(f, timed[1], ")"))
        ):
            break
        if not (iso or bracketed or j > end or joined > j or ":" in _written(f, start, timed[1]) or f.whole):
            break
        part, end = _with_time(part, timed[0]), timed[1] + bracketed
    return part, end


def _daypart_fits(f: Frame, joined: int, j: int) -> bool:
    """Tell whether a part of the day behind a date belongs to it: not `Saturday in the night club`."""
    return joined == j or f.tokens[j].text in ("in", "at", "on", "the", "в") or bool(sense(f, j, "of"))


def _written(f: Frame, i: int, end: int) -> str:
    return f.text[f.tokens[i].start : f.tokens[end - 1].end]
