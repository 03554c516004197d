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


def settle(views: Sequence[View], points: Mapping[Pair, float], weight: float) -> dict[Pair, float]:
    """Return the log-odds with each pair's margin to its best rival measured against rivals that are still free.

    `weight` is what a full margin (three points of log-odds) is worth.
    """
    sizes = Counter(v.source for v in views)
    crowds = [weight * min(1.0, min(sizes[views[i].source], sizes[views[j].source]) / CROWD) for i, j in points]
    settled = dict(points)
    before: list[float] = []
    for _ in range(_ROUNDS):
        rivals = _Rivals(views, settled)
        before = before or rivals.margins(points, free=False)
        after = rivals.margins(settled, free=True)
        gains = [crowd * max(0.0, then - first) for crowd, then, first in zip(crowds, after, before, strict=True)]
        settled = {pair: score + gain for (pair, score), gain in zip(points.items(), gains, strict=True)}
    return settled


class _Rivals:
    """For each claim the claims of each other source that it may be aligned with, the best first."""

    def __init__(self, views: Sequence[View], points: Mapping[Pair, float]) -> None:
        units: dict[tuple[str, tuple[str, str]], int] = {}
        self._unit = [units.setdefault((v.source, v.unit), len(units)) for v in views]
        self._source = [v.source for v in views]
        # Scores with the sign turned, so that the best come first.
        self._ranked: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (i, j), score in points.items():
            self._ranked[i, self._source[j]].append((-score, j))
            self._ranked[j, self._source[i]].append((-score, i))
        self._tops: dict[tuple[int, str], tuple[float, int, float]] = {}
        for key, row in self._ranked.items():
            row.sort()
            self._tops[key] = self._top(row)

    def _top(self, row: Sequence[tuple[float, int]]) -> tuple[float, int, float]:
        """Return the best score with its unit, and the best with any other unit; a unit is one question of a source."""
        less, first = row[0]
        unit = self._unit[first]
        for other, k in row:
            if self._unit[k] != unit:
                return -less, unit, -other
        return -less, unit, _NONE

    def margins(self, points: Mapping[Pair, float], *, free: bool) -> list[float]:
        """Return how far each pair stands above its best rival, -1 to 1; if `free`, above what is left of that one."""
        best_of = self._best_free if free else self._best_other
        source, unit = self._source, self._unit
        out = []
        for (i, j), score in points.items():
            rival = max(best_of(i, source[j], unit[j]), best_of(j, source[i], unit[i]))
            out.append(max(-_MARGIN, min(_MARGIN, score - rival)) / _MARGIN)
        return out

    def _best_other(self, i: int, source: str, unit: int) -> float:
        """Return the best score of `i` in a source with another question than one, or a low one."""
        best, best_unit, second = self._tops[i, source]
        return max(_UNSCORED, second if best_unit == unit else best)

    def _best_free(self, i: int, source: str, unit: int) -> float:
        """Return the best score of `i` in a source with another question, less what that one has better elsewhere."""
        best = _UNSCORED
        units, tops, own, mine = self._unit, self._tops, self._source[i], self._unit[i]
        for less, k in self._ranked[i, source]:
            score = -less
            if score <= best:
                break
            if units[k] != unit:
                first, first_unit, second = tops[k, own]
                elsewhere = second if first_unit == mine else first
                left = score - (elsewhere - score) if elsewhere > score else score
                best = max(best, left)
        return best


_NONE = float("-inf")
