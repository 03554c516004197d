"""What a value says exactly, found in a text: numbers, dates, weekdays, months, clock times, negations.

Owns a light reading that takes the same things out of a claimed value and out of a document, many times faster than
the readers of values, which are for single values and say far more. Names are `reconcile.quotes.bearers`.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from reconcile.quotes.figures import CLOCK_HALF, Figure, read_figure
from reconcile.quotes.fold import JOINT
from reconcile.quotes.words import carries_negation, denies
from reconcile.values.dates.vocabulary import fold_word, vocabulary
from reconcile.values.quantities.vocabulary import ATOMS, Kind


class Sort(Enum):
    """What a sign is."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    DAY = "day"
    MONTH = "month"
    WEEKDAY = "weekday"
    CLOCK = "time"
    NEGATION = "negation"


Meaning: TypeAlias = Decimal | str | int | tuple[int, int]


class Sign(NamedTuple):
    """One thing said exactly: its sort, what it may mean (a day: day and month), and its place in the text."""

    sort: Sort
    meanings: tuple[Meaning, ...]
    start: int
    end: int


class Token(NamedTuple):
    """A word or figure of a text; `figure` is what a figure reads as."""

    text: str
    start: int
    end: int
    figure: Figure | None


_TOKEN: Final = re.compile(
    r"\d{1,3}(?: \d{3})+(?![\d.,/:-]\d|\d)|\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th|s|[ap]\.?m\b)?"
    rf"|[^\W\d_]+(?:['{JOINT}][^\W\d_]+)*|[,;.-]"
)
_JOINS: Final = frozenset((",", "-", "and", "or", "to", "of", "the", "until", "und", "et", "y", "и", "bis"))
_DAYS: Final = 31
_REACH: Final = 6
"""Words between a month's name and its days."""
_VAGUE: Final = frozenset(("dozens", "scores", "hundreds", "thousands", "millions", "billions", "several", "half"))
_ONES: Final = {"a": 1, "an": 1, "single": 1, "sole": 1, "once": 1, "both": 2, "pair": 2, "couple": 2, "twice": 2}
"""Words that carry a number though a value with them does not ask for it."""
_HOUR_WORDS: Final = frozenset(("pm", "am", "p", "a", "o'clock", "uhr", "h"))
_MINUTES: Final = {"half": 30, "quarter": 15}
_PAST: Final = {"past": 1, "after": 1, "to": -1, "before": -1}
_BEFORE_HOURS: Final = frozenset(("at", "by", "until", "till", "before", "after", "around", "nearly", "since", "from"))
_MOST_HOURS: Final = 12
_HOUR: Final = 60
"""Minutes of an hour."""
_HALVES: Final = {"noon": 0, "midnight": 0, "midday": 0}
_CAPITAL_ONLY: Final = frozenset(("may", "march", "mar", "sun", "sat", "wed", "mon", "jan", "dec", "second"))


@lru_cache(maxsize=32)
def _calendar(language: str) -> dict[str, tuple[Sort, int]]:
    """Return the single words of a language, and of English, for months, weekdays and whole numbers."""
    sorts = {"month": Sort.MONTH, "weekday": Sort.WEEKDAY, "ordinal": Sort.ORDINAL, "cardinal": Sort.NUMBER}
    out: dict[str, tuple[Sort, int]] = {}
    for word, phrases in vocabulary(language).phrases.items():
        for phrase in phrases:
            if phrase.role in sorts and (len(phrase.words) == 1 or phrase.words[1:] == (".",)) and len(word) > 1:
                out.setdefault(word, (sorts[phrase.role], int(phrase.value)))
    return {word: found for word, found in out.items() if found[1] >= 0}


def tokenise(text: str) -> tuple[Token, ...]:
    """Split a folded text into words, figures and the signs that join them."""
    out = []
    for found in _TOKEN.finditer(text):
        figure = read_figure(found[0]) if found[0][0].isdecimal() else None
        out.append(Token(found[0], found.start(), found.end(), figure))
    return tuple(out)


