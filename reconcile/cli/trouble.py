"""Trouble told apart: each kind gets its message and its exit status here, and nowhere else."""

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from reconcile import __version__
from reconcile.cli import status
from reconcile.cli.streams import drop_stdout, say
from reconcile.model.problem import CannotRunError
from reconcile.report.safe import one_line


def status_of(trouble: BaseException) -> int:
    """Say what the trouble is and return its exit status."""
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
