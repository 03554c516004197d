"""The report as a table for spreadsheets: one row a claim in a finding, every cell a text that is safe to open.

Owns the columns and their order. The claims columns carry the names of the claim file's fields, those of its source and
subject begin `source.` and `subject.`, so that `reconcile import` makes a claim file of them again.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from reconcile.model import Claim, Finding, NormalisedClaim, Relation, Source, Subject
from reconcile.model.record import dataclass
from reconcile.report.cells import guard_cell, list_cell
from reconcile.report.model import Report, View
from reconcile.report.order import shown
from reconcile.report.wording import gravest_relation
from reconcile.values.printing import print_value

Written = str | tuple[str, ...] | bool | None
"""A field as a claim file has it; None where it is not given."""

_SCORE_DIGITS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim in one finding. `answer` counts the finding's groups from 1; `difference` is the gravest of its own."""

    finding: Finding
    answer: int
    relation: Relation | None
    claim: NormalisedClaim
    subject: Subject | None
    digest: str

    @property
    def source(self) -> Source:
        """The claim's source."""
        return self.claim.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its name in the first row, how wide it is in characters, and its cell."""

    name: str
    width: int
    read: Callable[[Row], Written]


def _score(row: Row) -> str | None:
    return None if row.finding.score is None else f"{row.finding.score:.{_SCORE_DIGITS}f}"


def _question(row: Row) -> str:
    return ", ".join(part for part in (row.finding.subject, row.finding.property) if part)


def _independent(row: Row) -> str:
    group = row.finding.groups[row.answer - 1]
    return f"{group.independent} of {group.sources}"


def _unless_one(texts: tuple[str, ...]) -> Written:
    return texts[0] if len(texts) == 1 else texts or None


def _of_claim(name: str) -> Callable[[Row], Written]:
    def read(row: Row) -> Written:
        found: Written = getattr(row.claim.claim, name)
        return _unless_one(found) if isinstance(found, tuple) and name != "value" else found

    return read


def _of_source(name: str) -> Callable[[Row], Written]:
    def read(row: Row) -> Written:
        found: Written = getattr(row.source, name)
        return _unless_one(found) if isinstance(found, tuple) else found

    return read


def _of_subject(name: str) -> Callable[[Row], Written]:
    def read(row: Row) -> Written:
        found: Written = None if row.subject is None else getattr(row.subject, name)
        return _unless_one(found) if isinstance(found, tuple) else found

    return read


def _inferred(row: Row) -> Written:
    claim = row.claim.claim
    return ("yes" if claim.inferred else "no") if claim.inferred or "inferred" in claim.marks else None


CLAIM_COLUMNS: Final = (
    *("source", "id", "subject", "property", "value", "type", "text", "quote", "locator", "attributed_to", "stance"),
    *("certainty", "as_of", "inferred", "cites", "note", "tags"),
)
SOURCE_COLUMNS: Final = (
    *("title", "publisher", "author", "published", "accessed", "url", "reference", "language", "date_order"),
    *("document", "sha256", "cites", "note"),
)
SUBJECT_COLUMNS: Final = ("type", "aliases", "part_of")
_WIDE: Final = frozenset(("subject", "property", "value", "text", "quote", "note"))

COLUMNS: Final = (
    Column(name="finding", width=14, read=lambda row: row.finding.id),
    Column(name="verdict", width=11, read=lambda row: str(row.finding.verdict)),
    Column(name="question", width=36, read=_question),
    Column(name="difference", width=36, read=lambda row: None if row.relation is None else row.relation.difference),
    Column(name="score", width=8, read=_score),
    Column(name="answer", width=8, read=lambda row: str(row.answer)),
    Column(name="independent_sources", width=8, read=_independent),
    *(
        Column(name=name, width=36 if name in _WIDE else 14, read=_inferred if name == "inferred" else _of_claim(name))
        for name in CLAIM_COLUMNS
    ),
    Column(name="normalised", width=36, read=lambda row: print_value(row.claim.value)),
    Column(name="normalised_type", width=11, read=lambda row: str(row.claim.value.as_dict()["type"])),
    Column(name="read_as", width=36, read=lambda row: "; ".join(row.claim.value.notes) or None),
    Column(name="file", width=24, read=lambda row: row.claim.claim.location.path),
    Column(name="line", width=6, read=lambda row: str(row.claim.claim.location.line)),
    Column(name="file_sha256", width=14, read=lambda row: row.digest or None),
    *(Column(name=f"source.{name}", width=18, read=_of_source(name)) for name in SOURCE_COLUMNS),
    *(Column(name=f"subject.{name}", width=18, read=_of_subject(name)) for name in SUBJECT_COLUMNS),
)


def table_rows(report: Report, view: View) -> Iterator[Row]:
    """Yield the rows of the findings that a view shows, in the report's order."""
    subjects = _subjects(report)
    digests = {file.path: file.sha256 for file in report.inputs}
    for finding in shown(report, view):
        for at, group in enumerate(finding.groups):
            relation = _gravest_of(finding, at)
            for key in group.claims:
                claim = report.claims[key]
                written = claim.claim
                yield Row(
                    finding=finding,
                    answer=at + 1,
                    relation=relation,
                    claim=claim,
                    subject=subjects.get((written.source, _one_space(written))),
                    digest=digests.get(written.location.path, ""),
                )


def cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row, guarded, empty where nothing is given."""
    return tuple(_cell(column.read(row)) for column in COLUMNS)


def _cell(written: Written) -> str:
    match written:
        case None:
            return ""
        case tuple():
            return list_cell(written)
        case bool():
            return "yes" if written else "no"
        case _:
            return guard_cell(written)


def _gravest_of(finding: Finding, group: int) -> Relation | None:
    """Return the gravest relation that a group stands in: the finding's own where it is of this group."""
    gravest = gravest_relation(finding)
    if gravest is not None and group in (gravest.left, gravest.right):
        return gravest
    own = (relation for relation in finding.relations if group in (relation.left, relation.right))
    return max(own, key=lambda relation: relation.verdict.gravity, default=None)


def _subjects(report: Report) -> Mapping[tuple[str, str], Subject]:
    return {
        (of.source.id, " ".join(subject.name.split())): subject
        for of in report.sources
        for subject in of.source.subjects
    }


def _one_space(claim: Claim) -> str:
    return " ".join((claim.subject or "").split())
