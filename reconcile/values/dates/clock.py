"""Read times of day: clock times, words for parts of the day, and what stands around them.

Owns one time; ranges and the reading of a whole text are `times`.
"""

# The numbers are those of calendars and figures; each shape or unit returns where it is read.
# ruff: noqa: PLR0911, PLR2004

from typing import NamedTuple

from reconcile.model import Clock, Time
from reconcile.model.record import replace
from reconcile.values.dates.numbers import numeral
from reconcile.values.dates.tokens import Frame, after, is_sign, sense

HOUR = 3600
DAY = 24 * HOUR
_HALF_DAY = 12 * HOUR
PARTS_OF_DAY = {
    "dawn": (4, 8), "early morning": (0, 7), "morning": (5, 12), "late morning": (9, 12), "noon": (11, 14),
    "afternoon": (12, 18), "early afternoon": (12, 15), "late afternoon": (15, 18), "dusk": (17, 21),
    "early evening": (17, 20), "evening": (17, 24), "late evening": (21, 24), "night": (20, 6), "daytime": (6, 20),
    "early": (0, 9), "mid": (10, 15), "late": (18, 24),
}  # fmt: skip
"""Hours that the words for parts of the day are taken to cover; all are approximate, and the note says so."""
_PART_NOTE = "part of the day, "
_ZONE_SIGNS = "+-"
_FULL_HOURS = 24
_MINUTES = 60
_MILITARY = 4


class Moment(NamedTuple):
    """A moment of the clock as written; `half` is am, pm or nothing."""

    second: int
    seconds_written: bool
    half: str
    end: int
    plain: bool = False


TimeReading = tuple[Time, int]


def part_of_day(f: Frame, i: int) -> tuple[str, int] | None:
    """Read the name of a part of the day: its name and the end."""
    found = sense(f, i, "daypart")
    return (found.value, found.end) if found else None


def daypart_time(name: str) -> Time:
    """Return the hours that a part of the day is taken to cover."""
    first, last = PARTS_OF_DAY[name]
    note = f"{_PART_NOTE}{name}: taken as {first:02}:00 to {last:02}:00"
    return Time(start=Clock(first * HOUR), end=Clock(last * HOUR), approximate=True, notes=(note,))


def named_part(time: Time | None) -> str:
    """Return the part of the day that a time was read from, or nothing."""
    if time is None or not time.notes or not time.notes[0].startswith(_PART_NOTE):
        return ""
    return time.notes[0].removeprefix(_PART_NOTE).partition(":")[0]


def moment(f: Frame, i: int, *, loose: bool) -> Moment | None:
    """Read one clock time. `loose`: what stands around it says that it is one, so that `nine` and `8.45` will do."""
    named = sense(f, i, "noonword")
    if named:
        return Moment(int(named.value), seconds_written=False, half="exact", end=named.end)
    found = _past(f, i, loose=loose) or _figures(f, i, loose=loose) or _worded(f, i, loose=loose)
    if found is None:
        return None
    return found


def _meridiem(f: Frame, second: int, end: int, *, written: bool, plain: bool) -> Moment | None:
    """Take in am and pm behind a time; the hour must fit."""
    half = sense(f, end, "meridiem")
    if half is None or second >= 13 * HOUR:
        return Moment(second, written, "24" if second >= 13 * HOUR or second < HOUR else "", end, plain)
    shift = second % _HALF_DAY + (_HALF_DAY if half.value == "pm" else 0)
    if half.value == "pm" and f.tokens[half.end - 1].text == "night" and second % _HALF_DAY < 5 * HOUR:
        shift -= _HALF_DAY
    return Moment(shift, written, half.value, half.end)


