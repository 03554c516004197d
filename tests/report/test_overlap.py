"""Overlap: every claim is counted once, by how it stands to the claims of other sources."""

import pytest

from reconcile.report.overlap import Counts, make_overlap
from reconcile.report.pipeline import make_report

ALPHA = """\
source: {id: alpha, published: 2024-05-01}
subjects:
  fire at the mill: {aliases: [the blaze]}
claims:
  - {id: date, subject: fire at the mill, property: date, value: 9 March 2024}
  - {id: injured, subject: fire at the mill, property: number of people injured, value: at least three}
  - {id: engines, subject: fire at the mill, property: number of fire engines, value: 7}
  - {id: insurer, subject: fire at the mill, property: insurer, value: Orrin Mutual}
  - {id: dam, subject: the dam, property: owner, value: Ada Quill}
  - {id: bridge, subject: the bridge, property: length, value: 40 m}
  - {id: prose, text: Nobody slept that night.}
"""
BETA = """\
source: {id: beta, published: 2024-05-02}
claims:
  - {id: date, subject: fire at the mill, property: date, value: 10 March 2024}
  - {id: injured, subject: fire at the mill, property: number of people injured, value: 4}
  - {id: engines, subject: fire at the mill, property: number of fire engines, value: seven}
  - {id: colour, subject: The Dam, property: colour of the paint, value: green}
"""


@pytest.fixture
def overlap(tmp_path, monkeypatch):
    def make(*files):
        monkeypatch.chdir(tmp_path)
        for at, text in enumerate(files):
            (tmp_path / f"{at}.yaml").write_text(text, "utf-8")
        return make_overlap(make_report(["."]))

    return make


def test_each_source_by_subject(overlap):
    alpha, beta = overlap(ALPHA, BETA)
    assert (alpha.source, alpha.counts) == ("alpha", Counts(contradicted=1, agreed=1, compatible=1, unique=4))
    assert [(s.subject, s.counts, s.covered_by) for s in alpha.subjects] == [
        ("fire at the mill", Counts(contradicted=1, agreed=1, compatible=1, unique=1), ("beta",)),
        ("the dam", Counts(unique=1), ("beta",)),
        ("the bridge", Counts(unique=1), ()),
        ("", Counts(unique=1), ()),
    ]
    assert alpha.unique_on_covered == 2
    assert (beta.source, beta.counts) == ("beta", Counts(contradicted=1, agreed=1, compatible=1, unique=1))
    assert [(s.subject, s.covered_by) for s in beta.subjects] == [
        ("fire at the mill", ("alpha",)),
        ("The Dam", ("alpha",)),
    ]
    assert beta.unique_on_covered == 1


def test_a_contradiction_within_a_source_is_no_other_source(overlap):
    one, two = overlap(
        "source: {id: one}\nclaims:\n"
        "  - {id: a, subject: fire at the mill, property: date, value: 9 March 2024}\n"
        "  - {id: b, subject: fire at the mill, property: date, value: 10 March 2024}\n",
        "source: {id: two}\nclaims:\n  - {id: a, subject: the moon, property: mass, value: 7 kg}\n",
    )
    assert one.counts == Counts(unique=2)
    assert one.subjects[0].covered_by == ()
    assert two.counts == Counts(unique=1)


def test_an_alias_covers_a_subject(overlap):
    alpha, gamma = overlap(
        ALPHA, "source: {id: gamma}\nclaims:\n  - {id: a, subject: The blaze, property: smell, value: of tar}\n"
    )
    assert {s.subject: s.covered_by for s in alpha.subjects}["fire at the mill"] == ("gamma",)
    assert gamma.unique_on_covered == 1


def test_every_claim_is_counted_once(overlap):
    for source, written in zip(overlap(ALPHA, BETA), (ALPHA, BETA), strict=True):
        assert source.counts.claims == written.count("{id: ") - 1
        assert sum(subject.counts.claims for subject in source.subjects) == source.counts.claims
