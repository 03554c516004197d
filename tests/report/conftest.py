"""A small report made by hand: the formats are tested without reading, aligning or judging anything."""

import pytest

from reconcile.model import (
    Claim,
    Contribution,
    Date,
    Day,
    Finding,
    Group,
    Location,
    NormalisedClaim,
    Rejected,
    Relation,
    Source,
    Unread,
    Verdict,
)
from reconcile.report import Report, ReportSource

DAYS = {key: Day(2018, 10, day) for key, day in (("8 October 2018", 8), ("9 October 2018", 9))}


def claim(source, name, line, value, subject="arson attack", prop="date", **more):
    claimed = Claim(
        source=source.id,
        id=name,
        subject=subject,
        property=prop,
        value=value,
        location=Location(source.file, line, 5),
        **more,
    )
    day = DAYS.get(value)
    read = (
        Unread(asked="date", reason="no date in it") if day is None else Date(earliest=day, latest=day, precision="day")
    )
    return NormalisedClaim(claim=claimed, source=source, value=read)


def lone(key):
    return Group(claims=(key,), sources=1, independent=1)


@pytest.fixture
def report():
    """Two sources, one conflict, one claim by itself."""
    watch = Source(id="watch", title="Attacks", published="29 January 2019", file="claims/watch.yaml")
    diary = Source(id="diary", cites=("watch",), file="claims/diary.yaml")
    claims = (
        claim(diary, "when", 212, "9 October 2018", subject="the arson", prop="when", quote=("a", "b"), locator="p. 7"),
        claim(diary, "owner", 220, "nobody", prop="owner", attributed_to=("police",), certainty="alleged"),
        claim(watch, "date", 41, "8 October 2018", quote=("on 8 October",), inferred=True, tags=("fire",)),
    )
    return Report(
        version="1.2.3",
        sources=(
            ReportSource(source=diary, published=None, claims=2),
            ReportSource(source=watch, published="2019-01-29", claims=1),
        ),
        claims={c.claim.key: c for c in claims},
        findings=(
            Finding(
                id="f1",
                verdict=Verdict.CONFLICT,
                subject="arson attack",
                property="date",
                groups=(lone("watch/date"), lone("diary/when")),
                relations=(
                    Relation(
                        left=0,
                        right=1,
                        verdict=Verdict.CONFLICT,
                        difference="1 day apart",
                        reason="two days",
                        witnesses=("watch/date", "diary/when"),
                        possible_update="published",
                    ),
                ),
                score=0.93456,
                contributions=(Contribution(name="property", points=2.0, detail="date / when"),),
            ),
            Finding(
                id="f2",
                verdict=Verdict.UNIQUE,
                subject="arson attack",
                property="owner",
                groups=(lone("diary/owner"),),
                closest=Rejected(claim="watch/date", score=0.2, reason="another thing asked"),
            ),
        ),
    )
