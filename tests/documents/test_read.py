"""Documents of each form to text and places; hostile ones to a message, in bounded time and memory."""

import io
import os
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from reconcile.documents import DocumentError, read_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes], str]:
    """Write a file and return its path."""

    def write_file(name: str, data: bytes) -> str:
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return write_file


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Její úřad".encode(), "Její úřad"),
        ("Její úřad".encode("utf-8-sig"), "Její úřad"),
        ("Její úřad".encode("utf-16"), "Její úřad"),
        ("café – “no”".encode("cp1252"), "café – “no”"),
        (b"", ""),
    ],
)
def test_text_in_its_encodings(write: Callable[[str, bytes], str], data: bytes, text: str) -> None:
    assert read_document(write("a.txt", data)).text == text


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("a.txt", "# of people", "markdown"),
        ("a.txt", "#1 of the list", "text"),
        ("a.md", "plain", "markdown"),
        ("a.txt", "see [it](https://example.org)", "markdown"),
        ("a.txt", "<!DOCTYPE html><p>x", "html"),
    ],
)
def test_the_form_is_told(write: Callable[[str, bytes], str], name: str, text: str, form: str) -> None:
    assert read_document(write(name, text.encode())).form == form


PAGE = """<!doctype html>
<html><head><title>Not read</title><style>p { color: red }</style></head>
<body><h1>The harbour</h1>
<p>At least <b>14</b> people,<sup>3</sup> the
5<sup>th</sup> time &amp; not<br>the last.</p><script>if (a < b) "<p>never</p>"</script>
<!-- hidden --><table><tr><td>one</td><td>two</td></tr></table>
<p title="a > b">After <i>all</i></p>
"""


def test_a_page_as_it_is_seen(write: Callable[[str, bytes], str]) -> None:
    document = read_document(write("a.html", PAGE.encode()))
    assert document.text == (
        "The harbour\n\nAt least 14 people,³ the\n5th time & not\nthe last.\n\none two\n\nAfter all"
    )
    lines = {word: document.place(document.text.index(word)).line for word in ("harbour", "14", "last", "two", "After")}
    assert lines == {"harbour": 3, "14": 4, "last": 5, "two": 6, "After": 7}


def test_a_page_in_its_declared_encoding(write: Callable[[str, bytes], str]) -> None:
    page = '<html><meta charset="windows-1251"><body>Её дом'.encode("cp1251")
    assert read_document(write("a.html", page)).text == "Её дом"
    page = '<html><meta charset="zip"><body>café'.encode("cp1252")
    assert read_document(write("b.html", page)).text == "café"


HOSTILE_PAGES = {
    "deep": b"<html>" + b"<div>" * 500_000 + b"end",
    "open tags": b"<html>" + b"<a " * 500_000,
    "open quotes": b"<html>" + b'<a b="' * 200_000,
    "open comments": b"<html>" + b"<!--" * 500_000,
    "open scripts": b"<html>" + b"<script>" * 300_000,
    "angles": b"<html>" + b"<" * 1_000_000,
    "entities": b"<html>" + b"&amp" * 300_000,
    "quoted angles": b"<html>" + b"<a '\"" * 200_000,
}


@pytest.mark.parametrize("data", HOSTILE_PAGES.values(), ids=HOSTILE_PAGES.keys())
def test_hostile_pages_end(write: Callable[[str, bytes], str], data: bytes) -> None:
    start = time.process_time()
    with suppress(DocumentError):
        read_document(write("a.html", data))
    assert time.process_time() - start < 5


