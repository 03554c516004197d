"""Comments in claim files that silence a check: `# reconcile: ignore[weekday]`, on its line or above a claim.

Owns where such a comment stands and what it covers. Only YAML has comments; one inside a text is part of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Final

import yaml

from reconcile.model import Location
from reconcile.model.record import dataclass

Place = tuple[int, int]
Span = tuple[Place, Place]

_COMMENT: Final = re.compile(r"(?:(?<=\s)|^)#\s*reconcile\s*:\s*ignore\b\s*(\[[^\]\n]*\])?", re.MULTILINE)
_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """One code in one comment. `line`: where the comment stands; `covers`: the line it is about.

    `is_above`: the comment has a line of its own, and is about all of a claim that begins on the line covered.
    """

    code: str
    location: Location
    covers: int
    is_above: bool


def find_ignores(text: str, path: str) -> tuple[Ignore, ...]:
    """Return what the comments of a YAML file silence, in order; a comment that names no check has an empty code."""
    if not _COMMENT.search(text):
        return ()
    lines = _BREAK.split(text)
    inside = _Inside(_text_spans(text))
    following = _lines_after(lines)
    out: list[Ignore] = []
    for number, line in enumerate(lines, 1):
        for found in _COMMENT.finditer(line):
            if inside.holds((number, found.start() + 1)):
                continue
            is_above = not line[: found.start()].strip()
            covers = following[number - 1] if is_above else number
            names = [name.strip() for name in (found[1] or "[]")[1:-1].split(",")]
            place = Location(path, number, found.start() + 1)
            out += (Ignore(code=name, location=place, covers=covers, is_above=is_above) for name in names)
            break
    return tuple(out)


def _lines_after(lines: Sequence[str]) -> list[int]:
    """Return for each line the number of the first one after it that is neither empty nor a comment."""
    after = [len(lines)] * len(lines)
    for at in range(len(lines) - 2, -1, -1):
        line = lines[at + 1].strip()
        after[at] = at + 2 if line and not line.startswith("#") else after[at + 1]
    return after


class _Inside:
    """The texts of a file, to be asked whether a place lies in one."""

    def __init__(self, spans: Iterator[Span]) -> None:
        """Keep the begin and end of every text, by line and column; they come in order."""
        self._spans = tuple(spans)
        self._begins = [begin for begin, _ in self._spans]

    def holds(self, place: Place) -> bool:
        """Tell whether a place lies in a text."""
        at = bisect_right(self._begins, place) - 1
        return at >= 0 and place < self._spans[at][1]


def _text_spans(text: str) -> Iterator[Span]:
    """Yield begin and end of every scalar of a YAML text, as far as it is YAML; nothing is composed of it."""
    loader: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.ScalarEvent):
                start: Any = event.start_mark
                end: Any = event.end_mark
                # Beside the sign of a block a comment may stand.
                begin = (start.line + 2, 1) if event.style in {"|", ">"} else (start.line + 1, start.column + 1)
                yield begin, (end.line + 1, end.column + 1)
    except (yaml.YAMLError, ValueError):  # the reader tells what is wrong
        return
