"""What a claim's value is worth for alignment: keys that equal values share, nearness of two values, kinds of value.

A different value never counts against a pair; that is the comparison's business.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import floor

from reconcile.align.extents import HALF_DAY, log_of
from reconcile.compare.times import may_be_of_either_half
from reconcile.lexicon.words import STOP, fold_word, split_words, stem_word
from reconcile.model import (
    Boolean,
    Date,
    Day,
    Duration,
    Identifier,
    List,
    Money,
    Name,
    NormalisedClaim,
    Number,
    Place,
    Prose,
    Text,
    Time,
    Unknown,
    Unread,
    Value,
)
from reconcile.values import infer
from reconcile.values.normalise import read_as_prose
from reconcile.values.quantities.units import unit_of

Key = tuple[str, ...]


def kind_of(value: Value) -> str:  # noqa: C901, PLR0911 - one case a type of value
    """Return the kind of answer a value is: `words`, the name of its type, or nothing."""
    match value:
        case List(items=items):
            kinds = {kind_of(item) for item in items}
            return kinds.pop() if len(kinds) == 1 else "words"
        case Name() | Place() | Text():
            return "words"
        case Date():
            return "date"
        case Time():
            return "time"
        case Number():
            return "number"
        case Money():
            return "money"
        case Duration():
            return "duration"
        case Boolean():
            return "boolean"
        case Identifier():
            return "identifier"
        case Unread(asked=asked):
            return {"name": "words", "place": "words", "text": "words"}.get(asked, asked)
        case Unknown() | Prose():
            return ""


_MEASURED = (Date, Time, Number, Money, Duration)


def values_in(claim: NormalisedClaim) -> tuple[Value, ...]:
    """Return the days, times and amounts in a wording that is more than one of them (`17, one seriously`)."""
    value = claim.value
    if isinstance(value, Prose):
        mentions = value.mentions
    elif isinstance(value, Text | Unread) and infer.may_be_number(value.original):
        mentions = read_as_prose(value.original, claim.source).mentions
    else:
        return ()
    return tuple(m.value for m in mentions if isinstance(m.value, _MEASURED))


@lru_cache(maxsize=65536)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the stems of a text's content words, in order."""
    return tuple(stem_word(fold_word(w)) for w in split_words(text) if w.lower() not in STOP)


def keys_of(value: Value) -> tuple[Key, ...]:
    """Return the keys of a value: two values that share one are equal, or one holds the other."""
    match value:
        case List(items=items):
            return tuple(dict.fromkeys(k for item in items for k in keys_of(item)))
        case Prose(mentions=mentions):
            return tuple(dict.fromkeys(k for m in mentions for k in keys_of(m.value)))
        case _:
            return tuple(_scalar_keys(value))


def _scalar_keys(value: Value) -> Iterator[Key]:  # noqa: C901 - one case a type of value
    match value:
        case Date():
            yield ("d", _iso(value.earliest), _iso(value.latest))
            if value.time is not None:
                yield ("t", str(value.time.start.second // 300))
        case Time():
            yield from _clock_keys(value)
        case Number(low=low, high=high, unit=unit):
            yield ("n", str(low if low is not None else high), unit or "")
            yield from _measure_keys(value)
            for other in value.equivalents:
                yield from _measure_keys(other)
        case Money(low=low, high=high, currency=currency):
            yield ("m", str(low if low is not None else high), currency or "")
            yield from (("m", str(e.low), e.currency or "") for e in value.equivalents)
        case Duration(low=low):
            yield ("u", str(low))
        case Boolean(truth=truth):
            yield ("b", str(truth))
        case Identifier(folded=folded):
            yield ("i", folded)
        case Name(folded=folded) | Place(folded=folded):
            yield ("w", folded)
            yield from _words_key(value.original)
        case Text():
            yield from _words_key(value.original)
        case _:
            return


_FIVE_MINUTES = 300


def _clock_keys(value: Time) -> Iterator[Key]:
    yield ("t", str(value.start.second // _FIVE_MINUTES))
    if may_be_of_either_half(value):
        yield ("t", str((value.start.second + HALF_DAY) // _FIVE_MINUTES))


_STEP = 0.04
"""Two measures whose logarithms are nearer than half of this share a key."""


def _measure_keys(value: Number) -> Iterator[Key]:
    """Yield what equal measures in any unit share: 58 knots, 107 km/h and 66 mph are one wind."""
    unit = unit_of(value.unit) if value.unit else None
    low = value.low if value.low is not None else value.high
    if unit is None or low is None or low + unit.offset <= 0:
        return
    place = log_of((low + unit.offset) * unit.factor) / _STEP
    yield ("q", unit.dimension, str(floor(place)))
    yield ("q", unit.dimension, str(floor(place + 0.5)) + "h")


def _words_key(text: str) -> Iterator[Key]:
    words = folded_words(text)
    if words:
        yield ("x", *sorted(set(words)))


def years_apart(left: Value, right: Value) -> int:
    """Return how many whole years lie between two dates; 0 for anything else."""
    if not (isinstance(left, Date) and isinstance(right, Date)):
        return 0
    years = (
        later.earliest.year - earlier.latest.year
        for earlier, later in ((left, right), (right, left))
        if later.earliest is not None and earlier.latest is not None
    )
    return max((0, *years))


def _iso(day: Day | None) -> str:
    return day.isoformat() if day else ""
