"""What a claim's wording says, as bags of weighted units that can be laid against one another.

Owns the turning of words into features; knows nothing of pairs (that is `evidence`) and nothing of values' meaning.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log
from typing import Any

from reconcile.lexicon import Lexicon
from reconcile.lexicon.tables import Unit
from reconcile.lexicon.words import ORDINALS, STOP, fold_word, skeletons_of
from reconcile.model.record import dataclass

STEM, SKELETON, CONCEPT, PART, PREFIX, NEAR = 1.0, 0.9, 0.85, 0.7, 0.6, 0.45
"""How alike two words are: same stem; same name in another spelling; same concept; same beginning; of one matter."""

PLAIN_ASPECTS = frozenset(("when", "where", "who", "how-many", "how-much", "name", "what", "how", "which", "list"))
"""What nearly every property can ask: it tells one question from another of one subject, but names no matter."""

_PREFIX_LENGTH = 5
_MIN_NAME = 4
_VAGUE = 4
"""A word with more meanings than this is a weaker sign of each of them."""

_NONE: frozenset[Any] = frozenset()

Features = tuple[tuple[str, float], ...]
Bag = tuple[tuple[str, Features, float], ...]
"""Units as (key, features, weight)."""
Cover = dict[str, float]
"""What a bag offers to another: feature to strength."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One text's `units` as (key, features), the `aspects` it asks for, its proper `names`, its `ordinals`."""

    units: tuple[tuple[str, Features], ...]
    aspects: frozenset[str]
    names: tuple[tuple[str, Features], ...]
    ordinals: frozenset[int]


@lru_cache(maxsize=65536)
def _near(lexicon: Lexicon, concept: str) -> tuple[str, ...]:
    return tuple("c:" + other for other in lexicon.near.parted(concept.removeprefix("c:")))


@lru_cache(maxsize=65536)
def unit_features(unit: Unit) -> tuple[tuple[str, Features], ...]:
    """Return the content words of a unit, each with its features, the strongest first.

    Every word of a phrase bears the phrase's meanings in full and its own in part, so that `administrative case` holds
    `case` in part only, and `plaintiff` holds `person who sued` whole.
    """
    shared = _meaning_features(unit.meanings, CONCEPT)
    if is_name(unit):
        shared += [("k:" + b, SKELETON) for w in unit.words if len(w) >= _MIN_NAME for b in skeletons_of(fold_word(w))]
    words = []
    for n, stem in enumerate(unit.stems):
        if stem in STOP:
            continue
        own = _meaning_features(unit.parts[n], PART) if unit.parts else []
        prefix = [("p:" + stem[:_PREFIX_LENGTH], PREFIX)] if len(stem) > _PREFIX_LENGTH and not stem.isdigit() else []
        words.append((stem, _strongest((stem, STEM), *shared, *own, *prefix)))
    return tuple(words)


def _meaning_features(meanings: Iterable[str], strength: float) -> list[tuple[str, float]]:
    concepts = ["c:" + m for m in meanings if m[0] != "?"]
    asked = ["a" + m for m in meanings if m[0] == "?" and m[1:] not in PLAIN_ASPECTS]
    vague = 0.0 if len(concepts) <= _VAGUE else 0.1
    return [(c, strength - vague) for c in concepts] + [(a, strength) for a in asked]


def _strongest(*features: tuple[str, float]) -> Features:
    best: dict[str, float] = {}
    for feature, strength in features:
        best[feature] = max(best.get(feature, 0.0), strength)
    return tuple(sorted(best.items(), key=lambda item: -item[1]))


def is_name(unit: Unit) -> bool:
    """Tell whether a unit is written as a proper name: a capital, and no meaning in the lexicon."""
    return not unit.meanings and unit.words[0][:1].isupper() and not unit.stems[0].isdigit()


