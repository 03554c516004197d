"""From which problems on a run fails, at each level of --fail-on."""

import pytest

from reconcile.checks.failing import FAIL_ON, fails
from reconcile.model import Location, Problem, Severity

FAILS = {
    # code, severity: the levels at which it fails
    ("unknown-field", "error"): {"conflict", "unclear", "warning", "error"},
    ("new-discrepancy", "error"): {"conflict", "unclear", "warning", "error"},
    ("self-contradiction", "error"): {"conflict", "unclear", "warning", "error"},
    ("unclear-discrepancy", "notice"): {"unclear"},
    ("weekday", "error"): {"warning", "error"},
    ("quote-not-found", "error"): {"warning", "error"},
    ("duplicate-claim", "warning"): {"warning"},
    ("cut-text", "warning"): {"warning"},
    ("no-evidence", "notice"): set(),
    ("weekday", "notice"): set(),
}


@pytest.mark.parametrize("level", FAIL_ON)
@pytest.mark.parametrize(("code", "severity"), FAILS)
def test_fails(code, severity, level):
    problem = Problem(code=code, message="m", location=Location("a.yaml"), severity=Severity(severity))
    assert fails([problem], level) == (level in FAILS[code, severity])
    assert not fails([], level)
