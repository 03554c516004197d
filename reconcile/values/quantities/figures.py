"""Read one figure: the digits of a number with whatever groups and separates them.

Owns the conventions of grouping and decimal marks, and how exact a figure is; knows no words.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal, DecimalException
from typing import NamedTuple

from reconcile.model.pattern import lazy_pattern

MOST_DIGITS = 100
LARGEST = Decimal(10) ** 60
SMALLEST = Decimal(10) ** -60
WORKING = Context(prec=120, rounding=ROUND_HALF_EVEN)
"""Arithmetic in between: wide enough that rounding to `KEPT` gives 1200 for a third of an hour, not 1199.99…"""
KEPT = Context(prec=28, rounding=ROUND_HALF_EVEN)
"""What a value keeps: the 28 digits that decimals have everywhere else in the program."""
_POINT_GROUP = lazy_pattern(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_COMMA_GROUPS = lazy_pattern(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?"
)
_POINT_GROUPS = lazy_pattern(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})")


class Figure(NamedTuple):
    """A number written in digits, and the place of the last digit written (100 for 5,800)."""

    value: Decimal
    step: Decimal
    may_group: bool = False


def read_figure(written: str) -> Figure | None:
    """Read the digits of one figure; None where there are more than `MOST_DIGITS`.

    A comma before three digits groups (`1,175`), before any other number of them it is the decimal mark
    (`1,3`, `0,175`). A single     point is the decimal mark; `may_group` says where it could be a group (`1.200`).
    """
    if written.isdigit():
        if len(written) > MOST_DIGITS:
            return None
        value = Decimal(written)
        return Figure(value, place_of(value))
    digits = written.replace(" ", "").replace("'", "").replace("_", "").replace("·", ".")
    if len(digits) > MOST_DIGITS:
        return None
    if _COMMA_GROUPS.fullmatch(digits):
        digits = digits.replace(",", "")
    elif _POINT_GROUPS.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    else:
        digits = digits.replace(",", ".")
    value = Decimal(digits)
    return Figure(value, place_of(value), may_group=_POINT_GROUP.fullmatch(written) is not None)


def place_of(value: Decimal) -> Decimal:
    """Return the place of the last digit written: 1 for 42, 100 for 5800, 0.01 for 6.40."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < 0 or not value:
        return Decimal((0, (1,), exponent if isinstance(exponent, int) and exponent < 0 else 0))
    number, zeros = int(value), 0
    while number % 10 == 0:
        number //= 10
        zeros += 1
    return Decimal((0, (1,), zeros)) if not zeros else Decimal(10**zeros)


def keep(value: Decimal) -> Decimal:
    """Round to the digits that values keep; raise ValueError where the number is beyond all counting."""
    if value and not SMALLEST < abs(value) < LARGEST:
        message = "the number is too large or too small to be a quantity"
        raise ValueError(message)
    kept = KEPT.plus(value)
    # 1.2E+6 and 1200000 are equal; the second prints without an exponent everywhere.
    exponent = kept.as_tuple().exponent
    return (
        KEPT.quantize(kept, Decimal(1))
        if isinstance(exponent, int) and exponent > 0 and kept.adjusted() < KEPT.prec
        else kept
    )


def power(base: Decimal, exponent: Decimal) -> Decimal | None:
    """Raise to a power; None where the result is no number or out of bounds."""
    if abs(exponent) > 999:  # noqa: PLR2004 - beyond it no result is in bounds
        return None
    try:
        value = WORKING.power(base, exponent)
    except DecimalException:
        return None
    return value if not value or SMALLEST < abs(value) < LARGEST else None
