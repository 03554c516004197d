"""The project's own claims pass the project's own check: known discrepancies are accepted, every quote is found.

The two reports are not part of the project. Where they lie beside it the quotes are checked against them; where they do
not, the check has to say how many quotes it could not check.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT.parent / "shared" / "sources"
MANY_QUOTES = 100


def check(*options):
    command = [sys.executable, "-P", "-m", "reconcile", "check", "claims/", "--format", "json", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert done.stderr == b""
    return done.returncode, json.loads(done.stdout)["problems"]


def test_nothing_but_notices_is_found_and_unchecked_quotes_are_counted():
    status, problems = check()
    assert [p for p in problems if p["severity"] != "notice"] == []
    assert status == 0
    unchecked = [p for p in problems if p["code"] == "quotes-unchecked"]
    assert [p["file"] for p in unchecked] == ["claims/amnesty.yaml", "claims/odf.yaml"]
    assert all(int(p["message"].split()[0]) > MANY_QUOTES for p in unchecked)


@pytest.mark.skipif(not SOURCES.is_dir(), reason=f"quotes of claims/ unchecked: no ../shared/{SOURCES.name} here")
def test_every_quote_stands_in_its_report_and_carries_its_value():
    status, problems = check("--documents", str(SOURCES))
    assert [p for p in problems if p["severity"] != "notice" or p["code"] == "quotes-unchecked"] == []
    assert status == 0
