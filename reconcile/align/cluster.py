"""From scored pairs to the claims of one question: agglomeration over all sources at once, with exclusion inside a source.

Claims of one source belong together only where the source says the thing twice. A chain whose ends answer different
questions is not merged, because a merge is judged by all pairs between two clusters, not by its best.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from reconcile.align.company import Pair, logistic
from reconcile.align.views import View

_MAX_SHARE, _MEAN_SHARE = 0.3, 0.7
_EXCLUDED = -0.3
"""What two claims of one source that ask different things count for."""
_UNSCORED = 0.02
_DECIDED = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What speaks for and against two claims sharing a cluster.

    `points`: log-odds of pairs across sources; `within`: the link of pairs inside a source (-0.3 to 1); `same` and
    `different`: what people decided, which no score overrides.
    """

    points: Mapping[Pair, float]
    within: Mapping[Pair, float]
    same: Collection[Pair] = ()
    different: Collection[Pair] = field(default=frozenset())


def cluster(views: Sequence[View], links: Links, threshold: float) -> list[tuple[int, ...]]:
    """Return the clusters of claim indices, singletons included, in order of their first claim."""
    return _Agglomeration(views, links, threshold).run()


class _Agglomeration:
    """The state of one run: clusters by their first claim, which of them touch, and a heap of possible merges."""

    def __init__(self, views: Sequence[View], links: Links, threshold: float) -> None:
        self._sources = [v.source for v in views]
        self._links = links
        self._threshold = threshold
        self._probability = {pair: logistic(score) for pair, score in links.points.items()}
        self._members: dict[int, tuple[int, ...]] = {v.index: (v.index,) for v in views}
        self._touching: dict[int, set[int]] = defaultdict(set)
        for pairs, least in ((self._probability, threshold / 2), (links.within, threshold)):
            for (i, j), p in pairs.items():
                if p >= least:
                    self._touching[i].add(j)
                    self._touching[j].add(i)
        self._heap: list[tuple[float, int, int]] = []

    def run(self) -> list[tuple[int, ...]]:
        for i, j in sorted(self._links.same):
            self._merge_decided(i, j)
        self._heap = [
            (-strength, i, j)
            for i in sorted(self._touching)
            for j in sorted(self._touching[i])
            if i < j and (strength := self._strength(i, j)) >= self._threshold
        ]
        heapify(self._heap)
        while self._heap:
            strength, i, j = heappop(self._heap)
            if i in self._members and j in self._members and -strength == self._strength(i, j):
                self._merge(i, j)
        return sorted(self._members.values())

    def _merge_decided(self, i: int, j: int) -> None:
        left, right = self._holder(i), self._holder(j)
        if left != right:
            self._merge(min(left, right), max(left, right), push=False)

    def _holder(self, claim: int) -> int:
        return next(first for first, members in self._members.items() if claim in members)

    def _merge(self, i: int, j: int, *, push: bool = True) -> None:
        self._members[i] = tuple(sorted(self._members[i] + self._members.pop(j)))
        for other in self._touching.pop(j, set()):
            self._touching[other].discard(j)
            if other != i:
                self._touching[other].add(i)
                self._touching[i].add(other)
        if not push:
            return
        for other in sorted(self._touching[i]):
            strength = self._strength(i, other)
            if strength >= self._threshold:
                heappush(self._heap, (-strength, min(i, other), max(i, other)))

    def _strength(self, i: int, j: int) -> float:
        """Return the link of two clusters: part their best pair, most of it the mean of all pairs between them."""
        left, right = self._members[i], self._members[j]
        total = top = 0.0
        for a in left:
            for b in right:
                pair = (a, b) if a < b else (b, a)
                if pair in self._links.different:
                    return -_DECIDED
                if self._sources[a] == self._sources[b]:
                    p = self._links.within.get(pair, _EXCLUDED)
                else:
                    p = self._probability.get(pair, _UNSCORED)
                total += p
                top = max(top, p)
        return round(_MAX_SHARE * top + _MEAN_SHARE * total / (len(left) * len(right)), 9)
