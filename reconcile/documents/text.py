"""Text and Markdown: bytes to characters. The text is kept as it stands, so that its lines are the file's."""

import codecs
import re
from typing import Final

from reconcile.documents.document import DocumentError

_BOMS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHARSET: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_MARKDOWN: Final = re.compile(r"^#{1,6} [^\W\d_]|\]\(https?://", re.MULTILINE)
_CONTROLS: Final = re.compile(r"[\x00-\x01\x03-\x08\x0e-\x1b]")
_MOST_CONTROLS: Final = 0.001


def decode(data: bytes) -> str:
    """Return the characters of a file.

    By its byte-order mark, else UTF-8, else the `charset` that a page names, else Windows-1252. Raises
    DocumentError for bytes that are no text.
    """
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if encoding is not None:
        text = data.decode(encoding, "replace")
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode(_declared(data), "replace")
    if "\0" in text or len(_CONTROLS.findall(text[:65536])) > _MOST_CONTROLS * 65536:
        message = "it is a binary file, not a document that is read"
        raise DocumentError(message, hint="save it as text, HTML, PDF or DOCX")
    return text


def looks_like_markdown(path: str, text: str) -> bool:
    """Tell whether a text is Markdown: by its ending, or by a heading or a link as only Markdown writes them."""
    return path.lower().endswith((".md", ".markdown")) or _MARKDOWN.search(text) is not None


def _declared(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    if found is None:
        return "cp1252"
    name = found[1].decode("ascii")
    try:
        # A codec of Python that is no encoding of text (`zip`, `rot13`) raises LookupError.
        b"<".decode(name)
    except (LookupError, ValueError):
        return "cp1252"
    return name if name.lower().replace("_", "-") not in ("utf-8", "utf8") else "cp1252"
