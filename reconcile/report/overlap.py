"""Overlap: how much of each source the others agree with, contradict or lack, by subject.

Counts claims, not findings. Says for what stands in one source alone whether another source speaks of the subject at
all: silence on a subject that a source covers weighs more than silence on one that it does not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum

from reconcile.model import Claim, Finding, Verdict
from reconcile.model.record import dataclass
from reconcile.report.model import Report


class Standing(StrEnum):
    """How a claim stands to the claims of other sources, the gravest first; agreement outweighs compatibility."""

    CONTRADICTED = "contradicted"
    UNCLEAR = "unclear"
    AGREED = "agreed"
    COMPATIBLE = "compatible"
    UNIQUE = "unique"


_STANDINGS = {
    Verdict.CONFLICT: Standing.CONTRADICTED,
    Verdict.UNCLEAR: Standing.UNCLEAR,
    Verdict.AGREE: Standing.AGREED,
    Verdict.COMPATIBLE: Standing.COMPATIBLE,
}
_GRAVITY = tuple(Standing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many claims stand how to other sources."""

    contradicted: int = 0
    unclear: int = 0
    agreed: int = 0
    compatible: int = 0
    unique: int = 0

    @property
    def claims(self) -> int:
        """The number of claims counted."""
        return self.contradicted + self.unclear + self.agreed + self.compatible + self.unique


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectOverlap:
    """One subject as a source words it (empty for claims without one), its counts, and the sources that cover it too.

    Another source covers a subject where one of its claims is aligned with one on the subject, or where it has a
    subject of the same name or alias.
    """

    subject: str
    counts: Counts
    covered_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOverlap:
    """One source: its counts, and its subjects in order of their first claims.

    `unique_on_covered` are its unique claims on subjects that another source covers.
    """

    source: str
    counts: Counts
    unique_on_covered: int
    subjects: tuple[SubjectOverlap, ...]


def make_overlap(report: Report) -> tuple[SourceOverlap, ...]:
    """Return the overlap of each source of a report with all the others, whatever a view shows."""
    standings = {key: standing for finding in report.findings for key, standing in _standings(finding, report)}
    covers = _covers(report)
    claims = [normalised.claim for normalised in report.claims.values()]
    return tuple(
        _source(of.source.id, [claim for claim in claims if claim.source == of.source.id], standings, covers)
        for of in report.sources
    )


def _source(
    source: str,
    claims: list[Claim],
    standings: Mapping[str, Standing],
    covers: Mapping[tuple[str, str], frozenset[str]],
) -> SourceOverlap:
    by_subject: dict[str, list[Claim]] = {}
    for claim in claims:
        by_subject.setdefault(claim.subject or "", []).append(claim)
    subjects = tuple(
        SubjectOverlap(
            subject=subject,
            counts=_count(standings[claim.key] for claim in on),
            covered_by=tuple(sorted(covers.get((source, subject), ()))),
        )
        for subject, on in by_subject.items()
    )
    return SourceOverlap(
        source=source,
        counts=_count(standings[claim.key] for claim in claims),
        unique_on_covered=sum(one.counts.unique for one in subjects if one.covered_by),
        subjects=subjects,
    )


def _count(standings: Iterable[Standing]) -> Counts:
    counted = dict.fromkeys(map(str, _GRAVITY), 0)
    for standing in standings:
        counted[str(standing)] += 1
    return Counts(**counted)


def _standings(finding: Finding, report: Report) -> Iterable[tuple[str, Standing]]:
    """Yield each claim of a finding with how it stands to the claims of other sources in it."""
    sources = [frozenset(report.claims[key].claim.source for key in group.claims) for group in finding.groups]
    for at, group in enumerate(finding.groups):
        for key in group.claims:
            own = frozenset((report.claims[key].claim.source,))
            found = [Standing.AGREED] if sources[at] - own else []
            for relation in finding.relations:
                other = relation.right if relation.left == at else relation.left
                if at in {relation.left, relation.right} and sources[other] - own:
                    found.append(_STANDINGS[relation.verdict])
            yield key, min(found, key=_GRAVITY.index, default=Standing.UNIQUE)


def _covers(report: Report) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return by source and subject the other sources that cover it."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for finding in report.findings:
        members = [report.claims[key].claim for key in finding.claims]
        sources = {claim.source for claim in members}
        for claim in members:
            if claim.subject:
                found[claim.source, claim.subject] |= sources - {claim.source}
    names = _names(report)
    by_name: dict[str, set[str]] = defaultdict(set)
    for (source, _), known in names.items():
        for name in known:
            by_name[name].add(source)
    for (source, subject), known in names.items():
        for name in known:
            found[source, subject] |= by_name[name] - {source}
    return {key: frozenset(sources) for key, sources in found.items()}


def _names(report: Report) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return by source and subject, of the subjects that claims have, its name and aliases, case folded."""
    aliases = {(of.source.id, one.name): one.aliases for of in report.sources for one in of.source.subjects}
    keys = {
        (claim.source, claim.subject): None
        for claim in (normalised.claim for normalised in report.claims.values())
        if claim.subject
    }
    return {key: frozenset(name.casefold() for name in (key[1], *aliases.get(key, ()))) for key in keys}
