"""Read identifiers: numbers and codes of cases, articles, institutions, forms, flights.

Owns what an identifier looks like and its folded form; comparing is `reconcile.compare.names`.
"""

import re
import unicodedata
from functools import lru_cache

from reconcile.model import Identifier
from reconcile.model.pattern import lazy_pattern
from reconcile.values.plain import plain_typography

_WORDS = {
    "pt": "part", "par": "paragraph", "para": "paragraph", "art": "article", "sec": "section", "sect": "section",
    "ch": "chapter", "cl": "clause", "fig": "figure", "vol": "volume", "ст": "article", "ч": "part", "п": "paragraph",
    "статья": "article", "статьи": "article", "часть": "part", "части": "part", "articles": "article",
    "parts": "part", "sections": "section", "paragraphs": "paragraph",
}  # fmt: skip
_NOISE = frozenset(("no", "nr", "num", "number", "nos", "the", "of", "and", "n", "№", "numero"))
LEVELS = ("part", "paragraph", "section", "article", "chapter", "clause", "volume", "page", "annex", "item", "rule")
"""Words that number the divisions of a text, which may stand inside one another."""
_VERSION = lazy_pattern(r"\b(?:v|ver|version|release)\.? ?(?=\d+\.\d)")
_PIECES = lazy_pattern(r"[^\W\d_]+|\d+|[().](?=\d)")
_CODE = lazy_pattern(
    r"(?:[^\W\d_]{1,4}[-/ .]?\d[\w/.-]*|\d+[-/][\w/-]+|[A-Z0-9]+(?:[-/][A-Z0-9]+)+|[A-Z]{2,}\d+|\d+[A-Z]{1,3})"
)
_ADDRESS = lazy_pattern(r"(?:https?|ftp)://\S+|www\.\S+", re.IGNORECASE)
_WORDED_FIGURE = lazy_pattern(r"\d+(?:-[a-z]{3,})+")
"""A figure with words hung on (`35-year-old`, `40-odd`): what it counts, not a code."""
_SPLIT_CODE = lazy_pattern(r"(?:[^\W\d_]+ )?[A-Z]{1,5} \d+(?:[/-]\w+)+")
_NUMBERED = lazy_pattern(r"\b(?:No|no|Nr|nr|№|pt|art|Art|Article|article|section|Section|para|§)(?:\.|\b) ?\d")


@lru_cache(maxsize=16384)
def fold_identifier(text: str) -> str:
    """Fold an identifier to its words and numbers in order: `pt. 2 art. 274` becomes `part 2 article 274`."""
    plain = unicodedata.normalize("NFKC", plain_typography(text)).replace("№", " ").casefold().replace("§", " section ")
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    pieces = [p for p in _PIECES.findall(_VERSION.sub("", plain)) if p not in "().,"]
    kept = [_WORDS.get(p, p) for p in pieces if p not in _NOISE] or pieces
    return " ".join(p.lstrip("0") or "0" if p.isdecimal() else p for p in kept)


def read_identifier(text: str) -> Identifier:
    """Read a code; raise ValueError where the text has neither letter nor digit."""
    folded = fold_identifier(text)
    if not folded:
        message = f"{text!r} has neither letters nor digits to be an identifier"
        raise ValueError(message)
    return Identifier(original=text, folded=folded)


def looks_like_identifier(text: str, *, asked: bool) -> bool:
    """Tell whether the text has the shape of a code; `asked`: its property asks for one, so that any digit will do."""
    if _ADDRESS.fullmatch(text.strip()):
        return True
    if not any(map(str.isdigit, text)) or _WORDED_FIGURE.fullmatch(text.strip()):
        return False
    words = text.split()
    if asked:
        return len(words) <= 12  # noqa: PLR2004 - longer than any citation of an article
    if _NUMBERED.search(text) and len(words) <= 6:  # noqa: PLR2004
        return True
    if _SPLIT_CODE.fullmatch(text):
        return True
    code = words[-1] if len(words) <= 2 else ""  # noqa: PLR2004 - a class word and the code
    return bool(_CODE.fullmatch(code)) and any(map(str.isdigit, code)) and any(map(str.isalpha, code))
