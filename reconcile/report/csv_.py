"""The report as CSV for spreadsheets: one row a claim in a finding (RFC 4180), UTF-8 with a byte-order mark.

The mark is what tells Excel that the text is UTF-8. A table has no place for a head: each row names its file with the
digest, its source with dates and citations, and how its value was read. The module name has an underscore so that the
standard library's `csv` stays itself.
"""

import csv
import io

from reconcile.report.model import Report, Screen, View
from reconcile.report.table import COLUMNS, cells, table_rows

_MARK = "\ufeff"


def render_csv(report: Report, view: View, _screen: Screen | None = None) -> str:
    """Write the report as CSV: the column names, then the rows, each ended by CR LF."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in COLUMNS)
    writer.writerows(cells(row) for row in table_rows(report, view))
    return _MARK + text.getvalue()
