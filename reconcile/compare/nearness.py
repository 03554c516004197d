"""How near two spellings are: the only module that calls the string metrics.

Owns the thresholds of nearness. Nearness never makes two names one: it makes them `compatible` at most.
"""

from functools import lru_cache

_SHORT, _MIDDLE, _LONG = 4, 8, 12


def edits(left: str, right: str, at_most: int) -> int:
    """Count the letters to add, drop, replace or swap with a neighbour; above `at_most` return `at_most` + 1."""
    if abs(len(left) - len(right)) > at_most:
        return at_most + 1
    if at_most == 1 and len(left) > 2 and left[0] != right[0] and left[-1] != right[-1]:  # noqa: PLR2004 - see below
        return 2  # one edit leaves the first letter or the last, but of two letters that change places
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - it takes a while to load, and many runs do without

    return int(OSA.distance(left, right, score_cutoff=at_most))


def allowed_edits(length: int) -> int:
    """Return how many edits a word of that many letters may have and still be taken for a misspelling.

    None below 4 letters, where one letter makes another name; 1 up to 7, 2 up to 11, 3 from 12.
    """
    if length < _SHORT:
        return 0
    return 1 if length < _MIDDLE else 2 if length < _LONG else 3


@lru_cache(maxsize=131072)
def near(left: str, right: str) -> int:
    """Return the number of edits between two words that are near in spelling, or 0 where they are not (or equal)."""
    allowed = allowed_edits(max(len(left), len(right)))
    if not allowed or not left or not right:
        return 0
    found = edits(left, right, allowed)
    return found if found <= allowed else 0
