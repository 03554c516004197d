"""From which problems on a run of checks fails."""

from collections.abc import Iterable
from typing import Final

from reconcile.checks.registry import check_of
from reconcile.model import Problem, Severity

FAIL_ON: Final = ("conflict", "unclear", "warning", "error", "never")
DEFAULT_FAIL_ON: Final = "error"

_CONFLICTS: Final = ("new-discrepancy", "self-contradiction")
_UNCLEAR: Final = (*_CONFLICTS, "unclear-discrepancy")


def fails(problems: Iterable[Problem], fail_on: str) -> bool:
    """Tell whether a run fails.

    `conflict`: new conflicts and format errors; `unclear`: also what is newly unclear; `error` and `warning`: any
    problem at least so grave; `never`: nothing.
    """
    return any(_fails(problem, fail_on) for problem in problems)


def _fails(problem: Problem, fail_on: str) -> bool:
    is_error = problem.severity is Severity.ERROR
    match fail_on:
        case "never":
            return False
        case "conflict" | "unclear":
            codes = _CONFLICTS if fail_on == "conflict" else _UNCLEAR
            return problem.code in codes or (is_error and check_of(problem.code).is_fixed)
        case "warning":
            return is_error or problem.severity is Severity.WARNING
        case _:
            return is_error
