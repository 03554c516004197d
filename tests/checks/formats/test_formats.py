"""Every format: what it says of problems, and that nothing in them gets out."""

import json
import re
import xml.etree.ElementTree as ET
from importlib import import_module
from pathlib import Path

import jsonschema
import pytest

from reconcile.checks.formats import FORMATS
from reconcile.report.model import Screen

SUBSET = json.loads(Path(__file__).with_name("sarif_subset.json").read_text(encoding="utf-8"))
SUMMARY = "2 errors, 1 notice: 7 claims in 2 files checked, compared with 3 claims of other files; 1 accepted finding"


def render(name, checked, screen=Screen()):  # noqa: B008 - frozen
    return next(known for known in FORMATS if known.name == name).render(checked, screen)


def test_terminal(three):
    assert render("terminal", three) == (
        "claims/a.yaml:2:5: notice: nothing to look it up by [no-evidence]\n"
        "    do this\n"
        "    see claims/b.yaml:9:3\n"
        "claims/a.yaml:4:5: error: 9 March 2024 is a Saturday, not a Sunday [weekday]\n"
        "    do this\n"
        "    see claims/b.yaml:9:3\n"
        "claims/b.yaml:7:5: error: `valeu` is no field [unknown-field]\n"
        "    do this\n"
        "    see claims/b.yaml:9:3\n"
        "\n"
        f"{SUMMARY}\n"
    )


def test_many_notices_of_one_kind_are_one_line(make):
    notices = [("notice", "no-evidence", "claims/a.yaml", line, f"`c{line}` has nothing") for line in range(2, 14)]
    graver = ("warning", "weekday", "claims/a.yaml", 5, "a Saturday")
    told, _, summary = render("terminal", make(*notices[:3], graver, *notices[3:])).partition("\n\n")
    assert summary.startswith("1 warning, 12 notices: 7 claims in 2 files checked")
    assert told == (
        "claims/a.yaml:2:5: notice: `c2` has nothing [no-evidence]\n"
        "    do this\n"
        "    see claims/b.yaml:9:3\n"
        "claims/a.yaml:3:5: notice: 11 more of this kind, on lines 3, 4, 5, 6, 7, 8, 9, 10, … [no-evidence]\n"
        "claims/a.yaml:5:5: warning: a Saturday [weekday]\n"
        "    do this\n"
        "    see claims/b.yaml:9:3"
    )
    assert render("terminal", make(*notices[:3])).count("has nothing") == 3


def test_terminal_without_problems(make):
    told = "no problems: 7 claims in 2 files checked, compared with 3 claims of other files; 1 accepted finding\n"
    assert render("terminal", make()) == told


