"""Closed, open and unbounded intervals on a line, and whether two of them share a point.

Owns the arithmetic only: what is widened by how much, and what a gap means, is said by the modules of the types.
"""

from decimal import Decimal

from reconcile.model.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Numbers from `low` to `high`; None is without end, `*_open` leaves the bound itself out."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """Tell whether the interval is one number."""
        return self.low is not None and self.low == self.high

    def scaled(self, least: Decimal, most: Decimal) -> "Interval":
        """Return the interval in another unit, from `least` to `most` (above zero) of which make one of this."""
        return Interval(
            low=None if self.low is None else min(self.low * least, self.low * most),
            high=None if self.high is None else max(self.high * least, self.high * most),
            low_open=self.low_open,
            high_open=self.high_open,
        )

    def widened(self, below: Decimal, above: Decimal) -> "Interval":
        """Return the interval with room added on both sides; new bounds are left out, so that neighbours only touch."""
        return Interval(
            low=None if self.low is None else self.low - below,
            high=None if self.high is None else self.high + above,
            low_open=self.low_open or below > 0,
            high_open=self.high_open or above > 0,
        )

    def contains(self, other: "Interval") -> bool:
        """Tell whether every number of `other` is in this interval."""
        return _starts_no_later(self, other) and _ends_no_earlier(self, other)


def gap(left: Interval, right: Interval) -> Decimal | None:
    """Return how far two intervals are apart; None where they share a point, 0 where they only touch."""
    for below, above in ((left, right), (right, left)):
        if below.high is None or above.low is None:
            continue
        if below.high < above.low or (below.high == above.low and (below.high_open or above.low_open)):
            return above.low - below.high
    return None


def _starts_no_later(outer: Interval, inner: Interval) -> bool:
    if outer.low is None:
        return True
    if inner.low is None:
        return False
    return outer.low < inner.low or (outer.low == inner.low and (inner.low_open or not outer.low_open))


def _ends_no_earlier(outer: Interval, inner: Interval) -> bool:
    if outer.high is None:
        return True
    if inner.high is None:
        return False
    return outer.high > inner.high or (outer.high == inner.high and (inner.high_open or not outer.high_open))
