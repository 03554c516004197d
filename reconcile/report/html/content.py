"""What the page says: the report as small views that the template only has to lay out.

Owns which words stand where, not what they look like; all of it is plain text, escaped by the template.
"""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from urllib.parse import urlsplit

from reconcile.model import Claim, Contribution, Finding, Group, List, NormalisedClaim, Relation, Unread, Verdict
from reconcile.model.record import dataclass
from reconcile.report import wording
from reconcile.report.head import Head, head_lines, head_of
from reconcile.report.html.chart import Chart, draw_chart
from reconcile.report.matrix import Matrix, letter_of, make_matrix
from reconcile.report.model import QuoteContext, Report, ReportSource, View
from reconcile.report.order import count_verdicts, shown, unread_places
from reconcile.report.overlap import SourceOverlap, make_overlap
from reconcile.report.timeline import make_timeline
from reconcile.report.wording import Piece, Places
from reconcile.values import explain_reading

TITLES = (
    (Verdict.CONFLICT, "Conflicts", "cannot all be right"),
    (Verdict.UNCLEAR, "Unclear", "a person must look"),
    (Verdict.AGREE, "Agree", "the same, once normalised"),
    (Verdict.COMPATIBLE, "Compatible", "both can be true, one says more"),
    (Verdict.UNIQUE, "Unique", "in one source alone"),
)
"""The verdicts in the order of the page, each with its heading and what it means."""
_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A quote, with what stands before and after it where the document is there."""

    quote: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One claim as the page shows it; `value` in pieces, the words that differ marked.

    `asked` is empty where the claim's own terms are those of the heading.
    """

    key: str
    source: str
    about: str
    url: str | None
    asked: str
    value: tuple[Piece, ...]
    passages: tuple[Passage, ...]
    locator: str | None
    remarks: tuple[str, ...]
    cautions: tuple[str, ...]
    reading: tuple[str, ...]
    note: str | None
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """Claims that agree with one another, by the letter that the matrix has for them."""

    letter: str
    support: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One finding; `sources` are numbers of sources, for the filter, `kinds` the types of its values."""

    id: str
    verdict: Verdict
    question: str
    subjects: str
    sources: str
    kinds: str
    difference: str
    answers: tuple[AnswerView, ...]
    relations: tuple[tuple[str, Relation], ...]
    certainty: tuple[Piece, ...]
    contributions: tuple[Contribution, ...]
    reasons: tuple[str, ...]
    closest: tuple[str, str, str] | None
    """The best rejected partner: the id of its finding (empty where the view leaves it out), its key, and why not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Findings of one verdict; the unique ones in a section for each source."""

    id: str
    verdict: Verdict
    title: str
    meaning: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything on the page."""

    title: str
    titles: tuple[tuple[Verdict, str, str], ...]
    head: Head
    made_of: tuple[tuple[str, str], ...]
    sources: tuple[tuple[ReportSource, str | None, tuple[tuple[str, str | None], ...]], ...]
    """Each source with the link to it, where there is one, and whom it cites, with links where those are links."""
    counts: Mapping[str, int]
    unread: int
    alone: str
    """That there was nothing to compare with, or empty."""
    narrowed: str
    sections: tuple[Section, ...]
    subjects: tuple[str, ...]
    kinds: tuple[str, ...]
    matrix: Matrix
    chart: Chart
    overlap: tuple[SourceOverlap, ...]


def content_of(report: Report, view: View) -> Content:
    """Collect what the page says of the findings that a view shows."""
    findings = shown(report, view)
    maker = _Maker(report, findings)
    views = [maker.finding(finding) for finding in findings]
    head = head_of(report)
    return Content(
        title=_title(report),
        titles=TITLES,
        head=head,
        made_of=tuple((label, text) for label, text in head_lines(head) if not label.startswith("Source ")),
        sources=tuple(
            (of, safe_url(of.source.url), tuple((cited, safe_url(cited)) for cited in head.cites.get(of.source.id, ())))
            for of in report.sources
        ),
        counts=count_verdicts(report.findings),
        unread=len(unread_places(report)),
        alone=wording.nothing_compared(report.sources),
        narrowed=f"{len(findings)} of {len(report.findings)} findings are shown" if view.narrows else "",
        sections=tuple(section for section in _sections(report, views) if section.findings),
        subjects=tuple(sorted({finding.subject for finding in findings if finding.subject})),
        kinds=tuple(sorted({kind for one in views for kind in one.kinds.split()})),
        matrix=make_matrix(report, view),
        chart=draw_chart(make_timeline(report, view)),
        overlap=make_overlap(report),
    )


def _sections(report: Report, views: list[FindingView]) -> Iterator[Section]:
    for verdict, title, meaning in TITLES:
        of_verdict = [view for view in views if view.verdict is verdict]
        parts = [(str(verdict), title, of_verdict)]
        if verdict is Verdict.UNIQUE:
            parts = [
                (
                    f"unique-{number}",
                    f"Only in {of.source.id}",
                    [one for one in of_verdict if one.sources == str(number)],
                )
                for number, of in enumerate(report.sources)
            ]
        for name, heading, findings in parts:
            yield Section(id=name, verdict=verdict, title=heading, meaning=meaning, findings=tuple(findings))


