"""Problems as SARIF 2.1.0: one run, a rule a check, fingerprints made from content.

Texts pass `one_line`; what SARIF's own messages obey (section 3.11: `[` and `]` of links, `{` and `}` of placeholders)
is escaped as it demands. Levels are its own: an error, a warning, a note; what a person must look at is for review.
"""

import json
from urllib.parse import quote

from reconcile import __version__
from reconcile.checks.formats.wording import message_of
from reconcile.checks.registry import CHECKS
from reconcile.checks.run import Checked
from reconcile.model import Location, Problem, Severity
from reconcile.report.model import Screen
from reconcile.report.safe import one_line, safe_json

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_TO_REVIEW = "unclear-discrepancy"
_ESCAPES = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})


def render(checked: Checked, _: Screen) -> str:
    """Write a log of one run."""
    rules = _rules(checked)
    index = {rule["id"]: at for at, rule in enumerate(rules)}
    results = [
        _result(problem, name, index[problem.code])
        for problem, name in zip(checked.problems, checked.fingerprints, strict=True)
    ]
    driver = {"name": "reconcile", "semanticVersion": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return safe_json(json.dumps(log, ensure_ascii=False, indent=2) + "\n")


def sarif_text(text: str) -> str:
    """Return a text on one line as a SARIF message that shows it as it is."""
    return one_line(text).translate(_ESCAPES)


def _rules(checked: Checked) -> list[dict[str, object]]:
    """Return all checks, and the codes of format errors that were met, in a fixed order."""
    known = {check.code: check for check in CHECKS}
    rules: list[dict[str, object]] = [
        {
            "id": check.code,
            "shortDescription": {"text": sarif_text(check.summary)},
            "help": {"text": f"docs/checks/{check.code}.md"},
            "defaultConfiguration": {"level": _LEVELS[check.severity]},
        }
        for check in CHECKS
    ]
    met = sorted({problem.code for problem in checked.problems} - set(known))
    rules += (
        {
            "id": code,
            "shortDescription": {"text": "the file breaks the claim format"},
            "help": {"text": "docs/checks/format.md"},
            "defaultConfiguration": {"level": "error"},
        }
        for code in met
    )
    return rules


def _result(problem: Problem, fingerprint: str, rule: int) -> dict[str, object]:
    is_review = problem.code == _TO_REVIEW and problem.severity is Severity.NOTICE
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "kind": "review" if is_review else "fail",
        "level": "none" if is_review else _LEVELS[problem.severity],
        "message": {"text": sarif_text(message_of(problem))},
        "locations": [_location(problem.location)],
        "partialFingerprints": {"reconcileProblem/v1": fingerprint},
    }
    if problem.related:
        result["relatedLocations"] = [
            {"id": at, **_location(place), "message": {"text": "the other place"}}
            for at, place in enumerate(problem.related, 1)
        ]
    return result


def _location(place: Location) -> dict[str, object]:
    where: dict[str, object] = {"uri": _uri(place.path)}
    if not place.path.startswith("/"):
        where["uriBaseId"] = "%SRCROOT%"
    region = {"startLine": max(place.line, 1), "startColumn": max(place.column, 1)}
    return {"physicalLocation": {"artifactLocation": where, "region": region}}


def _uri(path: str) -> str:
    """Return a path as a URI reference (RFC 3986); a relative one stays relative."""
    encoded = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{encoded}" if path.startswith("/") else encoded
