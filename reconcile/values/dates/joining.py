"""Make one date of several: the range from the first to the last, or a set of which one is meant.

Owns precision, doubts and notes of the whole; what the parts share is `sharing`.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model import Date
from reconcile.model.record import replace
from reconcile.values.dates.edtf import PRECISIONS
from reconcile.values.dates.parts import Part
from reconcile.values.dates.resolve import resolve
from reconcile.values.dates.sharing import follow, in_same_order, share
from reconcile.values.dates.tokens import Frame


def join(f: Frame, parts: list[Part], kinds: list[str]) -> Date | None:
    """Make one date of a chain; its last link but commas says what kind it is."""
    if all(part.unit in ("number", "portion") for part in parts):
        return None
    shared = _shared(parts)
    if shared is None:
        return None
    if any(part.unit in ("number", "portion") for part in shared):
        return None
    if kinds == ["dash"]:
        return ranged(f, *shared)
    named = [kind for kind in kinds if kind != ","]
    dates = [resolve(f, part) for part in shared]
    if named and named[-1] == "or" and "dash" not in named:
        return one_of(dates)
    return hull(
        dates, note="" if set(kinds) == {"dash"} else "several dates: read as the time from the first to the last"
    )


def _shared(parts: list[Part]) -> list[Part] | None:
    """Fill in what the parts of a chain share: numbers from their left, then everything from the right, then again."""
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
    return shared


def ranged(f: Frame, left: Part, right: Part) -> Date:
    """Make the range of two parts; a missing year of the beginning is that of the end, or the one before."""
    if left.unit == "unanchored" or right.unit == "unanchored":
        return resolve(f, left if left.unit == "unanchored" else right)
    last = resolve(f, right)
    first = follow(f, left, last) if left.year is None and left.fixed is None else resolve(f, left)
    if right.unit == "weekday" and right.fixed is None and right.year is None and first.latest:
        day = first.latest.plus((right.weekday or 0) - first.latest.weekday)
        day = day if day >= first.latest else day.plus(7)
        last = replace(last, earliest=day, latest=day)
    return hull([first, last], note="")


def hull(dates: list[Date], note: str) -> Date:
    """Return the date from the first to the last (with a note: the earliest to the latest); ValueError if reversed."""
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


def one_of(dates: list[Date]) -> Date:
    """Make a one-of set of dates: `8 or 9 October`."""
    whole = hull(dates, note="one of several dates")
    pairs = sorted({(d.earliest, d.latest) for d in dates if d.earliest and d.latest})
    if len(pairs) < 2 or len(dates) != len([d for d in dates if d.earliest and d.latest]):
        return replace(whole, span=False)
    return replace(whole, alternatives=tuple(pairs), span=False, overnight=any(d.overnight for d in dates))
