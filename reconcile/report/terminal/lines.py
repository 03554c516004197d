"""Lines of styled text: filled to a width counted in terminal cells, and written with or without colour codes.

A wide character takes two cells, a combining one none. A word that is wider than the room is broken, no other is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len

Paint: TypeAlias = Callable[[str, str], str]
"""Write a text in a style (rich's words for it: `bold red`)."""
_RUNS = re.compile(r" +|[^ ]+")


class Styled(NamedTuple):
    """A stretch of text in one style."""

    text: str
    style: str = ""


class Line(NamedTuple):
    """One line: its stretches of text and its width in cells."""

    parts: tuple[Styled, ...] = ()
    width: int = 0

    def padded(self, width: int, more: "Line") -> "Line":
        """Return the line filled up with spaces to a width, and another after it."""
        gap = max(0, width - self.width)
        return Line((*self.parts, Styled(" " * gap), *more.parts), self.width + gap + more.width)

    def write(self, paint: Paint) -> str:
        """Return the line as text, without spaces at its end; neighbours of one style share their codes."""
        parts = list(self.parts)
        while parts and not parts[-1].text.strip(" "):
            parts.pop()
        merged: list[Styled] = []
        for part in parts:
            if merged and merged[-1].style == part.style:
                merged[-1] = Styled(merged[-1].text + part.text, part.style)
            elif part.text:
                merged.append(part)
        return "".join(paint(text, style) for text, style in merged)


def plain(text: str, _style: str) -> str:
    """Paint nothing."""
    return text


def coloured(text: str, style: str) -> str:
    """Paint with the terminal's own sixteen colours."""
    return _codes(style).replace("\0", text) if style else text


@cache
def _codes(style: str) -> str:
    from rich.color import ColorSystem  # noqa: PLC0415 - a report without colours does without
    from rich.style import Style  # noqa: PLC0415 - the same

    return Style.parse(style).render("\0", color_system=ColorSystem.STANDARD)


def cells(text: str) -> int:
    """Return the width of a text in terminal cells."""
    return len(text) if text.isascii() else cell_len(text)


def fill(stretches: Iterable[Styled], *, width: int, indent: int = 0, hang: int = 0) -> Iterator[Line]:
    """Fill lines of at most `width` cells: the first indented by `indent` spaces, the others by `hang`."""
    parts, used, start = [Styled(" " * indent)], indent, indent
    for part, size in _steps(stretches, width - hang):
        is_space = part[0].text[0] == " "
        if is_space and used == start:
            continue
        if used + size > width and not is_space and used > start:
            yield _closed(parts)
            parts, used, start = [Styled(" " * hang)], hang, hang
        parts += part
        used += size
    if used > start:
        yield _closed(parts)


def _steps(stretches: Iterable[Styled], room: int) -> Iterator[tuple[list[Styled], int]]:
    """Yield what is set at once, with its width: a run of spaces, a word, or a character of a word without room."""
    for word in _words(stretches):
        size = sum(cells(part.text) for part in word)
        if size <= room:
            yield word, size
        else:
            yield from (([Styled(c, part.style)], cells(c)) for part in word for c in _clusters(part.text))


def _clusters(text: str) -> Iterator[str]:
    """Yield characters, each with the characters of no width that follow it."""
    start = 0
    for at in range(1, len(text)):
        if cells(text[at]):
            yield text[start:at]
            start = at
    yield text[start:]


def _closed(line: list[Styled]) -> Line:
    """Close a line: the spaces between its last word and the next fall away."""
    while len(line) > 1 and not line[-1].text.strip(" "):
        line.pop()
    return Line(tuple(line), sum(cells(part.text) for part in line))


def _words(stretches: Iterable[Styled]) -> Iterator[list[Styled]]:
    """Yield words and the runs of spaces between them; a word may run through several stretches."""
    word: list[Styled] = []
    for text, style in stretches:
        for run in _RUNS.findall(text):
            if word and (run[0] == " ") != (word[-1].text[0] == " "):
                yield word
                word = []
            word.append(Styled(run, style))
    if word:
        yield word
