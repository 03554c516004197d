"""YAML syntax errors in words that say what to do. Owns the wording; `tree` knows when they arise."""

import re
from typing import Final

import yaml

from reconcile.model.pattern import lazy_pattern
from reconcile.model.problem import Severity
from reconcile.reading.indentation import Misplaced, find_bare_name, find_misplaced
from reconcile.reading.notes import MOST_PROBLEMS, Mark, Notes
from reconcile.reading.recovery import find_open_quote, find_part

_NOT_PRINTABLE: Final = lazy_pattern("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_UNMERGED: Final = lazy_pattern(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$")
_NUMBER_SIGN: Final = lazy_pattern(r" #\d")
_PLAIN_START: Final = lazy_pattern(r"""\s*(?:-\s+)?[\w-]+:\s+[^\s"'|>\[{#][^#]*$""")

_SIGNS: Final = ("alias", "anchor", "tag")
"""Signs that have been told of; what YAML makes of the rest of their line is no news."""

_QUOTE_IT: Final = "put the whole text in quotation marks"


def remove_control_characters(text: str, notes: Notes) -> str:
    """Note the characters that no YAML file can hold, and return the text with spaces for them."""
    for found in _NOT_PRINTABLE.finditer(text):
        name = f"U+{ord(found.group()):04X}"
        mark = find_mark(text, found.start())
        notes.add("control-character", mark, f"the control character {name} cannot stand in a YAML file", "delete it")
        if len(notes.problems) > MOST_PROBLEMS:
            break
    return _NOT_PRINTABLE.sub(" ", text)


def explain_syntax_error(error: yaml.MarkedYAMLError, text: str, notes: Notes) -> int:
    """Note what PyYAML stopped at, with the line and column that a writer has to look at.

    Returns a line of the part of the file to which the error is confined (`recovery` knows what a part is).
    """
    lines = text.split("\n")
    unmerged = next((at for at, line in enumerate(lines, 1) if line.startswith("<<<<<<<") and _UNMERGED.match(line)), 0)
    if unmerged:
        _note_unmerged(unmerged, lines, notes)
    place = error.problem_mark or error.context_mark
    mark = (place.line + 1, place.column + 1) if place else (1, 1)
    begun = error.context_mark.line + 1 if error.context_mark else mark[0]
    first, end = find_part(lines, begun)
    if not first:
        begun = mark[0]
        first, end = find_part(lines, begun)
    if any(noted.code == "merge-conflict" for noted in notes.problems):
        return begun  # what its lines are to YAML is no news
    opened = find_open_quote(lines, first or begun, min(end, mark[0] + 1))
    if opened is not None and (mark[0] > opened[0] or "quoted scalar" in (error.context or "")):
        message = "the quotation mark opened here is not closed on this line, and what follows it cannot be read"
        notes.add(
            "unclosed-quote",
            opened,
            message,
            "add the closing one, and double those inside the text or use the other kind",
        )
        return opened[0]
    if any(noted.location.line == mark[0] and noted.code in _SIGNS for noted in notes.problems):
        return begun
    if error.context_mark and _NO_COLON in (error.problem or ""):
        mark = (
            error.context_mark.line + 1,
            error.context_mark.column + 1,
        )  # YAML notices at the end of what could have been a name
    line = lines[mark[0] - 1] if mark[0] <= len(lines) else ""
    misplaced = _find_misplaced(error, lines, mark)
    if misplaced is not None:
        notes.add("indentation", (misplaced.line, misplaced.column), misplaced.message, misplaced.hint)
        return misplaced.line
    code, message, hint = _explain(error.problem or "", error.context or "", line, mark[1] - 1)
    if code == "unclosed-list" and error.context_mark and begun < mark[0]:
        mark = (begun, error.context_mark.column + 1)
    notes.add(code, mark, message, hint)
    return begun


def _find_misplaced(error: yaml.MarkedYAMLError, lines: list[str], mark: Mark) -> Misplaced | None:
    """Return the line whose column makes YAML stop, where it is none of YAML's other complaints."""
    complaint = f"{error.context or ''}; {error.problem or ''}"
    line = lines[mark[0] - 1] if mark[0] <= len(lines) else ""
    if "\t" in line[: mark[1]]:
        return None
    if _COLON in complaint:
        before = line[: mark[1] - 1]
        return find_misplaced(lines, mark[0], may_be_text=True) if _FIRST_NAME.fullmatch(before) else None
    if any(re.search(pattern, complaint) for pattern, *_ in _COMPLAINTS) or _TEXT_AFTER_QUOTE.search(line):
        return None
    return find_misplaced(lines, mark[0], may_be_text=False)


