"""The steps of the GitHub Action, run by bash as the runner runs them, under a simulated GitHub environment.

What pip would install is there already: the step finds it, as it does where a job uses the action twice.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
CLEAN = "claims:\n  - {subject: barn, property: height, value: 9 m, locator: p. 1}\n"
WRONG = "claims:\n  - {subject: barn, property: date, value: Sunday 9 March 2024, locator: p. 1}\n"


@pytest.fixture
def run_action(tmp_path):
    """Return a function that runs all steps in a workspace and returns the first failing status, and output."""
    workspace, temp = tmp_path / "workspace", tmp_path / "temp"
    program = temp / "reconcile" / "bin" / "reconcile"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m reconcile "$@"\n', encoding="utf-8")
    program.chmod(0o755)

    def run(files, **given):
        for name, content in files.items():
            path = workspace / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        inputs = {name: spec["default"] for name, spec in ACTION["inputs"].items()} | given
        environment = os.environ | {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_WORKSPACE": str(workspace),
            "RUNNER_TEMP": str(temp),
            "PYTHONUTF8": "1",
        }
        said = ""
        for step in ACTION["runs"]["steps"]:
            own = {name: _expand(text, inputs) for name, text in step.get("env", {}).items()}
            script = tmp_path / "step.sh"
            script.write_text(step["run"], encoding="utf-8")
            assert step["shell"] == "bash"
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
                cwd=workspace, env=environment | own, capture_output=True, text=True, check=False,
            )  # fmt: skip
            said += done.stdout + done.stderr
            if done.returncode:
                return done.returncode, said
        return 0, said

    return run


def _expand(text, inputs):
    return re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: inputs[found[1]], text)


def test_a_clean_project(run_action):
    status, said = run_action({"claims/barn.yaml": CLEAN})
    assert status == 0
    assert said == "reconcile is installed already\nno problems: 1 claim in 1 file checked\n"


def test_a_problem_is_annotated_and_summarised(run_action, tmp_path):
    status, said = run_action({"claims/barn.yaml": WRONG})
    assert status == 1
    assert "\n::error file=claims/barn.yaml,line=2,col=" in said
    assert "| error | claims/barn.yaml&#58;2 |" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_inputs(run_action, tmp_path):
    (tmp_path / "workspace" / "papers").mkdir(parents=True)
    files = {"a b/barn.yaml": WRONG, "other/mill.yaml": CLEAN.replace("barn", "mill")}
    given = {"paths": "a b/barn.yaml\nother\n", "documents": "papers", "sarif": "out.sarif", "fail-on": "conflict"}
    status, said = run_action(files, **given)
    assert status == 0
    assert "2 claims in 2 files checked" in said
    log = json.loads((tmp_path / "workspace" / "out.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["weekday"]


@pytest.mark.parametrize("hostile", ["$(touch run)", "`touch run`", '"; touch run; "', "--output=run"])
def test_nothing_in_an_input_is_run(run_action, tmp_path, hostile):
    status, _ = run_action({"claims/barn.yaml": CLEAN}, paths=hostile)
    assert status == 2
    assert not (tmp_path / "workspace" / "run").exists()


def test_scripts_hold_no_expressions():
    """An expression in a script would be put there as text; a variable is not."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]
