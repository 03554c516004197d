"""Counted things in a wording: `a computer`, `several computers`, `two bottles with a mixture`.

Owns when two counts of the same things exclude each other. What a vague word means as a number is the reader's
convention; here only that it is more than one.
"""

import re
from decimal import Decimal

from reconcile.compare.content import Content, content_of, covers
from reconcile.compare.interval import Interval, gap
from reconcile.compare.words import quoted
from reconcile.lexicon.words import NUMBER_WORDS
from reconcile.model import Number, Scalar, Text
from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import dataclass

_MANY = (
    r"several|multiple|many|numerous|various|a (?:number|couple|few|handful) of|(?:dozens|scores|hundreds|thousands) of"
)
_START = lazy_pattern(
    rf"(?:(?P<many>{_MANY})|(?P<figure>\d{{1,9}})|(?P<word>{'|'.join(NUMBER_WORDS)})|(?P<article>an?))\s+(?P<noun>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_FRACTION = lazy_pattern(
    r"(?:a|one|two|three)\s+(?:half|third|quarter|part|bit|number|piece|majority|lot)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of what a wording speaks of; `is_article` where only `a` says that it is one."""

    interval: Interval
    noun: Content
    shown: str
    is_article: bool = False


def count_in(text: str) -> Count | None:
    """Read a leading count of a wording; None where there is none."""
    found = _START.match(text.strip())
    if found is None or _FRACTION.match(text.strip()):
        return None
    low: Decimal
    high: Decimal | None
    if found["many"]:
        low, high = Decimal(2), None
    elif found["article"]:
        low = high = Decimal(1)
    else:
        low = high = Decimal(found["figure"] or NUMBER_WORDS[found["word"].lower()])
    noun = content_of(found["noun"])
    if not noun.senses:
        return None
    return Count(interval=Interval(low=low, high=high), noun=noun, shown=text, is_article=bool(found["article"]))


def count_of(value: Scalar) -> Count | None:
    """Return how many of what a value speaks of: a number that names what it counts, or a text with a count first."""
    if isinstance(value, Number):
        if not value.of:
            return None
        interval = Interval(low=value.low, high=value.high, low_open=value.low_open, high_open=value.high_open)
        return Count(interval=interval, noun=content_of(value.of), shown=value.original or value.of)
    return count_in(value.original or value.folded) if isinstance(value, Text) else None


def counts_exclude(left: Count, right: Count) -> str:
    """Say how two counts of the same things exclude each other; nothing where they do not, or count other things."""
    if not (covers(left.noun, right.noun) and covers(right.noun, left.noun)):
        return ""
    if (left.is_article and right.is_article) or gap(left.interval, right.interval) is None:
        return ""
    return f"{quoted(left.shown)} against {quoted(right.shown)}"
