"""Compile the tables of date words into look-ups by first word, for English alone or with one more language.

Owns the loading of `reconcile/data/dates`; a language's table is read only when a source is in it.
"""

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reconcile.values.tables import Prepared, has_table, load_table

if TYPE_CHECKING:
    from reconcile.values.dates.words import Table

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


def _english() -> dict[str, list[Phrase]]:
    """Return the English phrases by their first word, the longest first."""
    from reconcile.values.dates.words import ENGLISH  # noqa: PLC0415 - a run has them prepared

    return {word: list(some) for word, some in _compile(ENGLISH, {}).items()}


PHRASES = Prepared("dates/en by first word", ("values/dates/words.py",), _english)


@lru_cache(maxsize=32)
def vocabulary(language: str) -> Vocabulary:
    """Return the words of English and of one more language (a primary subtag; unknown ones add nothing)."""
    if not language:
        known = {
            word: tuple(Phrase(tuple(words), role, value) for words, role, value in some)
            for word, some in PHRASES.load().items()
        }
        return Vocabulary(known, dotted_day_first=False)
    english = vocabulary("")
    if language == "en" or not has_table(f"dates/{language}"):
        return english
    table = load_table(f"dates/{language}")
    added = {role: meanings for role, meanings in table.items() if role != _DOTTED}
    return Vocabulary(_compile(added, english.phrases), bool(table.get(_DOTTED)))


def _longest_first(phrase: Phrase) -> tuple[int, str, str]:
    return -len(phrase.words), phrase.role, phrase.value


def _compile(table: "Table", known: dict[str, tuple[Phrase, ...]]) -> dict[str, tuple[Phrase, ...]]:
    """Add a table's phrases. Words of a language stand before English ones of the same spelling and role."""
    added: dict[str, dict[tuple[tuple[str, ...], str], Phrase]] = {}
    for role, meanings in table.items():
        for value, wordings in meanings.items():
            for wording in wordings.split("|"):
                words = split_words(wording)
                some = added.get(words[0])
                if some is None:
                    some = added[words[0]] = {(p.words, p.role): p for p in known.get(words[0], ())}
                some.pop((words, role), None)
                some[words, role] = Phrase(words, role, value)
    return known | {word: tuple(sorted(some.values(), key=_longest_first)) for word, some in added.items()}


def split_words(wording: str) -> tuple[str, ...]:
    """Split a phrase into folded words and single signs."""
    from reconcile.values.dates.tokens import tokenise  # noqa: PLC0415 - the tokens fold words with this module

    return tuple(token.text for token in tokenise(wording))


def _fold_months() -> dict[str, list[str]]:
    """Return the folded names of months by language, those that are one word."""
    return {
        language: [
            fold_word(name.strip("."))
            for names in load_table(f"dates/{language}")["month"].values()
            for name in names.split("|")
        ]
        for language in LANGUAGES
    }


MONTHS = Prepared("dates/months", tuple(f"data/dates/{language}.yaml" for language in LANGUAGES), _fold_months)


@lru_cache(maxsize=1)
def month_words() -> dict[str, frozenset[str]]:
    """Return the folded names of months by language, English left out, those that are one word."""
    return {language: frozenset(words) for language, words in MONTHS.load().items()}
