"""Normalise all claims of a case: read each value in its source's context.

Owns the reading of lists, prose, `as_of` and the source's own date; equal values in equal contexts are read once.
"""

from functools import lru_cache

from reconcile.model import Case, Claim, List, NormalisedClaim, Prose, Scalar, Source, Text, Unread, Value
from reconcile.values.context import Context, make_context
from reconcile.values.prose import read_prose
from reconcile.values.reader import infer_value, read_scalar, readings_of


def normalise_claims(case: Case) -> tuple[NormalisedClaim, ...]:
    """Return every claim with what was made of its value, in the case's order. Nothing is raised: see `Unread`."""
    sources = {source.id: source for source in case.sources}
    contexts = {source.id: context_of(source) for source in case.sources}
    none = Context()
    out = []
    for claim in case.claims:
        source = sources.get(claim.source) or Source(id=claim.source)
        context = contexts.get(claim.source, none)
        as_of = None if claim.as_of is None else _scalar(claim.as_of, "date", None, context)
        out.append(NormalisedClaim(claim=claim, source=source, value=_value(claim, context), as_of=as_of))
    return tuple(out)


def context_of(source: Source) -> Context:
    """Return what a source's values are read against; an unreadable `published` counts as absent."""
    try:
        return make_context(published=source.published, language=source.language, date_order=source.date_order)
    except ValueError:
        return Context(language=source.language, date_order=source.date_order)


def read_as_prose(text: str, source: Source) -> Prose:
    """Read a wording of a source for all values in it."""
    return _prose(text, context_of(source))


def _prose(text: str, context: Context) -> Prose:
    return read_prose(text, published=context.published, language=context.language, date_order=context.date_order)


def _value(claim: Claim, context: Context) -> Value:
    if claim.value is None:
        return _prose(claim.text or "", context)
    if isinstance(claim.value, str):
        return _scalar(claim.value, claim.type, claim.property, context)
    items = tuple(_item(item, claim.type, claim.property, context) for item in claim.value)
    return List(original=", ".join(claim.value), items=items)


@lru_cache(maxsize=131072)
def _scalar(text: str, type_: str | None, property_: str | None, context: Context) -> Value:
    try:
        if type_ is None:
            return infer_value(text, property=property_, context=context)
        return read_scalar(text, type=type_, property=property_, context=context)
    except ValueError as problem:
        return _unread(text, type_, problem)


@lru_cache(maxsize=131072)
def _item(text: str, type_: str | None, property_: str | None, context: Context) -> Scalar:
    try:
        return read_scalar(text, type=type_, property=property_, context=context)
    except ValueError as problem:
        return _unread(text, type_, problem)


def _unread(text: str, type_: str | None, problem: ValueError) -> Unread | Text:
    if type_ is None:
        return Text(original=text, folded="", notes=(str(problem),))
    return Unread(original=text, asked=type_, reason=str(problem), readings=readings_of(problem))
