"""Find the dates and clock times in a sentence, with their offsets.

Owns the walk along the text: the longest reading at each place, none over another, no small number as a year.
"""

# The numbers are those of calendars and figures.
# ruff: noqa: PLR2004

from reconcile.model import Date, Mention, Time
from reconcile.model.record import replace
from reconcile.values.dates.edtf import write_edtf
from reconcile.values.dates.parts import shift_months
from reconcile.values.dates.ranges import expression
from reconcile.values.dates.read import anchor, primary
from reconcile.values.dates.readings import DateReading
from reconcile.values.dates.resolve import AmbiguousDateError
from reconcile.values.dates.times import time_at
from reconcile.values.dates.tokens import Frame, frame, sense
from reconcile.values.dates.vocabulary import vocabulary

_PREPOSITIONS = frozenset(
    ("in", "on", "at", "during", "the", "over", "throughout", "a", "upon", "within", "just", "only")
)
_TIME_ROLES = frozenset(("noonword", "nearly", "about", "between", "cardinal", "fraction"))
_HOURS = frozenset(("hours", "hour", "hrs", "h"))
_CLOCK_LEADS = frozenset(("at", "by", "until", "till", "from", "since"))
_LINKS = 4
"""Tokens before a number, two links of a chain, that make it one of a chain."""
_DULL = frozenset(("of", "and", "or", "until", "to", "dash", "suffix", "decadesuffix", "bc", "past", "verb", "zone",
                   "clockword", "hundred", "orlater", "orso", "later", "hence", "meridiem", "yearafter"))  # fmt: skip


def find_dates(
    text: str, *, published: Date | None = None, language: str | None = None, date_order: str | None = None
) -> tuple[Mention, ...]:
    """Return the dates and times of day in a sentence, in order of place; what cannot be resolved is left out."""
    words = vocabulary(primary(language))
    f = frame(text, words, today=anchor(published), order=date_order, whole=False)
    out: list[Mention] = []
    i = 0
    while f.tokens[i].kind != "e":
        found = _mention(f, i) if _may_begin(f, i) else None
        if found is None:
            i += 1
            continue
        mention, i = found
        out.append(_in_context(mention, out, f))
    return tuple(out)


def _in_context(mention: Mention, before: list[Mention], f: Frame) -> Mention:
    """Take a missing year from the date before it in the sentence: `on 8 October 2018 and on 9 October`."""
    date = mention.value
    if not isinstance(date, Date) or date.supplied != ("year",) or date.alternatives or not date.earliest:
        return mention
    told = next((m.value for m in reversed(before) if isinstance(m.value, Date) and _tells_year(m.value)), None)
    if told is None:
        return mention
    if told.earliest is None or told.precision not in ("time", "day", "month", "year"):
        return mention
    years = told.earliest.year - date.earliest.year
    if shift_months(date.earliest, 12 * years) < told.earliest and told.precision != "year":
        years += 1
    low = shift_months(date.earliest, 12 * years)
    if years == 0 or (f.today is not None and low > f.today):
        return mention
    high = shift_months(date.latest, 12 * years) if date.latest else None
    note = f"the year {low.year} was supplied from the date before it in the sentence"
    moved = replace(date, earliest=low, latest=high, notes=(note,))
    return replace(mention, value=replace(moved, edtf=write_edtf(moved)))


def _tells_year(date: Date) -> bool:
    return date.earliest is not None and (not date.supplied or date.supplied == ("year",))


def _may_begin(f: Frame, i: int) -> bool:
    """Tell whether a date or time may begin here: a number outside a word, or a word that does more than join."""
    token = f.tokens[i]
    if token.kind == "n":
        joined = token.glued and i and (f.tokens[i - 1].kind == "w" or f.tokens[i - 1].text in "$£€#")
        return not joined and not _in_chain(f, i) and not _is_count(f, i)
    if token.kind == "s":
        return token.text in "'~?[" and f.tokens[i + 1].glued and f.tokens[i + 1].kind != "s"
    if token.glued and i and f.tokens[i - 1].kind == "n":
        return False
    return any(s.role not in _DULL for s in f.senses[i]) or (len(token.text) <= 7 and set(token.text) <= set("ivxlerm"))


def _is_count(f: Frame, i: int) -> bool:
    """Tell whether a small number counts the word after it, which is none of a date's: `9 people`."""
    behind = f.tokens[i + 1]
    plain = behind.kind == "w" and not f.senses[i + 1] and not behind.glued
    return plain and f.tokens[i].number < 1000 and not (i and f.tokens[i - 1].text == "at")


def _in_chain(f: Frame, i: int) -> bool:
    """Tell whether a number stands in a chain of figures (`1:1:1:1`) that begins before it and was no date there."""
    if not f.tokens[i].glued or i < _LINKS:
        return False
    return all(
        f.tokens[i - k].glued and f.tokens[i - k].text in "/:.,-" and f.tokens[i - k - 1].kind == "n"
        for k in range(1, _LINKS, 2)
    )


def _mention(f: Frame, i: int) -> tuple[Mention, int] | None:
    if f.tokens[i].text in _PREPOSITIONS and not sense(f, i, "about"):
        return None
    date = _dated(f, i)
    time = (
        time_at(f, i, loose=False)
        if f.tokens[i].kind == "n" or any(s.role in _TIME_ROLES for s in f.senses[i])
        else None
    )
    if time is not None and _is_length(f, i, time[1]):
        time = None
    if time is None and i and f.tokens[i - 1].text == "at":
        time = _time_after_at(f, i)
    if date is None and time is None:
        return None
    if time is not None and (date is None or time[1] >= date[1]):
        return _made(f, i, time[0], time[1])
    return _made(f, i, date[0], date[1]) if date else None


def _is_length(f: Frame, i: int, end: int) -> bool:
    """Tell whether `3 hours` in a sentence is a length of time: no `at` or the like before it, no minutes in it."""
    bare = end == i + 2 and f.tokens[i].number < 100 and f.tokens[i + 1].text in _HOURS
    return bare and not (i and f.tokens[i - 1].text in _CLOCK_LEADS)


def _dated(f: Frame, i: int) -> DateReading | None:
    try:
        found = expression(f, i)
    except AmbiguousDateError:
        return None
    except (ValueError, OverflowError):
        return None
    if found is None or (found[0].earliest is None and found[0].latest is None):
        return None
    return replace(found[0], edtf=write_edtf(found[0])), found[1]


def _time_after_at(f: Frame, i: int) -> tuple[Time, int] | None:
    """Read `at 8.45`, `at nine`, where nothing counted follows."""
    found = time_at(f, i, loose=True)
    if found is None or any(s.role == "daypart" for s in f.senses[i]):
        return None
    behind = f.tokens[found[1]]
    counted = (behind.kind == "w" and not f.senses[found[1]]) or (behind.text in "%-" and behind.kind == "s")
    place = behind.kind == "w" and f.text[behind.start].isupper() and not sense(f, found[1], "weekday")
    counted = counted or (place and f.tokens[found[1] - 1].kind == "n" and not sense(f, found[1], "meridiem"))
    return None if counted or (behind.glued and behind.kind == "w") else found


def _made(f: Frame, i: int, value: Date | Time, end: int) -> tuple[Mention, int]:
    start, stop = f.tokens[i].start, f.tokens[end - 1].end
    if isinstance(value, Date):
        value = replace(value, original=f.text[start:stop])
    else:
        value = replace(value, original=f.text[start:stop])
    return Mention(start=start, end=stop, value=value), end
