"""Wordings that differ in one name only: `fired by Boeing`, `fired by Airbus`.

Owns what counts as the rest of a wording; whether two names are two is said by `reconcile.compare.names`.
"""

import re
from functools import lru_cache

from reconcile.compare.content import content_of, covers
from reconcile.compare.words import conflict, quoted
from reconcile.lexicon.words import STOP, fold_word, split_words
from reconcile.model import Comparison, Mention, Name, Verdict

_GROUPS = frozenset(("member", "members", "deputy", "deputies", "delegation", "delegates", "representative",
                     "representatives", "official", "officials", "employee", "employees", "staff"))  # fmt: skip
"""Words for people of a body, which stand in for its name."""
_LONGEST = 160
_MAY_BE_PLACE = re.compile(
    r"\b(?:to|from|in|into|at|near|via|off|through|outside|around)\s+(?:the\s+)?$", re.IGNORECASE
)


def compare_frames(left: str, right: str) -> Comparison | None:
    """Judge two wordings that are one but for a name each; None where they are not, or the names may be one."""
    if len(left) > _LONGEST or len(right) > _LONGEST:
        return None
    one, two = _names_apart(left, right)
    if len(one) != 1 or len(two) != 1:
        return None
    rest = content_of(_without(left, one[0])), content_of(_without(right, two[0]))
    if not rest[0].senses or rest[0].is_negated != rest[1].is_negated:
        return None
    if not (covers(rest[0], rest[1]) and covers(rest[1], rest[0])):
        return None
    shown = f"{quoted(one[0].value.original)} against {quoted(two[0].value.original)}"
    return conflict(shown, "the same wording with two names") if _are_two(one[0].value, two[0].value) else None


def _names_apart(left: str, right: str) -> tuple[list[Mention], list[Mention]]:
    """Return the names of each wording whose words the other has not."""
    sides = _names(left), _names(right)
    words = [frozenset(fold_word(w) for w in split_words(text)) for text in (left, right)]
    apart = [[m for m in side if not _words(m) & other] for side, other in zip(sides, reversed(words), strict=True)]
    return apart[0], apart[1]


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[Mention, ...]:
    from reconcile.values.prose import find_names  # noqa: PLC0415 - only a text that no other rule judges needs it

    found = (m for m in find_names(text) if isinstance(m.value, Name))
    return tuple(m for m in found if not _MAY_BE_PLACE.search(text[: m.start]))


def _words(mention: Mention) -> frozenset[str]:
    return frozenset(fold_word(w) for w in split_words(mention.value.original))


def _without(text: str, mention: Mention) -> str:
    words = f"{text[: mention.start]} {text[mention.end :]}".split()
    return " ".join(w for w in words if w.lower().strip(",.") not in _GROUPS)


def _are_two(left: object, right: object) -> bool:
    """Tell whether two names are two: by the rules of names, or as two bodies that the shipped table knows."""
    from reconcile.compare.names import compare_names  # noqa: PLC0415 - see _names

    if not isinstance(left, Name) or not isinstance(right, Name):
        return False
    verdict = compare_names(left, right).verdict
    known = _known_words(left.original), _known_words(right.original)
    if known[0] and known[1]:  # a body and its members (`European Parliament`, `MEPs`) share a word of their wordings
        return verdict in {Verdict.CONFLICT, Verdict.UNCLEAR} and not known[0] & known[1]
    return verdict is Verdict.CONFLICT


def _known_words(name: str) -> frozenset[str]:
    from reconcile.values.names import aliases_of  # noqa: PLC0415 - see _names

    words = (fold_word(w) for alias in aliases_of(name) for w in split_words(alias))
    return frozenset(w for w in words if w not in STOP)
