"""Which files are checked, and which are read beside them because they are compared with."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from reconcile.model import Case
from reconcile.reading import read_case
from reconcile.reading.files import DECISIONS, HEADER_ENDINGS, find_files, find_header, is_other_file


class Gathered(NamedTuple):
    """A case with the paths of the files to check; `is_whole`: it holds all claims of the project.

    `named`: what another command has to be told to read the same claims; nothing where it reads them by itself.
    `files`: the real paths of all files that were read, whatever stood in them.
    """

    case: Case
    given: frozenset[str]
    is_whole: bool
    named: tuple[str, ...] = ()
    files: frozenset[str] = frozenset()


def gather(paths: Sequence[str], project: Sequence[str], *, is_configured: bool) -> Gathered:
    """Read the files to check (default: the project's claims) and all claims of the project.

    A header named stands for its CSV file, and a decisions file, which speaks of all claims, for the project's: so
    that a hook may name whatever changed. A project that has configured no claims need not have any.
    Raises CannotRunError for paths that do not exist, and where there is no claim file.
    """
    others = tuple(project) if is_configured or not paths or all(Path(p).exists() for p in project) else ()
    asked = tuple(_stand_for(paths, others)) or tuple(project)
    together = (*asked, *others)
    case = read_case(together)
    given = {os.path.realpath(file.path) for file in find_files(asked)}
    everything = find_files(together)
    known = frozenset(file.path for file in everything if os.path.realpath(file.path) in given)
    own = {os.path.realpath(file.path) for file in find_files(others)} if others else set()
    named = () if given <= own or not paths else tuple(sorted(set(together)))
    files = frozenset(
        os.path.realpath(path) for file in everything for path in (file.path, find_header(file.path)) if path
    )
    return Gathered(case, known, is_whole=bool(others), named=named, files=files)


def _stand_for(paths: Sequence[str], project: Sequence[str]) -> Iterable[str]:
    for path in paths:
        if not Path(path).is_file() or not is_other_file(path):
            yield path
        elif path.lower().endswith(HEADER_ENDINGS):
            stem = next(path[: -len(ending)] for ending in HEADER_ENDINGS if path.lower().endswith(ending))
            yield from (stem + ending for ending in (".csv", ".CSV") if Path(stem + ending).is_file())
        elif path.lower().endswith(DECISIONS):
            yield from project
