"""Events after their source was published, unless the claim looks ahead (planned, due, expected)."""

from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material, by_source, locate, say, wrote
from reconcile.checks.words import words_for, words_of
from reconcile.model import Claim, Date, NormalisedClaim, Severity, Source
from reconcile.values.normalise import context_of

_HINT = "correct the date or `published`; a plan says so in its words: `planned date`, `due`, `expected`"
_AS_OF_HINT = "a source cannot say what held after it was published: correct `as_of` or `published`"


def _find(material: Material) -> Iterator[Found]:
    claims = by_source(material.own())
    for source in material.own_sources():
        published = context_of(source).published
        if published is not None and not published.approximate:
            for claim in claims.get(source.id, ()):
                yield from _later(claim, source, published)


def _later(claim: NormalisedClaim, source: Source, published: Date) -> Iterator[Found]:
    if isinstance(claim.as_of, Date) and _is_after(claim.as_of, published):
        message = f"`as_of` {say(claim.claim.as_of)} is after the source was published ({source.published})"
        yield Found(message, claim.claim.mark("as_of"), _AS_OF_HINT)
    if isinstance(claim.value, Date) and _is_after(claim.value, published) and not _looks_ahead(claim.claim):
        message = f"{wrote(claim.claim)} is after the source was published ({source.published})"
        yield Found(message, locate(claim.claim), _HINT)


def _is_after(date: Date, published: Date) -> bool:
    """Tell whether a date begins after the last day on which the source can have been published."""
    if date.earliest is None or published.latest is None:
        return False
    return date.earliest > published.latest and not date.approximate


def _looks_ahead(claim: Claim) -> bool:
    """Tell whether a claim's words look ahead: those of its property, its subject, its value or its quote."""
    wordings = (claim.property, claim.subject, claim.note, *claim.quote)
    value = claim.value if isinstance(claim.value, str) else ""
    return any(not words_for("ahead").isdisjoint(words_of(wording)) for wording in (*wordings, value))


CHECK = Check(
    code="after-publication",
    severity=Severity.WARNING,
    summary="an event lies after its source was published, and nothing says that it is planned",
    find=_find,
)
