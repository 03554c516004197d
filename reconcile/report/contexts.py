"""Quotes in their documents, with the words around them. Owns how much is shown; the search is `reconcile.quotes`'s."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from reconcile.documents import DocumentError, find_document, read_document
from reconcile.model import Case, Claim, Source
from reconcile.quotes.find import find_quote
from reconcile.quotes.index import Index, make_index
from reconcile.report.model import QuoteContext

_AROUND: Final = 120
"""Characters shown on either side; a word that is cut there is left out."""


def find_contexts(case: Case, documents: str | None = None) -> Mapping[str, tuple[QuoteContext | None, ...]]:
    """Return by claim key each quote as its document has it, None where it does not stand there.

    `documents` is a folder in which `SOURCE-ID.*` are looked for. Sources whose document is not there, or cannot be
    read, have none: a check says so, a report goes on.
    """
    found: dict[str, tuple[QuoteContext | None, ...]] = {}
    by_source: dict[str, list[Claim]] = {}
    for claim in case.claims:
        if claim.quote:
            by_source.setdefault(claim.source, []).append(claim)
    for source in case.sources:
        quoted = by_source.get(source.id, ())
        index = _index_of(source, documents) if quoted else None
        if index is not None:
            found.update(_in_document(index, quoted))
    return found


def _index_of(source: Source, documents: str | None) -> Index | None:
    located = find_document(source, source.file, documents)
    if located.path is None:
        return None
    try:
        return make_index(read_document(located.path))
    except DocumentError:
        return None


def _in_document(index: Index, claims: Sequence[Claim]) -> dict[str, tuple[QuoteContext | None, ...]]:
    look_up = cache(lambda quote: _context(index, quote))
    return {claim.key: tuple(look_up(quote) for quote in claim.quote) for claim in claims}


def _context(index: Index, quote: str) -> QuoteContext | None:
    passage = find_quote(index, quote)
    if passage is None or passage.start >= passage.end:
        return None
    text = index.document.text
    start, end = index.offsets[passage.start], index.offsets[passage.end - 1] + 1
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = before.partition(" ")[2]
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0]
    return QuoteContext(exact=text[start:end], prefix=before, suffix=after)
