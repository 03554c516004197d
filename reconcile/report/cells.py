r"""Cells of spreadsheets: text that no spreadsheet runs as a formula and no terminal obeys, and the way back.

A cell that a program might take for a formula gets an apostrophe in front; a character that cannot be shown is written
as a visible escape (`\x1b`). Both can be undone: `restore_cell(guard_cell(text)) == text` for every text.
"""

import json
import re
from typing import Final

from reconcile.report.safe import escape_character, safe_json

# A cell runs as a formula by its first character, in East Asian settings by the wide form too; programs skip spaces,
# quotation marks and byte-order marks before it. OWASP names =, +, -, @, tab and carriage return; `|` and `%` begin
# commands of old programs. `[` would be read as a list on the way back.
_DANGEROUS: Final = re.compile("""['"\\s\ufeff\u200b\u2060]*[=+\\-@|%\\[\t\r\uff1d\uff0b\uff0d\uff20\u2212]""")
# As `reconcile.report.safe`, with the line feed and the tab allowed: a cell may have lines.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_ESCAPE: Final = r"x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}"
_LOOKS_ESCAPED: Final = re.compile(rf"\\(?={_ESCAPE})")
_ESCAPED: Final = re.compile(rf"\\({_ESCAPE})")


def guard_cell(text: str) -> str:
    """Return a text as a cell that is shown as text and nothing else."""
    marked = guard_formula(text)
    return _HIDDEN.sub(lambda found: escape_character(found[0]), _LOOKS_ESCAPED.sub(r"\\x5c", marked))


def guard_formula(text: str) -> str:
    """Return a text without hidden characters as a cell: an apostrophe stands before what may be a formula."""
    return "'" + text if _DANGEROUS.match(text) else text


def restore_cell(cell: str) -> str:
    """Return the text that `guard_cell` made a cell of; a text that a person typed comes back as typed."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1][1:], 16)), cell)
    return text[1:] if text.startswith("'") and _DANGEROUS.match(text[1:]) else text


def list_cell(texts: tuple[str, ...]) -> str:
    """Return a list as a cell: a JSON array, which the CSV form of claim files reads as a list too."""
    return safe_json(json.dumps(list(texts), ensure_ascii=False)).replace("\n", "")


def read_list_cell(cell: str) -> tuple[str, ...] | None:
    """Return the texts of a cell that is a JSON array of texts, else None."""
    if not cell.lstrip().startswith("["):
        return None
    try:
        found = json.loads(cell)
    except ValueError:
        return None
    return tuple(found) if found and isinstance(found, list) and all(isinstance(t, str) for t in found) else None
