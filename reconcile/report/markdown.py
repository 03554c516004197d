"""The report as Markdown (GitHub's) for a pull request or an issue: counts, discrepancies first, what is long folded.

Text of sources is escaped so that it is text and nothing else: no emphasis, no link, no image, no mention of a person
or an issue, no HTML, no cell or line of its own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.model import Finding, Verdict
from reconcile.report.head import head_lines, head_of
from reconcile.report.model import Report, Screen, View
from reconcile.report.order import count_verdicts, shown, unread_places
from reconcile.report.safe import one_line
from reconcile.report.wording import (
    Kind,
    Piece,
    Places,
    certainty_line,
    claim_line,
    gravest_relation,
    nothing_compared,
    question,
    quote_line,
    relation_lines,
    wording,
)

_TITLES: Final = {
    Verdict.CONFLICT: "Conflicts",
    Verdict.UNCLEAR: "Unclear: a person must look",
    Verdict.COMPATIBLE: "Compatible",
    Verdict.AGREE: "Agreement",
    Verdict.UNIQUE: "Said by one source only",
}
_OPEN: Final = 20
"""Discrepancies of a verdict that are shown unfolded; a comment on GitHub ends at 65,536 characters."""

# What begins a block does so only at the beginning of a line, or of an item. What GitHub links by itself (addresses,
# people, issues, `:smile:`) it finds in the finished page, where a backslash is gone: there a space without width parts
# the sign from what follows.
_ALWAYS: Final = re.compile(r"[\\`*_\[\]|~$]")
_AT_START: Final = re.compile(r"^(?:[-+=>#]|\d+(?=[.)]))")
_PARTED: Final = re.compile(
    r"@|#(?=\w)|(?i:\b(?:GH(?=-\d)|(?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.)))|(?<!\d):(?=[\w+-]+:)|(?<=\w)/(?=/)"
)
_NOTHING: Final = "&#8203;"


def escape(text: str) -> str:
    """Return a text of a source as Markdown that shows that text on one line."""
    line = _ALWAYS.sub(lambda found: "\\" + found[0], one_line(text))
    line = line.replace("&", "&amp;").replace("<", "&lt;")
    line = _PARTED.sub(lambda found: found[0] + _NOTHING, line)
    return _AT_START.sub(lambda found: found[0] + "\\" if found[0].isdigit() else "\\" + found[0], line)


def render_markdown(report: Report, view: View, _screen: Screen | None = None) -> str:
    """Write the report as Markdown text ending in a line end."""
    places = Places(report)
    findings = shown(report, view)
    lines = ["## What the sources claim", "", *_counts(report, findings)]
    for verdict, title in _TITLES.items():
        members = [finding for finding in findings if finding.verdict is verdict]
        if members:
            lines += _section(title, members, report, places)
    lines += _folded("About this report", _head(report))
    return "\n".join(lines) + "\n"


def _counts(report: Report, findings: Sequence[Finding]) -> Iterator[str]:
    counts = count_verdicts(report.findings)
    yield f"| {' | '.join(str(verdict) for verdict in _TITLES)} |"
    yield f"|{' ---: |' * len(_TITLES)}"
    yield f"| {' | '.join(str(counts[str(verdict)]) for verdict in _TITLES)} |"
    yield ""
    unread = len(unread_places(report))
    if unread:
        yield f"{unread} {'value' if unread == 1 else 'values'} could not be read."
        yield ""
    told = nothing_compared(report.sources)
    if told:
        yield f"**{escape(told)}**"
        yield ""
    if len(findings) < len(report.findings):
        yield f"{len(findings)} of {len(report.findings)} findings are shown."
        yield ""


def _section(title: str, members: Sequence[Finding], report: Report, places: Places) -> Iterator[str]:
    yield f"### {title} ({len(members)})"
    yield ""
    if members[0].verdict.gravity >= Verdict.UNCLEAR.gravity:
        for finding in members[:_OPEN]:
            yield from _discrepancy(finding, report, places)
        rest = [line for finding in members[_OPEN:] for line in _discrepancy(finding, report, places)]
        if rest:
            yield from _folded(f"{len(members) - _OPEN} more", rest)
        return
    yield from _folded(f"{len(members)} findings" if len(members) > 1 else "1 finding", _list(members, report, places))


def _discrepancy(finding: Finding, report: Report, places: Places) -> Iterator[str]:
    """Write one discrepancy: the question, a table of the answers, how they differ, and the claims folded."""
    gravest = gravest_relation(finding)
    difference = gravest.difference if gravest is not None else ""
    asked = escape(question(finding.subject, finding.property)) or "Prose"
    yield f"#### {asked}{f': {escape(difference)}' if difference else ''}"
    yield ""
    yield "| answer | claim | place |"
    yield "| --- | --- | --- |"
    for group in finding.groups:
        for key in group.claims:
            claim = report.claims[key].claim
            yield f"| {escape(wording(claim))} | {escape(key)} | {escape(places.of(claim))} |"
    yield ""
    yield _pieces(certainty_line(finding))
    yield ""
    yield from _folded("Claims and quotes", list(_details(finding, report)))


def _details(finding: Finding, report: Report) -> Iterator[str]:
    for line in relation_lines(finding, report.claims):
        yield f"- {_pieces(line)}"
    for key in finding.claims:
        normalised = report.claims[key]
        yield f"- {_pieces(claim_line(normalised))}"
        quote = _pieces(quote_line(normalised.claim))
        if quote:
            yield f"  - {quote}"


def _list(members: Sequence[Finding], report: Report, places: Places) -> list[str]:
    lines = ["| question | answers |", "| --- | --- |"]
    for finding in members:
        claims = [report.claims[key].claim for key in finding.claims]
        answers = "<br>".join(f"{escape(wording(claim))} ({escape(places.of(claim))})" for claim in claims)
        lines.append(f"| {escape(question(finding.subject, finding.property))} | {answers} |")
    return lines


def _pieces(pieces: Iterator[Piece] | Sequence[Piece]) -> str:
    """Join pieces of text; each word with its kind's emphasis would be noise here, so only cautions have one."""
    parts = ((_escape_piece(piece.text), piece.kind) for piece in pieces)
    return "".join(f"**{text}**" if kind is Kind.CAUTION and text.strip() == text else text for text, kind in parts)


def _escape_piece(text: str) -> str:
    """Escape a piece of a line; the spaces at its ends part it from its neighbours."""
    bare = escape(text)
    return f"{' ' if text.startswith(' ') else ''}{bare}{' ' if text.endswith(' ') and text.strip() else ''}"


def _folded(title: str, lines: Sequence[str]) -> Iterator[str]:
    """Fold lines away; GitHub reads Markdown in a fold after an empty line."""
    yield "<details>"
    yield f"<summary>{title}</summary>"
    yield ""
    yield from lines
    yield ""
    yield "</details>"
    yield ""


def _head(report: Report) -> list[str]:
    return [f"- {escape(label)}: {escape(text)}" for label, text in head_lines(head_of(report))]
