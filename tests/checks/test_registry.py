"""The registry: every check has a page, a file and a code of its own, and the reader's codes are known."""

import re
from pathlib import Path

import pytest

import reconcile.checks.rules
from reconcile.checks.registry import CHECKS, READER
from reconcile.model import Severity

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "checks"
RULES = Path(reconcile.checks.rules.__file__).parent


def test_codes_are_unique():
    codes = [check.code for check in CHECKS]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)


def test_every_rule_is_registered():
    homes = {Path(check.find.__code__.co_filename).stem for check in CHECKS if check.find is not None}
    assert homes == {path.stem for path in RULES.glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_a_page(check):
    text = (PAGES / f"{check.code}.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {check.code}\n")
    assert f"Severity: {check.severity.value}" in text
    for part in ("## What it finds", "## What to do"):
        assert part in text
    assert len(text.split()) > 60


def test_no_page_without_a_check():
    assert {path.stem for path in PAGES.glob("*.md")} == {check.code for check in CHECKS} | {"index"}


def test_the_page_of_format_errors_names_all_codes_of_the_reader():
    """Codes are found in the reader's sources, so that a new one cannot be forgotten."""
    codes = set()
    for path in (RULES.parents[1] / "reading").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        codes |= set(re.findall(r'notes\.add\(\s*"([a-z0-9-]+)"', text))
        codes |= set(re.findall(r'code="([a-z0-9-]+)"', text))
    page = (PAGES / "format.md").read_text(encoding="utf-8")
    own = {check.code for check in READER if check.severity is not Severity.ERROR}
    assert {code for code in codes if f"`{code}`" not in page} - own == set()
