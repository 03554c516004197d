"""Where something stands in a file. A location is part of no identity."""

from typing import NamedTuple


class Location(NamedTuple):
    """A place in a file; line and column count from 1. A tuple, because a large case holds hundreds of thousands."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Print as `path:line:column`, which editors and terminals make clickable."""
        return f"{self.path}:{self.line}:{self.column}"
