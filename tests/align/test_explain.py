"""What a user is told of an alignment: how sure, made of what, and why a claim stands alone."""

import pytest

from reconcile.align import Aligner
from reconcile.align.explain import NAMES
from reconcile.align.weights import FIRST, FIRST_BIAS, SECOND, SECOND_BIAS, THRESHOLD

LEFT = """
source: {id: left}
claims:
  - {id: when, subject: raid on the Torn warehouse, property: date, value: 17 October 2015}
  - {id: taken, subject: raid on the Torn warehouse, property: goods seized, value: 40 crates of tea}
  - {id: judge, subject: trial of Ilya Torn, property: judge, value: Otto Brandt}
  - {id: opened, subject: first trial of Ilya Torn, property: opened, value: 3 March 2016}
"""
RIGHT = """
source: {id: right}
claims:
  - {id: day, subject: search of the Torn warehouse, property: day, value: 17 October 2015}
  - {id: loot, subject: search of the Torn warehouse, property: confiscated, value: 38 crates of tea}
  - {id: verdict, subject: second trial of Ilya Torn, property: verdict, value: acquitted}
"""


@pytest.fixture
def aligner(claims_of):
    return Aligner(claims_of(LEFT, RIGHT))


def test_every_contribution_that_has_a_weight_has_a_name():
    assert set(FIRST) | set(SECOND) <= set(NAMES)
    assert len(set(NAMES.values())) == len(NAMES)


def test_what_speaks_against_a_pair_never_speaks_for_it():
    against = {
        "anchorfar",
        "aspclash",
        "persons",
        "typebad",
        "ordc",
        "ord1",
        "contr",
        "contrp",
        "datefar",
        "daysfar",
        "unitbad",
        "alien",
        "lone",
        "items",
        "opposed",
        "numerals",
    }
    for weights in (FIRST, SECOND):
        assert {name for name, weight in weights.items() if weight < 0} == against & set(weights)
    assert FIRST_BIAS < 0 > SECOND_BIAS
    assert 0 < THRESHOLD < 1


def test_an_aligned_pair_says_what_joined_it_with_the_words_and_the_value(aligner):
    (group,) = (g for g in aligner.groups() if "left/when" in g.claims)
    assert group.claims == ("left/when", "right/day")
    parts = {c.name: c for c in group.contributions}
    assert parts["rare equal value under like wording"].points > 0
    assert parts["rare equal value under like wording"].detail == "2015-10-17 2015-10-17"
    assert parts["what is asked"].detail == "when"
    assert group.contributions[-1].name == "every pair starts from"
    sizes = [abs(c.points) for c in group.contributions[:-1]]
    assert sizes == sorted(sizes, reverse=True)


def test_the_words_of_a_differing_value_never_count_against_a_pair(aligner):
    pair = aligner.score("left/taken", "right/loot")
    assert pair.score > THRESHOLD
    assert [c.name for c in pair.contributions if c.points < 0] == ["every pair starts from"]


def test_a_claim_that_stands_alone_names_the_nearest_and_why_not_that(claims_of):
    others = """
source: {id: right}
claims:
  - {id: street, subject: raid on the Torn warehouse, property: street, value: Quay Road}
  - {id: start, subject: second trial of Ilya Torn, property: started, value: 9 June 2019}
  - {id: ended, subject: second trial of Ilya Torn, property: ended, value: 30 June 2019}
  - {id: fine, subject: second trial of Ilya Torn, property: fine, value: 500 crowns}
"""
    (alone,) = (g for g in Aligner(claims_of(LEFT, others)).groups() if g.claims == ("left/opened",))
    assert (alone.closest.claim, alone.closest.reason) == ("right/start", "different ordinals (first, second)")
    assert alone.closest.score < THRESHOLD


def test_claims_of_one_source_alone_have_neither_score_nor_nearest(claims_of):
    groups = Aligner(claims_of(LEFT)).groups()
    assert [(g.claims, g.score, g.closest) for g in groups] == [
        ((f"left/{name}",), None, None) for name in ("when", "taken", "judge", "opened")
    ]


@pytest.mark.parametrize("other", ["far/1", "near/2"])
def test_claims_that_no_index_brings_together_have_a_score_too(claims_of, other):
    near = """
source: {id: near}
claims:
  - {id: 1, subject: storm over Corvo, property: date, value: 1999}
  - {id: 2, subject: harbour wall, property: built by, value: Ada Lunn}
"""
    far = "source: {id: far}\nclaims: [{id: 1, subject: zebra, property: owner, value: Kim Oster}]\n"
    pair = Aligner(claims_of(near, far)).score("near/1", other)
    assert 0 <= pair.score < THRESHOLD
