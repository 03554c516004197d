"""Which pairs of claims are worth scoring: an inverted index over words, concepts and values, never all pairs.

What a claim is looked up by costs a bounded number of steps, and the pairs of a whole case are bounded too, so that the
search grows with the claims and not with their square. Small cases never meet the bounds.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, islice
from math import log

from reconcile.align.bags import Bag
from reconcile.align.halves import in_halves
from reconcile.align.views import View
from reconcile.model.progress import Watch, unwatched
from reconcile.model.record import dataclass

KEEP = 8
"""Candidates kept for a claim in each other source, from either side."""
PAIRS = 100_000
"""About as many pairs a large case may have: its claims keep fewer candidates, in all other sources together."""
_LEAST = 3
"""However large the case, a claim keeps this many."""
_SHARE = 0.2
_FLOOR = 40
"""A feature that more claims of a source hold than this many and this share names no candidate by itself."""
_CEILING = 250
"""However large the source, a feature of more claims than this names none: the search must not grow squared."""
_SPREAD = 600
"""Nor does one that more claims of all sources hold, or more than twelve of each source."""
_LOOKED_UP = 150
"""Claims that the answer and the property of a claim may bring up, those of the rarest features first."""
_VALUE_WEIGHT = 1.5
_WORTH_HALVING = 2_000
"""Claims from which on two processes look up their candidates."""
_REMEMBERED = 64
"""Subjects whose scores are kept for their next claim, which mostly stands near."""

Signs = dict[str, float]
_Posting = tuple[int, float, list[int], list[float]]
"""A source's number, the feature's rarity in it, the claims that hold it, and how strongly each does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Candidate pairs across sources as (lower index, higher index), in order.

    `filled`: the claims that had more candidates than they were let keep; of what two of these have in common nothing
    is known where they are no pair.
    """

    pairs: tuple[tuple[int, int], ...]
    filled: frozenset[int] = frozenset()


def _add_signs(out: Signs, bag: Bag, share: float) -> None:
    for _, features, weight in bag:
        for feature, strength in features:
            if feature[:2] == "p:":
                continue
            value = share * weight * strength
            if out.get(feature, 0.0) < value:
                out[feature] = value


def _own_signs(view: View) -> Signs:
    """Return what a claim is found by beside its subject: its question in full, its answer and quote in part."""
    out: Signs = {}
    for bag, share in ((view.property, 1.0), (view.answer, 0.6), (view.quote, 0.3)):
        _add_signs(out, bag, share)
    for key in view.keys:
        out["v:" + "\0".join(key)] = _VALUE_WEIGHT
    for aspect in view.aspects:
        out["?" + aspect] = 0.3
    return out


def propose(views: Sequence[View], watch: Watch = unwatched) -> Candidates:
    """Return the pairs of claims of different sources that are worth scoring."""
    step = f"looking up candidates for {len(views):,} claims"
    watch(step)
    search = _Search(views)

    def look_up(part: Sequence[View]) -> "array[float]":
        """Write each claim as its number, whether it had more candidates, how many it has, and their numbers."""
        out = array("d")
        for view in part:
            best, cut = search.best(view)
            out.extend((view.index, cut, len(best), *best))
        return out

    pairs: set[tuple[int, int]] = set()
    filled: set[int] = set()
    numbers = map(int, in_halves(look_up, views, worth=_WORTH_HALVING, watch=watch, step=step))
    for index in numbers:
        if next(numbers):
            filled.add(index)
        for j in islice(numbers, next(numbers)):
            pairs.add((index, j) if index < j else (j, index))
    return Candidates(pairs=tuple(sorted(pairs)), filled=frozenset(filled))


class _Search:
    """The index of one case, and what it needs to look up one claim."""

    def __init__(self, views: Sequence[View]) -> None:
        self._numbers = {name: n for n, name in enumerate(dict.fromkeys(v.source for v in views))}
        self._source = [self._numbers[v.source] for v in views]
        self._total = max(_LEAST, PAIRS // max(len(views), 1))
        self._keep = min(KEEP, self._total)
        self._others = max(len(self._numbers) - 1, 1)
        self._bounded = self._total < KEEP * self._others
        self._subjects: dict[tuple[str, str], Signs] = {}
        self._own: list[Signs] = []
        for view in views:
            self._own.append(_own_signs(view))
            about = (view.source, view.subject_name or view.key)
            if about not in self._subjects:
                _add_signs(self._subjects.setdefault(about, {}), view.subject, 0.7)
        self._sizes = Counter(self._source)
        self._postings = self._index(views)
        self._about = _Subjects(views, self._source, self._subjects) if self._bounded else None
        self._asked: dict[int, dict[int, float]] = {}
        self._wordings = _number_wordings(views)
        self._known: dict[tuple[str, str], dict[int, float]] = {}

    def _index(self, views: Sequence[View]) -> dict[str, list[_Posting]]:
        sizes = self._sizes
        counts: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for view in views:
            source = self._source[view.index]
            for feature in self._signs(view):
                counts[feature][source] += 1
        spread = max(_SPREAD, 12 * len(sizes))
        limits = {source: max(_FLOOR, min(_SHARE * size, _CEILING)) for source, size in sizes.items()}
        found: dict[str, dict[int, _Posting]] = {}
        for feature, by_source in counts.items():
            if len(by_source) > 1 and sum(by_source.values()) <= spread:
                few = sorted((s, n) for s, n in by_source.items() if n <= limits[s])
                if few:
                    found[feature] = {s: (s, log(1 + sizes[s] / n), [], []) for s, n in few}
        for view in views:
            source = self._source[view.index]
            for feature, weight in self._signs(view).items():
                posting = found.get(feature, {}).get(source)
                if posting:
                    posting[2].append(view.index)
                    posting[3].append(weight)
        return {feature: list(kept.values()) for feature, kept in found.items()}

    def _signs(self, view: View) -> Signs:
        out = dict(self._subjects[view.source, view.subject_name or view.key])
        for feature, weight in self._own[view.index].items():
            if out.get(feature, 0.0) < weight:
                out[feature] = weight
        return out

    def _of_subject(self, view: View) -> dict[int, float]:
        """Return the scores that a claim has from its subject alone: all claims of the subject share them."""
        about = (view.source, view.subject_name or view.key)
        scores = self._known.get(about)
        if scores is None and self._about:
            scores = self._about.claims_like(about)
        elif scores is None:
            scores = {}
            for feature, weight in self._subjects[about].items():
                self._add(scores, feature, weight, 0.0, self._source[view.index])
        if about not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[about] = scores
        return scores.copy()

    def _add(self, scores: dict[int, float], feature: str, weight: float, less: float, own: int) -> None:
        """Add what a feature says; `less` is the weight at which it was counted already."""
        get = scores.get
        for source, rarity, members, weights in self._postings.get(feature, ()):
            if source == own:
                continue
            if less:
                for j, other in zip(members, weights, strict=True):
                    scores[j] = get(j, 0.0) + rarity * (min(weight, other) - min(less, other))
                continue
            full = rarity * weight
            for j, other in zip(members, weights, strict=True):
                scores[j] = get(j, 0.0) + (full if weight <= other else rarity * other)

    def best(self, view: View) -> tuple[list[int], bool]:
        """Return a claim's candidates, and whether there were more."""
        source = self._source[view.index]
        scores = self._of_subject(view)
        subject = self._subjects[view.source, view.subject_name or view.key]
        for feature, weight in self._worth_looking_up(view):
            less = 0.0 if self._about else subject.get(feature, 0.0)
            if less < weight:
                self._add(scores, feature, weight, less, source)
        return self._choose(view, scores)

    def _worth_looking_up(self, view: View) -> Iterable[tuple[str, float]]:
        """Return what a claim is found by beside its subject.

        In a large case only the rarest of it, and no more than brings up a bounded number of claims.
        """
        postings = self._postings
        found = [(feature, weight) for feature, weight in self._own[view.index].items() if feature in postings]
        if not self._bounded:
            return found
        sizes = sorted((sum(len(members) for _, _, members, _ in postings[f]), f, w) for f, w in found)
        sums = accumulate(size for size, _, _ in sizes)
        return [(f, w) for (_, f, w), claims in zip(sizes, sums, strict=True) if claims <= _LOOKED_UP]

    def _choose(self, view: View, scores: dict[int, float]) -> tuple[list[int], bool]:
        """Return a claim's best candidates of each source, and whether there were more.

        Where not one for each source may be kept, half are the best of all and half those of the sources that come
        next: the sources that word things alike would else form circles of their own.
        """
        ranked = self._ranked(view, scores)
        kept: list[int] = []
        best: dict[int, int] = {}
        taken: dict[int, int] = defaultdict(int)
        share = self._total if self._total >= self._others else (self._total + 1) // 2
        for _, j in ranked:
            there = self._source[j]
            best.setdefault(there, j)
            if len(kept) < share and taken[there] < self._keep:
                taken[there] += 1
                kept.append(j)
        if share < self._total:
            own, count = self._source[view.index], self._others + 1
            following = (best.get((own + step) % count) for step in range(1, count))
            kept += [j for j in following if j is not None and j not in kept][: self._total - len(kept)]
        return kept, self._bounded and len(kept) < len(ranked)

    def _ranked(self, view: View, scores: dict[int, float]) -> list[tuple[float, int]]:
        if not self._bounded:
            return sorted([(-score, j) for j, score in scores.items()])
        wordings = self._wordings
        common = self._asked.setdefault(wordings[view.index], {})
        for j in scores:
            if wordings[j] not in common:
                common[wordings[j]] = self._common(view, j)
        return sorted([(-score - common[wordings[j]], j) for j, score in scores.items()])

    def _common(self, view: View, j: int) -> float:
        """Return what two claims' properties share beyond what the index knows: words that too many claims use.

        Only where few candidates are kept: there the claims of one subject, all found by its name, must be told apart.
        """
        mine, theirs = self._own[view.index], self._own[j]
        asked = [f for _, features, _ in view.property for f, _ in features] + ["?" + a for a in view.aspects]
        common = {f for f in asked if f in mine and f in theirs and f not in self._postings}
        return sum(min(mine[f], theirs[f]) for f in sorted(common))


