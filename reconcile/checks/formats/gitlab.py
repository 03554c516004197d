"""Problems as GitLab's code quality report: a JSON list, each with a fingerprint that survives moved lines."""

import json

from reconcile.checks.formats.wording import message_of
from reconcile.checks.run import Checked
from reconcile.model import Severity
from reconcile.report.model import Screen
from reconcile.report.safe import one_line, safe_json

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTICE: "info"}


def render(checked: Checked, _: Screen) -> str:
    """Write one entry a problem."""
    listed = [
        {
            "description": message_of(problem),
            "check_name": problem.code,
            "fingerprint": name,
            "severity": _SEVERITIES[problem.severity],
            "location": {"path": one_line(problem.location.path), "lines": {"begin": max(problem.location.line, 1)}},
        }
        for problem, name in zip(checked.problems, checked.fingerprints, strict=True)
    ]
    return safe_json(json.dumps(listed, ensure_ascii=False, indent=2) + "\n")
