"""Where output goes: data to stdout or a file, messages to stderr; never half a file, never a terminal escape."""

import contextlib
import os
import sys
from pathlib import Path

from reconcile.cli.pager import show_paged
from reconcile.model.problem import CannotRunError
from reconcile.report.model import Screen
from reconcile.report.safe import visible

_PIPE_WIDTH = 100
_NARROWEST = 40
_WIDEST = 400


def say(message: str) -> None:
    """Print a message to stderr, made safe line by line: it may quote a file. Where stderr is closed, stay silent."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        for line in message.splitlines():
            sys.stderr.write(visible(line) + "\n")
        sys.stderr.flush()


def write_out(text: str | bytes, path: str | None, *, paged: bool = False) -> None:
    """Write a report to a file, or to stdout where the path is None or `-`; `paged` allows a pager there."""
    if path is None or path == "-":
        _write_stdout(text, paged=paged)
    else:
        _write_file(text, Path(path))


def _write_stdout(text: str | bytes, *, paged: bool = False) -> None:
    if not text:
        return
    if sys.stdout is None:  # closed by the shell (`>&-`)
        message = "standard output is closed"
        raise CannotRunError(message)
    data = text.encode(sys.stdout.encoding or "utf-8", "backslashreplace") if isinstance(text, str) else text
    if paged and show_paged(data):
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as trouble:
        drop_stdout()
        message = f"cannot write to standard output: {trouble.strerror}"
        raise CannotRunError(message) from trouble


def drop_stdout() -> None:
    """Point standard output at nothing, or Python complains once more about what it could not write when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _write_file(text: str | bytes, path: Path) -> None:
    """Write to a neighbour and rename: a reader sees the old report or the new one, never a half.

    A device, a pipe or a symbolic link is written through, for a rename would replace it.
    """
    data = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    try:
        if path.exists() and (path.is_symlink() or not path.is_file()):
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as trouble:
        message = f"cannot write {path}: {trouble.strerror}"
        hint = "choose another file for -o" if path.parent.is_dir() else f"make the folder {path.parent} first"
        raise CannotRunError(message, hint=hint) from trouble


def _replace(path: Path, data: bytes) -> None:
    import tempfile  # noqa: PLC0415 - few reports go to a file, and it brings random numbers along

    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, neighbour = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(neighbour).chmod(mode)
        Path(neighbour).replace(path)
    except OSError:
        Path(neighbour).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def screen_for(colour: str, path: str | None) -> Screen:
    """Return what the report is shown on.

    Width: the terminal's; elsewhere COLUMNS, else 100. Colour on `auto`: only on a terminal that has it, and not where
    NO_COLOR is set (no-color.org: to anything but the empty string).
    """
    on_terminal = path is None and sys.stdout is not None and sys.stdout.isatty()
    if on_terminal:
        from shutil import get_terminal_size  # noqa: PLC0415 - the compressors that it loads take a while

        width = get_terminal_size((_PIPE_WIDTH, 24)).columns
    else:
        columns = os.environ.get("COLUMNS", "")
        width = int(columns) if columns.isascii() and columns.isdigit() and path is None else _PIPE_WIDTH
    coloured = on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Screen(
        width=max(_NARROWEST, min(width or _PIPE_WIDTH, _WIDEST)),
        colour=colour == "always" or (colour == "auto" and coloured),
    )
