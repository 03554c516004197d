"""The two reports in claims/: what a careful reader of both calls a conflict, an agreement, or neither.

The list is made by hand from the reports. Each pair is judged alone (the findings layer over the two claims) and looked
up in the report of `reconcile diff claims/`. A pair that the report does not yet put together is marked with the
reason.
"""

import json
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from reconcile.findings import build_findings
from reconcile.model import AlignedGroup
from reconcile.reading import read_case
from reconcile.values import normalise_claims

CLAIMS = Path(__file__).parents[2] / "claims"

CONFLICTS = [
    ("amnesty/arson-date", "odf/attack-date", "1 day apart"),
    ("amnesty/libel-date", "odf/lawsuits-date", "1 month apart"),
    ("amnesty/admin-outcome-date", "odf/proceedings-closed-date", "3 months apart"),
    ("amnesty/search-items", "odf/search-items", "“several computers” against “a computer”"),
    ("amnesty/admin-charge", "odf/rally-matter", "“taking part” against “calls for”"),
    ("amnesty/flight-purpose", "odf/airport-purpose", "“MEPs” against “PACE”"),
]
"""What the two reports cannot both be right about."""
SPEAKERS = [
    ("odf/rally-video-posted", "odf/rally-video-denied", "yes against no"),
    ("odf/post-order", "odf/abrayev-denies-order", "“to strangle a prisoner” against “denied”"),
    ("odf/post-order", "odf/zhangaliyev-denies-order", "“to strangle a prisoner” against “denied”"),
]
"""Statements of two speakers whom one report quotes, and who contradict each other."""
NO_CONFLICTS = [
    ("amnesty/flight-date", "odf/airport-date", "agree"),
    ("amnesty/flight-destination", "odf/airport-destination", "agree"),
    ("amnesty/arson-bottles", "odf/attack-bottles", "agree"),
    ("amnesty/arson-perpetrator", "odf/attack-perpetrators", "compatible"),
    ("amnesty/arson-content", "odf/attack-means", "compatible"),
    ("amnesty/yuzhny-date", "odf/station-date", "agree"),
    ("amnesty/yuzhny-place", "odf/station-place", "compatible"),
    ("amnesty/strasbourg-place", "odf/visit-place", "agree"),
    ("amnesty/strasbourg-people-met", "odf/visit-met", "agree"),
    ("amnesty/case-second-charge", "odf/case-charge", "agree"),
    ("amnesty/case-second-outcome", "odf/intro-prosecution-terminated", "agree"),
    ("amnesty/case-second-outcome-date", "odf/termination-date", "compatible"),
    ("amnesty/admin-outcome", "odf/proceedings-outcome", "agree"),
    ("amnesty/libel-claimants", "odf/intro-civil-claimants", "compatible"),
]
"""Pairs of one question that the two reports answer alike, or of which one says more."""


@pytest.fixture(scope="module")
def case():
    found = read_case([str(CLAIMS)])
    return normalise_claims(found), found.sources


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    command = [sys.executable, "-P", "-m", "reconcile", "diff", str(CLAIMS), "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path_factory.mktemp("run"), capture_output=True, check=False, timeout=60)
    assert done.returncode == 1, done.stderr.decode()
    return json.loads(done.stdout)


def finding_alone(case, left, right):
    claims, sources = case
    (finding,) = build_findings([AlignedGroup(claims=(left, right), score=0.9)], claims, sources)
    return finding


def findings_of(report, key):
    return [f for f in report["findings"] if any(key in group["claims"] for group in f["values"])]


@pytest.mark.parametrize(("left", "right", "difference"), [*CONFLICTS, *SPEAKERS])
def test_two_claims_that_exclude_each_other_conflict(case, left, right, difference):
    finding = finding_alone(case, left, right)
    (relation,) = finding.relations
    assert (str(finding.verdict), relation.difference) == ("conflict", difference)


@pytest.mark.parametrize(("left", "right", "verdict"), NO_CONFLICTS)
def test_two_claims_that_can_both_be_true_do_not(case, left, right, verdict):
    assert str(finding_alone(case, left, right).verdict) == verdict


@pytest.mark.parametrize(("left", "right", "difference"), [*CONFLICTS, *SPEAKERS])
def test_the_report_has_the_conflict(report, left, right, difference):
    (finding,) = findings_of(report, left)
    sides = [next((n for n, g in enumerate(finding["values"]) if key in g["claims"]), None) for key in (left, right)]
    assert None not in sides
    relation = next(r for r in finding["relations"] if r["between"] == sorted(sides))
    assert (finding["verdict"], relation["verdict"], relation["difference"]) == ("conflict", "conflict", difference)


@pytest.mark.parametrize(("left", "right", "verdict"), NO_CONFLICTS)
def test_the_report_has_the_agreement(report, left, right, verdict):
    (finding,) = findings_of(report, left)
    assert finding in findings_of(report, right)
    assert finding["verdict"] == verdict


def test_the_report_calls_nothing_else_a_conflict(report):
    listed = {frozenset(pair[:2]) for pair in (*CONFLICTS, *SPEAKERS)}
    for finding in report["findings"]:
        for relation in finding["relations"]:
            if relation["verdict"] == "conflict":
                groups = [finding["values"][n]["claims"] for n in relation["between"]]
                assert any(frozenset((a, b)) in listed for a in groups[0] for b in groups[1]), groups


def test_two_plaintiffs_named_and_two_employees_are_no_conflict(case, report):
    for counted in ("amnesty/libel-claimants-number", "amnesty/libel-claimants"):
        assert str(finding_alone(case, counted, "odf/lawsuits-plaintiffs").verdict) == "compatible"
        assert all(f["verdict"] != "conflict" for f in findings_of(report, counted))
    assert all(f["verdict"] != "conflict" for f in findings_of(report, "odf/lawsuits-plaintiffs"))


def test_the_exit_ban_is_dated_a_day_later_in_one_report_alone(case, report):
    assert str(finding_alone(case, "amnesty/flight-date", "odf/airport-date").verdict) == "agree"
    (finding,) = findings_of(report, "odf/prohibition-date")
    sources = {key.partition("/")[0] for group in finding["values"] for key in group["claims"]}
    assert sources == {"odf"}
    decided, kept_off = (report["claims"][f"odf/{key}"]["normalised"] for key in ("prohibition-date", "airport-date"))
    assert (kept_off["earliest"], decided["earliest"]) == ("2018-10-08", "2018-10-09")


def test_no_claim_of_the_two_reports_is_unread(report):
    unread = [k for k, c in report["claims"].items() if (c["normalised"] or {}).get("type") == "unread"]
    assert unread == []


def test_every_pair_of_the_list_names_claims_that_exist(case):
    keys = {c.claim.key for c in case[0]}
    pairs = [pair[:2] for pair in (*CONFLICTS, *SPEAKERS, *NO_CONFLICTS)]
    assert {key for pair in pairs for key in pair} <= keys
    assert all(one != two for one, two in combinations(pairs, 2))
