"""Read booleans, `unknown` and plain text, and fold text for comparison.

Owns the folding of words that are not names; knows nothing about synonyms or opposites.
"""

import re
import unicodedata
from functools import lru_cache

from reconcile.model import Boolean, Text, Unknown

_TYPOGRAPHY = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "\u00a0": " ", "\u202f": " ",
        "\u00ad": None, "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip
_NOT_WORDS = re.compile(r"[^\w%$€£¥₸₽₴+]+|_+")
_ARTICLES = frozenset(("a", "an", "the"))
_TRUE = frozenset(
    ("yes", "y", "true", "confirmed", "correct", "it was", "it did", "да", "oui", "ja", "sí", "так", "نعم")
)
_FALSE = frozenset(("no", "n", "false", "denied", "not so", "it was not", "нет", "non", "nein", "ні", "لا"))
PLAIN_BOOLEANS = frozenset(("yes", "no"))
"""The booleans that are nothing else; `denied` may be an outcome, `false` an assessment."""
_UNKNOWN = frozenset(
    [
        "unknown",
        "unclear",
        "not known",
        "not disclosed",
        "undisclosed",
        "unspecified",
        "not specified",
        "not stated",
        "unstated",
        "not given",
        "not reported",
        "not yet known",
        "yet unknown",
        "as yet unknown",
        "still unknown",
        "currently unknown",
        "not clear",
        "not yet clear",
        "remains unclear",
        "remains unknown",
        "undetermined",
        "not determined",
        "not established",
        "not available",
        "unavailable",
        "no information",
        "no data",
        "n/a",
        "tbd",
        "tbc",
        "to be confirmed",
        "to be determined",
        "not revealed",
        "not released",
        "not confirmed",
        "unconfirmed",
        "not made public",
        "unidentified",
        "not identified",
        "not named",
        "undated",
        "not dated",
        "no date",
        "date unknown",
        "date not known",
        "date not given",
        "n.d",
        "s.d",
        "sans date",
        "sin fecha",
        "sem data",
        "senza data",
        "ohne datum",
        "undatiert",
        "bez daty",
        "без даты",
        "без дати",
        "没有日期",
        "unnamed",
        "it is unknown",
        "it is not known",
        "it is unclear",
        "cannot be established",
        "could not be established",
        "неизвестно",
        "неизвестен",
        "не установлено",
        "inconnu",
        "inconnue",
        "desconocido",
        "desconocida",
        "unbekannt",
        "невідомо",
        "غير معروف",
    ]
)
_LEADING = re.compile(r"^(?:it is |it's |is |was |were |remains? |still |currently |at present |as yet )+")


@lru_cache(maxsize=16384)
def plain_typography(text: str) -> str:
    """Replace typographic quotation marks, dashes and spaces by plain ones, and collapse white space."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY).split())


@lru_cache(maxsize=16384)
def fold_text(text: str) -> str:
    """Fold a text: case, accents, punctuation and articles go. Text without any letter or digit stays as it is."""
    typed = plain_typography(text)
    plain = typed.casefold().replace("'s ", "s ").replace("'", "")
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).casefold()
    words = _NOT_WORDS.sub(" ", plain).split()
    kept = [w for w in words if w not in _ARTICLES] or words
    return " ".join(kept) or plain.strip() or typed


def read_text(text: str) -> Text:
    """Read any text; raise ValueError where there is none."""
    folded = fold_text(text)
    if not folded:
        message = "the value is empty"
        raise ValueError(message)
    return Text(original=text, folded=folded)


def is_unknown(text: str) -> bool:
    """Tell whether the words say that the source does not know."""
    if len(text) > 60:  # noqa: PLR2004 - no such phrase is longer; long texts need no folding here
        return False
    words = plain_typography(text).casefold().strip(" .!?()[]\"'")
    return words in _UNKNOWN or _LEADING.sub("", words) in _UNKNOWN


def read_unknown(text: str) -> Unknown:
    """Read `unknown` and its like; raise ValueError for anything else."""
    if not is_unknown(text):
        message = f"{text!r} does not say that something is unknown"
        raise ValueError(message)
    return Unknown(original=text)


def read_boolean(text: str) -> Boolean:
    """Read yes or no; raise ValueError for anything else."""
    words = plain_typography(text).casefold().strip(" .!()[]\"'")
    if words in _TRUE:
        return Boolean(original=text, truth=True)
    if words in _FALSE:
        return Boolean(original=text, truth=False)
    message = f"{text!r} is neither yes nor no (nor confirmed, denied, true, false)"
    raise ValueError(message)
