"""Checks of what claims rest on: quotes and locators, and the sources that they cite."""

import pytest


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (
            "subject: fire, property: injured, value: 3",
            ["g.yaml:2:5 no-evidence: `c1` has neither a quote nor a locator"],
        ),
        ("subject: fire, property: injured, value: 3, quote: three were hurt", []),
        ("subject: fire, property: injured, value: 3, locator: p. 1", []),
        ("id: told, text: Three were hurt.", ["g.yaml:2:5 no-evidence: `told` has neither a quote nor a locator"]),
    ],
)
def test_no_evidence(problems, claim, expected):
    assert problems({"g.yaml": f"claims:\n  - {{{claim}}}\n"}) == expected


CLAIM = "claims: [{subject: fire, property: injured, value: 3, locator: p. 1}]\n"


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ("[brigade]", []),
        ("[https://example.org/log]", []),
        ("[coastguard]", ["a.yaml:1:10 unknown-cites: no claim file has the source `coastguard`"]),
        ("[brigade, brigde]", ["a.yaml:1:29 unknown-cites: no claim file has the source `brigde`"]),
    ],
)
def test_unknown_cites(problems, cited, expected):
    files = {"a.yaml": f"source: {{cites: {cited}}}\n{CLAIM}", "brigade.yaml": CLAIM}
    found = [line for line in problems(files) if not line.startswith("brigade")]
    assert [line.partition(": ")[2] for line in found] == [line.partition(": ")[2] for line in expected]
    assert all(line.startswith("a.yaml:1:") for line in found)


def test_a_claim_cites_what_nobody_knows(problems):
    text = "claims:\n  - {text: It burnt., locator: p. 1, cites: [ledger]}\n"
    assert problems({"a.yaml": text}) == ["a.yaml:2:46 unknown-cites: no claim file has the source `ledger`"]


@pytest.mark.parametrize(
    ("cites", "expected"),
    [
        ({"a": "b", "b": "c", "c": "d", "d": "d2"}, []),
        ({"a": "a"}, ["a.yaml:1:16 circular-cites: the source cites itself: `a` cites `a`"]),
        (
            {"a": "b", "b": "a"},
            [
                "a.yaml:1:16 circular-cites: the sources cite each other: `a` cites `b` cites `a`",
                "b.yaml:1:16 circular-cites: the sources cite each other: `b` cites `a` cites `b`",
            ],
        ),
        (
            {"a": "b", "b": "c", "c": "b"},
            [
                "b.yaml:1:16 circular-cites: the sources cite each other: `b` cites `c` cites `b`",
                "c.yaml:1:16 circular-cites: the sources cite each other: `c` cites `b` cites `c`",
            ],
        ),
    ],
)
def test_circular_cites(problems, cites, expected):
    files = {f"{name}.yaml": f"source: {{cites: [{cited}]}}\n{CLAIM}" for name, cited in cites.items()}
    found = [line for line in problems(files) if "unknown-cites" not in line]
    assert [line.replace("1:17", "1:16") for line in found] == expected
