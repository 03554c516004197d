"""From aligned claims to findings: groups that agree, relations with their witnesses, verdict, and order."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from reconcile.compare import Aliases, mentions_used
from reconcile.findings.groups import Judged
from reconcile.findings.identity import content_id, with_ordinals
from reconcile.findings.independence import count_independent
from reconcile.findings.updates import PublishedReader
from reconcile.model import AlignedGroup, Date, Finding, Group, NormalisedClaim, Prose, Source, Value, Verdict

_GRAVE_ORDER = (Verdict.CONFLICT, Verdict.UNCLEAR, Verdict.AGREE, Verdict.COMPATIBLE, Verdict.UNIQUE)


def build_findings(
    alignment: Iterable[AlignedGroup],
    claims: Iterable[NormalisedClaim],
    sources: Iterable[Source],
    aliases: Aliases = (),
) -> tuple[Finding, ...]:
    """Judge every aligned group; every claim of the alignment is in exactly one finding.

    `aliases` are added to those that the sources declare for their subjects. Findings come gravest and surest first,
    those of equal rank by source and place; nothing depends on the order of the input. Raises KeyError where a key has
    no claim.
    """
    by_key = {claim.claim.key: claim for claim in claims}
    by_source = {source.id: source for source in sorted(sources, key=lambda s: s.id)}
    groups = (*_declared(by_source), *aliases)
    published = _published_reader()
    built = [_build(group, by_key, by_source, groups, published) for group in alignment]
    ordered = sorted(built, key=lambda f: _rank(f, by_key))
    ids = with_ordinals([f.id for f in ordered])
    return tuple(_renamed(f, i) for f, i in zip(ordered, ids, strict=True))


def used_mentions(findings: Iterable[Finding], claims: Mapping[str, NormalisedClaim]) -> dict[str, tuple[Value, ...]]:
    """Return, for each prose claim in a finding of several claims, the mentions that the finding compares."""
    used: dict[str, tuple[Value, ...]] = {}
    for finding in findings:
        members = [claims[key] for key in finding.claims]
        others = [m.value for m in members if not isinstance(m.value, Prose)]
        for member in members:
            if isinstance(member.value, Prose) and len(members) > 1:
                found = [m for other in others for m in mentions_used(member.value, other)]
                places = {m.start: m.value for m in found}
                used[member.claim.key] = tuple(places[start] for start in sorted(places))
    return used


def place_of(claim: NormalisedClaim) -> tuple[str, int, int, str]:
    """Return the order of claims: by source id, then by place in the file."""
    at = claim.claim.location
    return claim.claim.source, at.line, at.column, claim.claim.id


def _build(
    group: AlignedGroup,
    by_key: Mapping[str, NormalisedClaim],
    sources: Mapping[str, Source],
    aliases: Aliases,
    published: PublishedReader,
) -> Finding:
    members = sorted((by_key[key] for key in group.claims), key=place_of)
    judged = Judged(members, aliases, published)
    relations = judged.relations()
    names = {m.claim.source for m in members}
    gravest = max((r.verdict for r in relations), key=lambda v: v.gravity, default=Verdict.AGREE)
    return Finding(
        id=content_id(m.claim for m in members),
        verdict=gravest if len(members) > 1 else Verdict.UNIQUE,
        subject=_wording([m.claim.subject or m.claim.text for m in members]),
        property=_wording([m.claim.property for m in members]),
        groups=tuple(_group([members[i] for i in indices], sources) for indices in judged.groups),
        relations=relations,
        score=group.score if len(members) > 1 else None,
        within=min(names) if len(names) == 1 and len(members) > 1 else None,
        contributions=group.contributions,
        closest=group.closest,
        decided=group.decided,
    )


def _group(members: Sequence[NormalisedClaim], sources: Mapping[str, Source]) -> Group:
    return Group(
        claims=tuple(m.claim.key for m in members),
        sources=len({m.claim.source for m in members}),
        independent=count_independent(members, sources),
    )


def _wording(wordings: Sequence[str | None]) -> str:
    """Return the wording that most claims use; among equals that of the first claim."""
    given = [w for w in wordings if w]
    counts = Counter(w.casefold() for w in given)
    return max(given, key=lambda w: counts[w.casefold()], default="")


def _declared(sources: Mapping[str, Source]) -> tuple[tuple[str, ...], ...]:
    return tuple((s.name, *s.aliases) for source in sources.values() for s in source.subjects if s.aliases)


def _rank(finding: Finding, by_key: Mapping[str, NormalisedClaim]) -> tuple[object, ...]:
    certainty = 0.0 if finding.score is None else finding.score
    places = sorted(place_of(by_key[key]) for key in finding.claims)
    return _GRAVE_ORDER.index(finding.verdict), -certainty, places, finding.id


def _renamed(finding: Finding, name: str) -> Finding:
    if finding.id == name:
        return finding
    from reconcile.model.record import replace  # noqa: PLC0415 - only findings of equal content need it

    return replace(finding, id=name)


def _published_reader() -> PublishedReader:
    """Return a function that reads a source's day of publication, each source once."""

    @cache
    def read(text: str, language: str | None, order: str | None) -> Value | None:
        from reconcile.values import read_value  # noqa: PLC0415 - only a conflict asks for it

        try:
            value = read_value(text, type="date", language=language, date_order=order)
        except ValueError:
            return None
        return value if isinstance(value, Date) else None

    def published(claim: NormalisedClaim) -> Value | None:
        source = claim.source
        return read(source.published, source.language, source.date_order) if source.published else None

    return published
