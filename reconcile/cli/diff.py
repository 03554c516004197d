"""The command `diff`: read what the user asks for, make the report, and hand it over."""

from collections.abc import Sequence

from reconcile.cli.closest import did_you_mean
from reconcile.cli.status import CONFLICTS, DONE, Outcome
from reconcile.cli.streams import say, screen_for
from reconcile.model import CannotRunError, Verdict
from reconcile.report.formats import FORMATS, Format, format_for_file, format_named
from reconcile.report.model import Report, View
from reconcile.report.safe import one_line


def run_diff(
    paths: Sequence[str],
    *,
    form: str | None,
    output: str | None,
    only: Sequence[str],
    sources: Sequence[str],
    subject: str,
    colour: str,
    config: str | None = None,
) -> Outcome:
    """Reconcile the files at `paths`, and return the report with the exit status (0 or 1)."""
    chosen = _format(form, output)
    verdicts = _verdicts(only)
    screen = screen_for(colour, output)
    report = read_report(paths, config)
    view = View(only=verdicts, sources=_sources(sources, report), subject=subject)
    return Outcome(CONFLICTS if report.has_conflict else DONE, chosen.render(report, view, screen), output)


def read_report(paths: Sequence[str], config: str | None = None) -> Report:
    """Make the report of claim files (default: as configured, else `claims`) and print the warnings to stderr."""
    from reconcile.cli.settings import load_settings  # noqa: PLC0415 - after the options are known to be right
    from reconcile.report.pipeline import make_report  # noqa: PLC0415 - the same

    settings = load_settings(config)
    report = make_report(
        tuple(paths) or settings.config.claims,
        words=settings.words,
        decisions=settings.decisions,
        is_whole=not paths,
    )
    for problem in report.problems:
        say(one_line(str(problem)))
    return report


def _format(form: str | None, output: str | None) -> Format:
    if form is None:
        return (format_for_file(output) if output else None) or FORMATS[0]
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
    for name in names:
        if name not in known:
            message = f"--only: there is no verdict {name!r}"
            raise CannotRunError(message, hint=did_you_mean(name, known) or f"the verdicts are {', '.join(known)}")
    return tuple(verdict for verdict in Verdict if verdict in names)


def _sources(wanted: Sequence[str], report: Report) -> tuple[str, ...]:
    known = [of.source.id for of in report.sources]
    for name in wanted:
        if name not in known:
            message = f"--source: no file here has a source {name!r}"
            raise CannotRunError(message, hint=did_you_mean(name, known) or f"the sources are {', '.join(known)}")
    return tuple(source for source in known if source in wanted)
