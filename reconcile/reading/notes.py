"""Problems as they are noted while one file is read.

Owns the bound on their number; the wording stands where they arise.
"""

from collections.abc import Iterable
from typing import Final

from reconcile.model.location import Location
from reconcile.model.problem import Problem, Severity
from reconcile.reading.forms import YAML, Form

Mark = tuple[int, int]
"""Line and column, both from 1."""

MOST_PROBLEMS: Final = 200
"""Problems kept for one file: with more it is not a claim file with slips, and a hostile one must not fill memory."""


class Notes:
    """The problems of one file, in the order in which they were found."""

    __slots__ = ("_noted", "_places", "form", "path")

    def __init__(self, path: str, form: Form = YAML) -> None:
        """Begin with none for the file that the user knows as `path`; `form` has the words for its writer."""
        self.path = path
        self.form = form
        self._noted: list[Problem] = []
        self._places: set[tuple[str, Mark]] = set()

    def add(
        self,
        code: str,
        mark: Mark,
        message: str,
        hint: str = "",
        *,
        severity: Severity = Severity.ERROR,
        related: Iterable[Mark] = (),
    ) -> None:
        """Note one problem at a line and column of the file, once; past the bound, say once that there are more."""
        if len(self._noted) > MOST_PROBLEMS or (code, mark) in self._places:
            return
        self._places.add((code, mark))
        if len(self._noted) == MOST_PROBLEMS:
            code, hint, severity, related = "too-many-problems", "correct those above first", Severity.ERROR, ()
            message = f"the file has more than {MOST_PROBLEMS} problems; the others are not listed"
        places = tuple(Location(self.path, *place) for place in related)
        self._noted.append(
            Problem(
                code=code,
                message=message,
                hint=hint,
                severity=severity,
                location=Location(self.path, *mark),
                related=places,
            )
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was noted."""
        return tuple(self._noted)
