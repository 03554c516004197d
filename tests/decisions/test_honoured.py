"""Decisions come before any score, carry over to what follows, and are stale once what they were made about changes."""

import pytest

from reconcile.align import Aligner
from reconcile.decisions import (
    ClaimIndex,
    accept,
    covers,
    decide_different,
    decide_same,
    parse_decisions,
    resolve_decisions,
)
from reconcile.findings import build_findings
from reconcile.model import Case, Claim, Location, Source, Verdict
from reconcile.values import normalise_claims


def case(*rows):
    """Return the claims of rows `source/id | subject | property | value | stance`."""
    claims = []
    for line, row in enumerate(rows, 1):
        key, subject, prop, value, *stance = (part.strip() for part in row.split("|"))
        source, name = key.split("/")
        place = Location(f"{source}.yaml", line)
        claims.append(
            Claim(
                source=source,
                id=name,
                subject=subject,
                property=prop,
                value=value,
                stance=stance[0] if stance else None,
                location=place,
            )
        )
    names = sorted({c.source for c in claims})
    return Case(sources=tuple(Source(id=name) for name in names), claims=tuple(claims))


def keyed(of):
    return {claim.key: claim for claim in of.claims}


def decide(of, *decisions):
    """Return the text of decisions `same a/1 b/1` made of a case."""
    text = ""
    for decision in decisions:
        kind, *keys = decision.split()
        write = {"same": decide_same, "different": decide_different}[kind]
        text = write(text, [keyed(of)[key] for key in keys], by="Ada", because=decision)
    return text


def resolve(text, of, **more):
    return resolve_decisions(parse_decisions(text, "decisions.yaml"), ClaimIndex(of.claims), **more)


def groups(of, pairs):
    return {group.claims: group for group in Aligner(normalise_claims(of), None, pairs).groups()}


FAR = case(
    "a/1 | fire at the mill | date | 9 March 2024",
    "b/1 | visit of the minister | guests | forty",
    "c/1 | price of barley | rise | 4 per cent",
)
NEAR = case(
    "a/1 | fire at the mill | date | 9 March 2024",
    "b/1 | fire at the mill | date | 10 March 2024",
    "c/1 | fire at the mill | date | 9 March 2024",
)
APART = [("a/1",), ("b/1",), ("c/1",)]


@pytest.mark.parametrize(
    ("of", "decisions", "expected"),
    [
        (FAR, [], APART),
        (FAR, ["same a/1 b/1"], [("a/1", "b/1"), ("c/1",)]),
        (FAR, ["same a/1 b/1", "same b/1 c/1"], [("a/1", "b/1", "c/1")]),
        (FAR, ["same c/1 b/1 a/1"], [("a/1", "b/1", "c/1")]),
        (NEAR, [], [("a/1", "b/1", "c/1")]),
        (NEAR, ["different a/1 b/1 c/1"], APART),
        (NEAR, ["same a/1 b/1", "different b/1 c/1"], [("a/1", "b/1"), ("c/1",)]),
        (NEAR, ["same b/1 c/1", "different a/1 b/1"], [("a/1",), ("b/1", "c/1")]),
    ],
)
def test_what_people_decided_comes_before_any_score(of, decisions, expected):
    resolved = resolve(decide(of, *decisions), of)
    assert resolved.problems == ()
    assert list(groups(of, resolved.pairs)) == expected


def test_a_group_says_who_decided_and_a_claim_kept_apart_says_from_what():
    found = groups(NEAR, resolve(decide(NEAR, "same a/1 b/1", "different b/1 c/1"), NEAR).pairs)
    assert found["a/1", "b/1"].decided == "same, says Ada: same a/1 b/1"
    assert found["a/1", "b/1"].score == 1.0
    assert found["c/1",].decided == "b/1: different, says Ada: different b/1 c/1"
    aligner = Aligner(normalise_claims(FAR), None, resolve(decide(FAR, "same a/1 b/1", "same b/1 c/1"), FAR).pairs)
    assert aligner.decided("c/1", "a/1").startswith("it follows from: same, says Ada: same a/1 b/1; same, says Ada")
    assert Aligner(normalise_claims(FAR)).decided("a/1", "b/1") is None


@pytest.mark.parametrize(
    ("decisions", "told"),
    [
        (["same a/1 b/1", "different a/1 b/1"], 1),
        (["same a/1 b/1", "same b/1 c/1", "different c/1 a/1"], 2),
        (["same a/1 b/1 c/1", "different c/1 a/1"], 1),
    ],
)
def test_decisions_that_contradict_each_other_are_an_error_that_names_both(decisions, told):
    text = decide(FAR, *decisions)
    (problem,) = resolve(text, FAR).problems
    assert (problem.code, str(problem.severity)) == ("contradictory-decisions", "error")
    ids = {d.id for d in parse_decisions(text, "d").alike}
    assert all(name in problem.message for name in ids)
    assert len(problem.related) == told


