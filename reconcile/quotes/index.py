"""A document prepared for looking quotes up: folded once, with a skeleton to search in.

The skeleton is the folded text without white space, hyphens and footnote numerals: what is left of two texts that are
equal but for them is the same. Where a quote's skeleton stands in the document's, what lies between its letters is
compared; so one search finds every reading of a line-end hyphen and of a numeral, and nothing else.
"""

import re
from array import array
from bisect import bisect_left
from typing import Final

from reconcile.documents import Document
from reconcile.model.record import dataclass
from reconcile.quotes.fold import JOINT, SPLIT, fold
from reconcile.quotes.gaps import edges_agree, gaps_agree, is_cut, is_turned
from reconcile.quotes.numerals import NUMERALS

_SKIPPED: Final = re.compile(rf"{NUMERALS.pattern}|[ \-{JOINT}{SPLIT}]+")
_MOST_PLACES: Final = 20_000
"""Places that are looked at for one quote: only one or two letters stand in more."""
_MOST_DASHES: Final = 40
"""Signs of a quote of nothing but dashes that are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """A folded text, and the same without what may differ, with the place of each of its characters in the first."""

    folded: str
    bones: str
    places: "array[int]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where a quote stands: from `start` up to, not with, `end`, in the folded text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A document's folded text, the offsets of its characters in the document, and its skeleton."""

    document: Document
    offsets: "array[int]"
    skeleton: Skeleton

    @property
    def text(self) -> str:
        """Return the folded text."""
        return self.skeleton.folded

    def find_folded(self, quote: Skeleton, start: int = 0, *, first_case: bool = True) -> Passage | None:
        """Return the first place, from an offset of the folded text on, where a folded quote stands.

        `first_case`: its first letter may be a capital where the document's is not, and the other way about.
        """
        if not quote.bones:
            return self._find_dashes(quote.folded, start)
        for bones in _first_letter_cases(quote.bones) if first_case else (quote.bones,):
            found = self._find_bones(quote, bones, start)
            if found is not None:
                return found
        return None

    @property
    def is_markdown(self) -> bool:
        """Tell whether the document's text has the signs of Markdown."""
        return self.document.form == "markdown"

    def _find_dashes(self, quote: str, start: int) -> Passage | None:
        """Return the first place of a quote of nothing but dashes; numerals on either side do not count."""
        bare = NUMERALS.sub("", quote).strip()
        if not bare:
            return None
        between = rf"(?: ?(?:{NUMERALS.pattern}))*"
        signs = (f"[-{JOINT}{SPLIT}]" if sign == "-" else sign for sign in bare[:_MOST_DASHES])
        found = re.compile(between.join(signs)).search(self.text, start)
        return None if found is None else Passage(start=found.start(), end=found.end())

    def _find_bones(self, quote: Skeleton, bones: str, start: int) -> Passage | None:
        own = self.skeleton
        at = own.bones.find(bones, bisect_left(own.places, start) if start else 0)
        for _ in range(_MOST_PLACES):
            if at < 0:
                return None
            first, last = own.places[at], own.places[at + len(bones) - 1]
            if (
                not is_cut(own.folded, first, last + 1, NUMERALS)
                and _agree(own, at, quote)
                and _edges_agree(own, at, quote)
            ):
                return Passage(start=first, end=last + 1)
            at = own.bones.find(bones, at + 1)
        return None


def make_index(document: Document) -> Index:
    """Fold a document once, for all its quotes."""
    traced = fold(document.text, markdown=document.form == "markdown")
    return Index(document=document, offsets=traced.offsets, skeleton=make_skeleton(traced.text))


def fold_quote(quote: str, *, markdown: bool = False) -> Skeleton:
    """Fold a quote as its document is folded."""
    return make_skeleton(fold(quote, markdown=markdown).text.strip())


def make_skeleton(folded: str) -> Skeleton:
    """Take white space, hyphens and footnote numerals out of a folded text."""
    kept: list[str] = []
    places: array[int] = array("i")
    at = 0
    for found in _SKIPPED.finditer(folded):
        start, end = found.span()
        if start > at:
            kept.append(folded[at:start])
            places.extend(range(at, start))
        at = end
    kept.append(folded[at:])
    places.extend(range(at, len(folded)))
    return Skeleton(folded=folded, bones="".join(kept), places=places)


def _first_letter_cases(bones: str) -> tuple[str, ...]:
    at = next((i for i, c in enumerate(bones) if c.isalpha()), None)
    if at is None or any(c.isdigit() for c in bones[:at]):
        return (bones,)
    other = bones[at].swapcase()
    return (bones, bones[:at] + other + bones[at + 1 :]) if len(other) == 1 else (bones,)


def _agree(own: Skeleton, at: int, quote: Skeleton) -> bool:
    """Tell whether what lies between the letters of a quote agrees with what lies between them in the document."""
    size = len(quote.bones)
    first, last = own.places[at], own.places[at + size - 1]
    begin, end = quote.places[0], quote.places[-1]
    if last - first == end - begin and own.folded[first + 1 : last + 1] == quote.folded[begin + 1 : end + 1]:
        return True
    ours, theirs = own.places[at : at + size], quote.places
    for n in range(size - 1):
        left, right = ours[n + 1] - ours[n], theirs[n + 1] - theirs[n]
        if left == right == 1:
            continue
        gap, other = own.folded[ours[n] + 1 : ours[n + 1]], quote.folded[theirs[n] + 1 : theirs[n + 1]]
        if gap != other and not gaps_agree(gap, other, own.folded[ours[n]], own.folded[ours[n + 1]]):
            return False
    return True


def _edges_agree(own: Skeleton, at: int, quote: Skeleton) -> bool:
    """Tell whether the numerals and hyphens that a quote begins and ends with stand in the document too."""
    before, after = quote.folded[: quote.places[0]], quote.folded[quote.places[-1] + 1 :]
    if not before.strip() and is_turned(own.folded, own.places[at]):
        return False
    if not before and not after:
        return True
    next_ = at + len(quote.bones)
    begin = own.places[at - 1] + 1 if at else 0
    end = own.places[next_] if next_ < len(own.places) else len(own.folded)
    return edges_agree(own.folded[begin : own.places[at]], before, is_start=True) and edges_agree(
        own.folded[own.places[next_ - 1] + 1 : end], after, is_start=False
    )
