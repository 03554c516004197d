"""Where a quote that was not found might have been, and word by word how it differs.

Owns a suggestion only: nearness never makes a quote found. The passage is the one that most pairs of the quote's words
agree on; the difference is Ratcliff and Obershelp's, as in `difflib`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from reconcile.model.record import dataclass
from reconcile.quotes.fold import JOINT, SPLIT

_WORD: Final = re.compile(rf"[^\s{SPLIT}]+")
_EDGES: Final = "'\"()[].,;:!?-"
_MOST_PLACES: Final = 200
"""Occurrences of a word, or a pair of words, that are looked at."""
_RAREST: Final = 10
"""Pairs of words, the rarest first, that say where the passage may be."""
_MOST_WORDS: Final = 120
"""Words of a quote that are laid beside the document."""
_SLACK: Final = 3
_ENOUGH: Final = 0.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """A passage of the folded text, and what is otherwise in it: pairs of the document's words and the quote's."""

    start: int
    end: int
    differences: tuple[tuple[str, str], ...]


class Words:
    """The words of a folded text with their places, looked up by their letters."""

    def __init__(self, text: str) -> None:
        """Split a text once, for all the quotes that are not found in it."""
        self.spans = [found.span() for found in _WORD.finditer(text)]
        self.words = [_key(text[start:end]) for start, end in self.spans]
        self.text = text
        self.places: dict[str, list[int]] = {}
        self.pairs: dict[tuple[str, str], list[int]] = {}
        for at, word in enumerate(self.words):
            self.places.setdefault(word, []).append(at)
        for at, pair in enumerate(pairwise(self.words)):
            self.pairs.setdefault(pair, []).append(at)

    def nearest(self, quote: str) -> Nearest | None:
        """Return the passage that is nearest to a folded quote; None where nothing is near."""
        theirs = [found[0] for found in _WORD.finditer(quote)][:_MOST_WORDS]
        keys = [_key(word) for word in theirs]
        begin = self._vote(keys)
        if begin is None:
            return None
        low, high = max(0, begin - _SLACK), min(len(self.words), begin + len(keys) + _SLACK + len(keys) // 4)
        blocks = SequenceMatcher(None, self.words[low:high], keys, autojunk=False).get_matching_blocks()
        shared = sum(block.size for block in blocks)
        if not shared or shared < _ENOUGH * len(keys):
            return None
        # Words of the quote before the first shared one stand before it in the document, and after the last likewise.
        first, last = blocks[0], blocks[-2]
        start = max(low, low + first.a - first.b)
        end = min(high, low + last.a + last.size + len(keys) - last.b - last.size)
        return Nearest(
            start=self.spans[start][0],
            end=self.spans[end - 1][1],
            differences=self._differences(start, end, theirs, keys),
        )

    def _vote(self, keys: Sequence[str]) -> int | None:
        """Return the word at which the passage would begin by most of the quote's pairs of words, the first of equals.

        Where no pair of the quote's words stands in the document, the rarest of its words decide.
        """
        votes: Counter[int] = Counter()
        pairs = [(self.pairs[pair], n) for n, pair in enumerate(pairwise(keys)) if pair in self.pairs]
        words = [] if pairs else [(self.places[key], n) for n, key in enumerate(keys) if key in self.places]
        rarest = sorted(pairs or words, key=lambda found: (len(found[0]), found[1]))[:_RAREST]
        for places, n in rarest:
            votes.update(place - n for place in places[:_MOST_PLACES])
        if not votes:
            return None
        # A word too many or too few shifts what stands after it: neighbours count too.
        most = max(votes.values())
        best = (place for place, count in votes.items() if count * 2 > most)
        return max(0, max(best, key=lambda at: (2 * votes[at] + votes[at - 1] + votes[at + 1], -at)))

    def _differences(
        self, start: int, end: int, theirs: Sequence[str], keys: Sequence[str]
    ) -> tuple[tuple[str, str], ...]:
        ours = [self.text[a:b].replace(JOINT, "-").strip(_EDGES) for a, b in self.spans[start:end]]
        matcher = SequenceMatcher(None, self.words[start:end], keys, autojunk=False)
        return tuple(
            (" ".join(ours[a:b]), " ".join(word.strip(_EDGES) for word in theirs[c:d]))
            for kind, a, b, c, d in matcher.get_opcodes()
            if kind != "equal"
        )


def _key(word: str) -> str:
    """Return a word as it is compared: without the punctuation around it, a hyphen at a line's end taken away."""
    bare = word.replace(JOINT, "").strip(_EDGES)
    return bare or word
