"""Which pairs of claims are worth scoring: an inverted index over words, concepts and values, never all pairs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from reconcile.align.views import View

KEEP = 12
"""Candidates kept for a claim in each other source, from either side."""
_SHARE = 0.2
_FLOOR = 40
"""A feature that more claims of a source hold than this many and this share names no candidate by itself."""
_CEILING = 250
"""However large the source, a feature of more claims than this names none: what keeps the search from growing squared."""
_VALUE_WEIGHT = 1.5


def _signs(view: View) -> dict[str, float]:
    """Return what a claim is found by: features of its question in full, those of its answer and quote in part."""
    out: dict[str, float] = {}
    for bag, share in ((view.subject, 0.7), (view.property, 1.0), (view.answer, 0.6), (view.quote, 0.3)):
        for _, features, weight in bag:
            for feature, strength in features:
                if feature[:2] == "p:":
                    continue
                value = share * weight * strength
                if out.get(feature, 0.0) < value:
                    out[feature] = value
    for key in view.keys:
        out["v:" + "\0".join(key)] = _VALUE_WEIGHT
    for aspect in view.aspects:
        out["?" + aspect] = 0.3
    return out


def propose(views: Sequence[View], keep: int = KEEP) -> list[tuple[int, int]]:
    """Return the candidate pairs across sources as (lower index, higher index), in order."""
    signs = [_signs(v) for v in views]
    postings: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    sizes: dict[str, int] = defaultdict(int)
    for view, sign in zip(views, signs, strict=True):
        sizes[view.source] += 1
        for feature in sign:
            postings[feature][view.source].append(view.index)
    pairs: set[tuple[int, int]] = set()
    for view, sign in zip(views, signs, strict=True):
        for source, scores in _scores(view, sign, signs, postings, sizes).items():
            if source == view.source:
                continue
            best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:keep]
            pairs.update((min(view.index, j), max(view.index, j)) for j, _ in best)
    return sorted(pairs)


def _scores(
    view: View,
    sign: Mapping[str, float],
    signs: Sequence[Mapping[str, float]],
    postings: Mapping[str, Mapping[str, list[int]]],
    sizes: Mapping[str, int],
) -> dict[str, dict[int, float]]:
    out: dict[str, dict[int, float]] = defaultdict(dict)
    for feature, weight in sign.items():
        for source, members in postings[feature].items():
            size = sizes[source]
            if source == view.source or len(members) > max(_FLOOR, min(_SHARE * size, _CEILING)):
                continue
            rarity = log(1 + size / len(members))
            scores = out[source]
            for j in members:
                scores[j] = scores.get(j, 0.0) + rarity * min(weight, signs[j][feature])
    return out


def within_subjects(views: Iterable[View], pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs of claims of two subjects that some pairs connect (the second round's candidates)."""
    by_index = {v.index: v for v in views}
    linked = {
        (by_index[i].source, by_index[i].subject_name, by_index[j].source, by_index[j].subject_name) for i, j in pairs
    }
    members: dict[tuple[str, str], list[int]] = defaultdict(list)
    for v in by_index.values():
        members[v.source, v.subject_name].append(v.index)
    return sorted(
        {(min(i, j), max(i, j)) for s, a, t, b in linked if a and b for i in members[s, a] for j in members[t, b]}
    )
