"""Read whole expressions: hedges, bounds, ranges with shared parts, one or the other, and put them together as one date.

Owns what two dates share (`3–5 July 2018`, `1798–9`, `nov–feb 2017`); one date is `points`.
"""

from dataclasses import replace
from typing import NamedTuple

from reconcile.model import Date, Day
from reconcile.values.dates.clock import daypart_time
from reconcile.values.dates.edtf import PRECISIONS
from reconcile.values.dates.numbers import numeral
from reconcile.values.dates.parts import Part
from reconcile.values.dates.points import is_day, modified
from reconcile.values.dates.resolve import resolve, unanchored
from reconcile.values.dates.sharing import follow, in_same_order, share
from reconcile.values.dates.tokens import Frame, after, is_sign, sense

DateReading = tuple[Date, int]

_BOUNDS = ("before", "after", "since", "until", "by")
_LONGEST_CHAIN = 6
_MOST_DASHES = 2
_MOST_HEDGES = 5


class Link(NamedTuple):
    """What joins two dates: `dash`, `or`, `and`, and the place behind it."""

    kind: str
    end: int


class Hedges(NamedTuple):
    """The words before a date."""

    end: int
    about: bool
    maybe: bool


def expression(f: Frame, i: int) -> DateReading | None:
    """Read the longest date expression that begins here."""
    hedges = _hedges(f, i)
    bounded = _between(f, hedges.end) or _from(f, hedges.end) or _bounded(f, hedges.end)
    plain = _chain(f, hedges.end) if bounded is None or sense(f, hedges.end, "which") else None
    found = plain if bounded is None or (plain and plain[1] >= bounded[1]) else bounded
    if found is None:
        return None
    date, end = found
    if hedges.about and date.time is not None and date.precision == "time":
        date = replace(date, time=replace(date.time, approximate=True))
    else:
        date = replace(date, approximate=date.approximate or hedges.about)
    date = replace(date, uncertain=date.uncertain or hedges.maybe)
    return _suffixes(f, date, end)


def _hedges(f: Frame, i: int) -> Hedges:
    """Read `c.`, `about`, `probably`, `?` and articles before a date."""
    j, about, maybe = i, False, False
    for _ in range(_MOST_HEDGES):
        if is_sign(f, j, "?"):
            j, maybe = j + 1, True
        elif is_sign(f, j, "~≈"):
            j, about = j + 1, True
        elif found := sense(f, j, "about"):
            j, about = found.end + is_sign(f, found.end, "\\."), True
            j += is_sign(f, j, ".")
        elif found := sense(f, j, "maybe"):
            j, maybe = found.end, True
        elif j > i and f.tokens[j].text in ("the", "in", "on", "at"):
            j += 1
        elif f.whole and j == i and (end := after(f, j, "on")) > j and not sense(f, j, "bound"):
            if modified(f, j) or sense(f, j, "until"):
                break
            j = end
        else:
            break
    return Hedges(j, about, maybe)


def _suffixes(f: Frame, date: Date, end: int) -> DateReading:
    """Take in `?`, `(?)`, `or so`, `or later`, `onwards` behind a date."""
    for _ in range(3):
        j = end + is_sign(f, end, ",")
        if is_sign(f, end, "?") and (f.whole or _more_follows(f, end + 1)):
            date, end = replace(date, uncertain=True), end + 1
        elif is_sign(f, end, "(") and is_sign(f, end + 1, "?") and is_sign(f, end + 2, ")"):
            date, end = replace(date, uncertain=True), end + 3
        elif is_sign(f, end, "~%") and f.tokens[end].glued:
            both = f.tokens[end].text == "%"
            date, end = replace(date, approximate=True, uncertain=date.uncertain or both), end + 1
        elif later := sense(f, j, "orlater"):
            if f.tokens[j].text == "on" and f.tokens[later.end].kind != "e" and not is_sign(f, later.end, ".,;)"):
                break
            which = "latest" if later.value == "after" else "earliest"
            date = replace(date, **{which: None}, alternatives=(), span=False)  # type: ignore[arg-type]
            end = later.end
        elif so := sense(f, j, "orso"):
            date, end = replace(date, approximate=True), so.end
        else:
            break
    return date, end


def _more_follows(f: Frame, i: int) -> bool:
    """Tell whether a sentence goes on behind a question mark, which then doubts the date and ends nothing."""
    token = f.tokens[i]
    return token.kind == "w" and f.text[token.start].islower()


