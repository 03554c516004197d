"""Find the dates and clock times in a sentence, with their offsets.

Owns the walk along the text: the longest reading at each place, none over another, no small number as a year.
"""

from dataclasses import replace

from reconcile.model import Date, Mention, Time
from reconcile.values.dates.edtf import write_edtf
from reconcile.values.dates.ranges import DateReading, expression
from reconcile.values.dates.read import anchor, primary
from reconcile.values.dates.resolve import AmbiguousDateError
from reconcile.values.dates.times import time_at
from reconcile.values.dates.tokens import Frame, frame, sense
from reconcile.values.dates.vocabulary import vocabulary

_PREPOSITIONS = frozenset(("in", "on", "at", "during", "the", "over", "throughout", "a", "upon", "within", "just", "only"))
_TIME_ROLES = frozenset(("noonword", "nearly", "about", "between", "cardinal", "fraction"))
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
        out.append(mention)
    return tuple(out)


def _may_begin(f: Frame, i: int) -> bool:
    """Tell whether a date or time may begin here: a number outside a word, or a word that does more than join."""
    token = f.tokens[i]
    if token.kind == "n":
        return not (token.glued and i and (f.tokens[i - 1].kind == "w" or f.tokens[i - 1].text in "$£€#"))
    if token.kind == "s":
        return token.text in "'~?[" and f.tokens[i + 1].glued
    if token.glued and i and f.tokens[i - 1].kind == "n":
        return False
    return any(s.role not in _DULL for s in f.senses[i]) or (len(token.text) <= 7 and set(token.text) <= set("ivxlerm"))  # noqa: PLR2004


def _mention(f: Frame, i: int) -> tuple[Mention, int] | None:
    if f.tokens[i].text in _PREPOSITIONS and not sense(f, i, "about"):
        return None
    date = _dated(f, i)
    time = time_at(f, i, loose=False) if f.tokens[i].kind == "n" or any(s.role in _TIME_ROLES for s in f.senses[i]) else None
    if time is None and i and f.tokens[i - 1].text == "at":
        time = _time_after_at(f, i)
    if date is None and time is None:
        return None
    if time is not None and (date is None or time[1] >= date[1]):
        return _made(f, i, time[0], time[1])
    return _made(f, i, date[0], date[1]) if date else None


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
    counted = behind.kind == "w" and not f.senses[found[1]] or behind.text in "%-" and behind.kind == "s"
    return None if counted or behind.glued and behind.kind == "w" else found


def _made(f: Frame, i: int, value: Date | Time, end: int) -> tuple[Mention, int]:
    start, stop = f.tokens[i].start, f.tokens[end - 1].end
    if isinstance(value, Date):
        value = replace(value, original=f.text[start:stop])
    else:
        value = replace(value, original=f.text[start:stop])
    return Mention(start=start, end=stop, value=value), end
