"""Text of sources made safe to show: no character that a terminal obeys, or that turns a line around, gets through."""

import re

from reconcile.model.pattern import lazy_pattern

# C0 and C1 controls, delete; the marks, embeddings, overrides and isolates that reorder text (Unicode annex 9); line
# and paragraph separators; byte-order mark; invisible tag letters; halves of surrogate pairs, which no encoding takes.
_UNSAFE = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f"
_UNSAFE_CHARACTER = lazy_pattern(f"[{_UNSAFE}]")
_SPACES = lazy_pattern(r"[ \t\r\n\v\f\x85\u2028\u2029]+")
_LAST_TWO_DIGIT = 0xFF
_LAST_FOUR_DIGIT = 0xFFFF


def escape_character(character: str) -> str:
    r"""Write one character as people and Python write it: `\x1b`, `\u202e`, `\U000e0041`."""
    code = ord(character)
    if code <= _LAST_TWO_DIGIT:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _LAST_FOUR_DIGIT else f"\\U{code:08x}"


def visible(text: str) -> str:
    """Return a text with its unsafe characters as visible escapes, line ends and tabs too."""
    if text.isprintable():  # no unsafe character is, and this is told ten times faster
        return text
    return _UNSAFE_CHARACTER.sub(lambda found: escape_character(found[0]), text)


def one_line(text: str) -> str:
    """Return a text of a source on one line, runs of white space as one space, unsafe characters as visible escapes."""
    if text.isprintable() and "  " not in text:  # nearly all texts: no white space but single spaces
        return text.strip()
    return visible(_SPACES.sub(" ", text).strip())


def safe_json(text: str) -> str:
    r"""Escape in a JSON document what JSON itself lets through unescaped (`\u009b` starts a terminal sequence too)."""
    if text.isprintable():  # see `visible`
        return text
    return _UNSAFE_CHARACTER.sub(_json_escape, text)


def _json_escape(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\n":  # between the values only: inside a string json.dumps has escaped it
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