@pytest.mark.parametrize(
    ("now", "is_whole", "told"),
    [
        (NEAR, False, []),
        (
            case("a/1 | fire at the mill | date | 8 March 2024", "b/1 | fire at the mill | date | 10 March 2024"),
            False,
            [
                "a/1 said “fire at the mill, date: 9 March 2024” and now says “fire at the mill, date: 8 March 2024”",
            ],
        ),
        (
            case("a/2 | price | rise | 4", "b/1 | fire at the mill | date | 10 March 2024"),
            False,
            ["a/1, which said “fire at the mill, date: 9 March 2024”, is gone"],
        ),
        (
            case("a/first | fire at the mill | date | 9 March 2024", "b/1 | fire at the mill | date | 10 March 2024"),
            True,
            [],
        ),
        (case("b/1 | fire at the mill | date | 10 March 2024"), False, []),
        (
            case("b/1 | fire at the mill | date | 10 March 2024"),
            True,
            ["a/1, which said “fire at the mill, date: 9 March 2024”, is gone"],
        ),
    ],
)
def test_a_decision_about_a_claim_that_changed_is_stale_and_not_applied(now, is_whole, told):
    resolved = resolve(decide(NEAR, "same a/1 b/1"), now, is_whole=is_whole)
    assert [p.code for p in resolved.problems] == ["stale-decision"] * len(told)
    for problem, words in zip(resolved.problems, told, strict=True):
        assert problem.message.endswith(words)
        assert str(problem.severity) == "warning"
        assert resolved.pairs.same == ()


def test_a_renamed_claim_is_found_by_its_content():
    now = case("a/first | fire at the mill | date | 9 March 2024", "b/1 | fire at the mill | date | 10 March 2024")
    (pair,) = resolve(decide(NEAR, "same a/1 b/1"), now).pairs.same
    assert (pair.left, pair.right) == ("a/first", "b/1")


def test_of_claims_of_equal_content_each_is_itself():
    twins = case("a/1 | fire | date | 9 March 2024", "a/2 | fire | date | 9 March 2024")
    (pair,) = resolve(decide(twins, "different a/1 a/2"), twins).pairs.different
    assert (pair.left, pair.right) == ("a/1", "a/2")


def report(*rows):
    of = case(*rows)
    claims = {c.claim.key: c for c in normalise_claims(of)}
    together = decide(of, "same " + " ".join(claims))
    aligned = groups(of, resolve(together, of).pairs).values()
    (finding,) = build_findings(aligned, claims.values(), of.sources)
    return finding, claims


def row(key, value, stance=""):
    return f"{key} | fire at the mill | date | {value}" + (f" | {stance}" if stance else "")


KNOWN = [row("a/1", "9 March 2024"), row("b/1", "10 March 2024")]


@pytest.mark.parametrize(
    ("now", "coverage"),
    [
        (KNOWN, "covered"),
        ([*KNOWN, row("c/1", "9 March 2024")], "covered"),
        ([*KNOWN, row("c/1", "2024-03-10"), row("d/1", "9 March 2024")], "covered"),
        ([*KNOWN, row("c/1", "March 2024")], "covered"),
        ([*KNOWN, row("c/1", "11 March 2024")], "new-value"),
        ([*KNOWN, row("c/1", "9 March 2024"), row("d/1", "2 May 2019")], "new-value"),
        ([*KNOWN, row("a/2", "9 March 2024")], "covered"),
        ([*KNOWN, row("a/2", "10 March 2024")], "new-value"),
        ([*KNOWN, row("c/1", "9 March 2024", "disputed")], "new-value"),
        ([row("a/renamed", "9 March 2024"), KNOWN[1]], "covered"),
        ([row("a/1", "8 March 2024"), KNOWN[1]], "stale"),
        ([row("a/1", "9 March 2024", "endorsed"), KNOWN[1]], "stale"),
        ([row("c/1", "9 March 2024"), KNOWN[1]], "stale"),
    ],
)
def test_an_acceptance_covers_what_it_names_and_whoever_agrees_with_it(now, coverage):
    finding, claims = report(*KNOWN)
    text = accept("", finding, [c.claim for c in claims.values()], by="Ada", because="a typo")
    (acceptance,) = parse_decisions(text, "d").accepted
    assert covers(acceptance, *report(*now)) == coverage


def test_what_is_new_counts_from_the_verdict_asked_for():
    finding, claims = report(*KNOWN)
    text = accept("", finding, [c.claim for c in claims.values()], by="Ada", because="a typo")
    (acceptance,) = parse_decisions(text, "d").accepted
    unclear = report(*KNOWN, row("c/1", "the day of the fair"))
    assert {str(r.verdict) for r in unclear[0].relations} == {"conflict", "unclear"}
    assert covers(acceptance, *unclear) == "new-value"
    assert covers(acceptance, *unclear, least=Verdict.CONFLICT) == "covered"


def test_only_values_that_conflict_are_named_and_agreement_cannot_be_accepted():
    finding, claims = report(*KNOWN, row("c/1", "March 2024"))
    text = accept("", finding, [c.claim for c in claims.values()], by="Ada", because="a typo", code="precision")
    (acceptance,) = parse_decisions(text, "d").accepted
    assert [[ref.key for ref in value] for value in acceptance.values] == [["a/1"], ["b/1"]]
    assert (acceptance.id, acceptance.code) == (finding.id, "precision")
    finding, claims = report(row("a/1", "9 March 2024"), row("b/1", "March 2024"))
    with pytest.raises(Exception, match="nothing to accept"):
        accept("", finding, [c.claim for c in claims.values()], by="Ada", because="a typo")