def test_colours_stand_around_severities_only_where_wanted(three):
    coloured = render("terminal", three, Screen(colour=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == render("terminal", three)


def test_json(three):
    data = json.loads(render("json", three))
    assert data["format"] == "reconcile-check/1"
    assert data["summary"] == {
        "errors": 2, "warnings": 0, "notices": 1, "files": 2, "claims": 7, "compared": 3, "accepted": 1,
    }  # fmt: skip
    assert data["problems"][1] == {
        "code": "weekday",
        "severity": "error",
        "message": "9 March 2024 is a Saturday, not a Sunday",
        "hint": "do this",
        "file": "claims/a.yaml",
        "line": 4,
        "column": 5,
        "related": [{"file": "claims/b.yaml", "line": 9, "column": 3}],
        "fingerprint": "00000000000000000000000000000001",
    }


def test_github_shows_the_gravest_first(three):
    assert render("github", three).splitlines() == [
        (
            "::error file=claims/a.yaml,line=4,col=5,title=reconcile%3A weekday"
            "::9 March 2024 is a Saturday, not a Sunday; do this"
        ),
        "::error file=claims/b.yaml,line=7,col=5,title=reconcile%3A unknown-field::`valeu` is no field; do this",
        "::notice file=claims/a.yaml,line=2,col=5,title=reconcile%3A no-evidence::nothing to look it up by; do this",
        SUMMARY,
    ]


def test_github_announces_what_it_cuts(make):
    many = [("error", "weekday", "a.yaml", n, "x") for n in range(1, 15)]
    many += [("warning", "duplicate-claim", "a.yaml", n, "y") for n in range(1, 31)]
    lines = render("github", make(*many)).splitlines()
    starts = [line.split(" ", 1)[0] for line in lines]
    assert (starts.count("::error"), starts.count("::warning")) == (10, 10)
    assert lines[-2] == (
        "::warning title=reconcile::4 errors, 21 warnings more are not shown as annotations; "
        "`reconcile check --format json` lists all"
    )


def test_github_leaves_room_for_the_announcement(make):
    many = [("error", "weekday", "a.yaml", n, "x") for n in range(1, 12)]
    many += [("warning", "duplicate-claim", "a.yaml", n, "y") for n in range(1, 11)]
    lines = render("github", make(*many)).splitlines()
    starts = [line.split(" ", 1)[0] for line in lines]
    assert (starts.count("::error"), starts.count("::warning")) == (10, 10)
    assert "::1 error, 1 warning more are" in lines[-2]


def test_github_commands_hold_what_is_given(hostile):
    lines = render("github", hostile).splitlines()
    assert [line.split(" ", 1)[0] for line in lines[:2]] == ["::error", "::warning"]
    assert len(lines) == 3
    assert "file=claims/a%2Cb%3Ac.yaml,line=5" in lines[1]
    assert "%250A" in lines[0]


@pytest.mark.parametrize("name", ["three", "hostile"])
def test_sarif_keeps_to_its_schema(name, request, sarif_schema):
    log = json.loads(render("sarif", request.getfixturevalue(name)))
    sarif_schema.validate(log)
    jsonschema.Draft202012Validator(SUBSET).validate(log)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in log["runs"][0]["results"])


def test_the_schema_of_sarif_refuses_what_it_does_not_know(three, sarif_schema):
    log = json.loads(render("sarif", three))
    log["runs"][0]["results"][0]["level"] = "fatal"
    log["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert sorted(error.validator for error in sarif_schema.iter_errors(log)) == ["enum", "minimum"]


def test_sarif_has_both_places(three):
    result = json.loads(render("sarif", three))["runs"][0]["results"][1]
    assert result == {
        "ruleId": "weekday",
        "ruleIndex": result["ruleIndex"],
        "kind": "fail",
        "level": "error",
        "message": {"text": "9 March 2024 is a Saturday, not a Sunday; do this"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "claims/a.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 4, "startColumn": 5},
                }
            }
        ],
        "partialFingerprints": {"reconcileProblem/v1": "00000000000000000000000000000001"},
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "claims/b.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 9, "startColumn": 3},
                },
                "message": {"text": "the other place"},
            }
        ],
    }


def test_sarif_what_is_unclear_is_for_review(make):
    log = json.loads(render("sarif", make(("notice", "unclear-discrepancy", "a.yaml", 1, "x"))))
    assert [(r["kind"], r["level"]) for r in log["runs"][0]["results"]] == [("review", "none")]


def test_sarif_messages_hold_no_links_and_no_placeholders(hostile):
    text = json.loads(render("sarif", hostile))["runs"][0]["results"][0]["message"]["text"]
    assert r"\[sic\] \[/b\]" in text
    assert "{{0}}" in text


def test_gitlab(three):
    assert json.loads(render("gitlab", three))[1] == {
        "description": "9 March 2024 is a Saturday, not a Sunday; do this",
        "check_name": "weekday",
        "fingerprint": "00000000000000000000000000000001",
        "severity": "major",
        "location": {"path": "claims/a.yaml", "lines": {"begin": 4}},
    }


def test_junit(three):
    root = ET.fromstring(render("junit", three))  # noqa: S314 - our own
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    assert [
        (case.get("classname"), case.get("name"), [child.tag for child in case]) for case in root.iter("testcase")
    ] == [
        ("claims/a.yaml", "no-evidence at line 2", ["system-out"]),
        ("claims/a.yaml", "weekday at line 4", ["failure"]),
        ("claims/b.yaml", "unknown-field at line 7", ["failure"]),
    ]


def test_junit_of_files_without_errors(make):
    root = ET.fromstring(render("junit", make()))  # noqa: S314 - our own
    assert [case.get("name") for case in root.iter("testcase")] == ["no errors", "no errors"]


def test_markdown(three):
    lines = render("markdown", three).splitlines()
    assert lines[0] == "## reconcile check"
    assert lines[6] == ("| error | claims/a.yaml&#58;4 | 9 March 2024 is a Saturday, not a Sunday; do this | weekday |")


def test_markdown_shows_signs_as_they_are(hostile):
    row = render("markdown", hostile).splitlines()[6]
    assert row.count("|") == 5
    assert not re.search(r"[<>`@]|\[|https:", row.replace("&#", ""))


@pytest.mark.parametrize("name", [known.name for known in FORMATS])
def test_nothing_hostile_gets_through(name, hostile):
    text = render(name, hostile)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "\n::set-output" not in text
    assert text.endswith("\n")
    text.encode()
    if name in {"json", "sarif", "gitlab"}:
        json.loads(text)
    if name == "junit":
        ET.fromstring(text)  # noqa: S314 - our own


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_every_format_has_a_home(known):
    assert callable(import_module(f"reconcile.checks.formats.{known.module}").render)
