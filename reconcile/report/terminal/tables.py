"""Tables on a screen: columns filled to their widths, stacked where the screen is too narrow for them.

Owns widths and rules, not what stands in the cells.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from reconcile.report.terminal.lines import Line, Styled, fill

Cell: TypeAlias = tuple[tuple[Styled, ...], ...]
"""What one cell holds: stretches of text, each group of them on lines of its own."""
_GAP = 2


class Columns(NamedTuple):
    """The widths of the columns in cells."""

    widths: tuple[int, ...]

    def lines(self, cells: Sequence[Cell]) -> Iterator[Line]:
        """Lay one row out; the cells stand beside one another, as high as the highest."""
        filled = [_filled(cell, width) for cell, width in zip(cells, self.widths, strict=True)]
        for across in zip_longest(*filled, fillvalue=Line()):
            line, reached = Line(), 0
            for width, part in zip(self.widths, across, strict=True):
                line = line.padded(reached, part)
                reached += width + _GAP
            yield line

    def rule(self, style: str) -> Line:
        """Return a line below the headings."""
        line, reached = Line(), 0
        for width in self.widths:
            line = line.padded(reached, Line((Styled("─" * width, style),), width))
            reached += width + _GAP
        return line


def _filled(cell: Cell, width: int) -> tuple[Line, ...]:
    return tuple(line for stretches in cell for line in fill(stretches, width=width, hang=min(2, width // 4)))


def share_width(width: int, first: float, others: int, least: int) -> Columns | None:
    """Return a first column with its share of the width and the `others` of one width; None where they get too narrow.

    `least` is the width in cells that every column needs.
    """
    room = width - _GAP * others
    head = max(least, int(room * first))
    each = (room - head) // others if others else room
    return Columns((head, *[each] * others)) if each >= least and head >= least else None


def text(words: str, style: str = "") -> tuple[Styled, ...]:
    """Return one stretch of text."""
    return (Styled(words, style),) if words else ()


def stacked(labelled: Iterable[tuple[str, Cell]], *, width: int, indent: int, style: str) -> Iterator[Line]:
    """Lay cells out below one another, each after its label; empty ones are left out."""
    for label, cell in labelled:
        for stretches in cell:
            yield from fill((Styled(f"{label}  ", style), *stretches), width=width, indent=indent, hang=indent + 2)