def _side(f: Frame, i: int, *, bare: bool) -> tuple[Part, int] | None:
    """Read one side of a range: a date with its own hedges, or a bare number or `early` that shares the other side's parts."""
    hedges = _hedges(f, i)
    found = modified(f, hedges.end)
    if bare and (
        found is None or f.tokens[hedges.end].kind != "n" or _link(f, hedges.end + 1) or found[1] == hedges.end + 1
    ):
        alone = _bare(f, hedges.end)
        found = alone if alone and (found is None or alone[1] > found[1]) else found
    if found is None:
        return None
    part, end = found
    maybe = hedges.maybe
    if is_sign(f, end, "?") and f.tokens[end].glued and (_link(f, end + 1) or f.tokens[end + 1].kind == "e"):
        maybe, end = True, end + 1
    return replace(part, approximate=part.approximate or hedges.about, uncertain=part.uncertain or maybe), end


def _bare(f: Frame, i: int) -> tuple[Part, int] | None:
    j = after(f, i, "the")
    number = numeral(f, j)
    if number and 0 < number.value < 10_000 and number.digits <= 4:  # noqa: PLR2004 - parts of a year or a year
        ordinal = "ordinal" if number.ordinal else ""
        dotted = is_sign(f, number.end, ".") and f.tokens[number.end].glued and _link(f, number.end + 1) is not None
        return Part(unit="number", day=number.value, digits=number.digits, name=ordinal), number.end + dotted
    portion = sense(f, i, "portion")
    if portion:
        end = portion.end + (is_sign(f, portion.end, "-") and bool(sense(f, portion.end + 1, "dash")))
        return Part(unit="portion", portion=portion.value), end
    return None


def _link(f: Frame, i: int) -> Link | None:
    if is_sign(f, i, "-~") or (is_sign(f, i, "/") and f.tokens[i].glued):
        return Link("dash", i + 1)
    for role in ("dash", "or", "and"):
        found = sense(f, i, role)
        if found:
            return Link(role, found.end)
    if is_sign(f, i, ","):
        return Link(",", i + 1)
    return None


def _between(f: Frame, i: int) -> DateReading | None:
    """Read `between 8 and 9 October 2018`: some time from the first to the last."""
    lead = sense(f, i, "between")
    if lead is None:
        return None
    return _pair(f, lead.end, ("and", "dash"), span=False)


def _from(f: Frame, i: int) -> DateReading | None:
    lead = sense(f, i, "since")
    if lead is None or f.tokens[i].text in ("since", "not", "no", "as", "after"):
        return None
    return _pair(f, i + 1, ("dash",), span=True)


def _pair(f: Frame, i: int, kinds: tuple[str, ...], *, span: bool) -> DateReading | None:
    left = _side(f, i, bare=True)
    link = _link(f, left[1] + (is_sign(f, left[1], ","))) or _link(f, left[1]) if left else None
    if left is None or link is None or link.kind not in kinds:
        return None
    if span and (ongoing := sense(f, link.end, "open")) and left[0].unit not in ("number", "portion"):
        return bound(resolve(f, left[0]), "since"), ongoing.end
    right = _side(f, link.end, bare=True)
    if right is None:
        return None
    parts = share(*in_same_order(left[0], right[0]))
    if parts is None:
        return None
    return replace(_ranged(f, *parts), span=span), right[1]


def _bounded(f: Frame, i: int) -> DateReading | None:
    """Read before, after, since, until, by and their like."""
    for role in _BOUNDS:
        lead = sense(f, i, role)
        if lead is None or (role in ("until",) and not f.whole and f.tokens[i].text in ("to", "through")):
            continue
        j = lead.end + (is_sign(f, lead.end, "-") and f.tokens[i].text in ("pre", "post", "ante"))
        hedges = _hedges(f, j)
        found = _chain(f, hedges.end)
        if found is None:
            continue
        date, end = found
        return bound(replace(date, approximate=date.approximate or hedges.about), role), end
    return None