def safe_url(url: str | None) -> str | None:
    """Return a URL that a reader may follow: http or https with a host, without spaces and control characters."""
    if url is None or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in _SCHEMES and parts.hostname else None


def _title(report: Report) -> str:
    names = [of.source.id for of in report.sources]
    if len(names) <= 1:
        return f"What {names[0]} claims" if names else "No sources"
    return f"What {', '.join(names[:-1])} and {names[-1]} claim" if len(names) <= len(TITLES) else "What sources claim"


class _Maker:
    """Makes the views of the findings of one report."""

    def __init__(self, report: Report, findings: tuple[Finding, ...]) -> None:
        self._claims = report.claims
        self._contexts = report.contexts
        self._places = Places(report)
        self._numbers = {of.source.id: str(number) for number, of in enumerate(report.sources)}
        self._abouts = {of.source.id: of.source.title or of.source.publisher or "" for of in report.sources}
        self._urls = {of.source.id: safe_url(of.source.url) for of in report.sources}
        self._home = {key: finding.id for finding in findings for key in finding.claims}

    def finding(self, finding: Finding) -> FindingView:
        members = [self._claims[key] for key in finding.claims]
        differing = wording.differing_words(finding, self._claims)
        gravest = wording.gravest_relation(finding)
        asked = wording.question(finding.subject, finding.property)
        subjects = (finding.subject, *(one.claim.subject for one in members))
        return FindingView(
            id=finding.id,
            verdict=finding.verdict,
            question=asked or wording.wording(members[0].claim),
            subjects="\N{SYMBOL FOR UNIT SEPARATOR}".join(dict.fromkeys(one for one in subjects if one)),
            sources=" ".join(dict.fromkeys(self._numbers[one.claim.source] for one in members)),
            kinds=" ".join(dict.fromkeys(kind_of(one) for one in members)),
            difference=gravest.difference if gravest else "",
            answers=tuple(self._answer(at, group, differing, asked) for at, group in enumerate(finding.groups)),
            relations=tuple(_relations(finding)),
            certainty=tuple(wording.cautions(finding)),
            contributions=finding.contributions,
            reasons=tuple(dict.fromkeys(one.reason for one in finding.relations if one.reason)),
            closest=self._closest(finding),
        )

    def _answer(self, at: int, group: Group, differing: frozenset[str], heading: str) -> AnswerView:
        support = "" if group.sources <= 1 else f"{group.sources} sources, {group.independent} independent"
        return AnswerView(
            letter=letter_of(at),
            support=support,
            claims=tuple(self._claim(self._claims[key], differing, heading) for key in group.claims),
        )

    def _claim(self, normalised: NormalisedClaim, differing: frozenset[str], heading: str) -> ClaimView:
        claim = normalised.claim
        asked = wording.question(claim.subject or "", claim.property or "")
        return ClaimView(
            key=claim.key,
            source=claim.source,
            about=self._abouts.get(claim.source, ""),
            url=self._urls.get(claim.source),
            asked="" if asked == heading else asked,
            value=tuple(wording.marked(wording.wording(claim), differing)),
            passages=tuple(_passages(claim, self._contexts.get(claim.key, ()))),
            locator=claim.locator,
            remarks=tuple(wording.circumstances(claim)),
            cautions=tuple(wording.unread_reasons(normalised)),
            reading=tuple(explain_reading(normalised.value)),
            note=claim.note,
            place=self._places.of(claim),
        )

    def _closest(self, finding: Finding) -> tuple[str, str, str] | None:
        closest = finding.closest
        if closest is None:
            return None
        told = f"{wording.certainty(closest.score)}{': ' if closest.reason else ''}{closest.reason}"
        return self._home.get(closest.claim, ""), closest.claim, told


def kind_of(normalised: NormalisedClaim) -> str:
    """Return the type of a claim's value by name: `date`, of a value that was not read the type asked for."""
    value = normalised.value
    match value:
        case Unread():
            return value.asked if value.asked.isalpha() else "unread"
        case List(items=(first, *_)) if not isinstance(first, Unread):
            return f"list {type(first).__name__.lower()}"
        case _:
            return type(value).__name__.lower()


def _relations(finding: Finding) -> Iterator[tuple[str, Relation]]:
    """Yield how each two answers of three or more stand to each other, by their letters, the gravest first."""
    if len(finding.groups) > 2:  # noqa: PLR2004 - two answers have one relation, which stands above them
        for relation in sorted(finding.relations, key=lambda one: -one.verdict.gravity):
            left, right = (letter_of(at) for at in (relation.left, relation.right))
            yield f"{left} and {right}", relation


def _passages(claim: Claim, contexts: tuple[QuoteContext | None, ...]) -> Iterator[Passage]:
    for quote, context in zip_longest(claim.quote, contexts[: len(claim.quote)]):
        if context is None:
            yield Passage(quote=quote)
        else:
            yield Passage(quote=context.exact, before=context.prefix, after=context.suffix)
