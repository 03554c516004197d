"""Read a whole text as a time of day, or a time at a place in a text: hedges, ranges, zones, parts of the day.

Owns the grammar around a moment; one moment is `clock`.
"""

# The numbers are those of calendars and figures; each shape returns where it is read.

from reconcile.model import Clock, Time
from reconcile.model.record import replace
from reconcile.values.dates.clock import DAY, TimeReading, as_time, daypart_time, moment, part_of_day, zone
from reconcile.values.dates.tokens import Frame, after, frame, is_sign, sense
from reconcile.values.dates.vocabulary import vocabulary

_LONGEST = 200
_APPROXIMATELY = frozenset("~≈")
_HALF = 12 * 3600


def read_time(text: str) -> Time:
    """Read a time of day; raise ValueError that says what was not understood."""
    if len(text) > _LONGEST or not text.strip():
        message = f"“{text[:40]}…” is too long for a time of day" if text.strip() else "the value is empty"
        raise ValueError(message)
    f = frame(text, vocabulary("en"), today=None, order=None, whole=True)
    found = time_at(f, 0, loose=True)
    end = _over(f, found[1]) if found else 0
    if found is None or f.tokens[end].kind != "e":
        rest = f"; {text[f.tokens[end].start :]!r} was not understood" if found else ""
        message = f'"{text.strip()}": no time of day can be read here{rest}'
        raise ValueError(message)
    return replace(found[0], original=text)


def _over(f: Frame, i: int) -> int:
    while is_sign(f, i, ".,;)"):
        i += 1
    return i


def time_at(f: Frame, i: int, *, loose: bool) -> TimeReading | None:
    """Read the longest time of day that begins here."""
    key = ("loose time" if loose else "time", i)
    if key not in f.memo:
        token = f.tokens[i]
        f.memo[key] = (
            _time_at(f, i, loose=loose) if token.kind == "n" or f.senses[i] or token.text in _APPROXIMATELY else None
        )
    found: TimeReading | None = f.memo[key]
    return found


def _time_at(f: Frame, i: int, *, loose: bool) -> TimeReading | None:
    j, about, bound, notes = _hedges(f, i, loose=loose)
    hedged = loose or j > i
    found = _between(f, j) or _range(f, j, loose=hedged)
    if found is None:
        named = part_of_day(f, j) if loose else None
        if named is None:
            return None
        found = daypart_time(named[0]), named[1]
    time, end = found
    if is_sign(f, end, "?~"):
        about, end = True, end + 1
    if about:
        time = replace(time, approximate=True)
    time = replace(_bounded(time, bound), notes=(*time.notes, *notes))
    return time, end


def _hedges(f: Frame, i: int, *, loose: bool) -> tuple[int, bool, str, tuple[str, ...]]:
    """Read the words before a time: the place after them, whether they say about, a bound, and notes."""
    notes: tuple[str, ...] = ()
    j, about, bound = i, False, ""
    for _ in range(3):
        nearly = sense(f, j, "nearly")
        if nearly:
            side = "after" if nearly.value else "before"
            notes = (f"“shortly {side}” was taken as about that time",)
            j, about = nearly.end, True
            continue
        if f.tokens[j].text in _APPROXIMATELY or sense(f, j, "about") or sense(f, j, "maybe"):
            j, about = max(after(f, j, "about", "maybe"), j + (f.tokens[j].text in _APPROXIMATELY)), True
            continue
        limit = next((r for r in ("before", "by", "after", "since", "until") if sense(f, j, r)), "") if loose else ""
        if limit and not bound and f.tokens[j].text != "from":
            j, bound = after(f, j, limit), limit
            continue
        if loose and f.tokens[j].text in ("at", "in", "the", "on", "just", "exactly", "precisely", "um", "a"):
            j += 1
    return j, about, bound, notes


def _bounded(time: Time, bound: str) -> Time:
    """Turn a bound into an interval of the day: `before 9` is 00:00 to 09:00."""
    if bound in ("before", "by", "until"):
        return replace(time, start=Clock(0), notes=(*time.notes, f"“{bound}” was taken from midnight on"))
    if bound in ("after", "since"):
        return replace(time, end=Clock(DAY), notes=(*time.notes, f"“{bound}” was taken until midnight"))
    return time


def _between(f: Frame, i: int) -> TimeReading | None:
    lead = sense(f, i, "between")
    role = "and"
    if lead is None and f.tokens[i].text == "from":
        j, role = i + 1, "dash"
    elif lead:
        j = lead.end
    else:
        return None
    first = moment(f, j, loose=True)
    if first is None:
        return None
    linked = sense(f, first.end, role) or sense(f, first.end, "dash")
    k = linked.end if linked else first.end + is_sign(f, first.end, "-")
    last = moment(f, k, loose=True) if k > first.end else None
    if last is None or (first.plain and last.plain and not f.whole):
        return None
    name, end = zone(f, last.end)
    return as_time(first, last, zone=name), end


def _may_pair(f: Frame, i: int) -> bool:
    """Tell whether a bare hour may be the first of two: `3 to 5 pm`, `ten or eleven p.m.`."""
    return is_sign(f, i + 1, "-~:.") or any(s.role in ("dash", "or") for s in f.senses[i + 1])


def _range(f: Frame, i: int, *, loose: bool) -> TimeReading | None:
    first = moment(f, i, loose=loose)
    probe = first or (moment(f, i, loose=True) if _may_pair(f, i) else None)
    if probe is None:
        return None
    name, end = zone(f, probe.end)
    linked = sense(f, end, "dash") or sense(f, end, "or")
    k = linked.end if linked else end + (is_sign(f, end, "-~"))
    last = moment(f, k, loose=loose or (bool(first) and not linked)) if k > end else None
    if last and (first or last.half):
        later, behind = zone(f, last.end)
        return as_time(probe, last, zone=later or name), behind
    if first is None:
        return None
    return _with_daypart(f, as_time(first, first, zone=name), first.half, end)


def _with_daypart(f: Frame, time: Time, half: str, end: int) -> TimeReading:
    """Let a part of the day behind the time choose its half: `nine in the evening`, `8.45 that night`."""
    named = part_of_day(f, after(f, end, "on", "of")) if not half else None
    if named is None or f.tokens[end].text not in ("in", "at", "on", "that"):
        return time, end
    return in_daypart(time, named[0]), named[1]


def in_daypart(time: Time, name: str) -> Time:
    """Move a time without am or pm into the part of the day that stands beside it."""
    part = daypart_time(name)
    evening = part.start.second >= _HALF
    start, end = time.start.second, time.end.second
    if not evening or start >= _HALF or (name == "night" and start <= part.end.second):
        return time
    moved = Time(
        start=Clock(start + _HALF, time.start.seconds_written), end=Clock(end + _HALF, time.end.seconds_written)
    )
    return replace(time, start=moved.start, end=moved.end)
