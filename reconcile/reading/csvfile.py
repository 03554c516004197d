"""The CSV form: a row of field names, then one row a claim; the header in `NAME.source.yaml`.

Owns cells, their places, and cells that are lists.

NOTE: Python's csv module gives no places and forgives what a reader should know of, so rows are taken apart here
(RFC 4180).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.model.pattern import lazy_pattern
from reconcile.reading.checking import Table, fold_field, note_unknown_field, suggest
from reconcile.reading.claims import ROW_TABLE, Content, read_claims
from reconcile.reading.fields import Kind
from reconcile.reading.header import join_header, note_bad_stem, read_header
from reconcile.reading.jsontree import read_json_list
from reconcile.reading.notes import Mark, Notes
from reconcile.reading.tree import Fields, Items, Node, Text, compose

_QUOTED: Final = lazy_pattern(r'"((?:[^"]|"")*+)"')
Row = list[Text]


def read_csv(
    text: str, stem: str, notes: Notes, *, header_text: str | None, header_notes: Notes, is_named: bool
) -> Content | None:
    """Return what a CSV file and its header hold; None where it is something else that the user did not name."""
    rows = [row for row in read_rows(text, notes) if any(cell.text.strip() for cell in row)]
    if not rows:
        notes.add("empty-file", (1, 1), "the file holds no rows", "write a row of field names, then one row a claim")
        return Content()
    names = [cell.text.strip() for cell in rows[0]]
    if not _name_claims(names):
        if not is_named:
            return None
        notes.add(
            "not-a-claim-file",
            (1, 1),
            "this is no claim file: its first row names no field of a claim",
            "begin with a row such as `id,subject,property,value,quote`; commas, semicolons or tabs part the columns",
        )
        return Content()
    columns = _check_columns(rows[0], notes)
    header_node = None if header_text is None else compose(header_text, header_notes).root
    header = read_header(header_node, stem, header_notes)
    claims = read_claims(_make_nodes(rows[1:], columns, notes), header.default.id, notes, is_row=True)
    note_bad_stem(header, claims, notes)
    return join_header(header, claims, header_notes, notes.path, text)


def _name_claims(names: Sequence[str]) -> bool:
    """Tell whether a row names fields of claims, misspelt ones too."""
    telling = ("subject", "property", "value", "text")
    return any(name in telling for name in names) or any(suggest(name, telling) for name in names)


def read_rows(text: str, notes: Notes) -> Iterator[Row]:
    """Yield the rows of a CSV text, each cell with its place; the first line shows the separator."""
    separator = _find_separator(text)
    plain = re.compile(rf"[^{separator}\r\n]*+")
    offset, line, line_start, size = 0, 1, 0, len(text)
    row: Row = []
    while offset <= size:
        mark = (line, offset - line_start + 1)
        quoted = _QUOTED.match(text, offset) if text[offset : offset + 1] == '"' else None
        if quoted:
            body = quoted.group(1)
            row.append(Text(body.replace('""', '"'), mark, is_plain=False))
            offset = quoted.end()
            if "\n" in body:
                line += body.count("\n")
                line_start = quoted.start(1) + body.rfind("\n") + 1
            rest = plain.match(text, offset)
            if rest and rest.group().strip():
                notes.add(
                    "text-after-quote",
                    (line, offset - line_start + 1),
                    "text follows the closing quotation mark of a cell",
                    'double the quotation marks inside a cell: "a ""b"" c"',
                )
            offset = rest.end() if rest else offset
        elif text[offset : offset + 1] == '"':
            notes.add(
                "unclosed-quote",
                mark,
                "the quotation mark that opens this cell is never closed",
                "add the closing one, or double it if it belongs to the text",
            )
            return
        else:
            found = plain.match(text, offset)
            end = found.end() if found else offset
            row.append(Text(text[offset:end], mark, is_plain=False))
            offset = end
        if text[offset : offset + 1] == separator:
            offset += 1
            continue
        yield row
        row = []
        offset += 2 if text[offset : offset + 2] == "\r\n" else 1
        line, line_start = line + 1, offset


def _find_separator(text: str) -> str:
    """Return the separator: spreadsheets of many countries write semicolons, and some programs tabs."""
    first = text.split("\n", 1)[0]
    return max((",", ";", "\t"), key=first.count)


def _check_columns(cells: Sequence[Text], notes: Notes) -> list[str]:
    """Return the field of each column, an empty name where a column is not to be read."""
    given = [fold_field(cell.text) for cell in cells]
    columns: list[str] = []
    for cell in cells:
        name = fold_field(cell.text)  # spreadsheets write headings: `Subject`, `Attributed to`
        if name and name in columns:
            notes.add("duplicate-key", cell.mark, f"the column `{name}` stands here a second time", "keep one of them")
            name = ""
        elif name and name not in ROW_TABLE.fields:
            meant = note_unknown_field(cell.text.strip(), cell.mark, ROW_TABLE, notes)
            name = meant if meant and meant not in (*given, *columns) else "?"  # once told, no row's cell is missed
        columns.append(name)
    return columns


def _make_nodes(rows: Sequence[Row], columns: Sequence[str], notes: Notes) -> Iterator[Node]:
    """Yield each row as the mapping that it stands for; an empty cell is a field that is not given."""
    for row in rows:
        node = Fields({}, row[0].mark, {})
        for i, cell in enumerate(row):
            if not cell.text.strip():
                continue
            if i >= len(columns) or not columns[i]:
                notes.add(
                    "extra-cell",
                    cell.mark,
                    "this cell stands under no field's name",
                    "name the column in the first row, or put quotation marks around a cell that holds the separator",
                )
            elif columns[i] != "?":
                node.keys[columns[i]] = cell.mark
                node.fields[columns[i]] = read_cell(cell, columns[i], ROW_TABLE)
        yield node


def read_cell(cell: Text, name: str, table: Table) -> Node:
    """Return a cell as a list where the field may be one: a JSON array, or a YAML flow list with a comma in it."""
    text = cell.text.strip()
    if table.kinds[name] is not Kind.TEXTS or not (text.startswith("[") and text.endswith("]")):
        return cell
    texts = read_json_list(text)
    if texts is None and "," in text:
        notes = Notes("")
        root = compose(text, notes).root
        if isinstance(root, Items) and not notes.problems:
            return Items([_move(item, cell.mark) for item in root.items], cell.mark)
    return cell if texts is None else Items([Text(item, cell.mark) for item in texts], cell.mark)


def _move(node: Node, mark: Mark) -> Node:
    """Return a node of a cell's own text at the place of the cell."""
    return node._replace(mark=mark)
