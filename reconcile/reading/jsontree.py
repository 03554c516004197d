"""One JSON text to the light tree of `tree`, with the column of every value. Owns JSON's syntax and nothing else.

NOTE: Python's own reader gives no places, turns numbers into floats and lets a duplicate key win; YAML's refuses JSON's
surrogate pairs.
"""

import json
from json.decoder import scanstring  # type: ignore[attr-defined]  # public in effect, and the C one
from sys import intern
from typing import Final

from reconcile.model.pattern import lazy_pattern
from reconcile.reading.notes import Mark, Notes
from reconcile.reading.tree import MOST_LEVELS, Fields, Items, Node, Text

_SPACE: Final = lazy_pattern(r"[ \t\r\n]*")
_WORD: Final = lazy_pattern(
    r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.+-])|(?:true|false|null)(?!\w)"
)
_PAIR: Final = lazy_pattern(
    r'[ \t]*"(\w+)"[ \t]*:[ \t]*(?:"([^"\\\x00-\x1f]*)"|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?))[ \t]*([,}])'
)
_LONE_SURROGATE: Final = lazy_pattern("[\ud800-\udfff]")


def compose_json(text: str, line: int, notes: Notes) -> Node | None:
    """Return the tree of one line of JSON; None, with a note, where it is none.

    A field that is `null` is read as absent: programs write it for what they do not have.
    """
    flat = _read_flat(text, line)
    if flat is not None:
        return flat
    reader = _Reader(text, line, notes)
    try:
        node, end = reader.read_value(reader.skip(0), 1)
        end = reader.skip(end)
    except _SyntaxError as error:
        notes.add(error.code, (line, error.offset + 1), error.message, error.hint)
        return None
    if end < len(text):
        notes.add("json-syntax", (line, end + 1), "something follows the end of the object", "write one claim a line")
        return None
    return node


def _read_flat(text: str, line: int) -> Fields | None:
    """Return an object of plain strings and numbers in a third of the time; None for any other text."""
    fields: dict[str, Node] = {}
    keys: dict[str, Mark] = {}
    offset = 1
    while pair := _PAIR.match(text, offset):
        key, string, number, sign = pair.group(1, 2, 3, 4)
        key = intern(key)  # the claim keeps it, and a large file has each some ten thousand times
        if key in keys:
            return None
        keys[key] = (line, pair.start(1))
        if number is None:
            fields[key] = Text(string, (line, pair.start(2)), is_plain=False)
        else:
            fields[key] = Text(number, (line, pair.start(3) + 1))
        offset = pair.end()
        if sign == "}":
            return Fields(fields, (line, 1), keys) if text[:1] == "{" and not text[offset:].strip(" \t\r") else None
    return None


def read_json_list(text: str) -> list[str] | None:
    """Return the texts of a JSON array of scalars, numbers as written; None where a text is none."""
    notes = Notes("")
    node = compose_json(text, 1, notes)
    if notes.problems or not isinstance(node, Items) or not all(isinstance(item, Text) for item in node.items):
        return None
    return [item.text for item in node.items if isinstance(item, Text)]


class _SyntaxError(Exception):
    """Where reading stopped, why, and what to do."""

    def __init__(self, offset: int, message: str, hint: str, code: str = "json-syntax") -> None:
        super().__init__(message)
        self.offset, self.message, self.hint, self.code = offset, message, hint, code


