"""`reconcile diff`: exit status, filters, and where the report goes."""

import json
import os
import subprocess
import sys

import pytest


@pytest.mark.wheel
def test_the_default_folder_is_claims(reconcile, mill):
    assert reconcile("diff") == reconcile("diff", "claims/")
    assert reconcile("diff").status == 1


def test_without_a_conflict_the_status_is_0(reconcile, write, mill):
    write("claims/brigade.yaml", "claims:\n  - text: The engines came late.\n")
    done = reconcile("diff")
    assert (done.status, done.err) == (0, "")
    assert "0 conflicts" in done.out


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ([], ["conflict", "unique", "unique"]),
        (["--only", "conflict"], ["conflict"]),
        (["--only", "agree,compatible"], []),
        (["--only", "unique", "--source", "gazette"], ["unique"]),
        (["--source", "gazette"], ["conflict", "unique"]),
        (["--source", "gazette", "--source", "brigade"], ["conflict", "unique", "unique"]),
        (["--subject", "MILL"], ["conflict", "unique", "unique"]),
        (["--subject", "bakery"], []),
    ],
)
def test_filters_narrow_what_is_shown_and_never_the_status_or_the_summary(reconcile, mill, options, shown):
    done = reconcile("diff", "--format", "json", *options)
    report = json.loads(done.out)
    assert done.status == 1
    assert [finding["verdict"] for finding in report["findings"]] == shown
    assert {k for f in report["findings"] for g in f["values"] for k in g["claims"]} == set(report["claims"])
    assert report["view"]["shown"] == len(shown)
    assert (report["summary"]["conflict"], report["summary"]["unique"]) == (1, 2)


def test_the_terminal_says_what_a_filter_leaves_out(reconcile, mill):
    out = reconcile("diff", "--only", "agree", "--subject", "mill").out
    assert out.splitlines()[-1] == "shown: 0 of 3 findings (--only agree --subject mill)"


def test_a_report_written_to_a_file_is_the_one_printed(reconcile, mill, tmp_path):
    printed = reconcile("diff", "--format", "json")
    for name, options in (("r.json", []), ("r.dat", ["--format", "json"])):
        done = reconcile("diff", *options, "-o", name)
        assert (done.status, done.out, done.err) == (1, "", "")
        assert (tmp_path / name).read_text("utf-8") == printed.out
    assert sorted(p.name for p in tmp_path.iterdir()) == ["claims", "r.dat", "r.json"]


def test_an_ending_that_no_form_has_is_refused_before_anything_is_read(reconcile, tmp_path):
    done = reconcile("diff", "nowhere", "-o", "r.html", "-o", "r.pdf")
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        "reconcile: -o r.pdf: no report ends in '.pdf'\n"
        "hint: the endings are .txt, .html, .md, .json, .csv, .jsonld, .xlsx; --format NAME writes any file\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_file_without_ending_holds_what_the_terminal_shows(reconcile, mill, tmp_path):
    printed = reconcile("diff")
    assert reconcile("diff", "-o", "report").status == printed.status
    assert (tmp_path / "report").read_text("utf-8") == printed.out


def test_an_output_in_a_folder_that_is_not_there_says_to_make_it(reconcile, mill):
    done = reconcile("diff", "-o", "new/r.json")
    assert (
        done.err == "reconcile: cannot write new/r.json: No such file or directory\nhint: make the folder new first\n"
    )


def test_a_report_file_is_replaced_whole_and_keeps_its_mode(reconcile, mill, tmp_path):
    target = tmp_path / "r.json"
    target.write_text("old")
    target.chmod(0o640)
    reconcile("diff", "-o", "r.json")
    assert json.loads(target.read_text("utf-8"))["format"] == "reconcile-report/1"
    assert target.stat().st_mode & 0o777 == 0o640


def test_what_cannot_run_leaves_an_old_report_alone(reconcile, mill, tmp_path):
    (tmp_path / "r.json").write_text("old")
    assert reconcile("diff", "nowhere", "-o", "r.json").status == 2
    assert (tmp_path / "r.json").read_text() == "old"


@pytest.mark.parametrize("target", ["no/such/folder/r.json", "claims", "claims/gazette.yaml/r.json"])
def test_an_output_that_cannot_be_written_ends_with_2(reconcile, mill, target):
    done = reconcile("diff", "-o", target)
    assert (done.status, done.out) == (2, "")
    assert f"cannot write {target}" in done.err
    assert "Traceback" not in done.err


def _into(stdout, arguments, folder):
    command = [sys.executable, "-P", "-m", "reconcile", *arguments]
    return subprocess.run(command, cwd=folder, stdout=stdout, stderr=subprocess.PIPE, check=False, timeout=60)


@pytest.mark.parametrize(
    "arguments", [["diff"], ["diff", "-f", "json"], ["--help"], ["--version"], ["value", "3 May 2021"]]
)
def test_a_reader_that_goes_away_is_met_in_silence(mill, tmp_path, arguments):
    reader, writer = os.pipe()
    os.close(reader)
    done = _into(writer, arguments, tmp_path)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [["diff"], ["diff", "-f", "json"], ["--help"], ["--version"]])
