"""The configuration file: found upwards from a folder, and read. The nearest wins; two are never put together."""

import os
import re
from pathlib import Path
from typing import Final

from reconcile.config.keys import DEFAULT_DECISIONS, FAIL_ON, KEYS, Config, Given
from reconcile.model import CannotRunError, Location, Problem
from reconcile.model.pattern import lazy_pattern

NAMES: Final = ("reconcile.toml", "pyproject.toml")
_PLACE: Final = lazy_pattern(r"\(at line (\d+), column (\d+)\)")
_SPEAKS: Final = lazy_pattern(r"""^\s*\[?\s*["']?tool["']?\s*(?:\.\s*["']?reconcile\b|[\]=])""", re.MULTILINE)
"""Where a `pyproject.toml` may have a table `[tool.reconcile]`, in any of TOML's spellings: most have none."""


def load_config(path: str | None = None, *, folder: str = ".") -> Config:
    """Return the configuration in a file, or in the nearest one upwards from a folder; the defaults where none is.

    Raises CannotRunError for a file that is not there or cannot be read, with every key that is not understood.
    """
    if path is not None:
        if not Path(path).is_file():
            message = f"there is no configuration file `{path}`"
            raise CannotRunError(message, hint="check the spelling of --config")
        return _read(Path(path), folder) or Config(file=_show(Path(path), folder))
    return find_config(folder)


def find_config(folder: str = ".") -> Config:
    """Return the configuration nearest to a folder, upwards; the defaults where there is none.

    In each folder `reconcile.toml` is asked first, then `pyproject.toml`, which counts where it has a table
    `[tool.reconcile]`.
    """
    start = Path(folder).resolve()
    for place in (start, *start.parents):
        for name in NAMES:
            file = place / name
            if file.is_file():
                found = _read(file, folder)
                if found is not None:
                    return found
    return Config()


def _read(file: Path, folder: str) -> Config | None:
    """Read one file; None for a `pyproject.toml` that does not speak of reconcile."""
    shown = _show(file, folder)
    in_project = file.name == NAMES[1]
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as trouble:
        reason = "it is not UTF-8" if isinstance(trouble, UnicodeDecodeError) else str(trouble.strerror)
        message = f"cannot read the configuration {shown}: {reason}"
        raise CannotRunError(message) from trouble
    if in_project and not _SPEAKS.search(text):
        return None
    table = _parse(text, shown)
    if in_project:
        tools = table.get("tool")
        section = tools.get("reconcile") if isinstance(tools, dict) else None
        if section is None:
            return None
        if not isinstance(section, dict):
            message = f"{shown}: `tool.reconcile` must be a table"
            raise CannotRunError(message, hint="write [tool.reconcile] and the keys below it")
        return _make(Given(section, text, shown, "tool.reconcile"), section, file, folder)
    return _make(Given(table, text, shown, ""), table, file, folder)


def _parse(text: str, shown: str) -> dict[str, object]:
    import tomllib  # noqa: PLC0415 - many a project has no configuration

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        found = _PLACE.search(str(trouble))
        line, column = (int(found[1]), int(found[2])) if found else (1, 1)
        told = _PLACE.sub("", str(trouble)).strip()
        problem = Problem(
            code="toml-syntax", message=f"this is not TOML: {told}", location=Location(shown, line, column)
        )
        message = "the configuration cannot be read"
        raise CannotRunError(message, problems=(problem,)) from trouble


def _make(given: Given, table: dict[str, object], file: Path, folder: str) -> Config:
    given.refuse_unknown(KEYS)
    claims, decisions, lexicon = given.texts("claims"), given.text("decisions"), given.texts("lexicon")
    documents, fail_on, checks = given.text("documents"), given.choice("fail-on", FAIL_ON), given.levels("checks")
    if given.problems:
        message = "the configuration is not understood"
        raise CannotRunError(message, problems=tuple(sorted(given.problems, key=lambda p: p.location)))

    def beside(path: str) -> str:
        return _show(file.parent / path, folder)

    places = {key: given.place(key) for key in table} | {f"checks.{c}": given.place(c, "checks") for c in checks}
    return Config(
        claims=tuple(beside(path) for path in claims) if claims else (beside("claims"),),
        decisions=_decisions(beside(decisions or DEFAULT_DECISIONS), folder, is_default=decisions is None),
        lexicon=tuple(beside(path) for path in lexicon or ()),
        documents=beside(documents) if documents else None,
        checks=checks,
        fail_on=fail_on,
        file=_show(file, folder),
        places=places,
    )


def _decisions(path: str, folder: str, *, is_default: bool) -> str:
    """Return the path of the decisions file: beside the configuration, else in the working folder where one is."""
    if is_default and not (Path(folder) / path).exists() and (Path(folder) / DEFAULT_DECISIONS).exists():
        return DEFAULT_DECISIONS
    return path


def _show(path: Path, folder: str) -> str:
    """Return a path as a user in the folder would type it."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
