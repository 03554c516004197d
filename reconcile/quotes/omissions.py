"""Quotes with an editor's square brackets: `[…]` for what is left out, `[her]` for what is put in or replaced.

Owns the convention: the parts around the brackets stand in the document word for word, in their order and near one
another. What is put in may not be a figure, and neither what is put in nor what is left out may be a negation.
"""

import re
from typing import Final, NamedTuple

from reconcile.quotes.index import Index, Passage, make_skeleton
from reconcile.quotes.words import is_negation

MOST_LEFT_OUT: Final = 400
"""Characters that `[…]` may stand for; passages further apart are quotes of their own, in a list."""
MOST_REPLACED: Final = 60
"""Characters that a word in brackets may stand for."""

_MOST_PARTS: Final = 20
_MOST_BEGINNINGS: Final = 100
"""Places where the first part stands that are looked at."""

_BRACKETS: Final = re.compile(r" ?[\[(] ?\.(?: ?\.){2,3} ?[\])] ?| ?\[[^\[\]]{1,80}\] ?")
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class _Part(NamedTuple):
    """A part of a quote, and the brackets before it: what they may stand for, in characters."""

    text: str
    distance: int


def find_with_brackets(index: Index, quote: str) -> Passage | None:
    """Return where a folded quote with an editor's brackets stands; None where it has none or does not stand."""
    parts = _split(quote)
    if len(parts) > _MOST_PARTS or (len(parts) < 2 and not (parts and parts[0].distance)):  # noqa: PLR2004 - one part without brackets is a plain quote
        return None
    first = make_skeleton(parts[0].text)
    start = 0
    for _ in range(_MOST_BEGINNINGS):
        found = index.find_folded(first, start)
        if found is None:
            return None
        end = _follow(index, found.end, parts[1:])
        if end is not None:
            return Passage(start=found.start, end=end)
        start = found.start + 1
    return None


def _split(quote: str) -> tuple[_Part, ...]:
    """Return the parts of a quote around its brackets; none where what the brackets hold may not be put in."""
    parts: list[_Part] = []
    at = distance = 0
    for found in _BRACKETS.finditer(quote):
        inside = found[0].strip(" ()[]")
        if any(c.isdigit() for c in inside) or any(is_negation(word) for word in _WORD.findall(inside)):
            return ()
        _add(parts, quote[at : found.start()], distance)
        distance = MOST_LEFT_OUT if not inside.strip(" .") else max(distance, MOST_REPLACED)
        at = found.end()
    _add(parts, quote[at:], distance)
    return tuple(parts)


def _add(parts: list[_Part], text: str, distance: int) -> None:
    if any(c.isalnum() for c in text):
        parts.append(_Part(text.strip(), distance))


def _follow(index: Index, end: int, parts: tuple[_Part, ...]) -> int | None:
    """Return where the last part ends when each stands near the one before it; None where one does not."""
    for part in parts:
        skeleton = make_skeleton(part.text)
        found = index.find_folded(skeleton, end, first_case=False)
        if found is None or found.start - end > part.distance:
            return None
        if any(is_negation(word) for word in _WORD.findall(index.text[end : found.start])):
            return None
        end = found.end
    return end
