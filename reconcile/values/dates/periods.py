"""Read periods: decades, centuries, seasons, quarters, halves, weeks, holidays, and counted parts of a period.

`the 1990s`, `XII century`, `winter 2018–19`, `Q3 2019`, `week 3 of 2027`, `second half of July 2018`, `Easter 2019`.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model import Date, Day
from reconcile.model.record import replace
from reconcile.values.dates.centuries import century, decade
from reconcile.values.dates.counted import EQUAL_PARTS, counted, part_of, resolved
from reconcile.values.dates.numbers import day_number, numeral, year
from reconcile.values.dates.parts import Extent, Part, week_extent
from reconcile.values.dates.readings import Point, Reading
from reconcile.values.dates.tokens import Frame, after, is_sign, sense

_LAST_WEEK = 53


def period(f: Frame, i: int, point: Point) -> Reading | None:
    """Read the longest period that begins here."""
    found = (decade(f, i), century(f, i), _season(f, i), _short_quarter(f, i), _week(f, i, point),
             _holiday(f, i), counted(f, i, point))  # fmt: skip
    return max((r for r in found if r), key=lambda r: r[1], default=None)


def _season(f: Frame, i: int) -> Reading | None:
    found = sense(f, i, "season")
    if found is None:
        token = f.tokens[i]
        first = year(f, i) if token.kind == "n" and len(token.text) == 4 else None
        behind = sense(f, first.end, "season") if first else None
        if first and behind and f.whole:
            return Part(unit="season", index=int(behind.value), year=first.value), behind.end
        return None
    j = found.end + is_sign(f, found.end, ",")
    of = after(f, j, "of")
    for k in dict.fromkeys((j, after(f, of, "the"), of)):
        dated = year(f, k)
        if (dated and not dated.short) or (dated and f.whole):
            part = Part(unit="season", index=int(found.value), year=dated.value, short_year=dated.short)
            return _split_winter(f, part, dated.end)
    if not f.whole and not (
        i and f.tokens[i - 1].text in ("in", "last", "this", "the", "next", "since", "until", "by")
    ):
        return None
    if not f.whole and f.tokens[i].text in ("fall", "spring") and f.tokens[i - 1].text == "the":
        return None
    return Part(unit="season", index=int(found.value)), found.end


def _split_winter(f: Frame, part: Part, end: int) -> Reading:
    """Take in the second year of a winter: `winter 2018–19`, `winter of 2018/2019`."""
    number = f.tokens[min(end + 1, len(f.tokens) - 1)]
    if is_sign(f, end, "-/") and number.kind == "n" and part.year is not None:
        size = 10 ** len(number.text)
        if number.number % size == (part.year + 1) % size and len(number.text) <= 4:
            return part, end + 2
    return part, end


def _short_quarter(f: Frame, i: int) -> Reading | None:
    """Read `Q3 2019`, `2019 Q3`, `2019-H2`, `3Q 2019`, `q1 of 2017`."""
    token = f.tokens[i]
    dated = year(f, i) if token.kind == "n" and len(token.text) == 4 else None
    if dated:
        j = dated.end + is_sign(f, dated.end, "-/,")
        found = _letter_number(f, j)
        return (replace(found[0], year=dated.value), found[1]) if found else None
    found = _letter_number(f, i)
    if found is None:
        return None
    part, end = found
    j = end + is_sign(f, end, "-/,")
    behind = year(f, j, dated=f.whole) or year(f, after(f, j, "of"), dated=f.whole)
    return (replace(part, year=behind.value, short_year=behind.short), behind.end) if behind else found


def _letter_number(f: Frame, i: int) -> Reading | None:
    one, two = f.tokens[i], f.tokens[min(i + 1, len(f.tokens) - 1)]
    letter, number = (one, two) if one.kind == "w" else (two, one)
    unit = {"q": "quarter", "h": "half"}.get(letter.text)
    if unit is None or letter.kind != "w" or number.kind != "n" or not two.glued or len(number.text) != 1:
        return None
    if not 0 < number.number <= EQUAL_PARTS[unit] or (unit == "half" and letter is two):
        return None
    return Part(unit=unit, index=number.number), i + 2


def _week(f: Frame, i: int, point: Point) -> Reading | None:
    """Read `week 3 of 2027`, `the week of 3 May`, `w/c 4 Feb`, `week ending 3 May`."""
    of = sense(f, i, "weekof")
    if of:
        j = after(f, of.end, "the")
        inner = point(f, j) or _bare_day(f, j)
        if inner and inner[0].unit in ("day", "monthday", "weekday", "holiday"):
            date = resolved(f, inner[0])
            if isinstance(date, Part):
                return date, inner[1]
            return part_of(replace(date, precision="week"), _week_around(date, of.value)), inner[1]
    unit = sense(f, i, "unit")
    number = numeral(f, unit.end) if unit and unit.value == "week" else None
    if number is None or not number.digits or not 0 < number.value <= _LAST_WEEK:
        return None
    j = number.end + is_sign(f, number.end, ",")
    behind = year(f, j) or year(f, after(f, j, "of"))
    if behind:
        return Part(unit="week", index=number.value, year=behind.value), behind.end
    return (Part(unit="week", index=number.value, which="this"), number.end) if f.whole else None


def _bare_day(f: Frame, i: int) -> Reading | None:
    number = day_number(f, i)
    return (Part(unit="monthday", day=number.value), number.end) if number and (number.ordinal or f.whole) else None


def _week_around(date: Date, which: str) -> Extent:
    day = date.earliest or date.latest or Day(1, 1, 1)
    return (day.plus(-6), day) if which == "ending" else week_extent(day)


def _weekend(f: Frame, i: int) -> int:
    """Return the place after `weekend` behind a holiday (`Easter weekend`), or 0."""
    unit = sense(f, i, "unit")
    return unit.end if unit and unit.value == "weekend" else 0


def _holiday(f: Frame, i: int) -> Reading | None:
    found = sense(f, i, "holiday")
    if found is None or (not f.whole and f.text[f.tokens[i].start].islower()):
        return None
    weekend = _weekend(f, found.end)
    j = weekend or found.end
    j += is_sign(f, j, ",")
    dated = year(f, j) or year(f, after(f, j, "of"))
    part, end = Part(unit="holiday", name=found.value), weekend or found.end
    if dated:
        part, end = replace(part, year=dated.value, short_year=dated.short), dated.end
        weekend = weekend or _weekend(f, end)
        end = max(end, weekend)
    note = "the holiday's day comes from the table of holidays"
    if weekend:
        part = replace(part, unit="holiday weekend")
    return replace(part, notes=(note,)), end