class _Reader:
    """One text and the way through it; each method returns what it read and the offset behind it."""

    __slots__ = ("line", "notes", "text")

    def __init__(self, text: str, line: int, notes: Notes) -> None:
        self.text, self.line, self.notes = text, line, notes

    def skip(self, offset: int) -> int:
        """Return the offset behind white space."""
        found = _SPACE.match(self.text, offset)
        return found.end() if found else offset

    def mark(self, offset: int) -> Mark:
        """Return the place of an offset."""
        return self.line, offset + 1

    def read_value(self, offset: int, level: int) -> tuple[Node, int]:
        """Read any value; its white space has been skipped."""
        sign = self.text[offset : offset + 1]
        if sign == '"':
            text, end = self.read_string(offset)
            return Text(text, self.mark(offset), is_plain=False), end
        if sign in {"{", "["} and sign:
            if level > MOST_LEVELS:
                raise _SyntaxError(
                    offset,
                    f"lists and objects are nested more than {MOST_LEVELS} deep",
                    "a value is a text or a list",
                    "too-deep",
                )
            return self.read_object(offset, level) if sign == "{" else self.read_array(offset, level)
        word = _WORD.match(self.text, offset)
        if word is None:
            what = f"`{sign}` cannot stand here" if sign else "the line ends too early"
            hint = 'texts stand in double quotation marks: {"value": "two"}' if sign else "write each claim on one line"
            raise _SyntaxError(offset, f"this is not JSON: {what}", hint)
        return Text(word.group() if word.group() != "null" else "", self.mark(offset)), word.end()

    def read_string(self, offset: int) -> tuple[str, int]:
        """Read a string; `offset` is that of its quotation mark."""
        try:
            text, end = scanstring(self.text, offset + 1, True)  # noqa: FBT003  # its parameter cannot be named
        except json.JSONDecodeError as error:
            hint = "close it, double its backslashes, and write line ends in it as \\n"
            raise _SyntaxError(
                error.pos,
                "this is not JSON: a string is not closed, or holds a wrong escape or a control character",
                hint,
            ) from None
        if _LONE_SURROGATE.search(text):
            raise _SyntaxError(offset, "the string holds one half of a surrogate pair", "write the character itself")
        return text, end

    def read_array(self, offset: int, level: int) -> tuple[Node, int]:
        """Read an array; `offset` is that of its bracket."""
        items: list[Node] = []
        end = self.skip(offset + 1)
        if self.text[end : end + 1] == "]":
            return Items(items, self.mark(offset)), end + 1
        while True:
            node, end = self.read_value(self.skip(end), level + 1)
            items.append(node)
            end, is_last = self.read_separator(end, "]")
            if is_last:
                return Items(items, self.mark(offset)), end

    def read_object(self, offset: int, level: int) -> tuple[Node, int]:
        """Read an object; `offset` is that of its brace. A name that stands twice is noted, its first value kept."""
        node = Fields({}, self.mark(offset), {})
        end = self.skip(offset + 1)
        if self.text[end : end + 1] == "}":
            return node, end + 1
        while True:
            start = self.skip(end)
            if node.keys and self.text[start : start + 1] == "}":
                message = "this is not JSON: a comma stands before the closing brace"
                raise _SyntaxError(start, message, "delete the comma")
            if self.text[start : start + 1] != '"':
                raise _SyntaxError(
                    start,
                    "this is not JSON: a field's name in double quotation marks is missing",
                    'write {"name": "text", …}',
                )
            name, end = self.read_string(start)
            end = self.skip(end)
            if self.text[end : end + 1] != ":":
                raise _SyntaxError(
                    end, "this is not JSON: the colon after a field's name is missing", 'write "name": "text"'
                )
            child, end = self.read_value(self.skip(end + 1), level + 1)
            if name in node.keys:
                first = node.keys[name]
                message = f"`{name}` stands here a second time; the first is at line {first[0]}, column {first[1]}"
                self.notes.add(
                    "duplicate-key",
                    self.mark(start),
                    message,
                    "keep one of them; several values are a list",
                    related=[first],
                )
            else:
                node.keys[name] = self.mark(start)
                if child != Text("", child.mark):
                    node.fields[name] = child
            end, is_last = self.read_separator(end, "}")
            if is_last:
                return node, end

    def read_separator(self, offset: int, closing: str) -> tuple[int, bool]:
        """Read a comma, or the bracket that closes; tell which."""
        end = self.skip(offset)
        sign = self.text[end : end + 1]
        if sign not in {",", closing}:
            raise _SyntaxError(
                end, f"this is not JSON: a comma or `{closing}` is missing", "a claim stands on one line from { to }"
            )
        return end + 1, sign == closing
