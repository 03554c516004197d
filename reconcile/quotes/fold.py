"""Fold the typography of a text: what a typesetter, a converter or a keyboard changes and no writer means.

Owns white space, quotation marks, dashes, ligatures and line-end hyphens; an ellipsis is three full stops. Folds no
case, no accent, no digit, no word. A line-end hyphen becomes a sign with several readings: see `JOINT` and `SPLIT`.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from reconcile.quotes.markup import strip_markup
from reconcile.quotes.pieces import Pieces, Traced, trace

JOINT: Final = "\ufdd0"
"""A hyphen at a line's end between two letters: there, or only for the line's sake. A noncharacter of Unicode."""
SPLIT: Final = "\ufdd1"
"""A dash at a line's end beside a figure or a sign: there in any case, with white space after it or without."""

_QUOTES: Final = "\"'`´‘’‚‛“”„‟«»‹›′″ʼʹʻ「」『』〝〞"
_OTHER_QUOTES: Final = _QUOTES.replace("'", "")
_DASHES: Final = "-‐‑‒–—―−⸺⸻"
_HIDDEN: Final = "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NARROW: Final = "\u00a0\u202f\u2009\u2007"
_END: Final = r"[^\S\n\r\f\v\x1c-\x1e\x85\u2028\u2029]*[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]\s*"
_INSIDE: Final = re.compile(
    rf"\u00ad+(?!\u00ad|{_END})|[{_NARROW}](?=[;:!?»])"
    rf"|(?<=\S)\s+(?=»(?:[{_DASHES}\s.,;:!?)\]⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\d|$))|(?<=(?<![^\s(\[])«)\s+"
)
"""What stands within a word or beside its sign for looks only: soft hyphens, the narrow spaces of French."""
_TYPOGRAPHY: Final = re.compile(
    rf"(?P<end>(?:[{_DASHES}¬]|\u00ad+){_END}|[\u0002\ufffe]\s*)"
    rf"|(?P<quote>[{_QUOTES}]{{2,}}|[{_OTHER_QUOTES}])"
    rf"|(?P<dash>[{_DASHES}]{{2,}}|[{_DASHES[1:]}])"
    r"|(?P<space>\s{2,}|[^\S ])"
)
_SIGNS: Final = {"quote": "'", "dash": "-", "space": " "}


def fold(text: str, *, markdown: bool = False) -> Traced:
    """Return the folded text with the offsets of its characters in the original: no markup, no typography."""
    return fold_typography(strip_markup(trace(text), markdown=markdown))


def fold_typography(traced: Traced) -> Traced:
    """Fold compatibility forms, then signs and white space. Folding twice folds once.

    Compatibility forms are those of Unicode's NFKC, but for superscripts, fractions and numbers in circles, which
    would become figures of the number before them.
    """
    traced = _fold_forms(traced)
    if not traced.text.isascii():
        traced = _leave_out(traced)
    source = traced.text
    pieces = Pieces(traced)
    at = 0
    for found in _TYPOGRAPHY.finditer(source):
        start = found.start()
        pieces.keep(at, start)
        at = found.end()
        sign = _SIGNS.get(found.lastgroup or "")
        pieces.put(_line_end(source, start, at) if sign is None else sign, start)
    pieces.keep(at, len(source))
    return pieces.join()


def _fold_forms(traced: Traced) -> Traced:
    """Put one character for its several forms, and leave out what is not seen."""
    odd = _odd_characters(traced.text)
    if not odd:
        return traced
    pieces = Pieces(traced)
    at = 0
    for found in _pattern(odd).finditer(traced.text):
        pieces.keep(at, found.start())
        at = found.end()
        if found[0][0] not in _HIDDEN:
            pieces.put(unicodedata.normalize("NFKC", found[0].replace("\u00ad", "")), found.start())
    pieces.keep(at, len(traced.text))
    return pieces.join()


def _leave_out(traced: Traced) -> Traced:
    pieces = Pieces(traced)
    at = 0
    for found in _INSIDE.finditer(traced.text):
        pieces.keep(at, found.start())
        at = found.end()
    pieces.keep(at, len(traced.text))
    return pieces.join()


def _line_end(source: str, start: int, end: int) -> str:
    """Return what a dash at a line's end is read as, by the characters around it."""
    before, after = source[start - 1 : start], source[end : end + 1]
    if not before or before.isspace() or not after:
        return "" if source[start] == "\u00ad" else "- " if after else "-"
    return JOINT if before.isalpha() and after.isalpha() else SPLIT


def _odd_characters(text: str) -> str:
    """Return the characters of a text that have another form or are not seen, in order."""
    if text.isascii():
        return ""
    return "".join(sorted(c for c in set(text) if c > "\x7f" and _is_odd(c)))


@lru_cache(maxsize=4096)
def _is_odd(character: str) -> bool:
    if character in _HIDDEN or unicodedata.combining(character):
        return True
    if character in _QUOTES or character in _DASHES or character.isspace() or unicodedata.category(character) == "No":
        return False
    return unicodedata.normalize("NFKC", character) != character


@lru_cache(maxsize=256)
def _pattern(odd: str) -> re.Pattern[str]:
    marks = "".join(re.escape(c) for c in odd if unicodedata.combining(c))
    others = "".join(re.escape(c) for c in odd if not unicodedata.combining(c))
    # A mark belongs to its letter over a soft hyphen too, which is taken away later.
    run = f"(?:\u00ad*[{marks}])" if marks else ""
    after = f"{run}*" if marks else ""
    clusters = [rf"[^\W\d_]{run}+", f"[{marks}]+"] if marks else []
    return re.compile("|".join(([f"[{others}]{after}"] if others else []) + clusters))
