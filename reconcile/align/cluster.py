"""From scored pairs to the claims of one question: agglomeration over all sources, with exclusion inside a source.

Claims of one source belong together only where the source says the thing twice. A chain whose ends answer different
questions is not merged, because a merge is judged by all pairs between two clusters, not by its best.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import heapify, heappop, heappush

from reconcile.align.company import Pair, logistic
from reconcile.align.views import View
from reconcile.model.record import dataclass, field

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
    unknown: Collection[int] = field(default=frozenset())
    """Claims of which not all likely pairs were scored: between two of them, only what was scored counts."""


def cluster(views: Sequence[View], links: Links, threshold: float) -> list[tuple[int, ...]]:
    """Return the clusters of claim indices, singletons included, in order of their first claim."""
    return _Agglomeration(views, links, threshold).run()


@dataclass(slots=True)
class _Between:
    """What stands between two clusters: sum and best of its known links, how many, and how many inside a source."""

    total: float = 0.0
    top: float = 0.0
    known: int = 0
    within: int = 0
    is_barred: bool = False
    touches: bool = False

    def add(self, other: "_Between") -> None:
        self.total += other.total
        self.top = max(self.top, other.top)
        self.known += other.known
        self.within += other.within
        self.is_barred |= other.is_barred
        self.touches |= other.touches


class _Agglomeration:
    """The state of one run: clusters by their first claim, what stands between them, and a heap of possible merges."""

    def __init__(self, views: Sequence[View], links: Links, threshold: float) -> None:
        self._links = links
        self._threshold = threshold
        self._members: dict[int, tuple[int, ...]] = {v.index: (v.index,) for v in views}
        self._holder: dict[int, int] = {}
        self._sources: dict[int, dict[str, int]] = {v.index: {v.source: 1} for v in views}
        self._filled: dict[int, int] = {v.index: int(v.index in links.unknown) for v in views}
        self._between: dict[int, dict[int, _Between]] = defaultdict(dict)
        for pair, points in links.points.items():
            p = logistic(points)
            self._link(pair, _Between(p, p, 1, touches=p >= threshold / 2))
        for pair, p in links.within.items():
            self._link(pair, _Between(p, max(p, 0.0), within=1, touches=p >= threshold))
        for pair in links.different:
            self._link(pair, _Between(is_barred=True))
        self._heap: list[tuple[float, int, int]] = []

    def _link(self, pair: Pair, between: _Between) -> None:
        i, j = pair
        known = self._between[i].get(j)
        if known is not None:
            known.add(between)
        else:
            self._between[i][j] = self._between[j][i] = between

    def run(self) -> list[tuple[int, ...]]:
        for i, j in sorted(self._links.same):
            self._merge_decided(i, j)
        self._heap = [
            (-strength, i, j)
            for i in sorted(self._between)
            for j in sorted(self._between[i])
            if i < j and (strength := self._strength(i, j)) >= self._threshold
        ]
        heapify(self._heap)
        while self._heap:
            strength, i, j = heappop(self._heap)
            if i in self._members and j in self._members and -strength == self._strength(i, j):
                self._merge(i, j)
        return sorted(self._members.values())

    def _merge_decided(self, i: int, j: int) -> None:
        left, right = self._first_of(i), self._first_of(j)
        if left != right:
            self._merge(min(left, right), max(left, right), push=False)
            self._holder[max(left, right)] = min(left, right)

    def _first_of(self, claim: int) -> int:
        while claim in self._holder:
            claim = self._holder[claim]
        return claim

    def _merge(self, i: int, j: int, *, push: bool = True) -> None:
        self._members[i] = tuple(sorted(self._members[i] + self._members.pop(j)))
        self._filled[i] += self._filled[j]
        for source, count in self._sources.pop(j).items():
            self._sources[i][source] = self._sources[i].get(source, 0) + count
        mine = self._between[i]
        mine.pop(j, None)
        for other, between in self._between.pop(j, {}).items():
            if other == i:
                continue
            del self._between[other][j]
            if other in mine:
                mine[other].add(between)
            else:
                mine[other] = self._between[other][i] = between
        if push:
            for other in sorted(mine):
                strength = self._strength(i, other)
                if strength >= self._threshold:
                    heappush(self._heap, (-strength, min(i, other), max(i, other)))

    def _strength(self, i: int, j: int) -> float:
        """Return the link of two clusters: part their best pair, most of it the mean of all pairs between them."""
        between = self._between[i].get(j)
        if between is None or not between.touches:
            return 0.0
        if between.is_barred:
            return -_DECIDED
        mine, theirs = self._sources[i], self._sources[j]
        if len(theirs) < len(mine):
            mine, theirs = theirs, mine
        inside = sum(count * theirs[source] for source, count in mine.items() if source in theirs)
        size = len(self._members[i]) * len(self._members[j])
        unscored = size - inside - between.known
        if unscored and self._filled[i] and self._filled[j]:
            unknown = min(unscored, self._filled[i] * self._filled[j])
            unscored -= unknown
            size -= unknown
        total = between.total + _EXCLUDED * (inside - between.within) + _UNSCORED * unscored
        return round(_MAX_SHARE * between.top + _MEAN_SHARE * total / size, 9)
