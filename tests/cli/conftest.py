"""The command line as a process, in a folder of its own, as a user runs it."""

import os
import subprocess
import sys
from typing import NamedTuple

import pytest


class Done(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def reconcile(tmp_path):
    """Return a function that runs `reconcile ARGUMENTS` in `tmp_path` and returns status, stdout and stderr."""

    def run(*arguments, stdin="", **environment):
        kept = {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM"}}
        done = subprocess.run(
            [sys.executable, "-P", "-m", "reconcile", *arguments],
            cwd=tmp_path,
            env=kept | {"PYTHONUTF8": "1"} | environment,
            input=stdin.encode(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def write(tmp_path):
    """Return a function that writes a file (text or bytes) below `tmp_path`."""

    def put(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return put


GAZETTE = """\
source:
  id: gazette
  published: 12 March 2024
claims:
  - id: date
    subject: fire at the mill
    property: date
    value: 9 March 2024
    quote: on the ninth
  - id: owner
    subject: fire at the mill
    property: owner of the mill
    value: Ada Quill
"""
BRIGADE = """\
source:
  id: brigade
  published: 2024-04-02
claims:
  - id: date
    subject: fire at the mill
    property: date
    value: 10 March 2024
  - id: engines
    subject: fire at the mill
    property: number of fire engines
    value: 4
"""


@pytest.fixture
def mill(write):
    """Two claim files in `claims/` that conflict about one date, with one unique claim each."""
    write("claims/gazette.yaml", GAZETTE)
    write("claims/brigade.yaml", BRIGADE)
