"""Which files there are, and their text.

Owns discovery, names as the user types them, size and encoding; not what the files hold.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from reconcile.model.problem import CannotRunError
from reconcile.reading.notes import Mark, Notes

MOST_BYTES: Final = 64 * 1024 * 1024
"""Size of a file that is read: some 280,000 claims."""

ENDINGS: Final = (".yaml", ".yml", ".jsonl", ".csv")
DECISIONS: Final = ("decisions.yaml", "decisions.yml")
HEADER_ENDINGS: Final = (".source.yaml", ".source.yml")


class FoundFile(NamedTuple):
    """One file to read: its path with forward slashes, and whether the user named it (rather than its folder)."""

    path: str
    is_named: bool


def find_files(paths: Sequence[str]) -> tuple[FoundFile, ...]:
    """Return the files that the paths stand for, each once, sorted by path.

    Raises CannotRunError for paths that do not exist, and for folders without a claim file.
    """
    files, trouble = look_for_files(paths)
    if trouble is not None:
        raise trouble
    return files


def look_for_files(paths: Sequence[str]) -> tuple[tuple[FoundFile, ...], CannotRunError | None]:
    """Return the files that there are as `find_files` does, and the trouble with all paths that stand for none."""
    missing = [path for path in paths if not os.path.lexists(path)]
    empty: list[str] = []
    found: dict[str, FoundFile] = {}
    for path in paths:
        if path in missing:
            continue
        if not Path(path).is_dir():
            _keep(found, FoundFile(path=show_path(path), is_named=True))
            continue
        inside = sorted(_walk(path))
        if not inside:
            empty.append(path)
        for name in inside:
            _keep(found, FoundFile(path=show_path(name), is_named=False))
    return tuple(sorted(found.values())), _trouble(paths, missing, empty)


def _trouble(paths: Sequence[str], missing: Sequence[str], empty: Sequence[str]) -> CannotRunError | None:
    """Return what keeps a run on the paths from going on, all of it in one message."""
    messages = []
    if missing:
        messages.append(f"there is no file or folder {_names(missing)}")
    if empty:
        messages.append(f"there are no claim files in {_names(empty)}")
    if not paths:
        messages.append("there are no claim files to read")
    if not messages:
        return None
    no_path_hint = _DEFAULT_HINT if tuple(paths) == ("claims",) else _NO_PATH_HINT
    return CannotRunError("; ".join(messages), hint=no_path_hint if missing else _NO_FILES_HINT)


def _names(paths: Sequence[str]) -> str:
    return ", ".join(f"`{path}`" for path in dict.fromkeys(paths))


_NO_PATH_HINT: Final = (
    "check the spelling; paths start from the folder you are in, those of a configuration from the folder it is in"
)
_DEFAULT_HINT: Final = (
    "where no files are named, claims are looked for in the folder `claims`; make it, or name your files "
    "(the README shows how to write one)"
)
_NO_FILES_HINT: Final = "claim files end in .yaml, .yml, .jsonl or .csv; the README shows how to write one"


def show_path(path: str) -> str:
    """Return a path as a user would type it: with forward slashes, from the working folder where it lies below it."""
    shown = Path(os.path.normpath(path))
    if shown.is_absolute() and shown.is_relative_to(Path.cwd()):
        shown = shown.relative_to(Path.cwd())
    return shown.as_posix()


def hide_folders(path: str) -> str:
    """Return a path as a report that is handed on shows it: of an absolute one, with a user's folders, the name."""
    return Path(path).name if Path(path).is_absolute() else path


def _keep(found: dict[str, FoundFile], file: FoundFile) -> None:
    """Keep one way of naming a file: the shortest, so that the order of the arguments does not matter."""
    real = os.path.realpath(file.path)
    other = found.get(real)
    if other is None:
        found[real] = file
        return
    path = min(other.path, file.path, key=lambda name: (len(name), name))
    found[real] = FoundFile(path=path, is_named=other.is_named or file.is_named)


def _walk(folder: str) -> Iterator[str]:
    """Yield the files below a folder that may be claim files; hidden files and folders are passed over."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or path.suffix.lower() not in ENDINGS or is_other_file(str(path)):
                continue
            if not path.is_fifo():  # nobody may ever write into a pipe that lies about; one that is named is read
                yield str(path)


def is_other_file(path: str) -> bool:
    """Tell whether a file is the header of a CSV file beside it, or a decisions file."""
    name = Path(path).name.lower()
    if name in DECISIONS or name.endswith(tuple(f".{decisions}" for decisions in DECISIONS)):
        return True
    return any(
        name.endswith(ending) and any(Path(path[: -len(ending)] + csv).is_file() for csv in (".csv", ".CSV"))
        for ending in HEADER_ENDINGS
    )


def split_name(path: str) -> tuple[str, str]:
    """Return a file's stem, and its ending in small letters."""
    name = Path(path)
    return name.stem, name.suffix.lower()


def find_header(path: str) -> str | None:
    """Return the path of the header beside a CSV file, `NAME.source.yaml`, where there is one."""
    if Path(path).suffix.lower() != ".csv":
        return None
    headers = (path[: -len(".csv")] + ending for ending in HEADER_ENDINGS)
    return next((header for header in headers if Path(header).is_file()), None)


def read_text(path: str, notes: Notes) -> str | None:
    """Return a file's text without byte-order mark; None, with a note, where it cannot be read as text."""
    data = _read_bytes(path, notes)
    if data is None:
        return None
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        notes.add("empty-file", (1, 1), "the file is empty", notes.form.empty_file)
        return None
    return _decode(data, notes)


def _read_bytes(path: str, notes: Notes) -> bytes | None:
    try:
        with Path(path).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        notes.add("unreadable-file", (1, 1), f"the file cannot be read: {error.strerror}", "check its permissions")
        return None
    if len(data) > MOST_BYTES:
        notes.add(
            "too-large",
            (1, 1),
            f"the file is larger than {MOST_BYTES // 1024 // 1024} MB",
            "divide it into several files",
        )
        return None
    return data


def _decode(data: bytes, notes: Notes) -> str | None:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        mark = _find_byte(data, error.start) if encoding == "utf-8-sig" else (1, 1)
        _note_binary(data, mark, notes)
        return None
    if "\0" in text:
        _note_binary(data, _find_byte(data, data.find(b"\0")), notes)
        return None
    return text


def _note_binary(data: bytes, mark: Mark, notes: Notes) -> None:
    if data.startswith(b"PK\x03\x04"):
        notes.add(
            "binary-file",
            (1, 1),
            "this is a spreadsheet or an archive, not a text file",
            "save the sheet as CSV (UTF-8)",
        )
    elif b"\0" in data[:8192] or data.startswith((b"%PDF", b"\x89PNG")):
        notes.add(
            "binary-file", mark, "this is a binary file, not text", "claim files are text: YAML, CSV or JSON Lines"
        )
    else:
        notes.add("not-utf8", mark, "the text is not encoded in UTF-8 from here on", notes.form.not_utf8)


def count_lines(text: str) -> int:
    """Return the number of a text's last line, whether a line end closes it or not."""
    return text.count("\n") + (not text.endswith("\n"))


def _find_byte(data: bytes, offset: int) -> Mark:
    line_start = data.rfind(b"\n", 0, offset) + 1
    before = data[line_start:offset].decode("utf-8-sig", "replace")
    return data.count(b"\n", 0, offset) + 1, len(before) + 1
