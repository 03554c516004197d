"""The same claim twice in one source: same subject, property and value, said by the same people of the same time."""

from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material, wrote
from reconcile.model import Claim, Severity
from reconcile.values.plain import fold_text


def _find(material: Material) -> Iterator[Found]:
    first: dict[tuple[object, ...], Claim] = {}
    for normalised in material.own():
        claim = normalised.claim
        earlier = first.setdefault(_content(claim), claim)
        if earlier is not claim:
            yield Found(
                f"`{claim.id}` claims what `{earlier.id}` at line {earlier.location.line} claims: {wrote(claim)}",
                claim.location,
                "remove one of them; two quotes for one claim are a list in its `quote`",
                (earlier.location,),
            )


def _content(claim: Claim) -> tuple[object, ...]:
    """Return what a claim says, folded; a claim that says another value, speaker or time is another claim."""
    value = (
        tuple(sorted(fold_text(item) for item in claim.value))
        if isinstance(claim.value, tuple)
        else fold_text(claim.value or "")
    )
    words = (claim.subject, claim.property, claim.text, claim.as_of, *claim.attributed_to)
    return (claim.source, value, claim.stance, claim.certainty, *(fold_text(word or "") for word in words))


CHECK = Check(
    code="duplicate-claim",
    severity=Severity.WARNING,
    summary="a source has the same claim twice",
    find=_find,
)
