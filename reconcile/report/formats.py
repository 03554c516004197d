"""The formats a report can take. To add one: a module with one pure function, and one line in `FORMATS`."""

from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from reconcile.model.record import dataclass
from reconcile.report.model import Report, Screen, View


class Render(Protocol):
    """A pure function that writes a report in one format, ending in a line end."""

    def __call__(self, report: Report, view: View, screen: Screen, /) -> str | bytes:
        """Return the report as text, or as bytes where the format is no text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format: its name, the file endings that ask for it, and the home of its function, imported when asked for."""

    name: str
    module: str
    function: str
    summary: str
    suffixes: tuple[str, ...] = ()
    is_paged: bool = False
    """Whether people read it in the terminal, where a pager helps."""
    shows_context: bool = False
    """Whether it shows quotes in their documents, which then have to be read."""

    def render(self, report: Report, view: View, screen: Screen) -> str | bytes:
        """Write the report in this format."""
        function = cast("Render", getattr(import_module(self.module), self.function))
        return function(report, view, screen)


FORMATS = (
    Format(
        name="terminal",
        module="reconcile.report.terminal",
        function="render_terminal",
        summary="for people to read",
        suffixes=(".txt",),
        is_paged=True,
    ),
    Format(
        name="matrix",
        module="reconcile.report.terminal.views",
        function="render_matrix",
        summary="for people to read: one row a question, one column a source",
        is_paged=True,
    ),
    Format(
        name="timeline",
        module="reconcile.report.terminal.views",
        function="render_timeline",
        summary="for people to read: what is dated, in order of time",
        is_paged=True,
    ),
    Format(
        name="overlap",
        module="reconcile.report.terminal.views",
        function="render_overlap",
        summary="for people to read: how much of each source the others agree with, contradict or lack",
        is_paged=True,
    ),
    Format(
        name="html",
        module="reconcile.report.html",
        function="render_html",
        summary="one page that needs no network, with filters",
        suffixes=(".html", ".htm"),
        shows_context=True,
    ),
    Format(
        name="markdown",
        module="reconcile.report.markdown",
        function="render_markdown",
        summary="for a pull request or an issue",
        suffixes=(".md", ".markdown"),
    ),
    Format(
        name="json",
        module="reconcile.report.json_",
        function="render_json",
        summary="for programs: everything, in stable keys",
        suffixes=(".json",),
    ),
    Format(
        name="csv",
        module="reconcile.report.csv_",
        function="render_csv",
        summary="for spreadsheets: one row a claim in a finding",
        suffixes=(".csv",),
    ),
    Format(
        name="jsonld",
        module="reconcile.report.jsonld",
        function="render_jsonld",
        summary="W3C Web Annotation and PROV, as linked data",
        suffixes=(".jsonld",),
        shows_context=True,
    ),
    Format(
        name="xlsx",
        module="reconcile.report.xlsx",
        function="render_xlsx",
        summary="the same as an Excel workbook (needs the extra xlsx)",
        suffixes=(".xlsx",),
    ),
)


def format_named(name: str) -> Format | None:
    """Return the format of that name."""
    return next((known for known in FORMATS if known.name == name), None)


def format_for_file(path: str) -> Format | None:
    """Return the format that a file's ending asks for."""
    ending = PurePath(path).suffix.lower()
    return next((known for known in FORMATS if ending in known.suffixes), None)
