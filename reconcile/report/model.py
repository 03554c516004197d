"""The report as data: what every format is made from, and what a reader asked to see of it.

Owns no wording and no layout; a format is a pure function of a `Report`, a `View` and a `Screen`.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reconcile.model import Finding, NormalisedClaim, Problem, Source, Value, Verdict
from reconcile.model.decision import NOTHING_DECIDED, DecidedPairs
from reconcile.model.record import dataclass, field

if TYPE_CHECKING:  # the command line knows screens and views before it needs any language
    from reconcile.lexicon import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSource:
    """A source with the day it was published (ISO 8601, or as written where it is no day) and its number of claims.

    `unread` says why `published` could not be read; None where it was, or where it is not given.
    """

    source: Source
    published: str | None
    claims: int
    unread: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFile:
    """A file that the report was made of: its path as the user would type it, and the SHA-256 of its bytes."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteContext:
    """A quote as its document has it, with the words before and after; `exact` keeps the document's typography."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that was read, aligned and judged.

    `claims` is in order of source id and place, `findings` gravest and surest first.
    `problems` are the warnings and notices of the files; `settings` what the run was told and how it was counted.
    """

    version: str
    sources: tuple[ReportSource, ...]
    claims: Mapping[str, NormalisedClaim]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()
    settings: Mapping[str, object] = field(default_factory=dict)
    mentions_used: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    """By claim key: the values of a prose claim that its finding compares."""
    words: "Lexicon | None" = None
    """The lexicon that the claims were aligned by; None: the shipped one."""
    decided: DecidedPairs = NOTHING_DECIDED
    inputs: tuple[InputFile, ...] = ()
    """The files that were read, in order of their paths: with the settings, what another run needs for these bytes."""
    contexts: Mapping[str, tuple[QuoteContext | None, ...]] = field(default_factory=dict)
    """By claim key: each quote in its document, None where it was not found; claims without a document are absent."""
    stamp: str | None = None
    """When the report was made (ISO 8601), only where the user asked for it."""

    @property
    def has_conflict(self) -> bool:
        """Whether any finding is a conflict, whatever a view shows of it: the exit status stands on this."""
        return any(finding.verdict is Verdict.CONFLICT for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a reader asked to see; empty shows everything. A finding is shown whole or not at all."""

    only: tuple[Verdict, ...] = ()
    sources: tuple[str, ...] = ()
    subject: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything can be left out."""
        return bool(self.only or self.sources or self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What the report is shown on: columns, and whether it shows colours. Formats for programs ignore it."""

    width: int = 100
    colour: bool = False
