"""The report as JSON, version 1: one object that carries everything the other formats show.

The keys of the contract keep their names and meaning; keys may be added. The module name has an underscore so that the
standard library's `json` stays itself.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from reconcile.model import Claim, Contribution, Finding, Group, NormalisedClaim, Problem, Relation, Subject, Value
from reconcile.model.decision import Accepted
from reconcile.report.head import head_as_dict
from reconcile.report.model import Report, ReportSource, Screen, View
from reconcile.report.order import count_verdicts, shown, unread_places
from reconcile.report.safe import safe_json

FORMAT = "reconcile-report/1"
_encode = json.JSONEncoder(ensure_ascii=False).encode
_SCORE_DIGITS = 4


def render_json(report: Report, view: View, _screen: Screen | None = None) -> str:
    """Write the report as JSON text ending in a line end; a view leaves out findings together with their claims."""
    return "".join(_pieces(report, view))


def _pieces(report: Report, view: View) -> Iterator[str]:
    """Write the report with a line for each claim and each finding, piece by piece.

    So it can be read, searched and compared line by line; `indent` would also take the slow way through `json`. The
    text of a large report is put together once: every further copy would be as large again.
    """
    before = "{\n"
    for key, part in _parts(report, view).items():
        yield f"{before}  {_text(key)}: "
        yield from _lines(part)
        before = ",\n"
    yield "\n}\n"


class _Objects:
    """Objects made one after another as they are written: all at once would take ten times the memory of their text."""

    def __init__(self, made: Iterator[dict[str, object]], names: Sequence[str] | None = None) -> None:
        """Take the objects, and where they have names these, in the same order."""
        self._made = made
        self._names = names

    def whole(self) -> object:
        """Return them all."""
        return list(self._made) if self._names is None else dict(zip(self._names, self._made, strict=True))

    def lines(self) -> Iterator[str]:
        """Write each in a line."""
        if self._names is None:
            return (_text(one) for one in self._made)
        return (f"{_text(name)}: {_text(one)}" for name, one in zip(self._names, self._made, strict=True))

    def ends(self) -> str:
        """Return the brackets around them."""
        return "[]" if self._names is None else "{}"


def _lines(part: object) -> Iterator[str]:
    match part:
        case _Objects():
            return _on_lines(part.lines(), part.ends())
        case dict() if part and all(isinstance(inner, dict) for inner in part.values()):
            return _on_lines((f"{_text(key)}: {_text(inner)}" for key, inner in part.items()), "{}")
        case list() if part and all(isinstance(inner, dict) for inner in part):
            return _on_lines((_text(inner) for inner in part), "[]")
        case _:
            return iter((_text(part),))


def _on_lines(lines: Iterator[str], ends: str) -> Iterator[str]:
    before = f"{ends[0]}\n    "
    for line in lines:
        yield before + line
        before = ",\n    "
    yield ends if before[0] == ends[0] else f"\n  {ends[1]}"


def _text(part: object) -> str:
    return safe_json(_encode(part))


def report_as_dict(report: Report, view: View) -> dict[str, object]:
    """Return the report as JSON-ready objects. `summary` counts the whole report, `view.shown` what a view shows."""
    parts = _parts(report, view)
    return {key: part.whole() if isinstance(part, _Objects) else part for key, part in parts.items()}


def _parts(report: Report, view: View) -> dict[str, object]:
    findings = shown(report, view)
    kept = {key for finding in findings for key in finding.claims}
    keys = tuple(key for key in report.claims if key in kept)
    return {
        "format": FORMAT,
        "version": report.version,
        "settings": dict(report.settings),
        "view": {
            "only": [str(verdict) for verdict in view.only],
            "sources": list(view.sources),
            "subject": view.subject or None,
            "shown": len(findings),
        },
        **head_as_dict(report),
        "sources": [_source(source) for source in report.sources],
        "claims": _Objects((_claim(report.claims[key], report.mentions_used.get(key)) for key in keys), keys),
        "findings": _Objects(_finding(finding) for finding in findings),
        "summary": {**count_verdicts(report.findings), "unread": len(unread_places(report))},
        "problems": [_problem(problem) for problem in report.problems],
    }


def _source(of: ReportSource) -> dict[str, object]:
    source = of.source
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": of.published,
        "file": source.file,
        "claims": of.claims,
        "author": source.author,
        "url": source.url,
        "reference": source.reference,
        "language": source.language,
        "note": source.note,
        "published_as_written": source.published,
        "published_unread": of.unread,
        "accessed": source.accessed,
        "date_order": source.date_order,
        "document": source.document,
        "sha256": source.sha256,
        "cites": list(source.cites),
        "subjects": {subject.name: _subject(subject) for subject in source.subjects},
    }


def _subject(subject: Subject) -> dict[str, object]:
    return {"type": subject.type, "aliases": list(subject.aliases), "part_of": subject.part_of}


def _claim(normalised: NormalisedClaim, mentions_used: tuple[Value, ...] | None) -> dict[str, object]:
    claim = normalised.claim
    out: dict[str, object] = {
        "source": claim.source,
        "id": claim.id,
        "subject": claim.subject,
        "property": claim.property,
        "value": list(claim.value) if isinstance(claim.value, tuple) else claim.value,
        "text": claim.text,
        "type": claim.type,
        "normalised": normalised.value.as_dict(),
        "quote": _one_or_many(claim.quote),
        "locator": claim.locator,
        "attributed_to": _one_or_many(claim.attributed_to),
        "stance": claim.stance,
        "certainty": claim.certainty,
        "as_of": claim.as_of,
        "as_of_normalised": None if normalised.as_of is None else normalised.as_of.as_dict(),
        "inferred": _inferred(claim),
        "cites": list(claim.cites) or None,
        "note": claim.note,
        "tags": list(claim.tags) or None,
        "notes": list(normalised.value.notes),
        "file": claim.location.path,
        "line": claim.location.line,
        "column": claim.location.column,
    }
    if mentions_used is not None:
        out["mentions_used"] = [value.as_dict() for value in mentions_used]
    return out


def _one_or_many(texts: tuple[str, ...]) -> str | list[str] | None:
    match texts:
        case ():
            return None
        case (text,):
            return text
        case _:
            return list(texts)


def _inferred(claim: Claim) -> bool | None:
    return claim.inferred if claim.inferred or "inferred" in claim.marks else None


def _finding(finding: Finding) -> dict[str, object]:
    out: dict[str, object] = {
        "id": finding.id,
        "verdict": str(finding.verdict),
        "subject": finding.subject,
        "property": finding.property,
        "score": _rounded(finding.score),
        "values": [_group(group) for group in finding.groups],
        "relations": [_relation(relation) for relation in finding.relations],
    }
    if finding.within is not None:
        out["within"] = finding.within
    out["contributions"] = [contribution_as_dict(part) for part in finding.contributions]
    if finding.closest is not None:
        closest = finding.closest
        out["closest"] = {"claim": closest.claim, "score": _rounded(closest.score), "reason": closest.reason}
    if finding.decided is not None:
        out["decided"] = finding.decided
    if finding.accepted is not None:
        out["accepted"] = _accepted(finding.accepted)
    return out


def _accepted(accepted: Accepted) -> dict[str, object]:
    """Return what people accepted of a finding; `coverage` is covered, new-value or stale."""
    told = [
        {"id": a.id, "by": a.by, "because": a.because, "code": a.code, "holds": a.holds} for a in accepted.acceptances
    ]
    return {"coverage": str(accepted.coverage), "decisions": told}


def _group(group: Group) -> dict[str, object]:
    return {"claims": list(group.claims), "sources": group.sources, "independent": group.independent}


def _relation(relation: Relation) -> dict[str, object]:
    out: dict[str, object] = {
        "between": [relation.left, relation.right],
        "verdict": str(relation.verdict),
        "difference": relation.difference,
        "reason": relation.reason,
        "witnesses": [key for key in relation.witnesses if key],
    }
    if relation.within:
        out["within"] = list(relation.within)
    if relation.speakers:
        out["speakers"] = True
    if relation.possible_update is not None:
        out["possible_update"] = {"basis": relation.possible_update}
    return out


def contribution_as_dict(part: Contribution) -> Mapping[str, object]:
    """Return one part of a score: its name, its points (log-odds), and the words that made it."""
    return {"name": part.name, "points": _rounded(part.points), "detail": part.detail}


def _problem(problem: Problem) -> dict[str, object]:
    place = problem.location
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": problem.hint,
        "file": place.path,
        "line": place.line,
        "column": place.column,
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, _SCORE_DIGITS) + 0.0  # -0.0 becomes 0.0
