"""From scored pairs to findings' claims: agglomeration over all sources at once, with exclusion inside a source.

A cluster holds claims that answer one question. Claims of one source belong together only where the source says the thing twice.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from reconcile.align.company import Pair, logistic
from reconcile.align.views import View

_MAX_SHARE, _MEAN_SHARE = 0.3, 0.7
_EXCLUDED = -0.3
"""What two claims of one source that ask different things count for."""
_UNSCORED = 0.02


def cluster(
    views: Sequence[View], points: Mapping[Pair, float], same_question: Mapping[Pair, float], threshold: float
) -> list[tuple[int, ...]]:
    """Return the clusters of claim indices, singletons included, in order of their first claim.

    `points` are log-odds of pairs across sources, `same_question` the link of pairs inside a source (-0.3 to 1).
    """
    link = {pair: logistic(score) for pair, score in points.items()}
    members: dict[int, tuple[int, ...]] = {v.index: (v.index,) for v in views}
    neighbours: dict[int, set[int]] = defaultdict(set)
    for (i, j), p in link.items():
        if p >= threshold / 2:
            neighbours[i].add(j)
            neighbours[j].add(i)
    for (i, j), p in same_question.items():
        if p >= threshold:
            neighbours[i].add(j)
            neighbours[j].add(i)
    heap = [
        (-strength, i, j)
        for i in sorted(neighbours)
        for j in sorted(neighbours[i])
        if i < j and (strength := _strength(members[i], members[j], views, link, same_question)) >= threshold
    ]
    heapify(heap)
    alive = {i: i for i in members}
    while heap:
        strength, i, j = heappop(heap)
        if alive.get(i) is None or alive.get(j) is None:
            continue
        if -strength != _strength(members[i], members[j], views, link, same_question):
            continue
        members[i] = tuple(sorted(members[i] + members[j]))
        del alive[j], members[j]
        for other in neighbours.pop(j):
            neighbours[other].discard(j)
            if other != i:
                neighbours[other].add(i)
                neighbours[i].add(other)
        for other in sorted(neighbours[i]):
            if other in members:
                s = _strength(members[i], members[other], views, link, same_question)
                if s >= threshold:
                    heappush(heap, (-s, min(i, other), max(i, other)))
    return sorted(members.values())


def _strength(
    left: tuple[int, ...],
    right: tuple[int, ...],
    views: Sequence[View],
    link: Mapping[Pair, float],
    same_question: Mapping[Pair, float],
) -> float:
    total = top = 0.0
    for i in left:
        for j in right:
            pair = (i, j) if i < j else (j, i)
            if views[i].source == views[j].source:
                p = same_question.get(pair, _EXCLUDED)
            else:
                p = link.get(pair, _UNSCORED)
            total += p
            top = max(top, p)
    return round(_MAX_SHARE * top + _MEAN_SHARE * total / (len(left) * len(right)), 9)
