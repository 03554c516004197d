"""What a check is: a code, a default severity, and a function from the material to what it found."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from reconcile.model import Case, Claim, Finding, Location, NormalisedClaim, Severity, Source
from reconcile.model.decision import Acceptance
from reconcile.model.record import dataclass, field


class Found(NamedTuple):
    """One thing that a check found; its code and severity are those of the check."""

    message: str
    location: Location
    hint: str = ""
    related: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What checks look at: all claims of the project, of which those in the `given` files are checked."""

    case: Case
    claims: tuple[NormalisedClaim, ...]
    given: frozenset[str]
    """Paths of the files to check, as their locations have them."""
    findings: tuple[Finding, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    """What people accepted, stale acceptances left out."""
    by_key: Mapping[str, NormalisedClaim] = field(default_factory=dict)
    named: tuple[str, ...] = ()
    """Paths that another command has to be told to read the same claims."""
    silences: Callable[[str, Claim], bool] = lambda code, claim: False  # noqa: ARG005 - there are no comments
    """Whether a comment silences a check, by its code, where a claim says what it says."""

    def own(self) -> tuple[NormalisedClaim, ...]:
        """Return the claims of the given files, in order of source and place."""
        return tuple(c for c in self.claims if c.claim.location.path in self.given)

    def own_sources(self) -> tuple[Source, ...]:
        """Return the sources of the given files."""
        return tuple(s for s in self.case.sources if s.file in self.given)


Find = Callable[[Material], Iterable[Found]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check. `find` is None where another step finds it (the reader, the quote guard) and its problems are adopted.

    `is_fixed`: a format error, without which a file cannot be read, can be neither switched off nor made lighter.
    """

    code: str
    severity: Severity
    summary: str
    find: Find | None = None
    is_fixed: bool = False


def place_of_source(source: Source, name: str) -> Location:
    """Return the place of a field of the source's header, or the beginning of its file."""
    return source.mark(name)


def by_source(claims: Iterable[NormalisedClaim]) -> dict[str, list[NormalisedClaim]]:
    """Return claims by the id of their source, in their order."""
    found: dict[str, list[NormalisedClaim]] = {}
    for claim in claims:
        found.setdefault(claim.claim.source, []).append(claim)
    return found


def by_subject(claims: Iterable[NormalisedClaim]) -> dict[tuple[str, str], list[NormalisedClaim]]:
    """Return the claims that have a subject by source and subject, as written but for case and white space."""
    found: dict[tuple[str, str], list[NormalisedClaim]] = {}
    for claim in claims:
        if claim.claim.subject:
            subject = " ".join(claim.claim.subject.split()).casefold()
            found.setdefault((claim.claim.source, subject), []).append(claim)
    return found


def say(texts: str | Sequence[str] | None) -> str:
    """Quote a value as the file has it, cut where it is long."""
    text = texts or "" if isinstance(texts, str | None) else ", ".join(texts)
    words = " ".join(text.split())
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}”"


_LONGEST = 70


def wrote(claim: Claim) -> str:
    """Quote what a claim says: its value, or its sentence."""
    return say(claim.text if claim.value is None else claim.value)


def locate(claim: Claim) -> Location:
    """Return the place of what a claim says."""
    return claim.mark("text" if claim.value is None else "value")
