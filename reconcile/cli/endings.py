"""What a file that a report is written to is called: the formats that have its ending."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Protocol, TypeVar

from reconcile.model import CannotRunError


class HasSuffixes(Protocol):
    """A format, of reports or of problems."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files, the usual one first."""


F = TypeVar("F", bound=HasSuffixes)


def plain_format(output: str, formats: Sequence[F]) -> F:
    """Return the terminal's format, the first, for a file whose name has no ending; refuse one that no format has.

    A device has no ending, and a folder is refused when it is written to.
    """
    ending = PurePath(output).suffix
    if not ending:
        return formats[0]
    known = ", ".join(suffix for form in formats for suffix in form.suffixes[:1])
    message = f"-o {output}: no report ends in {ending!r}"
    raise CannotRunError(message, hint=f"the endings are {known}; --format NAME writes any file")
