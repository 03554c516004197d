"""Which claim of a source is what somebody denies in another one: two speakers on one question, in two wordings."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from reconcile.align.bags import Bag, held, read_wording
from reconcile.align.company import Pair
from reconcile.align.views import View
from reconcile.compare.denials import Denial, denial_of
from reconcile.lexicon import Lexicon
from reconcile.model import NormalisedClaim

_COVERED = 0.65
"""The share of the denied words, by weight, that a claim must hold to be what is denied."""
_FEWEST, _SURE = 2, 0.8
"""Words that must be found, by their stem or meaning: one alone stands in too many claims."""


def find_denied(claims: Sequence[NormalisedClaim], views: Sequence[View], lexicon: Lexicon) -> list[Pair]:
    """Return pairs of a denial and the claim of the same source that it denies, by number; a denial has one at most."""
    denials = [(n, denial) for n, claim in enumerate(claims) if (denial := denial_of(claim))]
    if not denials:
        return []
    found = []
    by_source: dict[str, list[int]] = defaultdict(list)
    denying = {n for n, _ in denials}
    for n, claim in enumerate(claims):
        if n not in denying:
            by_source[claim.claim.source].append(n)
    weights = {source: _weights(views, source) for source in {views[n].source for n, denial in denials if denial.of}}
    for n, denial in denials:
        source = views[n].source
        others = _others(claims, by_source[source], denial, lexicon)
        denied = _worded(views, n, denial, others, weights[source], lexicon) if denial.of else _only(claims, n, others)
        if denied is not None:
            found.append((n, denied))
    return found


def _others(claims: Sequence[NormalisedClaim], own: Iterable[int], denial: Denial, lexicon: Lexicon) -> list[int]:
    """Return the claims of a source that are not on the word of whoever denies."""
    by = _keys(lexicon, denial.by)
    return [n for n in own if by.isdisjoint(_keys(lexicon, claims[n].claim.attributed_to))]


def _keys(lexicon: Lexicon, texts: Iterable[str]) -> frozenset[str]:
    return frozenset(key for text in texts for key, _ in read_wording(lexicon, text).units)


def _weights(views: Sequence[View], source: str) -> dict[str, float]:
    """Return the weights of all words of a source."""
    return {key: weight for view in views if view.source == source for key, _, weight in view.whole}


def _worded(
    views: Sequence[View],
    at: int,
    denial: Denial,
    others: Sequence[int],
    weights: Mapping[str, float],
    lexicon: Lexicon,
) -> int | None:
    """Return the claim that holds most of the denied words; of several, the one nearest in the file."""
    by = _keys(lexicon, denial.by)
    units = dict(read_wording(lexicon, denial.of).units)
    bag: Bag = tuple((k, f, weights.get(k, 1.0)) for k, f in units.items() if k not in by)
    best: tuple[float, int, int] | None = None
    for n in others:
        here = views[n].whole_cover
        share, total = held(bag, here)
        if share < _COVERED * total:
            continue
        if sum(held((unit,), here)[0] >= _SURE * unit[2] for unit in bag) >= _FEWEST:
            rank = round(share / total, 3), -abs(n - at), n
            best = max(best, rank) if best else rank
    return best[2] if best else None


def _only(claims: Sequence[NormalisedClaim], at: int, others: Sequence[int]) -> int | None:
    """Return what a bare denial (`response to the allegation: denied`) denies: what one other says of its subject."""
    subject = claims[at].claim.subject
    said = [n for n in others if claims[n].claim.subject == subject and claims[n].claim.attributed_to]
    return said[0] if len(said) == 1 and subject else None


def join_denied(
    clusters: Iterable[tuple[int, ...]], pairs: Iterable[Pair], apart: Collection[Pair]
) -> list[tuple[int, ...]]:
    """Put each denial with what it denies, where one of the two stands alone and nobody decided against it."""
    members = {n: cluster for cluster in clusters for n in cluster}
    for denial, denied in pairs:
        one, two = members[denial], members[denied]
        if one is two or min(len(one), len(two)) > 1:
            continue
        if any((min(i, j), max(i, j)) in apart for i in one for j in two):
            continue
        both = tuple(sorted((*one, *two)))
        members.update(dict.fromkeys(both, both))
    return sorted(set(members.values()))
