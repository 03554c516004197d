"""Three more views for people at a terminal: the matrix, the timeline, the overlap of the sources.

The data comes from `reconcile.report.matrix`, `.timeline` and `.overlap`; this module lays it out.
"""

from collections.abc import Iterable, Iterator

from reconcile.model import Verdict
from reconcile.report.matrix import Answer, Row, letter_of, make_matrix
from reconcile.report.model import Report, Screen, View
from reconcile.report.overlap import Counts, SourceOverlap, make_overlap
from reconcile.report.safe import one_line
from reconcile.report.terminal.lines import Line, Styled, coloured, fill, plain
from reconcile.report.terminal.tables import share_width, stacked, text
from reconcile.report.timeline import Event, make_timeline
from reconcile.report.wording import differing_words, marked, question

_VERDICTS = {
    Verdict.CONFLICT: "bold red",
    Verdict.UNCLEAR: "bold yellow",
    Verdict.AGREE: "green",
    Verdict.COMPATIBLE: "green",
    Verdict.UNIQUE: "dim",
}
_DIFFERING = "bold red"
_SOURCE = "cyan"
_HEAD = "bold"
_NARROWEST_CELL = 18
_DAYS = 30
"""Width of `about 2018-10-08 to 2018-10-09`."""
_ROOMY = 80
"""Columns from which the sources stand below one another."""
_STANDINGS = ("agreed", "compatible", "unclear", "contradicted", "unique")


def render_matrix(report: Report, view: View, screen: Screen) -> str:
    """Write the matrix: a row a question, a column a source; each source on its own line where the screen is narrow."""
    return _written(_matrix(report, view, screen.width), screen)


def render_timeline(report: Report, view: View, screen: Screen) -> str:
    """Write the dated findings in order of time, with what each source dates them to."""
    return _written(_timeline(report, view, screen.width), screen)


def render_overlap(report: Report, _view: View, screen: Screen) -> str:
    """Write for each source how many of its claims the others agree with, contradict or lack, by subject."""
    return _written(_overlap(report, screen.width), screen)


def _written(lines: Iterable[Line], screen: Screen) -> str:
    paint = coloured if screen.colour else plain
    return "".join(line.write(paint) + "\n" for line in lines)


def _matrix(report: Report, view: View, width: int) -> Iterator[Line]:
    matrix = make_matrix(report, view)
    findings = {finding.id: finding for finding in report.findings}
    columns = share_width(width, 0.34, len(matrix.sources), _NARROWEST_CELL)
    if not matrix.rows:
        yield from fill(text("nothing to show"), width=width)
        return
    if columns is not None:
        heads = ("question", *map(one_line, matrix.sources))
        yield from columns.lines([(text(head, _HEAD),) for head in heads])
        yield columns.rule("dim")
    for at, row in enumerate(matrix.rows):
        differing = differing_words(findings[row.finding], report.claims)
        cells = [tuple(_answer(answer, row, differing) for answer in cell) for cell in row.cells]
        asked = _asked(row.verdict, row.subject, row.property)
        if columns is not None:
            yield from columns.lines([(asked,), *cells])
            continue
        if at:
            yield Line()
        yield from fill(asked, width=width, hang=2)
        labels = map(one_line, matrix.sources)
        yield from stacked(zip(labels, cells, strict=True), width=width, indent=4, style=_SOURCE)


def _asked(verdict: Verdict, subject: str, prop: str) -> tuple[Styled, ...]:
    return (Styled(f"{verdict}: ", _VERDICTS[verdict]), Styled(question(subject, prop) or "a sentence"))


def _answer(answer: Answer, row: Row, differing: frozenset[str]) -> tuple[Styled, ...]:
    letter = () if row.verdict is Verdict.UNIQUE else text(f"{answer.letter} ", _HEAD)
    words = (
        Styled(piece.text, _DIFFERING if piece.kind.value == "differing" else "")
        for piece in marked(answer.wording, differing)
    )
    return (*letter, *words)


def _timeline(report: Report, view: View, width: int) -> Iterator[Line]:
    events = make_timeline(report, view)
    if not events:
        yield from fill(text("no source dates anything here"), width=width)
    for at, event in enumerate(events):
        if at:
            yield Line()
        yield from _event(event, width)


def _event(event: Event, width: int) -> Iterator[Line]:
    flag = {Verdict.CONFLICT: "conflict", Verdict.UNCLEAR: "unclear"}.get(event.verdict, "")
    mark = text(f"{flag}: ", _VERDICTS[event.verdict]) if flag else ()
    yield from fill((*mark, *text(question(event.subject, event.property) or "a sentence", _HEAD)), width=width, hang=2)
    for dating in event.datings:
        letter = f"{letter_of(dating.answer)} " if flag else ""
        about = "about " if dating.is_rough else ""
        told = text(
            f"{about}{dating.span}".ljust(_DAYS if width >= _ROOMY else 0) + "  ",
            _DIFFERING if event.is_disputed else "",
        )
        yield from fill(
            (
                *text(letter, _HEAD),
                *told,
                *text(one_line(dating.source), _SOURCE),
                *text(f": {one_line(dating.wording)}"),
            ),
            width=width,
            indent=4,
            hang=6,
        )


def _overlap(report: Report, width: int) -> Iterator[Line]:
    for at, source in enumerate(make_overlap(report)):
        if at:
            yield Line()
        yield from fill(_whole(source), width=width, hang=4)
        for subject in source.subjects:
            name = one_line(subject.subject) or "no subject stated"
            covered = (
                f"covered by {', '.join(map(one_line, subject.covered_by))}"
                if subject.covered_by
                else "no other source covers it"
            )
            told = f": {_counted(subject.counts)}" + (f"; {covered}" if subject.subject else "")
            yield from fill((*text(name, _HEAD), *text(told)), width=width, indent=2, hang=6)


def _whole(source: SourceOverlap) -> tuple[Styled, ...]:
    unique = (
        f", {source.unique_on_covered} of them on subjects that another source covers" if source.counts.unique else ""
    )
    return (*text(one_line(source.source), f"bold {_SOURCE}"), *text(f": {_counted(source.counts)}{unique}"))


def _counted(counts: Counts) -> str:
    claims = "1 claim" if counts.claims == 1 else f"{counts.claims} claims"
    parts = (f"{getattr(counts, name)} {name}" for name in _STANDINGS if getattr(counts, name))
    return f"{claims}: {', '.join(parts)}" if counts.claims else claims
