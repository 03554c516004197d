"""Times of day, alone or beside a day, on one line of seconds.

"About" allows half an hour on either side. Zones are compared only where both are known.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reconcile.compare.interval import Interval, gap
from reconcile.compare.words import agree, compatible, conflict, lapse, quoted, unclear
from reconcile.model import Comparison, Time
from reconcile.model.pattern import lazy_pattern

ABOUT_SECONDS = 1800
_DAY = 86_400
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "jst": 540, "kst": 540, "hkt": 480, "ist": 330, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip
_SHORTLY = "“shortly "
"""How the reader's note on such a time begins."""
_HALVES = lazy_pattern(
    r"\b(?:[ap]\.?\s?m\b|morning|noon|afternoon|evening|night|midnight|dawn|dusk|hours|hrs)|\b\d\d[:.h]\d\d",
    re.IGNORECASE,
)
"""What tells the half of the day, or writes the clock of 24 hours."""
_OFFSET = lazy_pattern(r"(?:utc|gmt)?\s*([+-−])(\d{1,2})(?::?(\d{2}))?")


def compare_times(left: Time, right: Time) -> Comparison:
    """Judge two times of day; the day is not known, so that they may lie on both sides of midnight."""
    if _same(left, right):
        return _sided(left, right) or agree("the times are equal")
    return compare_moments(left, right, days=None)


def compare_moments(left: Time, right: Time, *, days: tuple[int, int] | None) -> Comparison:
    """Judge two times of day, on the days of these numbers where they are known, else around the nearest midnight."""
    if days is not None and days[0] == days[1] and _same(left, right):
        return _sided(left, right) or agree("the day and the time are equal")
    zones = _offset(left.zone), _offset(right.zone)
    comparable = left.zone == right.zone or (zones[0] is not None and zones[1] is not None)
    start = [(_span(t, z if comparable else 0)) for t, z in zip((left, right), zones, strict=True)]
    plain = _gap(start[0], start[1], days)
    if plain is None:
        if not comparable and start[0] == start[1] and any(z is not None for z in zones):
            return compatible(_takes_in(left, right), "the clocks show the same; only one names its time zone")
        if start[0] == start[1] and left.approximate == right.approximate:
            return agree("the times are equal once the zones are")
        return compatible(_takes_in(left, right), "the times share a moment")
    wide = [_widen(span, about=t.approximate) for span, t in zip(start, (left, right), strict=True)]
    if _gap(wide[0], wide[1], days) is None:
        return compatible(_takes_in(left, right), "“about” was taken to allow 30 minutes on either side of a time")
    nearest = min([plain, *(g for g in _of_other_halves(left, right, start, days) if g is not None)])
    return _apart(left, right, f"{lapse(nearest)} apart", comparable=comparable, days=days)


def _sided(left: Time, right: Time) -> Comparison | None:
    """Judge two wordings of about one time by the side that they say it lies on: `shortly after two`, `about two`."""
    sides = _side(left), _side(right)
    if sides[0] == sides[1]:
        return None
    words = f"{quoted(left.original)} and {quoted(right.original)}"
    if all(sides):
        return unclear(words, "shortly before and shortly after one time")
    return compatible(words, "one says on which side of the time")


def _side(time: Time) -> str:
    note = next((n for n in time.notes if n.startswith(_SHORTLY)), "")
    return note.removeprefix(_SHORTLY).partition("”")[0]


def _apart(left: Time, right: Time, difference: str, *, comparable: bool, days: tuple[int, int] | None) -> Comparison:
    """Judge two times that share no moment: a conflict, unless what is not written could bring them together."""
    if _other_half_fits(left, right, days):
        words = f"{show_time(left)} and {show_time(right)}, which may be in the other half of the day"
        return compatible(words, "the half of the day was not written: 2 o'clock is 02:00 or 14:00")
    if not comparable and _some_zone_fits(left, right):
        words = f"{difference}, as time zones are"
        return compatible(words, "only one time zone is known, and a zone of whole half hours would join the two")
    if not comparable:
        return unclear(f"{difference}, in zones that are not both known", "only one time zone is given")
    return conflict(difference, f"{show_time(left)} and {show_time(right)} share no moment")


