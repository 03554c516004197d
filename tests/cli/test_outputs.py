"""Several outputs of one run, the layouts for the terminal, and the pager for a person who watches."""

import os
import pty
import subprocess
import sys

import pytest


def test_several_outputs_cost_one_run_and_each_is_what_it_would_be_alone(reconcile, mill, tmp_path):
    names = ("all.html", "all.json", "all.txt")
    done = reconcile("diff", *(part for name in names for part in ("-o", name)))
    assert (done.status, done.out, done.err) == (1, "", "")
    for name in names:
        alone = reconcile("diff", "-o", f"alone-{name}")
        assert alone.status == 1
        assert (tmp_path / name).read_bytes() == (tmp_path / f"alone-{name}").read_bytes()
    assert (tmp_path / "all.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_one_of_several_outputs_may_be_standard_output(reconcile, mill, tmp_path):
    done = reconcile("diff", "-o", "r.json", "-o", "-", COLUMNS="100")
    assert done.out == reconcile("diff", COLUMNS="100").out
    assert (tmp_path / "r.json").exists()


@pytest.mark.parametrize("layout", ["matrix", "timeline", "overlap"])
def test_a_layout_takes_the_place_of_the_terminal_report(reconcile, mill, tmp_path, layout):
    done = reconcile("diff", f"--{layout}")
    assert done.status == 1
    assert done.out == reconcile("diff", "--format", layout).out
    assert done.out != reconcile("diff").out
    reconcile("diff", f"--{layout}", "-o", "r.txt", "-o", "r.html")
    assert (tmp_path / "r.txt").read_text("utf-8") == done.out
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    "options", [("--matrix", "--timeline"), ("--matrix", "--format", "json"), ("--overlap", "-o", "r.html")]
)
def test_a_layout_without_a_terminal_report_or_beside_another_is_wrong_usage(reconcile, mill, tmp_path, options):
    done = reconcile("diff", *options)
    assert (done.status, done.out) == (2, "")
    assert options[0] in done.err
    assert not (tmp_path / "r.html").exists()


def watched(folder, *arguments, rows="5", **environment):
    """Run in a pseudo-terminal of a few rows; return the status and all that a person would see."""
    ours, theirs = pty.openpty()
    kept = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "LESS", "PAGER", "COLUMNS"}}
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "reconcile", *arguments],
        cwd=folder,
        env=kept | {"PYTHONUTF8": "1", "TERM": "xterm", "LINES": rows, "COLUMNS": "80"} | environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end was closed
            break
        if not part:
            break
        seen += part
    os.close(ours)
    return process.wait(), seen.decode()


PAGER = f"{sys.executable} -c 'import sys; sys.stdout.write(\"PAGED \" + sys.stdin.read())'"


def test_long_output_goes_through_the_pager_where_a_person_watches(mill, tmp_path):
    status, seen = watched(tmp_path, "diff", "--color", "never", PAGER=PAGER)
    assert status == 1
    assert seen.startswith("PAGED brigade")
    assert "1 conflict, 0 unclear" in seen


@pytest.mark.parametrize(
    ("arguments", "rows", "pager"),
    [
        (("diff",), "100", PAGER),  # short
        (("diff",), "5", "cat"),  # none wanted
        (("diff",), "5", ""),  # the same
        (("diff",), "5", "no-such-pager"),  # none there
        (("diff",), "5", "'"),  # not to be understood
        (("diff", "--format", "json"), "5", PAGER),  # for programs
    ],
)
def test_otherwise_it_does_not(mill, tmp_path, arguments, rows, pager):
    status, seen = watched(tmp_path, *arguments, "--color", "never", rows=rows, PAGER=pager)
    assert status == 1
    assert "PAGED" not in seen
    assert "brigade" in seen


def test_a_pager_that_is_left_early_is_met_in_silence(mill, tmp_path):
    status, seen = watched(tmp_path, "diff", "--color", "never", PAGER="true")
    assert (status, seen) == (1, "")
