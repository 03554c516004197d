"""The command `diff`: read what the user asks for, make the report, and hand it over."""

from collections.abc import Callable, Mapping, Sequence

from reconcile.cli.closest import did_you_mean, did_you_mean_text
from reconcile.cli.endings import plain_format
from reconcile.cli.progress import watched
from reconcile.cli.status import CONFLICTS, DONE, Outcome
from reconcile.cli.streams import say, screen_for
from reconcile.model import CannotRunError, Verdict
from reconcile.model.record import replace
from reconcile.report.formats import FORMATS, Format, format_for_file, format_named
from reconcile.report.model import Report, View
from reconcile.report.order import shown
from reconcile.report.safe import one_line


def run_diff(  # noqa: PLR0913 - each is an option of the command
    paths: Sequence[str],
    *,
    form: str | None,
    output: Sequence[str],
    only: Sequence[str],
    sources: Sequence[str],
    subject: str,
    colour: str,
    layout: str | None = None,
    config: str | None = None,
    redact: str | None = None,
    stamp: bool = False,
) -> Outcome:
    """Reconcile the files at `paths`, and return the report, once for each output, with the exit status (0 or 1).

    `layout` names the format that takes the place of the terminal's own (`--matrix`); `redact` is a list of names that
    give way to pseudonyms; `stamp` lets the report say when it was made.
    """
    targets = _targets(form, output, layout)
    verdicts = _verdicts(only)
    hide = _redaction(redact) if redact is not None else None
    contexts = any(chosen.shows_context for chosen in targets.values())
    report = read_report(paths, config, warn=hide is None, with_contexts=contexts)
    view = View(only=verdicts, sources=_sources(sources, report), subject=subject)
    if hide is not None:
        report, view = hide(report, view)
        _warn(report)
    _tell_of_no_subject(report, view)
    if stamp:
        report = replace(report, stamp=_now())
    with watched() as watch:
        watch("writing the report")
        (text, path), *more = [
            (chosen.render(report, view, screen_for(colour, target)), target) for target, chosen in targets.items()
        ]
    status = CONFLICTS if report.has_conflict else DONE
    return Outcome(status, text, path, tuple(more), paged=all(chosen.is_paged for chosen in targets.values()))


def _targets(form: str | None, output: Sequence[str], layout: str | None) -> Mapping[str | None, Format]:
    """Return the format of each output, each file once; None is standard output."""
    wanted: tuple[str | None, ...] = tuple(output) or (None,)
    targets = {target: _format(form, target) for target in wanted}
    if layout is None:
        return targets
    laid_out = {target: _format(layout, None) if chosen is FORMATS[0] else chosen for target, chosen in targets.items()}
    if laid_out == targets:
        message = f"--{layout} lays out a report for the terminal, and none is asked for"
        raise CannotRunError(message, hint="leave out the option, or the format; HTML holds every layout")
    return laid_out


def _redaction(path: str) -> Callable[[Report, View], tuple[Report, View]]:
    """Read the list of names, before the claims are, and return what replaces them in a report and a view."""
    from reconcile.redact import Redactor, read_names, redact_report, redact_view  # noqa: PLC0415 - few ask for it

    redactor = Redactor(read_names(path))
    return lambda report, view: (redact_report(report, redactor), redact_view(view, report, redactor))


def _now() -> str:
    """Return the time in UTC to the second, or that of SOURCE_DATE_EPOCH (reproducible-builds.org)."""
    import os  # noqa: PLC0415 - only a stamp needs it
    from datetime import UTC, datetime  # noqa: PLC0415 - the same

    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(fixed), UTC) if fixed.isdecimal() else datetime.now(UTC)
    return now.isoformat(timespec="seconds").replace("+00:00", "Z")


def _warn(report: Report) -> None:
    for problem in report.problems:
        say(one_line(str(problem)))


def read_report(
    paths: Sequence[str], config: str | None = None, *, warn: bool = True, with_contexts: bool = False
) -> Report:
    """Make the report of claim files (default: as configured, else `claims`), and with `warn` print its problems."""
    from reconcile.cli.settings import load_settings  # noqa: PLC0415 - after the options are known to be right
    from reconcile.report.pipeline import make_report  # noqa: PLC0415 - the same

    settings = load_settings(config)
    with watched() as watch:
        report = make_report(
            tuple(paths) or settings.config.claims,
            words=settings.words,
            decisions=settings.decisions,
            is_whole=not paths,
            settings=settings.stated(),
            files=settings.files(),
            documents=settings.config.documents,
            with_contexts=with_contexts,
            watch=watch,
        )
    if warn:
        _warn(report)
    return report


def _format(form: str | None, output: str | None) -> Format:
    if form is None:
        return format_for_file(output) or plain_format(output, FORMATS) if output else FORMATS[0]
    found = format_named(form)
    if found is None:
        names = [known.name for known in FORMATS]
        message = f"there is no format {form!r}"
        raise CannotRunError(message, hint=did_you_mean(form, names) or f"the formats are {', '.join(names)}")
    return found


def _verdicts(only: Sequence[str]) -> tuple[Verdict, ...]:
    """Read `--only`, given once with commas or several times; in the order of the verdicts, whatever was typed."""
    names = [name.strip().lower() for part in only for name in part.split(",") if name.strip()]
    known = [str(verdict) for verdict in Verdict]
    if only and not names:
        message = "--only names no verdict"
        raise CannotRunError(message, hint=f"the verdicts are {', '.join(known)}")
    for name in names:
        if name not in known:
            message = f"--only: there is no verdict {name!r}"
            raise CannotRunError(message, hint=did_you_mean(name, known) or f"the verdicts are {', '.join(known)}")
    return tuple(verdict for verdict in Verdict if verdict in names)


def _tell_of_no_subject(report: Report, view: View) -> None:
    """Say that no finding has the subject asked for: an empty report would not tell it from one without findings."""
    if not view.subject or shown(report, View(subject=view.subject)):
        return
    subjects = dict.fromkeys(claim.claim.subject for claim in report.claims.values())
    hint = did_you_mean_text(view.subject, [subject for subject in subjects if subject])
    say(f"reconcile: --subject: no finding has “{view.subject}” in its subject")
    if hint:
        say(f"hint: {hint}")


def _sources(wanted: Sequence[str], report: Report) -> tuple[str, ...]:
    """Read `--source`, given once with commas or several times; in the order of the sources."""
    known = [of.source.id for of in report.sources]
    names = [name.strip() for part in wanted for name in part.split(",") if name.strip()]
    if wanted and not names:
        message = "--source names no source"
        raise CannotRunError(message, hint=f"the sources are {', '.join(known)}")
    for name in names:
        if name not in known:
            message = f"--source: no file here has a source {name!r}"
            raise CannotRunError(message, hint=did_you_mean(name, known) or f"the sources are {', '.join(known)}")
    return tuple(source for source in known if source in names)
