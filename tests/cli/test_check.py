"""`reconcile check` as a process: what it prints, where, and its exit status."""

import json
import re
import shlex

import pytest

CLEAN = """\
source: {id: ledger, published: 12 March 2024}
claims:
  - {subject: barn, property: height, value: 9 m, locator: p. 1}
"""
NOTICE = CLEAN.replace(", locator: p. 1", "")
WARNING = CLEAN + "  - {subject: barn, property: height, value: 9 m, locator: p. 2}\n"
ERROR = CLEAN.replace("height", "date").replace("9 m", "Sunday 9 March 2024")
BROKEN = CLEAN + "  - {subject: barn, property: height, valeu: 9 m}\n"


@pytest.mark.parametrize(
    ("content", "statuses"),
    [
        # at --fail-on: never, error (the default), warning, unclear, conflict
        (CLEAN, (0, 0, 0, 0, 0)),
        (NOTICE, (0, 0, 0, 0, 0)),
        (WARNING, (0, 0, 1, 0, 0)),
        (ERROR, (0, 1, 1, 0, 0)),
        (BROKEN, (0, 1, 1, 1, 1)),
    ],
)
def test_exit_status(reconcile, write, content, statuses):
    write("claims/ledger.yaml", content)
    levels = ("never", "error", "warning", "unclear", "conflict")
    assert tuple(reconcile("check", "--fail-on", level).status for level in levels) == statuses
    assert reconcile("check").status == statuses[1]


def test_a_project_of_one_broken_file_is_reported(reconcile, write):
    write("claims/ledger.yaml", "source: {id: ledger\n")
    done = reconcile("check", "-f", "json")
    assert (done.status, [p["code"] for p in json.loads(done.out)["problems"]]) == (1, ["unclosed-list"])
    assert reconcile("check", "--fail-on", "never").status == 0


def test_a_new_conflict_fails(reconcile, mill):
    done = reconcile("check", "claims/brigade.yaml", "--fail-on", "conflict")
    assert done.status == 1
    assert done.out.splitlines()[2].startswith(
        "claims/brigade.yaml:8:12: error: fire at the mill, date: “10 March 2024” here against "
    )
    assert done.err == ""


def test_the_command_that_is_suggested_works_as_it_stands(reconcile, write):
    for name, height in (("a b.yaml", "9 m"), ("c.yaml", "12 m")):
        write(name, CLEAN.replace("9 m", height).replace("ledger", name[0]))
    done = reconcile("check", "a b.yaml", "c.yaml")
    (hint,) = re.findall(r"or: reconcile (accept .*)", done.out)
    words = ["the ledger is late" if word == "…" else word for word in shlex.split(hint)]
    assert reconcile(*words, "--by", "Ada").status == 0
    assert "1 accepted finding" in reconcile("check", "a b.yaml", "c.yaml").out


def test_an_accepted_one_does_not(reconcile, mill):
    reconcile("accept", "gazette/date", "brigade/date", "--because", "the ledger is late", "--by", "Ada")
    done = reconcile("check", "claims/brigade.yaml")
    assert done.status == 0
    assert "1 accepted finding" in done.out


@pytest.mark.parametrize("form", ["terminal", "json", "github", "sarif", "gitlab", "junit", "markdown"])
def test_the_format_never_changes_the_status(reconcile, write, form):
    write("claims/ledger.yaml", ERROR)
    assert reconcile("check", "--format", form).status == 1
    write("claims/ledger.yaml", CLEAN)
    assert reconcile("check", "--format", form).status == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("claims/nothing.yaml",), "there is no file or folder `claims/nothing.yaml`"),
        (("--format", "sarfi"), "there is no format 'sarfi'"),
        (("--fail-on", "errors"), "--fail-on cannot be 'errors'"),
        (("--documents", "papers"), "there is no folder `papers` for documents"),
        (("--config", "none.toml"), "there is no configuration file `none.toml`"),
        (("--nothing",), "No such option: --nothing"),
    ],
)
def test_what_cannot_run(reconcile, mill, arguments, message):
    done = reconcile("check", *arguments)
    assert done.status == 2
    assert message in done.err
    assert done.out == ""


@pytest.mark.parametrize(
    ("config", "status", "codes"),
    [
        ("", 1, ["weekday"]),
        ('[checks]\nweekday = "off"\n', 0, []),
        ('[checks]\nweekday = "notice"\n', 0, ["weekday"]),
        ('fail-on = "never"\n', 0, ["weekday"]),
        ('fail-on = "conflict"\n', 0, ["weekday"]),
    ],
)
def test_the_configuration(reconcile, write, config, status, codes):
    write("claims/ledger.yaml", ERROR)
    write("reconcile.toml", config)
    done = reconcile("check", "--format", "json")
    assert done.status == status
    assert [p["code"] for p in json.loads(done.out)["problems"]] == codes


def test_a_check_that_there_is_not(reconcile, write):
    write("claims/ledger.yaml", CLEAN)
    write("reconcile.toml", '[checks]\nweekdays = "off"\n')
    done = reconcile("check")
    assert done.status == 2
    assert "reconcile.toml:2:1" in done.err
    assert "did you mean `weekday`?" in done.err


