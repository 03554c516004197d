"""What is new among the discrepancies of a case: relations that no acceptance covers, seen from the given files.

Owns which claim a discrepancy is shown on and its wording; what an acceptance covers is `reconcile.decisions`.
"""

import shlex
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.checks.check import Found, Material, locate, say, wrote
from reconcile.decisions import ClaimIndex, find_coverage
from reconcile.model import Claim, Finding, Relation, Verdict
from reconcile.model.decision import Coverage
from reconcile.model.record import replace
from reconcile.report.safe import one_line
from reconcile.report.wording import only_repeats, wording


class News(NamedTuple):
    """A finding with the claim it is shown on, the one it stands against, and all further witnesses."""

    finding: Finding
    relation: Relation
    here: Claim
    there: Claim
    others: tuple[Claim, ...]

    @property
    def is_within(self) -> bool:
        """Whether one source contradicts itself, and not two speakers whom it reports."""
        return self.here.source == self.there.source and not self.relation.speakers


def find_news(material: Material, verdict: Verdict, code: str) -> Iterator[News]:
    """Yield the new relations of a verdict, once for each value that they are shown on, within a source or between two.

    New: of one side a claim stands in a given file, no acceptance covers the relation, and no comment for `code`
    silences it.
    """
    index = ClaimIndex(c.claim for c in material.claims) if material.acceptances else None
    accepted = _find_accepted(material, index)
    for finding in material.findings:
        if finding.verdict.gravity < verdict.gravity:
            continue
        shown: dict[tuple[bool, int], list[News]] = {}
        for relation in finding.relations:
            if relation.verdict is not verdict or _is_known(finding, relation, material, index):
                continue
            news = _seen(material, finding, relation, accepted)
            news = news and _heard(news, material, code)
            if news is not None:
                own = relation.left if news.here.key in finding.groups[relation.left].claims else relation.right
                shown.setdefault((not news.is_within, own), []).append(news)
        for _, group in sorted(shown.items(), key=lambda item: item[0][0]):
            yield group[0]._replace(others=_others(group))


def _find_accepted(material: Material, index: ClaimIndex | None) -> frozenset[str]:
    """Return the keys of the claims that acceptances name."""
    if index is None:
        return frozenset()
    found = (index.find(ref) for acceptance in material.acceptances for ref in acceptance.claims)
    return frozenset(key for key in found if key is not None)


def _is_known(finding: Finding, relation: Relation, material: Material, index: ClaimIndex | None) -> bool:
    if index is None:
        return False
    alone = replace(finding, relations=(relation,))
    found = find_coverage(material.acceptances, alone, index, material.by_key, least=relation.verdict)
    return found is not None and found.coverage is Coverage.COVERED


def _seen(material: Material, finding: Finding, relation: Relation, accepted: frozenset[str]) -> News | None:
    """Return a relation as it is seen from the given files; None where none of its claims stands there.

    Where both sides stand there it is seen from the one that nobody has accepted, or else from the one further down.
    """
    left, right = (material.by_key[key].claim for key in relation.witnesses)
    is_old, is_old_too = (
        not accepted.isdisjoint(finding.groups[side].claims) for side in (relation.left, relation.right)
    )
    if right.location.path in material.given and (
        _is_later(right, left) if is_old == is_old_too else is_old and not is_old_too
    ):
        left, right = right, left
    if left.location.path not in material.given:
        left, right = right, left
    if left.location.path not in material.given:
        return _seen_beside(material, finding, relation)
    return News(finding, relation, left, right, ())


def _heard(news: News, material: Material, code: str) -> News | None:
    """Return the news between claims at which no comment silences them; None where there are no such claims.

    A comment silences the relations of its own claim, and not those of other claims that say the same.
    """
    sides = [news.finding.groups[side].claims for side in (news.relation.left, news.relation.right)]
    if news.here.key not in sides[0]:
        sides.reverse()
    here, there = (
        [claim for claim in claims if not material.silences(code, claim)]
        for claims in (
            [material.by_key[key].claim for key in dict.fromkeys((first.key, *keys))]
            for first, keys in zip((news.here, news.there), sides, strict=True)
        )
    )
    pairs = (news._replace(here=one, there=two) for one in here for two in there)
    return next((pair for pair in pairs if pair.is_within == news.is_within), None)


def _is_later(one: Claim, two: Claim) -> bool:
    """Tell whether of two claims of one file the first stands further down: there it is that the news begin."""
    return one.location.path == two.location.path and one.location > two.location


def _seen_beside(material: Material, finding: Finding, relation: Relation) -> News | None:
    """Return a relation whose witnesses stand in other files, seen from another claim of its groups."""
    for own, other in ((relation.left, relation.right), (relation.right, relation.left)):
        for key in finding.groups[own].claims:
            claim = material.by_key[key].claim
            if claim.location.path in material.given:
                return News(finding, relation, claim, material.by_key[finding.groups[other].claims[0]].claim, ())
    return None


def _others(group: list[News]) -> tuple[Claim, ...]:
    first = group[0]
    claims = [claim for news in group[1:] for claim in (news.here, news.there)]
    return tuple(dict.fromkeys(claim for claim in claims if claim not in (first.here, first.there)))


def tell_news(news: News, named: Sequence[str] = ()) -> Found:
    """Say a new discrepancy on one line: the question, both values with the place of the other, the difference."""
    here, there = news.here, news.there
    asked = ", ".join(part for part in (here.subject, here.property) if part)
    told = one_line(news.relation.difference)
    difference = f", {told}" if told and not only_repeats(told, [wording(here), wording(there)]) else ""
    if news.relation.possible_update:
        difference += "; perhaps an update"
    verb = "against" if news.relation.verdict is Verdict.CONFLICT else "beside"
    source = f"`{there.source}`, " if there.source != here.source else ""
    message = (
        f"{asked}{': ' if asked else ''}{wrote(here)}{_speaker(here)} here {verb} {wrote(there)}{_speaker(there)} "
        f"({source}{there.location.path}:{there.location.line}){difference}"
    )
    return Found(message, locate(here), _hint(news, named), tuple(locate(claim) for claim in (there, *news.others)))


def _speaker(claim: Claim) -> str:
    return f", said by {say(claim.attributed_to[0])}," if claim.attributed_to else ""


def _hint(news: News, named: Sequence[str]) -> str:
    """Say what to do; `named` are the paths that the command has to be told, to be typed into a shell."""
    finding = " ".join((news.finding.id, *(f"--in {shlex.quote(path)}" for path in named)))
    if news.relation.verdict is Verdict.UNCLEAR:
        return f'look at both; if it is known: reconcile accept {finding} --because "…"'
    return f'correct the claim, or: reconcile accept {finding} --because "…"'
