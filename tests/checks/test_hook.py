"""The pre-commit hook in a scratch repository: its entry with the names that pre-commit would give it."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"
CLEAN = "claims:\n  - {subject: barn, property: height, value: 9 m, locator: p. 1}\n"
WRONG = "claims:\n  - {subject: barn, property: date, value: Sunday 9 March 2024, locator: p. 1}\n"


@pytest.fixture
def hook():
    (one,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    return one


@pytest.fixture
def repository(tmp_path, hook):
    """A git repository with a `commit` that runs the hook first, as pre-commit does, and stops where it fails."""

    def git(*arguments):
        identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "core.hooksPath=/dev/null")
        return subprocess.run(
            ["git", *identity, *arguments], cwd=tmp_path, capture_output=True, text=True, check=True
        ).stdout

    def commit(files):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        git("add", "--all")
        staged = git("diff", "--staged", "--name-only", "--diff-filter=ACMRTUXB").splitlines()
        names = [name for name in staged if re.search(hook["files"], name)]
        if not names:
            git("commit", "--quiet", "--message", "more")
            return "skipped", ""
        program, *arguments = shlex.split(hook["entry"])
        assert program == "reconcile"
        done = subprocess.run(
            [sys.executable, "-P", "-m", program, *arguments, *names],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            git("commit", "--quiet", "--message", "more")
        return done.returncode, done.stdout

    git("init", "--quiet")
    commit.log = lambda: git("log", "--oneline").splitlines()
    return commit


def test_the_hook(repository):
    assert repository({"claims/barn.yaml": CLEAN})[0] == 0
    status, said = repository({"claims/mill.yaml": WRONG})
    assert status == 1
    assert said.startswith("claims/mill.yaml:2:")
    assert len(repository.log()) == 1


def test_the_hook_compares_with_all_claims(repository):
    assert repository({"claims/barn.yaml": CLEAN})[0] == 0
    status, said = repository({"claims/ledger.yaml": CLEAN.replace("9 m", "12 m")})
    assert status == 1
    assert "new-discrepancy" in said
    assert "claims/barn.yaml:2" in said


@pytest.mark.parametrize("name", ["README.md", "notes.yaml", ".github/workflows/ci.yml", "claims/photo.png"])
def test_other_files_are_not_checked(repository, name):
    assert repository({name: "jobs: []\n"}) == ("skipped", "")


@pytest.mark.parametrize("name", ["claims/a.yaml", "claims/sub/a.yml", "cases/x/claims/a.csv", "claims/a.jsonl",
                                  "decisions.yaml", "case.decisions.yaml"])  # fmt: skip
def test_what_is_checked(hook, name):
    assert re.search(hook["files"], name)


def test_what_pre_commit_demands(hook):
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert hook["require_serial"] is True


@pytest.mark.skipif(shutil.which("pre-commit") is None, reason="pre-commit is not installed")
def test_with_pre_commit_itself():
    subprocess.run(["pre-commit", "validate-manifest", HOOKS], check=True)
