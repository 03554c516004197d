"""Where a value lies on its axis (days, clock, metres …), how near two lie, and how many of a source lie as near.

The fewer claims share an equal value the more it tells; so does a near one. Here is counted what lies as near.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from math import inf, log
from typing import NamedTuple

from reconcile.compare.times import may_be_of_either_half
from reconcile.model import Date, Duration, List, Money, Number, Time, Value
from reconcile.model.record import replace
from reconcile.values.quantities.units import unit_of

DAYS, CLOCK, COUNT = "days", "clock", ""
_NOTHING = -1000.0
"""Where zero and what is less lie on an axis of logarithms: far from all other numbers."""
_OPEN = log(3)
"""How far an open end reaches (`at least 900`): to three times as much."""
_ROUNDED = 0.05
"""A rounded number (`2,300`) reaches half of its last step either way, and never more than this share."""


_QUARTER, HALF_DAY = 21_600, 43_200
"""Seconds."""


class Extent(NamedTuple):
    """A stretch of an axis: day numbers, seconds of a day, or logarithms of an amount in the axis's base unit."""

    axis: str
    low: float
    high: float
    is_whole: bool
    """Whether it lies within a year, a quarter of a day, or a range of numbers that is not open."""


_Levels = tuple[tuple[float, float], ...]
_OF_DAYS: _Levels = ((0, 0.8), (3, 0.75), (31, 0.55), (366, 0.25))
_OF_CLOCK: _Levels = ((0, 0.9), (60, 0.9), (1800, 0.7), (7200, 0.3))
_OF_AMOUNTS: _Levels = ((0, 0.8), (log(1.1), 0.6), (log(1.25), 0.4), (inf, 0.1))
_LOOSE = 0.5
"""How near two meet of which one is no whole extent: `after midnight` meets nearly every hour."""


def extents_of(value: Value) -> tuple[Extent, ...]:
    """Return where a value lies; several for a list, for a date with a time, and for an amount given in two units."""
    if isinstance(value, List):
        return tuple(dict.fromkeys(e for item in value.items for e in _extents(item)))
    return tuple(_extents(value))


def measure_of(value: Value) -> str:
    """Return what is measured (`length`, `money`, a unit that no table has); nothing for a bare count and for days."""
    match value:
        case List(items=items):
            found = {measure_of(item) for item in items}
            return found.pop() if len(found) == 1 else ""
        case Money():
            return "money"
        case Duration():
            return "time"
        case Number(unit=str() as name):
            unit = unit_of(name)
            return unit.dimension if unit else name.casefold()
        case _:
            return ""


def _extents(value: Value) -> Iterator[Extent]:  # noqa: C901 - one case a type of value
    match value:
        case Date():
            if value.earliest is not None and value.latest is not None:
                low, high = value.earliest.ordinal, value.latest.ordinal
                yield Extent(DAYS, low, high, high - low < 366)  # noqa: PLR2004 - a year
            if value.time is not None:
                yield from _extents(replace(value.time, original=value.original))
        case Time(start=start, end=end):
            if start.second <= end.second:
                is_short = end.second - start.second <= _QUARTER
                yield Extent(CLOCK, start.second, end.second, is_short)
                if may_be_of_either_half(value):
                    yield Extent(CLOCK, start.second + HALF_DAY, end.second + HALF_DAY, is_short)
        case Number():
            yield from _number(value)
            for other in value.equivalents:
                yield from _number(other)
        case Money(currency=currency):
            yield from _amount("money " + (currency or ""), value.low, value.high, value.step)
            for equal in value.equivalents:
                yield from _amount("money " + (equal.currency or ""), equal.low, equal.high, equal.step)
        case Duration():
            yield from _amount("time", value.low, value.high, value.step)
        case _:
            return


def _number(value: Number) -> Iterator[Extent]:
    unit = unit_of(value.unit) if value.unit else None
    if unit is None:
        yield from _amount(value.unit.casefold() if value.unit else COUNT, value.low, value.high, value.step)
        return
    low = None if value.low is None else (value.low + unit.offset) * unit.factor
    high = None if value.high is None else (value.high + unit.offset) * unit.factor
    yield from _amount(unit.dimension, low, high, value.step * unit.factor)


def _amount(axis: str, low: Decimal | None, high: Decimal | None, step: Decimal) -> Iterator[Extent]:
    if low is None and high is None:
        return
    first = _place(low if low is not None else high, -step / 2)
    last = _place(high if high is not None else low, step / 2)
    yield Extent(
        axis,
        first if low is not None else first - _OPEN,
        last if high is not None else last + _OPEN,
        low is not None and high is not None,
    )


def _place(amount: Decimal | None, reach: Decimal) -> float:
    if amount is None or amount <= 0:
        return _NOTHING
    share = max(-_ROUNDED, min(_ROUNDED, float(reach / amount)))
    return log_of(amount) + log(1 + share)


def log_of(amount: Decimal) -> float:
    """Return the natural logarithm of a positive amount, however large or small it is."""
    number = float(amount)
    return log(number) if 0 < number < inf else float(amount.ln())


def extent_nearness(left: Extent, right: Extent) -> float:
    """Return how near two extents of one axis are, 0 (far) to 0.9; equal values are told by their keys."""
    gap = max(left.low - right.high, right.low - left.high, 0.0)
    for reach, level in _levels(left.axis):
        if gap <= reach:
            return level if left.is_whole and right.is_whole else min(level, _LOOSE)
    return 0.0


def _levels(axis: str) -> _Levels:
    return _OF_DAYS if axis == DAYS else _OF_CLOCK if axis == CLOCK else _OF_AMOUNTS


def _reach(axis: str, level: float) -> float:
    """Return how far apart two extents are at most that are as near as this."""
    return next((reach for reach, of in reversed(_levels(axis)) if of >= level), 0.0)


class Crowds:
    """How many values of each source lie near a place."""

    def __init__(self, extents: Iterable[tuple[str, Extent]]) -> None:
        """Take all extents with their sources."""
        lows: dict[tuple[str, str], list[float]] = defaultdict(list)
        highs: dict[tuple[str, str], list[float]] = defaultdict(list)
        for source, extent in extents:
            lows[source, extent.axis].append(extent.low)
            highs[source, extent.axis].append(extent.high)
        self._lows: Mapping[tuple[str, str], list[float]] = {key: sorted(found) for key, found in lows.items()}
        self._highs: Mapping[tuple[str, str], list[float]] = {key: sorted(found) for key, found in highs.items()}

    def count(self, source: str, extent: Extent, level: float) -> int:
        """Return how many values of a source are at least as near to an extent as `level`."""
        key, reach = (source, extent.axis), _reach(extent.axis, level)
        lows, highs = self._lows.get(key, ()), self._highs.get(key, ())
        return bisect_right(lows, extent.high + reach) - bisect_left(highs, extent.low - reach)

    def rarity(self, left: tuple[str, Extent], right: tuple[str, Extent]) -> float:
        """Return how near two values are, times how few values of their sources are as near (0 to 1)."""
        level = extent_nearness(left[1], right[1])
        if level < _LOOSE:
            return 0.0
        there = self.count(right[0], left[1], level)
        back = self.count(left[0], right[1], level)
        return level * 2 / max(2, there + back)
