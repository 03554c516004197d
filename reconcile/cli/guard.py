"""The guard around every command: each kind of trouble gets its message and its exit status here, and nowhere else."""

import os
import sys
from collections.abc import Sequence

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from reconcile import __version__
from reconcile.cli import status
from reconcile.cli.streams import say
from reconcile.model.problem import CannotRunError


def run_guarded(arguments: Sequence[str]) -> int:
    """Run the command line on arguments and return the exit status; nothing but a status leaves this function."""
    try:
        return _finish(_run(arguments))
    except BrokenPipeError:
        return _leave_pipe()


def _run(arguments: Sequence[str]) -> int:
    from reconcile.cli.app import app  # noqa: PLC0415 - inside the guard

    try:
        outcome = app(list(arguments), prog_name="reconcile", standalone_mode=False)
    except CannotRunError as trouble:
        return _cannot_run(trouble)
    except ClickException as trouble:
        return _wrong_usage(trouble)
    except (KeyboardInterrupt, typer.Abort):
        return status.INTERRUPTED
    except BrokenPipeError:
        raise
    except (Exception, SystemExit) as trouble:  # noqa: BLE001 - the one place where a bug ends
        return _bug(trouble)
    return outcome if isinstance(outcome, int) else status.DONE


def _finish(outcome: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as trouble:
        _drop_stdout()
        say(f"reconcile: cannot write to standard output: {trouble.strerror}")
        return status.CANNOT_RUN
    return outcome


def _cannot_run(trouble: CannotRunError) -> int:
    for problem in trouble.problems:
        say(str(problem))
    say(f"reconcile: {trouble}")
    if trouble.hint:
        say(f"hint: {trouble.hint}")
    return status.CANNOT_RUN


def _wrong_usage(trouble: ClickException) -> int:
    context = getattr(trouble, "ctx", None)
    message = trouble.format_message()
    if isinstance(trouble, NoArgsIsHelpError):
        for line in message.splitlines():
            say(line, indented=True)
        return status.CANNOT_RUN
    if message:
        say(f"reconcile: {message}")
    if context is not None:
        say(f"Try '{context.command_path} --help'.")
    return status.CANNOT_RUN


def _bug(trouble: BaseException) -> int:
    import platform  # noqa: PLC0415 - only a bug needs them
    import traceback  # noqa: PLC0415

    for line in "".join(traceback.format_exception(trouble)).splitlines():
        say(line, indented=True)
    say(
        f"reconcile: this is a bug in reconcile {__version__} (Python {platform.python_version()}), not in your files; "
        "please report it with the lines above"
    )
    return status.BUG


def _leave_pipe() -> int:
    """Stop quietly when the reader has gone; Python would complain about it once more at exit."""
    _drop_stdout()
    return status.BROKEN_PIPE


def _drop_stdout() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
