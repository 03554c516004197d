"""Put the text of a document together, piece by piece, with the place of each piece.

Shared by the readers of HTML, DOCX and PDF; knows none of them.
"""

from typing import Final, NamedTuple

from reconcile.documents.document import MOST_CHARACTERS, SUPERSCRIPTS, DocumentError, Place

_ENDS: Final = ("", "\n", "\n\n")


class Extract(NamedTuple):
    """What a reader makes of a document: its text, and the places of its pieces (see `Document`)."""

    text: str
    starts: tuple[int, ...] = ()
    places: tuple[Place, ...] = ()


class Writer:
    """Collects pieces of text; a break asked for several times is made once."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._places: list[Place] = []
        self._length = 0
        self._due = 0

    def add(self, text: str, place: Place, *, raised: bool = False) -> None:
        """Add a piece. The figures of a raised piece become superscripts, so that they are no part of a number."""
        if not text:
            return
        due, self._due = self._due, 0
        if due:
            text = text.lstrip(" ")
            self._keep(_ENDS[due] if self._length else "")
        # After a break a piece has a mark of its own, so that the break's line ends are not counted as the file's.
        if due or not self._places or self._places[-1] != place:
            self._starts.append(self._length)
            self._places.append(place)
        self._keep(text.translate(SUPERSCRIPTS) if raised else text)

    def end(self, *, paragraph: bool) -> None:
        """Ask for the end of a line, or of a paragraph, before the next piece."""
        self._due = max(self._due, 2 if paragraph else 1)

    def _keep(self, text: str) -> None:
        self._length += len(text)
        if self._length > MOST_CHARACTERS:
            message = f"its text is longer than {MOST_CHARACTERS:,} characters"
            raise DocumentError(message, hint="keep the part that is quoted as a smaller file")
        self._pieces.append(text)

    def extract(self) -> Extract:
        """Return what was collected."""
        return Extract("".join(self._pieces), tuple(self._starts), tuple(self._places))
