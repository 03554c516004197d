"""Many files to one `Case`.

Owns the order of things and ids that two files share; each form's rules stand in its own module.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import attrgetter
from typing import Final

from reconcile.model.claim import Case, Claim, Source
from reconcile.model.problem import CannotRunError, Problem, Severity
from reconcile.reading.claims import Content
from reconcile.reading.files import (
    ENDINGS,
    FoundFile,
    find_header,
    is_other_file,
    look_for_files,
    read_text,
    split_name,
)
from reconcile.reading.forms import form_of
from reconcile.reading.notes import Notes


def read_case(paths: Sequence[str]) -> Case:
    """Read claim files, and folders of them, into one case.

    Sources stand in the order of their ids, claims in that of their sources' ids and their places, problems in that of
    path, line and column; none depends on the order of `paths`. What is wrong in a file is a problem of the case.
    Raises CannotRunError for a path that does not exist, with the errors of all files that do, and where there is no
    claim file at all.
    """
    with _no_collection():
        files, trouble = look_for_files(paths)
        contents: list[Content] = []
        problems: list[Problem] = []
        for file in files:
            header = find_header(file.path)
            notes = Notes(file.path, form_of(split_name(file.path)[1]))
            header_notes = notes if header is None else Notes(header)
            content = _read_file(file, notes, header_notes)
            problems += notes.problems if header is None else (*notes.problems, *header_notes.problems)
            if content is not None:
                contents.append(content)
        if trouble is not None:
            trouble.add_errors(_join(contents, problems).problems)
            raise trouble
        if not contents:
            message = "none of the files is a claim file"
            raise CannotRunError(
                message,
                hint="a claim file has `claims:` at its top level; the README shows how to write one",
                problems=tuple(problems),
            )
        return _join(contents, problems)


def _read_file(file: FoundFile, notes: Notes, header_notes: Notes) -> Content | None:
    """Return what a file holds; None where it is not a claim file and was only found in a folder."""
    if file.is_named and is_other_file(file.path):
        notes.add(
            "not-a-claim-file",
            (1, 1),
            "this is a header or a decisions file, not a claim file",
            "name the claim file itself",
        )
        return Content()
    stem, ending = split_name(file.path)
    if ending not in ENDINGS:
        notes.add(
            "unknown-form", (1, 1), f"files that end in `{ending}` are not read", _OTHER_FORMS.get(ending, _FORMS)
        )
        return Content()
    text = read_text(file.path, notes)
    if text is None:
        return Content()
    match ending:
        case ".jsonl":
            from reconcile.reading.jsonlfile import read_jsonl  # noqa: PLC0415 - each form's reader at its first file

            content = read_jsonl(text, stem, notes, is_named=file.is_named)
        case ".csv":
            from reconcile.reading.csvfile import read_csv  # noqa: PLC0415 - as above

            header_text = None if find_header(file.path) is None else read_text(header_notes.path, header_notes)
            content = read_csv(
                text, stem, notes, header_text=header_text, header_notes=header_notes, is_named=file.is_named
            )
        case _:
            from reconcile.reading.yamlfile import read_yaml  # noqa: PLC0415 - as above

            content = read_yaml(text, stem, notes, is_named=file.is_named)
    if content is None:
        if any(problem.severity is Severity.ERROR for problem in notes.problems):
            return Content()  # what it is nobody can tell before it can be read
        notes.add("not-a-claim-file", (1, 1), "passed over: it is no claim file", severity=Severity.NOTICE)
    return content


_FORMS: Final = "claim files end in .yaml, .yml, .jsonl or .csv: rename it, or save it in one of these forms"
_SHEET: Final = "save the sheet as CSV (UTF-8)"
_OTHER_FORMS: Final[Mapping[str, str]] = {
    ".xlsx": _SHEET,
    ".xls": _SHEET,
    ".ods": _SHEET,
    ".tsv": "name the file .csv: columns may be parted by tabs",
    ".json": "write JSON Lines, each claim as an object on a line of its own, and name the file .jsonl",
}
"""What to do about files whose endings tell what they hold."""


def _join(contents: Sequence[Content], problems: list[Problem]) -> Case:
    sources = sorted((source for content in contents for source in content.sources), key=attrgetter("id", "file"))
    problems += _shared_ids(sources)
    claims: list[Claim] = [claim for content in contents for claim in content.claims]
    claims.sort(key=attrgetter("source", "location"))
    problems.sort(key=attrgetter("location", "code", "message"))
    return Case(sources=tuple(sources), claims=tuple(claims), problems=tuple(problems))


def _shared_ids(sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a problem for each source whose id an earlier file has too; `sources` are sorted by id."""
    for i in range(1, len(sources)):
        first, source = sources[i - 1], sources[i]
        if first.id == source.id:
            stem, ending = split_name(source.file)
            yield Problem(
                code="duplicate-source",
                message=f"the source id `{source.id}` is used in {first.file} and in {source.file}",
                hint=form_of(ending).other_id.format(stem=stem),
                location=source.mark("id"),
                related=(first.mark("id"),),
            )


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from walking all new objects again and again, which is half of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
