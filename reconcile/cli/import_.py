"""The command `import`: the claims columns of a spreadsheet, as `diff` writes them, back to claim files."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from reconcile.cli.status import DONE, Outcome
from reconcile.cli.streams import say
from reconcile.model import CannotRunError, Location, Problem, Severity
from reconcile.reading.checking import SOURCE_ID, Table
from reconcile.reading.claims import ROW_TABLE, SOURCE_TABLE, SUBJECT_TABLE
from reconcile.reading.csvfile import read_cell, read_rows
from reconcile.reading.fields import Kind
from reconcile.reading.files import read_text
from reconcile.reading.notes import Notes
from reconcile.reading.tree import Items, Text
from reconcile.reading.yamlfile import read_yaml
from reconcile.reading.yamlwriter import Texts, write_claim_file
from reconcile.report.cells import restore_cell
from reconcile.report.safe import one_line
from reconcile.report.table import COLUMNS

Given = dict[str, Texts]
Row = dict[str, str]

_REPORT_COLUMNS: Final = frozenset(column.name for column in COLUMNS)
_CODE: Final = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")


class _Imported:
    """One source as the rows have it: its own fields, its subjects, and its claims with their lines."""

    def __init__(self, name: str) -> None:
        self.source: Given = {"id": name}
        self.subjects: dict[str, Given] = {}
        self.claims: dict[str, tuple[int, Given]] = {}

    def text(self) -> str:
        """Return the claim file, the claims in the order of their lines, so far as the spreadsheet tells them."""
        claims = [given for _, given in sorted(self.claims.values(), key=lambda claim: claim[0])]
        return write_claim_file(self.source, self.subjects, claims)


def run_import(path: str, *, output: str | None, force: bool) -> Outcome:
    """Return the claim files that a spreadsheet's claims columns make, one for each source.

    Raises CannotRunError where the file has no claims columns, where what comes out would be no claim file, and where a
    file would be overwritten without `force`.
    """
    rows = _read(path)
    sources = _gather(rows, Path(path).stem, path)
    texts = {name: imported.text() for name, imported in sources.items()}
    targets = _targets(tuple(texts), output)
    _check(texts, targets)
    if not force:
        _refuse_existing(targets.values())
    (text, target), *more = [(texts[name], targets[name]) for name in texts]
    return Outcome(DONE, text, target, tuple(more))


def _read(path: str) -> list[Row]:
    """Return the rows as mappings from column name to the cell as written."""
    if not Path(path).is_file():
        message = f"there is no file `{path}`"
        raise CannotRunError(message, hint="check the spelling")
    ending = Path(path).suffix.lower()
    if ending not in _READERS:
        message = f"cannot import {path}: only .csv and .xlsx are read"
        raise CannotRunError(message, hint="save the sheet as one of these")
    table = [row for row in _READERS[ending](path) if any(cell.strip() for cell in row)]
    names = [name.strip() for name in table[0]] if table else []
    if not {"value", "text"} & set(names):
        message = f"{path} has no claims columns: its first row names neither `value` nor `text`"
        raise CannotRunError(
            message, hint="write one with `reconcile diff -o claims.csv`; docs/formats.md has the columns"
        )
    for name in names:
        if name and name not in _REPORT_COLUMNS:
            say(one_line(f"{path}: notice: the column `{name}` is not read"))
    return [dict(zip(names, row, strict=False)) for row in table[1:]]


def _read_csv(path: str) -> Iterator[Sequence[str]]:
    notes = Notes(path)
    text = read_text(path, notes)
    rows = [] if text is None else [[cell.text for cell in row] for row in read_rows(text, notes)]
    if notes.problems:
        message = f"cannot read {path}"
        raise CannotRunError(message, problems=notes.problems)
    yield from rows


def _read_xlsx(path: str) -> Iterator[Sequence[str]]:
    from reconcile.report.xlsx import load_openpyxl  # noqa: PLC0415 - the extra is needed for workbooks alone

    library = load_openpyxl()
    try:
        book = library.load_workbook(path, read_only=True, data_only=True)
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield [_CODE.sub("_", _typed(cell)) for cell in row]
    except Exception as trouble:
        message = f"cannot read {path}: it is no workbook, or a damaged one"
        raise CannotRunError(message, hint="open it in a spreadsheet program and save it as .xlsx or .csv") from trouble


def _typed(cell: object) -> str:
    """Return a cell as text; whole numbers without a fraction, dates in ISO 8601."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell).removesuffix(" 00:00:00")


