"""Print quantities as text that reads back as the same value.

Owns the one wording per shape of interval; reports print the original instead.
"""

from decimal import Context, Decimal

from reconcile.model.value import Duration, Money, Number, plain
from reconcile.values.quantities import units
from reconcile.values.quantities.numbers import read_number

_FINE = Context(prec=50)
_PLACES_OF_A_GROUP = 3


def _figures(value: Decimal) -> str:
    """Print a decimal so that no point in it can be a group of thousands."""
    text = plain(value) or "0"
    _, point, places = text.partition(".")
    return text + "0" if point and len(places) == _PLACES_OF_A_GROUP else text


def _interval(low: Decimal | None, high: Decimal | None, *, low_open: bool, high_open: bool) -> str:
    """Print an interval in the words that the grammar has for it."""
    if low is None and high is None:
        return "any number"
    if low is None:
        return f"{'less than' if high_open else 'at most'} {_figures(high or Decimal(0))}"
    if high is None:
        return f"{'more than' if low_open else 'at least'} {_figures(low)}"
    if low == high and not low_open and not high_open:
        return _figures(low)
    if not low_open and not high_open:
        return f"{_figures(low)} to {_figures(high)}"
    opening = "more than" if low_open else "at least"
    return f"{opening} {_figures(low)} and {'less than' if high_open else 'at most'} {_figures(high)}"


def _unit(name: str | None, low: Decimal | None, high: Decimal | None) -> str:
    if name is None:
        return ""
    unit = units.unit_of(name)
    one = low == high == Decimal(1)
    return f" {name if one or unit is None else unit.plural}"


def print_number(number: Number) -> str:
    """Return text that `read_number` reads as an equal number."""
    about = "about " if number.approximate else ""
    amount = _interval(number.low, number.high, low_open=number.low_open, high_open=number.high_open)
    text = f"{about}{amount}{_unit(number.unit, number.low, number.high)}"
    if number.equivalents:
        text += f" ({'; '.join(print_number(e) for e in number.equivalents)})"
    if number.of is None:
        return text
    counted = f"{text} {number.of}"
    try:
        same = read_number(counted) == number
    except ValueError:
        same = False
    return counted if same else f"{text} of {number.of}"


def print_money(money: Money) -> str:
    """Return text that `read_money` reads as an equal amount."""
    about = "about " if money.approximate else ""
    amount = _interval(money.low, money.high, low_open=money.low_open, high_open=money.high_open)
    code = f" {money.currency}" if money.currency else ""
    others = f" ({'; '.join(print_money(e) for e in money.equivalents)})" if money.equivalents else ""
    return f"{about}{amount}{code}{others}"


def print_duration(duration: Duration) -> str:
    """Return text that `read_duration` reads as an equal length of time."""
    unit = units.unit_of(duration.unit)
    factor = Decimal(1) if unit is None else unit.factor
    low, high = (None if end is None else _FINE.divide(end, factor) for end in (duration.low, duration.high))
    about = "about " if duration.approximate else ""
    amount = _interval(low, high, low_open=duration.low_open, high_open=duration.high_open)
    return f"{about}{amount}{_unit(duration.unit, low, high)}"
