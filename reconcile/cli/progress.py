"""What a run is doing, for a person who watches: one line on stderr once a second has passed, gone when it is over."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator

from reconcile.model.progress import Watch, unwatched

_BEGUN = time.monotonic()
_PATIENCE = 1.0
"""Seconds after which a person wonders whether anything happens."""
_WIPE = "\r\x1b[K"


@contextlib.contextmanager
def watched() -> Iterator[Watch]:
    """Give what the steps of a run are told to; the line that shows them is wiped out in the end."""
    if not _is_watched():
        yield unwatched
        return
    shown = False

    def show(step: str) -> None:
        nonlocal shown
        if time.monotonic() - _BEGUN >= _PATIENCE:
            _write(_WIPE + f"{step} …"[: _width() - 1])
            shown = True

    try:
        yield show
    finally:
        if shown:
            _write(_WIPE)


def _is_watched() -> bool:
    return os.environ.get("TERM") != "dumb" and sys.stderr is not None and sys.stderr.isatty()


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except OSError:
        return 80


def _write(text: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(text)
        sys.stderr.flush()
