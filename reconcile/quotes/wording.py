"""The problems of quotes in words: what is wrong, where it would be right, and what to do.

Owns the messages; text of sources is data in them and is made safe by whoever prints it.
"""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final

from reconcile.documents import Document, DocumentError
from reconcile.model import Location, Problem, Severity, Source
from reconcile.quotes.fold import JOINT, SPLIT
from reconcile.quotes.index import Index, Passage
from reconcile.quotes.nearest import Nearest

_MOST_SHOWN: Final = 160
_MOST_DIFFERENCES: Final = 5
_MARKS: Final = str.maketrans({JOINT: "-", SPLIT: "-"})


def describe_not_found(index: Index, quote: str, nearest: Nearest | None, place: Location) -> Problem:
    """Say that a quote does not stand in the document, and where and how the nearest passage differs."""
    name = PurePosixPath(index.document.path).name
    if not quote.strip():
        return Problem(
            code="quote-not-found",
            message="the quote is empty",
            location=place,
            hint="quote the document, or leave it out",
        )
    if nearest is None:
        return Problem(
            code="quote-not-found",
            message=f"the quote is not in {name}, nor is anything near it: “{_short(quote)}”",
            location=place,
            hint="quote the document word for word; is it this document?",
        )
    start, end = index.offsets[nearest.start], index.offsets[nearest.end - 1] + 1
    passage = _short(" ".join(index.document.text[start:end].split()))
    where = index.document.place(start)
    return Problem(
        code="quote-not-found",
        message=f"the quote is not in {name}; the nearest is at {where}: “{passage}”: {_differences(nearest)}",
        location=place,
        hint="quote the document word for word; passages that stand apart are a list of quotes",
        related=_related(index, start),
    )


def _differences(nearest: Nearest) -> str:
    said = [_difference(ours, theirs) for ours, theirs in nearest.differences]
    if not said:
        return "the same words, but other signs between them, or the quote begins or ends within a word or number"
    more = len(said) - _MOST_DIFFERENCES
    return "; ".join(said[:_MOST_DIFFERENCES]) + (f"; and {more} more" if more > 0 else "")


def _difference(ours: str, theirs: str) -> str:
    left, right = _short(ours.translate(_MARKS)), _short(theirs.translate(_MARKS))
    if not right:
        return f"the quote lacks `{left}`"
    if not left:
        return f"the quote has `{right}` too much"
    return f"`{left}` in the document, `{right}` in the quote"


def describe_not_carried(index: Index, parts: Sequence[str], passage: Passage, place: Location) -> Problem:
    """Say which parts of a value neither the quote nor the words around it carry."""
    listed = ", ".join(f"`{_short(part)}`" for part in parts)
    verb = "is" if len(parts) == 1 else "are"
    start = index.offsets[passage.start]
    where = f"{index.document.place(start)} of {PurePosixPath(index.document.path).name}"
    return Problem(
        code="value-not-in-quote",
        message=f"{listed} of the value {verb} neither in the quote nor around it ({where})",
        location=place,
        severity=Severity.WARNING,
        hint="correct the value, quote the words that carry it, or say that it is `inferred`",
        related=_related(index, start),
    )


def describe_changed(document: Document, place: Location, *, is_sum: bool) -> Problem:
    """Say that a document is not the one whose SHA-256 the header holds."""
    if not is_sum:
        return Problem(
            code="document-changed",
            message="`sha256` is no SHA-256: that has 64 hexadecimal figures",
            location=place,
            hint=f"that of {document.path} is {document.sha256}",
        )
    return Problem(
        code="document-changed",
        message=f"the document {document.path} is not the one that was recorded: its SHA-256 is {document.sha256}",
        location=place,
        hint="restore the document, or read the claims against the new one and record its SHA-256",
    )


def describe_unchecked(source: Source, quotes: int, place: Location, reason: str) -> Problem:
    """Say how many quotes could not be checked, and for want of what."""
    counted = "1 quote" if quotes == 1 else f"{quotes:,} quotes"
    hint = f"name it as `document` in the source's header, or keep it as {source.id}.txt in the folder of --documents"
    if reason:
        why, hint = f"the document of {source.id} {reason}", ""  # what to do is said where the reason is told
    elif source.document is None:
        why = f"no document for {source.id}"
    else:
        why = f"`{source.document}`, the document of {source.id}, is not there"
        hint = f"correct the path, which begins at the claim file, or keep {source.id}.txt in the folder of --documents"
    return Problem(
        code="quotes-unchecked",
        message=f"{counted} not checked: {why}",
        location=place,
        severity=Severity.NOTICE,
        hint=hint,
    )


def describe_unreadable(source: Source, path: str, trouble: DocumentError, place: Location) -> Problem:
    """Say why a document that is there cannot be read."""
    return Problem(
        code="document-unreadable",
        message=f"the document {path} of {source.id} cannot be read: {trouble}",
        location=place,
        hint=trouble.hint,
    )


def _related(index: Index, offset: int) -> tuple[Location, ...]:
    """Return the place in the document where that is a file with lines."""
    line = index.document.place(offset).line
    if line is None:
        return ()
    column = 1
    if not index.document.starts:
        column = offset - index.document.text.rfind("\n", 0, offset)
    return (Location(index.document.path, line, column),)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _MOST_SHOWN else plain[: _MOST_SHOWN - 1].rstrip() + "…"
