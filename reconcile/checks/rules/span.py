"""Ends before their beginnings: two properties of one subject, in one source, that begin and end one thing."""

from collections.abc import Iterator, Sequence
from itertools import product

from reconcile.checks.check import Check, Found, Material, by_subject, locate, wrote
from reconcile.checks.words import span_words, words_for, words_of
from reconcile.model import Date, NormalisedClaim, Severity

_MOST = 50
_HINT = "compare both with the source; if it means two things, name them apart as two subjects or properties"


def _find(material: Material) -> Iterator[Found]:
    for claims in by_subject(material.own()).values():
        dated = [claim for claim in claims if isinstance(claim.value, Date) and claim.claim.property]
        for start, end in _spans(dated):
            if _is_before(end.value, start.value):
                first, last = start.claim, end.claim
                message = (
                    f"{first.subject}: {last.property} {wrote(last)} lies before {first.property} {wrote(first)}"
                    f" (line {first.location.line})"
                )
                yield Found(message, locate(last), _HINT, (locate(first),))


def _spans(claims: Sequence[NormalisedClaim]) -> Iterator[tuple[NormalisedClaim, NormalisedClaim]]:
    """Yield each two claims of which one begins what the other ends, said by the same people."""
    for starts, ends in span_words():
        firsts = [(claim, rest) for claim in claims if (rest := _rest(claim, starts, ends)) is not None]
        lasts = [(claim, rest) for claim in claims if (rest := _rest(claim, ends, starts)) is not None]
        for (last, end_rest), (first, start_rest) in product(lasts[:_MOST], firsts[:_MOST]):
            if start_rest == end_rest and first.claim.attributed_to == last.claim.attributed_to:
                yield first, last


def _rest(claim: NormalisedClaim, own: frozenset[str], other: frozenset[str]) -> frozenset[str] | None:
    """Return the words of a property beside the one that begins (or ends); None where it has none, or both."""
    words = frozenset(words_of(claim.claim.property))
    if not words & own or words & other:
        return None
    return words - own - words_for("time_words")


def _is_before(end: object, start: object) -> bool:
    """Tell whether an end lies before a beginning, whatever days the two stand for."""
    if not isinstance(end, Date) or not isinstance(start, Date) or end.latest is None or start.earliest is None:
        return False
    loose = any(d.approximate or d.uncertain or "year" in d.supplied for d in (end, start))
    return end.latest < start.earliest and not loose


CHECK = Check(
    code="end-before-start",
    severity=Severity.ERROR,
    summary="an end lies before its beginning",
    find=_find,
)
