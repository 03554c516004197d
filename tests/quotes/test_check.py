"""The problems as a whole: code, severity, place, message, hint."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reconcile.model import Problem
from reconcile.quotes import check_quotes
from reconcile.reading import read_case
from reconcile.values import normalise_claims

Check = Callable[..., tuple[Problem, ...]]
DOCUMENT = """\
Report

On 8 October 2018 the harbour office
closed. Mara Velkova did not attend.

At least 14 people were injured, says the hospital of Norvik.
"""


def test_a_quote_that_stands_there_makes_no_problem(check: Check) -> None:
    claim = """
        property: date
        value: 8 October 2018
        quote: the harbour office closed
    """
    assert check(DOCUMENT, [claim]) == ()


def test_a_wrong_day_is_shown_beside_the_document(check: Check) -> None:
    claim = """
        property: date
        value: 9 October 2018
        quote: On 9 October 2018 the harbour office closed
    """
    (problem,) = check(DOCUMENT, [claim])
    assert str(problem) == (
        "claims.yaml:7:12: error: the quote is not in report.txt; the nearest is at line 3: “On 8 October 2018 the "
        "harbour office closed.”: `8` in the document, `9` in the quote (quote the document word for word; passages "
        "that stand apart are a list of quotes) [quote-not-found]"
    )
    assert [str(place) for place in problem.related] == ["report.txt:3:1"]


DIFFERENCES = {
    "Mara Velkova was there": "`did not` in the document, `was there` in the quote",
    "Mara Velkova did attend": "the quote lacks `not`",
    "the old harbour office closed": "the quote has `old` too much",
    "At least 14 people were hurt, says the clinic of Norvik": (
        "`injured` in the document, `hurt` in the quote; `hospital` in the document, `clinic` in the quote"
    ),
    "the harbour office closed,": (
        "the same words, but other signs between them, or the quote begins or ends within a word or number"
    ),
}


@pytest.mark.parametrize(("quote", "difference"), DIFFERENCES.items())
def test_a_difference_is_told_word_by_word(check: Check, quote: str, difference: str) -> None:
    (problem,) = check(DOCUMENT, [f"property: account\nvalue: as told\nquote: '{quote}'"])
    assert problem.code == "quote-not-found"
    assert problem.message.endswith(f"”: {difference}")


def test_a_quote_of_another_document_has_nothing_near(check: Check) -> None:
    (problem,) = check(DOCUMENT, ["property: account\nvalue: as told\nquote: Galloping zebras ate breakfast"])
    assert (problem.code, problem.message) == (
        "quote-not-found",
        "the quote is not in report.txt, nor is anything near it: “Galloping zebras ate breakfast”",
    )


def test_each_quote_of_a_list_is_looked_up_at_its_own_place(check: Check) -> None:
    claim = """
        property: account
        value: as told
        quote: [the harbour office closed, Mara Velkova did attend]
    """
    (problem,) = check(DOCUMENT, [claim])
    assert str(problem.location) == "claims.yaml:7:40"


def test_a_document_that_is_not_there_is_said(check: Check) -> None:
    claims = ["property: account\nvalue: as told\nquote: [one, two]", "property: account\nvalue: as told\nquote: three"]
    (problem,) = check(None, claims)
    assert str(problem) == (
        "claims.yaml:3:13: notice: 3 quotes not checked: `report.txt`, the document of report, is not there (correct "
        "the path, which begins at the claim file, or keep report.txt in the folder of --documents) [quotes-unchecked]"
    )


def test_claims_without_quotes_need_no_document(check: Check) -> None:
    assert check(None, ["property: account\nvalue: as told"]) == ()


def test_a_changed_document_is_reported_and_its_quotes_are_checked(check: Check) -> None:
    other = hashlib.sha256(b"another").hexdigest()
    claim = "property: account\nvalue: as told\nquote: the harbour bureau closed"
    problems = check(DOCUMENT, [claim], header=[f"sha256: {other}"])
    assert [(p.code, str(p.severity), str(p.location)) for p in problems] == [
        ("document-changed", "error", "claims.yaml:4:11"),
        ("quote-not-found", "error", "claims.yaml:8:12"),
    ]
    assert hashlib.sha256(DOCUMENT.encode()).hexdigest() in problems[0].message


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_line_ends_that_git_changes_are_no_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_bytes(DOCUMENT.replace("\n", ends).encode())
    known = hashlib.sha256(DOCUMENT.encode()).hexdigest().upper()
    Path("claims.yaml").write_text(
        f"source: {{id: report, document: report.txt, sha256: '{known}'}}\nclaims:\n"
        "  - {subject: office, property: state, value: as told, quote: the harbour office closed}\n",
        encoding="utf-8",
    )
    case = read_case(["claims.yaml"])
    assert check_quotes(case, normalise_claims(case)) == ()


def test_no_sum_at_all_is_reported(check: Check) -> None:
    (problem,) = check(DOCUMENT, ["property: account\nvalue: as told"], header=["sha256: abc"])
    assert (problem.code, problem.message) == (
        "document-changed",
        "`sha256` is no SHA-256: that has 64 hexadecimal figures",
    )


def test_a_document_outside_the_project_is_not_opened(check: Check, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.txt"
    outside.write_text(DOCUMENT, encoding="utf-8")
    claim = "property: account\nvalue: as told\nquote: the harbour office closed"
    problems = check(None, [claim], name="../outside.txt")
    assert [(p.code, str(p.severity)) for p in problems] == [
        ("document-outside", "error"),
        ("quotes-unchecked", "notice"),
    ]
    assert check(None, [claim], name="../outside.txt", allow_outside=True) == ()


def test_documents_are_found_in_a_folder_by_the_source(check: Check, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "report.md").write_text(DOCUMENT, encoding="utf-8")
    claim = "property: account\nvalue: as told\nquote: the harbour office closed"
    assert check(None, [claim], documents="kept") == ()
    (folder / "report.html").write_text(DOCUMENT, encoding="utf-8")
    problems = check(None, [claim], documents="kept")
    assert [p.code for p in problems] == ["document-ambiguous", "quotes-unchecked"]
    assert problems[0].message == "2 files in `kept` may be the document of report: `report.html`, `report.md`"


def test_one_file_with_many_sources_says_which_are_unchecked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = "source,subject,property,value,quote\nnorth,office,state,closed,office closed\n"
    rows += "south,office,state,open,is open\n"
    Path("claims.csv").write_text(rows, encoding="utf-8")
    Path("north.txt").write_text("The office closed.", encoding="utf-8")
    case = read_case(["claims.csv"])
    problems = check_quotes(case, normalise_claims(case), documents=".")
    assert [(p.code, p.message) for p in problems] == [
        ("quotes-unchecked", "1 quote not checked: no document for south")
    ]


SOURCES = Path(__file__).parents[2].parent / "shared" / "sources"


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the reports themselves are not here: their quotes are unchecked")
def test_every_quote_of_the_projects_own_claims_stands_in_its_report() -> None:
    case = read_case([str(Path(__file__).parents[2] / "claims")])
    problems = check_quotes(case, normalise_claims(case), documents=str(SOURCES))
    assert [str(p) for p in problems] == []
