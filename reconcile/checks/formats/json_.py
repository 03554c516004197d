"""Problems as JSON, version 1: everything, in stable keys. Escaped by `safe_json`, otherwise as written."""

import json

from reconcile.checks.formats.wording import GRAVEST_FIRST
from reconcile.checks.run import Checked
from reconcile.model import Location, Problem
from reconcile.report.model import Screen
from reconcile.report.safe import safe_json


def render(checked: Checked, _: Screen) -> str:
    """Write the problems as one object, a line a problem."""
    problems = [
        json.dumps(_as_dict(problem, name), ensure_ascii=False)
        for problem, name in zip(checked.problems, checked.fingerprints, strict=True)
    ]
    listed = "[\n    " + ",\n    ".join(problems) + "\n  ]" if problems else "[]"
    summary = json.dumps(
        {f"{severity.value}s": checked.count(severity) for severity in GRAVEST_FIRST}
        | {"files": checked.files, "claims": checked.claims, "compared": checked.compared, "accepted": checked.known}
    )
    return safe_json(f'{{\n  "format": "reconcile-check/1",\n  "problems": {listed},\n  "summary": {summary}\n}}\n')


def _as_dict(problem: Problem, fingerprint: str) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        **_place(problem.location),
        "related": [_place(place) for place in problem.related],
        "fingerprint": fingerprint,
    }


def _place(place: Location) -> dict[str, object]:
    return {"file": place.path, "line": place.line, "column": place.column}
