"""Read one side of a range with what stands around it: hedges, doubts, open ends, and the words that join two sides.

Owns no range; `ranges` puts sides together.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from typing import NamedTuple

from reconcile.model import Date
from reconcile.model.record import replace
from reconcile.values.dates.numbers import Numeral, numeral
from reconcile.values.dates.parts import Part
from reconcile.values.dates.points import modified
from reconcile.values.dates.readings import DateReading
from reconcile.values.dates.tokens import Frame, after, is_sign, sense

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


def hedges_at(f: Frame, i: int) -> Hedges:
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


def suffixes(f: Frame, date: Date, end: int) -> DateReading:
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


def side(f: Frame, i: int, *, after_day: bool = False) -> tuple[Part, int] | None:
    """Read one side of a range: a date with its own hedges, or a number or `early` that shares the other's parts.

    Once at each place: in a row of numbers every one begins a chain of its own.
    """
    key = ("day side" if after_day else "side", i)
    if key not in f.memo:
        f.memo[key] = _side(f, i, after_day=after_day)
    found: tuple[Part, int] | None = f.memo[key]
    return found


def _side(f: Frame, i: int, *, after_day: bool) -> tuple[Part, int] | None:
    hedges = hedges_at(f, i)
    found = modified(f, hedges.end)
    if found is None or f.tokens[hedges.end].kind != "n" or link_at(f, hedges.end + 1) or found[1] == hedges.end + 1:
        alone = _bare(f, hedges.end, after_day=after_day)
        found = alone if alone and (found is None or alone[1] > found[1]) else found
    if found is None:
        return None
    part, end = found
    maybe = hedges.maybe
    if is_sign(f, end, "?") and f.tokens[end].glued and (link_at(f, end + 1) or f.tokens[end + 1].kind == "e"):
        maybe, end = True, end + 1
    return replace(part, approximate=part.approximate or hedges.about, uncertain=part.uncertain or maybe), end


def _bare(f: Frame, i: int, *, after_day: bool) -> tuple[Part, int] | None:
    j = after(f, i, "the")
    number = numeral(f, j)
    if number and 0 < number.value < 10_000 and number.digits <= 4:
        ordinal = "ordinal" if number.ordinal else ""
        if after_day and (dated := _dated(f, number)):
            return dated
        dotted = is_sign(f, number.end, ".") and f.tokens[number.end].glued and link_at(f, number.end + 1) is not None
        return Part(unit="number", day=number.value, digits=number.digits, name=ordinal), number.end + dotted
    portion = sense(f, i, "portion")
    if portion:
        end = portion.end + (is_sign(f, portion.end, "-") and bool(sense(f, portion.end + 1, "dash")))
        return Part(unit="portion", portion=portion.value), end
    return None


def _dated(f: Frame, number: Numeral) -> tuple[Part, int] | None:
    """Read the second day of `July 3-5, 2018`: a day with its year, to which the other side gives the month."""
    at = number.end + is_sign(f, number.end, ",")
    token = f.tokens[at]
    if number.digits > 2 or number.value > 31 or token.kind != "n" or len(token.text) != 4 or token.glued:
        return None
    return Part(unit="number", day=number.value, digits=number.digits, year=token.number), at + 1


def link_at(f: Frame, i: int) -> Link | None:
    """Read a dash, `to`, `or`, `and` or a comma between two sides."""
    if is_sign(f, i, "-~") or (is_sign(f, i, "/") and f.tokens[i].glued):
        return Link("dash", i + 1)
    for role in ("dash", "or", "and"):
        found = sense(f, i, role)
        if found:
            return Link(role, found.end)
    if is_sign(f, i, ","):
        return Link(",", i + 1)
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
