"""Read days, months and years with a month's name or a weekday: `the fourth of July, 1995`, `Friday 8 Oct.`.

Owns what stands beside a month's name; figures alone are `figures`, larger and counted periods `periods`.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model.record import replace
from reconcile.values.dates.figures import figures
from reconcile.values.dates.numbers import Year, day_number, roman, year
from reconcile.values.dates.parts import Part
from reconcile.values.dates.readings import Reading
from reconcile.values.dates.sentence import is_clock, month_is_meant, stands_alone, weekday_is_meant
from reconcile.values.dates.tokens import Frame, Token, after, is_sign, sense


def calendar(f: Frame, i: int) -> Reading | None:
    """Read the calendar date that begins here: weekday, day, month, year, whatever of these is written."""
    weekday = sense(f, i, "weekday")
    if weekday and (f.whole or weekday_is_meant(f, i, weekday.end)):
        return _with_weekday(f, weekday.end, int(weekday.value)) or (
            Part(unit="weekday", weekday=int(weekday.value)),
            weekday.end,
        )
    return _without_weekday(f, i)


def _with_weekday(f: Frame, i: int, weekday: int) -> Reading | None:
    j = i + is_sign(f, i, ",")
    bracketed = is_sign(f, j, "(")
    j = after(f, j + bracketed, "the")
    j = after(f, j, "on") if f.tokens[j].text in ("on", "the", "den", "le") else j
    found = _without_weekday(f, j)
    if found is None:
        number = day_number(f, j)
        if number is None or not (f.whole or number.ordinal) or number.value > 31:
            return None
        found = Part(unit="monthday", day=number.value), number.end
    part, end = found
    if part.unit not in ("day", "monthday") or part.weekday is not None:
        return None
    return replace(part, weekday=weekday), end + (bracketed and is_sign(f, end, ")"))


def _without_weekday(f: Frame, i: int) -> Reading | None:
    found = max((r for r in (figures(f, i), _month_first(f, i), _day_first(f, i), _year_first(f, i)) if r),
                key=lambda r: r[1], default=None)  # fmt: skip
    if found is None:
        return None
    part, end = found
    if part.unit == "day" and part.weekday is None:
        return _weekday_behind(f, part, end)
    return found


def _weekday_behind(f: Frame, part: Part, end: int) -> Reading:
    """Take in a weekday behind the date: `12 June 2016 (Sunday)`, `8 October, Tuesday`."""
    bracketed = is_sign(f, end, "(")
    j = end + (bracketed or is_sign(f, end, ","))
    weekday = sense(f, j, "weekday")
    if weekday is None or j == end or (not f.whole and not weekday_is_meant(f, j, weekday.end)):
        return part, end
    if bracketed and not is_sign(f, weekday.end, ")"):
        return part, end
    return replace(part, weekday=int(weekday.value)), weekday.end + bracketed


def _month_first(f: Frame, i: int) -> Reading | None:
    month = sense(f, i, "month")
    if month is None or not (f.whole or month_is_meant(f, i, month.end)):
        return None
    number, j = int(month.value), month.end
    k = after(f, j + (is_sign(f, j, "-") and f.tokens[j].glued and f.tokens[j + 1].kind == "w"), "the")
    day = day_number(f, k)
    worded = year(f, j) if day and not day.digits and not day.ordinal else None
    if day and worded and worded.end > day.end:
        day = None
    if day and not is_clock(f, day.end) and (day.digits or day.ordinal or f.whole) and day.value > 0:
        if not (f.whole or day.value <= 31):
            return Part(unit="month", month=number), j
        part = Part(unit="day", month=number, day=day.value)
        return _add_year(f, part, day.end, short=day.ordinal or not day.digits)
    return _add_year(f, Part(unit="month", month=number), j, short=False)


def _add_year(f: Frame, part: Part, i: int, *, short: bool) -> Reading:
    """Take in the year behind a day or month: `, 1564`, ` of 1995`, ` '87`, ` last year`."""
    comma = is_sign(f, i, ",")
    j = i + comma
    of = after(f, j, "of")
    of = after(f, of, "the") if of > j else of
    slash = is_sign(f, j, "/") and part.unit == "month"
    for k in (j, of, j + slash):
        dated = f.whole and part.unit == "day" and (short or comma or of > j)
        found = year(f, k, dated=dated)
        if found and (k == j or of > j or slash) and _may_be_year(f, k, found, part):
            return replace(part, year=found.value, short_year=found.short), found.end
        relative = sense(f, k, "which")
        unit = sense(f, relative.end, "unit") if relative else None
        if relative and unit and unit.value == "year" and f.today and relative.value in ("last", "this", "next"):
            shift = {"last": -1, "this": 0, "next": 1}[relative.value]
            note = f"{relative.value} year counted from the source's date"
            return replace(part, year=f.today.year + shift, notes=(*part.notes, note)), unit.end
    return part, i


def _may_be_year(f: Frame, k: int, found: Year, part: Part) -> bool:
    token = f.tokens[k]
    if is_sign(f, found.end, ":") and f.tokens[found.end].glued and not found.era:
        return False
    return token.kind != "n" or len(token.text) != 4 or f.whole or token.number < 2200 or part.unit == "day"


def _day_first(f: Frame, i: int) -> Reading | None:
    day = day_number(f, i)
    if day is None or (f.tokens[i].glued and i and is_sign(f, i - 1, ".,") and not f.whole):
        return None
    j = day.end + (is_sign(f, day.end, ".") and f.tokens[day.end].glued)
    of_day = sense(f, j, "unit")
    j = of_day.end if of_day and of_day.value == "day" and day.ordinal else j
    for k in dict.fromkeys(
        (j, j + is_sign(f, j, ","), after(f, j, "of"), j + (is_sign(f, j, "-") and f.tokens[j].glued))
    ):
        month = sense(f, k, "month")
        if month and (f.whole or day.value <= 31):
            part = Part(unit="day", month=int(month.value), day=day.value)
            return _add_year(f, part, month.end, short=True)
    return _roman_month(f, day.value, j) if day.digits else None


def _roman_month(f: Frame, day: int, i: int) -> Reading | None:
    """Read `8.X.2018` and `8 X 2018`, the month in Roman numerals."""
    j = i + is_sign(f, i, "/-")
    token: Token = f.tokens[j]
    month = roman(token.text) if token.kind == "w" and f.text[token.start].isupper() else 0
    if not 0 < month <= 12:
        return None
    k = j + 1 + is_sign(f, j + 1, "./-")
    found = f.tokens[k]
    if found.kind != "n" or len(found.text) != 4:
        return None
    return Part(unit="day", year=found.number, month=month, day=day), k + 1


def _year_first(f: Frame, i: int) -> Reading | None:
    """Read a year, alone or before a month: `2017 April`, `2018, 8 October`, `44 BC`."""
    found = year(f, i)
    if found is None:
        return None
    part = Part(unit="year", year=found.value, short_year=found.short, digits=0 if found.era else len(f.tokens[i].text))
    j = found.end + is_sign(f, found.end, ",")
    month = sense(f, j, "month")
    if month and f.tokens[i].kind == "n" and f.whole:
        day = day_number(f, month.end)
        if day and not is_clock(f, day.end):
            return replace(part, unit="day", month=int(month.value), day=day.value), day.end
        return replace(part, unit="month", month=int(month.value)), month.end
    day = day_number(f, j) if f.whole else None
    month = sense(f, after(f, day.end, "of"), "month") if day else None
    if day and month:
        return replace(part, unit="day", month=int(month.value), day=day.value), month.end
    return (part, found.end) if f.whole or stands_alone(f, i, found) else None
