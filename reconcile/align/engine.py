"""The alignment of one case: candidates, two rounds of scores, clusters, and the words that explain them."""

from array import array
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter, mul

from reconcile.align.candidates import Candidates, propose
from reconcile.align.cluster import Links, cluster
from reconcile.align.company import Company, Pair, logistic
from reconcile.align.decided import Decided
from reconcile.align.denials import find_denied, join_denied
from reconcile.align.evidence import Evidence, PairReader, join
from reconcile.align.explain import contributions, reason_against
from reconcile.align.halves import in_halves
from reconcile.align.links import same_question
from reconcile.align.rivals import settle
from reconcile.align.table import EvidenceTable
from reconcile.align.views import View, make_views
from reconcile.align.weights import FIRST, FIRST_BIAS, SECOND, SECOND_BIAS, SETTLED, THRESHOLD
from reconcile.lexicon import Lexicon, lexicon
from reconcile.model import AlignedGroup, NormalisedClaim, PairScore, Rejected
from reconcile.model.decision import NOTHING_DECIDED, DecidedPairs
from reconcile.model.progress import Watch, unwatched

_PICK = itemgetter(*SECOND)
_WEIGHTS = tuple(SECOND.values())


def _points(evidence: Evidence) -> float:
    """Return what the second round makes of a pair's evidence."""
    points: float = SECOND_BIAS + sum(map(mul, _WEIGHTS, _PICK(evidence)))
    return points


class Aligner:
    """All that one case's alignment knows. Built once; its answers do not depend on the order of files or claims."""

    def __init__(
        self,
        claims: Sequence[NormalisedClaim],
        words: Lexicon | None = None,
        decided: DecidedPairs = NOTHING_DECIDED,
        watch: Watch = unwatched,
    ) -> None:
        """Prepare the claims (any order; they are put in order of source id and place); `watch` hears of each step."""
        watch(f"reading the words of {len(claims):,} claims")
        self._watch = watch
        ordered = sorted(claims, key=lambda c: (c.claim.source, c.claim.location, c.claim.id))
        words = words or lexicon()
        self.views: tuple[View, ...] = make_views(ordered, words)
        self._by_key = {v.key: v for v in self.views}
        self._decided = Decided(decided, [v.key for v in self.views])
        self._reader = PairReader(self.views)
        self._denied = find_denied(ordered, self.views, words)

    @cached_property
    def _candidates(self) -> Candidates:
        return propose(self.views, self._watch)

    @cached_property
    def _alone(self) -> EvidenceTable:
        views, lay_together = self.views, self._reader.lay_together
        return EvidenceTable(
            self._candidates.pairs, lambda pair: lay_together(views[pair[0]], views[pair[1]]), self._watch
        )

    @cached_property
    def _company(self) -> Company:
        alone = self._alone
        self._watch("looking at the company they keep")
        return Company(self.views, alone.weigh(FIRST, FIRST_BIAS), third="tri" in SECOND)

    @cached_property
    def _points(self) -> dict[Pair, float]:
        unsettled = self._unsettled
        self._watch("settling rivals")
        return settle(self.views, unsettled, SETTLED)

    @cached_property
    def _unsettled(self) -> dict[Pair, float]:
        alone, company = self._alone, self._company.evidence

        def score(part: Sequence[Pair]) -> "array[float]":
            return array("d", [_points(join(alone[pair], company(pair))) for pair in part])

        pairs = self._candidates.pairs
        return dict(
            zip(pairs, in_halves(score, pairs, watch=self._watch, step=f"scoring {len(pairs):,} pairs"), strict=True)
        )

    def _joined(self, pair: Pair) -> Evidence:
        return join(self._alone[pair], self._company.evidence(pair))

    def groups(self) -> tuple[AlignedGroup, ...]:
        """Return the claims that answer one question together, singles included; each claim is in exactly one group."""
        points = self._points
        self._watch("grouping claims")
        links = Links(
            points=points,
            within=same_question(self.views),
            same=self._decided.same,
            different=self._decided.different,
            unknown=self._candidates.filled,
        )
        found = join_denied(cluster(self.views, links, THRESHOLD), self._denied, self._decided.different)
        return tuple(self._group(members) for members in found)

    def _group(self, members: tuple[int, ...]) -> AlignedGroup:
        keys = tuple(self.views[i].key for i in members)
        decided = self._decided.note(members)
        pairs = [(i, j) for n, i in enumerate(members) for j in members[n + 1 :] if (i, j) in self._points]
        sure = [1.0 for n, i in enumerate(members) for j in members[n + 1 :] if self._decided.are_same((i, j))]
        sure += [logistic(self._points[p]) for p in pairs if not self._decided.are_same(p)]
        score = round(sum(sure) / len(sure), 3) if sure else None
        if not pairs:
            closest = self._closest(members[0]) if len(members) == 1 else None
            return AlignedGroup(claims=keys, score=score, closest=closest, decided=decided)
        best = max(pairs, key=lambda p: (self._points[p], -p[0], -p[1]))
        parts = contributions(self._joined(best), self._sides(best), self._gained(best))
        return AlignedGroup(claims=keys, score=score, contributions=parts, decided=decided)

    def _sides(self, pair: Pair) -> tuple[View, View]:
        return self.views[pair[0]], self.views[pair[1]]

    def _closest(self, index: int) -> Rejected | None:
        ranked = self._ranked.get(index)
        if not ranked:
            return None
        points, other = ranked
        pair = (min(index, other), max(index, other))
        reason = self._decided.note_of(pair) or reason_against(self._joined(pair))
        return Rejected(claim=self.views[other].key, score=round(logistic(points), 3), reason=reason)

    @cached_property
    def _ranked(self) -> dict[int, tuple[float, int]]:
        best: dict[int, tuple[float, int]] = {}
        for (i, j), points in sorted(self._points.items()):
            for a, b in ((i, j), (j, i)):
                if a not in best or best[a][0] < points:
                    best[a] = (points, b)
        return best

    def decided(self, left: str, right: str) -> str | None:
        """Say who decided of two claims, given by key, and why; None where nobody did."""
        a, b = sorted((self._by_key[left].index, self._by_key[right].index))
        return self._decided.note_of((a, b))

    def denied(self, left: str, right: str) -> bool:
        """Tell whether one of two claims of a source, given by key, is somebody's denial of the other."""
        a, b = self._by_key[left].index, self._by_key[right].index
        return (a, b) in self._denied or (b, a) in self._denied

    def score(self, left: str, right: str) -> PairScore:
        """Return how sure it is that two claims, given by key, answer one question, with every contribution."""
        a, b = sorted((self._by_key[left], self._by_key[right]), key=lambda v: v.index)
        pair = (a.index, b.index)
        alone = self._alone.get(pair) or self._reader.lay_together(a, b)
        evidence = join(alone, self._company.evidence(pair))
        gained = self._gained(pair)
        points = _points(evidence) + gained
        parts = contributions(evidence, (a, b), gained)
        return PairScore(left=a.key, right=b.key, score=round(logistic(points), 3), contributions=parts)

    def _gained(self, pair: Pair) -> float:
        """Return what a pair gained by its rivals' having nearer partners."""
        return self._points[pair] - self._unsettled[pair] if pair in self._points else 0.0
