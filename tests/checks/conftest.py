"""Checks of files as a user writes them, each against the complete list of problems."""

import os
from pathlib import Path
from textwrap import dedent

import pytest

from reconcile.checks.gather import gather
from reconcile.checks.run import check_case
from reconcile.decisions import read_decisions
from reconcile.model.decision import NO_DECISIONS

HEADER = """\
source:
  id: gazette
  published: 12 March 2024
claims:
"""


@pytest.fixture
def put(tmp_path, monkeypatch):
    """Return a function that writes files into an empty folder, the current one."""
    monkeypatch.chdir(tmp_path)

    def write(files):
        for name, content in files.items():
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else dedent(content).encode())

    return write


@pytest.fixture
def check(put):
    """Return a function that writes files and checks them (or the paths given) with the project `claims`."""

    def run(files, *paths, levels=None):
        put(files)
        gathered = gather(paths or sorted(files), ("claims",), is_configured=False)
        decisions = read_decisions("decisions.yaml") if Path("decisions.yaml").exists() else NO_DECISIONS
        return check_case(gathered.case, gathered.given, decisions=decisions, levels=levels, is_whole=gathered.is_whole)

    return run


@pytest.fixture
def problems(check):
    """Return a function that checks files and lists all problems as `path:line:column code: message`."""

    def run(files, *paths, levels=None):
        found = check(files, *paths, levels=levels).problems
        return [
            f"{os.fspath(p.location.path)}:{p.location.line}:{p.location.column} {p.code}: {p.message}" for p in found
        ]

    return run


@pytest.fixture
def in_gazette(problems):
    """Return a function that checks claims of one source, published on 12 March 2024; the claims begin on line 5.

    Each claim is a line `subject | property | value`; further fields follow as `name=value`. All have a locator, so
    that the list of problems is that of the check in question.
    """

    def run(*claims, header=HEADER):
        text = header
        for claim in claims:
            subject, prop, value, *others = (part.strip() for part in claim.split("|"))
            fields = {"subject": subject, "property": prop, "value": value}
            fields |= {"locator": "p. 1"} | dict(other.split("=", 1) for other in others)
            text += "  - {" + ", ".join(f"{name}: {_quoted(field)}" for name, field in fields.items()) + "}\n"
        return [line.removeprefix("gazette.yaml:") for line in problems({"gazette.yaml": text})]

    return run


def _quoted(text):
    return text if text.startswith("[") else "'" + text.replace("'", "''") + "'"
