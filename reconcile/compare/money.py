"""Sums of money: as numbers in one currency, never judged across currencies."""

from decimal import Decimal

from reconcile.compare.amounts import ROUND_STEP, Amount, Kind, compare_amounts, grouped_otherwise, names_a_magnitude
from reconcile.compare.interval import Interval
from reconcile.compare.words import agree, conflict, grouped, quoted, unclear
from reconcile.lexicon.words import fold_word, split_words, stem_word
from reconcile.model import Comparison, Money, Number, Verdict
from reconcile.model.record import replace


def compare_money(left: Money, right: Money) -> Comparison:
    """Judge two sums: by the currency that both texts name, be it for an equivalent; else nothing can be said."""
    pairs = [(a, b) for a in (left, *left.equivalents) for b in (right, *right.equivalents)]
    shared = [(a, b) for a, b in pairs if a.currency == b.currency]
    if left.currency is right.currency is None and _named_apart(left.original, right.original):
        return unclear(f"{quoted(left.original)} and {quoted(right.original)}", "two currencies that no table knows")
    if shared:
        best = min((_compare_plain(a, b) for a, b in shared), key=lambda c: c.verdict.gravity)
        if best.verdict is Verdict.CONFLICT and _fit_otherwise(left, right):
            marks = f"{quoted(left.original)} and {quoted(right.original)}"
            return unclear(marks, "a point before three digits may group thousands or be the decimal mark")
        return best
    for none, some in ((left, right), (right, left)):
        if none.low == none.high == 0 and some.low is not None and some.low > 0:
            marks = f"{quoted(left.original)} against {quoted(right.original)}"
            return conflict(marks, "one says that there was none, in whatever currency")
    if left.currency is None or right.currency is None:
        return _one_unnamed(left, right)
    return unclear(
        f"{left.currency} against {right.currency}",
        "amounts in different currencies are never a conflict on their own: the rate of the day is not known",
    )


def _named_apart(left: str, right: str) -> bool:
    """Tell whether two sums name what they are of, each in a word that the other has not: `60 scudi`, `40 florins`."""
    words = [frozenset(stem_word(fold_word(w)) for w in split_words(text) if w.isalpha()) for text in (left, right)]
    return bool(words[0] and words[1]) and not words[0] & words[1]


def money_of(number: Number) -> Money:
    """Take a bare number as a sum whose currency is not named."""
    return Money(
        original=number.original,
        low=number.low,
        high=number.high,
        currency=None,
        low_open=number.low_open,
        high_open=number.high_open,
        approximate=number.approximate,
        step=number.step,
    )


def _one_unnamed(left: Money, right: Money) -> Comparison:
    bounds = [(m.low, m.high, m.low_open, m.high_open) for m in (left, right)]
    named = left.currency or right.currency
    if bounds[0] == bounds[1]:
        return agree(f"the sums are equal; only one names the currency ({named})")
    return unclear(
        f"only one names a currency ({named})", "a sum without a currency cannot be compared with one that has it"
    )


def _fit_otherwise(left: Money, right: Money) -> bool:
    """Tell whether two sums fit once the point in one of them groups thousands."""
    for sum_, other in ((left, right), (right, left)):
        times = grouped_otherwise(sum_.original)
        if times is None or times < 1 or sum_.low is None or sum_.high is None:
            continue
        turned = replace(sum_, low=sum_.low * times, high=sum_.high * times, step=Decimal(0))
        if _compare_plain(turned, other).verdict is not Verdict.CONFLICT:
            return True
    return False


def _compare_plain(left: Money, right: Money) -> Comparison:
    return compare_amounts(_amount(left), _amount(right), kind=Kind.COUNT, unit=left.currency or "")


def _amount(money: Money) -> Amount:
    return Amount(
        interval=Interval(low=money.low, high=money.high, low_open=money.low_open, high_open=money.high_open),
        shown=_show(money),
        approximate=money.approximate,
        step=money.step,
        scaled=money.step >= ROUND_STEP and names_a_magnitude(money.original),
    )


def _show(money: Money) -> str:
    currency = f" {money.currency}" if money.currency else ""
    about = "about " if money.approximate else ""
    if money.low is not None and money.high is not None:
        span = grouped(money.low) if money.low == money.high else f"{grouped(money.low)} to {grouped(money.high)}"
        return f"{about}{span}{currency}"
    if money.low is not None:
        return f"{about}{'more than' if money.low_open else 'at least'} {grouped(money.low)}{currency}"
    if money.high is not None:
        return f"{about}{'less than' if money.high_open else 'at most'} {grouped(money.high)}{currency}"
    return "a sum"
