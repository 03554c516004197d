"""What carries a claimed value: the words of its quotes, and those around them in the document.

Owns how far around a quote counts, and which parts of a value no word carries. What of a text is a number, a date or a
name is found by `reconcile.quotes.signs` and `reconcile.quotes.bearers`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final, NamedTuple

from reconcile.quotes.bearers import (
    Bearer,
    Vocabulary,
    acronyms_of,
    bone,
    bones_of,
    find_bearers,
    initials_of,
    is_carried,
)
from reconcile.quotes.fold import SPLIT, fold
from reconcile.quotes.index import Index, Passage
from reconcile.quotes.numerals import NUMERALS
from reconcile.quotes.signs import Meaning, Sign, Sort, Token, calendar_words, find_signs, tokenise

LEAST_AROUND: Final = 250
"""Characters on each side of a quote that count as its surroundings, over the ends of paragraphs too (pages break)."""
MOST_AROUND: Final = 800
"""Characters on each side of a quote that count as its surroundings where its paragraph is longer."""

_PARAGRAPH: Final = re.compile(r"\n[^\S\n]*\n")
_YEARS: Final = range(1000, 2101)
_YEAR_AFTER: Final = re.compile(r"(?:[ .,]|\b(?:\d{1,2}(?:st|nd|rd|th)?|of)\b){0,8}(?:1\d|20)\d\d\b")
_YEAR_BEFORE: Final = re.compile(r"\b(?:1\d|20)\d\d[ ,]{1,2}$")
_YEAR_WITHIN: Final = re.compile(r"\b(?:1\d|20)\d\d\b|[./-]\d\d[./-]\d\d$")
_DATED: Final = (Sort.DAY, Sort.MONTH)
_IN_YEAR: Final = (Sort.DAY, Sort.MONTH, Sort.WEEKDAY)


class Around(NamedTuple):
    """What the words around some quotes carry: signs by sort, bones of words, years named before, dates without one."""

    meanings: dict[Sort, set[Meaning]]
    bones: frozenset[str]
    years: frozenset[int]
    undated: frozenset[tuple[Sort, Meaning]]


class Surroundings:
    """A document's words, signs and paragraphs, for all the claims whose quotes stand in it."""

    def __init__(self, index: Index, language: str = "", years: Sequence[int] = ()) -> None:
        """Keep an index; `years`: those that a date without one may be of (the year of publication)."""
        self.index = index
        self.language = language
        self.years = tuple(years)
        # A numeral is no number; blanks keep the places.
        self.text = NUMERALS.sub(lambda found: " " * len(found[0]), index.text).replace(SPLIT, "-")

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words and figures of the document."""
        return tokenise(self.text)

    @cached_property
    def known(self) -> Vocabulary:
        """Return what the document's words say about names."""
        return Vocabulary(self.tokens, calendar_words(self.language))

    @cached_property
    def _signs(self) -> tuple[Sign, ...]:
        return find_signs(self.tokens, self.language, asked=False)

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sign_starts(self) -> list[int]:
        # The days of a date come before it where it is written day first: starts need not ascend.
        return [sign.start for sign in self._ordered]

    @cached_property
    def _ordered(self) -> list[Sign]:
        return sorted(self._signs, key=lambda sign: (sign.start, sign.end))

    @cached_property
    def _paragraphs(self) -> list[int]:
        """Return the places in the folded text where paragraphs begin."""
        text, offsets = self.index.document.text, self.index.offsets
        return [0, *(bisect_left(offsets, found.end()) for found in _PARAGRAPH.finditer(text))]

    def span(self, passage: Passage) -> tuple[int, int]:
        """Return where the surroundings of a passage begin and end in the folded text."""
        breaks = self._paragraphs
        first = bisect_right(breaks, passage.start) - 1
        last = bisect_left(breaks, passage.end)
        start = min(max(breaks[first], passage.start - MOST_AROUND), passage.start - LEAST_AROUND)
        end = min(breaks[last] if last < len(breaks) else len(self.text), passage.end + MOST_AROUND)
        return max(0, start), max(end, min(len(self.text), passage.end + LEAST_AROUND))

    def around(self, passages: Sequence[Passage]) -> Around:
        """Return what the words around some passages carry."""
        meanings: dict[Sort, set[Meaning]] = {sort: set() for sort in Sort}
        bones: set[str] = set()
        years: set[int] = set(self.years)
        undated: set[tuple[Sort, Meaning]] = set()
        for start, end in (self.span(passage) for passage in passages):
            first = bisect_left(self._sign_starts, start)
            for sign in self._ordered[first : bisect_left(self._sign_starts, end)]:
                meanings[sign.sort].update(sign.meanings)
                if sign.sort in _DATED and not self._has_year(sign):
                    undated.update((sign.sort, meaning) for meaning in sign.meanings)
            tokens = self.tokens[bisect_left(self._token_starts, start) : bisect_left(self._token_starts, end)]
            bones.update(each for token in tokens if token.figure is None for each in bones_of(token))
            bones.update(initials_of(tokens))
            bones.update(acronyms_of(tokens))
            for sign in reversed(self._ordered[max(0, first - 400) : first]):
                if sign.sort is Sort.NUMBER and (year := _as_year(sign)) is not None:
                    years.add(year)
                    break
        bones.discard("")
        return Around(meanings, frozenset(bones), frozenset(years), frozenset(undated))

    def _has_year(self, sign: Sign) -> bool:
        """Tell whether a year stands beside a day or month, or in the same figure."""
        if _YEAR_AFTER.match(self.text, sign.end) or _YEAR_BEFORE.search(
            self.text[max(0, sign.start - 8) : sign.start]
        ):
            return True
        return _YEAR_WITHIN.search(self.text, sign.start, sign.end) is not None

    def not_carried(
        self,
        value: str,
        passages: Sequence[Passage],
        *,
        alike: Sequence[Sequence[str]] = (),
        denies: bool = False,
    ) -> tuple[str, ...]:
        """Return the parts of a value that no word of or around its quotes carries, as the value writes them.

        `alike`: names that are one, each of which carries the others. `denies`: the value as a whole is a no, which
        needs a negation whatever its wording.
        """
        text = fold(value).text.strip()
        tokens = tokenise(text)
        signs = find_signs(tokens, self.language, asked=True)
        bearers = find_bearers(text, tokens, self.known)
        if not signs and not bearers and not denies:
            return ()
        around = self.around(passages)
        dated = any(sign.sort in _IN_YEAR for sign in signs) and not _has_own_year(signs, around)
        missing = [sign for sign in signs if not _has_sign(sign, around, dated=dated)]
        parts = [(sign.start, text[sign.start : sign.end]) for sign in _whole(missing)]
        if denies and not around.meanings[Sort.NEGATION] and not missing:
            parts.append((0, text))
        strange = (bearer for bearer in bearers if not self._carries(bearer, around, alike))
        parts += [(text.find(bearer.text), bearer.text) for bearer in strange]
        return tuple(dict.fromkeys(part for _, part in sorted(parts)))

    def _carries(self, bearer: Bearer, around: Around, alike: Sequence[Sequence[str]]) -> bool:
        if is_carried(bearer, around.bones, self.known):
            return True
        for names in alike:
            bearers = [_bearer_of(name) for name in names]
            if any(set(bearer.bones) <= set(other.bones) for other in bearers):
                return any(is_carried(other, around.bones, self.known) for other in bearers)
        return False


