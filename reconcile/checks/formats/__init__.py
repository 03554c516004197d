"""The formats in which problems are shown. To add one: a module with one pure function, and one line in `FORMATS`.

Every text of a claim file is hostile: each format says by which function of `reconcile.report.safe` it is made safe.
"""

from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from reconcile.checks.run import Checked
from reconcile.model.record import dataclass
from reconcile.report.model import Screen


class Render(Protocol):
    """A pure function that writes problems in one format, ending in a line end."""

    def __call__(self, checked: Checked, screen: Screen, /) -> str:
        """Return the problems as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format: its name, the file endings that ask for it, and the home of its function, imported when asked for."""

    name: str
    module: str
    summary: str
    suffixes: tuple[str, ...] = ()

    def render(self, checked: Checked, screen: Screen) -> str:
        """Write the problems in this format."""
        module = import_module(f"reconcile.checks.formats.{self.module}")
        return cast("Render", module.render)(checked, screen)


FORMATS = (
    Format(name="terminal", module="terminal", summary="for people to read", suffixes=(".txt",)),
    Format(name="json", module="json_", summary="for programs: everything, in stable keys", suffixes=(".json",)),
    Format(name="github", module="github", summary="annotations of a GitHub workflow"),
    Format(name="sarif", module="sarif", summary="SARIF 2.1.0, for code scanning", suffixes=(".sarif",)),
    Format(name="gitlab", module="gitlab", summary="GitLab's code quality report"),
    Format(name="junit", module="junit", summary="JUnit XML, for test reports", suffixes=(".xml",)),
    Format(name="markdown", module="markdown", summary="a summary in Markdown", suffixes=(".md",)),
)


def format_for_file(path: str) -> Format | None:
    """Return the format that a file's ending asks for."""
    ending = PurePath(path).suffix.lower()
    return next((known for known in FORMATS if ending in known.suffixes), None)
