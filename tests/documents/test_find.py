"""Where a document is looked for, and where it is not."""

import os
from pathlib import Path

import pytest

from reconcile.documents import find_document
from reconcile.model import Source


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "project"
    for name in (
        "claims/a.yaml",
        "texts/report.txt",
        "kept/harbour.md",
        "kept/harbour.x.txt",
        "kept/two.pdf",
        "kept/two.txt",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (root / "kept" / "linked.txt").symlink_to(tmp_path / "secret.txt")
    (root / "texts" / "linked.txt").symlink_to(tmp_path / "secret.txt")
    (root / "texts" / "loop.txt").symlink_to(root / "texts" / "loop.txt")
    (root / "texts" / "inner.txt").symlink_to(root / "texts" / "report.txt")
    os.mkfifo(root / "texts" / "pipe.txt")
    monkeypatch.chdir(root)


@pytest.mark.parametrize(
    ("document", "path", "code"),
    [
        ("../texts/report.txt", "texts/report.txt", None),
        ("./a.yaml", "claims/a.yaml", None),
        ("../texts/inner.txt", "texts/inner.txt", None),
        ("../texts/missing.txt", None, None),
        ("../texts", None, None),
        ("../texts/pipe.txt", None, None),
        ("../texts/loop.txt", None, None),
        ("x" * 5000, None, None),
        ("a\0b.txt", None, "document-outside"),
        ("../../secret.txt", None, "document-outside"),
        ("../../missing.txt", None, "document-outside"),
        ("/etc/passwd", None, "document-outside"),
        ("../texts/linked.txt", None, "document-outside"),
        ("/dev/zero", None, "document-outside"),
    ],
)
def test_the_headers_document(document: str, path: str | None, code: str | None) -> None:
    located = find_document(Source(id="s", document=document), "claims/a.yaml")
    assert (located.path, located.problem and located.problem.code) == (path, code)


def test_outside_is_allowed_when_asked_for() -> None:
    located = find_document(Source(id="s", document="../../secret.txt"), "claims/a.yaml", allow_outside=True)
    assert (located.path, located.problem) == ("../secret.txt", None)
    assert find_document(Source(id="s", document="/dev/zero"), "claims/a.yaml", allow_outside=True).path is None


def test_a_claim_file_outside_has_its_documents_beside_it(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "beside.txt").write_text("text", encoding="utf-8")
    located = find_document(Source(id="s", document="beside.txt"), "../other/b.yaml")
    assert (located.path, located.problem) == ("../other/beside.txt", None)


@pytest.mark.parametrize(
    ("source", "path", "code"),
    [
        ("harbour", "kept/harbour.md", None),
        ("harbour.x", "kept/harbour.x.txt", None),
        ("harb", None, None),
        ("Harbour", None, None),
        ("two", None, "document-ambiguous"),
        ("linked", None, "document-outside"),
        ("..", None, None),
    ],
)
def test_the_folder_of_documents(source: str, path: str | None, code: str | None) -> None:
    located = find_document(Source(id=source), "claims/a.yaml", "kept")
    assert (located.path, located.problem and located.problem.code) == (path, code)


def test_the_folder_is_asked_where_the_headers_document_is_not_there() -> None:
    source = Source(id="harbour", document="../texts/missing.txt")
    assert find_document(source, "claims/a.yaml", "kept").path == "kept/harbour.md"
    assert find_document(source, "claims/a.yaml", "no-such-folder").path is None
