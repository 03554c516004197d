"""A command pays for what it uses: what is imported, and by which command."""

import subprocess
import sys

import pytest

from reconcile import __version__

HEAVY = {"rich", "yaml", "rapidfuzz", "pydantic", "Stemmer", "anyascii", "importlib.metadata", "reconcile.model"}


def modules_after(arguments, folder):
    program = (
        "import runpy, sys\n"
        f"sys.argv = ['reconcile', *{arguments!r}]\n"
        "try:\n    runpy.run_module('reconcile', run_name='__main__')\n"
        "except SystemExit:\n    pass\n"
        "print(' '.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-P", "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["diff", "--help"], ["-h"]])
def test_help_and_version_import_nothing_heavy(tmp_path, arguments):
    assert modules_after(arguments, tmp_path) & HEAVY == set()


def test_the_version_is_answered_before_typer_is_imported(tmp_path):
    assert "typer" not in modules_after(["--version"], tmp_path)


def test_json_does_without_rich(mill, tmp_path):
    loaded = modules_after(["diff", "--format", "json"], tmp_path)
    assert "yaml" in loaded
    assert {"rich", "rich.console"} & loaded == set()


@pytest.mark.wheel
def test_version_is_the_packages_own(reconcile):
    for arguments in (["--version"], ["-V"], ["--version", "diff"]):
        done = reconcile(*arguments)
        assert (done.status, done.out, done.err) == (0, f"reconcile {__version__}\n", "")
