"""What a property asks, told from how it asks it: on whose word the answer rests, and words that only qualify it."""

import re
from functools import cache, lru_cache

from reconcile.align.bags import Bag
from reconcile.lexicon.words import fold_word, stem_word

_ON_WHOSE_WORD = re.compile(
    r"""
    (?<=\w) (?: [,;]?\s+\(?
        (?: according\ to | as\ (?:reported|stated|claimed|told|given|described|put|recorded|estimated)\ (?:by|in)
          | as\ per | in\ the\ words\ of | (?:reported|stated|estimated)\ by )
      | [,;]\s+ (?:says?|said|claims?) )
    \s+ \S.* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_QUALIFYING = """
reported alleged claimed stated estimated approximate exact precise actual confirmed official known given mentioned
described recorded noted indicated said according total overall initial provisional preliminary final eventual ultimate
revised updated latest current already main principal particular specific certain respective occurrence happened event
details information description fact about involved concerned related relevant
"""
_QUALIFIER = 0.5
"""What a word weighs that only qualifies a question, beside one that asks it."""


@lru_cache(maxsize=65536)
def asked_of(prop: str) -> str:
    """Return a property without the words that name who says so (`toll, say the police`: `toll`)."""
    return _ON_WHOSE_WORD.sub("", prop)


@cache
def _qualifiers() -> frozenset[str]:
    return frozenset(stem_word(fold_word(word)) for word in _QUALIFYING.split())


def unqualified(bag: Bag) -> Bag:
    """Return a property's bag in which words like `exact`, `reported`, `total` weigh half."""
    few = _qualifiers()
    return tuple((k, f, w * _QUALIFIER if k in few else w) for k, f, w in bag)
