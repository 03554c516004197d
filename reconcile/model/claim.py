"""What a claim file holds: sources, their subjects, and their claims, as written and as read."""

import builtins
from collections.abc import Mapping

from reconcile.model.location import Location
from reconcile.model.problem import Problem
from reconcile.model.record import dataclass, field
from reconcile.model.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a file says about one of its subjects beyond the name."""

    name: str
    type: str | None = None
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    location: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document whose claims a file holds; every field as written."""

    id: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    reference: str | None = None
    language: str | None = None
    note: str | None = None
    published: str | None = None
    accessed: str | None = None
    date_order: str | None = None
    document: str | None = None
    sha256: str | None = None
    cites: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()
    file: str = field(default="", compare=False)
    """Path of the claim file as the user would type it, with forward slashes."""
    marks: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)
    """Line and column of each field given, by field name."""
    header: str = field(default="", compare=False)
    """Path of the file in which these places are, where it is not `file`: a CSV file's header."""
    claims_end: int = field(default=0, compare=False)
    """Last line of `file` that can belong to a claim; 0 where nobody has counted."""

    def mark(self, *names: str) -> Location:
        """Return the place of the first of some fields that is given, or the beginning of its file."""
        place = next((self.marks[name] for name in names if name in self.marks), (1, 1))
        return Location(self.header or self.file, *place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim as written.

    Either `subject`, `property` and `value` are given, or `text` is (a prose claim, which may have a subject).
    `value` is a string, or a tuple of strings for a list.
    """

    source: str
    id: str
    subject: str | None = None
    property: str | None = None
    value: str | tuple[str, ...] | None = None
    type: str | None = None
    text: str | None = None
    quote: tuple[str, ...] = ()
    locator: str | None = None
    attributed_to: tuple[str, ...] = ()
    stance: str | None = None
    certainty: str | None = None
    as_of: str | None = None
    inferred: bool = False
    cites: tuple[str, ...] = ()
    note: str | None = None
    tags: tuple[str, ...] = ()
    location: Location = field(default=Location(""), compare=False)
    """Where the claim begins (its first key, or its row)."""
    marks: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)
    """Line and column of each field given: `value`, and of list items `value.0`, `quote.1`, counted from 0."""

    @builtins.property
    def key(self) -> str:
        """The claim's name across files: `source-id/claim-id`."""
        return f"{self.source}/{self.id}"

    @builtins.property
    def question(self) -> tuple[str, str]:
        """Subject and property to the letter, case and spaces apart; `""` for what the claim does not have."""
        subject, asked = self.subject or "", self.property or ""
        return " ".join(subject.casefold().split()), " ".join(asked.casefold().split())

    def mark(self, name: str) -> Location:
        """Return the place of a field, or the claim's own where the field is not given."""
        line, column = self.marks.get(name, (self.location.line, self.location.column))
        return Location(self.location.path, line, column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that was read: the sources, their claims in order of source id and place, and what is wrong in the files."""

    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NormalisedClaim:
    """A claim with what was made of its value. `as_of` is the claim's own, else None (never filled in here)."""

    claim: Claim
    source: Source
    value: Value
    as_of: Value | None = None
