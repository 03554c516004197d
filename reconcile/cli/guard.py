"""The guard around every command: whatever goes wrong ends here. What to say of it stands in `reconcile.cli.trouble`.

Imports nothing that a help text does without.
"""

import gc
from collections.abc import Sequence

from reconcile.cli import status


def run_guarded(arguments: Sequence[str]) -> int:
    """Run the command line on arguments and return the exit status; no exception leaves this function."""
    # A run makes millions of small objects and next to no cycles: looking for cycles would take a tenth of its time.
    gc.disable()
    try:
        outcome = _run(arguments)
        if outcome.text or outcome.more:
            _write(outcome)
    except (Exception, KeyboardInterrupt, SystemExit) as trouble:  # noqa: BLE001 - the one place where trouble ends
        from reconcile.cli.trouble import status_of  # noqa: PLC0415 - only where there is any

        return status_of(trouble)
    finally:
        gc.freeze()  # the process ends here: the search at its end would go through all that the run has made
        gc.enable()
    return outcome.status


def _write(outcome: status.Outcome) -> None:
    from reconcile.cli.streams import write_out  # noqa: PLC0415 - a help text is written by typer

    for text, path in ((outcome.text, outcome.path), *outcome.more):
        write_out(text, path, paged=outcome.paged)


def _run(arguments: Sequence[str]) -> status.Outcome:
    from reconcile.cli.plain import run_plain  # noqa: PLC0415 - inside the guard

    plain = run_plain(arguments)
    if plain is not None:
        return plain
    from reconcile.cli.app import app  # noqa: PLC0415 - what loads typer

    outcome = app(list(arguments), prog_name="reconcile", standalone_mode=False)
    if isinstance(outcome, status.Outcome):
        return outcome
    return status.Outcome(outcome if isinstance(outcome, int) else status.DONE)  # a help text was printed, or Ctrl-C
