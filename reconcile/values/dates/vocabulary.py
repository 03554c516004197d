"""Compile the tables of date words into look-ups by first word, for English alone or with one more language.

Owns the loading of `reconcile/data/dates`; a language's table is read only when a source is in it.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from reconcile.values.dates.words import ENGLISH, Table
from reconcile.values.tables import has_table, load_table

_DOTTED = "dotted_day_first"
_LIGATURES = str.maketrans({"ß": "ss", "ı": "i", "œ": "oe", "æ": "ae"})


LANGUAGES = ("ar", "de", "es", "fr", "it", "kk", "pl", "pt", "ru", "tr", "uk")
"""The languages besides English that have a table of date words."""


class Phrase(NamedTuple):
    """A phrase as folded tokens, and what it does."""

    words: tuple[str, ...]
    role: str
    value: str


class Vocabulary(NamedTuple):
    """The phrases that begin with a word, the longest first; whether dots write day before month."""

    phrases: dict[str, tuple[Phrase, ...]]
    dotted_day_first: bool


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """Fold a word: lower case, no accents (the hamza of Arabic and the breve of й go too)."""
    low = word.lower()
    if low.isascii():
        return low
    plain = unicodedata.normalize("NFKD", low.translate(_LIGATURES))
    return "".join(c for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=32)
def vocabulary(language: str) -> Vocabulary:
    """Return the words of English and of one more language (a primary subtag; unknown ones add nothing)."""
    phrases = _compile(ENGLISH, {})
    dotted = False
    if language not in ("", "en") and has_table(f"dates/{language}"):
        table = load_table(f"dates/{language}")
        dotted = bool(table.get(_DOTTED))
        phrases = _compile({role: meanings for role, meanings in table.items() if role != _DOTTED}, phrases)
    ordered = {word: tuple(sorted(some, key=_longest_first)) for word, some in phrases.items()}
    return Vocabulary(ordered, dotted)


def _longest_first(phrase: Phrase) -> tuple[int, str, str]:
    return -len(phrase.words), phrase.role, phrase.value


def _compile(table: Table, known: dict[str, list[Phrase]]) -> dict[str, list[Phrase]]:
    """Add a table's phrases. Words of a language stand before English ones of the same spelling and role."""
    added: dict[str, list[Phrase]] = {word: list(some) for word, some in known.items()}
    for role, meanings in table.items():
        for value, wordings in meanings.items():
            for wording in wordings.split("|"):
                words = split_words(wording)
                kept = [p for p in added.get(words[0], []) if not (p.words == words and p.role == role)]
                added[words[0]] = [*kept, Phrase(words, role, value)]
    return added


def split_words(wording: str) -> tuple[str, ...]:
    """Split a phrase into folded words and single signs."""
    from reconcile.values.dates.tokens import tokenise  # noqa: PLC0415 - the tokens fold words with this module

    return tuple(token.text for token in tokenise(wording))


@lru_cache(maxsize=32)
def month_words(language: str) -> frozenset[str]:
    """Return the folded names of months in one language other than English, those that are one word."""
    names = "|".join(load_table(f"dates/{language}")["month"].values())
    return frozenset(fold_word(name.strip(".")) for name in names.split("|"))