def bound(date: Date, role: str) -> Date:
    """Open a date on one side."""
    clocked = date.precision == "time"
    low, high = date.earliest, date.latest
    match role:
        case "before":
            low, high = None, (low if clocked or low is None else low.plus(-1))
        case "after":
            low, high = (high if clocked or high is None else high.plus(1)), None
        case "since":
            high = None
        case _:
            low = None
    notes = (*date.notes, f"“{role}” leaves the {'beginning' if low is None else 'end'} open")
    if clocked:
        notes = (*notes, "the clock time is not kept beside an open side")
    precision = "day" if clocked else date.precision
    return replace(
        date, earliest=low, latest=high, notes=notes, alternatives=(), span=False, time=None, precision=precision,
        overnight=False, weekday=None,
    )  # fmt: skip


def _chain(f: Frame, i: int) -> DateReading | None:
    """Read dates joined by dashes, `to`, `or`, `and`, commas; a single date is a chain of one."""
    first = _side(f, i, bare=True)
    if first is None:
        return _night_of_range(f, i)
    part, end = first
    parts, kinds, ends = [part], [], [end]
    for _ in range(_LONGEST_CHAIN):
        link = _link(f, end)
        if link and link.kind == "dash" and not kinds and (ongoing := sense(f, link.end, "open")):
            return bound(resolve(f, part), "since"), ongoing.end
        right = _side(f, link.end, bare=True) if link and _may_join(f, link, part, end) else None
        if link is None or right is None or not _fits(f, link, part, right) or kinds.count("dash") == _MOST_DASHES:
            break
        parts.append(right[0])
        kinds.append(link.kind)
        part, end = right
        ends.append(end)
    best: DateReading | None = None
    while ends and best is None:
        joined = _join(f, parts[: len(ends)], kinds[: len(ends) - 1]) if len(ends) > 1 else None
        best = (joined, ends[-1]) if joined else _single(f, first) if len(ends) == 1 else None
        ends.pop()
    night = _night_of_range(f, i)
    return max((best, night), key=lambda r: r[1] if r else -1) if night else best


def _single(f: Frame, side: tuple[Part, int]) -> DateReading | None:
    part, end = side
    if part.unit == "number" and part.name == "ordinal" and f.whole and (part.day or 0) <= 31:  # noqa: PLR2004
        which, unit = sense(f, end, "which"), None
        unit = sense(f, which.end, "unit") if which else None
        if which and unit and unit.value == "month" and which.value in ("last", "this", "next"):
            return _of_month(f, part, which.value), unit.end
        if not part.digits and end < 2:  # noqa: PLR2004 - `first` alone is no day, `the first` is
            return None
        part = replace(part, unit="monthday", name="", digits=0)
    if part.unit in ("number", "portion"):
        return None
    return resolve(f, part), end


def _of_month(f: Frame, part: Part, which: str) -> Date:
    if f.today is None:
        message = f"{which} month counts from another date"
        raise unanchored(message)
    shift = {"last": -1, "this": 0, "next": 1}[which]
    year, month = divmod(f.today.year * 12 + f.today.month - 1 + shift, 12)
    return resolve(f, replace(part, unit="day", year=year, month=month + 1, name="", digits=0))


def _may_join(f: Frame, link: Link, left: Part, end: int) -> bool:
    """Tell whether a link may join dates: in a sentence, lists of whole dates stay several dates."""
    if link.kind in ("and", ",") and not f.whole:
        return left.unit == "number"
    if link.kind == "," and f.whole:
        return left.unit in ("number", "year", "decade", "day", "month")
    if link.kind == "dash" and is_sign(f, end, "/"):
        return left.unit in ("year", "day", "month")
    return True


def _fits(f: Frame, link: Link, left: Part, right: tuple[Part, int]) -> bool:
    """Tell whether the right side belongs to the left in a sentence: `2015 to 20 people` does not."""
    part, end = right
    if is_sign(f, end, ":") and f.tokens[end].glued:
        return False
    if part.unit == "number" and (f.tokens[end].glued and f.tokens[end].kind in "wn"):
        return False
    if part.unit == "number" and not f.whole:
        glued = f.tokens[link.end].glued and f.tokens[link.end - 1].glued
        return left.unit in ("day", "number") or (glued and left.unit == "year" and part.digits <= 2)  # noqa: PLR2004
    return True


