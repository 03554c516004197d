"""The command `explain`: find the two claims that the user names, and say how they stand to each other."""

from collections.abc import Sequence

from reconcile.cli.closest import did_you_mean
from reconcile.cli.diff import read_report
from reconcile.cli.status import DONE, Outcome
from reconcile.model import CannotRunError
from reconcile.report.model import Report
from reconcile.report.wording import Places

_MOST_NAMED = 5


def run_explain(left: str, right: str, *, paths: Sequence[str], config: str | None = None) -> Outcome:
    """Explain two claims of the files at `paths`, each named by key, by a unique part of it, or by `file:line`."""
    report = read_report(paths, config)
    keys = find_claim(report, left), find_claim(report, right)
    if keys[0] == keys[1]:
        message = f"{left} and {right} name one claim, {keys[0]}"
        raise CannotRunError(message, hint="name two claims")
    from reconcile.report.explanation import explain_pair  # noqa: PLC0415 - only when there is something to explain

    return Outcome(DONE, explain_pair(report, *keys))


def find_claim(report: Report, name: str) -> str:
    """Return the key of the claim that a name stands for.

    A name is a key, a claim's id, its place (`file.yaml:41`), or the beginning of a key or an id; the first of these
    that fits one claim alone counts. Raises CannotRunError that names the candidates.
    """
    places = Places(report)
    claims = [normalised.claim for normalised in report.claims.values()]
    ways = (
        [claim.key for claim in claims if claim.key == name],
        [claim.key for claim in claims if claim.id == name],
        [c.key for c in claims if name in {places.of(c), f"{c.location.path}:{c.location.line}"}],
        [claim.key for claim in claims if claim.key.startswith(name) or claim.id.startswith(name)],
    )
    found = next((way for way in ways if way), [])
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(found[:_MOST_NAMED]) + (", …" if len(found) > _MOST_NAMED else "")
        message = f"{name!r} fits {len(found)} claims: {named}"
        raise CannotRunError(message, hint="write the whole key, source-id/claim-id")
    message = f"there is no claim {name!r}"
    hint = did_you_mean(name, [claim.key for claim in claims]) or did_you_mean(name, [claim.id for claim in claims])
    raise CannotRunError(message, hint=hint or "a key is source-id/claim-id; `reconcile diff` prints them")
