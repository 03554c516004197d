"""Read a document of any form to plain text.

Owns the size of files, their SHA-256, and which reader reads them; each form has a module of its own.
"""

import hashlib
import importlib
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from reconcile.documents.document import MOST_CHARACTERS, Document, DocumentError
from reconcile.documents.text import decode, looks_like_markdown

if TYPE_CHECKING:
    from reconcile.documents.writer import Extract

MOST_BYTES: Final = 64 * 1024 * 1024
"""Size of a document's file that is read."""
MOST_MARKUP: Final = 16 * 1024 * 1024
"""Size of an HTML page that is read."""

_FORMS: Final = {".pdf": "pdf", ".docx": "docx", ".html": "html", ".htm": "html", ".xhtml": "html"}
_HTML_BEGINNINGS: Final = (b"<!doctype html", b"<html", b"<?xml")


def read_document(path: str) -> Document:
    """Return a document's text and places.

    The form is told by the file's first bytes, else by its ending. Raises DocumentError for what is too large, no
    document, broken, locked, or of a form whose reader is not installed.
    """
    data = _read_bytes(path)
    form = _form_of(path, data)
    whole = hashlib.sha256(data).hexdigest()
    unix = hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()
    if form == "text":
        text = decode(data)
        _check_length(text)
        form = "markdown" if looks_like_markdown(path, text) else form
        return Document(path=path, form=form, text=text, sha256=whole, sha256_unix=unix)
    if form == "html" and len(data) > MOST_MARKUP:
        message = f"the page is larger than {MOST_MARKUP // 1024 // 1024} MB"
        raise DocumentError(message, hint="save its text as a .txt file")
    # The form's name is one of four of our own; a form that is not met is not imported.
    extract = cast("Extract", importlib.import_module(f"reconcile.documents.{form}").extract(data))
    _check_length(extract.text)
    return Document(
        path=path,
        form=form,
        text=extract.text,
        sha256=whole,
        sha256_unix=unix,
        starts=extract.starts,
        places=extract.places,
    )


def _read_bytes(path: str) -> bytes:
    try:
        # A pipe or a device has no end, and a pipe is waited for as soon as it is opened.
        if not stat.S_ISREG(Path(path).stat().st_mode):
            message = "it is no ordinary file"
            raise DocumentError(message)
        with Path(path).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as trouble:
        message = f"it cannot be read: {getattr(trouble, 'strerror', None) or trouble}"
        raise DocumentError(message, hint="check its permissions") from trouble
    if len(data) > MOST_BYTES:
        message = f"the file is larger than {MOST_BYTES // 1024 // 1024} MB"
        raise DocumentError(message, hint="keep its text, or the part that is quoted, as a smaller file")
    return data


def _form_of(path: str, data: bytes) -> str:
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML_BEGINNINGS):
        return "html"
    return _FORMS.get(Path(path).suffix.lower(), "text")


def _check_length(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        message = f"its text is longer than {MOST_CHARACTERS:,} characters"
        raise DocumentError(message, hint="keep the part that is quoted as a smaller file")
