"""Read dates written in figures: ISO 8601, slashes, dots, and months between slashes (`2018-10-09`, `8/9/18`, `oct/2`).

Owns which figure is the day; where that cannot be told, the part carries the other reading (`swapped`).
"""

# The numbers are those of calendars and figures; each shape or unit returns where it is read.
# ruff: noqa: PLR0911, PLR2004

from typing import NamedTuple

from reconcile.model import Date, Day
from reconcile.model.record import replace
from reconcile.values.dates.parts import Part, iso_week
from reconcile.values.dates.readings import Reading
from reconcile.values.dates.tokens import Frame, is_sign, sense, written_dash

_MONTHS = 12
_DAYS = 31
_YEAR_DIGITS = 4
_EIGHT = 8
_YEAR_DAYS = 366


class Slot(NamedTuple):
    """One of the figures, or a month's name among them."""

    value: int
    digits: int
    end: int


def figures(f: Frame, i: int) -> Reading | None:
    """Read a date in figures that begins here."""
    token = f.tokens[i]
    if i and token.glued and is_sign(f, i - 1, "./,$£€#") and not f.whole:
        return None
    if token.kind == "n" and len(token.text) == _EIGHT:
        return _compact(f, i)
    slots, signs = _slots(f, i)
    if len(slots) == 3 and signs[0] == signs[1]:
        found = _three(f, slots, signs[0])
        if found is not None:
            return found, slots[2].end
    if len(slots) > 1:
        two = _two(f, i, slots[:2], signs[0])
        return (two, slots[1].end) if two is not None else None
    return _iso_week(f, i) or _spaced(f, i)


def _slot(f: Frame, i: int) -> Slot | None:
    token = f.tokens[i]
    if token.kind == "n":
        return Slot(token.number, len(token.text), i + 1) if len(token.text) <= _YEAR_DIGITS else None
    month = sense(f, i, "month")
    return Slot(int(month.value), 0, month.end) if month else None


def _slots(f: Frame, i: int) -> tuple[list[Slot], list[str]]:
    """Return up to three figures and the signs between them, all without spaces."""
    first = _slot(f, i)
    slots, signs = ([first] if first else []), []
    while slots and len(slots) < 3 and is_sign(f, slots[-1].end, "-/.") and f.tokens[slots[-1].end].glued:
        at = slots[-1].end
        found = _slot(f, at + 1) if f.tokens[at + 1].glued else None
        if found is None:
            break
        sign = f.tokens[at].text
        signs.append(sign if sign != "-" or written_dash(f, at) else "–")
        slots.append(found)
    return slots, signs


def _compact(f: Frame, i: int) -> Reading | None:
    number = f.tokens[i].text
    year, month, day = int(number[:4]), int(number[4:6]), int(number[6:])
    if not (1000 <= year < 2200 and 0 < month <= _MONTHS and 0 < day <= _DAYS):
        return None
    return Part(unit="day", year=year, month=month, day=day), i + 1


def _spaced(f: Frame, i: int) -> Reading | None:
    """Read `2016 10 16`, three figures with spaces, the year first."""
    year, month, day = (f.tokens[min(i + k, len(f.tokens) - 1)] for k in range(3))
    fits = len(year.text) == _YEAR_DIGITS and len(month.text) == len(day.text) == 2
    if not fits or {year.kind, month.kind, day.kind} != {"n"}:
        return None
    if not (0 < month.number <= _MONTHS and 0 < day.number <= _DAYS):
        return None
    return Part(unit="day", year=year.number, month=month.number, day=day.number), i + 3


def _iso_week(f: Frame, i: int) -> Reading | None:
    """Read `2018-W05`, `2018-W05-3` and the weeks of ISO 8601."""
    year, j = f.tokens[i], i + 1
    j += is_sign(f, j, "-")
    if year.kind != "n" or len(year.text) != _YEAR_DIGITS or f.tokens[j].text != "w" or f.tokens[j + 1].kind != "n":
        return None
    number = f.tokens[j + 1]
    if not (number.glued and 0 < number.number <= 53):
        return None
    low, high = iso_week(year.number, number.number)
    after, day = f.tokens[min(j + 2, len(f.tokens) - 1)], f.tokens[min(j + 3, len(f.tokens) - 1)]
    if after.text == "-" and day.kind == "n" and len(day.text) == 1 and 1 <= day.number <= 7:
        low = high = low.plus(day.number - 1)
        return _fixed(low, high, "day"), j + 4
    return _fixed(low, high, "week"), j + 2


