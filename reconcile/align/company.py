"""The company that pairs keep: how their subjects' other claims stand, their rivals, and third sources.

Subjects are never identified first: a pair of subjects is as likely one as their claims are, and feeds that back
to the claims.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import exp, sqrt

from reconcile.align.views import View

Pair = tuple[int, int]
_PROFILE_RATE = 1.2
_RIVAL_FLOOR = 0.3
_MARGIN = 3.0
CROWD = 10
"""Claims of a source from which on it tells in full that no other comes near."""
_UNSCORED = -4.0
"""Log-odds of a pair that is no candidate."""


def logistic(points: float) -> float:
    """Return the probability of log-odds."""
    return 1 / (1 + exp(-points)) if points > -30 else 0.0  # noqa: PLR2004 - exp would overflow


class Company:
    """Looks up, for a pair of views, what the first round of scores says about their surroundings."""

    def __init__(self, views: Sequence[View], points: Mapping[Pair, float], *, third: bool = True) -> None:
        """Take the log-odds of all candidate pairs, keyed by (lower index, higher index).

        Without `third`, third sources are not looked at, which is what takes longest where there are many.
        """
        sizes = Counter(v.source for v in views)
        self._size = [sizes[v.source] for v in views]
        self._source = [v.source for v in views]
        units: dict[tuple[str, tuple[str, str]], int] = {}
        self._unit = [units.setdefault((v.source, v.unit), len(units)) for v in views]
        self._points = points
        names: dict[tuple[str, str], int] = {}
        self._subject = [names.setdefault((v.source, v.subject_name or v.key), len(names)) for v in views]
        self._source_of = [source for source, _ in names]
        self._by_claim: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (i, j), score in points.items():
            self._by_claim[i, self._source[j]].append((-score, j))
            self._by_claim[j, self._source[i]].append((-score, i))
        self._tops: dict[int, dict[str, tuple[float, int]]] = defaultdict(dict)
        self._sums: dict[tuple[int, str], float] = {}
        best: dict[tuple[str, str], list[float]] = defaultdict(list)
        for (i, source), ranked in sorted(self._by_claim.items()):
            ranked.sort()
            top = -ranked[0][0]
            if third:
                self._tops[i][source] = (top, ranked[0][1])
            best[_both_ways(self._source[i], source)].append(top)
            self._sums[i, source] = max(0.5, sum([logistic(-score) for score, _ in ranked]))
        self._background = {key: _mean_and_deviation(scores) for key, scores in best.items()}
        self._mass, self._best = self._subject_masses()
        self._mutual: dict[Pair, float] = defaultdict(float)
        self._row: dict[tuple[int, str], float] = defaultdict(float)
        for i, j in sorted(points):
            m = self._pair_mutual(i, j, logistic(points[i, j]))
            s, t = self._subject[i], self._subject[j]
            self._mutual[_ordered(s, t)] += m
            self._row[s, self._source[j]] += m
            self._row[t, self._source[i]] += m

    def _subject_masses(self) -> tuple[dict[Pair, float], dict[tuple[int, str], list[tuple[float, int]]]]:
        """Return how likely each two subjects are one: the lesser sum of their claims' best links; rank by it."""
        together: dict[Pair, list[Pair]] = defaultdict(list)
        for i, j in self._points:
            s, t = self._subject[i], self._subject[j]
            together[s, t].append((i, j)) if s < t else together[t, s].append((j, i))
        mass: dict[Pair, float] = {}
        best: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (s, t), pairs in together.items():
            left: dict[int, float] = {}
            right: dict[int, float] = {}
            for a, b in pairs:
                p = logistic(self._points[(a, b) if a < b else (b, a)])
                left[a] = max(left.get(a, 0.0), p)
                right[b] = max(right.get(b, 0.0), p)
            value = min(sum(left[k] for k in sorted(left)), sum(right[k] for k in sorted(right)))
            mass[s, t] = value
            best[s, self._source_of[t]].append((-value, t))
            best[t, self._source_of[s]].append((-value, s))
        for ranked in best.values():
            ranked.sort()
        return mass, best

    def evidence(self, pair: Pair) -> dict[str, float]:
        """Return the joint evidence of a candidate pair."""
        i, j = pair
        score = self._points.get(pair, _UNSCORED)
        p = logistic(score)
        s, t = self._subject[i], self._subject[j]
        subjects = (s, t) if s < t else (t, s)
        mass = self._mass.get(subjects, 0.0)
        mutual = self._mutual.get(subjects, 0.0)
        rel, csls = self._above_others(i, j, score)
        profrel = self._subject_margin(s, t, mass)
        # It tells little that no other claim comes near where hardly any others are.
        crowd = min(1.0, min(self._size[i], self._size[j]) / CROWD)
        return {
            "profrel": profrel * crowd if profrel > 0 else profrel,
            "rel": rel * crowd if rel > 0 else rel,
            "csls": csls * crowd if csls > 0 else csls,
            "prof": 1 - exp(-_PROFILE_RATE * max(0.0, mass - p)),
            "company": 1 - exp(-0.7 * max(0.0, mutual - self._pair_mutual(i, j, p))),
            "share": self._share(s, t, mutual),
            "tri": self._third(i, j),
            "z": self._above_background(i, j, score),
            "few": 1 - crowd,
        }

    def _above_others(self, i: int, j: int, score: float) -> tuple[float, float]:
        """Return how far a pair stands above both claims' best rival, and above their next three's mean (-1 to 1)."""
        mine, theirs = self._rivals(i, j), self._rivals(j, i)
        rival = max(mine[0] if mine else _UNSCORED, theirs[0] if theirs else _UNSCORED)
        near = (_mean_of_three(mine) + _mean_of_three(theirs)) / 2
        return _within_margin(score - rival), _within_margin(score - near)

    def _rivals(self, i: int, j: int) -> list[float]:
        """Return the best three scores of a claim with other questions of the other's source.

        The other claims of the partner's own unit (one source saying the thing twice) are no rivals.
        """
        units = self._unit
        unit = units[j]
        found: list[float] = []
        for score, k in self._by_claim.get((i, self._source[j]), ()):
            if units[k] != unit:
                found.append(-score)
                if len(found) == 3:  # noqa: PLR2004 - of the three next
                    break
        return found

    def _above_background(self, i: int, j: int, score: float) -> float:
        """Return a pair's standard score among the best of all claims of the two sources, clipped to -1 to 1."""
        mean, deviation = self._background.get(_both_ways(self._source[i], self._source[j]), (_UNSCORED, 1.0))
        return max(-3.0, min(3.0, (score - mean) / deviation)) / 3

    def _pair_mutual(self, i: int, j: int, p: float) -> float:
        """Return how far two claims choose each other among all of the other's source."""
        there = self._sums.get((i, self._source[j]), 0.5)
        back = self._sums.get((j, self._source[i]), 0.5)
        return p / sqrt(there * back) * sqrt(min(1.0, 2 * p))

    def _share(self, s: int, t: int, mutual: float) -> float:
        """Return the share of the two subjects' company that they give each other."""
        rows = self._row.get((s, self._source_of[t]), 0.0) * self._row.get((t, self._source_of[s]), 0.0)
        return mutual / rows**0.5 if rows else 0.0

    def _subject_margin(self, s: int, t: int, mass: float) -> float:
        rival = max(self._best_other(s, t), self._best_other(t, s))
        return (mass - rival) / (mass + rival + _RIVAL_FLOOR)

    def _best_other(self, s: int, t: int) -> float:
        for value, other in self._best.get((s, self._source_of[t]), ()):
            if other != t:
                return -value
        return 0.0

    def _third(self, i: int, j: int) -> float:
        """Return how strongly a claim of a third source joins the two (the lesser of its two links)."""
        tops = self._tops.get(i)
        if tops is None or len(tops) == 1:
            return 0.0
        left, right = self._source[i], self._source[j]
        best = 0.0
        for source, (score, k) in tops.items():
            if source in (left, right):
                continue
            back = self._points.get((k, j) if k < j else (j, k))
            if back is not None:
                best = max(best, logistic(min(score, back)))
        return best


def _both_ways(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left < right else (right, left)


def _ordered(s: int, t: int) -> Pair:
    return (s, t) if s < t else (t, s)


def _mean_of_three(scores: Sequence[float]) -> float:
    return (sum(scores) + _UNSCORED * (3 - len(scores))) / 3


def _within_margin(points: float) -> float:
    return max(-_MARGIN, min(_MARGIN, points)) / _MARGIN


def _mean_and_deviation(scores: Sequence[float]) -> tuple[float, float]:
    mean = sum(scores) / len(scores)
    return mean, max(1.0, (sum((s - mean) ** 2 for s in scores) / len(scores)) ** 0.5)
