"""Which of the listed people a word may name, in any spelling that the name reader knows.

Owns single words: transliteration, inflected forms, possessives, given names' short forms, misspellings by one letter,
scripts without vowels. What words stand beside one another is `reconcile.redact.text`'s.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import permutations
from typing import Final

from reconcile.compare.nearness import edits
from reconcile.redact.listing import Person
from reconcile.values.names import NameForm, alias_groups, take_apart
from reconcile.values.names.letters import consonants, lacks_vowels, latin, skeleton
from reconcile.values.names.vocabulary import given_names
from reconcile.values.tables import load_table

People = frozenset[int]
"""People by their place in the list."""
NOBODY: Final[People] = frozenset()

_NOT_LETTERS: Final = re.compile(r"[^a-z]")
_POSSESSIVE: Final = re.compile(r"['’ʼ`´][sS]?$")
_MOST_GLUED: Final = 4
_LEAST_BONE, _LEAST_NEAR, _LEAST_CONSONANTS, _LEAST_SHORT, _LEAST_CUT = 4, 7, 3, 4, 3
# What names of many languages end in, as skeletons, in one case or another. A longer list hides more, which is safe.
_NAME_ENDS: Final = frozenset(("", "a", "e", "i", "o", "u", "s", "ai", "ei", "oi", "ii", "ia", "ij", "aia"))
_ENDS: Final = _NAME_ENDS | frozenset(
    (
        *("es", "em", "om", "im", "am", "ami", "ah", "ov", "ova", "ovi", "ovu", "ovoi", "ovoiu", "ovim", "ovih", "oiu"),
        *("eiu", "iu", "ogo", "omu", "ego", "emu", "oie", "iei", "ou", "ev", "in", "ina", "nin", "un", "nun", "ga"),
        *("ge", "ka", "ke", "da", "de", "dan", "den", "tan", "ten", "ni", "ne", "ti", "di", "di", "ek", "owi", "ovie"),
        *("n", "k", "m", "v", "is", "iv", "um", "us", "as", "os", "ens", "ish", "ian", "ist", "ism", "ists", "ians"),
    )
)


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(load_table("redact/words"))


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Return a word in small Latin letters without marks, apostrophes and possessive ending."""
    return _NOT_LETTERS.sub("", latin(_POSSESSIVE.sub("", word)).lower())


