"""Values that cannot be read as what they should be: by their `type`, or by what their property asks for."""

from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material, place_of_source, say
from reconcile.model import NormalisedClaim, Severity, Source, Unread
from reconcile.values.context import make_context

UNANCHORED = "no `published` to count from"
"""What the reader says of a date that only `published` could complete; a check of its own tells of it."""


def unread_values(claim: NormalisedClaim) -> Iterator[tuple[Unread, str]]:
    """Yield the unread values of a claim with the names of their places (`value`, `value.2`, `as_of`)."""
    if isinstance(claim.value, Unread):
        yield claim.value, "value"
    for at, item in enumerate(getattr(claim.value, "items", ())):
        if isinstance(item, Unread):
            yield item, f"value.{at}" if f"value.{at}" in claim.claim.marks else "value"
    if isinstance(claim.as_of, Unread):
        yield claim.as_of, "as_of"


def bad_dates(source: Source) -> Iterator[tuple[str, str, ValueError]]:
    """Yield the dates of a header that cannot be read, by field, with the text and the reason."""
    for name in ("published", "accessed"):
        text = getattr(source, name)
        if text is None:
            continue
        try:
            make_context(published=text, language=source.language, date_order=source.date_order)
        except ValueError as problem:
            yield name, text, problem


def _find(material: Material) -> Iterator[Found]:
    for source in material.own_sources():
        for name, text, problem in bad_dates(source):
            if not getattr(problem, "readings", ()):
                hint = "write it as `8 October 2018` or `2018-10-08`"
                message = f"`{name}` cannot be read as a date: {_reason(text, str(problem))}"
                yield Found(message, place_of_source(source, name), hint)
    for claim in material.own():
        for value, name in unread_values(claim):
            if not value.readings and UNANCHORED not in value.reason:
                article = "an" if value.asked[0] in "aeiou" else "a"
                message = f"the {'value' if name != 'as_of' else '`as_of`'} cannot be read as {article} {value.asked}: "
                yield Found(message + _reason(value.original, value.reason), claim.claim.mark(name), _hint(name))


def _reason(text: str, reason: str) -> str:
    return reason if reason.startswith(('"', "“")) else f"{say(text)}: {reason}"


def _hint(name: str) -> str:
    if name == "as_of":
        return "write a date, such as `2 May 2021`"
    return "correct it, or give it the `type` text if the source puts it so"


CHECK = Check(
    code="unreadable-value",
    severity=Severity.ERROR,
    summary="a value cannot be read as its type, or as what its property asks for",
    find=_find,
)
