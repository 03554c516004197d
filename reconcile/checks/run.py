"""Check files: read them with all claims of the project, ask every check, and leave out what is silenced.

Owns the order of these steps and the levels of problems; each check has a module of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from reconcile.align import Aligner
from reconcile.checks.check import Check, Found, Material
from reconcile.checks.fingerprints import make_fingerprints
from reconcile.checks.registry import CHECKS, QUOTES, READER, STALE_DECISION, UNUSED_IGNORE, check_of
from reconcile.checks.silence import Silencer, Silencers
from reconcile.decisions import ClaimIndex, mark_accepted, resolve_decisions
from reconcile.findings import build_findings
from reconcile.lexicon import Lexicon
from reconcile.model import Case, Finding, Problem, Severity
from reconcile.model.decision import NO_DECISIONS, NOTHING_DECIDED, Coverage, Decisions
from reconcile.model.record import dataclass, replace
from reconcile.reading.files import HEADER_ENDINGS
from reconcile.values import normalise_claims

OFF: Final = "off"

CheckQuotes = Callable[[Material], Sequence[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a run of all checks came to: the problems by place, and how much was looked at."""

    problems: tuple[Problem, ...] = ()
    paths: tuple[str, ...] = ()
    """The files that were checked."""
    claims: int = 0
    compared: int = 0
    """Claims of other files of the project that the given ones were compared with."""
    known: int = 0
    """Discrepancies that people have accepted and that touch a given file."""
    fingerprints: tuple[str, ...] = ()
    """What names each problem whatever line it stands on, in the order of the problems."""

    @property
    def files(self) -> int:
        """How many files were checked."""
        return len(self.paths)

    def count(self, severity: Severity) -> int:
        """Return how many problems have a severity."""
        return sum(problem.severity is severity for problem in self.problems)


def check_case(
    case: Case,
    given: frozenset[str],
    *,
    words: Lexicon | None = None,
    decisions: Decisions = NO_DECISIONS,
    levels: Mapping[str, str] | None = None,
    is_whole: bool = False,
    named: Sequence[str] = (),
    check_quotes: CheckQuotes | None = None,
) -> Checked:
    """Check the given files of a case against themselves and all of it.

    `given` are paths as the case's locations have them; `levels` the severities, or `off`, that a project has set by
    code; `is_whole`: the case holds all claims of the project, so that decisions about other claims are stale; `named`:
    the paths that `reconcile accept` has to be told to read the same claims, where it does not by itself.
    """
    levels = levels or {}
    is_broken = any(p.severity is Severity.ERROR for p in case.problems)
    claims = normalise_claims(case)
    by_key = {claim.claim.key: claim for claim in claims}
    resolved = resolve_decisions(decisions, ClaimIndex(case.claims), is_whole=is_whole and not is_broken)
    problems = [p for p in case.problems if p.severity is Severity.ERROR or _is_given(p, given)]
    problems += decisions.problems
    # What a broken file no longer says is no reason to call a decision stale.
    problems += [p for p in resolved.problems if not (is_broken and p.code == STALE_DECISION.code)]
    contradictory = any(p.severity is Severity.ERROR for p in resolved.problems)
    pairs = NOTHING_DECIDED if contradictory else resolved.pairs
    silencers = Silencers(case.claims, given)
    material = Material(
        case=case,
        claims=claims,
        given=given,
        findings=mark_accepted(
            build_findings(Aligner(claims, words, pairs).groups(), claims, case.sources), resolved.accepted, by_key
        ),
        acceptances=resolved.accepted,
        by_key=by_key,
        named=tuple(named),
        silences=silencers.silences,
    )
    own = len(material.own())
    if check_quotes is not None:
        problems += check_quotes(material)
    for check in CHECKS:
        if levels.get(check.code) != OFF:
            problems += _ask(check, material)
    kept = _silence(problems, silencers.given, levels)
    listed = _sort(_level(problem, levels) for problem in kept if levels.get(problem.code) != OFF)
    return Checked(
        problems=listed,
        paths=tuple(sorted(given)),
        claims=own,
        compared=len(claims) - own,
        known=sum(_is_known(finding, material) for finding in material.findings),
        fingerprints=make_fingerprints(listed, case.claims, material.findings),
    )


def _is_given(problem: Problem, given: frozenset[str]) -> bool:
    """Tell whether a problem stands in a given file, or in the header beside one."""
    path = problem.location.path
    header = next((path.removesuffix(e) for e in HEADER_ENDINGS if path.endswith(e)), path)
    return path in given or any(header + ending in given for ending in (".csv", ".CSV"))


def _is_known(finding: Finding, material: Material) -> bool:
    known = finding.accepted is not None and finding.accepted.coverage is Coverage.COVERED
    return known and any(material.by_key[key].claim.location.path in material.given for key in finding.claims)


def _ask(check: Check, material: Material) -> Iterator[Problem]:
    """Yield what one check finds."""
    return _tell(check, () if check.find is None else check.find(material))


def _tell(check: Check, finds: Iterable[Found]) -> Iterator[Problem]:
    """Yield what one check found as problems with its code and severity."""
    for found in finds:
        yield Problem(
            code=check.code,
            severity=check.severity,
            message=found.message,
            location=found.location,
            hint=found.hint,
            related=found.related,
        )


def _level(problem: Problem, levels: Mapping[str, str]) -> Problem:
    """Return a problem with the severity that the project has set; format errors keep theirs."""
    level = levels.get(problem.code)
    if level is None or _is_format_error(problem):
        return problem
    return replace(problem, severity=Severity(level))


def _is_format_error(problem: Problem) -> bool:
    """Tell whether a file or a decision cannot be read for a problem."""
    own = check_of(problem.code)
    return own.is_fixed or (own in READER and problem.severity is Severity.ERROR)


def _silence(
    problems: Sequence[Problem], silencers: Mapping[str, Silencer], levels: Mapping[str, str]
) -> list[Problem]:
    """Return the problems that no comment silences, and one for each comment that silences nothing."""
    kept = []
    for problem in problems:
        silencer = silencers.get(problem.location.path)
        if silencer is None or _is_format_error(problem) or not silencer.silences(problem):
            kept.append(problem)
    codes = [check.code for check in CHECKS if not check.is_fixed and check is not UNUSED_IGNORE]
    quotes = {check.code for check in QUOTES}
    if any(_is_format_error(problem) for problem in problems):
        return kept  # of what could not be read nobody knows which comments it needs
    for path, silencer in silencers.items():
        unchecked = any(p.code == "quotes-unchecked" and p.location.path == path for p in problems)
        unasked = {code for code, level in levels.items() if level == OFF} | (quotes if unchecked else set())
        kept += _tell(UNUSED_IGNORE, silencer.unused(codes, unasked))
    return kept


def _sort(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(sorted(problems, key=lambda p: (p.location, p.code, p.message))))
