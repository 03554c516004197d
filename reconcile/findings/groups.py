"""Claims of one question put into groups that agree, every two of them, and the relations of the groups."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

from reconcile.compare import Aliases
from reconcile.findings.stance import compare_claims
from reconcile.findings.updates import PublishedReader, possible_update
from reconcile.model import Comparison, List, Name, NormalisedClaim, Place, Relation, Text, Value, Verdict

Pair = tuple[int, int]
_OPEN = "claims of one source with the same subject and property are an open list"
_Kind = tuple[Value, str, str | None, tuple[str, ...]]


class Judged:
    """Claims compared pairwise, in order of source and place; claims written alike are compared once."""

    def __init__(self, claims: Sequence[NormalisedClaim], aliases: Aliases, published: PublishedReader) -> None:
        """Take the claims of one question in their order."""
        self.claims = tuple(claims)
        self._aliases = aliases
        self._published = published
        numbers: dict[_Kind, int] = {}
        self._kinds = tuple(numbers.setdefault(_kind(claim), len(numbers)) for claim in self.claims)
        self._known: dict[Pair, Comparison] = {}
        self._named_together = named_together(self.claims)

    def compare(self, left: int, right: int) -> Comparison:
        """Return the comparison of two claims, by index."""
        alone = self._compare_alone(left, right)
        if left not in self._named_together and right not in self._named_together:
            return alone
        return self._among_several(left, right, alone)

    def _compare_alone(self, left: int, right: int) -> Comparison:
        key = self._kinds[left], self._kinds[right]
        if key not in self._known:
            self._known[key] = compare_claims(self.claims[left], self.claims[right], self._aliases)
        return self._known[key]

    def _among_several(self, left: int, right: int, alone: Comparison) -> Comparison:
        """Return how two values stand where a source gives several, one a claim: as if it had listed them in one."""
        values = self.claims[left].value, self.claims[right].value
        mine, theirs = self._named_together.get(left, (left,)), self._named_together.get(right, (right,))
        if mine == theirs:
            named = all(isinstance(value, Name | Place) for value in values)
            softened = Verdict.CONFLICT if named else Verdict.UNCLEAR
            return _compatible("one source says both") if alone.verdict is softened else alone
        has_list = any(isinstance(value, List) for value in values)
        if alone.verdict is not (Verdict.UNCLEAR if has_list else Verdict.CONFLICT):
            return alone
        if not all(isinstance(value, Name | Place | List) for value in values):
            return alone
        across = [self._compare_alone(min(i, right), max(i, right)) for i in mine]
        across += [self._compare_alone(min(left, j), max(left, j)) for j in theirs]
        if any(c.verdict in {Verdict.AGREE, Verdict.COMPATIBLE} for c in across):
            return _compatible("one source names more than the other")
        if len(mine) > 1 and len(theirs) > 1:
            return _compatible("each source names several")
        told = "one source names several, and none of them is the other's"
        return Comparison(verdict=Verdict.UNCLEAR, difference=told, reason=_OPEN)

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The claims in groups that agree, every two of them; a claim joins the first group that takes it."""
        groups: list[list[int]] = []
        for index in range(len(self.claims)):
            home = next((group for group in groups if self._joins(index, group)), None)
            if home is None:
                groups.append([index])
            else:
                home.append(index)
        return tuple(tuple(group) for group in groups)

    def _joins(self, index: int, group: list[int]) -> bool:
        """Tell whether a claim agrees with every claim of a group; of claims written alike one is asked."""
        kinds = {self._kinds[member]: member for member in reversed(group)}
        return all(self.compare(member, index).verdict is Verdict.AGREE for member in kinds.values())

    def relations(self) -> tuple[Relation, ...]:
        """Return how every two groups stand to each other: as the gravest of their pairs, its claims the witnesses."""
        return tuple(self._relation(i, j) for i, j in combinations(range(len(self.groups)), 2))

    def _relation(self, one: int, two: int) -> Relation:
        pairs = [(i, j) for i in self.groups[one] for j in self.groups[two]]
        gravest = max(self.compare(i, j).verdict.gravity for i, j in pairs)
        grave = [p for p in pairs if self.compare(*p).verdict.gravity == gravest]
        witnesses = min(grave, key=lambda p: (self._source(p[0]) == self._source(p[1]), p))
        shown = self.compare(*witnesses)
        within = sorted({self._source(i) for i in self.groups[one]} & {self._source(j) for j in self.groups[two]})
        return Relation(
            left=one,
            right=two,
            verdict=shown.verdict,
            difference=shown.difference,
            reason=shown.reason,
            witnesses=(self.claims[witnesses[0]].claim.key, self.claims[witnesses[1]].claim.key),
            within=tuple(within),
            speakers=bool(within) and self._told_apart_by_speaker(grave),
            possible_update=self._update(grave) if shown.verdict is Verdict.CONFLICT else None,
        )

    def _source(self, index: int) -> str:
        return self.claims[index].claim.source

    def _told_apart_by_speaker(self, pairs: Sequence[Pair]) -> bool:
        own = [(i, j) for i, j in pairs if self._source(i) == self._source(j)]
        return bool(own) and all(
            self.claims[i].claim.attributed_to != self.claims[j].claim.attributed_to for i, j in own
        )

    def _update(self, pairs: Sequence[Pair]) -> str | None:
        """Return the basis on which every conflicting pair may be an update: the weakest of their bases."""
        bases = [possible_update(self.claims[i], self.claims[j], self._published) for i, j in pairs]
        if not bases or None in bases:
            return None
        return "published" if "published" in bases else "as_of"


def _compatible(told: str) -> Comparison:
    return Comparison(verdict=Verdict.COMPATIBLE, difference=told, reason=_OPEN)


def named_together(claims: Sequence[NormalisedClaim]) -> dict[int, tuple[int, ...]]:
    """Return, for each claim beside which its source says more in the same words, all of them by index.

    `raid / person killed` three times, with three names, is one list over three claims and no contradiction. Only
    values that are names, places or words; not those of two speakers, nor of two times.
    """
    units: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        c = claim.claim
        if c.subject and c.property and isinstance(claim.value, Name | Place | Text):
            units[c.source, *c.question, c.attributed_to, c.as_of, c.stance].append(index)
    return {index: tuple(unit) for unit in units.values() if len(unit) > 1 for index in unit}


def _kind(claim: NormalisedClaim) -> _Kind:
    """Return all of a claim that a comparison looks at."""
    value = claim.value
    items: tuple[str, ...] = tuple(i.original for i in getattr(value, "items", ()))
    return value, value.original, claim.claim.stance, items