def test_a_full_disk_ends_with_2_and_a_message(mill, tmp_path, arguments):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = _into(full, arguments, tmp_path)
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_colours_are_for_terminals_or_for_who_asks(reconcile, mill):
    assert "\x1b[" not in reconcile("diff").out
    assert "\x1b[" in reconcile("diff", "--color", "always").out
    assert "\x1b[" not in reconcile("diff", "--color", "never").out
    assert "\x1b[" not in reconcile("diff", "--color", "always", "-f", "json").out


def test_away_from_a_terminal_the_width_is_100_or_columns(reconcile, mill):
    assert reconcile("diff").out == reconcile("diff", COLUMNS="100").out
    narrow = reconcile("diff", COLUMNS="60").out
    assert max(map(len, narrow.splitlines())) <= 60
    assert reconcile("diff", COLUMNS="nonsense").out == reconcile("diff").out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
def test_any_output_encoding_will_do(mill, encoding, tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-P", "-m", "reconcile", "diff"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "on the ninth" in done.stdout.decode(encoding)


@pytest.mark.parametrize(
    "name",
    [
        "gazette/date",
        "gazette/da",
        "claims/gazette.yaml:5",
        "gazette.yaml:5",
        "gazette.yaml:7",
        "./claims/gazette.yaml:9",
        "claims/../claims/gazette.yaml:8:12",
    ],
)
def test_explain_takes_a_key_its_beginning_or_a_place(reconcile, mill, name):
    by_key = reconcile("explain", "gazette/date", "brigade/date")
    assert by_key.status == 0
    assert reconcile("explain", name, "brigade/date") == by_key
    assert reconcile("explain", name, "brigade/date", "--in", "claims/") == by_key


# file, its text, and which claim each of its lines belongs to (None: to none)
EXTENTS = [
    (
        "a.yaml",
        "claims:\n  - id: x\n    text: |\n      1\n\n      2\n\n  - id: y\n    text:\n      3\nsource: {id: s}\n",
        [None, *["s/x"] * 6, *["s/y"] * 3, None],
    ),
    ("s.csv", 'id,text\nx,"One\ntwo."\ny,Three.\n', [None, "s/x", "s/x", "s/y", None]),
    ("s.jsonl", '{"id": "x", "text": "One."}\n{"id": "y", "text": "Two."}', ["s/x", "s/y", None]),
]


@pytest.mark.parametrize(("file", "text", "claims"), EXTENTS, ids=[file for file, _, _ in EXTENTS])
def test_any_line_inside_a_claim_names_it(reconcile, write, file, text, claims):
    write(file, text)
    write("other.yaml", "claims:\n  - text: Five.\n")
    for line, key in enumerate(claims, 1):
        done = reconcile("explain", f"{file}:{line}", "other/c1", "--in", file, "--in", "other.yaml")
        if key is None:
            assert done.status == 2
            assert f"there is no claim at {file}:{line}\nhint: the claims of that file stand in its lines " in done.err
        else:
            assert done.status == 0
            assert done.out.startswith(f"{key} (")


def test_explain_shows_both_readings_the_score_and_the_verdict(reconcile, mill):
    out = reconcile("explain", "gazette/date", "brigade/date").out
    for said in ("as written: 9 March 2024", '"earliest": "2024-03-10"', "one question?", "these two: conflict: 1 day"):
        assert said in out


def test_explain_says_why_two_claims_were_not_aligned_and_what_would_have_had_to_differ(reconcile, mill):
    done = reconcile("explain", "gazette/owner", "brigade/engines")
    assert done.status == 0
    for said in (
        "not aligned",
        "why not: ",
        "what would have had to differ: ",
        "gazette/owner is aligned with nothing",
    ):
        assert said in done.out


@pytest.mark.parametrize("form", ["terminal", "matrix", "csv", "json", "jsonld", "markdown", "html"])
def test_one_source_alone_is_said_to_have_been_compared_with_none(reconcile, mill, form):
    done = reconcile("diff", "claims/gazette.yaml", "-f", form)
    said = "only gazette has claims: there is no other source to compare them with"
    assert done.status == 0
    assert done.err == (
        f"claims/gazette.yaml:1:1: notice: {said} (name the claim files of the other sources too) [one-source]\n"
    )
    if form in {"terminal", "json", "markdown"}:
        assert said in " ".join(done.out.split())
    if form == "html":
        assert f'<p class="caution">{said.capitalize()}.</p>' in done.out


def test_sources_are_named_one_by_one_or_with_commas(reconcile, mill):
    both = reconcile("diff", "claims", "--source", "gazette", "--source", "brigade", "-f", "json")
    assert both.status == 1
    assert reconcile("diff", "claims", "--source", "brigade, gazette", "-f", "json") == both
