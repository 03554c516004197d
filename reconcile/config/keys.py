"""The keys of the configuration: what each may be, and what a project without a configuration has."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from reconcile.model import CannotRunError, Location, Problem
from reconcile.model.record import dataclass, field

DEFAULT_CLAIMS: Final = ("claims",)
DEFAULT_DECISIONS: Final = "decisions.yaml"
FAIL_ON: Final = ("conflict", "unclear", "warning", "error", "never")
KEYS: Final = ("claims", "decisions", "lexicon", "documents", "checks", "fail-on")
_BAD_KEY: Final = "unknown-key"
_BAD_VALUE: Final = "bad-value"


class Level(StrEnum):
    """How grave a project takes a check to be; `off` leaves it out."""

    OFF = "off"
    NOTICE = "notice"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a project has configured. Paths are as a user in the working folder would type them.

    `claims`: paths read where a command names none; `decisions`: path of the decisions file, which need not be there;
    `lexicon`: files that extend the shipped lexicon; `documents`: folder of the sources' documents; `checks`: level by
    code; `fail_on`: from what on a check fails; `file`: where all of this stands, None where nothing is configured.
    """

    claims: tuple[str, ...] = DEFAULT_CLAIMS
    decisions: str = DEFAULT_DECISIONS
    lexicon: tuple[str, ...] = ()
    documents: str | None = None
    checks: Mapping[str, Level] = field(default_factory=lambda: MappingProxyType({}))
    fail_on: str | None = None
    file: str | None = None
    places: Mapping[str, Location] = field(default_factory=lambda: MappingProxyType({}), compare=False)
    """Where each key stands, codes of checks as `checks.CODE`."""


class Given:
    """The table of a configuration file as it is read: values with their places, and the problems found."""

    def __init__(self, table: Mapping[str, object], text: str, path: str, section: str) -> None:
        """Take the table of `section` (empty: the top level) and the text it stands in, for the places of keys."""
        self._table = table
        self._lines = text.splitlines()
        self._path = path
        self._section = section
        self.problems: list[Problem] = []

    def place(self, key: str, inside: str = "") -> Location:
        """Return the place of a key in the section, or in a table of it, as far as the text shows it."""
        wanted = ".".join(part for part in (self._section, inside) if part)
        names = re.escape(key)
        found = re.compile(rf"""\s*(?:["']?{re.escape(inside)}["']?\s*\.\s*)?["']?{names}["']?\s*[=.]""")
        section = ""
        for number, line in enumerate(self._lines, 1):
            header = re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line)
            if header:
                section = re.sub(r"[\s\"']", "", header[1])
                if not inside and section == f"{self._section}.{key}".strip("."):
                    return Location(self._path, number, line.index("[") + 1)
            elif section in {wanted, self._section} and found.match(line):
                return Location(self._path, number, len(line) - len(line.lstrip()) + 1)
            elif section == self._section and inside and re.search(rf"""[{{,]\s*["']?{names}["']?\s*=""", line):
                return Location(self._path, number, line.index(key) + 1)
        return Location(self._path)

    def refuse(self, code: str, message: str, hint: str, place: Location) -> None:
        """Note a problem."""
        self.problems.append(Problem(code=code, message=message, hint=hint, location=place))

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Note each key that is none of those known, with the one that was probably meant."""
        for key in self._table:
            if key not in known:
                self.refuse(_BAD_KEY, f"there is no key `{key}`", _meant(key, known, "the keys are"), self.place(key))

    def text(self, key: str) -> str | None:
        """Return a text; None, with a problem where it is not one, else where it is not given."""
        value = self._table.get(key)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        self.refuse(_BAD_VALUE, f"`{key}` must be a text", f'write {key} = "…"', self.place(key))
        return None

    def texts(self, key: str) -> tuple[str, ...] | None:
        """Return a list of texts, of which one may stand by itself."""
        value = self._table.get(key)
        if value is None:
            return None
        items = value if isinstance(value, list) else [value]
        if items and all(isinstance(item, str) and item.strip() for item in items):
            return tuple(items)
        self.refuse(_BAD_VALUE, f"`{key}` must be a list of texts", f'write {key} = ["…"]', self.place(key))
        return None

    def choice(self, key: str, choices: Iterable[str]) -> str | None:
        """Return one of several words."""
        value = self.text(key)
        if value is None or value in choices:
            return value
        self.refuse(_BAD_VALUE, f"`{key}` cannot be `{value}`", _meant(value, choices, "use one of"), self.place(key))
        return None

    def levels(self, key: str) -> dict[str, Level]:
        """Return a table of levels by code."""
        table = self._table.get(key, {})
        if not isinstance(table, dict):
            hint = "write [checks] and below it code = level"
            self.refuse(_BAD_VALUE, f"`{key}` must be a table", hint, self.place(key))
            return {}
        names = [str(level) for level in Level]
        for code, level in table.items():
            if level not in names:
                hint = _meant(str(level), names, "use one of")
                place = self.place(code, key)
                self.refuse(_BAD_VALUE, f"the level of the check `{code}` cannot be `{level}`", hint, place)
        return {code: Level(level) for code, level in table.items() if level in names}


def _meant(typed: str, known: Iterable[str], otherwise: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only where something was mistyped

    known = tuple(known)
    close = get_close_matches(typed.replace("_", "-").lower(), known, n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else f"{otherwise} {', '.join(known)}"


def refuse_unknown_checks(config: Config, codes: Iterable[str], fixed: Iterable[str] = ()) -> None:
    """Raise CannotRunError where the configuration names checks that it cannot set.

    `codes` are those that it can, `fixed` those that are there but neither switched off nor changed.
    """
    codes, fixed = tuple(codes), tuple(fixed)
    problems = tuple(
        Problem(
            code=_BAD_KEY,
            message=f"the check `{code}` can be neither switched off nor changed"
            if code in fixed
            else f"there is no check `{code}`",
            hint="without it nothing else can be checked; remove the line"
            if code in fixed
            else _meant(code, codes, "the checks are"),
            location=config.places.get(f"checks.{code}", Location(config.file or "")),
        )
        for code in config.checks
        if code not in codes
    )
    if problems:
        message = "the configuration names checks that it cannot set"
        raise CannotRunError(message, problems=problems)
