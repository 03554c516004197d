"""The command `check`: read what is to be checked, ask all checks, and hand the problems over."""

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reconcile.cli.closest import did_you_mean
from reconcile.cli.endings import plain_format
from reconcile.cli.settings import load_settings
from reconcile.cli.status import CONFLICTS, DONE, Outcome
from reconcile.cli.streams import screen_for
from reconcile.config import Config, refuse_unknown_checks
from reconcile.model import CannotRunError

if TYPE_CHECKING:
    from reconcile.checks.run import Checked
    from reconcile.model import Case


class Asked(NamedTuple):
    """What the command line says beside the paths; None and empty where it says nothing."""

    form: str | None = None
    output: str | None = None
    fail_on: str | None = None
    documents: str | None = None
    allow_outside: bool = False
    colour: str = "auto"
    config: str | None = None


def run_check(paths: Sequence[str], asked: Asked) -> Outcome:
    """Check the files at `paths`, and return the problems with the exit status (0 or 1), which no format changes."""
    from reconcile.checks.failing import DEFAULT_FAIL_ON, fails  # noqa: PLC0415 - after the options are known
    from reconcile.checks.formats import FORMATS, format_for_file  # noqa: PLC0415 - the same

    if asked.output and not asked.form:
        chosen = format_for_file(asked.output) or plain_format(asked.output, FORMATS)
    else:
        chosen = next(known for known in FORMATS if known.name == _format_name(asked.form))
    fail_on = asked.fail_on and _choice("--fail-on", asked.fail_on)
    screen = screen_for(asked.colour, asked.output)
    checked, config = _check(paths, asked)
    _write_summary(checked, chosen.name)
    status = CONFLICTS if fails(checked.problems, fail_on or config.fail_on or DEFAULT_FAIL_ON) else DONE
    return Outcome(status, chosen.render(checked, screen), asked.output)


def list_checks(config: str | None) -> Outcome:
    """Return the codes of all checks with their severity here and what they find."""
    from reconcile.checks.registry import CHECKS  # noqa: PLC0415 - see run_check
    from reconcile.config import load_config  # noqa: PLC0415 - the same

    levels = _levels(load_config(config))
    width = max(len(check.code) for check in CHECKS)
    lines = (
        f"{check.code:{width}}  {levels.get(check.code, check.severity.value):7}  {check.summary}" for check in CHECKS
    )
    return Outcome(DONE, "\n".join(lines) + "\n")


def _check(paths: Sequence[str], asked: Asked) -> "tuple[Checked, Config]":
    from reconcile.checks.gather import gather  # noqa: PLC0415 - see run_check
    from reconcile.checks.quotes import make_quote_check  # noqa: PLC0415 - the same
    from reconcile.checks.run import check_case  # noqa: PLC0415 - the same

    settings = load_settings(asked.config)
    config = settings.config
    levels = _levels(config)
    documents = asked.documents or config.documents
    if documents is not None and not Path(documents).is_dir():
        message = f"there is no folder `{documents}` for documents"
        raise CannotRunError(message, hint="check the spelling; leave it out where the documents are not kept")
    try:
        gathered = gather(paths, config.claims, is_configured="claims" in config.places)
    except CannotRunError as trouble:
        trouble.add_errors(settings.decisions.problems)
        raise
    if asked.output:
        _refuse_input(asked.output, (*gathered.files, *settings.files(), config.decisions))
        _refuse_input(asked.output, _documents_of(gathered.case, documents))
    checked = check_case(
        gathered.case,
        gathered.given,
        words=settings.words,
        decisions=settings.decisions,
        levels=levels,
        is_whole=gathered.is_whole,
        named=gathered.named,
        check_quotes=make_quote_check(documents, root=_root(config), allow_outside=asked.allow_outside),
    )
    return checked, config


def _refuse_input(output: str, read: Iterable[str]) -> None:
    """Raise CannotRunError for an output that would take the place of a file that was read."""
    if os.path.realpath(output) in {os.path.realpath(path) for path in read}:
        message = f"-o {output}: the file is one of those that are read, and would be overwritten"
        raise CannotRunError(message, hint="choose another file for -o")


def _documents_of(case: "Case", folder: str | None) -> Iterator[str]:
    """Yield the paths of the documents of all sources, wherever they lie."""
    from reconcile.documents import find_document  # noqa: PLC0415 - see run_check

    located = (find_document(source, source.file, folder, allow_outside=True) for source in case.sources)
    yield from (found.path for found in located if found.path)


def _levels(config: Config) -> dict[str, str]:
    """Return the levels that the project has set; raise CannotRunError for checks that there are not."""
    from reconcile.checks.registry import CHECKS  # noqa: PLC0415 - see run_check

    fixed = tuple(check.code for check in CHECKS if check.is_fixed)
    refuse_unknown_checks(config, (check.code for check in CHECKS if not check.is_fixed), fixed)
    return {code: str(level) for code, level in config.checks.items()}


def _root(config: Config) -> str:
    """Return the project's folder, out of which documents may not lead: that of the configuration, else this one."""
    return str(Path(config.file).parent) if config.file else "."


def _format_name(form: str | None) -> str:
    """Return the format asked for; where none is, GitHub's when running there."""
    from reconcile.checks.formats import FORMATS  # noqa: PLC0415 - see run_check

    if form is None:
        return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else FORMATS[0].name
    names = [known.name for known in FORMATS]
    if form not in names:
        message = f"there is no format {form!r}"
        raise CannotRunError(message, hint=did_you_mean(form, names) or f"the formats are {', '.join(names)}")
    return form


def _choice(option: str, typed: str) -> str:
    from reconcile.checks.failing import FAIL_ON  # noqa: PLC0415 - see run_check

    if typed not in FAIL_ON:
        message = f"{option} cannot be {typed!r}"
        raise CannotRunError(message, hint=did_you_mean(typed, FAIL_ON) or f"use one of {', '.join(FAIL_ON)}")
    return typed


def _write_summary(checked: "Checked", form: str) -> None:
    """Append the job summary where a GitHub workflow asks for it; it is an addition, and its failure is none."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if form != "github" or not path:
        return
    from reconcile.checks.formats.markdown import render  # noqa: PLC0415 - only there
    from reconcile.report.model import Screen  # noqa: PLC0415 - the same

    with contextlib.suppress(OSError), Path(path).open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(render(checked, Screen()))
