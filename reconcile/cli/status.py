"""How a command ends: its output, and the exit statuses: those of `diff`, and one for a bug (`EX_SOFTWARE`, sysexits).

A command returns its output instead of writing it, so that trouble with writing is met in one place, the guard.
"""

from typing import NamedTuple

DONE = 0
"""The run went through; for `diff`: no conflict."""
CONFLICTS = 1
"""The sources conflict (`diff`), or a value could not be read (`value`)."""
CANNOT_RUN = 2
"""Wrong usage, a file that is missing or has errors, an output that cannot be written."""
BUG = 70
"""A mistake in this program; it never looks like "conflicts found"."""
INTERRUPTED = 130
"""Ctrl-C."""
BROKEN_PIPE = 141
"""The reader of the output went away (`| head`); what a process ended by SIGPIPE has."""


class Outcome(NamedTuple):
    """What a command hands over: its exit status, its data, and the file for it (None: standard output)."""

    status: int
    text: str | bytes = ""
    path: str | None = None
    more: tuple[tuple[str | bytes, str | None], ...] = ()
    """Further outputs of the same run, each with its file."""
    paged: bool = False
    """Whether a long text goes through a pager where a person watches."""
