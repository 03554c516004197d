"""Join two amounts to a range: one measure, one magnitude, one unit.

Owns what two ends share (`10–15 million`, `$10 to 15`, `500 m to 2 km`), and the quantity that comes of one or two
of them; bounds are `extents`.
"""

from decimal import Decimal
from typing import NamedTuple

from reconcile.values.quantities import units
from reconcile.values.quantities.figures import WORKING
from reconcile.values.quantities.measures import Measure, Side


class Quantity(NamedTuple):
    """An interval with its measure; tokens `start` to `end` say it."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    step: Decimal = Decimal(0)
    measure: Measure | None = None
    vague: str | None = None
    of: str | None = None
    notes: tuple[str, ...] = ()
    equivalents: tuple["Quantity", ...] = ()
    first: int = 0


def single(side: Side) -> Quantity:
    """Return the quantity that one amount with its measure is; the reader of bounds gives it its place."""
    amount = side.amount
    notes = amount.notes
    if amount.may_group and not (side.measure and side.measure.kind == "money"):
        notes = (*notes, "the point is read as the decimal mark")
    return Quantity(
        0, side.end, amount.low, amount.high, False, amount.high_open, amount.approximate,  # noqa: FBT003
        amount.step, side.measure, amount.vague, amount.of, notes,
    )  # fmt: skip


def join_ends(left: Side, right: Side) -> Quantity | None:
    """Join two ends of one measure; None where they are none or run backwards."""
    left = _one_scale(left, right)
    if left.measure is None and right.measure is not None and not right.measure.leads:
        left = left.measured(right.measure)
    elif right.measure is None and left.measure is not None and left.measure.leads:
        right = right.measured(left.measure)
    elif not _same_measure(left.measure, right.measure):
        turned = _turned(left, right)
        if turned is None:
            return None
        left = turned
    low, high = left.amount, right.amount
    if low.low is None or high.high is None or low.low > high.high:
        return None
    notes = (*low.notes, *(n for n in high.notes if n not in low.notes))
    return single(right)._replace(
        low=low.low,
        step=max(low.step, high.step),
        approximate=low.approximate or high.approximate,
        notes=notes,
        vague=None,
    )


def _same_measure(left: Measure | None, right: Measure | None) -> bool:
    if left is None or right is None:
        return left is right
    return left.kind == right.kind and (left.kind == "time" or left.name == right.name)


def _one_scale(left: Side, right: Side) -> Side:
    """Share the magnitude at the end of a range: `10–15 million`."""
    scale = right.amount.scale
    if left.amount.scale != 1 or scale == 1 or left.amount.low is None or right.amount.low is None:
        return left
    bare = WORKING.divide(
        right.amount.low, WORKING.multiply(scale, right.measure.factor if right.measure else Decimal(1))
    )
    own = left.measure.factor if left.measure else Decimal(1)
    if WORKING.divide(left.amount.low, own) >= bare or (left.measure is not None and not left.measure.leads):
        return left
    return left._replace(amount=left.amount.times(scale))


def _turned(left: Side, right: Side) -> Side | None:
    """Convert the first end of a range to the unit of the second: `500 m to 2 km`."""
    source = units.unit_of(left.measure.name) if left.measure and left.measure.kind == "unit" else None
    target = units.unit_of(right.measure.name) if right.measure and right.measure.kind == "unit" else None
    if source is None or target is None or source.dimension != target.dimension or source.offset != target.offset:
        return None
    return Side(left.amount.times(WORKING.divide(source.factor, target.factor)), right.measure, left.end)
