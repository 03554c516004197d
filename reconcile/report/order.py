"""Which findings a view shows, in what order, and how many there are of each verdict."""

from collections.abc import Iterable, Mapping

from reconcile.model import Finding, NormalisedClaim, Unread, Verdict
from reconcile.report.model import Report, View

READING_ORDER = (Verdict.CONFLICT, Verdict.UNCLEAR, Verdict.AGREE, Verdict.COMPATIBLE, Verdict.UNIQUE)


def in_reading_order(findings: Iterable[Finding], positions: Mapping[str, int]) -> tuple[Finding, ...]:
    """Sort findings as a reader wants them: gravest first, then surest, then as the files have them.

    `positions` gives each claim's place among all claims. A conflict that may only be an update comes after the others.
    """

    def rank(finding: Finding) -> tuple[int, bool, float, int, str]:
        first = min((positions[key] for key in finding.claims), default=0)
        certainty = 0.0 if finding.score is None else finding.score
        return READING_ORDER.index(finding.verdict), is_update(finding), -certainty, first, finding.id

    return tuple(sorted(findings, key=rank))


def is_update(finding: Finding) -> bool:
    """Tell whether every conflict in a finding may be explained by the times of the statements."""
    conflicts = [r for r in finding.relations if r.verdict is Verdict.CONFLICT]
    return bool(conflicts) and all(r.possible_update for r in conflicts)


def shown(report: Report, view: View) -> tuple[Finding, ...]:
    """Return the findings that a view shows, in the report's order."""
    if not view.narrows:
        return report.findings
    return tuple(finding for finding in report.findings if _shows(view, finding, report.claims))


def _shows(view: View, finding: Finding, claims: Mapping[str, NormalisedClaim]) -> bool:
    if view.only and finding.verdict not in view.only:
        return False
    members = [claims[key].claim for key in finding.claims]
    if view.sources and not any(claim.source in view.sources for claim in members):
        return False
    wanted = view.subject.casefold()
    wordings = [finding.subject, *(part for claim in members for part in (claim.subject, claim.text) if part)]
    return any(wanted in wording.casefold() for wording in wordings)


def count_verdicts(findings: Iterable[Finding]) -> dict[str, int]:
    """Count findings by verdict, every verdict named, in the order of the JSON contract."""
    counts = dict.fromkeys((str(v) for v in ("agree", "compatible", "conflict", "unclear", "unique")), 0)
    for finding in findings:
        counts[str(finding.verdict)] += 1
    return counts


def unread_claims(report: Report) -> tuple[str, ...]:
    """Return the keys of the claims whose value could not be read, whole or in part."""
    return tuple(key for key, claim in report.claims.items() if any(True for _ in _unread_parts(claim)))


def _unread_parts(claim: NormalisedClaim) -> Iterable[Unread]:
    parts = getattr(claim.value, "items", (claim.value,))
    return (part for part in parts if isinstance(part, Unread))
