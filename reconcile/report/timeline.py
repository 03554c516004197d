"""Events in order of time: the findings that sources date, with every dating.

Owns the order and the spans, as data for the formats that draw or print them; no wording beyond the sources' own.
"""

import builtins
from collections.abc import Iterator

from reconcile.model import Date, Day, Finding, List, NormalisedClaim, Value, Verdict
from reconcile.model.record import dataclass
from reconcile.report.model import Report, View
from reconcile.report.order import shown
from reconcile.report.wording import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When one claim puts an event: a closed interval of days, open where None, and as the claim words it.

    `second` is the time of day from midnight where one is given; `is_rough`: the source says about or perhaps;
    `answer` is the index of the claim's group in the finding.
    """

    claim: str
    source: str
    wording: str
    earliest: Day | None
    latest: Day | None
    second: int | None = None
    is_rough: bool = False
    answer: int = 0

    @property
    def span(self) -> str:
        """The days in ISO 8601: `2018-10-08`, `2018-10-08 to 2018-10-09`, `until 2018-10-09`, `from 2018-10-08`."""
        first = None if self.earliest is None else self.earliest.isoformat()
        last = None if self.latest is None else self.latest.isoformat()
        if first == last:
            return first or ""
        if first is None:
            return f"until {last}"
        return f"from {first}" if last is None else f"{first} to {last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A finding that is dated: its question, its verdict, and its datings, the earliest first."""

    finding: str
    verdict: Verdict
    subject: str
    property: str
    datings: tuple[Dating, ...]

    @builtins.property
    def is_disputed(self) -> bool:
        """Whether the datings cannot all be right."""
        return self.verdict is Verdict.CONFLICT


def make_timeline(report: Report, view: View) -> tuple[Event, ...]:
    """Return the dated findings that a view shows, in order of their earliest dating.

    A date with an open beginning stands where it ends. Of a list every date counts, of a sentence those that its
    finding compares.
    """
    events = [event for finding in shown(report, view) if (event := _event(finding, report))]
    return tuple(sorted(events, key=_place))


def _place(event: Event) -> tuple[object, ...]:
    return (*_moment(event.datings[0]), event.subject, event.property, event.finding)


def _event(finding: Finding, report: Report) -> Event | None:
    datings = [
        dating
        for answer, group in enumerate(finding.groups)
        for key in group.claims
        for dating in _datings(report.claims[key], answer, report.mentions_used.get(key, ()))
    ]
    if not datings:
        return None
    return Event(
        finding=finding.id,
        verdict=finding.verdict,
        subject=finding.subject,
        property=finding.property,
        datings=tuple(sorted(datings, key=_moment)),
    )


def _datings(normalised: NormalisedClaim, answer: int, mentions: tuple[Value, ...]) -> Iterator[Dating]:
    claim = normalised.claim
    several = mentions or (normalised.value.items if isinstance(normalised.value, List) else ())
    for date in several or (normalised.value,):
        if isinstance(date, Date) and (date.earliest is not None or date.latest is not None):
            yield Dating(
                claim=claim.key,
                source=claim.source,
                wording=(date.original if several else "") or wording(claim),
                earliest=date.earliest,
                latest=date.latest,
                second=None if date.time is None else date.time.start.second,
                is_rough=date.approximate or date.uncertain,
                answer=answer,
            )


def _moment(dating: Dating) -> tuple[int, int, int, str]:
    """Return what datings are ordered by: the first day and second, then the last day, then the claim."""
    first = dating.earliest or dating.latest
    last = dating.latest or dating.earliest
    if first is None or last is None:
        message = "a dating has a day on one side at least"
        raise ValueError(message)
    return first.ordinal, dating.second or 0, last.ordinal, dating.claim
