"""Two amounts in one unit: the rules that numbers, money and durations share.

Owns the conventions of widening (what "about" and rounding allow), which `explain` prints. Which amounts may stand
against each other at all (units, currencies) is said by the modules of the types.
"""

import re
from decimal import Decimal
from enum import Enum

from reconcile.compare.interval import Interval, gap
from reconcile.compare.words import agree, compatible, conflict, grouped, in_unit
from reconcile.model import Comparison
from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import dataclass

ABOUT_SHARE = Decimal("0.15")
ABOUT_STEPS = 2
"""What "about" allows on either side: less than 15 per cent, and than two units of the last digit before the zeros.

"about 20" is between 17 and 23, "about 100" between 85 and 115, "about 38,000" between 36,000 and 40,000: who writes
more digits means them."""
ROUND_STEP = Decimal(100)
"""A count written with two trailing zeros or more is a round figure."""
ROUND_SHARE = Decimal("0.01")
"""Of an exact number a round figure may fall short by a hundredth: 2,300 for 2,317."""
SCALED_SHARE = Decimal("0.05")
"""One written with a magnitude in words by a twentieth, and by half of its last digit at most: 1.2 million."""
_ZERO = Decimal(0)
_MARKED = lazy_pattern(r"(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?![\d.,]*\d)")
_SCALED = lazy_pattern(
    r"\d ?(?:m|mn|mio|mln|bn|b|tn|k|mrd|млн|млрд|тыс)\b|\b(?:thousand|million|billion|trillion|lakh|crore|milli\w+)\b",
    re.IGNORECASE,
)
_FIGURES = lazy_pattern(r"\d[\d.,]*")


