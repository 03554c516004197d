"""Tell whether one text is a list written in words, and split it.

Owns the splitting only: a list in a claim file's own syntax is none of its business. In doubt the text stays whole.
"""

import re
from functools import lru_cache

from reconcile.model.pattern import lazy_pattern
from reconcile.values.names import looks_like_name, take_apart
from reconcile.values.plain import plain_typography

_BREAK = lazy_pattern(r"\s*(?:,\s*(?:and|or|as well as)\s+|,\s*|;\s*(?:and\s+)?|\s+(?:and|as well as|plus)\s+)(?=\S)")
_DETERMINER = lazy_pattern(
    r"^(?:an?|the|his|her|their|its|some|several|many|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,.]*)\s+\S",
    re.IGNORECASE,
)
_COUNT = lazy_pattern(r"\d+ [^\W\d_]{4,}(?: [^\W\d_]{4,})?")
"""A figure and what it counts: `5 killed`; such items make a list without any `and`."""
_PLAIN_NOUN = lazy_pattern(r"(?:an? )?[^\W\d_A-Z][^\W\d_]+(?:[ -][^\W\d_A-Z][^\W\d_]+)?")
"""One or two words in lower case: three of them and more with commas are a list without any `and`."""
_PREPOSITION = lazy_pattern(
    r"\b(?:of|in|on|at|for|by|from|with|to|that|which|who|about|into|against|was|were|is|are|had|has|between)\b"
)
_MAX_ITEM = 4
_MIN_SERIES = 3


@lru_cache(maxsize=8192)
def split_list(text: str, *, people: bool = False) -> tuple[str, ...]:
    """Split a text that is clearly a list into its items; else return nothing.

    Clear are: items that each begin with an article or a number (`a computer and a telephone`); three or more short
    items with commas and a last `and`; full names joined by `and`, also where they share a surname. `people`: the
    property asks for persons.
    """
    plain = plain_typography(text)
    if len(plain) > 200 or not re.search(r",|;|\band\b|\bplus\b|\bas well as\b", plain):  # noqa: PLR2004
        return ()
    items = [item.strip() for item in _BREAK.split(plain)]
    if len(items) < 2 or not all(items) or len({i.casefold() for i in items}) < len(items):  # noqa: PLR2004
        return ()
    if _are_things(items, plain) or all(_COUNT.fullmatch(item) for item in items):
        return tuple(items)
    if all(looks_like_name(item) for item in items):
        return _split_names(items, plain, people=people)
    if _is_series(items, plain):
        return tuple(items)
    return ()


def _are_things(items: list[str], plain: str) -> bool:
    """Tell whether each item begins with an article or a number, and the last is joined by a word or a semicolon."""
    return _joined(plain) and all(_DETERMINER.match(i) and len(i.split()) <= _MAX_ITEM + 1 for i in items)


def _joined(plain: str) -> bool:
    return bool(re.search(r"\band\b|\bplus\b|;", plain))


def _is_series(items: list[str], plain: str) -> bool:
    short = all(len(item.split()) <= _MAX_ITEM and not _PREPOSITION.search(item) for item in items)
    if short and len(items) >= _MIN_SERIES and all(_PLAIN_NOUN.fullmatch(item) for item in items):
        return True
    return (
        short
        and len(items) >= _MIN_SERIES
        and bool(re.search(r",?\s+and\s+\S+(?:\s+\S+){0,3}$", plain))
        and "," in plain
    )


def _split_names(items: list[str], plain: str, *, people: bool) -> tuple[str, ...]:
    """Split full names; where people are asked for, lone first names take the last's surname (`Ada and Ivo Sorel`)."""
    if any(take_apart(item).body or _PREPOSITION.search(item) for item in items):
        return ()
    sizes = [len(item.split()) for item in items]
    if " and " not in plain and ";" not in plain:
        return tuple(items) if people and len(items) >= _MIN_SERIES and min(sizes) > 1 else ()
    if min(sizes) > 1 or (len(items) >= _MIN_SERIES and " and " in plain):
        return tuple(items)
    if people and sizes[-1] == 2 and all(size == 1 for size in sizes[:-1]):  # noqa: PLR2004
        surname = items[-1].split()[-1]
        return (*(f"{item} {surname}" for item in items[:-1]), items[-1])
    return ()
