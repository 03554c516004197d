"""Lines of styled text: filled to a width counted in terminal cells, and written with or without colour codes.

A wide character takes two cells, a combining one none. A word that is wider than the room is broken, no other is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple, TypeAlias

Paint: TypeAlias = Callable[[str, str], str]
"""Write a text in a style (rich's words for it: `bold red`)."""
_WORD = re.compile("[^ ]+")
_NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027]*")
"""Text of one cell a character: Latin, Greek and Cyrillic letters without combining marks, quotation marks, dashes."""


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
        if paint is plain:
            return "".join([part.text for part in parts])
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
    if _is_narrow(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - few reports have any other text

    return cell_len(text)


def _is_narrow(text: str) -> bool:
    return text.isascii() or _NARROW.fullmatch(text) is not None


def fill(stretches: Iterable[Styled], *, width: int, indent: int = 0, hang: int = 0) -> Iterator[Line]:
    """Fill lines of at most `width` cells: the first indented by `indent` spaces, the others by `hang`."""
    parts = tuple(stretches)
    text = "".join(part.text for part in parts)
    margin = indent
    for start, end, size in _quick_cuts(text, width, indent, hang) or _cuts(text, width, indent, hang):
        inside = parts if end - start == len(text) else _slice(parts, start, end)
        yield Line((Styled(" " * margin), *inside), margin + size)
        margin = hang


def _quick_cuts(text: str, width: int, indent: int, hang: int) -> list[tuple[int, int, int]] | None:
    """Return what `_cuts` yields for a text of narrow words and single spaces, none of them too wide; else None."""
    if not _is_narrow(text) or "  " in text or text[:1] == " " or text[-1:] == " ":
        return None
    cuts = []
    start, room = 0, width - indent
    if len(text) > room and max(map(len, text.split(" "))) > width - max(indent, hang):
        return None
    while len(text) - start > room:
        end = text.rfind(" ", start, start + room + 1)
        cuts.append((start, end, end - start))
        start, room = end + 1, width - hang
    return [*cuts, (start, len(text), len(text) - start)] if text else cuts


def _cuts(text: str, width: int, indent: int, hang: int) -> Iterator[tuple[int, int, int]]:
    """Yield where each line starts and ends in the text, and its width without the margin."""
    start, end, used, room = 0, 0, 0, width - indent
    for at, after, size in _steps(text, width - max(indent, hang)):
        gap = at - end
        if used and used + gap + size > room:
            yield start, end, used
            used, room = 0, width - hang
        if not used:
            start, gap = at, 0
        end, used = after, used + gap + size
    if used:
        yield start, end, used


def _steps(text: str, room: int) -> Iterator[tuple[int, int, int]]:
    """Yield the start, end and width of each word, and of each character of a word that is wider than the room."""
    for word in _WORD.finditer(text):
        at, after = word.span()
        size = cells(word[0])
        if size <= room:
            yield at, after, size
        else:
            yield from _clusters(text, at, after)


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield characters, each with the characters of no width that follow it."""
    for at in range(start + 1, end + 1):
        if at == end or cells(text[at]):
            yield start, at, cells(text[start:at])
            start = at


def _slice(parts: Iterable[Styled], start: int, end: int) -> Iterator[Styled]:
    """Yield what of the parts stands between two places of their joined text."""
    offset = 0
    for text, style in parts:
        if offset >= end:
            return
        inside = text[max(0, start - offset) : end - offset]
        if inside:
            yield Styled(inside, style)
        offset += len(text)
