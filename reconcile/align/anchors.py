"""When the events of a source were: the days by which a claim's subject, or its property, is known.

`Assembly, 8 August` says its day in its name; `the rally / when / last Friday` says it in a claim. Days tell events of
one kind apart, and join events that are worded quite differently.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from reconcile.align.bags import Wording
from reconcile.model import Date, List, NormalisedClaim, Source, Value
from reconcile.values.dates import find_dates, read_date

Span = tuple[int, int]
"""The first and the last day of a date, as day numbers."""
Anchors = tuple[tuple[Span, ...], bool, tuple[Span, ...]]
"""A claim's anchors; whether its own value is its subject's anchor; the days its subject's other claims name."""

_LONGEST, _MONTH = 366, 40
"""Days: a longer span than a year is no anchor; one longer than a month holds events apart, but joins none."""
_PLAIN_TIMES = frozenset(("when", "time-of-day", "begin"))
_OCCURRING = frozenset(("c:begin", "c:happen", "c:event", "c:occur"))
"""What a date's property may say beside `when` and still date the event itself."""


def anchors_of(claims: Sequence[NormalisedClaim], asked: Sequence[Wording]) -> list[Anchors]:
    """Return the anchors of each claim of a source, in order."""
    days: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    by_subject: dict[str, set[Span]] = defaultdict(set)
    named: list[tuple[Span, ...]] = []
    own: list[bool] = []
    for claim, wording in zip(claims, asked, strict=True):
        c = claim.claim
        subject = c.subject or c.id
        by_subject[subject].update(_dates_in(c.subject or c.text or "", claim.source))
        named.append(_dates_in(c.property or "", claim.source))
        dated = _is_when(wording) and isinstance(claim.value, Date)
        own.append(dated)
        days[subject].extend((len(own) - 1, span) for span in _spans(claim.value))
        if dated and isinstance(claim.value, Date):
            by_subject[subject].update(_span(claim.value))
    out: list[Anchors] = []
    for n, claim in enumerate(claims):
        subject = claim.claim.subject or claim.claim.id
        named_here = days[subject]
        others = () if len(named_here) > _MANY else tuple(sorted({span for m, span in named_here if m != n}))
        out.append((named[n] or tuple(sorted(by_subject[subject])), own[n], others))
    return out


def _spans(value: Value) -> tuple[Span, ...]:
    items = value.items if isinstance(value, List) else (value,)
    return tuple(span for item in items if isinstance(item, Date) for span in _span(item))


_NEAR_DAYS, _FAR_DAYS = 45, 200
_MANY = 60
"""A subject of more days than this is a whole file's, and its days tell nothing."""


def days_meet(left: Sequence[Span], right: Sequence[Span]) -> tuple[float, float]:
    """Return the share of two subjects' days that lie near the other's (0 to 1), and whether all are far off (0, 1)."""
    if not left or not right:
        return 0.0, 0.0
    there = [min(max(a - d, c - b, 0) for c, d in right) for a, b in left]
    back = [min(max(a - d, c - b, 0) for a, b in left) for c, d in right]
    near = min(sum(gap <= _NEAR_DAYS for gap in gaps) / len(gaps) for gaps in (there, back))
    return near, float(min(there) > _FAR_DAYS)


def _is_when(wording: Wording) -> bool:
    if not wording.aspects or not wording.aspects <= _PLAIN_TIMES:
        return False
    return all(any(f in _OCCURRING for f, _ in features) for _, features in wording.units)


def _span(date: Date) -> tuple[Span, ...]:
    if date.earliest is None or date.latest is None:
        return ()
    span = (date.earliest.ordinal, date.latest.ordinal)
    return (span,) if span[1] - span[0] <= _LONGEST else ()


@lru_cache(maxsize=256)
def _published(source: Source) -> Date | None:
    if source.published is None:
        return None
    try:
        return read_date(source.published, language=source.language, date_order=source.date_order)
    except ValueError:
        return None


def _dates_in(text: str, source: Source) -> tuple[Span, ...]:
    if not any(map(str.isdigit, text)):
        return ()
    mentions = find_dates(text, published=_published(source), language=source.language, date_order=source.date_order)
    return tuple(sorted({span for m in mentions if isinstance(m.value, Date) for span in _span(m.value)}))


def anchored_together(left: Sequence[Span], right: Sequence[Span]) -> tuple[float, float]:
    """Return how well two sets of anchors meet (0 to 1), and how far apart they are (0 near, 1 for a week and more)."""
    if not left or not right:
        return 0.0, 0.0
    meet, gap = 0.0, 1_000_000
    for a, b in left:
        for c, d in right:
            between = max(a - d, c - b, 0)
            gap = min(gap, between)
            if between == 0:
                longest = max(b - a, d - c)
                meet = max(meet, 1.0 if longest <= 1 else 0.5 if longest <= _MONTH else 0.0)
    return meet, min(1.0, max(0, gap - 1) / 6)
