"""Which files are read, under which names, and what stops the run."""

import os
import subprocess
from itertools import permutations
from pathlib import Path

import pytest

from reconcile.model.problem import CannotRunError
from reconcile.reading import files as reading_files
from reconcile.reading import read_case

GOOD = "claims:\n  - text: x\n"


def test_a_folder_is_searched_for_claim_files_and_nothing_else(read):
    case = read(
        {
            "in/a.yaml": GOOD,
            "in/deep/b.yml": GOOD,
            "in/c.csv": "text\nx\n",
            "in/d.JSONL": '{"text": "x"}\n',
            "in/c.source.yaml": "source: {title: C}\n",
            "in/decisions.yaml": "[]",
            "in/reconcile.decisions.yaml": "[]",
            "in/.hidden/e.yaml": "not read",
            "in/.f.yaml": "not read",
            "in/e.source.yaml": "claims:\n  - text: x\n",
            "in/notes.txt": "not read",
            "in/questions.yaml": "questions: [a]\n",
            "in/people.csv": "name,age\nPeter,3\n",
            "in/log.jsonl": '{"level": "info"}\n',
        },
        "in",
    )
    assert [(source.id, source.file) for source in case.sources] == [
        ("a", "in/a.yaml"),
        ("b", "in/deep/b.yml"),
        ("c", "in/c.csv"),
        ("d", "in/d.JSONL"),
        ("e.source", "in/e.source.yaml"),
    ]
    assert [f"{problem.severity} {problem.location} {problem.code}" for problem in case.problems] == [
        "notice in/log.jsonl:1:1 not-a-claim-file",
        "notice in/people.csv:1:1 not-a-claim-file",
        "notice in/questions.yaml:1:1 not-a-claim-file",
    ]


def test_the_order_of_the_arguments_does_not_matter(read):
    files = {
        "b.yaml": GOOD,
        "a.csv": "text\nx\n",
        "in/c.yaml": "claims:\n  - txt: x\n",
        "in/d.yaml": "source: {id: b}\n" + GOOD,
    }
    paths = ("b.yaml", "a.csv", "in", "./in/c.yaml")
    cases = [read(files, *order) for order in permutations(paths)]
    assert cases == cases[:1] * len(cases)
    assert [source.file for source in cases[0].sources] == ["a.csv", "b.yaml", "in/d.yaml", "in/c.yaml"]


def test_a_file_named_twice_is_read_once(read, tmp_path):
    (tmp_path / "link.yaml").symlink_to("a.yaml")
    case = read({"a.yaml": GOOD}, "a.yaml", "./a.yaml", str(tmp_path / "a.yaml"), "link.yaml")
    assert [(claim.key, claim.location.path) for claim in case.claims] == [("a/c1", "a.yaml")]


def test_two_files_with_one_source_id_are_both_named(read):
    (problem,) = read({"a.yaml": GOOD, "b.yaml": "source:\n  id: a\n" + GOOD}).problems
    assert problem.code == "duplicate-source"
    assert str(problem.location) == "b.yaml:2:7"
    assert "a.yaml" in problem.message
    assert "b.yaml" in problem.message


@pytest.mark.parametrize(
    ("text", "code"),
    [("source: {id: g\n", "unclosed-list"), ("<<<<<<< ours\n" + GOOD + "=======\n>>>>>>> theirs\n", "merge-conflict")],
)
def test_a_broken_file_in_a_folder_is_broken_and_not_passed_over(read, text, code):
    assert [problem.code for problem in read({"in/a.yaml": text}, "in").problems] == [code]


BAD_FILES = [
    ("a.yaml", b"", "1:1 empty-file"),
    ("a.csv", b"\xef\xbb\xbf \r\n", "1:1 empty-file"),
    ("a.yaml", b"claims:\n  - text: na\xefve\n", "2:13 not-utf8"),
    ("a.yaml", b"\x7fELF\x00\x01", "1:5 binary-file"),
    ("a.csv", b"PK\x03\x04\x14\x00", "1:1 binary-file"),
    ("a.jsonl", b'{"text": "x\x00"}', "1:12 binary-file"),
    ("a.xlsx", b"PK\x03\x04", "1:1 unknown-form"),
    ("my paper.yaml", GOOD.encode(), "1:1 bad-id"),
    ("decisions.yaml", b"[]", "1:1 not-a-claim-file"),
]


@pytest.mark.parametrize(("name", "data", "expected"), BAD_FILES)
def test_what_is_no_text_is_told(problems, name, data, expected):
    assert problems({name: data}) == [f"{name}:{expected}"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("a.xlsx", "save the sheet as CSV (UTF-8)"),
        ("a.json", "write JSON Lines"),
        ("a.tsv", "name the file .csv"),
        ("a.txt", "claim files end in .yaml"),
    ],
)
def test_another_form_is_told_what_to_become(read, name, hint):
    (problem,) = read({name: b"PK\x03\x04"}).problems
    assert problem.hint.startswith(hint)


def test_a_file_beyond_the_limit_is_refused_unread(problems, monkeypatch):
    monkeypatch.setattr(reading_files, "MOST_BYTES", 1000)
    assert problems({"a.yaml": GOOD + "#" * 1000}) == ["a.yaml:1:1 too-large"]


def test_a_missing_path_stops_the_run(read):
    with pytest.raises(CannotRunError, match=r"`b\.yaml`, `c`") as caught:
        read({"a.yaml": GOOD}, "a.yaml", "b.yaml", "c")
    assert caught.value.hint


@pytest.mark.parametrize("files", [{"in/notes.txt": "x"}, {"in/x.yaml": "a: b\n"}, {"in/.git/a.yaml": GOOD}])
def test_a_folder_without_claim_files_stops_the_run(read, files):
    with pytest.raises(CannotRunError) as caught:
        read(files, "in")
    assert caught.value.hint


def test_a_pipe_can_be_read(tmp_path):
    path = tmp_path / "a.yaml"
    os.mkfifo(path)
    with subprocess.Popen(["sh", "-c", f'printf "claims:\\n  - text: x\\n" > "{path}"']):
        assert [claim.text for claim in read_case([str(path)]).claims] == ["x"]


def test_a_pipe_in_a_folder_is_not_waited_for(read):
    os.mkfifo("pipe.yaml")
    assert [claim.id for claim in read({"a.yaml": GOOD}, ".").claims] == ["c1"]


def test_the_claims_of_this_project_have_no_problem():
    folder = Path(__file__).parents[2] / "claims"
    assert read_case([str(folder)]).problems == ()
