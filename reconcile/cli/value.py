"""The command `value`: read values one by one and show what each is read as."""

import json
import sys
from collections.abc import Iterable, Iterator

from reconcile.cli.closest import did_you_mean
from reconcile.cli.status import CONFLICTS, DONE, Outcome
from reconcile.model import CannotRunError, Unread, Value
from reconcile.report.safe import one_line, safe_json
from reconcile.values import explain_reading, read_value
from reconcile.values.context import make_context
from reconcile.values.reader import TYPES

DATE_ORDERS = ("dmy", "mdy", "ymd")
"""The orders in which figures make a date."""


def run_value(text: str | None, *, form: str, asked: dict[str, str | None]) -> Outcome:
    """Read one value, or each line of standard input where the text is None or `-`.

    `asked` holds the arguments of `read_value`: type, property, published, language, date_order. The status is 1 where
    a value could not be read.
    """
    if form not in {"terminal", "json"}:
        message = f"there is no format {form!r} here"
        raise CannotRunError(message, hint="the formats of this command are terminal, json")
    _check(asked)
    values = [(line, _read(line, asked)) for line in _texts(text)]
    write = _as_json if form == "json" else _as_text
    unread = any(isinstance(value, Unread) for _, value in values)
    return Outcome(CONFLICTS if unread else DONE, "".join(write(line, value) for line, value in values))


def _check(asked: dict[str, str | None]) -> None:
    """Refuse options that no value could be read with: else each value would seem to be at fault."""
    for name, known in (("type", TYPES), ("date_order", DATE_ORDERS)):
        given = asked[name]
        if given is not None and given not in known:
            message = f"--{name.replace('_', '-')}: there is no {given!r}"
            raise CannotRunError(message, hint=did_you_mean(given, known) or f"there are {', '.join(known)}")
    try:
        make_context(published=asked["published"], language=asked["language"], date_order=asked["date_order"])
    except ValueError as trouble:
        message = f"--published: {trouble}"
        raise CannotRunError(message, hint="write it as 2024-03-12 or 12 March 2024") from trouble


def _texts(text: str | None) -> Iterable[str]:
    if text is not None and text != "-":
        return (text,)
    if sys.stdin is None:
        message = "standard input is closed"
        raise CannotRunError(message, hint="write the value as an argument")
    data = sys.stdin.buffer.read()
    try:
        return tuple(line for line in data.decode("utf-8-sig").splitlines() if line.strip())
    except UnicodeDecodeError as trouble:
        message = "standard input is not UTF-8"
        raise CannotRunError(message, hint="one value a line, as UTF-8 text") from trouble


def _read(text: str, asked: dict[str, str | None]) -> Value:
    try:
        return read_value(text, **asked)
    except ValueError as trouble:
        return Unread(asked=asked["type"] or "value", reason=str(trouble), original=text)


def _as_json(text: str, value: Value) -> str:
    told = {"text": text, "normalised": value.as_dict(), "reading": list(explain_reading(value))}
    return safe_json(json.dumps(told, ensure_ascii=False)) + "\n"


def _as_text(text: str, value: Value) -> str:
    return "\n".join(_lines(text, value)) + "\n"


def _lines(text: str, value: Value) -> Iterator[str]:
    yield one_line(text)
    for sentence in explain_reading(value):
        yield f"  {one_line(sentence)}"
    for key, part in value.as_dict().items():
        if isinstance(value, Unread) and key in ("asked", "reason"):
            continue  # the sentence above says both
        if isinstance(part, list) and part and isinstance(part[0], dict):
            yield f"  {key}:"
            yield from (f"    {one_line(_told(item))}" for item in part)
        else:
            yield f"  {key}: {one_line(_told(part))}"


def _told(part: object) -> str:
    """Return a part of a value in one line: of a value within, what is neither false nor absent."""
    if isinstance(part, dict):
        said = {k: v for k, v in part.items() if v not in (None, False, [])}
        return ", ".join(f"{k} {_told(v)}" for k, v in said.items())
    return part if isinstance(part, str) else json.dumps(part, ensure_ascii=False)
