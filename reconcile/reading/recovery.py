"""The parts of a file with a syntax error: so that its rest can be read, and all its errors told at once.

A part is one item of the list under `claims:`, found by its dash alone. Owns text and lines only; nothing here knows
YAML's rules.
"""

from collections.abc import Sequence
from typing import Final

from reconcile.model.pattern import lazy_pattern
from reconcile.reading.notes import Mark

MOST_ROUNDS: Final = 20
MOST_CHARACTERS: Final = 20_000_000
"""Syntax errors told for one file, and characters read again for them: each costs reading the file again."""

_CLAIMS: Final = lazy_pattern(r"claims\s*:\s*(#.*)?$")
_ITEM: Final = lazy_pattern(r"( *)-(\s|$)")
_OPENING: Final = lazy_pattern(r"""(?:^\s*|[:-]\s+|[\[{,]\s*)(?=["'])""")
_CLOSED: Final = lazy_pattern(r""""(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'""")


def count_rounds(text: str) -> int:
    """Return how many times a text may be read again."""
    return min(MOST_ROUNDS, MOST_CHARACTERS // max(1, len(text)))


def find_part(lines: Sequence[str], line: int) -> tuple[int, int]:
    """Return the first line of the claim that a line belongs to, and the line after its last.

    Lines count from 1; a line before the first claim has the part that begins at 0.
    """
    line = min(line, len(lines))  # YAML breaks lines at more characters than a newline
    start = next((i for i, text in enumerate(lines) if _CLAIMS.match(text.rstrip("\r"))), len(lines))
    first = next((i for i in range(start + 1, len(lines)) if _ITEM.match(lines[i])), len(lines))
    if line <= first:
        return 0, first + 1
    found = _ITEM.match(lines[first])
    dash = (found.group(1) if found else "") + "-"
    begun = line - 1
    while begun > first and not lines[begun].startswith(dash):
        begun -= 1
    end = line
    while end < len(lines) and not lines[end].startswith(dash) and not lines[end][:1].isalpha():
        end += 1
    return begun + 1, end + 1


def blank_part(text: str, line: int) -> str | None:
    """Return the text with the lines of one claim left empty; None where the line is in no claim.

    All other lines keep their numbers.
    """
    lines = text.split("\n")
    first, end = find_part(lines, line)
    if not first or not any(lines[first - 1 : end - 1]):
        return None
    return "\n".join((*lines[: first - 1], *([""] * (end - first)), *lines[end - 1 :]))


def find_open_quote(lines: Sequence[str], first: int, end: int) -> Mark | None:
    """Return the place of the first quotation mark that opens a text and is not closed on its line.

    Looks from line `first` up to `end`, counted from 1.
    """
    for number in range(first, min(end, len(lines) + 1)):
        line, offset = lines[number - 1], 0
        while found := _OPENING.search(line, offset):
            closed = _CLOSED.match(line, found.end())
            if closed is None:
                return number, found.end() + 1
            offset = closed.end()
    return None
