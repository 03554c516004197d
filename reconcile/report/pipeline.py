"""The way of the data, from paths to a report: read, normalise, align, judge. Each step has a package of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from reconcile import __version__
from reconcile.align import Aligner
from reconcile.decisions import ClaimIndex, mark_accepted, resolve_decisions
from reconcile.findings import build_findings, used_mentions
from reconcile.lexicon import Lexicon
from reconcile.model import CannotRunError, Case, Date, Location, Problem, Severity, Source
from reconcile.model.decision import NO_DECISIONS, Decisions
from reconcile.model.progress import Watch, unwatched
from reconcile.model.record import replace
from reconcile.reading import read_case
from reconcile.report.inputs import hash_inputs
from reconcile.report.model import Report, ReportSource
from reconcile.report.paths import without_folders
from reconcile.report.wording import nothing_compared
from reconcile.values import normalise_claims, read_value

NO_SETTINGS: Final[Mapping[str, object]] = MappingProxyType({})


def make_report(  # noqa: PLR0913 - each is a part of the project, or asks for a part of the report
    paths: Sequence[str],
    *,
    words: Lexicon | None = None,
    decisions: Decisions = NO_DECISIONS,
    is_whole: bool = False,
    settings: Mapping[str, object] = NO_SETTINGS,
    files: Sequence[str] = (),
    documents: str | None = None,
    with_contexts: bool = False,
    watch: Watch = unwatched,
) -> Report:
    """Reconcile the claim files at `paths` (files or folders).

    `words` is the project's lexicon (None: the shipped one), `decisions` come before any score; `is_whole` says that
    the paths are all claims of the project, so that decisions about other sources are stale. `settings` is what the
    report's head states of the run, and `files` are further inputs, such as the configuration. `with_contexts` looks
    the quotes up in the sources' documents, which `documents` may hold. `watch` hears of each step.
    Raises CannotRunError with every error of every file: no report is made of half the input.
    """
    try:
        case = read_case(paths)
    except CannotRunError as trouble:
        trouble.add_errors(decisions.problems)
        raise
    refuse_errors((*case.problems, *decisions.problems))
    report = report_case(case, words=words, decisions=decisions, is_whole=is_whole, watch=watch)
    report = replace(report, settings=settings, inputs=hash_inputs(case, (decisions.path, *files)))
    if with_contexts:
        from reconcile.report.contexts import find_contexts  # noqa: PLC0415 - few formats show quotes in documents

        report = replace(report, contexts=find_contexts(case, documents))
    return without_folders(report)


def report_case(
    case: Case,
    *,
    words: Lexicon | None = None,
    decisions: Decisions = NO_DECISIONS,
    is_whole: bool = False,
    watch: Watch = unwatched,
) -> Report:
    """Reconcile a case that was read without errors. The report does not depend on the order of files.

    Raises CannotRunError where decisions contradict each other.
    """
    watch(f"reading the values of {len(case.claims):,} claims")
    claims = normalise_claims(case)
    by_key = {claim.claim.key: claim for claim in claims}
    resolved = resolve_decisions(decisions, ClaimIndex(case.claims), is_whole=is_whole)
    refuse_errors(resolved.problems)
    groups = Aligner(claims, words, resolved.pairs, watch).groups()
    watch(f"judging {len(groups):,} findings")
    findings = mark_accepted(build_findings(groups, claims, case.sources), resolved.accepted, by_key)
    sources = _sources(case)
    return Report(
        version=__version__,
        sources=sources,
        claims=by_key,
        findings=findings,
        problems=(*case.problems, *decisions.problems, *resolved.problems, *_alone(sources)),
        mentions_used=used_mentions(findings, by_key),
        words=words,
        decided=resolved.pairs,
    )


def refuse_errors(problems: Sequence[Problem]) -> None:
    """Raise CannotRunError that lists the errors among the problems, if there are any."""
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    if not errors:
        return
    files = len({error.location.path for error in errors})
    count = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
    where = "1 file" if files == 1 else f"{files} files"
    message = f"{count} in {where}; no report is made of half the input"
    raise CannotRunError(message, problems=errors)


def _alone(sources: Sequence[ReportSource]) -> Iterator[Problem]:
    """Yield a notice where there are not two sources to compare."""
    told = nothing_compared(sources)
    if told and sources:
        yield Problem(
            code="one-source",
            severity=Severity.NOTICE,
            message=told,
            hint="name the claim files of the other sources too",
            location=Location(sources[0].source.file),
        )


def _sources(case: Case) -> tuple[ReportSource, ...]:
    claims = Counter(claim.source for claim in case.claims)
    return tuple(_source(source, claims[source.id]) for source in sorted(case.sources, key=lambda s: s.id))


def _source(source: Source, claims: int) -> ReportSource:
    if source.published is None:
        return ReportSource(source=source, published=None, claims=claims)
    try:
        value = read_value(source.published, type="date", language=source.language, date_order=source.date_order)
    except ValueError as trouble:
        return ReportSource(source=source, published=source.published, claims=claims, unread=str(trouble))
    published = source.published
    if isinstance(value, Date) and value.earliest is not None:
        published = value.earliest.isoformat() if value.earliest == value.latest else value.edtf or source.published
    return ReportSource(source=source, published=published, claims=claims)
