"""Take a name apart: its words as folded, its numerals, initials, legal form, and what kind of bearer it has.

Owns the split; whether two names are one is judged in `reconcile.compare.names`.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reconcile.model.record import dataclass
from reconcile.values.names.letters import consonants, lacks_vowels, runs_together, script_of, skeleton, spaced
from reconcile.values.names.vocabulary import Vocabulary, given_names, vocabulary

_PIECE = re.compile(r"[A-Za-z]+|\d+|%")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.[ -]?){2,}(?:[A-Za-z]\b)?\.?(?=\W|$|[A-Z][a-z])")
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_NUMBER_SIGN = re.compile(r"\bN[or]\.? ?(?=\d)|№|#", re.IGNORECASE)
_ROMAN = re.compile(r"^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}
_INVERTED = re.compile(r"^(?P<last>[^,]+), (?P<first>[^,]+)$")
_NUMBER_WORDS = {
    word: str(n)
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    w: str(n)
    for n, w in zip(
        range(30, 100, 10), ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True
    )
}
_ORDINAL_NAMES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINAL_WORDS = {word: str(n) for n, word in enumerate(_ORDINAL_NAMES.split(), start=1)}
_LINKS = frozenset("aeiy")
"""Letters that link the words of a name where they are written small (`Ortega y Gasset`), and are initials else."""
_MAX_PERSON = 3


class Joined(NamedTuple):
    """The skeletons of each two neighbours written together, and whether one of them is a given name."""

    bones: tuple[str, ...]
    has_given: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForm:
    """A name taken apart.

    `words`: its words, folded to lower case Latin letters; `bones`: the same as skeletons; both without titles, legal
    form and particles. `numbers`: its numerals, roman ones and words as figures. `run`: its words written together.
    `filial`: it says whose child somebody is (`bin`). `body`: it is an organisation's by its words. `brief`: it has an
    initial. `office`: it names an office and, as far as its words tell, nobody who holds it.

    What only a comparison asks for is made when asked for: most texts are taken apart to see that they name nobody.
    """

    words: tuple[str, ...]
    bones: tuple[str, ...]
    numbers: tuple[str, ...]
    legal: str | None
    run: str
    title: bool
    filial: bool
    body: bool
    inverted: bool
    vowelless: bool
    syllabic: bool
    ideographic: bool
    script: str
    brief: bool
    office: bool
    acronym: str
    initials: str

    @property
    def folded(self) -> str:
        """The form that spelling variants share."""
        return " ".join((*self.bones, *self.numbers, *((self.legal,) if self.legal else ())))

    @property
    def letters(self) -> str:
        """The skeleton of all its letters together."""
        return skeleton(self.run)

    @property
    def given(self) -> tuple[frozenset[int], ...]:
        """The numbers of the lists of given names that each word is in."""
        return _given(self.bones)

    @property
    def joined(self) -> Joined:
        """Its neighbours written together."""
        return _joined(self.words)


@lru_cache(maxsize=65536)
def _joined(words: tuple[str, ...]) -> Joined:
    bones = tuple(skeleton(one + two) for one, two in pairwise(words))
    return Joined(bones, any(given_names(bone) for bone in bones))


@lru_cache(maxsize=65536)
def _given(bones: tuple[str, ...]) -> tuple[frozenset[int], ...]:
    return tuple(given_names(bone) for bone in bones)


@lru_cache(maxsize=65536)
def take_apart(text: str) -> NameForm:
    """Take a name apart. A text without letters and digits has no words."""
    known = vocabulary()
    plain = spaced(text)
    inverted = _INVERTED.match(plain)
    if inverted and _is_person_inverted(inverted["last"], inverted["first"], known):
        plain = f"{inverted['first']} {inverted['last']}"
    else:
        inverted = None
    acronym = plain.replace(".", "").strip()
    plain = _NUMBER_SIGN.sub(" ", plain)
    plain = _ORDINAL.sub(r"\1", _DOTTED.sub(lambda m: _join_initials(m[0]), plain))
    pieces = _PIECE.findall(plain)
    words = [p.lower() for p in pieces]
    words, kept, legal = _cut_legal(words, pieces, known)
    words, kept, title = _cut_titles(words, kept, known)
    numbers, words = _cut_numbers(words, kept)
    filial = any(w in known.filial for w in words[1:])
    core = tuple(
        known.body_words.get(w, w)
        for w in words
        if (len(w) == 1 and w != "s") or (w not in known.particles and w not in ("s", "abu"))
    ) or tuple(words)
    bones = tuple(skeleton(w) for w in core)
    if lacks_vowels(text):
        bones = tuple(consonants(w.removeprefix("al")) or w for w in core)
    return NameForm(
        words=core,
        bones=bones,
        numbers=numbers,
        legal=legal,
        run="".join(words),
        title=title,
        filial=filial,
        body=legal is not None or any(w in known.bodies for w in core),
        inverted=inverted is not None,
        vowelless=lacks_vowels(text),
        syllabic=runs_together(text),
        ideographic=script_of(text) in ("CJK", "HANGUL"),
        script=script_of(text),
        brief=any(len(w) == 1 for w in core),
        office=_is_office(words, known),
        acronym=acronym if acronym.isupper() and acronym.isalpha() and len(acronym) <= 8 else "",  # noqa: PLR2004
        initials="".join(w[0] for w in words if w not in known.particles),
    )


def _is_person_inverted(last: str, first: str, known: Vocabulary) -> bool:
    words = [w.strip(".").lower() for w in (*last.split(), *first.split())]
    if any(w in known.bodies or w in known.suffixes or (w,) in known.legal for w in words):
        return False
    return len(last.split()) <= _MAX_PERSON and len(first.split()) <= _MAX_PERSON + 1


def _join_initials(dotted: str) -> str:
    letters = re.findall(r"[A-Za-z]", dotted)
    # `N.A. Belispayev` has two initials, `A.B.C. Company` one word: three letters and more are an abbreviation.
    return (" ".join(letters) if len(letters) == 2 else "".join(letters)) + " "  # noqa: PLR2004


def _cut_legal(words: list[str], pieces: list[str], known: Vocabulary) -> tuple[list[str], list[str], str | None]:
    """Cut a legal form off the end or the beginning, where something is left."""
    legal: str | None = None
    cut = True
    while cut:
        cut = False
        for size in range(min(known.longest_legal, len(words) - 1), 0, -1):
            end = known.legal.get(tuple(words[-size:]))
            if end and not (size == 1 and len(words) == 2 and end in ("as", "na")):  # noqa: PLR2004
                words, pieces, legal, cut = words[:-size], pieces[:-size], _narrower(legal, end), True
                break
            start = known.legal.get(tuple(words[:size]))
            if start and start != "na" and (size > 1 or start in ("jsc", "llc") or pieces[0].isupper()):
                words, pieces, legal, cut = words[size:], pieces[size:], _narrower(legal, start), True
                break
    return words, pieces, legal


def _narrower(known: str | None, found: str) -> str:
    """Choose among two forms of one name: `Corporation` is a word of many, `JSC` tells."""
    return found if known is None or known in ("co", "corp") else known


def _cut_titles(words: list[str], pieces: list[str], known: Vocabulary) -> tuple[list[str], list[str], bool]:
    before = len(words)
    if _is_office(words, known):
        return words, pieces, False
    while len(words) > 1 and words[0] in known.titles:
        words, pieces = words[1:], pieces[1:]
    while len(words) > 1 and words[-1] in known.suffixes and len(words[-1]) > 1:
        words, pieces = words[:-1], pieces[:-1]
    # `police investigator N. Sorel`: words in lower case before a name describe its bearer where they end in a title.
    start = next((n for n, p in enumerate(pieces) if not p[:1].islower()), 0)
    if 0 < start <= _MAX_PERSON and start < len(words) and words[start - 1] in known.titles:
        words, pieces = words[start:], pieces[start:]
    return words, pieces, len(words) < before


def _is_office(words: Sequence[str], known: Vocabulary) -> bool:
    """Tell whether words name an office and nobody who holds it: `the Deputy Mayor`, `Minister of Health`."""
    words = words[words[:1] == ["the"] :]
    end = next((n for n, word in enumerate(words) if word not in known.offices), len(words))
    return end > 0 and (end == len(words) or words[end] == "of")


def _cut_numbers(words: list[str], pieces: list[str]) -> tuple[tuple[str, ...], list[str]]:
    numbers: list[str] = []
    rest: list[str] = []
    for at, (word, piece) in enumerate(zip(words, pieces, strict=True)):
        if word.isdigit():
            numbers.append(word.lstrip("0") or "0")
        elif at and _ROMAN.match(piece) and not (len(piece) == 1 and at < len(words) - 1):
            numbers.append(str(roman_number(piece)))
        elif word in _ORDINAL_WORDS or (at and word in _NUMBER_WORDS):
            numbers.append(_ORDINAL_WORDS.get(word) or _NUMBER_WORDS[word])
        elif len(piece) > 1 or not piece.islower() or piece not in _LINKS:
            rest.append(word)
    return tuple(numbers), rest if rest or numbers else words


def roman_number(piece: str) -> int:
    """Return the value of a numeral in the signs I, V, X and L."""
    values = [_ROMAN_DIGITS[c] for c in piece]
    return sum(-v if any(w > v for w in values[n + 1 : n + 2]) else v for n, v in enumerate(values))
