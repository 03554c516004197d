"""The names in a claimed value and in a document: words with a capital letter, by the spelling that variants share.

Owns what counts as a name here (more than the reader of names takes for one, because a document stands beside it) and
when a document's words carry it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from reconcile.quotes.fold import JOINT
from reconcile.quotes.signs import Token
from reconcile.quotes.words import is_negation
from reconcile.values.dates.vocabulary import fold_word
from reconcile.values.names import countries_of_demonym
from reconcile.values.names.letters import latin, skeleton
from reconcile.values.names.vocabulary import vocabulary

_PARTICLES: Final = frozenset(
    ("of", "the", "de", "la", "del", "da", "von", "van", "der", "bin", "ibn", "al", "for", "-")
)
ACRONYM: Final = "="
"""Stands before a word that is all capitals, among bones."""
_SHORTEST: Final = 2
_LONG_ENOUGH: Final = 5
_LONGEST_ENDING: Final = 3
_LONGEST_RUN: Final = 6
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]")


class Bearer(NamedTuple):
    """A name as a value writes it, and the bones of its words in order."""

    text: str
    bones: tuple[str, ...]


@lru_cache(maxsize=65536)
def bone(word: str) -> str:
    """Return the spelling that the variants of a word share, without a possessive ending."""
    plain = latin(word).lower()
    return skeleton(_NOT_LETTERS.sub("", plain.removesuffix("'s").removesuffix("'")))


def find_bearers(text: str, tokens: Sequence[Token], known: "Vocabulary") -> tuple[Bearer, ...]:
    """Return the names in a value: runs of words with capitals, without titles and words of the calendar.

    A word that begins the value or a sentence is none where the document writes it small.
    """
    out: list[Bearer] = []
    run: list[Token] = []
    for n, token in enumerate(tokens):
        if _is_name_word(text, tokens, n, known):
            run.append(token)
        elif token.text.lower() not in _PARTICLES or not run:
            _close(text, run, out)
    _close(text, run, out)
    return tuple(out)


def _close(text: str, run: list[Token], out: list[Bearer]) -> None:
    if run:
        bones = tuple(bone(token.text) for token in run)
        out.append(Bearer(text[run[0].start : run[-1].end], bones))
        run.clear()


def _is_name_word(text: str, tokens: Sequence[Token], n: int, known: "Vocabulary") -> bool:
    word = tokens[n].text
    if not word[0].isupper() or len(word) < _SHORTEST or is_negation(word):
        return False
    folded = fold_word(word)
    if folded in known.calendar or folded in vocabulary().titles:
        return False
    begins = n == 0 or text[: tokens[n].start].rstrip(" '(")[-1:] in (".", "!", "?", ":", "")
    return not ((begins or word.istitle()) and folded in known.small)


class Vocabulary:
    """The words of a document, for the names in the values that it is to carry."""

    def __init__(self, tokens: Sequence[Token], calendar: Iterable[str]) -> None:
        """Keep a document's tokens; what is asked of them is made once."""
        self._tokens = tokens
        self.calendar = frozenset(calendar)

    @cached_property
    def small(self) -> frozenset[str]:
        """Return the words that the document writes small."""
        return frozenset(token.text for token in self._tokens if token.text.islower())

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the bones of words with capitals that stand side by side."""
        names = [t for t in self._tokens if t.text.isalpha() and t.text.lower() not in _PARTICLES]
        return frozenset(
            (bone(a.text), bone(b.text)) for a, b in pairwise(names) if a.text[0].isupper() and b.text[0].isupper()
        )


def bones_of(token: Token) -> Iterable[str]:
    """Yield the bones that a word carries: its own, and for a people's name those of its countries."""
    # A word that a line's end divides carries itself whole, and each of its halves where the hyphen is its own.
    yield bone(token.text)
    if JOINT in token.text:
        yield from map(bone, token.text.split(JOINT))
    if token.text[0].isupper():
        for country in countries_of_demonym(token.text):
            yield from map(bone, country.split())


def initials_of(tokens: Sequence[Token]) -> Iterable[str]:
    """Yield the bones of the initials of words with capitals side by side: `eu` for `European Union`."""
    run: list[str] = []
    for token in (*tokens, None):
        if token is not None and token.text[0].isupper():
            run.append(token.text[0].lower())
            yield from (bone("".join(run[-size:])) for size in range(_SHORTEST, min(len(run), _LONGEST_RUN) + 1))
        elif token is None or token.text.lower() not in _PARTICLES:
            run.clear()


def acronyms_of(tokens: Sequence[Token]) -> Iterable[str]:
    """Yield the words that are all capitals, with and without points: `EU`, `U.N.`, with a sign that no bone has."""
    run = ""
    end = -1
    for token in tokens:
        text = token.text
        if text == "." and run and token.start == end:
            end = token.end
            continue
        if len(text) == 1 and text.isupper() and (not run or token.start == end):
            run, end = run + text, token.end
            continue
        if len(run) >= _SHORTEST:
            yield ACRONYM + run
        run = text if len(text) == 1 and text.isupper() else ""
        end = token.end
        if len(text) >= _SHORTEST and text.isupper():
            yield ACRONYM + text
    if len(run) >= _SHORTEST:
        yield ACRONYM + run


def is_carried(bearer: Bearer, around: frozenset[str], known: Vocabulary) -> bool:
    """Tell whether the words around a quote carry a name.

    Each of its words is there, or one of them is and the document writes the name in full elsewhere, or the words
    around have its initials, or it is that of a people whose country is named.
    """
    found = [_has(word, around) for word in bearer.bones]
    if all(found):
        return True
    if any(found) and len(bearer.bones) > 1 and all(pair in known.pairs for pair in pairwise(bearer.bones)):
        return True
    initials = "".join(word[0] for word in bearer.bones if word)
    if len(initials) > _SHORTEST and initials in around:
        return True
    capitals = "".join(word[0] for word in bearer.text.split() if word[0].isupper())
    if len(capitals) >= _SHORTEST and ACRONYM + capitals in around:
        return True
    return any(all(bone(word) in around for word in country.split()) for country in countries_of_demonym(bearer.text))


def _has(word: str, around: frozenset[str]) -> bool:
    """Tell whether a word is there, or one that goes on from it by an ending: `Kazakhstani`, `Semenovoi`."""
    if word in around or not word:
        return True
    return len(word) >= _LONG_ENOUGH and any(
        (other.startswith(word) or word.startswith(other)) and abs(len(other) - len(word)) <= _LONGEST_ENDING
        for other in around
        if len(other) >= _LONG_ENOUGH
    )
