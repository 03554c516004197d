"""The command `explain`: find the two claims that the user names, and say how they stand to each other."""

import re
from collections.abc import Sequence

from reconcile.cli.closest import did_you_mean
from reconcile.cli.diff import read_report
from reconcile.cli.status import DONE, Outcome
from reconcile.model import CannotRunError
from reconcile.reading.files import ENDINGS, hide_folders, show_path
from reconcile.report.model import Report
from reconcile.report.wording import Places

_MOST_NAMED = 5
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::\d+)?", re.DOTALL)


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

    A name is a key, a claim's id, the place of any of its lines (`file.yaml:41`), or the beginning of a key or an id;
    the first of these that fits one claim alone counts. Raises CannotRunError that names the candidates.
    """
    claims = [normalised.claim for normalised in report.claims.values()]
    place = _read_place(report, name)
    ways = (
        [claim.key for claim in claims if claim.key == name],
        [claim.key for claim in claims if claim.id == name],
        _claims_at(report, *place) if place else [],
        [claim.key for claim in claims if claim.key.startswith(name) or claim.id.startswith(name)],
    )
    found = next((way for way in ways if way), [])
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(found[:_MOST_NAMED]) + (", …" if len(found) > _MOST_NAMED else "")
        message = f"{name!r} fits {len(found)} claims: {named}"
        raise CannotRunError(message, hint="write the whole key, source-id/claim-id")
    if place:
        first, last = _extent(report, place[0])
        message = f"there is no claim at {name}"
        raise CannotRunError(message, hint=f"the claims of that file stand in its lines {first} to {last}")
    message = f"there is no claim {name!r}"
    typed = _PLACE.fullmatch(name)
    if typed is not None and typed.group("path").lower().endswith(ENDINGS):
        files = tuple(dict.fromkeys(Places(report).file(claim.location.path) for claim in claims))
        hint = did_you_mean(typed.group("path"), files)
        raise CannotRunError(message, hint=hint or f"the claims here are from {', '.join(files[:_MOST_NAMED])}")
    hint = did_you_mean(name, [claim.key for claim in claims]) or did_you_mean(name, [claim.id for claim in claims])
    raise CannotRunError(message, hint=hint or "a key is source-id/claim-id; `reconcile diff` prints them")


def _read_place(report: Report, name: str) -> tuple[str, int] | None:
    """Return path and line of a name such as `file.yaml:41` or `file.yaml:41:5`, where claims come from the file."""
    found = _PLACE.fullmatch(name)
    if found is None:
        return None
    typed, line = found.group("path"), int(found.group("line"))
    places = Places(report)
    named = {typed, hide_folders(show_path(typed))}
    paths = dict.fromkeys(normalised.claim.location.path for normalised in report.claims.values())
    return next(((path, line) for path in paths if path in named or places.file(path) in named), None)


def _claims_at(report: Report, path: str, line: int) -> list[str]:
    """Return the claims that begin on a line, else the one that the line is in."""
    if line > _extent(report, path)[1]:
        return []
    begun = {key: c.claim.location.line for key, c in report.claims.items() if c.claim.location.path == path}
    nearest = max((start for start in begun.values() if start <= line), default=None)
    return [key for key, start in begun.items() if start == nearest]


def _extent(report: Report, path: str) -> tuple[int, int]:
    """Return the first and the last line of a file's claims."""
    lines = [c.claim.location.line for c in report.claims.values() if c.claim.location.path == path]
    ends = (of.source.claims_end for of in report.sources if of.source.file == path)
    return min(lines), max(*lines, *ends)
