"""Words that several formats share: counts of problems, and what was looked at."""

from reconcile.checks.run import Checked
from reconcile.model import Problem, Severity
from reconcile.report.safe import one_line

GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)


def count(number: int, noun: str) -> str:
    """Print a count with its noun: `no errors`, `1 error`, `2 errors`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def summarise(checked: Checked) -> str:
    """Say in one sentence what was found and what was looked at."""
    found = [count(checked.count(s), s.value) for s in GRAVEST_FIRST if checked.count(s)]
    told = ", ".join(found) if found else "no problems"
    looked = f"{count(checked.claims, 'claim')} in {count(checked.files, 'file')} checked"
    if checked.compared:
        looked += f", compared with {count(checked.compared, 'claim')} of other files"
    known = f"; {count(checked.known, 'accepted finding')}" if checked.known else ""
    return f"{told}: {looked}{known}"


def message_of(problem: Problem) -> str:
    """Return message and hint on one line, safe to show."""
    message = one_line(problem.message)
    return f"{message}; {one_line(problem.hint)}" if problem.hint else message
