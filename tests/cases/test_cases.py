"""Golden folders: claim files in, every report out. Add a folder with `claims/`, run `make golden`, read it."""

import json
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from rich.cells import cell_len

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/claims"))
REPORTS = {
    "report.json": (["--format", "json"], "100"),
    "report.md": (["--format", "markdown"], "100"),
    "report.csv": (["--format", "csv"], "100"),
    "report.jsonld": (["--format", "jsonld"], "100"),
    "terminal-80.txt": ([], "80"),
    "terminal-160.txt": ([], "160"),
}


def diff(folder, *options, columns="100", paths=("claims",), hash_seed="0"):
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    environment |= {"COLUMNS": columns, "PYTHONUTF8": "1", "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-P", "-m", "reconcile", "diff", *paths, *options]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


def named(path):
    return path.name


@pytest.mark.wheel
@pytest.mark.parametrize("name", [*REPORTS, "exit"])
@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_reports_are_as_the_folder_has_them(folder, name):
    options, columns = REPORTS.get(name, ([], "100"))
    done = diff(folder, *options, columns=columns)
    came_out = f"{done.returncode}\n".encode() + done.stderr if name == "exit" else done.stdout
    if os.environ.get("GOLDEN") == "write":
        (folder / name).write_bytes(came_out)
    assert came_out.decode() == (folder / name).read_bytes().decode()


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_the_bytes_do_not_depend_on_the_order_of_files_or_hashes(folder):
    files = sorted(f"claims/{path.name}" for path in (folder / "claims").iterdir() if ".source." not in path.name)
    one = diff(folder, "--format", "json", paths=files, hash_seed="1")
    other = diff(folder, "--format", "json", paths=files[::-1], hash_seed="2")
    assert one.stdout == other.stdout
    assert one.stdout.decode() == (folder / "report.json").read_text("utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_no_line_is_wider_than_the_screen(folder):
    for name, (_, columns) in REPORTS.items():
        if name.endswith(".txt"):
            for line in (folder / name).read_text("utf-8").splitlines():
                assert cell_len(line) <= int(columns), line


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_the_report_keeps_the_promises_of_its_format(folder):
    report = json.loads((folder / "report.json").read_text("utf-8"))
    gravity = ["agree", "compatible", "unclear", "conflict"]
    members = [key for f in report["findings"] for group in f["values"] for key in group["claims"]]
    assert sorted(members) == sorted(report["claims"])
    for finding in report["findings"]:
        groups = finding["values"]
        pairs = [tuple(relation["between"]) for relation in finding["relations"]]
        assert sorted(pairs) == list(combinations(range(len(groups)), 2))
        if finding["verdict"] == "unique":
            assert [len(group["claims"]) for group in groups] == [1]
        else:
            verdicts = [relation["verdict"] for relation in finding["relations"]] or ["agree"]
            assert finding["verdict"] == max(verdicts, key=gravity.index)
            assert len([key for group in groups for key in group["claims"]]) > 1
    counted = [finding["verdict"] for finding in report["findings"]]
    summary = {verdict: counted.count(verdict) for verdict in ("agree", "compatible", "conflict", "unclear", "unique")}
    assert {verdict: report["summary"][verdict] for verdict in summary} == summary
    expected_exit = 1 if summary["conflict"] else 0
    assert (folder / "exit").read_text("utf-8").splitlines()[0] == str(expected_exit)