def test_a_format_error_cannot_be_switched_off(reconcile, write):
    write("claims/ledger.yaml", BROKEN)
    write("reconcile.toml", '[checks]\nunknown-field = "off"\n')
    assert reconcile("check").status == 2


def test_list(reconcile, write):
    write("reconcile.toml", '[checks]\nweekday = "off"\n')
    lines = reconcile("check", "--list").out.splitlines()
    assert lines[0].split()[:2] == ["format", "error"]
    assert next(line.split()[1] for line in lines if line.startswith("weekday ")) == "off"


def test_annotations_by_themselves_on_github(reconcile, write, tmp_path):
    write("claims/ledger.yaml", ERROR)
    done = reconcile("check", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    assert done.status == 1
    assert done.out.splitlines()[0].startswith("::error file=claims/ledger.yaml,line=3,col=")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## reconcile check\n")
    plain = reconcile("check", "--format", "terminal", GITHUB_ACTIONS="true")
    assert plain.out.startswith("claims/ledger.yaml:3:")


def test_output_to_a_file(reconcile, write, tmp_path):
    write("claims/ledger.yaml", ERROR)
    done = reconcile("check", "--output", "problems.sarif")
    assert (done.status, done.out) == (1, "")
    assert json.loads((tmp_path / "problems.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("x.html", "no report ends in '.html'"),
        ("claims/new.yaml", "no report ends in '.yaml'"),
    ],
)
def test_an_ending_that_no_report_has(reconcile, mill, tmp_path, output, message):
    done = reconcile("check", "-o", output)
    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert not (tmp_path / output).exists()
    assert reconcile("check", "-o", output, "--format", "json").status == 1


@pytest.mark.parametrize(
    "output",
    [
        "claims/gazette.yaml",
        "claims/../claims/brigade.yaml",
        "claims/sheet.csv",
        "claims/sheet.source.yaml",
        "decisions.yaml",
        "reconcile.toml",
        "words.yaml",
        "sources/gazette.txt",
        "brigade.md",
    ],
)
def test_what_is_read_is_not_overwritten(reconcile, mill, write, tmp_path, output):
    write("claims/sheet.csv", "subject,property,value\nbarn,height,9 m\n")
    write("claims/sheet.source.yaml", "source: {id: sheet}\n")
    write("decisions.yaml", "decisions: []\n")
    write("words.yaml", "concepts: {sluice: [sluice, floodgate]}\n")
    write("reconcile.toml", 'lexicon = ["words.yaml"]\ndocuments = "sources"\n')
    write("sources/gazette.txt", "on the ninth\n")
    write("brigade.md", "on the tenth\n")
    text = (tmp_path / "claims/brigade.yaml").read_text(encoding="utf-8")
    write("claims/brigade.yaml", text.replace("id: brigade\n", "id: brigade\n  document: ../brigade.md\n", 1))
    before = (tmp_path / output).read_bytes()
    done = reconcile("check", "--format", "json", "-o", output)
    assert (done.status, done.out) == (2, "")
    assert f"-o {output}: the file is one of those that are read" in done.err
    assert (tmp_path / output).read_bytes() == before


def test_configured_claims_that_are_not_there(reconcile, write):
    write("reconcile.toml", 'claims = ["nowhere"]\n')
    done = reconcile("check")
    assert done.status == 2
    assert "those of a configuration from the folder it is in" in done.err


@pytest.mark.parametrize("named", ["claims/sheet.source.yaml", "claims/sheet.csv"])
def test_a_header_stands_for_its_file(reconcile, write, named):
    write("claims/sheet.source.yaml", "source: {published: 12 March 2024}\n")
    write("claims/sheet.csv", "subject,property,value,locator\nbarn,date,Sunday 9 March 2024,p. 1\n")
    done = reconcile("check", named)
    assert done.status == 1
    assert done.out.startswith("claims/sheet.csv:2:11: error: 9 March 2024 is a Saturday")


def test_a_decisions_file_stands_for_all_claims(reconcile, mill):
    reconcile("accept", "gazette/date", "brigade/date", "--because", "known", "--by", "Ada")
    done = reconcile("check", "decisions.yaml")
    assert done.status == 0
    assert "4 claims in 2 files checked" in done.out


def test_the_order_of_paths_changes_nothing(reconcile, mill):
    one = reconcile("check", "claims/gazette.yaml", "claims/brigade.yaml", "-f", "json")
    two = reconcile("check", "claims/brigade.yaml", "claims/gazette.yaml", "-f", "json")
    assert one == two


def test_fingerprints_do_not_depend_on_lines(reconcile, write):
    write("claims/ledger.yaml", ERROR)
    before = json.loads(reconcile("check", "-f", "json").out)["problems"]
    write("claims/ledger.yaml", "# a comment\n\n" + ERROR)
    after = json.loads(reconcile("check", "-f", "json").out)["problems"]
    assert [p["line"] for p in before] != [p["line"] for p in after]
    assert [p["fingerprint"] for p in before] == [p["fingerprint"] for p in after]


def test_nothing_is_written(reconcile, mill, tmp_path):
    before = sorted((path, path.stat().st_mtime_ns) for path in tmp_path.rglob("*"))
    reconcile("check")
    assert sorted((path, path.stat().st_mtime_ns) for path in tmp_path.rglob("*")) == before
