"""The guard around every command: each kind of trouble gets its message and its exit status here, and nowhere else."""

from collections.abc import Sequence

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from reconcile import __version__
from reconcile.cli import status
from reconcile.cli.streams import drop_stdout, say, write_out
from reconcile.model.problem import CannotRunError
from reconcile.report.safe import one_line


def run_guarded(arguments: Sequence[str]) -> int:
    """Run the command line on arguments and return the exit status; no exception leaves this function."""
    try:
        outcome = _run(arguments)
        for text, path in ((outcome.text, outcome.path), *outcome.more):
            write_out(text, path, paged=outcome.paged)
    except (Exception, KeyboardInterrupt, SystemExit) as trouble:  # noqa: BLE001 - the one place where trouble ends
        return _status_of(trouble)
    return outcome.status


def _status_of(trouble: BaseException) -> int:
    match trouble:
        case CannotRunError():
            return _cannot_run(trouble)
        case ClickException():
            return _wrong_usage(trouble)
        case KeyboardInterrupt() | typer.Abort():
            return status.INTERRUPTED
        case BrokenPipeError() | SystemExit():  # typer leaves so where the reader of a help text has gone
            drop_stdout()
            return status.BROKEN_PIPE
        case OSError():
            return _cannot_run(CannotRunError(f"the system says: {trouble}"))
        case _:
            return _bug(trouble)


def _run(arguments: Sequence[str]) -> status.Outcome:
    from reconcile.cli.app import app  # noqa: PLC0415 - inside the guard

    outcome = app(list(arguments), prog_name="reconcile", standalone_mode=False)
    if isinstance(outcome, status.Outcome):
        return outcome
    return status.Outcome(outcome if isinstance(outcome, int) else status.DONE)  # a help text was printed, or Ctrl-C


def _cannot_run(trouble: CannotRunError) -> int:
    for problem in trouble.problems:
        say(one_line(str(problem)))
    say(f"reconcile: {trouble}")
    if trouble.hint:
        say(f"hint: {trouble.hint}")
    return status.CANNOT_RUN


def _wrong_usage(trouble: ClickException) -> int:
    context = getattr(trouble, "ctx", None)
    message = trouble.format_message()
    if isinstance(trouble, NoArgsIsHelpError):
        say(message)
        return status.CANNOT_RUN
    if message:
        say(f"reconcile: {message}")
    if context is not None:
        say(f"Try '{context.command_path} --help'.")
    return status.CANNOT_RUN


def _bug(trouble: BaseException) -> int:
    import platform  # noqa: PLC0415 - only a bug needs it
    import traceback  # noqa: PLC0415 - the same

    say("".join(traceback.format_exception(trouble)))
    say(
        f"reconcile: this is a bug in reconcile {__version__} (Python {platform.python_version()}), not in your files; "
        "please report it with the lines above"
    )
    return status.BUG