def make_docx(body: str, *, notes: str = "", prologue: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        xml = f'<?xml version="1.0"?>{prologue}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", xml)
        if notes:
            archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>')
    return out.getvalue()


def test_a_docx_as_it_is_seen(write: Callable[[str, bytes], str]) -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">At least </w:t></w:r><w:r><w:t>14</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        "<w:del><w:r><w:delText>not</w:delText></w:r></w:del><w:ins><w:r><w:t> people</w:t></w:r></w:ins>"
        '<w:r><w:footnoteReference w:id="3"/></w:r>'
        "<w:r><w:tab/><w:t>left</w:t><w:noBreakHyphen/><w:t>over</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>last</w:t></w:r></w:p>"
    )
    notes = "<w:footnote><w:p><w:r><w:t>See there.</w:t></w:r></w:p></w:footnote>"
    document = read_document(write("a.docx", make_docx(body, notes=notes)))
    assert document.text == "At least 14² people³\tleft-over\n\none\n\nlast\n\nSee there."
    assert str(document.place(document.text.index("one"))) == "paragraph 2"
    assert str(document.place(document.text.index("last"))) == "page 2"


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        part.write(f'<w:document xmlns:w="{W}"><w:p>'.encode())
        for _ in range(200):
            part.write(b" " * 1_000_000)
    return out.getvalue()


def other_archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/other.xml", "<a/>")
    return out.getvalue()


BROKEN = {
    "no document": ("a.docx", lambda: b"PK\x03\x04 but nothing more", "the DOCX file is broken or locked"),
    "another archive": ("a.docx", other_archive, "it is an archive, but no DOCX document"),
    "broken XML": ("a.docx", lambda: make_docx("<w:p>"), "the DOCX file is broken or locked"),
    "entities": ("a.docx", lambda: make_docx("&b;", prologue=BOMB), "the DOCX file declares a document type"),
    "zip bomb": ("a.docx", zip_bomb, "the DOCX file unpacks to more than 64 MB"),
    "binary": ("a.txt", lambda: b"\x7fELF\0\0\1\2" * 100, "it is a binary file"),
    "picture": ("a.html", lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is a binary file"),
}


@pytest.mark.parametrize(("name", "make", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_broken_is_told(
    write: Callable[[str, bytes], str], name: str, make: Callable[[], bytes], message: str
) -> None:
    with pytest.raises(DocumentError) as told:
        read_document(write(name, make()))
    assert str(told.value).startswith(message)


def test_deep_docx_ends(write: Callable[[str, bytes], str]) -> None:
    depth = 100_000
    body = f"{'<w:tbl>' * depth}<w:p><w:r><w:t>in</w:t></w:r></w:p>{'</w:tbl>' * depth}"
    assert read_document(write("a.docx", make_docx(body))).text == "in"


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx"])
def test_a_huge_file_is_not_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(1024 * 1024 * 1024)
    with pytest.raises(DocumentError, match="the file is larger than 64 MB"):
        read_document(str(path))


def test_pipes_and_folders_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for name in ("pipe.txt", ".", "missing.txt", "a\0b.txt"):
        with pytest.raises(DocumentError):
            read_document(str(tmp_path / name))


def make_pdf(text: str) -> bytes:
    """Write the smallest PDF file with one page of one line."""
    stream = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode("latin-1")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, places = b"%PDF-1.4\n", []
    for n, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def test_a_pdf_by_its_pages(write: Callable[[str, bytes], str]) -> None:
    pytest.importorskip("pypdfium2")
    document = read_document(write("a.pdf", make_pdf("At least 14 people were injured.")))
    assert document.text.strip() == "At least 14 people were injured."
    assert str(document.place(5)) == "page 1"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\nnothing more", "the PDF file is broken or locked"),
        (make_pdf(""), "the PDF file has no text: it is a scan"),
    ],
)
def test_a_broken_or_scanned_pdf_is_told(write: Callable[[str, bytes], str], data: bytes, message: str) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(DocumentError, match=message):
        read_document(write("a.pdf", data))


def test_without_the_library_a_pdf_says_what_to_install(
    write: Callable[[str, bytes], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    with pytest.raises(DocumentError) as told:
        read_document(write("a.pdf", make_pdf("x")))
    assert told.value.hint == 'install it with `pip install "reconcile[documents]"`'
