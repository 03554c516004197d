"""Lists: open sets, against one another, against their count, and against a single value."""

from collections.abc import Callable
from decimal import Decimal

from reconcile.compare.content import covers
from reconcile.compare.counts import count_of, counts_exclude
from reconcile.compare.numbers import is_anybody, things_counted
from reconcile.compare.words import agree, compatible, conflict, counted, grouped, quoted, unclear
from reconcile.model import Comparison, List, Name, Number, Scalar, Text, Verdict

Judge = Callable[[Scalar, Scalar], Comparison]


def compare_lists(left: List, right: List, judge: Judge) -> Comparison:
    """Judge two lists: the same items agree, an item against an item conflicts, else each may add to the other."""
    against = _item_against_item(left.items, right.items)
    if against:
        return conflict(against, "an item of one list stands against an item of the other")
    pairs = _pair(left.items, right.items, judge)
    used = [{i for i, _, _ in pairs}, {j for _, j, _ in pairs}]
    alone = [
        [item for i, item in enumerate(value.items) if i not in taken]
        for value, taken in zip((left, right), used, strict=True)
    ]
    if not alone[0] and not alone[1]:
        differing = [c for _, _, c in pairs if c.verdict is not Verdict.AGREE]
        if not differing:
            return agree("the lists have the same items")
        return compatible(
            "; ".join(c.difference for c in differing if c.difference), "every item has a partner that can be the same"
        )
    if _one_name_differs(left, right, alone):
        return unclear(
            f"{_words(alone[0][0])} against {_words(alone[1][0])}", "two lists of names of one length differ in one"
        )
    return compatible(_added(alone), "lists are open: what one adds does not contradict the other")


def compare_list_number(items: List, number: Number) -> Comparison:
    """Judge a list against a count: lists are open, so only a list that is longer than a stated total conflicts."""
    if not number.of and number.unit is None and (summed := _against_sum(items, number)) is not None:
        return summed
    count = _size(items, number)
    length = counted(count, "item")
    if number.unit is not None:
        return unclear(f"{length} against {quoted(number.original)}", "a list and a measure")
    exact = number.high is not None and not number.approximate and _counts_the_same(items, number)
    if exact and number.high is not None and (count > number.high or (count == number.high and number.high_open)):
        return conflict(f"{length} against {quoted(number.original)}", "the list is longer than the stated total")
    if number.low is not None and count < number.low:
        return compatible(f"{length} of {quoted(number.original)}", "lists are open: the list names a part of them")
    return compatible(f"{length}, which the other counts", "a list and its count")


def _beside_list(value: Text, items: List) -> Comparison:
    """Judge a wording that is none of a list's items."""
    if value.folded in _NOTHING:
        return conflict(f"{_words(value)} against {_joined(list(items.items))}", "one says that there was none")
    return compatible(f"{_words(value)} is not in the list of the other", "lists are open")


_NOTHING = frozenset(("none", "nothing", "nil", "no one", "nobody"))


def compare_list_scalar(items: List, value: Scalar, judge: Judge, *, list_first: bool = True) -> Comparison:
    """Judge a list against a single value: the value may be one of the items or add to them.

    `list_first`: the difference in words names the list's item first.
    """
    sides = (items.items, (value,)) if list_first else ((value,), items.items)
    against = _item_against_item(*sides)
    if against:
        return conflict(against, "an item of the list stands against the single value")
    results = [judge(item, value) for item in items.items]
    best = min(results, key=lambda c: c.verdict.gravity)
    if best.verdict in {Verdict.AGREE, Verdict.COMPATIBLE}:
        if len(results) == 1:
            return best
        rest = [item for item, result in zip(items.items, results, strict=True) if result is not best]
        return compatible(f"the list adds {_joined(rest)}", "the single value is one of the list's")
    if len(results) == 1 and best.verdict is Verdict.CONFLICT:
        return best
    if isinstance(value, Text):
        return _beside_list(value, items)
    return unclear(
        f"{_words(value)} is not in the list of the other", "lists are open, and the value is none of its items"
    )


