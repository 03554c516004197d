"""Long output for a person who watches goes through a pager: `$PAGER`, else `less`. Owns no output of its own."""

import os
import sys

_LESS = "FRX"
"""Quit where one screen is enough, let colours through, leave the text on the screen: what git gives less."""


def show_paged(data: bytes) -> bool:
    """Show a text through the pager and return True; return False where it is short, nobody watches, or no pager is.

    `PAGER=cat` or an empty `PAGER` asks for none.
    """
    if not _is_watched():
        return False
    from shutil import get_terminal_size  # noqa: PLC0415 - only a pager needs it

    if data.count(b"\n") < get_terminal_size().lines:
        return False
    command = _pager()
    if command is None:
        return False
    import subprocess  # noqa: PLC0415 - only a pager needs it, and it takes a while

    sys.stdout.flush()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, env={"LESS": _LESS, **os.environ})  # noqa: S603
    try:
        process.communicate(data)
    except KeyboardInterrupt:  # less takes Ctrl-C for itself and goes on
        process.wait()
    return True


def _is_watched() -> bool:
    streams = (sys.stdin, sys.stdout)
    return os.environ.get("TERM") != "dumb" and all(stream is not None and stream.isatty() for stream in streams)


def _pager() -> list[str] | None:
    import shlex  # noqa: PLC0415 - only a pager needs it
    import shutil  # noqa: PLC0415 - the same

    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
    except ValueError:
        return None
    return command if command and command != ["cat"] and shutil.which(command[0]) else None
