"""A small report made by hand: the formats are tested without reading, aligning or judging anything."""

import pytest

from reconcile.model import (
    Claim,
    Contribution,
    Date,
    Day,
    Finding,
    Group,
    List,
    Location,
    NormalisedClaim,
    Rejected,
    Relation,
    Source,
    Subject,
    Unread,
    Verdict,
)
from reconcile.model.decision import Acceptance, Accepted, Coverage
from reconcile.report import Report, ReportSource
from reconcile.report.model import InputFile, QuoteContext

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


@pytest.fixture
def hostile_report():
    """Return a function that makes a report with a text (empty: tame) at the end of every field that takes text."""
    return make_hostile


def make_hostile(text):
    def h(word):
        return f"{word}{text}"

    solid = "".join(character for character in text if "!" <= character <= "~")  # a URL has no spaces

    def source(at):
        return Source(
            id=h(f"s{at}"), title=h("title"), publisher=h("publisher"), author=h("author"), reference=h("reference"),
            url=f"https://example.org/{solid}" if at else h("javascript:0"), language=h("en"), note=h("note"),
            published=h("2024"), accessed=h("2024"), date_order=h("dmy"), document=h("d.txt"), sha256=h("0"),
            cites=(h("cited"),), file=h(f"claims/{at}.yaml"),
            subjects=(Subject(name=h("fire"), type=h("event"), aliases=(h("blaze"),), part_of=h("all")),),
        )  # fmt: skip

    def claim(of, name, value, read):
        claimed = Claim(
            source=of.id, id=h(name), subject=h("fire"), property=h("date"), value=value, type=h("date"), text=h("t"),
            quote=(h("quote"), h("other")), locator=h("p. 1"), attributed_to=(h("police"),), stance=h("asserted"),
            certainty=h("likely"), as_of=h("2024"), cites=(h("c"),), note=h("note"), tags=(h("tag"),),
            location=Location(of.file, 3, 5),
        )  # fmt: skip
        return NormalisedClaim(claim=claimed, source=of, value=read)

    one, two = source(0), source(1)
    day = Date(
        earliest=Day(2024, 3, 9), latest=Day(2024, 3, 9), precision="day", original=h("9 March"), notes=(h("n"),)
    )
    unread = Unread(asked=h("date"), reason=h("no date"), original=h("x"), notes=(h("n"),))
    claims = (
        claim(one, "a", h("9 March"), day),
        claim(two, "b", (h("10 March"), h("11 March")), List(items=(day, unread))),
        claim(two, "c", h("soon"), unread),
    )
    keys = [made.claim.key for made in claims]
    relation = Relation(
        left=0, right=1, verdict=Verdict.CONFLICT, difference=h("1 day"), reason=h("rule"),
        witnesses=(keys[0], keys[1]), within=(one.id,), speakers=True, possible_update="as_of",
    )  # fmt: skip
    conflict = Finding(
        id="f1", verdict=Verdict.CONFLICT, subject=h("fire"), property=h("date"), groups=(lone(keys[0]), lone(keys[1])),
        relations=(relation,), score=0.9, decided=h("somebody"), within=one.id,
        contributions=(Contribution(name=h("words"), points=1.0, detail=h("fire / fire")),),
        accepted=Accepted(coverage=Coverage.NEW_VALUE, acceptances=(Acceptance(
            id=h("a1"), by=h("somebody"), because=h("known"), values=(), code=h("code"), holds=h("9 March")
        ),)),
    )  # fmt: skip
    unique = Finding(
        id="f2", verdict=Verdict.UNIQUE, subject=h("fire"), property=h("date"), groups=(lone(keys[2]),),
        closest=Rejected(claim=keys[0], score=0.1, reason=h("other words")),
    )  # fmt: skip
    return Report(
        version="1",
        sources=tuple(ReportSource(source=of, published=h("2024"), claims=1, unread=h("no date")) for of in (one, two)),
        claims={made.claim.key: made for made in claims},
        findings=(conflict, unique),
        settings={h("key"): h("setting")},
        inputs=(InputFile(path=h("claims/0.yaml"), sha256="0"),),
        contexts={keys[0]: (QuoteContext(exact=h("quote"), prefix=h("before"), suffix=h("after")), None)},
        stamp=h("2024"),
    )
