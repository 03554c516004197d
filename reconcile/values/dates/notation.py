"""A notation that can say every date this project reads, for those that no shorter wording says.

`2018-07-01..2018-07-10 {month; about; doubtful; span; night; 10:00-12:00+02:00 about}`; a side may be missing, and `|`
stands between alternatives. Written by `printing`, read back by `read_date`.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model import Clock, Date, Day, Time
from reconcile.model.pattern import lazy_pattern
from reconcile.values.dates.edtf import PRECISIONS

_DAY = r"[-+]?[0-9]{4,7}-[0-9]{2}-[0-9]{2}"
_DAYS = lazy_pattern(rf"({_DAY})?\.\.({_DAY})?\Z")
_TIME = lazy_pattern(r"at ([0-9]{2}(?::[0-9]{2}){1,2})-([0-9]{2}(?::[0-9]{2}){1,2})(?: in ([^;{}]{1,40}))?( about)?\Z")
_SECONDS = 2


def write_notation(date: Date) -> str:
    """Write a date so that reading it back gives an equal one."""
    pairs = date.alternatives or ((date.earliest, date.latest),)
    days = "|".join(f"{_show(low)}..{_show(high)}" for low, high in pairs)
    words = [date.precision]
    flags = (("about", date.approximate), ("doubtful", date.uncertain), ("span", date.span), ("night", date.overnight))
    words += [word for word, is_set in flags if is_set]
    if date.time is not None:
        zone = f" in {date.time.zone}" if date.time.zone else ""
        words.append(f"at {date.time.start}-{date.time.end}{zone}{' about' if date.time.approximate else ''}")
    return f"{days} {{{'; '.join(words)}}}"


def _show(day: Day | None) -> str:
    return "" if day is None else day.isoformat()


def read_notation(text: str) -> Date | None:
    """Read the notation; None for any other text, ValueError for one that is wrong."""
    if not text.endswith("}") or " {" not in text:
        return None
    days, _, braced = text[:-1].partition(" {")
    words = braced.split("; ")
    pairs = [_pair(item) for item in days.split("|")]
    if words[0] not in PRECISIONS or any(pair is None for pair in pairs):
        return None
    known = [pair for pair in pairs if pair is not None]
    times = [_time(word) for word in words if word.startswith("at ")]
    closed = [(low, high) for low, high in known if low and high]
    if len(known) > 1 and len(closed) < len(known):
        return None
    low, high = known[0] if len(known) == 1 else (min(a for a, _ in closed), max(b for _, b in closed))
    return Date(
        earliest=low, latest=high, precision=words[0], approximate="about" in words, uncertain="doubtful" in words,
        span="span" in words, overnight="night" in words, time=times[0] if times else None,
        alternatives=tuple(closed) if len(known) > 1 else (),
    )  # fmt: skip


def _pair(text: str) -> tuple[Day | None, Day | None] | None:
    found = _DAYS.match(text)
    return (_day(found[1]), _day(found[2])) if found else None


def _day(text: str | None) -> Day | None:
    if text is None:
        return None
    year, month, day = text.rsplit("-", 2)
    found = Day(int(year), int(month), int(day))
    if not 1 <= found.month <= 12 or Day.from_ordinal(found.ordinal) != found:
        message = f"there is no day {text}"
        raise ValueError(message)
    return found


def _time(text: str) -> Time | None:
    found = _TIME.match(text)
    if found is None:
        return None
    return Time(start=_clock(found[1]), end=_clock(found[2]), zone=found[3], approximate=bool(found[4]))


def _clock(text: str) -> Clock:
    hours, minutes, *seconds = (int(part) for part in text.split(":"))
    return Clock(hours * 3600 + minutes * 60 + (seconds[0] if seconds else 0), bool(seconds))
