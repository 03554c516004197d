"""Share between the two sides of a range what only one of them writes.

`3–5 July 2018` shares month and year, `12 July – 28 December 2018` the year, `1798–9` the century and decade,
`12th–13th century` the unit, `early to mid May` the month, `44–42 BC` the era.
"""

# The numbers are those of calendars and figures; each shape or unit returns where it is read.
# ruff: noqa: PLR0911, PLR2004

from reconcile.model import Date
from reconcile.model.record import replace
from reconcile.values.dates.parts import Part
from reconcile.values.dates.resolve import resolve
from reconcile.values.dates.tokens import Frame

_YEARLY = frozenset(("day", "month", "season", "quarter", "half", "holiday", "week"))
_LONG = ("century", "millennium")


def in_same_order(left: Part, right: Part) -> tuple[Part, Part]:
    """Let figures whose order is certain decide the order of those beside them."""
    for one, other, first in ((left, right, True), (right, left, False)):
        if one.swapped is not None and other.swapped is None and other.name in ("dmy", "mdy"):
            chosen = replace(one, swapped=None) if other.name == "dmy" else replace(one.swapped, notes=one.notes)
            return (chosen, right) if first else (left, chosen)
    return left, right


def share(left: Part, right: Part) -> tuple[Part, Part] | None:
    """Return both sides with what they share filled in; None where they do not go together."""
    if left.unit == "portion":
        return replace(right, portion=left.portion, time=None), right
    if right.unit == "portion":
        return None
    if left.unit == "number" and right.unit == "number":
        return left, right
    if left.unit == "number":
        filled = _left_number(left, right)
        return (filled, right) if filled else None
    if right.unit == "number":
        filled = _right_number(left, right)
        return (left, filled) if filled else None
    return _years(*_months(left, right))


def _same_doubts(part: Part, number: Part) -> Part:
    return replace(
        part,
        approximate=number.approximate,
        uncertain=number.uncertain,
        weekday=None,
        time=None,
        notes=(),
        overnight=False,
    )


def _left_number(number: Part, right: Part) -> Part | None:
    value = number.day or 0
    if number.year is not None:
        return None
    if right.unit in ("day", "monthday") and right.fixed is None:
        filled = replace(right, day=value, swapped=None) if value <= 31 and number.digits <= 2 else None
        return _same_doubts(filled, number) if filled and right.swapped is None else None
    if right.unit in _LONG and value < 40:
        return _same_doubts(replace(right, index=value if right.index > 0 else -value, portion=""), number)
    if right.unit == "year" and right.year is not None and right.year < 1:
        return _same_doubts(replace(right, year=1 - value), number)
    if right.unit == "year" and right.year is not None and value <= right.year < 1000 and not right.short_year:
        return _same_doubts(replace(right, year=value), number)
    if right.unit in ("quarter", "week", "half") and 0 < value < right.index:
        return _same_doubts(replace(right, index=value), number)
    return None


def _right_number(left: Part, number: Part) -> Part | None:
    value = number.day or 0
    if left.unit in ("day", "monthday") and left.fixed is None and left.swapped is None:
        fits = value <= 31 and number.digits <= 2
        if fits and number.year is not None and left.year is None:
            return _same_doubts(replace(left, day=value, year=number.year), number)
        return _same_doubts(replace(left, day=value), number) if fits and number.year is None else None
    if number.year is not None:
        return None
    if left.unit == "year" and left.year is not None and 0 < number.digits <= 3 and not left.short_year:
        return _shortened_year(left, value, number)
    if left.unit in ("quarter", "week", "half") and value > left.index:
        return _same_doubts(replace(left, index=value), number)
    return None


def _shortened_year(left: Part, value: int, number: Part) -> Part | None:
    """Complete `9` of `1798–9` and `99` of `1798–99`; before Christ, years run down."""
    size, year = 10**number.digits, left.year or 0
    if year < 1:
        written = 1 - year
        return _same_doubts(replace(left, year=1 - (written // size * size + value)), number)
    full = year // size * size + value
    if full < year and number.digits > 1 and year % size > size * 9 // 10 and value < size // 10 + 1:
        full += size
    return _same_doubts(replace(left, year=full), number) if full >= year else None


def _months(left: Part, right: Part) -> tuple[Part, Part]:
    """Share the month: `the ninth to the seventeenth of April`; share the century of decades and short years."""
    if left.unit == "monthday" and right.unit == "day" and left.fixed is None and left.month is None:
        left = replace(left, unit="day", month=right.month)
    if right.unit == "monthday" and left.unit == "day" and right.fixed is None and right.month is None:
        right = replace(right, unit="day", month=left.month)
    if right.unit in ("decade", "year") and right.short_year and left.year is not None and not left.short_year:
        century = left.year // 100 * 100
        right = replace(right, year=century + (right.year or 0), short_year=False)
    if (
        left.unit == "year"
        and right.unit == "year"
        and right.year is not None
        and right.year < 1
        and (left.year or 0) > 0
    ):
        left = replace(left, year=1 - (left.year or 0)) if left.digits else left
    return left, right


def _years(left: Part, right: Part) -> tuple[Part, Part]:
    if left.fixed is None and left.year is None and left.unit in _YEARLY and right.year is not None:
        if right.unit in _YEARLY:
            year = right.year - (1 if _place(left) > _place(right) else 0)
            left = replace(left, year=year, short_year=right.short_year)
    elif right.fixed is None and right.year is None and {left.unit, right.unit} <= _YEARLY and left.year is not None:
        year = left.year + (1 if _place(right) < _place(left) else 0)
        right = replace(right, year=year, short_year=left.short_year)
    return left, right


def _place(part: Part) -> tuple[int, int]:
    """Return a part's place in its year, to tell which of two comes first."""
    month = {"season": 3 * (part.index - 20), "quarter": 3 * part.index - 2, "half": 6 * part.index - 5}.get(part.unit)
    return (month or part.month or 1, part.day or 0)


def follow(f: Frame, left: Part, last: Date) -> Date:
    """Resolve the beginning of a range whose year is missing: the last such date that is not after the end."""
    if last.earliest is None or left.unit in ("weekday", "monthday"):
        return resolve(f, left)
    end = last.latest or last.earliest
    anchored = Frame(
        text=f.text, tokens=f.tokens, senses=f.senses, today=end, order=f.order, dotted_day_first=f.dotted_day_first,
        whole=f.whole,
    )  # fmt: skip
    return resolve(anchored, left)
