"""The content of a wording: its words and phrases with their meanings, its negations and its opposites.

Owns how two wordings are laid over each other; the verdict over them is `reconcile.compare.texts`.
"""

import re
from functools import cache, lru_cache

from reconcile.compare.synonyms import in_one_wording, wider_stems
from reconcile.lexicon import Unit, lexicon
from reconcile.lexicon.words import STOP, fold_word, skeletons_of, split_words, stem_word
from reconcile.model.record import dataclass
from reconcile.values.names.letters import skeleton
from reconcile.values.tables import Prepared, load_table

_POLAR = frozenset(
    ("before", "after", "during", "since", "until", "without", "against", "under", "over", "between", "left", "right")
)
_NEGATIONS = frozenset(("no", "not", "never", "none", "nobody", "nothing", "without", "neither", "nor", "cannot"))
_HEDGES = frozenset(
    ("alleged", "allegedly", "supposed", "supposedly", "reportedly", "reported", "so", "called", "some", "certain")
)
_ASKING = frozenset(
    ("who", "whom", "whose", "when", "where", "what", "how", "more", "most", "very", "other", "another")
)
_REFLEXIVE = frozenset(("himself", "herself", "themselves"))
_SILENT = (STOP - _POLAR - _NEGATIONS - _REFLEXIVE) | _HEDGES | _ASKING
_CONTRACTED = re.compile(r"\b(\w+?)n['’]t\b", re.IGNORECASE)
_NO_ONE = re.compile(r"\bno[ -]one\b", re.IGNORECASE)
_MAX_PHRASE = 3
_ENDING = re.compile(r"([a-z]{4,}?)(?:ers?|ing|ings)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A unit with the keys of what it says: any one of `keys` says it, or all of one of `wholes`.

    Keys are its stem, its root (`-paint`), the spelling of a name under transliteration (`+semenov`). `loose` adds what
    is near and not the same: the lexicon's meanings (`#kill`), those of a phrase's single words, a name's consonants.
    """

    unit: Unit
    keys: frozenset[str]
    loose: frozenset[str]
    wholes: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What of a wording says something, and whether it is negated; `sides` are the table's opposites in it.

    `keys` has `wider` in it: the words that its things are kinds of.
    """

    senses: tuple[Sense, ...]
    keys: frozenset[str]
    loose: frozenset[str]
    wider: frozenset[str]
    is_negated: bool
    sides: frozenset[tuple[int, int]]

    @property
    def length(self) -> int:
        """How many words say something, those of a phrase one by one."""
        return sum(len(s.wholes[0]) if s.wholes else 1 for s in self.senses)

    @property
    def numbers(self) -> frozenset[str]:
        """The figures in the wording."""
        return frozenset(s for sense in self.senses for s in sense.unit.stems if s.isdigit())


@lru_cache(maxsize=8192)
def content_of(text: str) -> Content:
    """Split a wording into the units that say something."""
    text = in_one_wording(_NO_ONE.sub("nobody", _CONTRACTED.sub(r"\1 not", text)))
    words = [fold_word(w) for w in split_words(text)]
    sides, plain = _sides(words)
    units = (u for u in lexicon().units(text) if not _is_silent(u))
    senses = tuple(_sense(u) for u in units if not all(fold_word(w) in _NEGATIONS for w in u.words))
    wider = wider_stems(tuple(stem_word(w) for w in words))
    return _content(senses, sides, wider, is_negated=sum(w in _NEGATIONS for w in plain) % 2 == 1)


def covers(left: Content, right: Content, *, loose: bool = False) -> bool:
    """Tell whether everything that `right` says is in `left` too: by word, as a kind of it, or by a name's spelling."""
    return not missing(left, right, loose=loose)


def is_kind_of(left: Content, right: Content) -> bool:
    """Tell whether `left` names a kind of what `right` names: `laptops` of `computers`."""
    own = left.keys - left.wider
    return covers(left, right) and any(own.isdisjoint(s.keys) for s in right.senses if s.keys)


def shares_a_word(left: Content, right: Content) -> bool:
    """Tell whether some of what `right` says is in `left` too, in words near in meaning."""
    return len(missing(left, right, loose=True)) < len(right.senses)


def missing(left: Content, right: Content, *, loose: bool = False) -> tuple[Unit, ...]:
    """Return the units of `right` that are not in `left`; `loose` lets words stand for those near in meaning."""
    known = left.loose if loose else left.keys
    return tuple(
        s.unit
        for s in right.senses
        if known.isdisjoint(s.loose if loose else s.keys) and not any(known >= whole for whole in s.wholes)
    )


def _content(
    senses: tuple[Sense, ...],
    sides: frozenset[tuple[int, int]],
    wider: frozenset[str] = frozenset(),
    *,
    is_negated: bool,
) -> Content:
    wholes = wider.union(key for s in senses for whole in s.wholes for key in whole)
    return Content(
        senses=senses,
        keys=wholes.union(*(s.keys for s in senses)),
        loose=wholes.union(*(s.loose for s in senses)),
        wider=wider,
        is_negated=is_negated,
        sides=sides,
    )


def _sense(unit: Unit) -> Sense:
    near = frozenset("#" + m for m in unit.meanings)
    told = [(w, s) for w, s in zip(unit.words, unit.stems, strict=True) if fold_word(w) not in _SILENT]
    words = [w for w, _ in told]
    spelled = ([s for _, s in told], _roots(words), _spellings(words))
    wholes = tuple(frozenset(keys) for keys in spelled if len(keys) == len(words))
    if len(unit.words) == 1:
        keys = frozenset[str]().union(*wholes)
        return Sense(unit=unit, keys=keys, loose=keys | near | frozenset(_consonants(words)), wholes=())
    single = frozenset("#" + m for part in unit.parts for m in part if m[0] != "?" and m not in unit.meanings)
    return Sense(unit=unit, keys=frozenset(), loose=near | single, wholes=wholes)


def opposed(left: Content, right: Content) -> tuple[int, int, int] | None:
    """Return a row of the table with the sides that the two wordings are on, where those are opposite ones."""
    for row, side in sorted(left.sides):
        other = 1 - side
        if (row, other) in right.sides and (row, side) not in right.sides and (row, other) not in left.sides:
            return row, side, other
    return None


def without_side(content: Content, row: int, side: int) -> Content:
    """Return the content without the words of one side of the table's row."""
    phrases = _opposites()[row][side]
    words = {stem for phrase in phrases for stem in phrase.split()}
    senses = tuple(s for s in content.senses if not words.issuperset(s.unit.stems) and phrases.isdisjoint(s.unit.stems))
    return _content(senses, content.sides, is_negated=content.is_negated)


def side_words(text: str, row: int, side: int) -> str:
    """Return the words of a text that stand on one side of the table's row."""
    phrases = _opposites()[row][side]
    words = split_words(text)
    stems = [stem_word(fold_word(w)) for w in words]
    for size in range(_MAX_PHRASE, 0, -1):
        for at in range(len(stems) - size + 1):
            if " ".join(stems[at : at + size]) in phrases:
                return " ".join(words[at : at + size])
    return text


def begins_with_side(text: str, row: int, side: int) -> bool:
    """Tell whether the first word of a text that says something stands on one side of the table's row."""
    words = [w for w in split_words(text) if fold_word(w) not in _SILENT]
    stems = [stem_word(fold_word(w)) for w in words[:_MAX_PHRASE]]
    return any(" ".join(stems[:size]) in _opposites()[row][side] for size in range(1, len(stems) + 1))


def _is_silent(unit: Unit) -> bool:
    return all(fold_word(w) in _SILENT for w in unit.words)


def _roots(words: list[str]) -> list[str]:
    """Return what is left of lower-case words without the endings of trades and acts (`painter`, `painting`)."""
    found = (_ENDING.fullmatch(w) for w in words if w.islower())
    return ["-" + m[1] for m in found if m]


def _spellings(words: list[str]) -> list[str]:
    """Return the spellings that the transliterations of capitalised words share."""
    return ["+" + skeleton(word) for w in words if w[:1].isupper() and (word := fold_word(w)).isascii()]


def _consonants(words: list[str]) -> list[str]:
    """Return the consonants of capitalised words, which the spellings of one name may share."""
    return ["*" + form for w in words if w[:1].isupper() for form in skeletons_of(fold_word(w))]


def _sides(words: list[str]) -> tuple[frozenset[tuple[int, int]], list[str]]:
    """Return the opposites in a wording, longest phrases first, and the words that no negating phrase has used up."""
    stems = [stem_word(w) for w in words]
    table, found, left, at = _side_of(), set[tuple[int, int]](), list[str](), 0
    while at < len(stems):
        size = next((n for n in range(_MAX_PHRASE, 0, -1) if " ".join(stems[at : at + n]) in table), 0)
        found.update(table.get(" ".join(stems[at : at + size]), ()))
        if size < 2:  # noqa: PLR2004 - a phrase has two words
            left.append(words[at])
        at += max(size, 1)
    return frozenset(found), left


def _stem_opposites() -> list[list[list[str]]]:
    """Return the rows of opposites, two sides each, of stemmed phrases."""
    return [[_stemmed(one), _stemmed(other)] for one, other in load_table("opposites")["opposites"]]


OPPOSITES = Prepared("opposites stemmed", ("data/opposites.yaml",), _stem_opposites)


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((frozenset(one), frozenset(other)) for one, other in OPPOSITES.load())


def _stemmed(phrases: list[str]) -> list[str]:
    return sorted({" ".join(stem_word(fold_word(w)) for w in split_words(p)) for p in phrases})


@cache
def _side_of() -> dict[str, tuple[tuple[int, int], ...]]:
    table: dict[str, list[tuple[int, int]]] = {}
    for row, sides in enumerate(_opposites()):
        for side, phrases in enumerate(sides):
            for phrase in sorted(phrases):
                table.setdefault(phrase, []).append((row, side))
    return {phrase: tuple(places) for phrase, places in table.items()}