def _join(f: Frame, parts: list[Part], kinds: list[str]) -> Date | None:
    """Make one date of a chain; its last link but commas says what kind it is."""
    shared = list(parts)
    for k in range(len(shared) - 1):
        if shared[k + 1].unit == "number" and shared[k].unit != "number":
            pair = share(shared[k], shared[k + 1])
            if pair is None:
                return None
            shared[k + 1] = pair[1]
    for k in range(len(shared) - 2, -1, -1):
        pair = share(*in_same_order(shared[k], shared[k + 1]))
        if pair is None:
            return None
        shared[k], shared[k + 1] = pair
    for k in range(len(shared) - 1):
        pair = share(shared[k], shared[k + 1])
        if pair is None:
            return None
        shared[k], shared[k + 1] = pair
    if any(part.unit in ("number", "portion") for part in shared):
        return None
    if kinds == ["dash"]:
        return _ranged(f, *shared)
    named = [kind for kind in kinds if kind != ","]
    dates = [resolve(f, part) for part in shared]
    if named and named[-1] == "or" and "dash" not in named:
        return _one_of(dates)
    return _hull(
        dates, note="" if set(kinds) == {"dash"} else "several dates: read as the time from the first to the last"
    )


def _ranged(f: Frame, left: Part, right: Part) -> Date:
    """Make the range of two parts whose shared parts are filled in; a missing year is that of the end, or the one before."""
    if left.unit == "unanchored" or right.unit == "unanchored":
        return resolve(f, left if left.unit == "unanchored" else right)
    last = resolve(f, right)
    first = follow(f, left, last) if left.year is None and left.fixed is None else resolve(f, left)
    if right.unit == "weekday" and right.fixed is None and right.year is None and first.latest:
        day = first.latest.plus((right.weekday or 0) - first.latest.weekday)
        day = day if day >= first.latest else day.plus(7)
        last = replace(last, earliest=day, latest=day)
    return _hull([first, last], note="")


def _hull(dates: list[Date], note: str) -> Date:
    first, last = dates[0], dates[-1]
    lows = [d.earliest for d in dates if d.earliest]
    highs = [d.latest for d in dates if d.latest]
    low, high = (
        (first.earliest, last.latest) if not note else (min(lows), max(highs)) if lows and highs else (None, None)
    )
    if low and high and low > high:
        message = f"it ends ({high.isoformat()}) before it begins ({low.isoformat()})"
        raise ValueError(message)
    time = first.time if first.time is not None and first.time == last.time and low == high else None
    supplied = tuple(dict.fromkeys(s for d in dates for s in d.supplied))
    notes = tuple(dict.fromkeys(n for d in dates for n in d.notes)) + ((note,) if note else ())
    precision = max((d.precision if d.precision != "time" else "day" for d in dates), key=PRECISIONS.index)
    return Date(
        earliest=low, latest=high, precision=precision, approximate=any(d.approximate for d in dates),
        uncertain=any(d.uncertain for d in dates), span=low != high, supplied=supplied, notes=notes, time=time,
    )  # fmt: skip


def _one_of(dates: list[Date]) -> Date:
    """Make a one-of set of dates: `8 or 9 October`."""
    whole = _hull(dates, note="one of several dates")
    pairs = sorted({(d.earliest, d.latest) for d in dates if d.earliest and d.latest})
    if len(pairs) < 2 or len(dates) != len([d for d in dates if d.earliest and d.latest]):  # noqa: PLR2004 - two are one
        return replace(whole, span=False)
    return replace(whole, alternatives=tuple(pairs), span=False, overnight=any(d.overnight for d in dates))


def _night_of_range(f: Frame, i: int) -> DateReading | None:
    """Read `the night of 8 to 9 October`: one night, that of the first day."""
    named = sense(f, after(f, i, "on", "the"), "daypart")
    if named is None:
        return None
    j = after(f, named.end, "of", "between", "since")
    j = after(f, j, "the")
    left = _side(f, j, bare=True)
    link = _link(f, left[1]) if left else None
    right = _side(f, link.end, bare=True) if link and link.kind in ("dash", "and") else None
    parts = share(left[0], right[0]) if left and right else None
    if parts is None or right is None or not (is_day(parts[0]) and is_day(parts[1])):
        return None
    whole = _ranged(f, *parts)
    days = (whole.latest or Day(1, 1, 1)).ordinal - (whole.earliest or Day(1, 1, 1)).ordinal
    if named.value != "night" or days != 1:
        return replace(whole, overnight=named.value == "night"), right[1]
    note = "one night, from the first of the two days to the second"
    night = daypart_time("night")
    notes = (*whole.notes, note, *night.notes)
    return replace(whole, latest=whole.earliest, overnight=True, span=False, time=night, notes=notes), right[1]
