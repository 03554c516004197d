"""Which rule judges which two values."""

from functools import partial

from reconcile.compare.aliases import Aliases, alias_of
from reconcile.compare.dates import compare_dates
from reconcile.compare.durations import compare_durations
from reconcile.compare.lists import compare_list_number, compare_list_scalar, compare_lists
from reconcile.compare.mixed import compare_mixed
from reconcile.compare.money import compare_money
from reconcile.compare.numbers import compare_numbers
from reconcile.compare.prose import compare_prose
from reconcile.compare.scales import compare_steps
from reconcile.compare.texts import compare_texts
from reconcile.compare.times import compare_times
from reconcile.compare.unknown import compare_unknown, compare_unread
from reconcile.compare.words import agree, conflict
from reconcile.model import (
    Boolean,
    Comparison,
    Date,
    Duration,
    Identifier,
    List,
    Money,
    Name,
    Number,
    Place,
    Prose,
    Scalar,
    Text,
    Time,
    Unknown,
    Unread,
    Value,
    Verdict,
)


def compare_values(left: Value, right: Value, *, aliases: Aliases = ()) -> Comparison:
    """Judge how two normalised values stand to each other, with the difference in words and the rule that gave it.

    `aliases`: groups of wordings that name one thing. Never raises; what no rule tells is `unclear`.
    """
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return compare_unknown(left, right)
    if isinstance(left, Unread) or isinstance(right, Unread):
        return compare_unread(left, right)
    judge = partial(compare_scalars, aliases=aliases)
    if isinstance(left, List) and left == right and left.original == right.original:
        return Comparison(verdict=Verdict.AGREE, reason="the same list, word for word")
    if isinstance(left, Prose) or isinstance(right, Prose):
        return compare_prose(left, right, judge, aliases)
    if isinstance(left, List) or isinstance(right, List):
        return _compare_listed(left, right, aliases)
    return judge(left, right)


def compare_scalars(left: Scalar, right: Scalar, *, aliases: Aliases = ()) -> Comparison:
    """Judge two single values."""
    for silent, rule in ((Unknown, compare_unknown), (Unread, compare_unread)):
        if isinstance(left, silent) or isinstance(right, silent):
            return rule(left, right)
    measured = _compare_measured(left, right)
    return _compare_worded(left, right, aliases) if measured is None else measured


def _compare_measured(left: Scalar, right: Scalar) -> Comparison | None:
    """Judge two values of one type that lie on a line; None where they do not."""
    result: Comparison | None = None
    match left, right:
        case Date(), Date():
            result = compare_dates(left, right)
        case Time(), Time():
            result = compare_times(left, right)
        case Number(), Number():
            result = compare_numbers(left, right)
        case Money(), Money():
            result = compare_money(left, right)
        case Duration(), Duration():
            result = compare_durations(left, right)
        case Boolean(), Boolean():
            result = _compare_booleans(left, right)
    return result


def _compare_worded(left: Scalar, right: Scalar, aliases: Aliases) -> Comparison:
    shared = alias_of(left.original, right.original, aliases) if aliases else ""
    if shared:
        return agree(shared)
    steps = compare_steps(left, right)
    if steps is not None:
        return steps
    match left, right:
        case Text(), Text():
            return compare_texts(left.original or left.folded, right.original or right.folded, aliases)
        case (Name(), Name()) | (Place(), Place()) | (Identifier(), Identifier()):
            return _compare_named(left, right, aliases)
    return compare_mixed(left, right, aliases)


def _compare_named(left: Scalar, right: Scalar, aliases: Aliases) -> Comparison:
    # A run without names does not pay for their tables.
    match left, right:
        case Place(), Place():
            from reconcile.compare.places import compare_places  # noqa: PLC0415

            return compare_places(left, right, aliases)
        case Name(), Name():
            from reconcile.compare.names import compare_names  # noqa: PLC0415

            return compare_names(left, right, aliases)
        case Identifier(), Identifier():
            from reconcile.compare.identifiers import compare_identifiers  # noqa: PLC0415

            return compare_identifiers(left, right)
    return compare_mixed(left, right, aliases)


def _compare_booleans(left: Boolean, right: Boolean) -> Comparison:
    if left.truth == right.truth:
        return agree("both say yes" if left.truth else "both say no")
    return conflict("yes against no", "one affirms what the other denies")


def _compare_listed(left: Value, right: Value, aliases: Aliases) -> Comparison:
    judge = partial(compare_scalars, aliases=aliases)
    match left, right:
        case List(), List():
            return compare_lists(left, right, judge)
        case (List() as items, Number(of=None) as number) | (Number(of=None) as number, List() as items):
            return compare_list_number(items, number)
        case (List() as items, Number() as number) | (Number() as number, List() as items):
            result = compare_list_scalar(items, number, judge, list_first=left is items)
            one_of_them = any(
                isinstance(item, Number) and judge(item, number).verdict is Verdict.AGREE for item in items.items
            )
            settled = result.verdict is Verdict.CONFLICT or one_of_them
            return result if settled else compare_list_number(items, number)
        case (List() as items, value) | (value, List() as items) if not isinstance(value, (List, Prose)):
            return compare_list_scalar(items, value, judge, list_first=left is items)
    message = f"no rule for {type(left).__name__} and {type(right).__name__}"
    raise TypeError(message)