class _Subjects:
    """The subjects of a large case, looked up as wholes: two words that many claims use are rare side by side."""

    def __init__(self, views: Sequence[View], sources: Sequence[int], signs: Mapping[tuple[str, str], Signs]) -> None:
        self._members: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._source: dict[tuple[str, str], int] = {}
        for view in views:
            about = (view.source, view.subject_name or view.key)
            self._members[about].append(view.index)
            self._source[about] = sources[view.index]
        self._signs = {about: found for about, found in signs.items() if len(self._members[about]) <= _CEILING}
        self._sizes = Counter(self._source.values())
        self._width = len(self._sizes) + 7
        self._holders: dict[str, dict[int, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
        for about, found in self._signs.items():
            for feature in found:
                self._holders[feature][self._source[about]].append(about)

    def claims_like(self, about: tuple[str, str]) -> dict[int, float]:
        """Return the claims of the subjects of other sources that a subject is most like, with how much it is."""
        scores: dict[tuple[str, str], float] = {}
        own = self._source[about]
        for feature, weight in self._signs.get(about, {}).items():
            for source, holders in self._holders[feature].items():
                if source == own or len(holders) > max(_FLOOR, min(_SHARE * self._sizes[source], _CEILING)):
                    continue
                rarity = log(1 + self._sizes[source] / len(holders))
                for other in holders:
                    scores[other] = scores.get(other, 0.0) + rarity * min(weight, self._signs[other][feature])
        best = sorted((-score, other) for other, score in scores.items())[: self._width]
        return {j: -score for score, other in best for j in self._members[other]}


def _number_wordings(views: Sequence[View]) -> list[int]:
    """Return a number for each claim's question apart from its subject: source, property's words, what it asks for."""
    numbers: dict[object, int] = {}
    return [
        numbers.setdefault((v.source, tuple(key for key, _, _ in v.property), v.aspects), len(numbers)) for v in views
    ]
