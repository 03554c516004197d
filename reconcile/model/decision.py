"""Decisions of people: which claims answer one question, which do not, and which discrepancies are known."""

from enum import StrEnum

from reconcile.model.location import Location
from reconcile.model.problem import Problem
from reconcile.model.record import dataclass, field


class Judgement(StrEnum):
    """What a person judged of claims."""

    SAME = "same"
    DIFFERENT = "different"


class Coverage(StrEnum):
    """How an acceptance stands to a finding: all of it is known, it holds a new value, or the claims have changed."""

    COVERED = "covered"
    NEW_VALUE = "new-value"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRef:
    """A claim as a decision names it: its key, the digest of its content, and what it said then, for people."""

    key: str
    digest: str
    said: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A person's judgement that claims answer one question, or that no two of them do."""

    judgement: Judgement
    id: str
    by: str
    because: str
    claims: tuple[ClaimRef, ...]
    location: Location = field(default=Location(""), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A known discrepancy: the id of its finding, and its conflicting values, each as the claims that hold it.

    `code` is the kind of reason, `holds` the value that the team holds to.
    """

    id: str
    by: str
    because: str
    values: tuple[tuple[ClaimRef, ...], ...]
    code: str | None = None
    holds: str | None = None
    location: Location = field(default=Location(""), compare=False)

    @property
    def claims(self) -> tuple[ClaimRef, ...]:
        """All claims that the acceptance names."""
        return tuple(ref for value in self.values for ref in value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What a decisions file holds, in the file's order, and what is wrong in it."""

    path: str = ""
    alike: tuple[Alike, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    problems: tuple[Problem, ...] = ()


NO_DECISIONS = Decisions()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedPair:
    """Two claims, by key (the lesser first), of which a person decided; `note` says who and why."""

    left: str
    right: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedPairs:
    """Decisions as the alignment takes them; no pair stands on both sides, directly or by what follows."""

    same: tuple[DecidedPair, ...] = ()
    different: tuple[DecidedPair, ...] = ()


NOTHING_DECIDED = DecidedPairs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What people accepted of a finding: how far that reaches, and the acceptances, in order of their ids."""

    coverage: Coverage
    acceptances: tuple[Acceptance, ...]