def _figures(f: Frame, i: int, *, loose: bool) -> Moment | None:
    token = f.tokens[i]
    if token.kind != "n" or token.number < 0:
        return None
    if len(token.text) == _MILITARY:
        return _military(f, i)
    if len(token.text) > 2 or token.number > _FULL_HOURS:
        return None
    if i and token.glued and is_sign(f, i - 1, "./,-:") and i > 1 and f.tokens[i - 2].kind == "n" and not loose:
        return None
    second, end, sign, written = _minutes(f, i)
    if second < 0:
        return None
    word = after(f, end, "clockword")
    plain = sign in ("", ".") and word == end
    found = _meridiem(f, second, word, written=written, plain=plain)
    if found is None or (found.plain and not loose):
        return None
    return found


def _minutes(f: Frame, i: int) -> tuple[int, int, str, bool]:
    """Read minutes and seconds behind an hour: seconds (-1: no time), the end, the sign, whether seconds stand."""
    second, j, sign = f.tokens[i].number * HOUR, i + 1, ""
    mark, behind = f.tokens[j], f.tokens[min(j + 1, len(f.tokens) - 1)]
    if mark.glued and mark.text in (":", ".", "h") and behind.kind == "n" and behind.glued and len(behind.text) == 2:
        if behind.number >= _MINUTES or second + behind.number * 60 > DAY:
            return -1, j, "", False
        second, j, sign = second + behind.number * 60, j + 2, mark.text
        mark, behind = f.tokens[j], f.tokens[min(j + 1, len(f.tokens) - 1)]
        if mark.glued and mark.text == sign and sign != "h" and behind.kind == "n" and behind.glued:
            if sign == "." or len(behind.text) != 2 or behind.number >= _MINUTES:
                return -1, j, "", False
            j = _fraction_end(f, j + 2)
            return second + behind.number, j, sign, True
    return second, j, sign, False


def _fraction_end(f: Frame, j: int) -> int:
    """Step over a fraction of a second (`20.123`), which is not kept."""
    dot, digits = f.tokens[j], f.tokens[min(j + 1, len(f.tokens) - 1)]
    return j + 2 if dot.text == "." and dot.glued and digits.kind == "n" and digits.glued else j


def _military(f: Frame, i: int) -> Moment | None:
    """Read `0815 hours`, `1530Z`, `1530 GMT`."""
    number = f.tokens[i].number
    hours, minutes = divmod(number, 100)
    word = after(f, i + 1, "clockword")
    zoned = bool(sense(f, i + 1, "zone")) and (f.tokens[i + 1].glued or f.tokens[i].text[0] == "0" or number < 1900)
    if hours > _FULL_HOURS or minutes >= _MINUTES or (word == i + 1 and not zoned):
        return None
    return Moment(min(hours * HOUR + minutes * 60, DAY), seconds_written=False, half="24", end=word)


def _past(f: Frame, i: int, *, loose: bool) -> Moment | None:
    """Read `half past three`, `quarter to nine`, `ten past nine`, `20 minutes to six`."""
    fraction = sense(f, i, "fraction")
    if fraction:
        minutes, j = int(fraction.value), fraction.end
    else:
        number = numeral(f, i)
        if number is None or number.ordinal or not 0 < number.value < _MINUTES or number.digits > 2:
            return None
        minutes, j = number.value, number.end
        unit = sense(f, j, "unit")
        if unit and unit.value == "minute":
            j = unit.end
        elif number.digits and (not loose or (sense(f, j, "dash") and f.tokens[j + 1].kind == "n")):
            return None  # `9 to 5` is a range
    past = sense(f, j, "past")
    named = sense(f, past.end, "noonword") if past else None
    hour = numeral(f, past.end) if past else None
    if past is None or f.tokens[j].text == "of" or (named is None and (hour is None or not 1 <= hour.value <= 12)):
        return None
    end = named.end if named else hour.end if hour else j
    base = int(named.value) if named else (hour.value if hour else 0) * HOUR
    if not (fraction or loose or (f.tokens[j].text == "past") or sense(f, end, "meridiem") or named):
        return None
    second = (base + int(past.value) * minutes * 60) % DAY
    if named:
        return Moment(second, seconds_written=False, half="exact", end=end)
    return _meridiem(f, second, after(f, end, "clockword"), written=False, plain=False)


