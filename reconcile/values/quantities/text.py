"""Cut a text into tokens whose offsets are those of the text.

Owns the typography of quantities (spaces, dashes, digits of other scripts, where a figure begins and ends); knows no
words and no grammar. Every step keeps the length, so an offset in the tokens is one in the original.
"""

import re
from typing import NamedTuple

_TYPOGRAPHY = {
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u202f\u205f\u3000\t\n\r\v\f", " "),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("‘’‛ʼ′´`", "'"),
    **dict.fromkeys("“”„«»", '"'),
    "٫": ".", "٬": ",", "，": ",", "．": ".", "％": "%", "٪": "%", "⁄": "/", "∕": "/", "·": "·", "∼": "~", "～": "~",
}  # fmt: skip
# The zeros of the digits that sources write: Arabic-Indic, its eastern form, Devanagari, Bengali, Thai, fullwidth.
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10)
_PLAIN = str.maketrans(_TYPOGRAPHY) | {zero + i: ord("0") + i for zero in _ZEROS for i in range(10)}
LITERAL = (
    r"[0-9]{1,3}(?:,[0-9]{3}){1,12}(?:\.[0-9]+)?(?![0-9]|,[0-9])"  # 1,175  1,674,200.5
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,12},[0-9]{3}(?:\.[0-9]+)?(?![0-9]|,[0-9])"  # 12,34,567
    r"|[0-9]{1,3}(?:\.[0-9]{3}){1,12},[0-9]+(?![0-9]|[.,][0-9])"  # 1.234,56
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,12}(?![0-9]|[.,][0-9])"  # 1.234.567
    r"|[0-9]{1,3}(?:['_][0-9]{3}){1,12}(?:[.,][0-9]+)?(?![0-9])"  # 1'000'000
    r"|[0-9]{1,3}(?: [0-9]{3}){1,12}(?:[.,][0-9]+)?(?![0-9]| [0-9]{3}(?![0-9])|[/:])"  # 500 000
    r"|[0-9]+[.·][0-9]+(?![0-9]|\.[0-9])"
    r"|[0-9]+,[0-9]+(?![0-9]|,[0-9])"  # 1,3
    r"|(?<![\w.])\.[0-9]+"
    r"|[0-9]+"
)
"""A figure with every grouping people use, the longest first; bounded, so that no chain is gone over again."""
_TOKEN = re.compile(rf"(?P<figure>{LITERAL})|(?P<word>[^\W\d_¼-¾⅐-⅞⁰-⁹²³¹↉]+[²³]?(?:'[^\W\d_]+)?)|[^ ]")
FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


class Token(NamedTuple):
    """One piece of a text: `text` in lower case, `written` as it stands, `glued` to the piece before it."""

    text: str
    written: str
    start: int
    end: int
    is_figure: bool
    is_word: bool
    glued: bool


Tokens = tuple[Token, ...]
END = Token(text="", written="", start=0, end=0, is_figure=False, is_word=False, glued=False)
"""What stands after the last token (a few of them close every sequence, so that looking ahead needs no length)."""
AHEAD = 8


def plain(text: str) -> str:
    """Return the text with plain spaces, dashes, apostrophes and digits, every character in its place."""
    return text if text.isascii() and text.isprintable() else text.translate(_PLAIN)


def tokenise(text: str) -> Tokens:
    """Cut a plain text into tokens, followed by `AHEAD` empty ones; linear in its length."""
    out = []
    last = -1
    for piece in _TOKEN.finditer(text):
        written = piece.group()
        start, end = piece.span()
        kind = piece.lastgroup
        out.append(Token(written.lower(), written, start, end, kind == "figure", kind == "word", start == last))
        last = end
    out.extend([END] * AHEAD)
    return tuple(out)


def words_of(text: str, tokens: Tokens, start: int, end: int) -> str:
    """Return the words of the text from one token up to another, with single spaces."""
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split()) if end > start else ""