@lru_cache(maxsize=8192)
def read_wording(lexicon: Lexicon, text: str, *, asks: bool = False) -> Wording:
    """Read the words of a subject, property, value or quote; with `asks`, its question words become aspects."""
    units, names = list[tuple[str, Features]](), list[tuple[str, Features]]()
    aspects, ordinals = set[str](), set[int]()
    for unit in lexicon.units(text, aspects=asks):
        asked = {m[1:] for m in unit.meanings if m[0] == "?"}
        if asks:
            aspects |= asked
        for stem in unit.stems:
            if stem in ORDINALS:
                ordinals.add(ORDINALS[stem])
        if asks and asked and len(asked) == len(unit.meanings):
            continue
        content = unit_features(unit)
        units += content
        if is_name(unit):
            names += content
    # An empty set takes as much memory as the words, and nearly all are empty.
    return Wording(tuple(units), frozenset(aspects) or _NONE, tuple(names), frozenset(ordinals) or _NONE)


def weigh(wording: Wording, rarity: "Rarity") -> Bag:
    """Give each unit of a wording its weight in its source; a unit said twice counts once."""
    return tuple((k, f, rarity.weight(k)) for k, f in dict(wording.units).items())


def cover(lexicon: Lexicon, *bags: Bag) -> Cover:
    """Return what some bags offer, concepts of one matter included."""
    out: Cover = {}
    for bag in bags:
        for _, features, _ in bag:
            for feature, strength in features:
                if out.get(feature, 0.0) < strength:
                    out[feature] = strength
                if feature[:2] == "c:" and strength > PART:
                    for other in _near(lexicon, feature):
                        if other not in out:
                            out[other] = NEAR
    return out


def merge(left: Cover, right: Cover) -> Cover:
    """Return what either cover offers."""
    out = dict(left)
    for feature, strength in right.items():
        if out.get(feature, 0.0) < strength:
            out[feature] = strength
    return out


def held(bag: Bag, offered: Cover) -> tuple[float, float]:
    """Return the weight of what a cover has of a bag, and the weight of the bag.

    This is where a run spends its time: features come strongest first, so that a word found by its stem is one look-up.
    """
    found = total = 0.0
    get = offered.get
    for _, features, weight in bag:
        total += weight
        best = 0.0
        for feature, strength in features:
            if strength <= best:
                break
            there = get(feature)
            if there is not None and there > best:
                best = there if there < strength else strength  # noqa: FURB136 - a call of min() shows in the run's time
        if best:
            found += weight * best
    return found, total


def containment(bag: Bag, offered: Cover) -> float:
    """Return the share (0 to 1, by weight) of a bag that a cover has; 0 for an empty bag."""
    found, total = held(bag, offered)
    return found / total if total else 0.0


class Rarity:
    """How much a word tells in a source: log(1 + n / (0.5 + df)), 1 for a word of one claim, about 0.3 for one of all.

    `df` counts the claims of the source that hold the word (Robertson and Sparck Jones; see docs/alignment.md).
    """

    def __init__(self, texts: Sequence[Iterable[str]]) -> None:
        """Count in how many of the texts (a sequence of unit keys a claim) each word stands."""
        self._n = max(len(texts), 1)
        self._df: Counter[str] = Counter(key for keys in texts for key in set(keys))
        self._top = log(1 + self._n / 1.5)
        self._weights: dict[int, float] = {}

    def weight(self, key: str) -> float:
        """Return a unit's weight."""
        claims = self._df.get(key, 1)
        weight = self._weights.get(claims)
        if weight is None:
            weight = self._weights[claims] = log(1 + self._n / (0.5 + claims)) / self._top
        return weight

    def share(self, key: str) -> float:
        """Return the share of claims that hold the unit."""
        return self._df.get(key, 0) / self._n


__all__ = [
    "Bag",
    "Cover",
    "Lexicon",
    "Rarity",
    "Wording",
    "containment",
    "cover",
    "held",
    "merge",
    "read_wording",
    "weigh",
]
