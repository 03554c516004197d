"""The report as an Excel workbook: a sheet of claims in findings, and a sheet with the head. Needs the extra `xlsx`.

Every cell is text, dates too, so that no program retypes what a source wrote. The bytes depend on nothing but the
report: the archive has fixed times, and the document's properties name neither an author nor a day.
"""

import io
import re
import zipfile
from importlib import import_module
from typing import Any, Final

from reconcile.model import CannotRunError
from reconcile.report.cells import guard_formula
from reconcile.report.head import head_lines, head_of
from reconcile.report.model import Report, Screen, View
from reconcile.report.order import count_verdicts
from reconcile.report.table import COLUMNS, Row, cells, table_rows
from reconcile.report.wording import nothing_compared

_LONGEST_CELL: Final = 32_767
_MOST_LINKS: Final = 60_000
"""Excel takes 65,530 links on a sheet and repairs (loses) those beyond."""
_CODE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_PROPERTIES: Final = "docProps/core.xml"
_NO_PROPERTIES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_FIRST_ZIP_TIME: Final = (1980, 1, 1, 0, 0, 0)


def load_openpyxl() -> Any:  # noqa: ANN401 - the library has no types
    """Return the library that reads and writes workbooks; raise CannotRunError where it is not installed."""
    try:
        return import_module("openpyxl")
    except ImportError as trouble:
        message = "Excel files need the package openpyxl, which is not installed"
        raise CannotRunError(message, hint="install it: pip install 'reconcile[xlsx]'; or ask for .csv") from trouble


def render_xlsx(report: Report, view: View, _screen: Screen | None = None) -> bytes:
    """Write the report as the bytes of a workbook."""
    library = load_openpyxl()
    book = library.Workbook()
    _write_claims(book.active, report, view)
    _write_head(book.create_sheet("Report"), report)
    kept = io.BytesIO()
    book.save(kept)
    return _without_times(kept.getvalue())


def _write_claims(sheet: Any, report: Report, view: View) -> None:  # noqa: ANN401 - see load_openpyxl
    sheet.title = "Claims"
    _write_row(sheet, 1, tuple(column.name for column in COLUMNS))
    links = 0
    for number, row in enumerate(table_rows(report, view), 2):
        _write_row(sheet, number, cells(row))
        url = _link(row)
        if url and links < _MOST_LINKS:
            links += 1
            sheet.cell(number, _URL_COLUMN).hyperlink = url
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    styles, utils = import_module("openpyxl.styles"), import_module("openpyxl.utils")
    for at, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[utils.get_column_letter(at)].width = column.width
        sheet.cell(1, at).font = styles.Font(bold=True)


_URL_COLUMN: Final = 1 + next(at for at, column in enumerate(COLUMNS) if column.name == "source.url")


def _link(row: Row) -> str:
    """Return the address of the row's source where it is one of the web without characters that a link cannot have."""
    url = row.source.url or ""
    return url if re.fullmatch(r"https?://[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]{1,2000}", url) else ""


def _write_head(sheet: Any, report: Report) -> None:  # noqa: ANN401 - the same
    counts = ", ".join(f"{count} {verdict}" for verdict, count in count_verdicts(report.findings).items())
    told = nothing_compared(report.sources)
    lines = (("Findings", f"{counts}; {told}" if told else counts), *head_lines(head_of(report)))
    for number, line in enumerate(lines, 1):
        _write_row(sheet, number, tuple(guard_formula(text) for text in line))
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 120


def _write_row(sheet: Any, number: int, texts: tuple[str, ...]) -> None:  # noqa: ANN401 - the same
    for at, text in enumerate(texts, 1):
        if not text:
            continue
        cell = sheet.cell(number, at)
        cell.value = _short(_CODE.sub("_x005F_", text))
        cell.data_type = "s"  # never a formula, a number or a date, whatever it looks like
        cell.number_format = "@"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def _without_times(data: bytes) -> bytes:
    """Return a workbook with fixed times in the archive and no properties of who made it when."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _FIRST_ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3  # else it tells which system the report was made on
            new.writestr(info, _NO_PROPERTIES if name == _PROPERTIES else old.read(name))
    return kept.getvalue()
