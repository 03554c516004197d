"""Wordings that the files declare to be one thing.

`Aliases` is a sequence of groups; the wordings of a group name one thing. Letters cannot tell these (an abbreviation, a
former name).
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import TypeAlias

from reconcile.lexicon.words import fold_word, split_words

Aliases: TypeAlias = Sequence[Collection[str]]
_ARTICLES = frozenset({"a", "an", "the"})
_NONE: frozenset[int] = frozenset()


def alias_of(left: str, right: str, aliases: Aliases) -> str:
    """Return the reason why two wordings are one by the files' aliases, or nothing."""
    if not aliases:
        return ""
    index = _index(tuple(tuple(group) for group in aliases))
    if index.get(_folded(left), _NONE) & index.get(_folded(right), _NONE):
        return f"“{left}” and “{right}” are aliases of one another in the files"
    return ""


@lru_cache(maxsize=8)
def _index(aliases: tuple[tuple[str, ...], ...]) -> dict[str, frozenset[int]]:
    """Return the groups of every folded wording."""
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(aliases):
        for name in group:
            groups.setdefault(_folded(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def _folded(text: str) -> str:
    words = (fold_word(w) for w in split_words(text))
    return " ".join(w for w in words if w not in _ARTICLES)