class Spellings:
    """The words of the listed names, ready to look a word of a text up."""

    def __init__(self, people: Sequence[Person]) -> None:
        """Take the list apart; aliases that the shipped table knows are spellings too."""
        self._bones: dict[str, set[int]] = {}
        self._glued: dict[str, set[int]] = {}
        self._given: dict[int, set[int]] = {}
        self._consonants: dict[str, set[int]] = {}
        self._acronyms: dict[str, set[int]] = {}
        self.initials: list[frozenset[str]] = []
        self.surnames: set[str] = set()
        self.phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self.names = [_all_names(person) for person in people]
        self._known: dict[str, People] = {}
        for at, names in enumerate(self.names):
            forms = [take_apart(name) for name in names]
            for name, form in zip(names, forms, strict=True):
                self._take(at, name, form)
            self.initials.append(frozenset(word[0] for form in forms for word in form.words if word[:1].isalpha()))

    def _take(self, at: int, name: str, form: NameForm) -> None:
        if form.body or (form.numbers and len(form.words) > 1):
            self._take_phrase(at, form)
        if form.body and len(form.words) > 1:
            return
        if form.acronym:
            self._acronyms.setdefault(form.acronym, set()).add(at)
        self._take_words(at, form)
        if form.words:
            self.surnames.add(skeleton(form.words[0] if len(name.split()) == 1 else form.words[-1]))

    def _take_phrase(self, at: int, form: NameForm) -> None:
        bones = (*map(skeleton, form.words), *form.numbers)
        self.phrases.setdefault(bones[0], []).append((bones, at))
        if len(form.initials) >= _LEAST_CONSONANTS:
            self._acronyms.setdefault(form.initials.upper(), set()).add(at)

    def _take_words(self, at: int, form: NameForm) -> None:
        full = [word for word in form.words if len(word) > 1 and not word.isdigit()]
        for word in full:
            self._bones.setdefault(skeleton(word), set()).add(at)
            if len(shape := _shape(word)) >= _LEAST_CONSONANTS:
                self._consonants.setdefault(shape, set()).add(at)
            for group in given_names(skeleton(word)):
                self._given.setdefault(group, set()).add(at)
        for size in range(2, min(len(full), _MOST_GLUED) + 1):
            for order in permutations(full[:_MOST_GLUED], size):
                self._glued.setdefault(skeleton("".join(order)), set()).add(at)
        if len(full) == 1 and len(full[0]) >= _LEAST_SHORT:
            self._glued.setdefault(skeleton(full[0]), set()).add(at)

    def who(self, word: str, *, any_case: bool = False) -> People:
        """Return the people whom a word may name by itself."""
        is_small = not any_case and word[:1].islower()
        key = f"{word}{'*' if any_case else ''}"
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = frozenset(self._look_up(word, is_small=is_small, any_case=any_case))
        return known

    def _look_up(self, word: str, *, is_small: bool, any_case: bool) -> set[int]:
        folded = fold_word(word)
        if len(folded) < 2 or (is_small and (folded in _words() or len(folded) < _LEAST_CONSONANTS)):  # noqa: PLR2004
            return set()
        bone = skeleton(folded)
        found = set(self._bones.get(bone, ())) | self._glued.get(bone, set())
        if word.isupper():
            found |= self._acronyms.get(folded.upper(), set())
        if lacks_vowels(word):
            found |= self._by_consonants(folded)
        if not found:
            found = self._by_ending(bone)
        if not is_small:
            for group in given_names(bone):
                found |= self._given.get(group, set())
            if not found and not any_case and len(bone) >= _LEAST_NEAR:
                found = {at for known, who in self._bones.items() if edits(bone, known, 1) <= 1 for at in who}
        return found

    def _by_consonants(self, folded: str) -> set[int]:
        """Look up a word of a script without vowels, with and without the little words that are written onto it."""
        shapes = {_shape(folded[cut:]) for cut in range(3)} | {_shape(folded.removeprefix("al"))}
        return {at for shape in shapes for at in self._consonants.get(shape, ())}

    def who_brief(self, word: str) -> People:
        """Return the people of whose names a word without vowels has the consonants, however few."""
        shape = _shape(fold_word(word))
        return frozenset(at for known, who in self._bones.items() if _shape(known) == shape for at in who)

    def _by_ending(self, bone: str) -> set[int]:
        """Look up a word as another case of a name: what both begin with is long, and both end as names do."""
        found: set[int] = set()
        for known, who in self._bones.items():
            shared = _shared(bone, known)
            if shared >= _LEAST_BONE and known[shared:] in _NAME_ENDS and bone[shared:] in _ENDS:
                found |= who
        return found

    def who_glued(self, words: Iterable[str]) -> People:
        """Return the people whose whole name the words are when they are written together (`Seme nova`)."""
        bone = skeleton("".join(map(fold_word, words)))
        return frozenset(self._glued.get(bone, set()) | self._bones.get(bone, set()))

    def who_cut(self, word: str) -> People:
        """Return the people of whose names a word is the beginning: it was cut off there."""
        folded = fold_word(word)
        if len(folded) < _LEAST_CUT:
            return NOBODY
        cut = (folded, skeleton(folded))
        return frozenset(at for known, who in self._bones.items() if known.startswith(cut) for at in who)

    def who_within(self, text: str) -> People:
        """Return the people whose names stand anywhere in a text without spaces: an address, the name of a file."""
        folded = _NOT_LETTERS.sub("", latin(text).lower())
        shapes = (folded, skeleton(folded))
        found = {at for known, who in self._bones.items() if _stands_in(known, shapes) for at in who}
        return frozenset(found | {at for known, who in self._glued.items() if _stands_in(known, shapes) for at in who})


_LEAST_WITHIN: Final = 6


def _stands_in(known: str, shapes: tuple[str, ...]) -> bool:
    return len(known) >= _LEAST_WITHIN and any(known in shape for shape in shapes)


def _shape(word: str) -> str:
    """Return the consonants of a word; Arabic writes a foreign v with its f, and g with its gh."""
    return consonants(word.replace("gh", "g").replace("f", "v"))


def _shared(left: str, right: str) -> int:
    """Count the letters that two words begin with alike."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _all_names(person: Person) -> tuple[str, ...]:
    """Return the spellings given, and those that the shipped table of aliases has for them."""
    groups = sorted({group for name in person.names for group in alias_groups(name)})
    table = load_table("names/aliases") if groups else ()
    shipped = (str(name) for group in groups for name in table[group])
    return tuple(dict.fromkeys((*person.names, *shipped)))
