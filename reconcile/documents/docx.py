"""DOCX (Office Open XML, ISO/IEC 29500) to plain text, with paragraphs and pages as the file counts them.

Owns the bounds on what is unpacked; reads the document and its notes, no styles, comments, or deleted text. The parser
is fed in pieces and builds no tree, and stops at a document type, so that no entity is ever expanded.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from reconcile.documents.document import DocumentError, Place
from reconcile.documents.writer import Extract, Writer

MOST_UNPACKED: Final = 64 * 1024 * 1024
"""Size of one part of the archive once unpacked; what the archive says of it is not believed."""
_PIECE: Final = 65536
_PARTS: Final = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_HIDDEN: Final = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText"))
_NOTES: Final = frozenset(("footnoteReference", "endnoteReference"))


def extract(data: bytes) -> Extract:
    """Return the text of a DOCX file. Raises DocumentError for what is none, is broken, locked or too large."""
    reader = _Reader()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            if _PARTS[0] not in names:
                message = "it is an archive, but no DOCX document"
                raise DocumentError(message, hint="save it as DOCX, PDF or text")
            for part in _PARTS:
                if part in names:
                    reader.read(_unpack(archive, part))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        expat.ExpatError,
    ) as trouble:
        message = "the DOCX file is broken or locked"
        raise DocumentError(message, hint="open it and save it anew, without a password") from trouble
    return reader.writer.extract()


def _unpack(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    size = 0
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > MOST_UNPACKED:
                message = f"the DOCX file unpacks to more than {MOST_UNPACKED // 1024 // 1024} MB"
                raise DocumentError(message, hint="save its text as a .txt file")
            yield piece


class _Reader:
    """Takes the parser's events and keeps what is read, part by part."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.paragraph = 0
        self.page = 1
        self.hidden = 0
        self.raised = False
        self.in_text = False

    def read(self, pieces: Iterator[bytes]) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = _refuse
        parser.buffer_text = True
        for piece in pieces:
            parser.Parse(piece, False)  # noqa: FBT003 - positional in expat
        parser.Parse(b"", True)  # noqa: FBT003 - the same

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if name in _HIDDEN:
            self.hidden += 1
            return
        match name:
            case "p":
                self.paragraph += 1
                self.writer.end(paragraph=True)
            case "r":
                self.raised = False
            case "vertAlign":
                self.raised = _value(attributes, "val") == "superscript"
            case "t":
                self.in_text = True
            case "tab" | "br" | "cr" | "noBreakHyphen" | "softHyphen" | "lastRenderedPageBreak":
                self._sign(name, attributes)
            case _ if name in _NOTES:
                self._add(_value(attributes, "id"), raised=True)

    def _sign(self, name: str, attributes: dict[str, str]) -> None:
        if name == "lastRenderedPageBreak" or (name == "br" and _value(attributes, "type") == "page"):
            # Word marks a page break made by hand once more where it was laid out: the count is an estimate.
            self.page += name == "lastRenderedPageBreak"
            return
        signs = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
        self._add(signs[name])

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        if name in _HIDDEN:
            self.hidden -= 1
        elif name == "t":
            self.in_text = False
        elif name == "p":
            self.writer.end(paragraph=True)

    def _characters(self, text: str) -> None:
        if self.in_text:
            self._add(text, raised=self.raised)

    def _add(self, text: str, *, raised: bool = False) -> None:
        if not self.hidden:
            place = Place(page=self.page if self.page > 1 else None, paragraph=self.paragraph)
            self.writer.add(text, place, raised=raised)


def _value(attributes: dict[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(" ")[2] == name), "")


def _refuse(*_: object) -> None:
    message = "the DOCX file declares a document type, which none needs: it is not read"
    raise DocumentError(message, hint="open it and save it anew")
