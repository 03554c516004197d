"""Which findings a view shows, and how many there are of each verdict. Their order is that of `reconcile.findings`."""

from collections.abc import Iterable, Mapping

from reconcile.model import Finding, Location, NormalisedClaim, Unread
from reconcile.report.model import Report, View


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


def unread_places(report: Report) -> tuple[Location, ...]:
    """Return the places of what could not be read: sources' `published`, claims' values (whole or in part) and `as_of`.

    A claim counts once for its value and once for its `as_of`.
    """
    sources = [of.source.mark("published") for of in report.sources if of.unread is not None]
    claims = [
        claim.claim.location
        for claim in report.claims.values()
        for parts in (getattr(claim.value, "items", (claim.value,)), (claim.as_of,))
        if any(isinstance(part, Unread) for part in parts)
    ]
    return (*sources, *claims)
