"""Read periods: decades, centuries, seasons, quarters, halves, weeks, holidays, and counted parts of a period.

`the 1990s`, `XII century`, `winter 2018–19`, `Q3 2019`, `week 3 of 2027`, `second half of July 2018`, `Easter 2019`.
"""

from collections.abc import Callable
from dataclasses import replace

from reconcile.model import Date, Day
from reconcile.values.dates.figures import Reading
from reconcile.values.dates.holidays import nth_weekday
from reconcile.values.dates.numbers import day_number, numeral, roman, year
from reconcile.values.dates.parts import Extent, Part, nth_of, week_extent
from reconcile.values.dates.resolve import resolve
from reconcile.values.dates.tokens import Frame, after, is_sign, sense, written_dash

Point = Callable[[Frame, int], Reading | None]

_EQUAL_PARTS = {"half": 2, "third": 3, "quarter": 4}
_LAST_WEEK = 53
_LONG = ("century", "millennium")


def period(f: Frame, i: int, point: Point) -> Reading | None:
    """Read the longest period that begins here."""
    found = (decade(f, i), century(f, i), _season(f, i), _short_quarter(f, i), _week(f, i, point),
             _holiday(f, i), _counted(f, i, point))  # fmt: skip
    return max((r for r in found if r), key=lambda r: r[1], default=None)


