"""Read what catalogues write: a date, then what was done to the work and when (`1913, cast c.1965–6`).

The rule: work on the thing itself (printed, reworked, remade) extends the date; what is done with it or after it by
others (cast, published, exhibited, reprinted, restored, a replica) is noted, and the first date stands.
"""

from reconcile.model import Date
from reconcile.model.record import replace
from reconcile.values.dates.edtf import PRECISIONS
from reconcile.values.dates.ranges import expression
from reconcile.values.dates.readings import DateReading
from reconcile.values.dates.tokens import Frame, after, is_sign, sense

_WORDS_BEFORE_A_DATE = 12
_WORDS_BEFORE_A_VERB = 3
_MOST_PHRASES = 8


def catalogued(f: Frame) -> DateReading | None:
    """Read a whole text as a catalogue's date; None where it has no such form."""
    start, maybe = _lead(f, 0)
    found = expression(f, start)
    if found is None:
        return None
    date, end = found
    if maybe:
        date = replace(date, uncertain=True)
    for _ in range(_MOST_PHRASES):
        if f.tokens[end].kind == "e" or not is_sign(f, end, ",;("):
            break
        closing = is_sign(f, end, "(")
        step = _phrase(f, end + 1, date)
        if step is None:
            return None
        date, end = step
        end += closing and is_sign(f, end, ")")
    return date, end


def _lead(f: Frame, i: int) -> tuple[int, bool]:
    """Step over verbs before the date (`first published`, `?exhibited`)."""
    j, maybe = i, False
    for _ in range(_WORDS_BEFORE_A_VERB):
        if is_sign(f, j, "?"):
            k = j + 1
            if sense(f, k, "verb") is None:
                break
            j, maybe = k, True
        verb = sense(f, j, "verb")
        if verb is None or (j == i and sense(f, j, "ordinal") and not sense(f, verb.end, "verb")):
            break
        j = verb.end
    return j, maybe


def _phrase(f: Frame, i: int, date: Date) -> DateReading | None:
    """Read one phrase behind the date: another date, or a verb with or without a date."""
    i = after(f, i, "or", "and")
    plain = expression(f, i)
    if plain and (f.tokens[plain[1]].kind == "e" or is_sign(f, plain[1], ",;)")):
        return _extended(date, plain[0]), plain[1]
    kind, j = _verb(f, i)
    if not kind:
        return None
    for k in range(j, min(j + _WORDS_BEFORE_A_DATE, len(f.tokens))):
        if f.tokens[k].kind == "e" or is_sign(f, k, ",;)"):
            return _noted(f, date, i, k)
        found = expression(f, k)
        if found:
            second, end = found
            if kind == "making" and second.earliest and second.latest:
                return _extended(date, second), end
            return _noted(f, date, i, end)
    return None


def _verb(f: Frame, i: int) -> tuple[str, int]:
    """Return what kind of verb stands in the next words, and the place behind it; making counts before the rest."""
    j, kind = i, ""
    for _ in range(_WORDS_BEFORE_A_VERB):
        j += is_sign(f, j, "?")
        verb = sense(f, j, "verb")
        kinds = {s.value for s in f.senses[j] if s.role == "verb"}
        if verb is None and f.tokens[j].kind != "w":
            break
        if verb is None and kind:
            break
        kind = "making" if "making" in kinds and kind != "aside" else kind or ("aside" if verb else "")
        j = verb.end if verb else after(f, j, "of", "and", "on")
        j = j + 1 if verb is None and f.tokens[j].kind == "w" else j
        j = after(f, j, "and")
    return kind, j


def _noted(f: Frame, date: Date, start: int, end: int) -> DateReading:
    text = f.text[f.tokens[start].start : f.tokens[end - 1].end]
    return replace(date, notes=(*date.notes, f"“{text}” is noted only: it does not date the thing itself")), end


def _extended(date: Date, second: Date) -> Date:
    """Extend a date by a later one (or an earlier one): the time from the first to the last."""
    lows = [d.earliest for d in (date, second)]
    highs = [d.latest for d in (date, second)]
    low = None if None in lows else min(day for day in lows if day)
    high = None if None in highs else max(day for day in highs if day)
    return Date(
        earliest=low, latest=high, precision=max((date.precision, second.precision), key=PRECISIONS.index),
        approximate=date.approximate or second.approximate, uncertain=date.uncertain or second.uncertain,
        span=low is not None and high is not None and low != high, supplied=date.supplied or second.supplied,
        notes=(*date.notes, *second.notes, "several dates: read as the time from the first to the last"),
    )  # fmt: skip
