"""What a document is once read: its text, and where each character of it stands.

Owns the type; knows no form and no file.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final, NamedTuple

from reconcile.model.record import dataclass, field

MOST_CHARACTERS: Final = 2_000_000
"""Length of the text of a document that is read: some 800 pages."""

SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""How readers of forms with raised text write raised figures, so that footnote numerals stay apart from numbers."""


class DocumentError(Exception):
    """A document cannot be read; the message says why, `hint` what to do. Caught by whoever asked for it."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Keep the message and what to do about it."""
        super().__init__(message)
        self.hint = hint


class Place(NamedTuple):
    """Where something stands in a document: the line of its text, and the page or paragraph where its form has them."""

    line: int | None = None
    page: int | None = None
    paragraph: int | None = None

    def __str__(self) -> str:
        """Print as `page 3`, `line 12`, `paragraph 4`: the name that a reader finds it by."""
        for name, number in (("page", self.page), ("line", self.line), ("paragraph", self.paragraph)):
            if number is not None:
                return f"{name} {number}"
        return "somewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document's plain text.

    `sha256` is that of the file's bytes, `sha256_unix` that of the same with line ends LF, in hexadecimal figures.
    `starts`: offsets in `text`, ascending, and `places`: where the text from each of them on stands; both empty where
    the text is the file itself, whose lines are counted.
    """

    path: str
    form: str
    text: str
    sha256: str = ""
    sha256_unix: str = ""
    starts: tuple[int, ...] = field(default=(), repr=False)
    places: tuple[Place, ...] = field(default=(), repr=False)

    def place(self, offset: int) -> Place:
        """Return where the character at an offset stands."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0:
            return Place(line=bisect_left(_line_ends(self.text), offset) + 1)
        place = self.places[at]
        if place.line is None:
            return place
        return place._replace(line=place.line + self.text.count("\n", self.starts[at], offset))


@lru_cache(maxsize=4)
def _line_ends(text: str) -> "array[int]":
    return array("i", (found.start() for found in re.finditer("\n", text)))
