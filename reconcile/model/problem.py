"""Problems of claim files: values with a place, never exceptions."""

from collections.abc import Iterable
from enum import StrEnum

from reconcile.model.location import Location
from reconcile.model.record import dataclass


class Severity(StrEnum):
    """How grave a problem is; only errors keep a report from being made."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong in a file, where, and what to do about it.

    `code` is short and stable (`duplicate-key`); `related` are further places that belong to it.
    """

    code: str
    message: str
    location: Location
    severity: Severity = Severity.ERROR
    hint: str = ""
    related: tuple[Location, ...] = ()

    def __str__(self) -> str:
        """Print the problem as one line, the hint after the message."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.location}: {self.severity}: {self.message}{hint} [{self.code}]"


class CannotRunError(Exception):
    """The run cannot go on (exit status 2). Raised anywhere, caught once, by the command line.

    `problems` are printed one a line; `hint` says what to do.
    """

    def __init__(self, message: str, *, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        """Keep the message, what to do about it, and the problems that led here."""
        super().__init__(message)
        self.hint = hint
        self.problems = problems

    def add_errors(self, problems: Iterable[Problem]) -> None:
        """Have the errors among further problems printed too: what stops a run hides none of them."""
        self.problems += tuple(problem for problem in problems if problem.severity is Severity.ERROR)
