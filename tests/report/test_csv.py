"""CSV for spreadsheets: what Excel opens rightly, runs nothing of, and can be read back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Verdict
from reconcile.report import View
from reconcile.report.cells import guard_cell, list_cell, read_list_cell, restore_cell
from reconcile.report.csv_ import render_csv

ODD = st.text(alphabet=st.sampled_from("='+-@\t\r\n\"[ \\x1bu5c\ufeff|%\x00\u202e\ud800aé"), max_size=9) | st.text()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("8 October 2018", "8 October 2018"),
        ("=1+1", "'=1+1"),
        ("+44 20", "'+44 20"),
        ("-0043-03-15", "'-0043-03-15"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        ("\r=1", r"'\x0d=1"),
        ("\ufeff=1", r"'\ufeff=1"),
        ('"=1"', '\'"=1"'),
        ("'=1", "''=1"),
        (" \n=1", "' \n=1"),
        ("\uff1d1", "'\uff1d1"),
        ("\u22125", "'\u22125"),
        ("[sic]", "'[sic]"),
        ("it's = so", "it's = so"),
        ("'tis", "'tis"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        (r"C:\new \x1b", r"C:\new \x5cx1b"),
        ("a\nb", "a\nb"),
    ],
)
def test_a_cell_is_shown_as_text_and_comes_back_as_it_was(text, cell):
    assert guard_cell(text) == cell
    assert restore_cell(cell) == text


@given(ODD)
def test_every_text_comes_back_from_its_cell(text):
    assert restore_cell(guard_cell(text)) == text
    assert read_list_cell(list_cell((text, "b"))) == (text, "b")


@given(ODD)
def test_no_cell_begins_as_a_formula(text):
    assert not guard_cell(text).lstrip("\" '\n\ufeff").startswith(("=", "+", "-", "@")) or guard_cell(text)[0] == "'"


def test_a_row_says_the_finding_the_claim_its_place_and_its_source(report):
    text = render_csv(report, View())
    assert text.startswith("\ufefffinding,verdict,question,difference,score,answer,")
    first, second, third = csv.DictReader(io.StringIO(text[1:], newline=""))
    assert {name: cell for name, cell in first.items() if cell} == {
        "finding": "f1",
        "verdict": "conflict",
        "question": "arson attack, date",
        "difference": "1 day apart",
        "score": "0.9346",
        "answer": "1",
        "independent_sources": "1 of 1",
        "source": "watch",
        "id": "date",
        "subject": "arson attack",
        "property": "date",
        "value": "8 October 2018",
        "quote": "on 8 October",
        "inferred": "yes",
        "tags": "fire",
        "normalised": "2018-10-08..2018-10-08 {day}",
        "normalised_type": "date",
        "file": "claims/watch.yaml",
        "line": "41",
        "source.title": "Attacks",
        "source.published": "29 January 2019",
    }
    assert (second["answer"], second["quote"], second["source.cites"]) == ("2", '["a", "b"]', "watch")
    assert (third["finding"], third["verdict"], third["difference"], third["score"]) == ("f2", "unique", "", "")


def test_lines_end_as_the_standard_has_it_and_a_view_leaves_out_rows(report):
    text = render_csv(report, View(only=(Verdict.UNIQUE,)))
    assert text.count("\r\n") == 2
    assert "f1" not in text
