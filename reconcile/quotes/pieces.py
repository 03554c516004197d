"""A text made from another one, with the offset of each character in the first.

Owns the bookkeeping; knows nothing of what is folded.
"""

from array import array

from reconcile.model.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A text, and for each of its characters the offset in the original that it comes from."""

    text: str
    offsets: "array[int]"


def trace(text: str) -> Traced:
    """Return a text as it stands."""
    return Traced(text=text, offsets=array("i", range(len(text))))


class Pieces:
    """Collects runs of a traced text and what is put in their place."""

    def __init__(self, source: Traced) -> None:
        """Begin with nothing of a source."""
        self.source = source
        self._texts: list[str] = []
        self._offsets: array[int] = array("i")

    def keep(self, start: int, end: int) -> None:
        """Keep a run of the source as it is."""
        if end > start:
            self._texts.append(self.source.text[start:end])
            self._offsets.extend(self.source.offsets[start:end])

    def put(self, text: str, at: int) -> None:
        """Put a text in the place of the source's character at an offset."""
        if text:
            self._texts.append(text)
            offset = self.source.offsets[at]
            self._offsets.extend((offset,) * len(text))

    def join(self) -> Traced:
        """Return what was collected."""
        return Traced(text="".join(self._texts), offsets=self._offsets)
