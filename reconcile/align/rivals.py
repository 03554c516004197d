"""Rivals that are spoken for: a claim that has a better partner elsewhere is no rival any more.

The second round of scores takes off what a pair falls short of its best rival. Where that rival belongs to somebody
else, it should not: this settles the whole problem's claims against one another instead of each pair by itself.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reconcile.align.company import CROWD, Pair
from reconcile.align.views import View

_MARGIN = 3.0
_UNSCORED = -4.0
_ROUNDS = 2

# Scores with the sign turned, so that the best come first.
_Ranked = Mapping[tuple[int, str], Sequence[tuple[float, int]]]


def settle(views: Sequence[View], points: Mapping[Pair, float], weight: float) -> dict[Pair, float]:
    """Return the log-odds with each pair's margin to its best rival measured against rivals that are still free.

    `weight` is what a full margin (three points of log-odds) is worth.
    """
    sizes = Counter(v.source for v in views)
    crowds = [weight * min(1.0, min(sizes[views[i].source], sizes[views[j].source]) / CROWD) for i, j in points]
    settled = dict(points)
    before: list[float] = []
    for _ in range(_ROUNDS):
        ranked = _rank(views, settled)
        before = before or _margins(views, ranked, points, free=False)
        after = _margins(views, ranked, settled, free=True)
        gains = [crowd * max(0.0, then - first) for crowd, then, first in zip(crowds, after, before, strict=True)]
        settled = {pair: score + gain for (pair, score), gain in zip(points.items(), gains, strict=True)}
    return settled


def _rank(views: Sequence[View], points: Mapping[Pair, float]) -> _Ranked:
    ranked: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for (i, j), score in points.items():
        ranked[i, views[j].source].append((-score, j))
        ranked[j, views[i].source].append((-score, i))
    for row in ranked.values():
        row.sort()
    return ranked


def _margins(views: Sequence[View], ranked: _Ranked, points: Mapping[Pair, float], *, free: bool) -> list[float]:
    out = []
    for (i, j), score in points.items():
        rival = max(_best_rival(views, ranked, i, j, free=free), _best_rival(views, ranked, j, i, free=free))
        out.append(max(-_MARGIN, min(_MARGIN, score - rival)) / _MARGIN)
    return out


def _best_rival(views: Sequence[View], ranked: _Ranked, i: int, j: int, *, free: bool) -> float:
    """Return the best score of `i` with another question than `j`'s; if `free`, less what that one has better."""
    unit, best = views[j].unit, _UNSCORED
    for less, k in ranked.get((i, views[j].source), ()):
        score = -less
        if score <= best:
            break
        if k == j or views[k].unit == unit:
            continue
        best = max(best, score - _taken(views, ranked, k, i, score) if free else score)
    return best


def _taken(views: Sequence[View], ranked: _Ranked, k: int, i: int, score: float) -> float:
    """Return by how much `k` has a better partner than `i` in the source of `i`."""
    unit = views[i].unit
    for other, m in ranked.get((k, views[i].source), ()):
        if m != i and views[m].unit != unit:
            return max(0.0, -other - score)
    return 0.0
