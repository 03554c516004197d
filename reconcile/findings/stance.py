"""Two claims compared: their values, turned round where a source disputes the statement it reports.

Certainty never changes a verdict; an endorsed statement counts as the source's own.
"""

from reconcile.compare import Aliases, compare_values
from reconcile.findings.context import compare_in_context, counts_a_part, reports_a_denial
from reconcile.model import Boolean, Comparison, NormalisedClaim, Value, Verdict

DISPUTED = "disputed"


def compare_claims(left: NormalisedClaim, right: NormalisedClaim, aliases: Aliases) -> Comparison:
    """Judge two claims: a source that disputes a statement stands against its value."""
    one, two = _disputes(left), _disputes(right)
    if one and isinstance(left.value, Boolean):
        left_value, one = _turned(left.value), False
    else:
        left_value = left.value
    if two and isinstance(right.value, Boolean):
        right_value, two = _turned(right.value), False
    else:
        right_value = right.value
    result = compare_values(left_value, right_value, aliases=aliases)
    if result.verdict is Verdict.UNCLEAR:
        result = compare_in_context(left, right) or result
    elif result.verdict is Verdict.CONFLICT:
        result = counts_a_part(left, right, result) or result
    if result.verdict in {Verdict.AGREE, Verdict.COMPATIBLE}:
        result = reports_a_denial(left, right) or result
    if one and two:
        return _both_dispute(result)
    if one or two:
        return _one_disputes(result)
    return result


def _disputes(claim: NormalisedClaim) -> bool:
    return claim.claim.stance == DISPUTED


def _turned(value: Boolean) -> Value:
    return Boolean(original=value.original, notes=value.notes, truth=not value.truth)


def _one_disputes(result: Comparison) -> Comparison:
    """Turn a verdict round: who disputes a value conflicts with who asserts it, and supports who denies it."""
    match result.verdict:
        case Verdict.AGREE:
            words = "one source disputes what the other asserts"
            return Comparison(verdict=Verdict.CONFLICT, difference=words, reason=f"stance; {result.reason}")
        case Verdict.CONFLICT:
            words = "one source disputes a value that the other contradicts too"
            return Comparison(verdict=Verdict.COMPATIBLE, difference=words, reason=f"stance; {result.reason}")
        case Verdict.COMPATIBLE:
            words = "one source disputes a value that the other's may include"
            return Comparison(verdict=Verdict.UNCLEAR, difference=words, reason=f"stance; {result.reason}")
        case _:
            return result


def _both_dispute(result: Comparison) -> Comparison:
    if result.verdict is not Verdict.CONFLICT:
        return result
    words = "both sources dispute a value, and not the same"
    return Comparison(verdict=Verdict.COMPATIBLE, difference=words, reason=f"stance; {result.reason}")
