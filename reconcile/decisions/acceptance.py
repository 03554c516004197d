"""Known discrepancies: which findings the acceptances cover, and where a finding says something new.

Works on findings and the claims behind them; whether a covered finding fails a run is the command's business.
"""

from collections.abc import Iterable, Mapping, Sequence

from reconcile.compare import Aliases
from reconcile.decisions.digest import ClaimIndex
from reconcile.findings.stance import compare_claims
from reconcile.model import Finding, NormalisedClaim, Relation, Verdict
from reconcile.model.decision import Acceptance, Accepted, Coverage
from reconcile.model.record import replace

Claims = Mapping[str, NormalisedClaim]


def covers(
    acceptance: Acceptance,
    finding: Finding,
    claims: Claims,
    *,
    aliases: Aliases = (),
    least: Verdict = Verdict.UNCLEAR,
) -> Coverage:
    """Tell how an acceptance stands to a finding; `claims` are all claims of the case, by key.

    Stale where one of its claims has changed or is gone. Covered where every relation of at least the gravity of
    `least` stands between accepted values: claims that the acceptance names, or claims of further sources that agree
    with one of them (`compare_claims`). Otherwise the finding holds a new value.
    """
    values = _Values(acceptance, ClaimIndex(c.claim for c in claims.values()), claims, aliases, is_whole=True)
    if values.is_stale:
        return Coverage.STALE
    grave = _grave(finding, least)
    return Coverage.COVERED if all(values.know(finding, relation) for relation in grave) else Coverage.NEW_VALUE


def find_coverage(
    acceptances: Iterable[Acceptance],
    finding: Finding,
    index: ClaimIndex,
    claims: Claims,
    *,
    aliases: Aliases = (),
    least: Verdict = Verdict.UNCLEAR,
) -> Accepted | None:
    """Tell how several acceptances together stand to a finding; None where none speaks of it.

    Each grave relation may be covered by another acceptance. Stale only where nothing but stale ones speak of it.
    """
    grave = _grave(finding, least)
    if not grave:
        return None
    members = frozenset(finding.claims)
    speaking = [a for a in acceptances if _speaks_of(a, finding, members, index)]
    if not speaking:
        return None
    known = [(a, _Values(a, index, claims, aliases)) for a in sorted(speaking, key=lambda a: a.id)]
    live = [(a, values) for a, values in known if not values.is_stale]
    shown = tuple(a for a, _ in live or known)
    if not live:
        return Accepted(coverage=Coverage.STALE, acceptances=shown)
    covered = all(any(values.know(finding, relation) for _, values in live) for relation in grave)
    return Accepted(coverage=Coverage.COVERED if covered else Coverage.NEW_VALUE, acceptances=shown)


def mark_accepted(
    findings: Sequence[Finding], acceptances: Sequence[Acceptance], claims: Claims, *, aliases: Aliases = ()
) -> tuple[Finding, ...]:
    """Return the findings, those of known discrepancies with what was accepted of them."""
    if not acceptances:
        return tuple(findings)
    index = ClaimIndex(c.claim for c in claims.values())
    return tuple(
        finding
        if (found := find_coverage(acceptances, finding, index, claims, aliases=aliases)) is None
        else replace(finding, accepted=found)
        for finding in findings
    )


def _grave(finding: Finding, least: Verdict) -> list[Relation]:
    return [r for r in finding.relations if r.verdict.gravity >= max(least.gravity, Verdict.UNCLEAR.gravity)]


def _speaks_of(acceptance: Acceptance, finding: Finding, members: frozenset[str], index: ClaimIndex) -> bool:
    """Tell whether an acceptance is about a finding: it has its id, or two of its values stand in the finding."""
    if acceptance.id == finding.id:
        return True
    inside = sum(any(ref.key in members or index.find(ref) in members for ref in value) for value in acceptance.values)
    return inside > 1


class _Values:
    """The values of one acceptance, as the claims that hold them now."""

    def __init__(
        self, acceptance: Acceptance, index: ClaimIndex, claims: Claims, aliases: Aliases, *, is_whole: bool = False
    ) -> None:
        """Find the claims of every value; where the case `is_whole`, one of a source it does not hold is gone."""
        found = iter(index.find_all(acceptance.claims))
        self._values = tuple(tuple(next(found) for _ in value) for value in acceptance.values)
        lost = [ref for ref, key in zip(acceptance.claims, self._keys(), strict=True) if key is None]
        self.is_stale = any(is_whole or index.knows_source(ref) for ref in lost)
        self._claims = claims
        self._aliases = aliases
        self._named = {key: at for at, value in enumerate(self._values) for key in value if key is not None}

    def _keys(self) -> tuple[str | None, ...]:
        return tuple(key for value in self._values for key in value)

    def know(self, finding: Finding, relation: Relation) -> bool:
        """Tell whether every claim on both sides of a relation holds an accepted value, and not the same one."""
        sides = [{self._value_of(key) for key in finding.groups[at].claims} for at in (relation.left, relation.right)]
        return all(None not in side for side in sides) and sides[0] != sides[1]

    def _value_of(self, key: str) -> int | None:
        """Return the number of the accepted value that a claim holds; None where it holds a new one.

        A further claim of a source that stands behind another of the values is new: the source contradicts itself.
        """
        if key in self._named:
            return self._named[key]
        claim = self._claims[key]
        for at, value in enumerate(self._values):
            others = [self._claims[name] for name in value if name is not None]
            if any(compare_claims(claim, other, self._aliases).verdict is Verdict.AGREE for other in others):
                return None if self._stands_elsewhere(claim, at) else at
        return None

    def _stands_elsewhere(self, claim: NormalisedClaim, at: int) -> bool:
        source = claim.claim.source
        return any(
            self._claims[name].claim.source == source
            for other, value in enumerate(self._values)
            for name in value
            if other != at and name is not None
        )
