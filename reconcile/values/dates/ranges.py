"""Read whole expressions: hedges, bounds, ranges with shared parts, one or the other, put together as one date.

Owns what two dates share (`3–5 July 2018`, `1798–9`, `nov–feb 2017`); one date is `points`.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model import Date, Day
from reconcile.model.record import replace
from reconcile.values.dates.clock import daypart_time
from reconcile.values.dates.joining import join, ranged
from reconcile.values.dates.parts import Part
from reconcile.values.dates.points import is_day
from reconcile.values.dates.readings import DateReading
from reconcile.values.dates.resolve import resolve, unanchored
from reconcile.values.dates.sharing import in_same_order, share
from reconcile.values.dates.sides import Link, bound, hedges_at, link_at, side, suffixes
from reconcile.values.dates.tokens import Frame, after, is_sign, sense

_BOUNDS = ("before", "after", "since", "until", "by")
_LONGEST_CHAIN = 6
_MOST_DASHES = 2


def expression(f: Frame, i: int) -> DateReading | None:
    """Read the longest date expression that begins here."""
    hedges = hedges_at(f, i)
    bounded = _between(f, hedges.end) or _from(f, hedges.end) or _bounded(f, hedges.end)
    plain = (
        _chain(f, hedges.end)
        if bounded is None or any(s.role in ("which", "between") for s in f.senses[hedges.end])
        else None
    )
    found = plain if bounded is None or (plain and plain[1] >= bounded[1]) else bounded
    if found is None:
        return None
    date, end = found
    if hedges.about and date.time is not None and date.precision == "time":
        date = replace(date, time=replace(date.time, approximate=True))
    else:
        date = replace(date, approximate=date.approximate or hedges.about)
    date = replace(date, uncertain=date.uncertain or hedges.maybe)
    return suffixes(f, date, end)


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
    left = side(f, i)
    link = link_at(f, left[1] + (is_sign(f, left[1], ","))) or link_at(f, left[1]) if left else None
    if left is None or link is None or link.kind not in kinds:
        return None
    if span and (ongoing := sense(f, link.end, "open")) and left[0].unit not in ("number", "portion"):
        return bound(resolve(f, left[0]), "since"), ongoing.end
    right = side(f, link.end, after_day=left[0].unit == "day")
    if right is None:
        return None
    parts = share(*in_same_order(left[0], right[0]))
    if parts is None:
        return None
    return replace(ranged(f, *parts), span=span), right[1]


def _bounded(f: Frame, i: int) -> DateReading | None:
    """Read before, after, since, until, by and their like."""
    for role in _BOUNDS:
        lead = sense(f, i, role)
        if lead is None or (role == "until" and not f.whole and f.tokens[i].text in ("to", "through")):
            continue
        j = lead.end + (is_sign(f, lead.end, "-") and f.tokens[i].text in ("pre", "post", "ante"))
        hedges = hedges_at(f, j)
        found = _chain(f, hedges.end)
        if found is None:
            continue
        date, end = found
        return bound(replace(date, approximate=date.approximate or hedges.about), role), end
    return None


def _chain(f: Frame, i: int) -> DateReading | None:
    """Read dates joined by dashes, `to`, `or`, `and`, commas; a single date is a chain of one."""
    first = side(f, i)
    if first is None:
        return _night_of_range(f, i)
    part, end = first
    kinds: list[str] = []
    parts, ends = [part], [end]
    for _ in range(_LONGEST_CHAIN):
        link = link_at(f, end)
        if link and link.kind == "dash" and not kinds and (ongoing := sense(f, link.end, "open")):
            return bound(resolve(f, part), "since"), ongoing.end
        right = side(f, link.end, after_day=part.unit == "day") if link and _may_join(f, link, part, end) else None
        if link is None or right is None or not _fits(f, link, part, right) or kinds.count("dash") == _MOST_DASHES:
            break
        parts.append(right[0])
        kinds.append(link.kind)
        part, end = right
        ends.append(end)
    best: DateReading | None = None
    while ends and best is None:
        joined = join(f, parts[: len(ends)], kinds[: len(ends) - 1]) if len(ends) > 1 else None
        best = (joined, ends[-1]) if joined else _single(f, first) if len(ends) == 1 else None
        ends.pop()
    night = _night_of_range(f, i)
    return max((best, night), key=lambda r: r[1] if r else -1) if night else best


def _single(f: Frame, side: tuple[Part, int]) -> DateReading | None:
    part, end = side
    if part.unit == "number" and part.name == "ordinal" and f.whole and (part.day or 0) <= 31:
        which, unit = sense(f, end, "which"), None
        unit = sense(f, which.end, "unit") if which else None
        if which and unit and unit.value == "month" and which.value in ("last", "this", "next"):
            return _of_month(f, part, which.value), unit.end
        if not part.digits and end < 2:
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
        return left.unit in ("day", "number") or (glued and left.unit == "year" and part.digits <= 2)
    return True


def _night_of_range(f: Frame, i: int) -> DateReading | None:
    """Read `the night of 8 to 9 October`: one night, that of the first day."""
    named = sense(f, after(f, i, "on", "the"), "daypart")
    if named is None:
        return None
    j = after(f, named.end, "of", "between", "since")
    j = after(f, j, "the")
    left = side(f, j)
    link = link_at(f, left[1]) if left else None
    right = side(f, link.end) if link and link.kind in ("dash", "and") else None
    parts = share(left[0], right[0]) if left and right else None
    if parts is None or right is None or not (is_day(parts[0]) and is_day(parts[1])):
        return None
    whole = ranged(f, *parts)
    days = (whole.latest or Day(1, 1, 1)).ordinal - (whole.earliest or Day(1, 1, 1)).ordinal
    if named.value != "night" or days != 1:
        return replace(whole, overnight=named.value == "night"), right[1]
    note = "one night, from the first of the two days to the second"
    night = daypart_time("night")
    notes = (*whole.notes, note, *night.notes)
    return replace(whole, latest=whole.earliest, overnight=True, span=False, time=night, notes=notes), right[1]