def find_signs(tokens: Sequence[Token], language: str = "", *, asked: bool) -> tuple[Sign, ...]:
    """Return the signs of a text in order of place.

    `asked`: what a claimed value needs to be carried; else all that a document's words may carry.
    """
    out: list[Sign] = []
    place = 0
    tokens = tuple(_undivided(tokens))
    while place < len(tokens):
        if not asked:
            out.extend(_clock_words(tokens, place))
        signs, place = _signs_at(tokens, place, _calendar(language), asked=asked)
        out.extend(signs)
    return tuple(out)


def _undivided(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the words that a line's end divides as they are meant: `Septem-ber` is one, `twenty-one` are two."""
    for token in tokens:
        if JOINT not in token.text:
            yield token
            continue
        halves = token.text.split(JOINT)
        if all(fold_word(half) in ATOMS for half in halves):
            yield from (token._replace(text=half) for half in halves)
        else:
            yield token._replace(text=("-" if halves[0].lower() == "non" else "").join(halves))


def _clock_words(tokens: Sequence[Token], place: int) -> Iterator[Sign]:
    """Yield the time of day that begins here in words: `half past eight`, `ten to nine`, and the hour of `at nine`."""
    first = tokens[place]
    word = fold_word(first.text)
    if word in _MINUTES or (word in ATOMS and ATOMS[word].value < _HOUR):
        minutes = _MINUTES.get(word, 0) or int(ATOMS[word].value)
        past = _PAST.get(tokens[place + 1].text.lower()) if place + 2 < len(tokens) else None
        hour = _hour_of(tokens[place + 2]) if past else None
        if past and hour is not None:
            minute = hour * _HOUR + past * minutes
            yield Sign(Sort.CLOCK, _times(minute), first.start, tokens[place + 2].end)
    if place and tokens[place - 1].text.lower() in _BEFORE_HOURS and first.figure is None:
        hour = _hour_of(first)
        if hour is not None:
            yield Sign(Sort.CLOCK, _times(hour * _HOUR), first.start, first.end)


def _hour_of(token: Token) -> int | None:
    """Return the hour that a word or a figure names, 1 to 12."""
    if token.figure is not None:
        hour = token.figure.hour
        return hour // _HOUR if hour is not None and hour % _HOUR == 0 and 0 < hour <= _MOST_HOURS * _HOUR else None
    atom = ATOMS.get(fold_word(token.text))
    is_hour = atom is not None and atom.kind in (Kind.UNIT, Kind.TEEN, Kind.TEN) and 0 < atom.value <= _MOST_HOURS
    return int(atom.value) if atom is not None and is_hour else None


def _signs_at(
    tokens: Sequence[Token], place: int, calendar: dict[str, tuple[Sort, int]], *, asked: bool
) -> tuple[Sequence[Sign], int]:
    token = tokens[place]
    if token.figure is not None:
        return _figures(tokens, place, asked=asked)
    word = fold_word(token.text)
    if word in ATOMS or word in _VAGUE:
        return _number_words(tokens, place, word)
    known = calendar.get(word)
    if known is not None and not (asked and _is_small(token)):
        return _calendar_word(tokens, place, *known, asked=asked), place + 1
    signs: list[Sign] = []
    if not asked and word in _ONES:
        signs.append(Sign(Sort.NUMBER, (Decimal(_ONES[word]),), token.start, token.end))
    if word in _HALVES:
        signs.append(Sign(Sort.CLOCK, _times(0), token.start, token.end))
    numbered = word == "no" and any(t.figure for t in tokens[place + 1 : place + 3] if t.text != ",")
    if (denies if asked else carries_negation)(token.text) and not numbered:
        signs.append(Sign(Sort.NEGATION, ("not",), token.start, token.end))
    return signs, place + 1


def _calendar_word(tokens: Sequence[Token], place: int, sort: Sort, value: int, *, asked: bool) -> Sequence[Sign]:
    token = tokens[place]
    if sort is Sort.MONTH:
        days = tuple(_days_beside(tokens, place, value))
        month = () if asked and days else (Sign(Sort.MONTH, (value,), token.start, token.end),)
        return (*days, *month)
    if sort is Sort.WEEKDAY:
        return (Sign(sort, (value,), token.start, token.end),)
    if asked and fold_word(token.text) in ("a", "an"):
        return ()
    number = Sign(Sort.NUMBER, (Decimal(value),), token.start, token.end)
    return (number,) if asked or sort is Sort.NUMBER else (number, number._replace(sort=sort))


def _days_beside(tokens: Sequence[Token], place: int, month: int) -> Iterator[Sign]:
    """Yield the days that a month's name stands with: `3-5 July`, `8 or 9 October`, else `October 12th`."""
    for step in (-1, 1):
        found = tuple(_days_towards(tokens, place, step))
        for at, day in found:
            first, last = sorted((place, at))
            yield Sign(Sort.DAY, ((day, month),), tokens[first].start, tokens[last].end)
        if found:
            return


def _days_towards(tokens: Sequence[Token], place: int, step: int) -> Iterator[tuple[int, int]]:
    """Yield places and days before or after a month's name, as far as words that join go."""
    at, joins = place + step, True
    while 0 <= at < len(tokens) and abs(at - place) <= _REACH:
        days = _as_days(tokens[at])
        if days and not joins:
            return
        if not days and tokens[at].text.lower() not in _JOINS:
            return
        yield from ((at, day) for day in days)
        joins = not days
        at += step


def _as_days(token: Token) -> tuple[int, ...]:
    if token.figure is not None:
        return token.figure.days
    known = _calendar("").get(fold_word(token.text))
    if known and known[0] in (Sort.ORDINAL, Sort.NUMBER) and 1 <= known[1] <= _DAYS and known[1] > 1:
        return (known[1],)
    return ()


def _figures(tokens: Sequence[Token], place: int, *, asked: bool) -> tuple[Sequence[Sign], int]:
    """Return what a figure says; a scale after it (`1.2 million`) belongs to it."""
    token = tokens[place]
    figure = token.figure
    if figure is None:
        return (), place + 1
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    atom = ATOMS.get(following.text.lower()) if following is not None else None
    if following is not None and atom is not None and atom.kind in (Kind.SCALE, Kind.HUNDRED, Kind.DOZEN):
        scaled = tuple(number * atom.value for numbers in figure.numbers for number in numbers)
        return (Sign(Sort.NUMBER, scaled, token.start, following.end),), place + 2
    signs = [Sign(Sort.DAY, figure.dates, token.start, token.end)] if figure.dates else []
    if asked and _stands_with_month(tokens, place) and figure.days:
        return signs, place + 1
    clock = _clock_of(figure, following, asked=asked)
    if clock is not None:
        signs.append(Sign(Sort.CLOCK, _times(clock, _half_of(tokens, place)), token.start, token.end))
    if asked and figure.months and not figure.dates:
        signs.append(Sign(Sort.MONTH, _iso_month(figure, token.text), token.start, token.end))
    if asked and (clock is not None or figure.dates):
        years = tuple((year,) for year in figure.years)
        return [*signs, *_numbers(years, token)], place + 1
    signs += _numbers(figure.numbers, token)
    if not asked:
        signs += [Sign(Sort.MONTH, (month,), token.start, token.end) for month in figure.months]
        signs += [Sign(Sort.NUMBER, (whole,), token.start, token.end) for whole in figure.wholes]
        if figure.is_ordinal:
            signs += [sign._replace(sort=Sort.ORDINAL) for sign in _numbers(figure.numbers, token)]
    elif figure.wholes and (figure.is_code or _is_glued(tokens, place)):
        return (Sign(Sort.NUMBER, figure.wholes, token.start, token.end),), place + 1
    return signs, place + 1


def _clock_of(figure: Figure, following: Token | None, *, asked: bool) -> int | None:
    if figure.clock is None and following is not None and following.text.lower() in _HOUR_WORDS:
        return figure.hour
    return figure.dotted if figure.clock is None and not asked else figure.clock


def _half_of(tokens: Sequence[Token], place: int) -> str | None:
    """Return the half of the day, `a` or `p`, that a time states: `8.50 p.m.`, `20:50`, `08:50`; None where neither."""
    text = tokens[place].text
    if text[-1] == "m":
        return "a" if "a" in text else "p"
    following = [token.text.lower() for token in tokens[place + 1 : place + 4]]
    if following and (following[0] in ("am", "pm") or (following[0] in ("a", "p") and following[1:] == [".", "m"])):
        return following[0][0]
    if text[0] == "0":
        return "a"
    hour = int(re.split("[:.]", text)[0]) if text[:2].isdecimal() else 0
    return "p" if _MOST_HOURS < hour < 2 * _MOST_HOURS else None


def _times(minute: int, half: str | None = None) -> tuple[Meaning, ...]:
    """Return a time of day with the half of the day it is in; one that states none may be in both."""
    return tuple(f"{each} {minute % CLOCK_HALF}" for each in half or "ap")


def _iso_month(figure: Figure, text: str) -> tuple[Meaning, ...]:
    """Return what `2018-06` may mean beside the month: a code, or years (`2010-12`)."""
    year, month = figure.years[0], figure.months[0]
    return (month, text, year - year % 100 + month)


def _numbers(groups: Sequence[tuple[Decimal, ...]], token: Token) -> list[Sign]:
    return [Sign(Sort.NUMBER, numbers, token.start, token.end) for numbers in groups]


def _is_glued(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a figure is part of a code: `AK-159/1`, `EUR57/9754`."""
    before = tokens[place - 1] if place else None
    if before is not None and before.text == "-" and place > 1:
        return tokens[place - 2].end == before.start and before.end == tokens[place].start
    return before is not None and before.end == tokens[place].start and before.text[0].isalpha()


def _stands_with_month(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a figure is a day that a month's name beside it names."""
    for at in range(max(0, place - _REACH), min(len(tokens), place + _REACH + 1)):
        known = _calendar("").get(fold_word(tokens[at].text))
        if not known or known[0] is not Sort.MONTH or _is_small(tokens[at]):
            continue
        before = [where for where, _ in _days_towards(tokens, at, -1)]
        if place in (before or [where for where, _ in _days_towards(tokens, at, 1)]):
            return True
    return False


def _is_small(token: Token) -> bool:
    """Tell whether a word is a name of the calendar only with a capital letter, and has none."""
    return token.text.islower() and fold_word(token.text) in _CAPITAL_ONLY


def _number_words(tokens: Sequence[Token], place: int, word: str) -> tuple[Sequence[Sign], int]:
    """Return the number that a run of words says: `twenty-one`, `two hundred and five`; a vague word says itself."""
    first = tokens[place]
    if word in _VAGUE:
        return (Sign(Sort.NUMBER, (word,), first.start, first.end),), place + 1
    total = group = Decimal(0)
    at = end = place
    last: Kind | None = None
    while at < len(tokens):
        text = fold_word(tokens[at].text)
        if text in ("and", "-") and last is not None and at + 1 < len(tokens):
            follows = ATOMS.get(fold_word(tokens[at + 1].text))
            joins = last in (Kind.HUNDRED, Kind.SCALE) if text == "and" else last is Kind.TEN
            if follows is None or not joins:
                break
            at += 1
            continue
        atom = ATOMS.get(text)
        if atom is None or not _may_follow(last, atom.kind):
            break
        if atom.kind in (Kind.UNIT, Kind.TEEN, Kind.TEN, Kind.ZERO):
            group += atom.value
        elif atom.kind is Kind.SCALE:
            total, group = total + (group or 1) * atom.value, Decimal(0)
        else:
            group = (group or 1) * atom.value
        last, end, at = atom.kind, at, at + 1
    return (Sign(Sort.NUMBER, (total + group,), first.start, tokens[end].end),), end + 1


def _may_follow(last: Kind | None, kind: Kind) -> bool:
    if last is None or kind in (Kind.HUNDRED, Kind.SCALE, Kind.DOZEN):
        return True
    return last in (Kind.HUNDRED, Kind.SCALE) or (last is Kind.TEN and kind is Kind.UNIT)


def calendar_words(language: str) -> frozenset[str]:
    """Return the folded words that name months, weekdays and whole numbers in a language and in English."""
    return frozenset((*_calendar(language), *ATOMS, *_VAGUE))
