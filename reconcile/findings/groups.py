"""Claims of one question put into groups that agree, every two of them, and the relations of the groups."""

from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

from reconcile.compare import Aliases
from reconcile.findings.stance import compare_claims
from reconcile.findings.updates import PublishedReader, possible_update
from reconcile.model import Comparison, NormalisedClaim, Relation, Value, Verdict

Pair = tuple[int, int]
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

    def compare(self, left: int, right: int) -> Comparison:
        """Return the comparison of two claims, by index."""
        key = self._kinds[left], self._kinds[right]
        if key not in self._known:
            self._known[key] = compare_claims(self.claims[left], self.claims[right], self._aliases)
        return self._known[key]

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


def _kind(claim: NormalisedClaim) -> _Kind:
    """Return all of a claim that a comparison looks at."""
    value = claim.value
    items: tuple[str, ...] = tuple(i.original for i in getattr(value, "items", ()))
    return value, value.original, claim.claim.stance, items
