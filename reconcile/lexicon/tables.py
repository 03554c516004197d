"""The lexicon: which words and phrases of reports mean the same, ask two things at once, or belong to one matter.

Data in `reconcile/data/lexicon/*.yaml`; its form is described in docs/lexicon.md. All look-ups are by stem, so that one
base form covers its inflections.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from reconcile.lexicon.words import fold_word, split_words, stem_word
from reconcile.model.record import dataclass

Tables = Mapping[str, str]
"""The compiled tables by name, each as its lines: what `Table` takes."""

_BETWEEN = "|"

_MAX_PHRASE = 5
_ARTICLES = frozenset(("a", "an", "the"))
_PRONOUNS = frozenset(("it", "him", "her", "them", "he", "she", "they", "his", "its", "their"))
_PRONOUNS_AND_AUXILIARIES = _PRONOUNS | {"be", "have"}
_ASKING = frozenset(("who", "whom", "what", "which", "when", "where", "why", "how"))


class Unit(NamedTuple):
    """A word or a phrase of a text with what it can mean.

    `stems` are those of its words, `meanings` the lexicon's, `parts` what each word of a phrase means by itself.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    meanings: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...] = ()


class Table(dict[str, str]):
    """What stands for a text, as the lexicon writes it: `this|that`. Made of lines `text TAB this|that`.

    A run asks for some hundreds of the 30,000 lines: what stands for a text is taken apart (`parted`) when asked for.
    """

    def __init__(self, lines: str) -> None:
        """Take the lines as one text, which is cut all at once."""
        cells = lines.replace("\n", "\t").split("\t")
        super().__init__(zip(cells[::2], cells[1::2], strict=False))

    def parted(self, key: str) -> tuple[str, ...]:
        """Return what stands for a text, one by one; nothing for an unknown one."""
        joined = self.get(key)
        return _part(joined) if joined else ()