_READERS: Final[Mapping[str, Callable[[str], Iterable[Sequence[str]]]]] = {".csv": _read_csv, ".xlsx": _read_xlsx}


def _gather(rows: Iterable[Row], stem: str, path: str) -> dict[str, _Imported]:
    """Return the sources of the rows by id, in the order of their first rows."""
    sources: dict[str, _Imported] = {}
    for number, row in enumerate(rows, 2):
        claim = _given(row, ROW_TABLE, "")
        name = _text(claim.pop("source", stem))
        if name not in sources:
            sources[name] = _Imported(name)
        imported = sources[name]
        imported.source.update(_given(row, SOURCE_TABLE, "source."))
        subject = claim.get("subject")
        described = _given(row, SUBJECT_TABLE, "subject.")
        if subject is not None and described:
            imported.subjects[_text(subject)] = described
        key = _text(claim.setdefault("id", f"c{number - 1}"))
        line = row.get("line", "")
        kept = imported.claims.setdefault(key, (int(line) if line.isdecimal() else number, claim))
        if kept[1] != claim:
            place = Location(path, number, 1)
            problem = Problem(
                code="duplicate-id", message=f"the claim {name}/{key} stands here differently", location=place
            )
            message = f"{path} says two things of one claim"
            raise CannotRunError(message, hint="correct one of them, or give it another id", problems=(problem,))
    if not sources:
        message = f"{path} has no claims"
        raise CannotRunError(message, hint="the rows below the first are the claims")
    return sources


def _text(field: Texts) -> str:
    return field if isinstance(field, str) else ", ".join(field)


def _given(row: Row, table: Table, prefix: str) -> Given:
    """Return the fields of one table that a row gives; their columns begin with the prefix."""
    return {
        name: _field(cell, name, table)
        for name in table.kinds
        if (prefix + name) in row and not (prefix and name == "id") and (cell := row[prefix + name]).strip()
    }


def _field(cell: str, name: str, table: Table) -> Texts:
    """Return a cell as a field: a list where it is one for the CSV form too, else the text that was guarded."""
    if table.kinds[name] is Kind.TEXTS and cell.lstrip().startswith("["):
        node = read_cell(Text(cell, (1, 1), is_plain=False), name, table)
        if isinstance(node, Items):
            return tuple(item.text for item in node.items if isinstance(item, Text))
    return restore_cell(cell).strip()


def _targets(names: Sequence[str], output: str | None) -> dict[str, str | None]:
    """Return the file of each source: FILE for one, FILE-ID.yaml or FOLDER/ID.yaml for several."""
    bad = [name for name in names if not SOURCE_ID.fullmatch(name)]
    if bad:
        message = f"`{one_line(bad[0])}` cannot be the id of a source"
        raise CannotRunError(message, hint="use letters, digits, `.`, `_` and `-` only in the column `source`")
    if output is not None and (output.endswith("/") or Path(output).is_dir()):
        Path(output).mkdir(parents=True, exist_ok=True)
        return {name: str(Path(output, f"{name}.yaml")) for name in names}
    if len(names) == 1:
        return {names[0]: output}
    if output in {None, "-"}:
        message = f"the claims are of {len(names)} sources, and each is a file of its own"
        raise CannotRunError(message, hint="name a folder: -o claims/")
    path = Path(str(output))
    return {name: str(path.with_name(f"{path.stem}-{name}{path.suffix or '.yaml'}")) for name in names}


def _check(texts: Mapping[str, str], targets: Mapping[str, str | None]) -> None:
    """Read each claim file before it is written; raise CannotRunError with what is wrong in it, say what is odd."""
    problems: list[Problem] = []
    for name, text in texts.items():
        notes = Notes(targets[name] or f"{name}.yaml")
        read_yaml(text, name, notes, is_named=True)
        problems += notes.problems
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    if errors:
        message = "the claims have errors; nothing was written"
        raise CannotRunError(
            message, hint="correct the cells; places are those of the claim file to be", problems=errors
        )
    for problem in problems:
        if problem.severity is Severity.WARNING:
            say(one_line(str(problem)))


def _refuse_existing(targets: Iterable[str | None]) -> None:
    there = [target for target in targets if target not in {None, "-"} and Path(str(target)).exists()]
    if there:
        message = f"{there[0]} is there already, and an import would replace what people wrote in it"
        raise CannotRunError(message, hint="choose another name for -o, or say --force")
