"""`accept`, `same`, `different`, and what `diff` and `explain` make of them, as a user runs them."""

import json
import subprocess
import sys

import pytest

GAZETTE = """\
source: {id: gazette}
claims:
  - {id: date, subject: fire at the mill, property: date, value: 9 March 2024}
  - {id: owner, subject: fire at the mill, property: owner of the mill, value: Ada Quill}
"""
BRIGADE = """\
source: {id: brigade}
claims:
  - {id: date, subject: fire at the mill, property: date, value: 10 March 2024}
  - {id: engines, subject: fire at the mill, property: number of fire engines, value: 4}
"""
ACCEPTED = """\
- accepted: 946a047c94c8
  by: Ada
  because: a typo
  code: transcription
  holds: 9 March 2024
  values:
    - brigade/date 904defff2d9b: "fire at the mill, date: 10 March 2024"
    - gazette/date 8af0e7196c59: "fire at the mill, date: 9 March 2024"
"""


@pytest.fixture
def run(tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/gazette.yaml").write_text(GAZETTE)
    (tmp_path / "claims/brigade.yaml").write_text(BRIGADE)

    def reconcile(*arguments):
        return subprocess.run(
            [sys.executable, "-P", "-m", "reconcile", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return reconcile


@pytest.mark.parametrize("named", [["946a047c94c8"], ["946a"], ["gazette/date", "brigade/date"]])
def test_accept_writes_one_block_and_writing_it_again_changes_nothing(run, tmp_path, named):
    options = ["--because", "a typo", "--by", "Ada", "--code", "transcription", "--holds", "9 March 2024"]
    for _ in range(2):
        done = run("accept", *named, *options)
        assert (done.returncode, done.stdout) == (0, "")
        assert (tmp_path / "decisions.yaml").read_text() == ACCEPTED
    assert "says so already" in done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["claims", "decisions.yaml"]


def test_diff_marks_what_is_accepted_and_still_ends_with_1(run, tmp_path):
    (tmp_path / "decisions.yaml").write_text(ACCEPTED)
    done = run("diff")
    assert done.returncode == 1
    told = " ".join(done.stdout.split())
    assert "accepted by Ada as a slip of transcription: a typo, holds to 9 March 2024" in told
    (conflict,) = json.loads(run("diff", "--format", "json", "--only", "conflict").stdout)["findings"]
    known = {"id": "946a047c94c8", "by": "Ada", "because": "a typo", "code": "transcription", "holds": "9 March 2024"}
    assert conflict["accepted"] == {"coverage": "covered", "decisions": [known]}


def test_accepting_anew_replaces_what_is_stale(run, tmp_path):
    (tmp_path / "decisions.yaml").write_text("# the mill\n\n" + ACCEPTED)
    (tmp_path / "claims/brigade.yaml").write_text(BRIGADE.replace("10 March", "11 March"))
    stale = run("diff").stderr
    assert "decisions.yaml:3:3: warning" in stale
    assert "said “fire at the mill, date: 10 March 2024” and now says “fire at the mill, date: 11 March 2024”" in stale
    assert run("accept", "gazette/date", "brigade/date", "--because", "still", "--by", "Ada").returncode == 0
    text = (tmp_path / "decisions.yaml").read_text()
    assert (text.count("- accepted"), text.startswith("# the mill\n\n- accepted")) == (1, True)
    assert run("diff").stderr == ""


def test_same_and_different_are_honoured_and_explained(run, tmp_path):
    assert run("same", "gazette/owner", "brigade/engines", "--because", "a test", "--by", "Ben").returncode == 0
    assert run("different", "gazette/date", "brigade/date", "--because", "two fires", "--by", "Ben").returncode == 0
    done = run("diff", "--format", "json")
    findings = json.loads(done.stdout)["findings"]
    assert done.returncode == 0
    assert sorted(sorted(k for g in f["values"] for k in g["claims"]) for f in findings) == [
        ["brigade/date"],
        ["brigade/engines", "gazette/owner"],
        ["gazette/date"],
    ]
    assert "alignment decided: same, says Ben: a test" in run("diff").stdout
    assert "decided: different, says Ben: two fires" in run("explain", "gazette/date", "brigade/date").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["accept", "ffff"], "there is no finding 'ffff'"),
        (["accept", "gazette/owner", "brigade/engines"], "are not in one finding"),
        (["accept", "946a", "--code", "transcripton"], "did you mean transcription or translation?"),
        (["accept", "946a", "--holds", "8 March"], "they are 10 March 2024 / 9 March 2024"),
        (["same", "gazette/date"], "at least two claims"),
        (["same", "gazette/dat", "nobody/x"], "there is no claim 'nobody/x'"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_written(run, tmp_path, arguments, told):
    done = run(*arguments, "--because", "x", "--by", "Ada")
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert not (tmp_path / "decisions.yaml").exists()


def test_a_decision_that_contradicts_another_is_not_written(run, tmp_path):
    run("same", "gazette/date", "brigade/date", "--because", "one", "--by", "Ada")
    before = (tmp_path / "decisions.yaml").read_text()
    done = run("different", "gazette/date", "brigade/date", "--because", "two", "--by", "Ben")
    assert done.returncode == 2
    assert "(Ben) says" in done.stderr
    assert "(Ada, line" in done.stderr
    assert (tmp_path / "decisions.yaml").read_text() == before


def test_a_decisions_file_with_errors_stops_the_run(run, tmp_path):
    (tmp_path / "decisions.yaml").write_text(ACCEPTED.replace("  by: Ada\n", ""))
    done = run("diff")
    assert (done.returncode, done.stdout) == (2, "")
    assert "decisions.yaml:1:3: error: the decision has no `by` (write who decided) [missing-field]" in done.stderr


def test_the_schema_takes_what_is_written_and_refuses_what_the_reader_refuses(run):
    jsonschema = pytest.importorskip("jsonschema")
    yaml = pytest.importorskip("yaml")
    schema = json.loads(run("schema", "decisions").stdout)
    check = jsonschema.Draft202012Validator(schema)
    check.check_schema(schema)
    assert check.is_valid(yaml.safe_load(ACCEPTED))
    for wrong in ("  by: Ada\n", "  because: a typo\n"):
        assert not check.is_valid(yaml.safe_load(ACCEPTED.replace(wrong, "")))
    assert not check.is_valid(yaml.safe_load(ACCEPTED.replace("transcription", "typo")))
    assert not check.is_valid(yaml.safe_load(ACCEPTED.replace("holds", "held")))
