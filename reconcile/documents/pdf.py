"""PDF to plain text, page by page, with pypdfium2 (the optional extra `documents`).

Owns the bounds on pages; the library finds the text. A scanned page without text layer has none.
"""

import importlib
from typing import Any, Final

from reconcile.documents.document import DocumentError, Place
from reconcile.documents.writer import Extract, Writer

MOST_PAGES: Final = 5000


def extract(data: bytes) -> Extract:
    """Return the text of a PDF file. Raises DocumentError for what is broken, locked, too long, or has no text."""
    pdfium = _load()
    try:
        file = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as trouble:
        message = "the PDF file is broken or locked"
        raise DocumentError(message, hint="save it anew, without a password") from trouble
    try:
        return _read(file, pdfium)
    finally:
        file.close()


def _load() -> Any:  # noqa: ANN401 - the library is optional and has no types
    try:
        return importlib.import_module("pypdfium2")
    except ImportError as trouble:
        message = "PDF files are read with pypdfium2, which is not installed"
        raise DocumentError(message, hint='install it with `pip install "reconcile[documents]"`') from trouble


def _read(file: Any, pdfium: Any) -> Extract:  # noqa: ANN401 - see _load
    if len(file) > MOST_PAGES:
        message = f"the PDF file has more than {MOST_PAGES:,} pages"
        raise DocumentError(message, hint="keep the part that is quoted as a file of its own")
    writer = Writer()
    for number in range(len(file)):
        try:
            page = file[number]
            textpage = page.get_textpage()
            text = str(textpage.get_text_range())
            textpage.close()
            page.close()
        except pdfium.PdfiumError:
            # One broken page leaves the others readable; its quotes will not be found, which is said of each.
            continue
        writer.add(text.replace("\r\n", "\n").replace("\r", "\n"), Place(page=number + 1))
        writer.end(paragraph=False)
    extract_ = writer.extract()
    if not extract_.text.strip():
        message = "the PDF file has no text: it is a scan"
        raise DocumentError(message, hint="recognise its text first, and keep that as a .txt file")
    return extract_
