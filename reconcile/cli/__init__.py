"""The command line: the only place that knows arguments, exit codes, stdout and stderr.

This module holds the fast path and the guard, and imports nothing heavier than `sys`: `--version` answers before typer
is loaded.
"""

import sys

from reconcile import __version__
from reconcile.cli import status

__all__ = ["main"]


def main() -> int:
    """Run the command that the arguments name and return the exit status (see `reconcile.cli.status`)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        return _say_version()
    from reconcile.cli.guard import run_guarded  # noqa: PLC0415 - after the fast path

    return run_guarded(sys.argv[1:])


def _say_version() -> int:
    try:
        sys.stdout.write(f"reconcile {__version__}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):  # a full disk, a reader that has gone, no standard output at all
        from reconcile.cli.guard import run_guarded  # noqa: PLC0415 - it knows what to say of each

        return run_guarded(sys.argv[1:])
    return status.DONE
