"""Claims by content: the digest a decision names a claim by, what the claim said, and how it is found again."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from reconcile.findings.identity import content_id
from reconcile.model import Claim
from reconcile.model.decision import ClaimRef


def claim_digest(claim: Claim) -> str:
    """Return the digest of one claim's content: 12 hexadecimal digits, made as a finding's id is."""
    return content_id((claim,))


def make_ref(claim: Claim) -> ClaimRef:
    """Return a claim as a decision names it."""
    return ClaimRef(key=claim.key, digest=claim_digest(claim), said=say_claim(claim))


def say_claim(claim: Claim) -> str:
    """Say on one line all that makes a claim's digest: `fire, date: 9 March (said by the police; alleged)`."""
    asked = ", ".join(part for part in (claim.subject, claim.property) if part)
    value = "; ".join(claim.value) if isinstance(claim.value, tuple) else claim.value or claim.text or ""
    told = (
        f"said by {', as told by '.join(claim.attributed_to)}" if claim.attributed_to else "",
        claim.stance or "",
        claim.certainty or "",
        f"as of {claim.as_of}" if claim.as_of else "",
        f"type {claim.type}" if claim.type else "",
    )
    more = "; ".join(part for part in told if part)
    return " ".join(f"{asked}{': ' if asked else ''}{value}{f' ({more})' if more else ''}".split())


class ClaimIndex:
    """The claims of a case, to be found by what decisions name them by."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Take the claims in any order; nothing is made of them before a decision asks."""
        self._claims = claims

    @cached_property
    def by_key(self) -> Mapping[str, Claim]:
        """The claims by key, in order of the keys."""
        return {claim.key: claim for claim in sorted(self._claims, key=lambda c: c.key)}

    @cached_property
    def sources(self) -> frozenset[str]:
        """The ids of the sources that have claims."""
        return frozenset(claim.source for claim in self.by_key.values())

    @cached_property
    def _by_digest(self) -> dict[str, list[str]]:
        """Digests of all claims: made only where a key no longer leads to the content."""
        found: dict[str, list[str]] = {}
        for key, claim in self.by_key.items():
            found.setdefault(claim_digest(claim), []).append(key)
        return found

    def find(self, ref: ClaimRef, taken: Iterable[str] = ()) -> str | None:
        """Return the key of the claim that a reference names: by key and content, else by content alone.

        `taken` are keys that other references of the same decision name; of claims of equal content another is found.
        """
        claim = self.by_key.get(ref.key)
        if claim is not None and claim_digest(claim) == ref.digest:
            return ref.key
        taken = set(taken)
        return next((key for key in self._by_digest.get(ref.digest, ()) if key not in taken), None)

    def find_all(self, refs: Iterable[ClaimRef]) -> tuple[str | None, ...]:
        """Return the keys of several references of one decision, None for each that leads to no claim."""
        refs = tuple(refs)
        taken = [ref.key for ref in refs]
        found: list[str | None] = []
        for ref in refs:
            key = self.find(ref, (*(name for name in taken if name != ref.key), *(name for name in found if name)))
            found.append(key)
        return tuple(found)

    def knows_source(self, ref: ClaimRef) -> bool:
        """Tell whether the case holds claims of the reference's source: only then can the claim be missed."""
        return ref.key.partition("/")[0] in self.sources

    def say_now(self, ref: ClaimRef) -> str:
        """Say what the claim of a reference's key says now; empty where there is none."""
        claim = self.by_key.get(ref.key)
        return "" if claim is None else say_claim(claim)