def show_time(time: Time) -> str:
    """Print a time: `about 02:00`, `22:00 to 23:00`."""
    about = "about " if time.approximate else ""
    zone = f" {time.zone}" if time.zone else ""
    return about + (str(time.start) if time.start == time.end else f"{time.start} to {time.end}") + zone


def runs_past_midnight(time: Time) -> bool:
    """Tell whether the interval ends on the next day."""
    return time.end.second < time.start.second


def _same(left: Time, right: Time) -> bool:
    return (left.start.second, left.end.second, left.zone, left.approximate) == (
        right.start.second,
        right.end.second,
        right.zone,
        right.approximate,
    )


def _span(time: Time, offset: int | None) -> Interval:
    """Return the seconds of the day that a time covers; a minute written without seconds is the whole minute."""
    start, end = time.start.second, time.end.second
    if end < start:
        end += _DAY
    if start == end and not time.start.seconds_written:
        end += 59
    shift = (offset or 0) * 60
    return Interval(low=Decimal(start - shift), high=Decimal(end - shift))


def _widen(span: Interval, *, about: bool) -> Interval:
    if not about or span.low is None or span.high is None:
        return span
    return Interval(low=span.low - ABOUT_SECONDS, high=span.high + ABOUT_SECONDS)


def _gap(left: Interval, right: Interval, days: tuple[int, int] | None) -> Decimal | None:
    shifts = (-_DAY, 0, _DAY) if days is None else ((days[1] - days[0]) * _DAY,)
    gaps = [gap(left, _moved(right, shift)) for shift in shifts]
    apart = [_minutes(g) for g in gaps if g is not None]
    return None if len(apart) < len(gaps) else min(apart)


def _moved(span: Interval, by: int) -> Interval:
    low, high = span.low, span.high
    return Interval(low=None if low is None else low + by, high=None if high is None else high + by)


def _minutes(seconds: Decimal) -> Decimal:
    """Round a gap up to whole minutes where it only falls short by the written minute's own 59 seconds."""
    return seconds + 59 if (seconds + 59) % 60 == 0 else seconds


def may_be_of_either_half(time: Time) -> bool:
    """Tell whether a time is written without the half of its day, so that `half past two` may be 02:30 or 14:30."""
    within = 0 < time.start.second <= time.end.second <= _DAY // 2
    return within and _HALVES.search(time.original) is None


def _other_half_fits(left: Time, right: Time, days: tuple[int, int] | None) -> bool:
    """Tell whether a time without a.m. or p.m. would meet the other in the other half of the day."""
    spans = [_widen(_span(time, 0), about=time.approximate) for time in (left, right)]
    return None in _of_other_halves(left, right, spans, days)


def _of_other_halves(
    left: Time, right: Time, spans: Sequence[Interval], days: tuple[int, int] | None
) -> Iterator[Decimal | None]:
    """Yield the gap of two times (None: they meet) for each that may be meant in the other half of its day."""
    one, two = spans
    if may_be_of_either_half(left):
        yield _gap(_moved(one, _DAY // 2), two, days)
    if may_be_of_either_half(right):
        yield _gap(one, _moved(two, _DAY // 2), days)


def _some_zone_fits(left: Time, right: Time) -> bool:
    """Tell whether two times, one zone unknown, are one moment in some zone: UTC-12 to UTC+14, by half hours."""
    known = next((_offset(t.zone) for t in (left, right) if _offset(t.zone) is not None), 0) or 0
    first, second = (left, right) if _offset(left.zone) is not None else (right, left)
    one, two = _widen(_span(first, known), about=first.approximate), _widen(_span(second, 0), about=second.approximate)
    return any(_gap(one, _moved(two, -1800 * halves), None) is None for halves in range(-24, 29))


def _offset(zone: str | None) -> int | None:
    """Return a zone's minutes east of Greenwich; None where it is not known."""
    if zone is None:
        return None
    name = zone.strip().casefold()
    if name in _ZONES:
        return _ZONES[name]
    found = _OFFSET.fullmatch(name)
    if found is None:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    return minutes if found[1] == "+" else -minutes


def _takes_in(left: Time, right: Time) -> str:
    one, two = show_time(left), show_time(right)
    return "" if one == two else f"{one} and {two} can both be true"
