"""What holds of every alignment: one group a claim, no order of files or claims that matters, symmetric scores."""

from itertools import combinations, permutations
from math import exp
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconcile.align import Aligner, align
from reconcile.reading import read_case
from reconcile.values import normalise_claims

EVENTS = Path(__file__).parents[2] / "benchmarks" / "events" / "tuned"
ROWS = [
    ("flood of the Sarn valley", "began", "4 July 1997"),
    ("flood of the Sarn valley", "people drowned", "11"),
    ("Sarn valley flood", "death toll", "12"),
    ("Sarn valley flood", "start", "the night of 3 July 1997"),
    ("Sarn valley flood", "houses destroyed", "340"),
    ("the flood", "homes lost", "more than 300"),
    ("the flood", "mayor at the time", "Jan Aker"),
    ("Jan Aker", "office", "mayor"),
    ("Jan Aker", "age", "51"),
    ("second flood", "date", "9 September 1997"),
    ("second flood", "killed", "nobody"),
]


def text_of(source, rows):
    lines = [f"  - {{id: c{n}, subject: {s}, property: {p}, value: {v}}}" for n, (s, p, v) in enumerate(rows)]
    return "\n".join([f"source: {{id: {source}}}", "claims:", *lines, ""])


def said_groups(claims):
    """Return the groups by what their claims say, which no order of claims in a file changes."""
    said = {c.claim.key: (c.claim.source, c.claim.subject, c.claim.property, c.claim.value) for c in claims}
    return sorted((sorted(said[key] for key in g.claims), g.score) for g in align(claims))


rows = st.lists(st.sampled_from(ROWS), min_size=1, max_size=6)


@given(st.lists(rows, min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_claim_is_in_exactly_one_group_and_no_source_takes_part_alone(claims_of, sources):
    claims = claims_of(*(text_of(f"s{n}", some) for n, some in enumerate(sources)))
    groups = align(claims)
    assert sorted(key for g in groups for key in g.claims) == sorted(c.claim.key for c in claims)
    assert list(groups) == sorted(groups, key=lambda g: [c.claim.key for c in claims].index(g.claims[0]))
    assert all((g.score is None) == (len({k.split("/")[0] for k in g.claims}) == 1) for g in groups)


def test_the_order_of_files_never_matters(claims_of):
    texts = [text_of("a", ROWS[:4]), text_of("b", ROWS[3:8]), text_of("c", ROWS[6:])]
    found = [align(claims_of(*order)) for order in permutations(texts)]
    assert found.count(found[0]) == len(found) == 6


def test_the_order_in_which_claims_are_handed_over_never_matters(claims_of):
    claims = claims_of(text_of("a", ROWS[:6]), text_of("b", ROWS[4:]))
    assert align(claims[::-1]) == align(claims) == align((*claims[5:], *claims[:5]))


def test_the_order_of_claims_in_a_file_never_matters(claims_of):
    found = [
        said_groups(claims_of(text_of("a", left), text_of("b", right)))
        for left in (ROWS[:5], ROWS[4::-1], ROWS[2:5] + ROWS[:2])
        for right in (ROWS[3:], ROWS[:2:-1])
    ]
    assert found.count(found[0]) == len(found) == 6


def test_no_score_depends_on_which_claim_is_named_first(claims_of):
    claims = claims_of(text_of("a", ROWS[:6]), text_of("b", ROWS[4:]))
    aligner = Aligner(claims)
    for left, right in combinations([c.claim.key for c in claims], 2):
        if left[0] != right[0]:
            assert aligner.score(left, right) == aligner.score(right, left)


@pytest.mark.parametrize("event", ["court-case", "takeover"])
def test_each_score_is_the_logistic_of_its_contributions_and_each_group_holds_one_claim_a_question(event):
    claims = normalise_claims(read_case([str(EVENTS / event / "claims")]))
    aligner = Aligner(claims)
    groups = [g for g in aligner.groups() if len(g.claims) > 1]
    assert len(groups) > 5
    for left, right in (g.claims[:2] for g in groups):
        pair = aligner.score(left, right)
        points = sum(c.points for c in pair.contributions)
        assert pair.score == pytest.approx(1 / (1 + exp(-points)), abs=0.06)  # contributions below 0.05 are not shown
