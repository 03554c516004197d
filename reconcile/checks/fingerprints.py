"""What names a problem from run to run: its code and the content it is about, never its line."""

import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from reconcile.findings.identity import content_id, with_ordinals
from reconcile.model import Claim, Finding, Location, Problem

_LINES = re.compile(r"(?<=:)\d+(?::\d+)?|(?<=line )\d+|(?<=column )\d+")
_LENGTH = 32


_OF_FINDINGS: Final = ("new-discrepancy", "self-contradiction", "unclear-discrepancy")


def make_fingerprints(
    problems: Sequence[Problem], claims: Iterable[Claim], findings: Iterable[Finding] = ()
) -> tuple[str, ...]:
    """Return a name for each problem: 32 hexadecimal digits, with an ordinal where several are the same.

    It is made from the code, the contents of the claims concerned, and the message without places; for problems
    outside claims from the file's path instead. That of a discrepancy is made from the finding: on which of its claims
    it is shown depends on the files given.
    """
    places = _Places(claims)
    by_claim = {key: finding.id for finding in findings for key in finding.claims}
    return with_ordinals([_fingerprint(problem, places, by_claim) for problem in problems])


def _fingerprint(problem: Problem, places: "_Places", by_claim: Mapping[str, str]) -> str:
    claim = places.claim_at(problem.location)
    if claim is not None and problem.code in _OF_FINDINGS and claim.key in by_claim:
        return _digest([problem.code, by_claim[claim.key]])
    others = [places.claim_at(place) for place in problem.related]
    about = [
        problem.code,
        problem.location.path if claim is None else content_id((claim,)),
        sorted(content_id((other,)) for other in others if other is not None),
        _LINES.sub("", problem.message),
    ]
    return _digest(about)


def _digest(about: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(about, ensure_ascii=True).encode()).hexdigest()[:_LENGTH]


class _Places:
    """The claims by where they begin."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Take claims in any order."""
        self._claims = sorted(claims, key=lambda claim: claim.location)
        self._begins = [claim.location for claim in self._claims]

    def claim_at(self, place: Location) -> Claim | None:
        """Return the claim in which a place lies; None above the first claim of a file."""
        at = bisect_right(self._begins, place) - 1
        found = self._claims[at] if at >= 0 else None
        return found if found is not None and found.location.path == place.path else None