@lru_cache(maxsize=65536)
def _part(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(_BETWEEN))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Phrases (stems joined by a space) and their meanings; `near` the concepts of one matter.

    `aspects` are the phrases that ask for something; `starts` has the size of the longest phrase of several words that
    begins with a stem.
    """

    phrases: Table
    aspects: Table
    near: Table
    starts: Table

    def units(self, text: str, *, aspects: bool = False) -> tuple[Unit, ...]:
        """Split a text into units, the longest known phrase first; with `aspects`, question words are looked up too."""
        alone = [_word_alone(self, word, aspects) for word in split_words(text) if word.lower() not in _ARTICLES]
        stems = [unit.stems[0] for unit in alone]
        units, at = [], 0
        while at < len(alone):
            found = self._phrase(stems, at, aspects=aspects)
            if found is None:
                units.append(alone[at])
                at += 1
                continue
            size, meanings = found
            words = tuple(unit.words[0] for unit in alone[at : at + size])
            of_phrase = tuple(stems[at : at + size])
            units.append(Unit(words, of_phrase, meanings, tuple(map(self.phrases.parted, of_phrase))))
            at += size
        return tuple(units)

    def _phrase(self, stems: list[str], at: int, *, aspects: bool) -> tuple[int, tuple[str, ...]] | None:
        """Find the longest phrase of several words that begins at a place: how many words it takes, its meanings."""
        longest = self.starts.get(stems[at])
        if longest is None:
            return None
        most = int(longest)
        for size in range(min(most, len(stems) - at), 1, -1):
            meanings = self._meanings(" ".join(stems[at : at + size]), aspects=aspects)
            if meanings:
                return size, meanings
        return self._apart(stems, at, most, aspects=aspects)

    def _apart(self, stems: list[str], at: int, most: int, *, aspects: bool) -> tuple[int, tuple[str, ...]] | None:
        """Find the longest phrase, of `most` words, that stand apart: `put it out`, `search was called off`.

        Pronouns may stand between, and auxiliaries unless the phrase asks: `who was shot` is not `who shot`.
        """
        between = _PRONOUNS if stems[at] in _ASKING else _PRONOUNS_AND_AUXILIARIES
        if between.isdisjoint(stems[at + 1 : at + most]):
            return None
        found, ends = [stems[at]], [at + 1]
        for place in range(at + 1, len(stems)):
            if len(found) >= most:
                break
            if stems[place] not in between:
                found.append(stems[place])
                ends.append(place + 1)
        for size in range(len(found), 1, -1):
            if ends[size - 1] - at > size:
                meanings = self._meanings(" ".join(found[:size]), aspects=aspects)
                if meanings:
                    return ends[size - 1] - at, meanings
        return None

    def _meanings(self, phrase: str, *, aspects: bool) -> tuple[str, ...]:
        known = self.phrases.parted(phrase)
        return known + self.aspects.parted(phrase) if aspects else known

    def of_word(self, folded: str, stem: str, *, aspects: bool) -> tuple[str, ...]:
        """Return what a word means by itself: as written, or else without a plural's ending; then by its stem.

        What its stem asks is left out where it means something as written.
        """
        exact = "=" + folded
        as_written = self._meanings(exact, aspects=aspects) or self._meanings(exact.removesuffix("s"), aspects=aspects)
        by_stem = self._meanings(stem, aspects=aspects)
        return as_written + tuple(m for m in by_stem if m not in as_written and not (as_written and m[0] == "?"))

    def concepts_of(self, text: str) -> frozenset[str]:
        """Return the concepts that the words and phrases of a text can mean."""
        return frozenset(m for unit in self.units(text) for m in unit.meanings)


@lru_cache(maxsize=65536)
def _word_alone(lexicon: Lexicon, word: str, aspects: bool) -> Unit:  # noqa: FBT001 - a key of the cache
    folded = fold_word(word)
    stem = stem_word(folded)
    return Unit((word,), (stem,), lexicon.of_word(folded, stem, aspects=aspects))


def phrase_stems(phrase: str) -> list[str]:
    """Return the stems of a phrase as the lexicon keys it: without articles."""
    return [stem_word(fold_word(w)) for w in split_words(phrase) if w.lower() not in _ARTICLES]


def compile_lexicon(files: Iterable[Mapping[str, Mapping[str, Any]]]) -> Tables:
    """Make the look-up tables from the lexicon's files: by name, the lines of each, sorted, as one text.

    Several files may add words to one concept; several definitions of one compound are alternatives.
    """
    phrases: dict[str, list[str]] = {}
    aspects: dict[str, list[str]] = {}
    names: set[str] = set()
    near: dict[str, set[str]] = {}
    files = tuple(files)
    single = frozenset(
        w.casefold() for data in files for _, words in _section(data, "concepts") for w in words if " " not in w
    )
    for data in files:
        for concept, words in _section(data, "concepts"):
            for word in words:
                _add(phrases, word, (concept,), single)
        for name, entry in dict(data.get("aspects") or {}).items():
            for word in entry["words"]:
                _add(aspects, str(word), ("?" + name,), single)
            names.add(name)
    for data in files:
        for phrase, meanings in _section(data, "compounds"):
            _add(phrases, phrase, tuple("?" + m if m in names else m for m in meanings), single)
        for cluster in data.get("near") or ():
            for concept in cluster:
                near.setdefault(str(concept), set()).update(str(c) for c in cluster if c != concept)
    found: dict[str, Mapping[str, Iterable[str]]] = {
        "phrases": phrases,
        "aspects": aspects,
        "near": {k: sorted(v) for k, v in near.items()},
        "starts": _starts((*phrases, *aspects)),
    }
    return {
        name: "\n".join(
            sorted(f"{_plain(key)}\t{_BETWEEN.join(_plain(text) for text in texts)}" for key, texts in table.items())
        )
        for name, table in found.items()
    }


def _plain(text: str) -> str:
    """Return a text without the signs that join texts in a table; a project's own concepts may have any name."""
    return " ".join(text.replace(_BETWEEN, "/").split())


def _starts(phrases: Iterable[str]) -> dict[str, tuple[str]]:
    """Return the size of the longest phrase of several words that begins with a stem."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        head, *rest = phrase.split(" ")
        if rest:
            longest[head] = max(longest.get(head, 0), len(rest) + 1)
    return {head: (str(size),) for head, size in longest.items()}


def _section(data: Mapping[str, Mapping[str, object]], name: str) -> list[tuple[str, list[str]]]:
    return [(str(k), [str(w) for w in v]) for k, v in dict(data.get(name) or {}).items()]  # type: ignore[attr-defined]


def _is_agent(word: str, single: frozenset[str]) -> bool:
    """Tell whether a word is a verb of the lexicon with the ending of its doer (`attacker`, `drivers`)."""
    base = word.removesuffix("s")
    verbs = (base[:-2], base[:-1], base[:-3], base[:-2] + "e", base[:-3] + "y")
    return base.endswith(("er", "or")) and any(v in single for v in verbs)


def _add(table: dict[str, list[str]], phrase: str, meanings: Iterable[str], single: frozenset[str]) -> None:
    stems = phrase_stems(phrase)
    if not stems or len(stems) > _MAX_PHRASE:
        return
    # A single word is kept as written too. An agent noun lends nothing to the verb whose stem it shares: `attack` does
    # not ask who the `attacker` was.
    word = fold_word(split_words(phrase)[-1])
    keys = [" ".join(stems)] if len(stems) > 1 else ["=" + word] if _is_agent(word, single) else [stems[0], "=" + word]
    for key in keys:
        known = table.setdefault(key, [])
        known.extend(m for m in meanings if m not in known)


def make_lexicon(tables: Tables) -> Lexicon:
    """Make the look-up object from compiled tables."""
    return Lexicon(**{name: Table(lines) for name, lines in tables.items()})
