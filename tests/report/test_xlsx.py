"""The workbook: text in every cell, the same bytes twice, and a plain word where the library is missing."""

import io
import zipfile
from dataclasses import replace

import pytest

from reconcile.model import CannotRunError
from reconcile.report import View, xlsx
from reconcile.report.csv_ import render_csv
from reconcile.report.xlsx import render_xlsx

openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def with_value(report, value):
    known = report.claims["diary/when"]
    claim = replace(known, claim=replace(known.claim, value=value))
    return replace(report, claims={**report.claims, "diary/when": claim})


def test_the_claims_sheet_holds_what_the_csv_holds(report):
    sheet = opened(render_xlsx(report, View()))["Claims"]
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert [",".join(rows[0])] == [render_csv(report, View()).removeprefix("\ufeff").split("\r\n")[0]]
    assert rows[1][:6] == ["f1", "conflict", "arson attack, date", "1 day apart", "0.9346", "1"]
    assert len(rows) == 4


def test_every_cell_is_text(report):
    hostile = with_value(report, '=HYPERLINK("https://example.org","x")')
    book = opened(render_xlsx(hostile, View()))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert '\'=HYPERLINK("https://example.org","x")' in {cell.value for cell in cells}


@pytest.mark.parametrize("value", ["\x00\x0b\x1b", "_x0041_", "\ud800", "x" * 40_000])
def test_what_no_workbook_can_hold_does_not_break_it(report, value):
    assert opened(render_xlsx(with_value(report, value), View()))["Claims"].max_row == 4


def test_only_addresses_of_the_web_become_links(report):
    def linked(url):
        known = report.claims["watch/date"]
        claim = replace(known, source=replace(known.source, url=url))
        sheet = opened(render_xlsx(replace(report, claims={**report.claims, "watch/date": claim}), View()))["Claims"]
        return [cell.hyperlink.target for cell in sheet[2] if cell.hyperlink]

    assert linked("https://example.org/a?b=c") == ["https://example.org/a?b=c"]
    assert linked("javascript:alert(1)") == []
    assert linked("file:///etc/passwd") == []
    assert linked("https://example.org/ \n<x>") == []


def test_the_head_has_its_own_sheet(report):
    rows = list(opened(render_xlsx(report, View()))["Report"].iter_rows(values_only=True))
    assert rows == [
        ("Findings", "0 agree, 0 compatible, 1 conflict, 0 unclear, 1 unique"),
        ("Source diary", "no date of publication, 2 claims, cites watch"),
        ("Source watch", "Attacks, published 2019-01-29, 1 claim"),
        ("Made by", "reconcile 1.2.3"),
    ]


def test_the_bytes_name_no_day_and_nobody(report):
    data = render_xlsx(report, View())
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"created" not in book.read("docProps/core.xml")
    assert render_xlsx(report, View()) == data


def test_a_missing_library_is_named_with_the_command(report, monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(xlsx, "import_module", missing)
    with pytest.raises(CannotRunError) as trouble:
        render_xlsx(report, View())
    assert str(trouble.value) == "Excel files need the package openpyxl, which is not installed"
    assert "pip install 'reconcile[xlsx]'" in trouble.value.hint
