"""Numbers: counts and measures, with their units.

A count is exact unless its wording says otherwise; a measure is as exact as its last written digit.
"""

from decimal import Decimal

from reconcile.compare.amounts import Amount, Kind, compare_amounts
from reconcile.compare.interval import Interval
from reconcile.compare.units import is_measure, unit_of
from reconcile.compare.words import agree, compatible, counted, grouped, unclear
from reconcile.model import Comparison, Number, Verdict

_ZEROS_SHARE = Decimal("0.05")
"""Trailing zeros of a measure may be exact: rounding hides a twentieth of the number at most."""
_TENS = Decimal(10)


def compare_numbers(left: Number, right: Number) -> Comparison:
    """Judge two numbers; where the texts give further amounts for them, those of one unit stand against each other."""
    pairs = [(a, b) for a in (left, *left.equivalents) for b in (right, *right.equivalents)]
    same_unit = [pair for pair in pairs if _fold(pair[0].unit) == _fold(pair[1].unit)]
    one_dimension = same_unit or [pair for pair in pairs if _one_dimension(*pair)]
    if not one_dimension:
        return _other_unit(left, right)
    best = min((_compare_plain(a, b) for a, b in one_dimension), key=lambda c: c.verdict.gravity)
    return _with_counted(best, left, right)


def show_number(number: Number) -> str:
    """Print a number as it was understood: `more than 20`, `10 to 15`, `about 300`, `58 knots`."""
    low, high = number.low, number.high
    noun = number.unit or number.of or ""
    about = "about " if number.approximate else ""

    def amount(value: Decimal) -> str:
        return counted(value, number.unit) if number.unit else f"{grouped(value)} {number.of or ''}".strip()

    if low is not None and high is not None:
        if low == high:
            return about + amount(low)
        return f"{about}{grouped(low)} to {amount(high)}"
    if low is not None:
        return f"{about}{'more than' if number.low_open else 'at least'} {amount(low)}"
    if high is not None:
        return f"{about}{'fewer than' if number.high_open else 'at most'} {amount(high)}"
    return noun or "a number"


def _compare_plain(left: Number, right: Number) -> Comparison:
    same = _fold(left.unit) == _fold(right.unit)
    kind = Kind.MEASURE if is_measure(left.unit) or _is_share(left) else Kind.COUNT
    one, two = (_amount(n, convert=not same) for n in (left, right))
    unit = left.unit if same else _base(left)
    return compare_amounts(one, two, kind=kind, unit=unit or "", converted=not same)


def _amount(number: Number, *, convert: bool) -> Amount:
    step = min(number.step, Decimal(1)) if _is_share(number) else number.step
    interval = Interval(low=number.low, high=number.high, low_open=number.low_open, high_open=number.high_open)
    factor = Decimal(1)
    found = unit_of(number.unit) if convert else None
    if found is not None:
        _, factor, offset = found
        if offset:
            interval = _moved(interval, offset)
    return Amount(
        interval=interval,
        shown=show_number(number),
        approximate=number.approximate,
        step=step,
        factor=factor,
        most=_ZEROS_SHARE if step >= _TENS else None,
    )


def _moved(interval: Interval, by: Decimal) -> Interval:
    return Interval(
        low=None if interval.low is None else interval.low + by,
        high=None if interval.high is None else interval.high + by,
        low_open=interval.low_open,
        high_open=interval.high_open,
    )


def _fold(unit: str | None) -> str | None:
    """Return one spelling for a unit's names (`knot`, `knots`, `kt`): dimension and factor, else its words."""
    found = unit_of(unit)
    if found is not None:
        return f"{found[0]} {found[1]} {found[2]}"
    return None if unit is None else " ".join(unit.casefold().split()).removesuffix("s")


def _one_dimension(left: Number, right: Number) -> bool:
    one, two = unit_of(left.unit), unit_of(right.unit)
    return one is not None and two is not None and one[0] == two[0]


def _is_share(number: Number) -> bool:
    found = unit_of(number.unit)
    return found is not None and found[0] == "share"


def _base(number: Number) -> str:
    names = {
        "length": "metre",
        "speed": "km/h",
        "mass": "kilogram",
        "area": "square metre",
        "volume": "litre",
        "energy": "kilowatt hour",
        "power": "watt",
        "share": "percent",
        "temperature": "degree Celsius",
    }
    found = unit_of(number.unit)
    return names.get(found[0], "") if found else ""


def _other_unit(left: Number, right: Number) -> Comparison:
    """Judge numbers whose units cannot be converted: equal where one names none, else for a person."""
    if _is_share(left) or _is_share(right):
        return unclear("a share against a count", "a percentage and a count cannot be compared without the whole")
    if left.unit is None or right.unit is None:
        bare = Number(low=left.low, high=left.high, low_open=left.low_open, high_open=left.high_open)
        other = Number(low=right.low, high=right.high, low_open=right.low_open, high_open=right.high_open)
        if bare == other:
            return (
                agree("the numbers are equal; one names its unit")
                if left.approximate == right.approximate
                else (compatible("one is said to be approximate", "the numbers are equal; one names its unit"))
            )
        named = left.unit or right.unit
        return unclear(f"only one names a unit ({named})", "without a unit on both sides numbers cannot be converted")
    return unclear(f"{left.unit} against {right.unit}", "the units have different dimensions")


def _with_counted(result: Comparison, left: Number, right: Number) -> Comparison:
    """Show what is counted where the two sides count different things; no conflict goes away for it."""
    if not left.of or not right.of or result.verdict in {Verdict.AGREE, Verdict.UNCLEAR}:
        return result
    if left.of.casefold() == right.of.casefold():
        return result
    words = f"{result.difference} ({left.of}, {right.of})".strip()
    return Comparison(verdict=result.verdict, difference=words, reason=result.reason)
