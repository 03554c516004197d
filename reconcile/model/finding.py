"""Findings: questions that claims answer, how the answers stand to one another, and why."""

import builtins
from enum import StrEnum

from reconcile.model.decision import Accepted
from reconcile.model.record import dataclass


class Verdict(StrEnum):
    """How values stand to one another."""

    CONFLICT = "conflict"
    UNCLEAR = "unclear"
    COMPATIBLE = "compatible"
    AGREE = "agree"
    UNIQUE = "unique"

    @builtins.property
    def gravity(self) -> int:
        """3 for a conflict down to 0 for agreement; -1 where nothing was compared."""
        return _GRAVITY[self]


_GRAVITY = {
    Verdict.CONFLICT: 3,
    Verdict.UNCLEAR: 2,
    Verdict.COMPATIBLE: 1,
    Verdict.AGREE: 0,
    Verdict.UNIQUE: -1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The verdict over two values: the difference in words (empty where there is none) and the rule that gave it.

    `reason` names the rule and the conventions used (`"about 20" was taken to mean 18 to 22`), for `explain`.
    """

    verdict: Verdict
    difference: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One part of an alignment's score: its name, its points, and the words on both sides that made it."""

    name: str
    points: float
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairScore:
    """How sure it is that two claims answer one question.

    `score` (0 to 1) is the logistic of the sum of the contributions.
    """

    left: str
    right: str
    score: float
    contributions: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """The best partner that a claim was not aligned with, and why not."""

    claim: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedGroup:
    """The keys of claims that answer one question, in order; a single key: nothing was aligned with the claim.

    `score` (0 to 1) is the certainty of the alignment, `contributions` those of its surest pair; `closest` is the best
    rejected partner of a single claim; `decided` says who decided and why, where a person did.
    """

    claims: tuple[str, ...]
    score: float | None = None
    contributions: tuple[Contribution, ...] = ()
    closest: Rejected | None = None
    decided: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims of one finding whose values agree, every two of them. Keys in order."""

    claims: tuple[str, ...]
    sources: int
    independent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two groups of a finding stand to each other.

    `left` and `right` are their indices, `witnesses` the two claims that show it.

    `within`: the sources that stand on both sides; `speakers`: the two statements are attributed to different
    speakers;
    `possible_update`: `as_of` or `published` where the later count is the higher, or the state one that moves on.
    """

    left: int
    right: int
    verdict: Verdict
    difference: str = ""
    reason: str = ""
    witnesses: tuple[str, str] = ("", "")
    within: tuple[str, ...] = ()
    speakers: bool = False
    possible_update: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One question that claims answer. `score` is the certainty of the alignment (None for a unique claim)."""

    id: str
    verdict: Verdict
    subject: str
    property: str
    groups: tuple[Group, ...]
    relations: tuple[Relation, ...] = ()
    score: float | None = None
    within: str | None = None
    contributions: tuple[Contribution, ...] = ()
    closest: Rejected | None = None
    decided: str | None = None
    """Who decided the alignment and why, where a person did."""
    accepted: Accepted | None = None
    """What people accepted of the discrepancy, where they did."""

    @builtins.property
    def claims(self) -> tuple[str, ...]:
        """The keys of all claims of the finding."""
        return tuple(key for group in self.groups for key in group.claims)
