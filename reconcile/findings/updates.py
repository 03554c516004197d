"""Whether a conflict may only be an update: a count that grew, a state that moved on, between two known times."""

from collections.abc import Callable

from reconcile.compare.units import seconds_in
from reconcile.lexicon import lexicon
from reconcile.lexicon.words import split_words
from reconcile.model import Boolean, Date, Money, NormalisedClaim, Number, Text, Value

PublishedReader = Callable[[NormalisedClaim], Value | None]
_STATES = frozenset({"?status", "?outcome"})


def possible_update(left: NormalisedClaim, right: NormalisedClaim, published: PublishedReader) -> str | None:
    """Return the basis on which a conflict may be an update: `as_of` or `published`; None where it is none.

    A count must be the higher in the later claim; a state (an outcome, a status) may have moved in any way. An age or a
    length of time is no count.
    """
    times = left.as_of or published(left), right.as_of or published(right)
    order = _order(*times)
    if order == 0:
        return None
    earlier, later = (left, right) if order < 0 else (right, left)
    if not (_grew(earlier.value, later.value) or _moved_on(earlier, later)):
        return None
    return "as_of" if left.as_of is not None and right.as_of is not None else "published"


def _order(left: Value | None, right: Value | None) -> int:
    """Return -1 where the left time is wholly the earlier, 1 where it is the later, 0 where that is not known."""
    if not isinstance(left, Date) or not isinstance(right, Date):
        return 0
    for sign, (first, second) in ((-1, (left, right)), (1, (right, left))):
        if first.latest is None or second.earliest is None:
            continue
        if first.latest < second.earliest:
            return sign
        same_day = first.earliest == first.latest == second.earliest == second.latest
        if same_day and first.time and second.time and first.time.end.second < second.time.start.second:
            return sign
    return 0


def _grew(earlier: Value, later: Value) -> bool:
    match earlier, later:
        case (Number(), Number()) if earlier.unit == later.unit and seconds_in(earlier.unit or "") is None:
            return _below(earlier, later)
        case (Money(), Money()) if earlier.currency == later.currency:
            return _below(earlier, later)
    return False


def _below(earlier: Number | Money, later: Number | Money) -> bool:
    return earlier.high is not None and later.low is not None and earlier.high <= later.low


def _moved_on(earlier: NormalisedClaim, later: NormalisedClaim) -> bool:
    worded = all(isinstance(c.value, Text | Boolean) for c in (earlier, later))
    return worded and any(_asks_state(c.claim.property or "") for c in (earlier, later))


def _asks_state(property_: str) -> bool:
    """Tell whether a property asks how a thing stands or ended."""
    wordings = (property_, *split_words(property_))
    return any(_STATES.intersection(unit.meanings) for text in wordings for unit in lexicon().units(text, aspects=True))
