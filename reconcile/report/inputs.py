"""The files a report is made of, with the digests of their bytes. Owns which files count; reads nothing out of them."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from reconcile.model import Case
from reconcile.reading.files import find_header
from reconcile.report.model import InputFile


def hash_inputs(case: Case, others: Iterable[str] = ()) -> tuple[InputFile, ...]:
    """Return the claim files of a case, their headers, and the `others` that exist (a decisions file), by path.

    The digest is the SHA-256 of the bytes, what `sha256sum FILE` prints. A file that is gone by now is left out.
    """
    claim_files = {source.file for source in case.sources if source.file}
    headers = {header for file in claim_files if (header := find_header(file))}
    found = ((path, _digest(Path(path))) for path in sorted(claim_files | headers | {path for path in others if path}))
    return tuple(InputFile(path=path, sha256=digest) for path, digest in found if digest is not None)


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