def _note_unmerged(line: int, lines: list[str], notes: Notes) -> None:
    """Note that git left the choice to a person, with the lines that it is about."""
    last = next((at for at, each in enumerate(lines[line:], line + 1) if each.startswith(">>>>>>>")), line)
    hint = "keep what holds, often both parts, and delete the lines of `<<<<<<<`, `=======` and `>>>>>>>`"
    notes.add("merge-conflict", (line, 1), f"git could not merge lines {line} to {last} by itself", hint)


def note_cut_texts(text: str, notes: Notes) -> None:
    """Warn of unquoted texts that YAML cuts off before a number sign: of `case #12` only `case` is left."""
    for found in _NUMBER_SIGN.finditer(text):
        start = text.rfind("\n", 0, found.start()) + 1
        if _PLAIN_START.match(text, start, found.start() + 1):
            notes.add(
                "cut-text",
                find_mark(text, found.start() + 1),
                "YAML takes what follows ` #` for a comment: it is no part of the text",
                "put the text in quotation marks, or a space after # if it is a comment",
                severity=Severity.WARNING,
            )


def find_mark(text: str, offset: int) -> Mark:
    """Return line and column of an offset into a text."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _explain(problem: str, context: str, line: str, column: int) -> tuple[str, str, str]:
    """Return code, message and hint for one of YAML's complaints."""
    sign = line[column : column + 1]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or sign == "\t":
        return "tab", "a tab stands where YAML wants spaces", "indent with spaces"
    complaint = f"{context}; {problem}"
    if _NO_COLON in complaint and _TIGHT_COLON.match(line):
        return "no-colon", "a space is missing after the colon of this field", "write `name: text`"
    if _NO_COLON in complaint and (name := find_bare_name(line)):
        return "no-colon", f"the colon after `{name}` is missing", f"write `{name}: …`"
    for pattern, code, message, hint in _COMPLAINTS:
        if re.search(pattern, complaint):
            return code, message.format(sign=sign), hint
    if _TEXT_AFTER_QUOTE.search(line):
        hint = "put the whole text in one pair of quotation marks, the inner ones doubled or of the other kind"
        return "text-after-quote", "text follows a closing quotation mark", hint
    return "yaml-syntax", f"this is not YAML: {problem}", "check the indentation here and in the lines above"


_TIGHT_COLON: Final = lazy_pattern(r"\s*(?:- +)?[a-z_]+:\S")
_TEXT_AFTER_QUOTE: Final = lazy_pattern(r"""(^|:\s+|-\s+)(["']).*\2\s*[^\s#,\]}]""")

_NO_COLON: Final = "could not find expected ':'"
_COLON: Final = "mapping values are not allowed"
_FIRST_NAME: Final = lazy_pattern(r"\s*(?:- +)*[^\s:-][^:]*")
"""What stands before the first colon of a line."""

_COMPLAINTS: Final = (
    # What libyaml and PyYAML say (`context; problem`), then code, message and hint.
    (
        _COLON,
        "colon",
        "a colon with a space after it begins a new field here",
        f"{_QUOTE_IT} if the colon belongs to it",
    ),
    ("cannot start any token", "special-character", "an unquoted text cannot begin with `{sign}`", _QUOTE_IT),
    (
        "anchor|alias|tag|%",
        "special-character",
        "an unquoted text cannot begin with `*`, `&`, `!` or `%`",
        _QUOTE_IT,
    ),
    (
        "sequence entries are not allowed",
        "dash",
        "a list item cannot begin on this line",
        "begin it on a line of its own, or quote a text that begins with a dash",
    ),
    (
        "escape",
        "escape",
        "the backslash in a text in double quotation marks begins an unknown escape",
        "double the backslash or use single quotation marks",
    ),
    ("block scalar", "special-character", "an unquoted text cannot begin with `|` or `>`", _QUOTE_IT),
    (
        "flow sequence|flow mapping|',' or",
        "unclosed-list",
        "the list or mapping opened by `[` or `{{` is not closed properly",
        "close it; quote items that hold a comma, a bracket or a colon",
    ),
    (
        _NO_COLON,
        "no-colon",
        "this line is neither a field (`name: text`) nor the continuation of one",
        "add the colon, or indent the line further than the field it continues",
    ),
)
