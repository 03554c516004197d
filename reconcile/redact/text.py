"""Names found in a text and replaced. Owns words, what stands beside them, and offsets; not which word names whom."""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import Final, NamedTuple
from urllib.parse import unquote

from reconcile.compare.names import judge_names
from reconcile.model import Verdict
from reconcile.redact.listing import Person
from reconcile.redact.spelling import NOBODY, People, Spellings, fold_word
from reconcile.values.names.letters import lacks_vowels, latin, runs_together, skeleton

# Marks that combine, soft hyphens and invisible joiners stand within words; so does a hyphen at the end of a line.
_INNER: Final = "\u0300-\u036f\u0483-\u0487\u064b-\u065f\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER: Final = rf"[^\W\d_][{_INNER}]*"
_WORD: Final = re.compile(rf"{_LETTER}(?:(?:['’ʼʹ`´]|[-‐\u00ad][ \t]*\r?\n[ \t]*(?=[a-zа-яё]))?{_LETTER})*")
_JOINERS: Final = re.compile(rf"[{_INNER}]|[-‐][ \t]*\r?\n[ \t]*")
_CAMEL: Final = re.compile(r"(?<=[^\W\d_])(?=[A-ZА-ЯЁ][a-zа-яё])|(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
_APOSTROPHE: Final = re.compile(r"['’ʼʹ`´]")
_GAP: Final = re.compile(r"\s{1,12}|[-‐‑–_]|,\s{1,4}|[·・‧]")
_BREAK: Final = re.compile(r"[,;:!?()]|\.\s")
_INITIAL_GAP: Final = re.compile(r"\.?[\s\u00a0]{0,4}|\.?-|,\s{1,4}")
_PATRONYMIC: Final = re.compile(
    r"(?:ov|ev|iev|ow)(?:ich|na|ych|ic|itch)$|(?:il|yin|in|k)ichna$|(?:uly|oglu|ogly|kyzy|qizi)$"
)
_URL: Final = re.compile(r"\b(?:[a-z][a-z0-9+.-]*://|www\.|mailto:)[^\s<>\"“”«»]+", re.IGNORECASE)
_MAIL: Final = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+")
_SLUG: Final = re.compile(r"[^\w.]+")
_LEAST_CJK, _MOST_CJK = 2, 5
WITHHELD: Final = "[address withheld]"


class Mode(Enum):
    """What kind of text is redacted."""

    TEXT = "text"
    FOLDED = "folded"
    SLUG = "slug"


class Word(NamedTuple):
    """A word of a text: where it stands, its letters, and whom it may name."""

    start: int
    end: int
    letters: str
    who: People

    @property
    def is_initial(self) -> bool:
        """Whether the word is one capital letter."""
        return len(self.letters) == 1 and self.letters.isupper()


class Change(NamedTuple):
    """A stretch of a text, and what stands in its place."""

    start: int
    end: int
    new: str


class Redactor:
    """Replaces the names of listed people in texts. The same list and text give the same result."""

    def __init__(self, people: Sequence[Person]) -> None:
        """Take the list of people."""
        self._people = tuple(people)
        self._spellings = Spellings(self._people)
        self._known: dict[tuple[str, Mode], str] = {}

    def text(self, text: str, mode: Mode = Mode.TEXT) -> str:
        """Return a text with pseudonyms for names."""
        known = self._known.get((text, mode))
        if known is None:
            known = self._known[text, mode] = apply(text, self.changes(text, mode))
        return known

    def address(self, url: str) -> str | None:
        """Return an address, or None where a name stands anywhere in it: half an address leads nowhere."""
        return None if self._names_somebody(url) else url

    def changes(self, text: str, mode: Mode = Mode.TEXT) -> tuple[Change, ...]:
        """Return the changes that redact a text, in order, none over another."""
        if mode is Mode.SLUG:
            return self._slug(text)
        addresses = [
            Change(found.start(), found.end(), WITHHELD)
            for pattern in (_URL, _MAIL)
            for found in pattern.finditer(text)
            if self._names_somebody(found[0])
        ]
        words = self._words(text, mode)
        found = [*self._phrases(text, words, mode), *self._runs(text, words, mode)]
        return _without_overlaps((*addresses, *found))

    def _names_somebody(self, address: str) -> bool:
        plain = unquote(address)
        return bool(self._spellings.who_within(plain)) or any(
            word.who
            for word in self._words(plain, Mode.FOLDED)
            if len(word.letters) > 2  # noqa: PLR2004
        )

    def _slug(self, text: str) -> tuple[Change, ...]:
        """Redact an id or a path: a part of it with a name anywhere in it gives way whole."""
        words = self._words(text, Mode.SLUG)
        found = _without_overlaps((*self._phrases(text, words, Mode.SLUG), *self._runs(text, words, Mode.SLUG)))
        if found or not self._spellings.who_within(text):
            return found
        return tuple(
            Change(part.start(), part.end(), self._label(who, Mode.SLUG))
            for part in re.finditer(r"[^/\\.]+", text)
            if (who := self._spellings.who_within(part[0]))
        )

    def _words(self, text: str, mode: Mode) -> list[Word]:
        return [word for found in _WORD.finditer(text) for word in self._split(found[0], found.start(), text, mode)]

    def _split(self, token: str, start: int, text: str, mode: Mode) -> Iterator[Word]:
        """Yield a token as a word, or as the words that are written together in it, where one of those is a name."""
        whole = self._word(token, start, text, mode)
        if whole.who:
            yield whole
            return
        if runs_together(token):
            yield from self._ideographs(token, start)
            return
        for pattern in (_APOSTROPHE, _CAMEL):
            cuts = [0, *(found.end() for found in pattern.finditer(token)), len(token)]
            parts = [self._word(token[a:b], start + a, text, mode) for a, b in pairwise(cuts) if a < b]
            if any(part.who for part in parts):
                yield from parts
                return
        yield whole

    def _word(self, token: str, start: int, text: str, mode: Mode) -> Word:
        letters = _JOINERS.sub("", token)
        who = self._spellings.who(letters, any_case=mode is not Mode.TEXT)
        end = start + len(token)
        if not who and text[end : end + 1] == "…":
            who = self._spellings.who_cut(letters)
        return Word(start, end, letters, who)

    def _ideographs(self, token: str, start: int) -> Iterator[Word]:
        """Yield the stretches of a text without spaces that are names, the longest first, and what is between them."""
        at = 0
        while at < len(token):
            for size in range(min(_MOST_CJK, len(token) - at), _LEAST_CJK - 1, -1):
                part = token[at : at + size]
                who = self._spellings.who_glued((part,))
                if who:
                    yield Word(start + at, start + at + size, part, who)
                    at += size
                    break
            else:
                yield Word(start + at, start + at + 1, "", NOBODY)
                at += 1

    def _phrases(self, text: str, words: Sequence[Word], mode: Mode) -> Iterator[Change]:
        """Yield the names of organisations: all their words in order."""
        if not self._spellings.phrases:
            return
        bones = [skeleton(fold_word(word.letters)) for word in words]
        breaks = frozenset(at for at, (a, b) in enumerate(pairwise(words), 1) if _BREAK.search(text[a.end : b.start]))
        for at, bone in enumerate(bones):
            for phrase, who in self._spellings.phrases.get(bone, ()):
                end = _follow(bones, at, phrase)
                if any(at < place < end for place in breaks):
                    continue
                if end:
                    label = self._label(frozenset((who,)), mode)
                    yield Change(words[at].start, words[end - 1].end, _possessive(text, words[end - 1], label))

    def _runs(self, text: str, words: Sequence[Word], mode: Mode) -> Iterator[Change]:
        words = self._glued(text, words, mode)
        at = 0
        while at < len(words):
            if not words[at].who:
                at += 1
                continue
            first, last, who = self._extend(text, words, at)
            if not (mode is Mode.TEXT and first == last == at and self._is_another(text, words, at)):
                label = self._label(who, mode)
                yield Change(words[first].start, words[last].end, _possessive(text, words[last], label))
            at = last + 1

    def _glued(self, text: str, words: Sequence[Word], mode: Mode) -> list[Word]:
        """Give words that make a name only when they are written together (`Xi Jinping` for `习近平`) their people."""
        out = self._beside(text, words)
        for size in (3, 2):
            for at in range(len(words) - size + 1):
                part = words[at : at + size]
                if any(word.who or not word.letters for word in part) or (mode is Mode.TEXT and _is_small(part)):
                    continue
                if not all(_GAP.fullmatch(text[a.end : b.start]) for a, b in pairwise(part)):
                    continue
                who = self._spellings.who_glued(word.letters for word in part)
                for offset in range(size if who else 0):
                    out[at + offset] = out[at + offset]._replace(who=who)
        return out

    def _beside(self, text: str, words: Sequence[Word]) -> list[Word]:
        """Give words without vowels that are too short to be names alone the people of the name beside them."""
        out = list(words)
        for at, word in enumerate(words):
            if word.who or not word.letters or not lacks_vowels(word.letters):
                continue
            beside = [words[near] for near in (at - 1, at + 1) if 0 <= near < len(words)]
            who = frozenset(one for near in beside for one in near.who) & self._spellings.who_brief(word.letters)
            if who and all(len(text[min(word.end, n.end) : max(word.start, n.start)]) == 1 for n in beside if n.who):
                out[at] = word._replace(who=who)
        return out

    def _extend(self, text: str, words: Sequence[Word], at: int) -> tuple[int, int, People]:
        """Return the first and last word of the name that begins at a word, and whom they all name."""
        who, last = words[at].who, at
        while last + 1 < len(words):
            word = words[last + 1]
            gap = text[words[last].end : word.start]
            if word.who & who and _GAP.fullmatch(gap) and ("," not in gap or (last == at and _differ(words[at], word))):
                who &= word.who
            elif _PATRONYMIC.search(fold_word(word.letters)) and gap.isspace() and word.letters[:1].isupper():
                pass
            else:
                break
            last += 1
        first = self._initials(text, words, at, who, -1)
        last = self._initials(text, words, last, who, 1)
        beside = [*words[first:at], *(word for word in words[at : last + 1] if word.is_initial)]
        letters = {latin(word.letters)[:1].lower() for word in beside}
        narrowed = frozenset(one for one in who if letters & self._spellings.initials[one]) if letters else who
        return first, last, narrowed or who

    def _initials(self, text: str, words: Sequence[Word], at: int, who: People, step: int) -> int:
        """Return where the initials beside a name end; where none is the name's, they are somebody else's."""
        end, mine = at, False
        while 0 <= end + step < len(words) and words[end + step].is_initial and abs(end - at) < 3:  # noqa: PLR2004
            left, right = sorted((end, end + step))
            if not _INITIAL_GAP.fullmatch(text[words[left].end : words[right].start]):
                break
            end += step
            mine = mine or any(latin(words[end].letters)[:1].lower() in self._spellings.initials[one] for one in who)
        return end if mine else at

    def _is_another(self, text: str, words: Sequence[Word], at: int) -> bool:
        """Tell whether a word belongs to the full name of somebody else, with whom a listed person shares it."""
        word = words[at]
        if skeleton(fold_word(word.letters)) in self._spellings.surnames or at + 1 >= len(words):
            return False
        after = words[at + 1]
        if text[word.end : after.start] != " " or len(after.letters) < 3 or not after.letters[:1].isupper():  # noqa: PLR2004
            return False
        full = f"{word.letters} {after.letters}"
        names = [name for one in word.who for name in self._spellings.names[one]]
        return all(judge_names(*sorted((full, name))).verdict is Verdict.CONFLICT for name in names)

    def _label(self, who: People, mode: Mode) -> str:
        labels = dict.fromkeys(self._people[at].pseudonym for at in sorted(who))
        joint = " or ".join(labels)
        match mode:
            case Mode.TEXT:
                return joint
            case Mode.FOLDED:
                return joint.lower()
            case Mode.SLUG:
                return _SLUG.sub("-", joint.lower()).strip("-")


def apply(text: str, changes: Sequence[Change]) -> str:
    """Return a text with the changes made."""
    parts, at = [], 0
    for change in changes:
        parts += [text[at : change.start], change.new]
        at = change.end
    return "".join((*parts, text[at:]))


def moved(changes: Sequence[Change]) -> Callable[[int, int], tuple[int, int]]:
    """Return the function from a stretch of the old text to one of the new, wide enough to hold a change it touches."""

    def move(start: int, end: int) -> tuple[int, int]:
        shift = 0
        new_start, new_end = start, end
        for change in changes:
            grown = shift + len(change.new) - (change.end - change.start)
            if change.start < end:
                new_end = change.end + grown if end < change.end else end + grown
            if change.start < start:
                new_start = change.start + shift if start < change.end else start + grown
            shift = grown
        return new_start, new_end

    return move


def _without_overlaps(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Keep of changes that overlap the one that begins first, the longer of two that begin together, over both ends."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda c: (c.start, -c.end)):
        if kept and change.start < kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, change.end))
        else:
            kept.append(change)
    return tuple(kept)


def _follow(bones: Sequence[str], at: int, phrase: Sequence[str]) -> int:
    """Return where a phrase that begins at a word ends, little words between its own passed over; 0: nowhere."""
    end = at
    for bone in phrase:
        skipped = 0
        while end < len(bones) and bones[end] != bone and len(bones[end]) <= 3 and skipped < 2:  # noqa: PLR2004
            end, skipped = end + 1, skipped + 1
        if end >= len(bones) or bones[end] != bone:
            return 0
        end += 1
    return end


def _is_small(words: Sequence[Word]) -> bool:
    """Tell whether all words are Latin ones in small letters: so many are, that looking each pair up takes long."""
    return all(word.letters.islower() and word.letters.isascii() for word in words)


def _differ(left: Word, right: Word) -> bool:
    """Tell whether two words are no spellings of one: `Semyonkina, Galina` is one name, `Galina, Galina` two."""
    return skeleton(fold_word(left.letters)) != skeleton(fold_word(right.letters))


def _possessive(text: str, word: Word, label: str) -> str:
    """Keep the possessive ending that a replaced word had."""
    ending = re.search(r"['’]s?$", text[word.start : word.end])
    return label + ("'s" if ending and ending[0][1:] else "")
