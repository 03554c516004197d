"""What a person sees of a long run on stderr, and nobody else."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")

ROOT = Path(__file__).parents[2]
PROPERTIES = ("date", "number killed", "place", "outcome", "reported by")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """Two files of 2,000 claims each: some seconds of work."""
    folder = tmp_path_factory.mktemp("large")
    for source in ("gazette", "herald"):
        lines = [f'{{"source": {{"id": "{source}"}}}}']
        lines += [
            f'{{"id": "c{n}", "subject": "fire at mill {n // 5}", "property": "{PROPERTIES[n % 5]}", "value": "{n}"}}'
            for n in range(2000)
        ]
        (folder / f"{source}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def run(folder, **environment):
    """Run `diff` with stderr on a terminal; return what was shown there, and standard output."""
    here, there = pty.openpty()
    command = [sys.executable, "-m", "reconcile", "diff", str(folder), "-f", "csv"]
    environment = {**os.environ, "TERM": "xterm", **environment}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=there, env=environment) as process:
        os.close(there)
        out = process.stdout.read()
    shown = b""
    try:
        while part := os.read(here, 65536):
            shown += part
    except OSError:  # the other end is closed
        pass
    os.close(here)
    return shown.decode(), out


def test_a_person_sees_the_steps_of_a_long_run_on_one_line_that_is_wiped_out(large):
    shown, out = run(large)
    assert "\n" not in shown
    steps = shown.split("\r\x1b[K")
    assert steps[0] == steps[-1] == ""
    assert "writing the report …" in steps
    assert any(step.startswith(("laying", "scoring")) and step.endswith(" % …") for step in steps)
    assert b"mill 7" in out


def test_a_dumb_terminal_is_told_nothing(large):
    assert run(large, TERM="dumb")[0] == ""


def test_a_short_run_tells_nothing(tmp_path):
    claim = '{"source": {"id": "a"}}\n{"id": "1", "subject": "s", "property": "date", "value": "1999"}\n'
    (tmp_path / "a.jsonl").write_text(claim, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(claim.replace('"a"', '"b"'), encoding="utf-8")
    begun = time.monotonic()
    shown, _ = run(tmp_path)
    assert shown == "" or time.monotonic() - begun > 1
