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


@pytest.mark.parametrize("arguments", [["diff"], ["diff", "claims"], ["diff", "-f", "json", "-o", "out.json"]])
def test_a_plain_report_does_without_typer(mill, tmp_path, arguments):
    assert "typer" not in modules_after(arguments, tmp_path)


@pytest.mark.wheel
@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["claims"],
        ["claims/quill.yaml", "claims"],
        ["nothing/"],
        [""],
        ["--format", "json"],
        ["-f", "json", "claims"],
        ["-f", "jsno"],
        ["-f"],
        ["-f", "json", "-f", "csv"],
        ["-o", "out.md", "--output", "out.csv"],
        ["-o", "-"],
        ["-o"],
        ["-x"],
        ["--"],
        ["-fjson"],
        ["--format=json"],
    ],
)
def test_what_is_read_without_typer_is_read_as_typer_reads_it(reconcile, mill, tmp_path, arguments):
    def run(*more):
        done = reconcile("diff", *more, *arguments)
        return done, [path.read_bytes() for path in sorted(tmp_path.glob("out.*"))]

    assert run() == run("--color", "auto")


def test_json_does_without_rich(mill, tmp_path):
    loaded = modules_after(["diff", "--format", "json"], tmp_path)
    assert "yaml" in loaded
    assert {"rich", "rich.console"} & loaded == set()


SELDOM = {
    # of the standard library: each takes milliseconds, and a plain report does without
    "asyncio", "csv", "dataclasses", "difflib", "email", "hmac", "http", "importlib.metadata", "importlib.resources",
    "inspect", "ipaddress", "multiprocessing", "platform", "random", "secrets", "shlex", "shutil", "sqlite3",
    "statistics", "tempfile", "tomllib", "urllib.request", "uuid", "xml", "zipfile",
    # of the libraries
    "anyascii", "jinja2", "openpyxl", "pydantic", "pypdfium2", "rapidfuzz", "rich.cells", "rich.console",
    "rich.style", "rich.table", "rich.text",
    # of our own
    "reconcile.checks", "reconcile.cli.check", "reconcile.cli.decide", "reconcile.documents",
    "reconcile.lexicon.extend", "reconcile.prepare", "reconcile.quotes", "reconcile.reading.csvfile",
    "reconcile.reading.jsonlfile", "reconcile.reading.jsontree", "reconcile.redact",
    "reconcile.report.html", "reconcile.report.json_",
}  # fmt: skip


def test_a_plain_report_imports_only_what_its_claims_need(mill, tmp_path):
    program = "import pathlib, sys, yaml\nprint(*sys.modules)"
    libraries = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = modules_after(["diff"], tmp_path)
    assert {"reconcile.align", "reconcile.report.terminal", "yaml"} <= loaded
    assert (loaded - set(libraries.stdout.split())) & SELDOM == set()


def test_a_plain_report_loads_only_the_tables_that_its_claims_need(mill, tmp_path):
    program = (
        "import runpy, sys\n"
        "from reconcile.values import tables\n"
        "loaded, load = [], tables.Prepared.load\n"
        "tables.Prepared.load = lambda self: loaded.append(self.name) or load(self)\n"
        "sys.argv = ['reconcile', 'diff']\n"
        "try:\n    runpy.run_module('reconcile', run_name='__main__')\nexcept SystemExit:\n    pass\n"
        "print(*loaded, sep=',', file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert sorted(done.stderr.strip().split(",")) == ["names/forms", "values/properties"]


@pytest.mark.wheel
def test_version_is_the_packages_own(reconcile):
    for arguments in (["--version"], ["-V"], ["--version", "diff"]):
        done = reconcile(*arguments)
        assert (done.status, done.out, done.err) == (0, f"reconcile {__version__}\n", "")
