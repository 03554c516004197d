"""Dates that only the source's own date could complete, in a source that does not say when it was published."""

from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material, by_source, locate, say
from reconcile.checks.rules.unreadable import UNANCHORED, unread_values
from reconcile.model import Date, Duration, NormalisedClaim, Prose, Severity, Source, Text
from reconcile.values.context import Context, make_context
from reconcile.values.infer import expected_types
from reconcile.values.normalise import context_of
from reconcile.values.prose import read_prose

_HINT = "say in the source's header when it was `published`, or write the whole date and `inferred` as yes"
_ANY_DAY = "15 June 2020"
_MOST_WORDS = 8


def _find(material: Material) -> Iterator[Found]:
    claims = by_source(material.own())
    for source in material.own_sources():
        context = context_of(source)
        if context.published is None:
            some = make_context(published=_ANY_DAY, language=source.language, date_order=source.date_order)
            for claim in claims.get(source.id, ()):
                yield from _unanchored(claim, some)


def _unanchored(claim: NormalisedClaim, some: Context) -> Iterator[Found]:
    """Yield what of a claim would be read as a date if the source had any date."""
    for value, name in unread_values(claim):
        if UNANCHORED in value.reason:
            yield Found(_message(value.original, claim.source), claim.claim.mark(name), _HINT)
    match claim.value:
        case Text(original=text) | Duration(original=text) if _may_be_date(claim.claim.property, text) and _reads(
            text, some
        ):
            yield Found(_message(text, claim.source), locate(claim.claim), _HINT)
        case Prose():
            text = claim.claim.text or ""
            known = {m.start for m in claim.value.mentions if isinstance(m.value, Date)}
            read = read_prose(text, published=some.published, language=some.language, date_order=some.date_order)
            for mention in read.mentions:
                if isinstance(mention.value, Date) and mention.value.supplied and mention.start not in known:
                    said = _message(text[mention.start : mention.end], claim.source)
                    yield Found(said, locate(claim.claim), _HINT)
                    break


def _may_be_date(prop: str | None, text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and "date" in expected_types(prop or "").types[:2]


def _reads(text: str, context: Context) -> bool:
    from reconcile.values.dates import read_date  # noqa: PLC0415 - only sources without a date pay for it

    try:
        read_date(text, published=context.published, language=context.language, date_order=context.date_order)
    except ValueError:
        return False
    return True


def _message(text: str, source: Source) -> str:
    lacks = "has no `published`" if source.published is None else "has a `published` that cannot be read"
    return f"{say(text)} counts from the source's own date, and the source {lacks}"


CHECK = Check(
    code="relative-date",
    severity=Severity.ERROR,
    summary="a date is relative, and the source does not say when it was published",
    find=_find,
)
