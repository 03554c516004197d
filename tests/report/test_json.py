"""The JSON report against its contract, whole."""

import json

from reconcile.model import Verdict
from reconcile.report import View
from reconcile.report.json_ import render_json

NO_CLAIM = dict.fromkeys(
    [
        *("source", "id", "subject", "property", "value", "text", "type", "normalised", "quote", "locator"),
        *("attributed_to", "stance", "certainty", "as_of", "as_of_normalised", "inferred", "cites", "note", "tags"),
        *("notes", "file", "line", "column"),
    ]
)


def day(iso):
    return {
        "type": "date",
        "earliest": iso,
        "latest": iso,
        "precision": "day",
        "approximate": False,
        "uncertain": False,
        "edtf": None,
    }


def test_claims_carry_every_field_and_null_where_it_is_absent(report):
    claims = json.loads(render_json(report, View()))["claims"]
    assert list(claims) == ["diary/when", "diary/owner", "watch/date"]
    assert claims["diary/when"] == NO_CLAIM | {
        "source": "diary",
        "id": "when",
        "subject": "the arson",
        "property": "when",
        "value": "9 October 2018",
        "normalised": day("2018-10-09"),
        "quote": ["a", "b"],
        "locator": "p. 7",
        "notes": [],
        "file": "claims/diary.yaml",
        "line": 212,
        "column": 5,
    }
    assert claims["watch/date"] | {"quote": "on 8 October", "inferred": True, "tags": ["fire"]} == claims["watch/date"]
    assert list(claims["watch/date"]) == list(NO_CLAIM)


def test_findings_have_groups_and_every_relation(report):
    conflict, unique = json.loads(render_json(report, View()))["findings"]
    assert conflict == {
        "id": "f1",
        "verdict": "conflict",
        "subject": "arson attack",
        "property": "date",
        "score": 0.9346,
        "values": [
            {"claims": ["watch/date"], "sources": 1, "independent": 1},
            {"claims": ["diary/when"], "sources": 1, "independent": 1},
        ],
        "relations": [
            {
                "between": [0, 1],
                "verdict": "conflict",
                "difference": "1 day apart",
                "reason": "two days",
                "witnesses": ["watch/date", "diary/when"],
                "possible_update": {"basis": "published"},
            }
        ],
        "contributions": [{"name": "property", "points": 2.0, "detail": "date / when"}],
    }
    assert (unique["score"], unique["relations"]) == (None, [])
    assert unique["closest"] == {"claim": "watch/date", "score": 0.2, "reason": "another thing asked"}


def test_the_head_and_the_summary(report):
    whole = json.loads(render_json(report, View()))
    assert list(whole)[:4] == ["format", "version", "settings", "view"]
    assert (whole["format"], whole["version"]) == ("reconcile-report/1", "1.2.3")
    assert whole["summary"] == {"agree": 0, "compatible": 0, "conflict": 1, "unclear": 0, "unique": 1, "unread": 1}
    sources = [(s["id"], s["title"], s["published"], s["file"], s["claims"]) for s in whole["sources"]]
    assert sources == [
        ("diary", None, None, "claims/diary.yaml", 2),
        ("watch", "Attacks", "2019-01-29", "claims/watch.yaml", 1),
    ]


def test_a_view_leaves_out_findings_with_their_claims_and_keeps_the_summary(report):
    whole = json.loads(render_json(report, View(only=(Verdict.UNIQUE,))))
    assert [finding["id"] for finding in whole["findings"]] == ["f2"]
    assert list(whole["claims"]) == ["diary/owner"]
    assert whole["summary"]["conflict"] == 1
    assert whole["view"] == {"only": ["unique"], "sources": [], "subject": None, "shown": 1}
