"""Decisions brought to the claims of a case: the pairs that follow from them, what is stale, what contradicts.

Claims that are the same as one another are the same as what either is the same as; claims that are different stay so
for all that are the same as they are.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from reconcile.decisions.digest import ClaimIndex
from reconcile.model import Problem, Severity
from reconcile.model.decision import (
    NOTHING_DECIDED,
    Acceptance,
    Alike,
    ClaimRef,
    DecidedPair,
    DecidedPairs,
    Decisions,
    Judgement,
)
from reconcile.model.record import dataclass

STALE = "stale-decision"
CONTRADICTORY = "contradictory-decisions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What decisions mean for a case: pairs for the alignment, acceptances that still hold, and problems."""

    pairs: DecidedPairs = NOTHING_DECIDED
    accepted: tuple[Acceptance, ...] = ()
    stale: tuple[Alike | Acceptance, ...] = ()
    problems: tuple[Problem, ...] = ()


def resolve_decisions(decisions: Decisions, index: ClaimIndex, *, is_whole: bool = False) -> Resolved:
    """Apply decisions to the claims of a case, and report those that are stale (warnings) or contradictory (errors).

    A claim of a source that the case does not hold is no reason to call a decision stale, unless the case `is_whole`:
    then the decision applies to the claims that are there. A decision with one changed claim is not applied at all.
    """
    problems: list[Problem] = []
    stale: list[Alike | Acceptance] = []
    live: list[tuple[Alike, tuple[str, ...]]] = []
    accepted: list[Acceptance] = []
    distinct: tuple[Alike | Acceptance, ...] = (*dict.fromkeys(decisions.alike), *dict.fromkeys(decisions.accepted))
    for decision in distinct:  # a merge can leave exact repetitions
        keys = index.find_all(decision.claims)
        lost = [ref for ref, key in zip(decision.claims, keys, strict=True) if key is None]
        lost = [ref for ref in lost if is_whole or index.knows_source(ref)]
        if lost:
            stale.append(decision)
            problems.extend(_stale(decision, ref, index) for ref in lost)
        elif isinstance(decision, Acceptance):
            accepted.append(decision)
        else:
            live.append((decision, tuple(key for key in keys if key is not None)))
    problems.extend(find_contradictions(live))
    problems.sort(key=lambda p: (p.location, p.code, p.message))
    return Resolved(pairs=_pairs(live), accepted=tuple(accepted), stale=tuple(stale), problems=tuple(problems))


def _stale(decision: Alike | Acceptance, ref: ClaimRef, index: ClaimIndex) -> Problem:
    now = index.say_now(ref)
    said = f"“{ref.said}”" if ref.said else "something else"
    what = f"{ref.key} said {said} and now says “{now}”" if now else f"{ref.key}, which said {said}, is gone"
    kind = "accepted" if isinstance(decision, Acceptance) else decision.judgement
    return Problem(
        code=STALE,
        message=f"the decision `{kind}: {decision.id}` is not applied: {what}",
        hint="decide again, or remove the decision",
        location=decision.location,
        severity=Severity.WARNING,
    )


def note_of(decision: Alike) -> str:
    """Say who decided and why."""
    return f"{decision.judgement}, says {decision.by}: {decision.because}"


def _pairs(live: Sequence[tuple[Alike, tuple[str, ...]]]) -> DecidedPairs:
    same: dict[tuple[str, str], str] = {}
    different: dict[tuple[str, str], str] = {}
    for decision, keys in live:
        ordered = sorted(keys)
        is_same = decision.judgement is Judgement.SAME
        for pair in pairwise(ordered) if is_same else combinations(ordered, 2):
            (same if is_same else different).setdefault(pair, note_of(decision))
    return DecidedPairs(same=_as_pairs(same), different=_as_pairs(different))


def _as_pairs(found: dict[tuple[str, str], str]) -> tuple[DecidedPair, ...]:
    return tuple(DecidedPair(left=pair[0], right=pair[1], note=found[pair]) for pair in sorted(found))


def find_contradictions(live: Sequence[tuple[Alike, tuple[str, ...]]]) -> Iterator[Problem]:
    """Yield a problem for each decision `different` that decisions `same` contradict, directly or in a chain."""
    same = [(decision, keys) for decision, keys in live if decision.judgement is Judgement.SAME]
    steps: dict[str, list[tuple[str, Alike]]] = {}
    for decision, keys in same:
        for left, right in pairwise(keys):
            steps.setdefault(left, []).append((right, decision))
            steps.setdefault(right, []).append((left, decision))
    for decision, keys in live:
        if decision.judgement is Judgement.DIFFERENT:
            for left, right in combinations(sorted(keys), 2):
                chain = _chain(left, right, steps)
                if chain:
                    yield _contradiction(decision, chain, (left, right))


def _chain(left: str, right: str, steps: dict[str, list[tuple[str, Alike]]]) -> tuple[Alike, ...]:
    """Return the decisions that make two claims the same, by the shortest way; none where they are not."""
    ways: dict[str, tuple[Alike, ...]] = {left: ()}
    reached = [left]
    for key in reached:
        for other, decision in steps.get(key, ()):
            if other not in ways:
                ways[other] = (*ways[key], decision) if decision not in ways[key] else ways[key]
                reached.append(other)
    return ways.get(right, ())


def _contradiction(decision: Alike, chain: Sequence[Alike], pair: tuple[str, str]) -> Problem:
    told = " and ".join(f"`same: {other.id}` ({other.by}, line {other.location.line})" for other in chain)
    return Problem(
        code=CONTRADICTORY,
        message=f"`different: {decision.id}` ({decision.by}) says that {pair[0]} and {pair[1]} answer different"
        f" questions; by {told} they answer one",
        hint="remove one of these decisions",
        location=decision.location,
        related=tuple(other.location for other in chain),
    )