def _worded(f: Frame, i: int, *, loose: bool) -> Moment | None:
    """Read `nine o'clock`, `nine p.m.`, `eight forty-five`; `nine` alone only where it must be a time."""
    hour = numeral(f, i)
    if (
        hour is None
        or hour.digits
        or hour.ordinal
        or not 1 <= hour.value <= _FULL_HOURS
        or f.tokens[i].text in ("a", "an")
    ):
        return None
    second, end = hour.value * HOUR, hour.end
    minutes = numeral(f, end) if loose else None
    if minutes and not minutes.digits and not minutes.ordinal and 10 <= minutes.value < _MINUTES:
        second, end = second + minutes.value * 60, minutes.end
    word = after(f, end, "clockword") if f.tokens[end].text == "o" or loose else end
    found = _meridiem(f, second, word, written=False, plain=word == end)
    return found if found and (loose or not found.plain) else None


def zone(f: Frame, i: int) -> tuple[str | None, int]:
    """Read a time zone: its name in capitals, an offset as `+02:00`, or None."""
    j = i + (is_sign(f, i, "(") and bool(sense(f, i + 1, "zone")))
    found = sense(f, j, "zone")
    if found and (found.value or _zone_is_meant(f, j)):
        name = found.value or f.tokens[j].text.upper()
        offset, end = _offset(f, found.end)
        closing = found.end + (j > i and is_sign(f, found.end, ")"))
        if name in ("Z", "UTC", "GMT"):
            return (offset, end) if offset else ("GMT" if name == "GMT" else "UTC", closing)
        return name, closing
    return _offset(f, i)


def _zone_is_meant(f: Frame, i: int) -> bool:
    token = f.tokens[i]
    return f.text[token.start : token.end].isupper() or (
        len(token.text) > 2 and token.text not in ("cat", "eat", "art", "west")
    )


def _offset(f: Frame, i: int) -> tuple[str | None, int]:
    """Read `+02:00`, `+0200`, `-5` behind a time."""
    sign, number = f.tokens[i], f.tokens[min(i + 1, len(f.tokens) - 1)]
    if sign.text not in _ZONE_SIGNS or sign.kind != "s" or number.kind != "n" or not number.glued:
        return None, i
    if sign.text == "-" and not (sign.glued and len(number.text) in (2, 4) and is_sign(f, i + 2, ":")):
        return None, i
    if len(number.text) == _MILITARY:
        return f"{sign.text}{number.text[:2]}:{number.text[2:]}", i + 2
    if len(number.text) > 2 or number.number > 14:
        return None, i
    minutes, end = "00", i + 2
    if is_sign(f, end, ":") and f.tokens[end + 1].kind == "n" and len(f.tokens[end + 1].text) == 2:
        minutes, end = f.tokens[end + 1].text, end + 2
    return f"{sign.text}{number.number:02}:{minutes}", end


def as_time(first: Moment, last: Moment, **more: object) -> Time:
    """Make a time of one or two moments; `3 to 5 pm` shares what stands behind the second."""
    start, end = first.second, last.second
    if not first.half and last.half in ("am", "pm") and start < _HALF_DAY * 13 // 12:
        shared = start % _HALF_DAY + (_HALF_DAY if last.half == "pm" else 0)
        start = shared if shared <= end else shared - _HALF_DAY if shared >= _HALF_DAY else shared
    if not first.half and not last.half and end < start and end + _HALF_DAY > start:
        end += _HALF_DAY  # `from 9 to 5` ends in the afternoon
    time = Time(start=Clock(start, first.seconds_written), end=Clock(end, last.seconds_written))
    return replace(time, **more)  # type: ignore[arg-type]