def _bearer_of(name: str) -> Bearer:
    """Return a subject's name or alias as one whose words carry it."""
    tokens = tokenise(fold(name).text)
    return Bearer(name, tuple(bone(token.text) for token in tokens if token.text.isalpha()))


def _as_year(sign: Sign) -> int | None:
    found = next((int(m) for m in sign.meanings if not isinstance(m, str | tuple) and m == int(m)), None)
    return found if found in _YEARS else None


def _has_own_year(signs: Sequence[Sign], around: Around) -> bool:
    """Tell whether all days and months of a value stand in the document, and each with a year of its own."""
    dates = [sign for sign in signs if sign.sort in _DATED]
    return bool(dates) and all(
        any(meaning in around.meanings[sign.sort] for meaning in sign.meanings)
        and not any((sign.sort, meaning) in around.undated for meaning in sign.meanings)
        for sign in dates
    )


def _has_sign(sign: Sign, around: Around, *, dated: bool) -> bool:
    have = around.meanings[sign.sort]
    if any(meaning in have for meaning in sign.meanings):
        return True
    match sign.sort:
        case Sort.NUMBER:
            return dated and _as_year(sign) in around.years
        case Sort.MONTH:
            # `2018-06` may be a code or years.
            return any(m in around.meanings[Sort.NUMBER] for m in sign.meanings if isinstance(m, str | Decimal))
        case Sort.DAY:
            # `On 7 October … on the 8th`: the month need not be said twice.
            days = ((m[0], m[1]) for m in sign.meanings if isinstance(m, tuple))
            ordinals, months = around.meanings[Sort.ORDINAL], around.meanings[Sort.MONTH]
            return any(day in ordinals and month in months for day, month in days)
        case _:
            return False


def _whole(signs: Sequence[Sign]) -> list[Sign]:
    """Return signs without those that another one covers (a day whose month is missing too)."""
    ordered = sorted(signs, key=lambda sign: (sign.start, -sign.end))
    return [sign for n, sign in enumerate(ordered) if not any(sign.end <= other.end for other in ordered[:n])]
