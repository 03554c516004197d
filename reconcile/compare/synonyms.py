"""Wordings of values that say the same, and words that are a kind of others (reconcile/data/synonyms.yaml).

The lexicon proposes which claims belong together; its groups are too wide to tell whether two values are equal. This
table is narrow: only wordings that a report may exchange without changing what is true.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from reconcile.lexicon.words import fold_word, stem_word
from reconcile.model.pattern import lazy_pattern
from reconcile.values.tables import Prepared, load_table

_WORD = lazy_pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_BETWEEN = lazy_pattern(r"[\s-]+")
_AMERICAN = tuple(
    (parts, lazy_pattern(pattern, re.IGNORECASE), to)
    for parts, pattern, to in (
        (("is",), r"(?<=[a-z]{3})is(?=(?:e[ds]?|ers?|ing|ations?)$)", "iz"),
        (("our",), r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|ers?$|able$|ites?$|hoods?$)", "or"),
        (("re",), r"(?<=[a-z]{2}[bt])re(?=s?$)", "er"),
        (("ae", "oe"), r"(?<=[a-z])(?:ae|oe)(?=(?:mia|morr|mat|stru|soph|dem|diatr|tal$|sthe|st?olog))", "e"),
        (("ae", "oe"), r"^oe(?=soph|stro|dem)|^ae(?=sthe)", "e"),
    )
)
"""British spellings become American ones: what a word must have one of, the pattern, what it becomes. Both sides go the
same way, so a word changed without need does no harm."""
_LONGEST = 6

_ROMAN = lazy_pattern(r"(?<=[a-z.] )(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?![^\W_])")
"""A Roman numeral of two letters or more behind a word: `volume II`."""
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}

Key = tuple[str, ...]


class Synonyms(NamedTuple):
    """The table by keys of words: `same` gives the wording that stands for all, `wider` the stems of wider words.

    `starts` gives for each first word the longest number of words that a key beginning with it has.
    """

    same: dict[Key, str]
    wider: dict[Key, frozenset[str]]
    starts: dict[str, int]


@lru_cache(maxsize=8192)
def in_one_wording(text: str) -> str:
    """Replace the wordings that say the same by the one that stands for them; words in their American spelling."""
    table = _table()
    text = _ROMAN.sub(lambda found: str(_in_figures(found[0])), text)
    found = [(m.start(), m.end(), *_keys(m[0])) for m in _WORD.finditer(text)]
    out: list[str] = []
    at = index = 0
    while index < len(found):
        size, wording = _longest(table, text, found, index)
        start, end = found[index][0], found[index + size - 1][1]
        out += (text[at:start], wording or " ".join(_spelled(w) for w in _WORD.findall(text[start:end])))
        at = end
        index += size
    return "".join((*out, text[at:]))


def _in_figures(numeral: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in numeral]
    return sum(-one if one < two else one for one, two in zip(digits, [*digits[1:], 0], strict=True))


def wider_stems(stems: Key) -> frozenset[str]:
    """Return the stems of the words that say less of the things that a wording names (`laptop`: `comput`)."""
    table = _table()
    found: set[str] = set()
    for at, stem in enumerate(stems):
        for size in range(min(table.starts.get(stem, 0), len(stems) - at), 0, -1):
            found |= table.wider.get(stems[at : at + size], frozenset())
    return frozenset(found)


def _longest(table: Synonyms, text: str, found: list[tuple[int, int, str, str]], at: int) -> tuple[int, str]:
    """Return how many words the longest known wording at a place has, and what stands for it: nothing, it stays."""
    _, _, exact, stem = found[at]
    most = max(table.starts.get(exact, 0), table.starts.get(stem, 0))
    for size in range(min(most, len(found) - at), 0, -1):
        words = found[at : at + size]
        if any(not _BETWEEN.fullmatch(text[a[1] : b[0]]) for a, b in pairwise(words)):
            continue
        as_written = table.same.get((exact,)) if size == 1 else None
        wording = table.same.get(tuple(w[3] for w in words)) if as_written is None else as_written
        if wording is not None:
            return size, wording
    return 1, ""


@lru_cache(maxsize=32768)
def _keys(word: str) -> tuple[str, str]:
    """Return a word as written (`=broken`) and its stem."""
    folded = _spelled(fold_word(word))
    return "=" + folded, stem_word(folded)


@lru_cache(maxsize=32768)
def _spelled(word: str) -> str:
    typed = word.lower()
    for parts, pattern, to in _AMERICAN:
        if any(part in typed for part in parts):
            word = pattern.sub(to, word)
    return word


def _key(wording: str) -> Key:
    return tuple(k if w.startswith("=") else s for w in wording.split() for k, s in (_keys(w.removeprefix("=")),))


def _make() -> dict[str, dict[str, str]]:
    """Return `same` and `wider` by keys, words and stems joined by spaces."""
    data = load_table("synonyms")
    same: dict[Key, str] = {}
    for row in data["same"]:
        first = " ".join(_spelled(w) for w in row[0].removeprefix("=").split())
        keys = dict.fromkeys(_key(wording.replace("-", " ")) for wording in row)
        # A wording that has the stems of the first stays as it is written.
        own = _key(row[0].replace("-", " "))
        same |= {key: "" if key == own else first for key in keys}
    wider: dict[Key, set[str]] = {}
    for row in data["kinds"]:
        stems = frozenset(_key(row[0]))
        for wording in row[1:]:
            key = _key(wording.replace("-", " "))
            stood = same.get(key)
            wider.setdefault(_key(stood) if stood else key, set()).update(stems)
    return {
        "same": {" ".join(key): wording for key, wording in same.items()},
        "wider": {" ".join(key): " ".join(sorted(stems)) for key, stems in wider.items()},
    }


KEYS = Prepared("synonyms by key", ("data/synonyms.yaml",), _make)


@cache
def _table() -> Synonyms:
    made = KEYS.load()
    same = {tuple(key.split()): wording for key, wording in made["same"].items()}
    wider = {tuple(key.split()): frozenset(stems.split()) for key, stems in made["wider"].items()}
    starts: dict[str, int] = {}
    for key in (*same, *wider):
        starts[key[0]] = max(starts.get(key[0], 0), len(key))
    return Synonyms(same, wider, starts)