def decade(f: Frame, i: int) -> Reading | None:
    """Read `1990s`, `1990 s`, `'90s`, `nineties`, and other languages' word before the year (`années 1990`)."""
    prefix = sense(f, i, "decadeword")
    j = prefix.end if prefix else i
    worded = sense(f, j, "decades")
    if worded:
        return Part(unit="decade", year=int(worded.value), short_year=True), worded.end
    century_words = sense(f, j, "cardinal")
    if century_words and (tens := sense(f, century_words.end, "decades")) and int(century_words.value) in range(11, 21):
        return Part(unit="decade", year=int(century_words.value) * 100 + int(tens.value)), tens.end
    j += is_sign(f, j, "'") and not prefix
    token = f.tokens[j]
    if token.kind != "n" or len(token.text) not in (2, 4) or token.number % 10:
        return None
    k = j + 1 + (is_sign(f, j + 1, "-'") and f.tokens[j + 1].glued)
    suffix = sense(f, k, "decadesuffix")
    if suffix is None and prefix is None:
        return None
    end = suffix.end if suffix else j + 1
    unit = sense(f, end, "yearafter") or sense(f, end, "decadeafter")
    end = unit.end if unit else end
    era = sense(f, end, "bc")
    if era:
        return _fixed_years(1 - token.number - 9, 1 - token.number, "decade"), era.end
    if len(token.text) == 4 and token.number % 100 == 0 and token.number // 100 < 20:  # noqa: PLR2004
        note = f"“{token.number}s” was taken as the century"
        return Part(unit="century", year=token.number, index=token.number // 100 + 1, notes=(note,)), end
    return Part(unit="decade", year=token.number, short_year=len(token.text) == 2), end  # noqa: PLR2004


def _fixed_years(first: int, last: int, unit: str) -> Part:
    return Part(unit=unit, fixed=Date(earliest=Day(first, 1, 1), latest=Day(last, 12, 31), precision=unit))


def century(f: Frame, i: int) -> Reading | None:
    """Read `12th century`, `XII в.`, `siglo XII`, `second millennium BC`."""
    before = sense(f, i, "unit")
    if before and before.value in _LONG and f.tokens[before.end].kind != "n":
        index = roman(f.tokens[before.end].text)
        return _era(f, before.value, index, before.end + 1) if index else None
    index, j = _century_number(f, i)
    if not index:
        return None
    j += is_sign(f, j, "-") and f.tokens[j].glued and f.tokens[j + 1].glued and written_dash(f, j)
    unit = _century_unit(f, j)
    return _era(f, unit[0], index, unit[1]) if unit else None


def _century_number(f: Frame, i: int) -> tuple[int, int]:
    """Return the number of a century and the end; 0 where there is none."""
    token = f.tokens[i]
    if token.kind == "w":
        for text in (
            token.text,
            token.text.removesuffix("eme"),
            token.text.removesuffix("er"),
            token.text.removesuffix("e"),
        ):
            if found := roman(text):
                end = i + 1 + (is_sign(f, i + 1, ".") and f.tokens[i + 1].glued)
                return found, end
    number = numeral(f, i)
    if number is None or not 0 < number.value < 100 or not (number.ordinal or number.digits):  # noqa: PLR2004
        return 0, i
    return number.value, number.end + (is_sign(f, number.end, ".") and f.tokens[number.end].glued)


def _century_unit(f: Frame, i: int) -> tuple[str, int] | None:
    found = sense(f, i, "unit")
    if found is None or found.value not in _LONG:
        return None
    if f.tokens[i].text == "c" and (not f.whole or f.tokens[found.end].kind == "n"):
        return None
    return found.value, found.end


def _era(f: Frame, unit: str, index: int, end: int) -> Reading:
    bc = sense(f, end, "bc")
    if bc:
        return Part(unit=unit, year=0, index=-index), bc.end
    return Part(unit=unit, year=0, index=index), max(after(f, end, "ad"), end)


def _season(f: Frame, i: int) -> Reading | None:
    found = sense(f, i, "season")
    if found is None:
        token = f.tokens[i]
        first = year(f, i) if token.kind == "n" and len(token.text) == 4 else None  # noqa: PLR2004
        behind = sense(f, first.end, "season") if first else None
        if first and behind and f.whole:
            return Part(unit="season", index=int(behind.value), year=first.value), behind.end
        return None
    j = found.end + is_sign(f, found.end, ",")
    of = after(f, j, "of")
    for k in dict.fromkeys((j, after(f, of, "the"), of)):
        dated = year(f, k)
        if dated and not dated.short or (dated and f.whole):
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
        if number.number % size == (part.year + 1) % size and len(number.text) <= 4:  # noqa: PLR2004
            return part, end + 2
    return part, end


def _short_quarter(f: Frame, i: int) -> Reading | None:
    """Read `Q3 2019`, `2019 Q3`, `2019-H2`, `3Q 2019`, `q1 of 2017`."""
    token = f.tokens[i]
    dated = year(f, i) if token.kind == "n" and len(token.text) == 4 else None  # noqa: PLR2004
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
    if not 0 < number.number <= _EQUAL_PARTS[unit] or (unit == "half" and letter is two):
        return None
    return Part(unit=unit, index=number.number), i + 2


def _week(f: Frame, i: int, point: Point) -> Reading | None:
    """Read `week 3 of 2027`, `the week of 3 May`, `w/c 4 Feb`, `week ending 3 May`."""
    of = sense(f, i, "weekof")
    if of:
        j = after(f, of.end, "the")
        inner = point(f, j) or _bare_day(f, j)
        if inner and inner[0].unit in ("day", "monthday", "weekday", "holiday"):
            date = _resolved(f, inner[0])
            if isinstance(date, Part):
                return date, inner[1]
            return _part_of(replace(date, precision="week"), _week_around(date, of.value)), inner[1]
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


def _resolved(f: Frame, part: Part) -> Date | Part:
    """Resolve a part that something is counted from; what cannot be resolved yet waits, to fail when it is asked for."""
    if part.year is None and part.fixed is None and f.today is None:
        return Part(unit="unanchored", name="a part of a date without a year")
    return resolve(f, part)


def _part_of(date: Date, extent: Extent) -> Part:
    return Part(unit=date.precision, fixed=replace(date, earliest=extent[0], latest=extent[1]))


def _holiday(f: Frame, i: int) -> Reading | None:
    found = sense(f, i, "holiday")
    if found is None or (not f.whole and f.text[f.tokens[i].start].islower()):
        return None
    j = found.end + is_sign(f, found.end, ",")
    dated = year(f, j) or year(f, after(f, j, "of"))
    part, end = Part(unit="holiday", name=found.value), found.end
    if dated:
        part, end = replace(part, year=dated.value, short_year=dated.short), dated.end
    note = "the holiday's day comes from the table of holidays"
    return replace(part, notes=(note,)), end


def _counted(f: Frame, i: int, point: Point) -> Reading | None:
    """Read a counted part: `second half of 2018`, `third week of May`, `last 3 weeks of this year`, `first Monday in May`."""
    order = numeral(f, i)
    if order is None or not order.ordinal:
        return None
    many = numeral(f, order.end)
    number = many.value if many and not many.ordinal else 1
    j = many.end if many and not many.ordinal else order.end
    weekday = sense(f, j, "weekday")
    unit = sense(f, j, "unit")
    name = unit.value if unit else ""
    if order.end == i + 1 and name == "" and weekday is None:
        return None
    end = unit.end if unit else weekday.end if weekday else j
    of = after(f, end, "of")
    inner = point(f, after(f, of, "the")) if of > end else None
    if inner is None:
        return _quarter_alone(f, order.value, name, end)
    if inner[0].unit == "unanchored":
        return inner
    whole = _resolved(f, replace(inner[0], notes=inner[0].notes))
    if isinstance(whole, Part):
        return whole, inner[1]
    if whole.earliest is None or whole.latest is None:
        return None
    if weekday and name == "":
        day = nth_weekday(whole.earliest.year, whole.earliest.month, int(weekday.value), order.value)
        return _part_of(replace(whole, precision="day"), (day, day)), inner[1]
    extent = _nth(name, (whole.earliest, whole.latest), order.value, number)
    if extent is None:
        return None
    precision = whole.precision if name == "third" or (name in _EQUAL_PARTS and whole.precision != "year") else name
    return _part_of(replace(whole, precision="day" if number > 1 else precision), extent), inner[1]


def _quarter_alone(f: Frame, number: int, name: str, end: int) -> Reading | None:
    """Read `third quarter 2018`, `first half 2018`, and the quarters of a year that is not written."""
    if name not in ("quarter", "half") or not 0 < number <= _EQUAL_PARTS[name]:
        return None
    part = Part(unit=name, index=number)
    behind = year(f, end)
    return (replace(part, year=behind.value), behind.end) if behind else ((part, end) if f.whole else None)


def _nth(name: str, whole: Extent, order: int, number: int) -> Extent | None:
    """Return the nth part of a period, or some parts from its beginning or its end."""
    if name in _EQUAL_PARTS and number == 1:
        return nth_of(whole, order, _EQUAL_PARTS[name]) if order <= _EQUAL_PARTS[name] else None
    low, high = whole
    if name == "day":
        return (high.plus(1 - number), high) if order < 0 else (low.plus(order - 1), low.plus(order + number - 2))
    if name == "week":
        # The weeks of a period are those whose Thursday lies in it (ISO 8601), so that each week is in one period.
        first, last = week_extent(low.plus(3))[0], week_extent(high.plus(-3))[0]
        if low.weekday <= 3:  # noqa: PLR2004 - Thursday
            first = week_extent(low)[0]
        begin = last.plus(-7 * (number - 1)) if order < 0 else first.plus(7 * (order - 1))
        return begin, begin.plus(7 * number - 1)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(name)
    if months is None:
        return None
    if order < 0:
        from_year, from_month = divmod(high.year * 12 + high.month - months * number, 12)
    else:
        from_year, from_month = divmod(low.year * 12 + low.month - 1 + months * (order - 1), 12)
    first_day = Day(from_year, from_month + 1, 1)
    until = divmod(from_year * 12 + from_month + months * number, 12)
    return first_day, Day(until[0], until[1] + 1, 1).plus(-1)
