"""Numbers: counts and measures, with their units.

A count is exact unless its wording says otherwise; a measure is as exact as its last written digit.
"""

import re
from decimal import Decimal

from reconcile.compare.amounts import ROUND_STEP, Amount, Kind, compare_amounts, grouped_otherwise, names_a_magnitude
from reconcile.compare.content import Content, content_of, covers, is_kind_of
from reconcile.compare.interval import Interval
from reconcile.compare.units import is_measure, is_share, moved, one_dimension, same_unit
from reconcile.compare.words import agree, compatible, grouped, in_unit, quoted, unclear
from reconcile.lexicon.words import stem_word
from reconcile.model import Comparison, Number, Verdict
from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import replace
from reconcile.values.names.letters import script_of
from reconcile.values.quantities.units import unit_of

_ZEROS_SHARE = Decimal("0.05")
"""Trailing zeros of a measure may be exact: rounding hides a twentieth of the number at most."""
_FRACTION_STEP = Decimal(2)
"""A fraction in words stands for percentages up to one point away: `two thirds`, `66 %`."""
_TENS = Decimal(10)
_ANYBODY = frozenset(
    stem_word(word)
    for word in ("people", "person", "individual", "human", "soul", "member", "victim", "other", "more", "total",
                 "item", "piece", "object", "thing", "unit", "case", "number", "figure")
)  # fmt: skip


_KILLED = lazy_pattern(r"\bkilled\b", re.IGNORECASE)


def compare_numbers(left: Number, right: Number) -> Comparison:
    """Judge two numbers; where the texts give further amounts for them, those of one unit stand against each other."""
    pairs = [(a, b) for a in (left, *left.equivalents) for b in (right, *right.equivalents)]
    alike = [(a, b) for a, b in pairs if same_unit(a.unit, b.unit)]
    alike = alike or [(a, b) for a, b in pairs if one_dimension(a.unit, b.unit)]
    if not alike:
        return _other_unit(left, right)
    best = min((_compare_plain(a, b) for a, b in alike), key=lambda c: c.verdict.gravity)
    if best.verdict is Verdict.CONFLICT and _fit_otherwise(left, right):
        marks = f"{quoted(left.original)} and {quoted(right.original)}"
        return unclear(marks, "a point or a comma before three digits may group thousands or be the decimal mark")
    return _with_counted(best, left, right)


def show_number(number: Number) -> str:
    """Print a number as it was understood: `more than 20`, `10 to 15`, `about 300`, `58 knots`."""
    low, high = number.low, number.high
    noun = number.unit or number.of or ""
    about = "about " if number.approximate else ""

    def amount(value: Decimal) -> str:
        return in_unit(value, number.unit) if number.unit else f"{grouped(value)} {number.of or ''}".strip()

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
    same = same_unit(left.unit, right.unit)
    kind = Kind.MEASURE if is_measure(left.unit) or is_share(left.unit) else Kind.COUNT
    one, two = (_amount(n, convert=not same) for n in (left, right))
    greater = left if one.factor >= two.factor else right
    return compare_amounts(one, two, kind=kind, unit=greater.unit or "", converted=not same)


def _fit_otherwise(left: Number, right: Number) -> bool:
    """Tell whether two numbers fit once the mark in one of them has the other of its two meanings."""
    for number, other in ((left, right), (right, left)):
        times = grouped_otherwise(number.original)
        if times is None or number.low is None or number.high is None or (times < 1 and not is_measure(number.unit)):
            continue
        turned = replace(number, low=number.low * times, high=number.high * times, step=Decimal(0), original="")
        if _compare_plain(turned, replace(other, equivalents=())).verdict is not Verdict.CONFLICT:
            return True
    return False


def _amount(number: Number, *, convert: bool) -> Amount:
    interval = Interval(low=number.low, high=number.high, low_open=number.low_open, high_open=number.high_open)
    unit = unit_of(number.unit) if convert else None
    step = number.step or _step_in_words(number)
    return Amount(
        interval=interval if unit is None else moved(interval, unit),
        shown=show_number(number),
        approximate=number.approximate,
        step=step,
        scaled=step >= ROUND_STEP and names_a_magnitude(number.original),
        factor=Decimal(1) if unit is None else unit.factor,
        factor_above=None if unit is None or unit.most == unit.factor else unit.most,
        most=_ZEROS_SHARE if step >= _TENS else None,
    )


def _step_in_words(number: Number) -> Decimal:
    """Return the last place of a measure written in words, from its zeros: 1,000 for `three thousand litres`."""
    value = number.low
    if not is_measure(number.unit) or not value or value != number.high or value % _TENS:
        return Decimal(0)
    step = _TENS
    while not value % (step * _TENS):
        step *= _TENS
    return step


def _other_unit(left: Number, right: Number) -> Comparison:
    """Judge numbers whose units cannot be converted: equal where one names none, else for a person."""
    shares = _as_percent(left), _as_percent(right)
    if shares[0] is not None and shares[1] is not None:
        return compare_numbers(shares[0], shares[1])
    if is_share(left.unit) or is_share(right.unit):
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


def _as_percent(number: Number) -> Number | None:
    """Return a share as a percentage: one that is written so, or a fraction of one (`almost half`); else None."""
    if is_share(number.unit):
        return number
    bounds = [b for b in (number.low, number.high) if b is not None]
    if number.unit is not None or not bounds or not 0 < max(bounds) < 1:
        return None
    low, high = (None if b is None else b * 100 for b in (number.low, number.high))
    step = number.step * 100 if number.step else _FRACTION_STEP
    return replace(number, low=low, high=high, unit="percent", step=step, equivalents=())


def _with_counted(result: Comparison, left: Number, right: Number) -> Comparison:
    """Weigh what is counted where the two sides name it: numbers of things that may be other ones tell nothing."""
    if not left.of or not right.of or _singular(left.of) == _singular(right.of):
        return result
    one, two = things_counted(left.of), things_counted(right.of)
    words = f"{quoted(left.original)} and {quoted(right.original)}"
    alike = covers(one, two) or covers(two, one) or is_anybody(one) or is_anybody(two)
    if not alike and script_of(left.of) == script_of(right.of):
        return unclear(words, f"the two may count different things: {left.of}, {right.of}")
    if result.verdict is Verdict.CONFLICT and (
        (is_kind_of(one, two) and _is_fewer(left, right)) or (is_kind_of(two, one) and _is_fewer(right, left))
    ):
        return unclear(words, f"the one may be a part of the other: {left.of}, {right.of}")
    if result.verdict in {Verdict.AGREE, Verdict.UNCLEAR}:
        return result
    words = f"{result.difference} ({left.of}, {right.of})".strip()
    return Comparison(verdict=result.verdict, difference=words, reason=result.reason)


def _singular(noun: str) -> str:
    return noun.casefold().removesuffix("s")


def _is_fewer(left: Number, right: Number) -> bool:
    return left.low is not None and (right.high is None or left.low <= right.high)


def things_counted(noun: str) -> Content:
    """Return what a count counts; the killed of an event are its dead."""
    return content_of(_KILLED.sub("dead", noun))


def is_anybody(noun: Content) -> bool:
    """Tell whether a noun says of no one thing or person what they are: `people`, `others`, `cases`."""
    return all(stem in _ANYBODY for sense in noun.senses for stem in sense.unit.stems)
