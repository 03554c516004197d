"""Where the document of a source lies: by its header, or in a folder of documents.

Owns the paths, and that none leaves the project's folder; opens nothing.
"""

import os
from pathlib import Path
from typing import Final

from reconcile.model import Problem, Source
from reconcile.model.record import dataclass

ENDINGS: Final = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx")
"""Endings of documents that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """The path of a document, None where there is none; and what is wrong with the way it is named."""

    path: str | None = None
    problem: Problem | None = None


def find_document(
    source: Source,
    claim_file: str,
    documents_folder: str | None = None,
    *,
    root: str = ".",
    allow_outside: bool = False,
) -> Located:
    """Return where a source's document lies: at the header's `document`, else at `SOURCE-ID.*` in the folder.

    `document` is relative to the claim file and, links resolved, must lie in `root` or below the claim file's folder
    unless `allow_outside`. A link in the folder of documents must not lead out of it and of `root` either.
    """
    folder = Path(claim_file).parent
    if source.document is not None:
        path = Path(folder, source.document)
        if not allow_outside and not _is_inside(path, (Path(root), folder)):
            return Located(problem=_outside(source))
        if _is_file(path):
            return Located(path=_show(path))
    if documents_folder is None:
        return Located()
    return _in_folder(source, Path(documents_folder), root=root, allow_outside=allow_outside)


def _in_folder(source: Source, folder: Path, *, root: str, allow_outside: bool) -> Located:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are compared as text, and sorted as text
    except (OSError, ValueError):
        return Located()
    found = [name for name in names if _stem(name) == source.id and _is_file(folder / name)]
    if not found:
        return Located()
    if len(found) > 1:
        return Located(problem=_ambiguous(source, folder, found))
    path = folder / found[0]
    if not allow_outside and not _is_inside(path, (Path(root), folder)):
        return Located(problem=_outside(source, named=_show(path)))
    return Located(path=_show(path))


def _stem(name: str) -> str | None:
    """Return a document's name without its ending; None where it has none of a document."""
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - a Path's stem of `.txt` differs
    return stem if ending.lower() in ENDINGS else None


def _is_inside(path: Path, folders: tuple[Path, ...]) -> bool:
    """Tell whether a path lies in one of some folders once every link is followed."""
    try:
        real = Path(os.path.realpath(path))
        return any(real.is_relative_to(os.path.realpath(folder)) for folder in folders)
    except (OSError, ValueError):
        return False


def _is_file(path: Path) -> bool:
    """Tell whether there is an ordinary file: no folder, no device, no pipe."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _show(path: Path) -> str:
    return Path(os.path.normpath(path)).as_posix()


def _outside(source: Source, named: str | None = None) -> Problem:
    name = named or source.document
    return Problem(
        code="document-outside",
        message=f"the document `{name}` of {source.id} lies outside the project's folder: it is not opened",
        hint="move it into the project, or allow it with --allow-outside",
        location=source.mark("document", "id"),
    )


def _ambiguous(source: Source, folder: Path, names: list[str]) -> Problem:
    listed = ", ".join(f"`{name}`" for name in names)
    return Problem(
        code="document-ambiguous",
        message=f"{len(names)} files in `{_show(folder)}` may be the document of {source.id}: {listed}",
        hint="keep one of them there, or name one as `document` in the source's header",
        location=source.mark("document", "id"),
    )