def _fixed(low: Day, high: Day, unit: str) -> Part:
    return Part(unit=unit, fixed=Date(earliest=low, latest=high, precision=unit))


def _three(f: Frame, slots: list[Slot], sign: str) -> Part | None:
    if sign == "–":
        return None
    named = [k for k, slot in enumerate(slots) if not slot.digits]
    if named:
        return _named(slots, named[0]) if len(named) == 1 and sign in "-/." else None
    one, two, three = slots
    if one.digits == _YEAR_DIGITS:
        if two.value > _MONTHS and three.value <= _MONTHS and sign == "/":
            return Part(unit="day", year=one.value, month=three.value, day=two.value)
        return Part(unit="day", year=one.value, month=two.value, day=three.value) if two.digits <= 2 else None
    if one.digits > 2 or two.digits > 2 or three.digits in (1, 3):
        return None
    if f.order == "ymd" and three.digits == 2:
        return Part(unit="day", year=one.value, short_year=True, month=two.value, day=three.value)
    whole = Part(unit="day", year=three.value, short_year=three.digits == 2)
    return _ordered(f, whole, one.value, two.value, dotted=sign == ".")


def _ordered(f: Frame, whole: Part, one: int, two: int, *, dotted: bool) -> Part | None:
    """Put the day and the month in their places: by what is possible, by the order given, or with both readings."""
    if one > _MONTHS and two > _MONTHS:
        return replace(whole, day=max(one, two), month=min(one, two)) if f.whole else None
    day_first = replace(whole, day=one, month=two, name="dmy")
    month_first = replace(whole, day=two, month=one, name="mdy")
    if one > _MONTHS or one == two:
        return day_first
    if two > _MONTHS:
        return month_first
    if f.order in ("dmy", "mdy"):
        chosen = day_first if f.order == "dmy" else month_first
        return replace(chosen, notes=(f"day and month in the order {f.order}, as the source says",))
    if dotted and f.dotted_day_first:
        return replace(day_first, notes=("day before month, as the source's language writes dates with dots",))
    return replace(day_first, swapped=month_first)


def _named(slots: list[Slot], at: int) -> Part | None:
    """Read three slots of which one is a month's name: `22/jan/2019`, `2019-aug-1`, `sep-23-2020`."""
    others = [slot for k, slot in enumerate(slots) if k != at]
    years = [slot for slot in others if slot.digits == _YEAR_DIGITS]
    if len(years) > 1:
        return None
    year = years[0] if years else others[-1]
    number = others[0] if others[1] is year else others[1]
    if number.digits > 2 or not 0 < number.value <= 99:
        return None
    return Part(unit="day", year=year.value, short_year=not years, month=slots[at].value, day=number.value)


def _two(f: Frame, i: int, slots: list[Slot], sign: str) -> Part | None:
    one, two = slots
    if _YEAR_DIGITS in (one.digits, two.digits):
        year, other = (one, two) if one.digits == _YEAR_DIGITS else (two, one)
        if year is one and two.digits == 3 and sign == "-" and 0 < two.value <= _YEAR_DAYS:
            counted = Day(year.value, 1, 1).plus(two.value - 1)
            return _fixed(counted, counted, "day") if counted.year == year.value else None
        if not 0 < other.value <= _MONTHS or other.digits == _YEAR_DIGITS or sign == "–":
            return None
        if year is one and other.digits == 1 and sign != "/":
            return None
        return Part(unit="month", year=year.value, month=other.value)
    if not one.digits and not two.digits:
        return None
    if not one.digits or not two.digits:
        month, day = (one, two) if not one.digits else (two, one)
        fits = sign in "/-." and 0 < day.value <= _DAYS and day.digits <= 2
        return Part(unit="day", month=month.value, day=day.value) if fits else None
    weekday_before = bool(i and any(s.role == "weekday" for k in range(max(0, i - 2), i) for s in f.senses[k]))
    plain = sign == "/" or (sign == "." and (weekday_before or f.dotted_day_first)) or (sign == "-" and weekday_before)
    possible = 0 < one.value <= _DAYS and 0 < two.value <= _DAYS and min(one.value, two.value) <= _MONTHS
    if not (plain and possible and f.whole and max(one.digits, two.digits) <= 2):
        return None
    return _ordered(f, Part(unit="day"), one.value, two.value, dotted=sign == ".")
