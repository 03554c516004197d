"""Check the quotes of a case against its documents: found or not, carried or not, and how many could not be checked.

Owns the problems' codes and wording; the search and the comparison stand in the modules beside.
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from reconcile.documents import Document, DocumentError, Located, find_document, read_document
from reconcile.model import Boolean, Case, Claim, Location, NormalisedClaim, Problem, Source, Unknown
from reconcile.quotes.carried import Surroundings
from reconcile.quotes.find import find_quote
from reconcile.quotes.index import Index, Passage, fold_quote, make_index
from reconcile.quotes.nearest import Words
from reconcile.quotes.wording import (
    describe_changed,
    describe_not_carried,
    describe_not_found,
    describe_unchecked,
    describe_unreadable,
)

_HEX: Final = frozenset("0123456789abcdef")


def check_quotes(
    case: Case,
    claims: Sequence[NormalisedClaim],
    *,
    documents: str | None = None,
    root: str = ".",
    allow_outside: bool = False,
) -> tuple[Problem, ...]:
    """Return what is wrong with the quotes of a case, in order of place.

    `claims` are the case's normalised claims; `documents` a folder in which `SOURCE-ID.*` are looked for; `root` the
    project's folder, which no document lies outside of unless `allow_outside`. A document is read, and folded, once.
    Raises nothing for what a claim file or a document holds.
    """
    problems: list[Problem] = []
    by_source: dict[str, list[NormalisedClaim]] = {}
    for claim in claims:
        by_source.setdefault(claim.claim.source, []).append(claim)
    for source in case.sources:
        own = by_source.pop(source.id, [])
        if source.sha256 is not None or any(claim.claim.quote for claim in own):
            located = find_document(source, source.file, documents, root=root, allow_outside=allow_outside)
            problems += _check_source(source, own, located)
    for name, own in by_source.items():
        # Claims of a source that no header describes: they have no document, and that is said.
        problems += _unchecked(Source(id=name), own, own[0].claim.location)
    return tuple(sorted(problems, key=attrgetter("location", "code", "message")))


def _check_source(source: Source, claims: Sequence[NormalisedClaim], located: Located) -> tuple[Problem, ...]:
    if located.path is None:
        if located.problem is None:
            return _unchecked(source, claims, _mark(source))
        return (located.problem, *_unchecked(source, claims, _mark(source), "was not opened"))
    try:
        document = read_document(located.path)
    except DocumentError as trouble:
        unreadable = describe_unreadable(source, located.path, trouble, _mark(source))
        return (unreadable, *_unchecked(source, claims, _mark(source), "could not be read"))
    return (*_check_sum(source, document), *_Guard(source, document).check(claims))


def _unchecked(
    source: Source, claims: Sequence[NormalisedClaim], place: Location, reason: str = ""
) -> tuple[Problem, ...]:
    quotes = sum(len(claim.claim.quote) for claim in claims)
    return (describe_unchecked(source, quotes, place, reason),) if quotes else ()


def _mark(source: Source) -> Location:
    return source.mark("document", "id")


def _check_sum(source: Source, document: Document) -> tuple[Problem, ...]:
    if source.sha256 is None:
        return ()
    given = source.sha256.strip().lower().removeprefix("sha256:")
    if given in (document.sha256, document.sha256_unix):
        return ()
    place = source.mark("sha256")
    is_sum = len(given) == len(document.sha256) and set(given) <= _HEX
    return (describe_changed(document, place, is_sum=is_sum),)


class _Guard:
    """The quotes of one source against its document."""

    def __init__(self, source: Source, document: Document) -> None:
        self._source = source
        self._index: Index = make_index(document)
        self._words: Words | None = None
        self._found: dict[str, Passage | None] = {}
        self._surroundings: Surroundings | None = None

    def check(self, claims: Sequence[NormalisedClaim]) -> list[Problem]:
        problems: list[Problem] = []
        for claim in claims:
            passages = [self._find(quote) for quote in claim.claim.quote]
            for n, (quote, passage) in enumerate(zip(claim.claim.quote, passages, strict=True)):
                if passage is None:
                    problems.append(self._not_found(claim.claim, n, quote))
            found = [passage for passage in passages if passage is not None]
            if found and len(found) == len(passages) and not claim.claim.inferred:
                problems += self._not_carried(claim, found)
        return problems

    def _find(self, quote: str) -> Passage | None:
        if quote not in self._found:
            self._found[quote] = find_quote(self._index, quote)
        return self._found[quote]

    def _not_found(self, claim: Claim, n: int, quote: str) -> Problem:
        if self._words is None:
            self._words = Words(self._index.text)
        folded = fold_quote(quote, markdown=self._index.is_markdown).folded
        nearest = self._words.nearest(folded)
        name = f"quote.{n}" if f"quote.{n}" in claim.marks else "quote"
        return describe_not_found(self._index, quote, nearest, claim.mark(name))

    def _not_carried(self, claim: NormalisedClaim, passages: Sequence[Passage]) -> tuple[Problem, ...]:
        if isinstance(claim.value, Unknown):
            return ()
        written = claim.claim.value if claim.claim.value is not None else claim.claim.text
        values = (written,) if isinstance(written, str) else written or ()
        surroundings = self._around()
        alike = [(subject.name, *subject.aliases) for subject in self._source.subjects if subject.aliases]
        denies = isinstance(claim.value, Boolean) and not claim.value.truth
        parts = tuple(
            dict.fromkeys(
                part
                for value in values
                for part in surroundings.not_carried(value, passages, alike=alike, denies=denies)
            )
        )
        if not parts:
            return ()
        place = claim.claim.mark("value" if claim.claim.value is not None else "text")
        return (describe_not_carried(self._index, parts, passages[0], place),)

    def _around(self) -> Surroundings:
        if self._surroundings is None:
            language = (self._source.language or "").split("-")[0].lower()
            self._surroundings = Surroundings(self._index, language, _years_of(self._source))
        return self._surroundings


def _years_of(source: Source) -> tuple[int, ...]:
    """Return the year of publication, and the one before: a date without a year is of one of them."""
    written = source.published or ""
    figures = "".join(c if c.isdecimal() else " " for c in written).split()
    years = [int(figure) for figure in figures if len(figure) == 4]  # noqa: PLR2004 - a year
    return tuple(year - back for year in years for back in (0, 1))
