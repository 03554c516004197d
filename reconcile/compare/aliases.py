"""Wordings that the files declare to be one thing.

`Aliases` is a sequence of groups; the wordings of a group name one thing. Letters cannot tell these (an abbreviation, a former name).
"""

from collections.abc import Collection, Sequence
from typing import TypeAlias

from reconcile.lexicon.words import fold_word, split_words

Aliases: TypeAlias = Sequence[Collection[str]]
_ARTICLES = frozenset({"a", "an", "the"})


def alias_of(left: str, right: str, aliases: Aliases) -> str:
    """Return the reason why two wordings are one by the files' aliases, or nothing."""
    one, two = _folded(left), _folded(right)
    for group in aliases:
        names = {_folded(name) for name in group}
        if one in names and two in names:
            return f"“{left}” and “{right}” are aliases of one another in the files"
    return ""


def _folded(text: str) -> str:
    words = (fold_word(w) for w in split_words(text))
    return " ".join(w for w in words if w not in _ARTICLES)
