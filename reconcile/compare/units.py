"""Which units stand against each other, and what one is in the other.

The table of units is the reader's (`reconcile.values.quantities.units`). A unit that it lacks (`bale`) is compared with
itself, by its wording.
"""

from decimal import Decimal

from reconcile.compare.interval import Interval
from reconcile.values.quantities.units import Unit, unit_of

SHARE = "share"
_UNROUNDED = frozenset({SHARE, "time", "data"})


def same_unit(left: str | None, right: str | None) -> bool:
    """Tell whether two names are of one unit (`knot`, `kts`); None is one unit with None."""
    one, two = unit_of(left), unit_of(right)
    if one is not None or two is not None:
        return one == two
    if left is None or right is None:
        return left is right
    return _folded(left) == _folded(right)


def one_dimension(left: str | None, right: str | None) -> bool:
    """Tell whether two units measure the same, so that one converts to the other."""
    one, two = unit_of(left), unit_of(right)
    return one is not None and two is not None and one.dimension == two.dimension


def is_measure(unit: str | None) -> bool:
    """Tell whether the unit is one of measure, so that its numbers are rounded ones and no counts."""
    found = unit_of(unit)
    return found is not None and found.dimension not in _UNROUNDED


def is_share(unit: str | None) -> bool:
    """Tell whether the unit is a percentage or the like."""
    found = unit_of(unit)
    return found is not None and found.dimension == SHARE


def moved(interval: Interval, unit: Unit) -> Interval:
    """Return an interval with the unit's offset added (degrees of temperature have one)."""
    if not unit.offset:
        return interval
    return Interval(
        low=None if interval.low is None else interval.low + unit.offset,
        high=None if interval.high is None else interval.high + unit.offset,
        low_open=interval.low_open,
        high_open=interval.high_open,
    )


def seconds_in(unit: str) -> Decimal | None:
    """Return the seconds of a unit of time; None where it is none."""
    found = unit_of(unit.strip().casefold())
    return found.factor if found is not None and found.dimension == "time" else None


def plural(unit: str, count: Decimal) -> str:
    """Return a unit's name for a count."""
    found = unit_of(unit)
    if count == 1:
        return found.name if found else unit
    return found.plural if found else unit


def _folded(unit: str) -> str:
    return " ".join(unit.casefold().split()).removesuffix("s")
