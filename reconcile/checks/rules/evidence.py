"""Claims that say neither where in the document they stand nor in which words."""

from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material
from reconcile.model import Severity


def _find(material: Material) -> Iterator[Found]:
    for normalised in material.own():
        claim = normalised.claim
        if not claim.quote and not claim.locator:
            hint = "add a `quote` with the words of the document, or a `locator` such as `p. 7`"
            yield Found(f"`{claim.id}` has neither a quote nor a locator", claim.location, hint)


CHECK = Check(
    code="no-evidence",
    severity=Severity.NOTICE,
    summary="a claim has neither a quote nor a locator",
    find=_find,
)
