"""The commonest command lines, read without typer, which takes longer to load than a small case to align.

`reconcile diff [PATHS]... [-f NAME] [-o FILE]...`: every other line, and every wrong one, is left to
`reconcile.cli.app`, which owns the commands and their options.
"""

import sys
from collections.abc import Sequence

from reconcile.cli.status import Outcome

_OPTIONS = {"-f": "form", "--format": "form", "-o": "output", "--output": "output"}


def run_plain(arguments: Sequence[str]) -> Outcome | None:
    """Run a command line of this module; None for any other."""
    if arguments[:1] != ["diff"] or sys.platform == "win32":  # there typer expands what the shell leaves
        return None
    paths = list[str]()
    given: dict[str, list[str]] = {"form": [], "output": []}
    words = iter(arguments[1:])
    for word in words:
        if not word.startswith("-"):
            paths.append(word)
            continue
        value = next(words, "-")
        if word not in _OPTIONS or value.startswith("-"):
            return None
        given[_OPTIONS[word]].append(value)
    if len(given["form"]) > 1:
        return None
    from reconcile.cli.diff import run_diff  # noqa: PLC0415 - after the arguments are known to be right

    return run_diff(
        paths,
        form=next(iter(given["form"]), None),
        output=given["output"],
        only=(),
        sources=(),
        subject="",
        colour="auto",
    )
