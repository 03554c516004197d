"""Findings over made claims: groups, relations, verdicts, identity and order."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.findings import build_findings, used_mentions
from reconcile.model import (
    AlignedGroup,
    Boolean,
    Claim,
    Date,
    Day,
    List,
    Location,
    Mention,
    Name,
    NormalisedClaim,
    Number,
    Prose,
    Source,
    Subject,
    Text,
)

LINES = iter(range(1, 100_000))


def number(text, **more):
    return Number(original=text, low=Decimal(text), high=Decimal(text), **more)


def text(words):
    return Text(original=words, folded=words.casefold())


def day(month, date):
    return Date(
        original=f"{date}.{month}.", earliest=Day(2021, month, date), latest=Day(2021, month, date), precision="day"
    )


def claim(key, value, *, written=..., as_of=None, line=None, published=None, source_cites=(), url=None, **more):
    source, name = key.split("/")
    words = value.original if written is ... else written
    fields = {"subject": "the collision", "property": "number injured", "value": words, **more}
    return NormalisedClaim(
        claim=Claim(source=source, id=name, location=Location(f"{source}.yaml", line or next(LINES)), **fields),
        source=Source(id=source, cites=source_cites, url=url, published=published),
        value=value,
        as_of=as_of,
    )


def build(*claims, groups=None, **more):
    sources = {c.claim.source: c.source for c in claims}
    aligned = groups or [AlignedGroup(claims=tuple(c.claim.key for c in claims), score=0.9)]
    return build_findings(aligned, claims, sources.values(), **more)


def only(*claims, **more):
    (finding,) = build(*claims, **more)
    return finding


def shape(finding):
    return [g.claims for g in finding.groups], [
        (r.left, r.right, str(r.verdict), r.difference) for r in finding.relations
    ]


def test_claims_that_agree_are_one_group_and_the_gravest_relation_is_the_verdict():
    finding = only(claim("a/1", number("42")), claim("b/1", number("42")), claim("c/1", number("40")))
    assert shape(finding) == ([("a/1", "b/1"), ("c/1",)], [(0, 1, "conflict", "2 apart")])
    assert (str(finding.verdict), finding.score, finding.within) == ("conflict", 0.9, None)
    assert finding.relations[0].witnesses == ("a/1", "c/1")
    assert [(g.sources, g.independent) for g in finding.groups] == [(2, 2), (1, 1)]


def test_a_claim_alone_is_unique():
    finding = only(claim("a/1", number("42")))
    assert shape(finding) == ([("a/1",)], [])
    assert (str(finding.verdict), finding.score, finding.within) == ("unique", None, None)


def test_agreement_is_no_equivalence_so_groups_are_cliques():
    knots, miles, kilometres = (
        number(n, unit=u, step=Decimal(1)) for n, u in (("58", "knot"), ("66", "mph"), ("105", "km/h"))
    )
    finding = only(claim("a/1", knots), claim("b/1", miles), claim("c/1", kilometres))
    assert shape(finding)[0] == [("a/1", "b/1"), ("c/1",)]
    assert [str(r.verdict) for r in finding.relations] == ["conflict"]
    assert finding.relations[0].witnesses == ("a/1", "c/1")


def test_all_claims_of_one_source_are_within_it():
    finding = only(claim("a/1", number("42")), claim("a/2", number("40")))
    assert (str(finding.verdict), finding.within) == ("conflict", "a")
    assert (finding.relations[0].within, finding.relations[0].speakers) == (("a",), False)
    agreed = only(claim("a/1", number("42")), claim("a/2", number("42")))
    assert (str(agreed.verdict), agreed.within) == ("agree", "a")


def test_a_source_that_reports_two_speakers_does_not_contradict_itself():
    finding = only(
        claim("a/1", text("guilty"), attributed_to=("the prosecutor",)),
        claim("a/2", text("innocent"), attributed_to=("the skipper",)),
    )
    assert (finding.relations[0].within, finding.relations[0].speakers) == (("a",), True)


def test_within_names_only_sources_on_both_sides():
    finding = only(claim("a/1", number("42")), claim("b/1", number("40")), claim("b/2", number("42")))
    assert shape(finding)[0] == [("a/1", "b/2"), ("b/1",)]
    assert finding.relations[0].within == ("b",)
    assert finding.relations[0].witnesses == ("a/1", "b/1")


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (("42", "disputed"), ("42", None), "conflict"),
        (("42", "disputed"), ("40", None), "compatible"),
        (("42", "disputed"), ("42", "disputed"), "agree"),
        (("42", "disputed"), ("40", "disputed"), "compatible"),
        (("42", "endorsed"), ("40", None), "conflict"),
        (("42", "endorsed"), ("42", "disputed"), "conflict"),
    ],
)
def test_a_disputed_statement_stands_against_its_value(left, right, verdict):
    finding = only(
        claim("a/1", number(left[0]), stance=left[1], attributed_to=("X",)),
        claim("b/1", number(right[0]), stance=right[1]),
    )
    assert str(finding.verdict) == verdict


def test_disputing_a_yes_is_saying_no():
    yes, no = Boolean(original="yes", truth=True), Boolean(original="no", truth=False)
    disputed = claim("a/1", yes, stance="disputed", attributed_to=("X",))
    assert str(only(disputed, claim("b/1", no)).verdict) == "agree"
    assert str(only(disputed, claim("b/1", yes)).verdict) == "conflict"


def test_certainty_never_changes_a_verdict():
    sure, rumoured = claim("a/1", number("42")), claim("b/1", number("40"), certainty="rumoured")
    assert str(only(sure, rumoured).verdict) == "conflict"


@pytest.mark.parametrize(
    ("left", "right", "basis"),
    [
        (("20", day(5, 1), None), ("49", day(5, 3), None), "as_of"),
        (("49", day(5, 1), None), ("20", day(5, 3), None), None),
        (("20", day(5, 1), None), ("49", day(5, 1), None), None),
        (("20", day(5, 1), None), ("49", None, "3 May 2021"), "published"),
        (("20", None, "1 May 2021"), ("49", None, "3 May 2021"), "published"),
        (("20", None, None), ("49", None, "3 May 2021"), None),
    ],
)
def test_a_count_that_grew_may_be_an_update(left, right, basis):
    pytest.importorskip("reconcile.values.dates")
    finding = only(
        claim("a/1", number(left[0]), as_of=left[1], published=left[2]),
        claim("b/1", number(right[0]), as_of=right[1], published=right[2]),
    )
    assert (str(finding.verdict), finding.relations[0].possible_update) == ("conflict", basis)


def test_an_age_that_grew_in_a_day_is_no_update():
    left = claim("a/1", number("34", unit="year"), property="age", as_of=day(5, 1))
    right = claim("b/1", number("36", unit="year"), property="age", as_of=day(5, 2))
    assert only(left, right).relations[0].possible_update is None


def test_a_state_that_moves_on_may_be_an_update():
    left = claim("a/1", text("upheld"), property="status of the case", as_of=day(5, 1))
    right = claim("b/1", text("dismissed"), property="status of the case", as_of=day(6, 1))
    assert only(left, right).relations[0].possible_update == "as_of"
    fixed = (
        claim("a/1", text("man"), property="driver", as_of=day(5, 1)),
        claim("b/1", text("woman"), property="driver", as_of=day(6, 1)),
    )
    assert only(*fixed).relations[0].possible_update is None


@pytest.mark.parametrize(
    ("cites", "independent"),
    [
        (((), (), ()), 3),
        ((("b",), (), ()), 2),
        ((("wire",), ("wire",), ()), 2),
        ((("b",), ("c",), ()), 1),
        ((("https://example.org/c/",), (), ()), 2),
        (((), ("a", "c"), ()), 2),
    ],
)
def test_sources_that_depend_on_one_another_corroborate_once(cites, independent):
    claims = [
        claim(f"{name}/1", number("42"), source_cites=cited, url=f"http://example.org/{name}")
        for name, cited in zip("abc", cites, strict=True)
    ]
    (group,) = only(*claims).groups
    assert (group.sources, group.independent) == (3, independent)


def test_what_a_claim_cites_and_whom_it_quotes_counts_too():
    cited = claim("a/1", number("42"), cites=("b",)), claim("b/1", number("42"))
    assert only(*cited).groups[0].independent == 1
    quoted = [claim(f"{s}/1", number("42"), attributed_to=("Port hospital",)) for s in "ab"]
    assert only(*quoted).groups[0].independent == 1
    own = claim("a/1", number("42"), attributed_to=("Port hospital",)), claim("b/1", number("42"))
    assert only(*own).groups[0].independent == 2


def test_the_id_is_made_of_content_alone():
    one = claim("a/1", number("42"), line=3, quote=("so many",), note="x")
    moved = claim("a/other", number("42"), line=90, quote=("others",))
    changed = claim("a/1", number("42"), certainty="likely")
    assert only(one).id == only(moved).id
    assert only(one).id != only(changed).id
    assert len(only(one).id) == 12


def test_findings_of_one_content_get_an_ordinal():
    claims = [claim(f"a/{n}", number("42"), line=n) for n in (1, 2)]
    first, second = build(*claims, groups=[AlignedGroup(claims=(c.claim.key,)) for c in claims])
    assert second.id == f"{first.id}-2"


def test_findings_come_gravest_and_surest_first():
    claims = {
        "unique": [claim("a/u", number("1"))],
        "weak": [claim("a/w", number("1")), claim("b/w", number("2"))],
        "sure": [claim("a/s", number("1")), claim("b/s", number("2"))],
        "same": [claim("a/e", number("1")), claim("b/e", number("1"))],
        "unclear": [claim("a/x", text("red")), claim("b/x", text("old"))],
        "compatible": [claim("a/c", number("1")), claim("b/c", number("1", approximate=True))],
    }
    groups = [
        AlignedGroup(claims=tuple(c.claim.key for c in members), score={"weak": 0.6}.get(name, 0.9))
        for name, members in claims.items()
    ]
    found = build(*[c for members in claims.values() for c in members], groups=groups)
    assert [f.claims[0][2:] for f in found] == ["s", "w", "x", "e", "c", "u"]


def test_the_subject_is_the_wording_most_claims_use():
    finding = only(
        claim("a/1", number("42"), subject="the accident"),
        claim("b/1", number("42")),
        claim("c/1", number("42")),
    )
    assert (finding.subject, finding.property) == ("the collision", "number injured")


def test_declared_aliases_are_one():
    subject = Subject(name="Open Harbour Fund", aliases=("OHF",))
    one = claim("a/1", text("Open Harbour Fund"))
    two = claim("b/1", text("OHF"))
    sources = (Source(id="a", subjects=(subject,)), Source(id="b"))
    (finding,) = build_findings([AlignedGroup(claims=("a/1", "b/1"), score=0.9)], (one, two), sources)
    assert str(finding.verdict) == "agree"
    (without,) = build_findings([AlignedGroup(claims=("a/1", "b/1"), score=0.9)], (one, two), ())
    assert str(without.verdict) == "unclear"


def test_the_mentions_of_a_sentence_that_were_compared_are_named():
    injured, when = number("42"), day(5, 1)
    sentence = Prose(
        original="On 1 May 42 were hurt.",
        mentions=(Mention(start=3, end=8, value=when), Mention(start=9, end=11, value=injured)),
    )
    prose = claim("a/p", sentence, written=None, property=None, text=sentence.original)
    claims = (prose, claim("b/1", number("42")))
    finding = only(*claims)
    assert str(finding.verdict) == "agree"
    assert used_mentions([finding], {c.claim.key: c for c in claims}) == {"a/p": (injured,)}


def test_a_list_keeps_its_items_apart_from_another_with_equal_meaning():
    names = List(original="", items=(Name(original="A. Rossie", folded="a rossie"),))
    finding = only(claim("a/1", number("2")), claim("b/1", names, written=("A. Rossie",)))
    assert str(finding.verdict) == "compatible"


VALUES = st.sampled_from(
    [number("1"), number("2"), number("2", approximate=True), text("sunk"), text("afloat"), day(5, 1)]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), VALUES), min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_every_claim_is_in_one_finding_and_order_does_not_matter(made, random):
    claims = [claim(f"{source}/{n}", value, line=n + 1) for n, (source, value) in enumerate(made)]
    half = max(1, len(claims) // 2)
    groups = [
        AlignedGroup(claims=tuple(c.claim.key for c in part), score=0.9)
        for part in (claims[:half], claims[half:])
        if part
    ]
    found = build(*claims, groups=groups)
    assert sorted(key for f in found for key in f.claims) == sorted(c.claim.key for c in claims)
    for finding in found:
        assert [(r.left, r.right) for r in finding.relations] == [
            (i, j) for i in range(len(finding.groups)) for j in range(i + 1, len(finding.groups))
        ]
    shuffled, mixed = (
        list(claims),
        [AlignedGroup(claims=tuple(sorted(g.claims, reverse=True)), score=0.9) for g in groups],
    )
    random.shuffle(shuffled)
    random.shuffle(mixed)
    assert build(*shuffled, groups=mixed) == found