class Kind(Enum):
    """What sort of amount is compared: it decides what rounding may be supposed."""

    COUNT = "count"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An interval and how exact its wording is; `shown` is it in words, `factor` its unit in the base unit."""

    interval: Interval
    shown: str
    approximate: bool = False
    step: Decimal = _ZERO
    factor: Decimal = Decimal(1)
    factor_above: Decimal | None = None
    """The greater factor of a unit that may be one of several (`ton`)."""
    scaled: bool = False
    """Written with a magnitude in words: `1.2 million`."""
    most: Decimal | None = None
    """The greatest share of the number that rounding may hide; None: half of the last digit, whatever that is."""

    @property
    def is_loose(self) -> bool:
        """Tell whether the wording gives a bound, a range or an approximation and not one number."""
        return self.approximate or not self.interval.is_point

    @property
    def based(self) -> Interval:
        """Return the interval in the base unit."""
        if self.factor == 1 and self.factor_above is None:
            return self.interval
        return self.interval.scaled(self.factor, self.factor_above or self.factor)


def compare_amounts(left: Amount, right: Amount, *, kind: Kind, unit: str = "", converted: bool = False) -> Comparison:
    """Judge two amounts of one dimension; `unit` is that of the difference in words: the greater of the two.

    `converted`: the two are written in different units, so that one of them may be a rounded conversion of the other.
    """
    one, two = left.based, right.based
    if one == two:
        return _same(left, right)
    apart = gap(one, two)
    both_points = one.is_point and two.is_point
    if apart is None and not (both_points and converted):
        return compatible(_takes_in(left, right), _within_reason(left, right))
    room = [_allowance(a, b, kind=kind, converted=converted) for a, b in ((left, right), (right, left))]
    if left.approximate and right.approximate:
        room = _halved(room)
    wide = [_widened(amount, r) for amount, r in zip((left, right), room, strict=True)]
    reason = "; ".join(text for *_, text in room if text)
    if gap(wide[0], wide[1]) is None:
        if converted and not left.is_loose and not right.is_loose:
            return agree(f"{left.shown} is {right.shown} within the last written digit")
        return compatible(_takes_in(left, right), reason)
    return conflict(
        _apart(left, right, apart or _ZERO, unit), reason or f"{left.shown} and {right.shown} exclude each other"
    )


def names_a_magnitude(text: str) -> bool:
    """Tell whether a figure stands beside a magnitude in words: `1.2 million`, `3.4bn`."""
    return _SCALED.search(text) is not None and _FIGURES.search(text) is not None


def grouped_otherwise(text: str) -> Decimal | None:
    """Return what a text's only figure is multiplied by where its mark has the other meaning; None where it has not.

    `1.500` may be 1,500 (a thousandfold), `1,500 km` may be 1.5 km.
    """
    marks = _MARKED.findall(text)
    if len(marks) != 1 or len(_FIGURES.findall(text)) != 1:
        return None
    return Decimal(1000) if marks[0] == "." else Decimal("0.001")


def _same(left: Amount, right: Amount) -> Comparison:
    if left.approximate == right.approximate:
        return agree("the amounts are equal")
    about = left if left.approximate else right
    return compatible("one is said to be approximate", f"{about.shown} takes in the same number")


def _allowance(amount: Amount, other: Amount, *, kind: Kind, converted: bool) -> tuple[Decimal, Decimal, str]:
    """Return what may be added below and above an amount, in the base unit, and the convention in words.

    NOTE: "almost" and "just over" are read as a range with an open end already, and get no further room but where the
    other is in a finer unit: `almost half an hour` is said of 26 minutes too.
    """
    if amount.approximate and (amount.interval.low_open or amount.interval.high_open):
        return _beyond_almost(amount) if converted else (_ZERO, _ZERO, "")
    if amount.approximate:
        below, above = (_about(bound, amount, kind) for bound in (amount.interval.low, amount.interval.high))
        return below, above, _about_words(amount, below, above)
    if kind is Kind.MEASURE and amount.interval.is_point and (amount.step > 0):
        half = _half_step(amount)
        return half, half, f"{amount.shown} was taken as rounded to its last written digit"
    if kind is Kind.COUNT and amount.interval.is_point and amount.step >= ROUND_STEP:
        half = amount.step / 2 * amount.factor
        if not (other.is_loose or converted):
            half = min(half, _bound(amount.based) * (SCALED_SHARE if amount.scaled else ROUND_SHARE))
        return half, half, f"{amount.shown} was taken as a round figure"
    return _ZERO, _ZERO, ""


def _halved(room: list[tuple[Decimal, Decimal, str]]) -> list[tuple[Decimal, Decimal, str]]:
    """Halve the smaller of two rooms: who says "about" on both sides does not err on both by all that it allows."""
    smaller = 0 if max(room[0][:2]) <= max(room[1][:2]) else 1
    below, above, words = room[smaller]
    return [(below / 2, above / 2, words) if n == smaller else r for n, r in enumerate(room)]


def _beyond_almost(amount: Amount) -> tuple[Decimal, Decimal, str]:
    """Return half of the width of an "almost" or a "just over" as room at its closed end."""
    low, high = amount.based.low, amount.based.high
    if low is None or high is None:
        return _ZERO, _ZERO, ""
    room = (high - low) / 2
    words = f"{amount.shown} was taken more widely, as the other is in another unit"
    return (room, _ZERO, words) if amount.interval.high_open else (_ZERO, room, words)


def _about(bound: Decimal | None, amount: Amount, kind: Kind) -> Decimal:
    """Return the room that "about" allows at a bound, at least one where whole things are counted, in the base unit."""
    if bound is None:
        return _ZERO
    room = abs(bound) * ABOUT_SHARE
    if amount.step > 0:
        room = min(room, amount.step * ABOUT_STEPS)
    whole = kind is Kind.COUNT and bound == bound.to_integral_value()
    return (max(room, Decimal(1)) if whole else room) * amount.factor


def _about_words(amount: Amount, below: Decimal, above: Decimal) -> str:
    low, high = amount.interval.low, amount.interval.high
    if low is None or high is None:
        return f"“about” was taken to widen {amount.shown}"
    ends = grouped(low - below / amount.factor), grouped(high + above / amount.factor)
    return f"{amount.shown} was taken to mean between {ends[0]} and {ends[1]}"


def _bound(interval: Interval) -> Decimal:
    return abs(interval.low) if interval.low is not None else _ZERO


def _half_step(amount: Amount) -> Decimal:
    """Return half of the last written digit in the base unit, no more than the share that the amount allows."""
    half = amount.step / 2
    if amount.most is not None and amount.interval.low is not None:
        half = min(half, abs(amount.interval.low) * amount.most)
    return half * amount.factor


def _widened(amount: Amount, room: tuple[Decimal, Decimal, str]) -> Interval:
    """Widen by what "about" and rounding allow, the new bounds left out: neighbours only touch."""
    return amount.based.widened(room[0], room[1])


def _takes_in(left: Amount, right: Amount) -> str:
    if left.shown == right.shown:
        return ""
    if left.based.contains(right.based):
        return f"{left.shown} takes in {right.shown}"
    if right.based.contains(left.based):
        return f"{right.shown} takes in {left.shown}"
    return f"{left.shown} and {right.shown} can both be true"


def _within_reason(left: Amount, right: Amount) -> str:
    return f"the intervals of {left.shown} and {right.shown} share a point"


def _apart(left: Amount, right: Amount, apart: Decimal, unit: str) -> str:
    if apart == 0:
        return f"{left.shown} and {right.shown} exclude each other"
    words = max((left, right), key=lambda amount: amount.factor)
    number = apart / words.factor
    if unit == "percent":
        return f"{grouped(number)} percentage {'point' if number == 1 else 'points'} apart"
    return f"{in_unit(number, unit) if unit else grouped(number)} apart"
