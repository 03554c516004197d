"""YAML syntax errors in words that say what to do. Owns the wording; `tree` knows when they arise."""

import re
from typing import Final

import yaml

from reconcile.reading.notes import Mark, Notes

_NOT_PRINTABLE: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_QUOTE_IT: Final = "put the whole text in quotation marks"


def explain_syntax_error(error: yaml.YAMLError, text: str, notes: Notes) -> None:
    """Note what PyYAML stopped at, with the line and column that a writer has to look at."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        found = _NOT_PRINTABLE.search(text)
        mark = find_mark(text, found.start()) if found else (1, 1)
        name = f" U+{ord(found.group()):04X}" if found else ""
        notes.add("control-character", mark, f"the control character{name} cannot stand in a YAML file", "delete it")
        return
    place = error.problem_mark
    mark = (place.line + 1, place.column + 1)
    lines = text.splitlines()
    line = lines[place.line] if place.line < len(lines) else ""
    context = error.context or ""
    if "quoted scalar" in context and error.context_mark is not None:
        start = error.context_mark
        if "end of stream" in (error.problem or "") or "document indicator" in (error.problem or ""):
            notes.add(
                "unclosed-quote",
                (start.line + 1, start.column + 1),
                "the quotation mark opened here is never closed",
                "add the closing one",
            )
            return
    code, message, hint = _explain(error.problem or "", context, line, place.column)
    notes.add(code, mark, message, hint)


def find_mark(text: str, offset: int) -> Mark:
    """Return line and column of an offset into a text."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _explain(problem: str, context: str, line: str, column: int) -> tuple[str, str, str]:
    """Return code, message and hint for one of libyaml's complaints."""
    sign = line[column : column + 1]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or sign == "\t":
        return "tab", "a tab stands where YAML wants spaces", "indent with spaces"
    if "mapping values are not allowed" in problem:
        return (
            "colon",
            "a colon with a space after it begins a new field here",
            f"{_QUOTE_IT} if the colon belongs to it",
        )
    if "cannot start any token" in problem:
        return "special-character", f"an unquoted text cannot begin with `{sign}`", _QUOTE_IT
    if "anchor" in context or "alias" in context or "tag" in context or "%" in problem:
        return "special-character", "an unquoted text cannot begin with `*`, `&`, `!` or `%`", _QUOTE_IT
    if "block sequence entries are not allowed" in problem:
        return (
            "dash",
            "a list item cannot begin on this line",
            "begin it on a line of its own, or quote a text that begins with a dash",
        )
    if "escape" in problem:
        return (
            "escape",
            "the backslash in a text in double quotation marks begins an unknown escape",
            "double the backslash or use single quotation marks",
        )
    if "block scalar" in context:
        return "special-character", "an unquoted text cannot begin with `|` or `>`", _QUOTE_IT
    if "flow sequence" in context or "flow mapping" in context or "',' or" in problem:
        return (
            "unclosed-list",
            "the list or mapping opened by `[` or `{` is not closed properly",
            "close it; quote items that hold a comma, a bracket or a colon",
        )
    if re.search(r"""(^|:\s+|-\s+)(["']).*\2\s*[^\s#,\]}]""", line):
        return (
            "text-after-quote",
            "text follows a closing quotation mark",
            "put the whole text in one pair of quotation marks, the inner ones doubled or of the other kind",
        )
    if "could not find expected ':'" in problem:
        return (
            "no-colon",
            "this line is neither a field (`name: text`) nor the continuation of one",
            "add the colon, or indent the line further than the field it continues",
        )
    return "yaml-syntax", f"this is not YAML: {problem}", "check the indentation here and in the lines above"
