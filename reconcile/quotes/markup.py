"""Take the signs of markup out of a text: tags, entities, backslash escapes and, in Markdown, emphasis and links.

Owns what of Markdown and HTML is left in documents kept as text; pages of HTML are read by `reconcile.documents`.
"""

import html
import re
from typing import Final

from reconcile.documents.document import SUPERSCRIPTS
from reconcile.quotes.pieces import Pieces, Traced

_ANY: Final = re.compile(
    r"(?P<tag></?(?:sup|sub|b|i|em|strong|u|a|span|br|small|mark|cite|q|s|font)\b[^<>]{0,300}>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
)
_MARKDOWN: Final = re.compile(
    _ANY.pattern + r"|(?P<note>\[\^(?=\w{1,20}\]))"
    r"|(?P<quoted>^[ \t]{0,3}(?:>[ \t]?)+|^[ \t]{0,3}\#{1,6}[ \t]+)"
    r"|(?P<link>!?\[(?=[^\[\]\n]{1,300}\]\([^()\s]{0,2000}\)))"
    r"|(?P<target>(?<=[^\]])\]\([^()\s]{1,2000}\))"
    r"|(?P<emphasis>(?<![\w*])[*_]{1,4}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,4}(?![\w*]))",
    re.MULTILINE,
)
_MARKS: Final = re.compile(r"[<&\\]")
_MARKDOWN_MARKS: Final = re.compile(r"[<&\\*_#>\[]")
_MOST_RAISED: Final = 40
"""A raised text longer than this was never closed."""


def strip_markup(traced: Traced, *, markdown: bool) -> Traced:
    """Return a text without the signs of markup; the figures of a `<sup>` become superscripts."""
    text = traced.text
    if (_MARKDOWN_MARKS if markdown else _MARKS).search(text) is None:
        return traced
    pieces = Pieces(traced)
    at, raised = 0, False
    for found in (_MARKDOWN if markdown else _ANY).finditer(text):
        _keep(pieces, at, found.start(), raised=raised)
        at = found.end()
        match found.lastgroup:
            case "tag":
                name = found[0].lower()
                raised = name.startswith("<sup") or (raised and not name.startswith("</sup"))
                if name.startswith("<br"):
                    pieces.put(" ", found.start())
            case "entity":
                plain = html.unescape(found[0])
                pieces.put(plain.translate(SUPERSCRIPTS) if raised else plain, found.start())
            case "note":
                pieces.put("[", found.start())
            case _:
                pass
    _keep(pieces, at, len(text), raised=raised)
    return pieces.join()


def _keep(pieces: Pieces, start: int, end: int, *, raised: bool) -> None:
    if raised and end - start <= _MOST_RAISED:
        for at in range(start, end):
            pieces.put(pieces.source.text[at].translate(SUPERSCRIPTS), at)
    else:
        pieces.keep(start, end)
