"""Words that turn a statement round, by their own or because what they say is that something is not so.

Owns the use of `reconcile/data/quotes/negations.yaml`.
"""

from functools import lru_cache

from reconcile.values.dates.vocabulary import fold_word
from reconcile.values.tables import load_table


@lru_cache(maxsize=1)
def _tables() -> tuple[frozenset[str], ...]:
    data = load_table("quotes/negations")
    words = frozenset(fold_word(word) for words in data["negations"].values() for word in words)
    denials = frozenset(fold_word(word) for words in data["denials"].values() for word in words)
    asked = frozenset(fold_word(word) for words in data["asked"].values() for word in words)
    return words, denials, asked


@lru_cache(maxsize=16384)
def is_negation(word: str) -> bool:
    """Tell whether a word of folded typography is a negation: `not`, `never`, `didn't`, `не`."""
    folded = fold_word(word)
    return folded in _tables()[0] or folded.endswith("n't")


@lru_cache(maxsize=16384)
def denies(word: str) -> bool:
    """Tell whether a word of a claimed value needs one that carries a negation: a negation, `refused`, `unpaid`."""
    return is_negation(word) or fold_word(word) in _tables()[2]


@lru_cache(maxsize=16384)
def carries_negation(word: str) -> bool:
    """Tell whether a word says that something is not so: a negation, `refused`, `absence`, `unable`."""
    return is_negation(word) or fold_word(word) in _tables()[1] or word.lower().startswith("non-")
