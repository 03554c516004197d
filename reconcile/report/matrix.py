"""The matrix: one row a question, one column a source, so that three and more sources can be read at once.

Owns which answer stands where, as data for the formats that draw it.
"""

from reconcile.model import Finding, Verdict
from reconcile.model.record import dataclass
from reconcile.report.model import Report, View
from reconcile.report.order import shown
from reconcile.report.wording import wording

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter_of(answer: int) -> str:
    """Name a group, counted from 0, as spreadsheets name columns: A, B, … Z, AA."""
    letters, rest = "", answer + 1
    while rest:
        rest, at = divmod(rest - 1, len(_LETTERS))
        letters = _LETTERS[at] + letters
    return letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one claim answers; `answer` is the index of its group: claims of one index agree with one another."""

    claim: str
    wording: str
    answer: int

    @property
    def letter(self) -> str:
        """The letter of the group."""
        return letter_of(self.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question with the answers of each source, in the order of the matrix's sources; no answer is empty."""

    finding: str
    verdict: Verdict
    subject: str
    property: str
    cells: tuple[tuple[Answer, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The ids of the sources, and the rows in the report's order."""

    sources: tuple[str, ...]
    rows: tuple[Row, ...]


def make_matrix(report: Report, view: View) -> Matrix:
    """Return the findings that a view shows as a matrix; every claim of a finding stands in its source's cell."""
    sources = tuple(of.source.id for of in report.sources)
    return Matrix(sources=sources, rows=tuple(_row(finding, report, sources) for finding in shown(report, view)))


def _row(finding: Finding, report: Report, sources: tuple[str, ...]) -> Row:
    cells: dict[str, list[Answer]] = {source: [] for source in sources}
    for answer, group in enumerate(finding.groups):
        for key in group.claims:
            claim = report.claims[key].claim
            cells[claim.source].append(Answer(claim=key, wording=wording(claim), answer=answer))
    return Row(
        finding=finding.id,
        verdict=finding.verdict,
        subject=finding.subject,
        property=finding.property,
        cells=tuple(tuple(cells[source]) for source in sources),
    )
