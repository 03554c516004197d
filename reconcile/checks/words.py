"""The words of properties as checks look at them. Owns no words: they stand in `reconcile/data/checks/words.yaml`."""

from functools import lru_cache
from typing import Any

from reconcile.values.plain import fold_text
from reconcile.values.tables import load_table


@lru_cache(maxsize=1)
def _table() -> Any:  # noqa: ANN401 - a mapping of lists of words
    return load_table("checks/words")


@lru_cache(maxsize=16)
def words_for(name: str) -> frozenset[str]:
    """Return one list of words of the table."""
    return frozenset(_table()[name])


@lru_cache(maxsize=1)
def span_words() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the pairs of lists of which the first begins what the second ends."""
    return tuple((frozenset(start), frozenset(end)) for start, end in _table()["spans"])


@lru_cache(maxsize=4096)
def words_of(wording: str | None) -> tuple[str, ...]:
    """Return the words of a property or a subject: in small letters, without accents, articles and punctuation."""
    return tuple(fold_text(wording).split()) if wording else ()
