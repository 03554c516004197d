"""Read a whole text as a date: the quick shapes, EDTF, the grammar, catalogue phrases; and say what was not understood.

Owns the order of trying and the errors; the grammar is `ranges`.
"""

import re
from functools import lru_cache

from reconcile.model import Date, Day
from reconcile.model.record import replace
from reconcile.values.dates.catalogue import catalogued
from reconcile.values.dates.edtf import looks_like_edtf, read_edtf, write_edtf
from reconcile.values.dates.notation import read_notation
from reconcile.values.dates.quick import quick_date
from reconcile.values.dates.ranges import expression
from reconcile.values.dates.readings import DateReading
from reconcile.values.dates.resolve import AmbiguousDateError
from reconcile.values.dates.tokens import Frame, frame, is_sign
from reconcile.values.dates.vocabulary import LANGUAGES, fold_word, month_words, vocabulary
from reconcile.values.dates.wordings import reworded, shortly

_LONGEST = 400
_SHOWN = 60
_TOKENS_TRIED = 12
_WORD = re.compile(r"[^\W\d_]+")
_NOT_SAID = "the month is one of another language, which the source has to say: "
_ORDERS = (None, "dmy", "mdy", "ymd")


class UnsaidLanguageError(ValueError):
    """A date in the words of a language that the source does not say it is in."""


def read_date(
    text: str,
    *,
    published: Date | None = None,
    language: str | None = None,
    date_order: str | None = None,
    ahead: bool = False,
) -> Date:
    """Read a claimed date; relative and partial dates are resolved against `published`, towards the past.

    `ahead`: what is asked for was still to come (`date due`): a missing year or week is the next one. `language` is a
    BCP 47 tag (English always counts), `date_order` one of `dmy`, `mdy`, `ymd`. Raises ValueError that says what was
    understood and what was not, and `AmbiguousDateError` where figures have two readings.
    """
    found = quick_date(text)
    if found is not None:
        return found
    if date_order not in _ORDERS:
        message = f"date_order is {date_order!r}, not dmy, mdy or ymd"
        raise ValueError(message)
    return _read(text, anchor(published), primary(language), date_order, ahead=ahead)


def anchor(published: Date | None) -> Day | None:
    """Return the day that relative dates are counted from: the last day of `published`."""
    return None if published is None else published.latest or published.earliest


def primary(language: str | None) -> str:
    """Return the primary subtag of a language tag."""
    return (language or "en").replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=8192)
def _read(text: str, today: Day | None, language: str, order: str | None, *, ahead: bool) -> Date:
    stripped = text.strip()
    if not stripped:
        message = "the value is empty"
        raise ValueError(message)
    try:
        date = _noted_edtf(stripped) or read_notation(stripped)
        if date is None:
            date = reworded(stripped, lambda part: _read(part, today, language, order, ahead=ahead))
        if date is None:
            date = _by_grammar(stripped, today, language, order, ahead=ahead)
    except AmbiguousDateError as problem:
        raise AmbiguousDateError(_quoted(stripped, str(problem)), problem.readings) from None
    except (ValueError, OverflowError) as problem:
        others = _languages_of(stripped, today, order) if language == "en" else ()
        if others:
            raise UnsaidLanguageError(_quoted(stripped, f"{problem}; {_NOT_SAID}{_either(others)}")) from None
        raise ValueError(_quoted(stripped, str(problem))) from None
    return replace(date, original=text, edtf=write_edtf(date), notes=tuple(dict.fromkeys(date.notes)))


def _by_grammar(text: str, today: Day | None, language: str, order: str | None, *, ahead: bool) -> Date:
    """Read a text by the grammar, or as `shortly after` a date, which it does not know."""
    try:
        return _grammar(text, today, language, order, ahead=ahead)
    except AmbiguousDateError:
        raise
    except ValueError:
        date = shortly(text, lambda part: _read(part, today, language, order, ahead=ahead))
        if date is None:
            raise
        return date


def _languages_of(text: str, today: Day | None, order: str | None) -> tuple[str, ...]:
    """Return the languages in whose words a text with a month of theirs is a date; only a failed reading asks."""
    words = frozenset(fold_word(word) for word in _WORD.findall(text))
    return tuple(tag for tag in LANGUAGES if words & month_words()[tag] and _is_date_in(tag, text, today, order))


def _is_date_in(language: str, text: str, today: Day | None, order: str | None) -> bool:
    try:
        _grammar(text, today, language, order or "dmy", ahead=False)
    except AmbiguousDateError:
        return True
    except (ValueError, OverflowError):
        return False
    return True


def _either(tags: tuple[str, ...]) -> str:
    return " or ".join(f"`language: {tag}`" for tag in tags)


def _quoted(text: str, message: str) -> str:
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return message if message.startswith('"') else f'"{shown}": {message}'


def _noted_edtf(text: str) -> Date | None:
    return read_edtf(text) if looks_like_edtf(text) else None


def _grammar(text: str, today: Day | None, language: str, order: str | None, *, ahead: bool) -> Date:
    if len(text) > _LONGEST:
        message = f"a date has fewer than {_LONGEST} characters"
        raise ValueError(message)
    f = frame(text, vocabulary(language), today=today, order=order, whole=True, ahead=ahead)
    start = 0
    while is_sign(f, start, '("“[«'):
        start += 1
    found = expression(f, start)
    if found and _at_end(f, found[1]):
        return found[0]
    noted = catalogued(f)
    if noted and _at_end(f, noted[1]):
        return noted[0]
    raise ValueError(_misunderstood(f, found))


def _at_end(f: Frame, i: int) -> bool:
    while is_sign(f, i, '.,;:)"”]»'):
        i += 1
    return f.tokens[i].kind == "e"


def _read_later(f: Frame) -> str:
    """Say which words before a date that could be read were not understood, or nothing."""
    for i in range(1, min(len(f.tokens), _TOKENS_TRIED)):
        try:
            found = expression(f, i) if f.tokens[i].kind in "nw" and not f.tokens[i].glued else None
        except ValueError:
            continue
        if found and _at_end(f, found[1]):
            before, read = f.text[: f.tokens[i].start].strip(), f.text[f.tokens[i].start :].strip()
            return f"“{read}” was understood, but “{before}” before it was not"
    return ""


def _misunderstood(f: Frame, found: DateReading | None) -> str:
    """Say what was understood of a text and what was not."""
    if found is None:
        return _read_later(f) or "no date can be read here"
    date, end = found
    low, high = date.earliest, date.latest
    shown = " to ".join(day.isoformat() for day in dict.fromkeys((low, high)) if day)
    read, rest = f.text[: f.tokens[end - 1].end], f.text[f.tokens[end].start :][:_SHOWN]
    return f"“{read}” was read as {shown}, but “{rest}” was not understood"
