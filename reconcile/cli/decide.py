"""The commands `accept`, `same` and `different`: the only ones that write, and they write the decisions file alone."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from reconcile.cli.closest import did_you_mean
from reconcile.cli.diff import read_report
from reconcile.cli.explain import find_claim
from reconcile.cli.settings import load_settings
from reconcile.cli.status import DONE, Outcome
from reconcile.cli.streams import say
from reconcile.decisions import (
    ClaimIndex,
    accept,
    decide_different,
    decide_same,
    parse_decisions,
    resolve_decisions,
)
from reconcile.decisions.fields import CODES
from reconcile.model import CannotRunError, Claim, Finding, Severity, Verdict
from reconcile.model.decision import Acceptance, Coverage
from reconcile.report.explanation import finding_of
from reconcile.report.model import Report
from reconcile.report.safe import one_line
from reconcile.report.wording import wording

_MOST_NAMED = 5


def run_accept(
    names: Sequence[str],
    *,
    because: str,
    code: str | None,
    holds: str | None,
    by: str | None,
    paths: Sequence[str],
    config: str | None,
) -> Outcome:
    """Write into the decisions file that a finding's discrepancy is known. Writes nothing where it stands there."""
    _check_code(code)
    who, why = _who(by), _why(because)
    report = read_report(paths, config)
    finding = _find(report, names)
    claims = [report.claims[key].claim for key in finding.claims]
    known = finding.accepted
    if known is not None and known.coverage is Coverage.COVERED and known.acceptances[0].id != finding.id:
        by_whom = "; ".join(f"{a.by}: {a.because}" for a in known.acceptances)
        say(one_line(f"accepted already, nothing written: {by_whom}"))
        return Outcome(DONE)
    path = load_settings(config).config.decisions
    text = accept(
        _read(path),
        finding,
        claims,
        by=who,
        because=why,
        code=code,
        holds=_held(holds, finding, claims, report) if holds else None,
        replaces=_outdated(finding, report, config),
    )
    return _write(path, text, f"accepted: {finding.id}")


def run_alike(
    judgement: str, names: Sequence[str], *, because: str, by: str | None, paths: Sequence[str], config: str | None
) -> Outcome:
    """Write into the decisions file that claims answer one question, or that no two of them do."""
    who, why = _who(by), _why(because)
    report = read_report(paths, config)
    keys = dict.fromkeys(find_claim(report, name) for name in names)
    claims = [report.claims[key].claim for key in keys]
    path = load_settings(config).config.decisions
    decide = decide_same if judgement == "same" else decide_different
    text = decide(_read(path), claims, by=who, because=why)
    _refuse_contradictions(text, path, report)
    return _write(path, text, f"{judgement}: {', '.join(keys)}")


def _refuse_contradictions(text: str, path: str, report: Report) -> None:
    """Raise CannotRunError where a new decision contradicts one that stands: nothing could be reconciled any more."""
    index = ClaimIndex(normalised.claim for normalised in report.claims.values())
    resolved = resolve_decisions(parse_decisions(text.removeprefix("\ufeff"), path), index)
    errors = tuple(problem for problem in resolved.problems if problem.severity is Severity.ERROR)
    if errors:
        message = "the decision contradicts others; nothing was written (lines are those it would have had)"
        raise CannotRunError(message, problems=errors)


def _find(report: Report, names: Sequence[str]) -> Finding:
    """Return the finding of an id, of the beginning of one, or the one that holds two claims."""
    if len(names) == 1:
        exact = [f for f in report.findings if f.id == names[0]]
        found = exact or [f for f in report.findings if f.id.startswith(names[0])]
        if len(found) == 1:
            return found[0]
        if found:
            named = ", ".join(f.id for f in found[:_MOST_NAMED]) + (", …" if len(found) > _MOST_NAMED else "")
            message = f"{names[0]!r} fits {len(found)} findings: {named}"
            raise CannotRunError(message, hint="write more of the id")
        message = f"there is no finding {names[0]!r}"
        hint = did_you_mean(names[0], [f.id for f in report.findings if f.verdict is not Verdict.UNIQUE])
        raise CannotRunError(message, hint=hint or "name two of its claims, as `reconcile diff` prints them")
    keys = [find_claim(report, name) for name in names]
    finding = finding_of(report, keys[0])
    apart = [key for key in keys if key not in finding.claims]
    if apart:
        message = f"{keys[0]} and {apart[0]} are not in one finding"
        raise CannotRunError(message, hint=f"`reconcile explain {keys[0]} {apart[0]}` says why")
    return finding


def _held(holds: str, finding: Finding, claims: Sequence[Claim], report: Report) -> str:
    """Return the value the team holds to, in a claim's own wording; it may be named by the claim."""
    wordings = {wording(claim).casefold(): wording(claim) for claim in claims}
    if holds.strip().casefold() in wordings:
        return wordings[holds.strip().casefold()]
    by_name = {name: wording(claim) for claim in claims for name in (claim.key, claim.id)}
    if holds in by_name:
        return wording(report.claims[find_claim(report, holds)].claim)
    message = f"--holds: {holds!r} is none of the values of the finding {finding.id}"
    raise CannotRunError(message, hint=f"they are {' / '.join(dict.fromkeys(wordings.values()))}")


def _outdated(finding: Finding, report: Report, config: str | None) -> tuple[str, ...]:
    """Return the ids of the acceptances that are stale and speak of nothing but this finding's claims."""
    index = ClaimIndex(normalised.claim for normalised in report.claims.values())
    stale = resolve_decisions(load_settings(config).decisions, index).stale
    members = set(finding.claims)
    return tuple(d.id for d in stale if isinstance(d, Acceptance) and {ref.key for ref in d.claims} <= members)


def _check_code(code: str | None) -> None:
    if code is not None and code not in CODES:
        message = f"--code: there is no code {code!r}"
        raise CannotRunError(message, hint=did_you_mean(code, CODES) or f"the codes are {', '.join(CODES)}")


def _why(because: str) -> str:
    if not because.strip():
        message = "--because is empty"
        raise CannotRunError(message, hint="a decision without a reason cannot be reviewed")
    return because.strip()


def _who(by: str | None) -> str:
    """Return who decides: as told, else as git knows the user."""
    if by is not None and by.strip():
        return by.strip()
    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False, timeout=10)  # noqa: S607
        name = done.stdout.strip()
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        name = ""
    if not name:
        message = "who decides?"
        raise CannotRunError(message, hint="say --by NAME; git has no user.name here")
    return name


def _read(path: str) -> str:
    """Return the decisions file's text with its line ends as they are; empty where there is none."""
    try:
        return Path(path).read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as trouble:
        message = f"{path} is not UTF-8; nothing was written"
        raise CannotRunError(message) from trouble


def _write(path: str, text: str, what: str) -> Outcome:
    """Hand over the new text to be written whole, or say that it stands there already."""
    if text == _read(path):
        say(one_line(f"{path} says so already: {what}"))
        return Outcome(DONE)
    say(one_line(f"{path}: {what}"))
    return Outcome(DONE, text, path)
