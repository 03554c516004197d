"""Which claims of different sources answer the same question, how sure that is, and why."""

from collections.abc import Sequence

from reconcile.align.engine import Aligner
from reconcile.model import AlignedGroup, NormalisedClaim

__all__ = ["Aligner", "align"]


def align(claims: Sequence[NormalisedClaim]) -> tuple[AlignedGroup, ...]:
    """Group the claims that answer one question; every claim is in exactly one group."""
    return Aligner(claims).groups()