def _item_against_item(left: tuple[Scalar, ...], right: tuple[Scalar, ...]) -> str:
    counts = [[c for c in map(count_of, items) if c is not None] for items in (left, right)]
    for one in counts[0]:
        excluded = [counts_exclude(one, two) for two in counts[1]]
        if (
            excluded
            and any(excluded)
            and not any(one.interval == two.interval and one.noun == two.noun for two in counts[1])
        ):
            return next(words for words in excluded if words)
    return ""


def _pair(left: tuple[Scalar, ...], right: tuple[Scalar, ...], judge: Judge) -> list[tuple[int, int, Comparison]]:
    """Pair items one to one, those that agree first, then those that can be the same; in the order written."""
    table = [(i, j, judge(a, b)) for i, a in enumerate(left) for j, b in enumerate(right)]
    pairs: list[tuple[int, int, Comparison]] = []
    for wanted in (Verdict.AGREE, Verdict.COMPATIBLE):
        for i, j, result in table:
            free = all(i != a and j != b for a, b, _ in pairs)
            if (
                free
                and result.verdict is wanted
                and not (wanted is Verdict.COMPATIBLE and _of_other_kind(left[i], right[j]))
            ):
                pairs.append((i, j, result))
    return pairs


def _of_other_kind(left: Scalar, right: Scalar) -> bool:
    return type(left) is not type(right)


def _one_name_differs(left: List, right: List, alone: list[list[Scalar]]) -> bool:
    if len(left.items) != len(right.items) or len(alone[0]) != 1 or len(alone[1]) != 1:
        return False
    return all(isinstance(item, Name) for item in (*left.items, *right.items))


def _size(items: List, number: Number) -> Decimal:
    """Return how many things a list has: its items, or the sum of its counts where every item is one."""
    counts = _counts(items)
    if counts and number.of:
        return sum((c.low for c in counts if c.low is not None), Decimal(0))
    return Decimal(len(items.items))


def _against_sum(items: List, number: Number) -> Comparison | None:
    """Judge a list of counts against a bare number, which may be of one of them or of all; None where it is no such."""
    counts = [c.low for c in _counts(items) if c.low is not None]
    if len(counts) < _TWO or number.low is None or number.low != number.high or number.approximate:
        return None
    total = sum(counts, Decimal(0))
    if number.low == total:
        return compatible(f"the counts make {grouped(total)}", "a number and the counts that it sums up")
    if number.low in counts:
        return compatible(f"{grouped(number.low)} is one of the counts", "a number may be of one thing in the list")
    if number.low < total:
        return unclear(
            f"{grouped(total)} in all against {quoted(number.original)}", "neither their sum nor one of them"
        )
    return None


_TWO = 2


def _counts(items: List) -> tuple[Number, ...]:
    """Return the counts that a list consists of; nothing where an item is none, or no exact one."""
    counts = tuple(item for item in items.items if isinstance(item, Number))
    exact = len(counts) == len(items.items) and all(c.low is not None and c.low == c.high for c in counts)
    return counts if exact else ()


def _counts_the_same(items: List, number: Number) -> bool:
    """Tell whether a number counts what a list's counts count, so that their sum may exceed it."""
    if not number.of:
        return True
    told = things_counted(number.of)
    return is_anybody(told) or all(c.of is None or covers(things_counted(c.of), told) for c in _counts(items))


def _added(alone: list[list[Scalar]]) -> str:
    parts = [_joined(items) for items in alone if items]
    return f"one adds {parts[0]}" + (f", the other {parts[1]}" if len(parts) > 1 else "")


def _joined(items: list[Scalar], limit: int = 4) -> str:
    shown = [_words(item) for item in items[:limit]]
    rest = len(items) - limit
    return ", ".join(shown) + (f" and {rest} more" if rest > 0 else "")


def _words(value: Scalar) -> str:
    return quoted(value.original)
