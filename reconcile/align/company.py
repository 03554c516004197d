"""The company that pairs keep: how their subjects' other claims stand, their rivals, and third sources.

Subjects are never identified first: a pair of subjects is as likely one as their claims are, and feeds that back to the claims.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp

from reconcile.align.views import View

Pair = tuple[int, int]
_PROFILE_RATE = 1.2
_RIVAL_FLOOR = 0.3
_MARGIN = 3.0
_UNSCORED = -4.0
"""Log-odds of a pair that is no candidate."""


def logistic(points: float) -> float:
    """Return the probability of log-odds."""
    return 1 / (1 + exp(-points)) if points > -30 else 0.0  # noqa: PLR2004 - exp would overflow


class Company:
    """Looks up, for a pair of views, what the first round of scores says about their surroundings."""

    def __init__(self, views: Sequence[View], points: Mapping[Pair, float]) -> None:
        """Take the log-odds of all candidate pairs, keyed by (lower index, higher index)."""
        self._views = views
        self._points = points
        self._subject = [(v.source, v.subject_name or v.key) for v in views]
        self._by_claim: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (i, j), score in points.items():
            self._by_claim[i, views[j].source].append((score, j))
            self._by_claim[j, views[i].source].append((score, i))
        for ranked in self._by_claim.values():
            ranked.sort(key=lambda item: (-item[0], item[1]))
        self._tops: dict[int, dict[str, tuple[float, int]]] = defaultdict(dict)
        for (i, source), ranked in self._by_claim.items():
            self._tops[i][source] = ranked[0]
        self._mass, self._best = self._subject_masses()
        best: dict[frozenset[str], list[float]] = defaultdict(list)
        for (i, source), ranked in sorted(self._by_claim.items()):
            best[frozenset((views[i].source, source))].append(ranked[0][0])
        self._background = {key: _mean_and_deviation(scores) for key, scores in best.items()}
        self._sums: dict[tuple[int, str], float] = {
            (i, source): max(0.5, sum(logistic(score) for score, _ in ranked))
            for (i, source), ranked in self._by_claim.items()
        }
        self._mutual: dict[tuple[object, object], float] = defaultdict(float)
        self._row: dict[tuple[object, object], float] = defaultdict(float)
        for i, j in sorted(points):
            m = self._pair_mutual(i, j, logistic(points[i, j]))
            for a, b in ((i, j), (j, i)):
                self._mutual[self._subject[a], self._subject[b]] += m
                self._row[self._subject[a], self._views[b].source] += m

    def _subject_masses(
        self,
    ) -> tuple[dict[tuple[object, object], float], dict[tuple[object, str], list[tuple[float, object]]]]:
        rows: dict[tuple[object, object], dict[int, float]] = defaultdict(dict)
        for (i, j), score in self._points.items():
            p = logistic(score)
            for a, b in ((i, j), (j, i)):
                row = rows[self._subject[a], self._subject[b]]
                row[a] = max(row.get(a, 0.0), p)
        mass: dict[tuple[object, object], float] = {}
        best: dict[tuple[object, str], list[tuple[float, object]]] = defaultdict(list)
        for (s, t), row in rows.items():
            there = rows[t, s]
            value = min(sum(row[k] for k in sorted(row)), sum(there[k] for k in sorted(there)))
            mass[s, t] = value
            best[s, t[1] and t[0]].append((value, t))  # type: ignore[index]
        for ranked in best.values():
            ranked.sort(key=lambda item: (-item[0], str(item[1])))
        return mass, best

    def evidence(self, pair: Pair) -> dict[str, float]:
        """Return the joint evidence of a candidate pair."""
        i, j = pair
        score = self._points.get(pair, _UNSCORED)
        p = logistic(score)
        s, t = self._subject[i], self._subject[j]
        mass = self._mass.get((s, t), 0.0)
        return {
            "prof": 1 - exp(-_PROFILE_RATE * max(0.0, mass - p)),
            "company": 1 - exp(-0.7 * max(0.0, self._mutual.get((s, t), 0.0) - self._pair_mutual(i, j, p))),
            "share": self._share(s, t),
            "profrel": self._subject_margin(s, t, mass),
            "rel": self._margin(i, j, score),
            "tri": self._third(i, j),
            "csls": self._above_neighbours(i, j, score),
            "z": self._above_background(i, j, score),
        }

    def _above_neighbours(self, i: int, j: int, score: float) -> float:
        """Return how far a pair stands above the next best of both claims (mean of three), -1 to 1."""
        near = (self._neighbours(i, j) + self._neighbours(j, i)) / 2
        return max(-_MARGIN, min(_MARGIN, score - near)) / _MARGIN

    def _neighbours(self, i: int, j: int) -> float:
        unit = self._views[j].unit
        others = [
            s for s, k in self._by_claim.get((i, self._views[j].source), ()) if k != j and self._views[k].unit != unit
        ][:3]
        return (sum(others) + _UNSCORED * (3 - len(others))) / 3

    def _above_background(self, i: int, j: int, score: float) -> float:
        """Return a pair's standard score among the best of all claims of the two sources, clipped to -1 to 1."""
        mean, deviation = self._background[frozenset((self._views[i].source, self._views[j].source))]
        return max(-3.0, min(3.0, (score - mean) / deviation)) / 3

    def _pair_mutual(self, i: int, j: int, p: float) -> float:
        """Return how far two claims choose each other among all of the other's source."""
        there = self._sums.get((i, self._views[j].source), 0.5)
        back = self._sums.get((j, self._views[i].source), 0.5)
        return p / (there * back) ** 0.5 * min(1.0, 2 * p) ** 0.5

    def _share(self, s: tuple[str, str], t: tuple[str, str]) -> float:
        """Return the share of the two subjects' company that they give each other."""
        rows = self._row[s, t[0]] * self._row[t, s[0]]
        return self._mutual.get((s, t), 0.0) / rows**0.5 if rows else 0.0

    def _subject_margin(self, s: tuple[str, str], t: tuple[str, str], mass: float) -> float:
        rival = max(self._best_other(s, t), self._best_other(t, s))
        return (mass - rival) / (mass + rival + _RIVAL_FLOOR)

    def _best_other(self, s: tuple[str, str], t: tuple[str, str]) -> float:
        for value, other in self._best.get((s, t[0]), ()):
            if other != t:
                return value
        return 0.0

    def _margin(self, i: int, j: int, score: float) -> float:
        rival = max(self._best_rival(i, j), self._best_rival(j, i))
        return max(-_MARGIN, min(_MARGIN, score - rival)) / _MARGIN

    def _best_rival(self, i: int, j: int) -> float:
        """Return the best score of a claim with another question of the other's source.

        The other claims of the partner's own unit (one source saying the thing twice) are no rivals.
        """
        unit = self._views[j].unit
        for score, k in self._by_claim.get((i, self._views[j].source), ()):
            if k != j and self._views[k].unit != unit:
                return score
        return _UNSCORED

    def _third(self, i: int, j: int) -> float:
        """Return how strongly a claim of a third source joins the two (the lesser of its two links)."""
        left, right = self._views[i].source, self._views[j].source
        best = 0.0
        for source, (score, k) in self._tops.get(i, {}).items():
            if source in (left, right):
                continue
            back = self._points.get((k, j) if k < j else (j, k))
            if back is not None:
                best = max(best, logistic(min(score, back)))
        return best


def _mean_and_deviation(scores: Sequence[float]) -> tuple[float, float]:
    mean = sum(scores) / len(scores)
    return mean, max(1.0, (sum((s - mean) ** 2 for s in scores) / len(scores)) ** 0.5)
