"""What people decided comes before any score, and carries over to what follows from it."""

import pytest

from reconcile.align import Aligner
from reconcile.decisions import ClaimIndex, decide_different, decide_same, parse_decisions, resolve_decisions

LOG = """
source: {id: log}
claims:
  - {id: left, subject: schooner Corvo, property: left port, value: 3 May 1911}
  - {id: master, subject: schooner Corvo, property: master, value: Otto Brandt}
  - {id: crew, subject: schooner Corvo, property: crew, value: 14}
"""
LETTER = """
source: {id: letter}
claims:
  - {id: sailed, subject: the Corvo, property: departure, value: 4 May 1911}
  - {id: captain, subject: the Corvo, property: captain, value: O. Brandt}
  - {id: weather, subject: the bay, property: weather, value: fog}
"""
PRESS = """
source: {id: press}
claims:
  - {id: sailing, subject: Corvo, property: sailing date, value: 3 May 1911}
  - {id: skipper, subject: Corvo, property: skipper, value: Otto Brandt}
"""
UNDECIDED = [
    {"log/left", "letter/sailed", "press/sailing"},
    {"log/master", "letter/captain", "press/skipper"},
]


@pytest.fixture
def decided(claims_of):
    """Align the three files under decisions `same log/crew letter/weather`."""

    def run(*decisions):
        claims = claims_of(LOG, LETTER, PRESS)
        by_key = {c.claim.key: c.claim for c in claims}
        text = ""
        for decision in decisions:
            kind, *keys = decision.split()
            write = {"same": decide_same, "different": decide_different}[kind]
            text = write(text, [by_key[key] for key in keys], by="Ada", because="the log")
        resolved = resolve_decisions(parse_decisions(text, "decisions.yaml"), ClaimIndex(tuple(by_key.values())))
        return Aligner(claims, decided=resolved.pairs).groups()

    return run


def of_several(groups):
    return [set(g.claims) for g in sorted(groups, key=lambda g: g.claims) if len(g.claims) > 1]


def holding(groups, key):
    return next(g for g in groups if key in g.claims)


def test_without_decisions_the_scores_decide(decided):
    groups = decided()
    assert sorted(map(sorted, of_several(groups))) == sorted(map(sorted, UNDECIDED))
    assert {g.decided for g in groups} == {None}


def test_same_joins_what_no_score_would(decided):
    group = holding(decided("same log/crew letter/weather"), "log/crew")
    assert set(group.claims) == {"log/crew", "letter/weather"}
    assert group.score == 1.0
    assert "Ada" in group.decided
    assert "the log" in group.decided


def test_different_parts_what_the_scores_join_and_says_so(decided):
    groups = decided("different log/left letter/sailed")
    assert holding(groups, "log/left") is not holding(groups, "letter/sailed")
    alone = [g for g in (holding(groups, "log/left"), holding(groups, "letter/sailed")) if len(g.claims) == 1]
    assert ["Ada" in g.decided for g in alone] == [True]


def test_what_follows_from_same_is_followed(decided):
    groups = decided("same log/crew letter/weather", "same letter/weather press/sailing")
    assert {"log/crew", "letter/weather", "press/sailing"} <= set(holding(groups, "log/crew").claims)


def test_different_holds_through_a_third_source(decided):
    groups = decided("same log/left press/sailing", "different log/left letter/sailed")
    assert set(holding(groups, "log/left").claims) == {"log/left", "press/sailing"}
    assert holding(groups, "letter/sailed").claims == ("letter/sailed",)


def test_a_decision_leaves_all_other_groups_as_they_were(decided):
    groups = decided("different log/left letter/sailed")
    assert UNDECIDED[1] in of_several(groups)
