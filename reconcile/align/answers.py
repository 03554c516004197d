"""What a claim's value is worth for alignment: keys that equal values share, nearness of two values, kinds of value.

A different value never counts against a pair; that is the comparison's business.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

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
    Number,
    Place,
    Prose,
    Text,
    Time,
    Unknown,
    Unread,
    Value,
)

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


def _scalar_keys(value: Value) -> Iterator[Key]:
    match value:
        case Date():
            yield ("d", _iso(value.earliest), _iso(value.latest))
        case Time():
            yield ("t", str(value.start.second // 300))
        case Number(low=low, high=high, unit=unit):
            yield ("n", str(low if low is not None else high), unit or "")
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


def _words_key(text: str) -> Iterator[Key]:
    words = folded_words(text)
    if words:
        yield ("x", *sorted(set(words)))


_DAYS_CLOSE, _DAYS_NEAR, _YEAR = 3, 31, 366


def nearness(left: Value, right: Value) -> float:  # noqa: PLR0911 - one case a type of value
    """Return how near two values of one type are, 0 (nothing in common) to 1 (equal). Words are not compared here."""
    if isinstance(left, List) or isinstance(right, List):
        lefts = left.items if isinstance(left, List) else (left,)
        rights = right.items if isinstance(right, List) else (right,)
        return 0.9 * max((nearness(a, b) for a in lefts for b in rights), default=0.0)
    match left, right:
        case Date(), Date():
            return _dates_near(left, right)
        case (Number() | Duration(), Number() | Duration()) if type(left) is type(right):
            return _numbers_near(left.low, left.high, right.low, right.high)
        case Money(), Money():
            same = left.currency == right.currency
            return _numbers_near(left.low, left.high, right.low, right.high) if same else 0.2
        case Time(), Time():
            apart = abs(left.start.second - right.start.second)
            return 1.0 if apart <= 60 else 0.7 if apart <= 1800 else 0.3 if apart <= 7200 else 0.0  # noqa: PLR2004
        case Boolean(), Boolean():
            return 1.0 if left.truth == right.truth else 0.3
        case _:
            return 0.0


def _dates_near(left: Date, right: Date) -> float:
    gap = _days_between(left, right)
    if gap is None:
        return 0.0
    if (left.earliest, left.latest) == (right.earliest, right.latest):
        return 1.0
    if gap <= 0:
        return 0.8 if _is_within_a_year(left) and _is_within_a_year(right) else 0.5
    return 0.75 if gap <= _DAYS_CLOSE else 0.55 if gap <= _DAYS_NEAR else 0.25 if gap <= _YEAR else 0.0


def _days_between(left: Date, right: Date) -> int | None:
    """Return the days between two dates, 0 or less where they meet; an open end (`before 1890`) reaches any day."""
    if left.earliest is left.latest is None or right.earliest is right.latest is None:
        return None
    gaps = (
        later.earliest.ordinal - earlier.latest.ordinal
        for earlier, later in ((left, right), (right, left))
        if later.earliest is not None and earlier.latest is not None
    )
    return max(gaps, default=0)


def _is_within_a_year(date: Date) -> bool:
    return date.earliest is not None and date.latest is not None and date.latest.ordinal - date.earliest.ordinal < _YEAR


def _numbers_near(a: Decimal | None, b: Decimal | None, c: Decimal | None, d: Decimal | None) -> float:
    left, right = a if a is not None else b, c if c is not None else d
    if left is None or right is None:
        return 0.0
    if left == right:
        return 1.0
    top = max(abs(left), abs(right))
    apart = abs(left - right) / top
    return 0.6 if apart <= Decimal("0.1") else 0.4 if apart <= Decimal("0.25") else 0.1


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
