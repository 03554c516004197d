"""Make the reading of an expression that counts from the source's date, and find calendar units around that date."""

from reconcile.model import Date, Day
from reconcile.model.record import replace
from reconcile.values.dates.parts import Extent, Part, month_extent, week_extent, years_extent
from reconcile.values.dates.readings import Reading
from reconcile.values.dates.tokens import Frame

SHIFT = {"last": -1, "this": 0, "next": 1}


MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

_PRECISION_OF = {"workweek": "week", "weekend": "week", "fortnight": "week", "business day": "day"}


def fixed_reading(f: Frame, words: tuple[int, int], extent: Extent | None, precision: str, **more: object) -> Reading:
    """Make the part of a relative expression; without an anchor it says what it would count from one."""
    start, end = words
    if extent is None:
        text = f.text[f.tokens[start].start : f.tokens[end - 1].end]
        return Part(unit="unanchored", name=f"“{text}”"), end
    precision = _PRECISION_OF.get(precision, precision)
    low, high = extent
    shown = low.isoformat() if low == high else f"{low.isoformat()} to {high.isoformat()}"
    notes = more.pop("notes", ()) or (f"counted from the source's date: {shown}",)
    date = Date(earliest=low, latest=high, precision=precision, notes=notes)  # type: ignore[arg-type]
    return Part(unit=precision, fixed=replace(date, **more)), end  # type: ignore[arg-type]


def unit_extent(today: Day, unit: str, shift: int) -> Extent | None:
    """Return the calendar unit that a day lies in, or the one so many later."""
    if unit == "day":
        return today.plus(shift), today.plus(shift)
    if unit == "week":
        return week_extent(today, shift)
    if unit == "workweek":
        low, _ = week_extent(today, shift)
        return low, low.plus(4)
    if unit == "weekend":
        low, high = week_extent(today, shift)
        return high.plus(-1), high
    if unit in ("month", "quarter"):
        size = MONTHS_OF[unit]
        first = (today.year * 12 + today.month - 1) // size * size + size * shift
        return month_extent(first // 12, first % 12 + 1, size)
    size = {"year": 1, "decade": 10, "century": 100}.get(unit, 0)
    return (
        years_extent((today.year // size + shift) * size, (today.year // size + shift) * size + size - 1)
        if size
        else None
    )
