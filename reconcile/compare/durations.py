"""Lengths of time, in whatever units they are written."""

from decimal import Decimal

from reconcile.compare.amounts import Amount, Kind, compare_amounts
from reconcile.compare.interval import Interval
from reconcile.compare.units import seconds_in
from reconcile.compare.words import agree, compatible, conflict, grouped, in_unit, lapse, unclear
from reconcile.model import Comparison, Duration, Number, Verdict
from reconcile.values.quantities.units import unit_of

_CLOSE_SHARE = Decimal("0.015")
_ROUNDED_SHARE = Decimal("0.1")
"""Rounding to whole years, months or hours hides a tenth of a duration at most."""
_HALF_SHARE = Decimal("0.25")
"""Who says "half a day" counts in halves: rounding hides a quarter of it at most."""


def compare_durations(left: Duration, right: Duration) -> Comparison:
    """Judge two durations; written in one unit they are exact, in two as exact as the coarser one's last digit."""
    converted = _base(left) != _base(right)
    if converted and _nearly_equal(left, right):
        return agree("the durations are equal but for the uneven length of months and years")
    loose = any(d.approximate or d.low is None or d.low != d.high for d in (left, right))
    kind = Kind.MEASURE if converted or loose else Kind.COUNT
    result = compare_amounts(_amount(left, kind), _amount(right, kind), kind=kind, converted=converted)
    if result.verdict is Verdict.CONFLICT:
        return conflict(_apart(left, right), result.reason)
    if result.verdict is Verdict.AGREE and converted:
        return compatible(f"{show_duration(left)}, {show_duration(right)}", result.reason)
    return result


def compare_duration_number(duration: Duration, number: Number) -> Comparison:
    """Judge a duration against a bare number, which is taken in the duration's unit (an age, a term)."""
    size = seconds_in(number.unit or duration.unit)
    if size is None:
        return _units_differ(duration, number)
    same = Duration(
        original=number.original,
        low=None if number.low is None else number.low * size,
        high=None if number.high is None else number.high * size,
        unit=number.unit or duration.unit,
        low_open=number.low_open,
        high_open=number.high_open,
        approximate=number.approximate,
        step=number.step * size,
    )
    return compare_durations(duration, same)


def show_duration(duration: Duration) -> str:
    """Print a duration in its own unit: `about 24 hours`, `2 to 3 weeks`."""
    size = seconds_in(duration.unit) or Decimal(1)
    unit = _base(duration) if seconds_in(duration.unit) else "second"
    about = "about " if duration.approximate else ""
    low = None if duration.low is None else duration.low / size
    high = None if duration.high is None else duration.high / size
    if low is not None and high is not None:
        return about + (in_unit(low, unit) if low == high else f"{grouped(low)} to {in_unit(high, unit)}")
    if low is not None:
        return f"{about}{'more than' if duration.low_open else 'at least'} {in_unit(low, unit)}"
    if high is not None:
        return f"{about}{'less than' if duration.high_open else 'at most'} {in_unit(high, unit)}"
    return "a time"


def _base(duration: Duration) -> str:
    found = unit_of(duration.unit.strip().casefold())
    return duration.unit.strip().casefold() if found is None else found.name


def _nearly_equal(left: Duration, right: Duration) -> bool:
    if left.low is None or right.low is None or left.low != left.high or right.low != right.high:
        return False
    if left.approximate != right.approximate:
        return False
    return abs(left.low - right.low) <= max(left.low, right.low) * _CLOSE_SHARE


def _amount(duration: Duration, kind: Kind) -> Amount:
    step = duration.step or ((seconds_in(duration.unit) or Decimal(0)) if kind is Kind.MEASURE else Decimal(0))
    interval = Interval(low=duration.low, high=duration.high, low_open=duration.low_open, high_open=duration.high_open)
    return Amount(
        interval=interval,
        shown=show_duration(duration),
        approximate=duration.approximate,
        step=step,
        most=_HALF_SHARE if duration.low is not None and 0 < duration.low < step else _ROUNDED_SHARE,
    )


def _apart(left: Duration, right: Duration) -> str:
    lows = [d.low for d in (left, right) if d.low is not None]
    highs = [d.high for d in (left, right) if d.high is not None]
    if len(lows) + len(highs) < 2 or not lows or not highs:  # noqa: PLR2004 - a gap has two ends
        return f"{show_duration(left)} and {show_duration(right)} exclude each other"
    seconds = max(lows) - min(highs)
    if seconds == 0:
        return f"{show_duration(left)} and {show_duration(right)} exclude each other"
    unit = max((_base(left), _base(right)), key=lambda u: seconds_in(u) or Decimal(0))
    size = seconds_in(unit)
    if size is not None and (seconds % size) == 0:
        return f"{in_unit(seconds / size, unit)} apart"
    return f"{lapse(seconds)} apart"


def _units_differ(duration: Duration, number: Number) -> Comparison:
    return unclear(f"{duration.unit} against {number.unit or 'a number'}", "a duration and a number of another unit")
