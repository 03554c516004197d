"""What one speaker denies and another is reported to have said, in one source, is one finding and a conflict."""

import pytest

from reconcile.align import Aligner
from reconcile.compare.denials import denial_of

FILE = """
source: {{id: report, published: 3 May 2017}}
claims:
  - {{id: sent, subject: the convoy, property: strength, value: two companies}}
  - {{id: order, subject: shots at the bridge, property: officer who gave the order to open fire, value: Ludo Varn,
      attributed_to: soldiers of the second company}}
  - {{id: toll, subject: shots at the bridge, property: number killed, value: 9}}
  - {{id: letter, subject: the complaint, property: what the prefect is said to have written, value: a letter of praise,
      attributed_to: Mara Quist}}
{denial}
"""
ORDER = "  - {{id: no, subject: {}, property: {}, value: {}, attributed_to: {}}}"
BARE = "  - {{id: no, subject: the complaint, property: {}, value: {}}}"


def together(claims_of, denial):
    groups = Aligner(claims_of(FILE.format(denial=denial))).groups()
    return next(set(g.claims) for g in groups if "report/no" in g.claims) - {"report/no"}


@pytest.mark.parametrize(
    "denial",
    [
        ORDER.format("Varn's statement", "what he denied", "having given the order to open fire", "Ludo Varn"),
        ORDER.format("Varn's statement", "order to open fire given by Varn", "denied", "Ludo Varn"),
        ORDER.format("Colonel Varn", "statement", "denies that any officer gave an order to open fire", "Colonel Varn"),
        ORDER.format(
            "the ministry", "reply", "rejected the allegation that an officer ordered to open fire", "ministry"
        ),
    ],
)
def test_a_denial_stands_with_what_it_denies(claims_of, denial):
    assert together(claims_of, denial) == {"report/order"}


@pytest.mark.parametrize(
    "denial",
    [
        BARE.format("the prefect's response to the allegation", "denied"),
        BARE.format("the prefect's reply", "denies it"),
    ],
)
def test_a_bare_denial_denies_what_one_other_speaker_says_of_its_subject(claims_of, denial):
    assert together(claims_of, denial) == {"report/letter"}


@pytest.mark.parametrize(
    "denial",
    [
        # the same speaker, a request that was refused, nobody who denies, another matter
        ORDER.format("the bridge", "order to open fire by an officer", "denied", "soldiers of the second company"),
        ORDER.format("leave to open fire", "outcome", "was denied to the officer who gave the order", "Ludo Varn"),
        "  - {id: no, subject: officer's order to open fire, property: leave, value: denied}",
        ORDER.format("Varn", "what he denied", "having known of the complaint", "Ludo Varn"),
        ORDER.format("appeal against the order", "outcome", "rejected", "the court"),
    ],
)
def test_what_is_no_denial_of_another_claim_stands_alone(claims_of, denial):
    assert not together(claims_of, denial)


def test_nobody_denies_across_sources(claims_of):
    other = """
source: {id: paper}
claims:
  - {id: no, subject: Varn, property: what he denied, value: having given the order to open fire, attributed_to: Varn}
"""
    aligner = Aligner(claims_of(FILE.format(denial=""), other))
    assert not aligner.denied("paper/no", "report/order")


@pytest.mark.parametrize(
    ("asked", "value", "speaker", "denied"),
    [
        ("what he denied", "giving an order", "A. Berg", "giving order"),
        ("response", "denied", "A. Berg", ""),
        ("torture in the colony", "denied", "the service", "torture in colony"),
        ("statement", "flatly denies that she posted the video", "S. Kol", "posted video"),
        ("rumour of a strike, denied", "yes", "the firm", "strike"),
        ("bail", "denied", None, None),
        ("appeal", "rejected", "the court", None),
        ("cause of the dispute", "pay", "the union", None),
        ("number killed", "9", "police", None),
    ],
)
def test_what_is_denied(claims_of, asked, value, speaker, denied):
    said = f", attributed_to: {speaker}" if speaker else ""
    (claim,) = claims_of(
        f"source: {{id: a}}\nclaims:\n  - {{subject: it, property: '{asked}', value: '{value}'{said}}}\n"
    )
    found = denial_of(claim)
    assert (found and found.of) == denied
