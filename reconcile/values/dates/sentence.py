"""Tell whether words and numbers in a sentence are dates: `May` the month, `Sat` the day, `2018` the year.

Owns caution: a whole value is asked to be a date, a word in a sentence is not.
"""

# The numbers are those of calendars and figures; each shape or unit returns where it is read.
# ruff: noqa: PLR0911, PLR2004

from reconcile.values.dates.numbers import Year
from reconcile.values.dates.tokens import Frame, is_sign, sense

_SHORT_WORDS = frozenset(
    ("may", "march", "mar", "sun", "sat", "mon", "wed", "fall", "dec", "jan", "mars", "set", "ago")
)


_COUNTED_BEFORE = frozenset("$£€#₸%&+*=")


_BEFORE_YEAR = frozenset(
    [
        "in",
        "of",
        "since",
        "from",
        "until",
        "till",
        "by",
        "before",
        "after",
        "during",
        "about",
        "circa",
        "around",
        "to",
        "and",
        "or",
        "for",
        "late",
        "early",
        "mid",
        "year",
        "between",
        "as",
        "on",
        "through",
        "spring",
        "summer",
        "autumn",
        "winter",
        "fall",
    ]
)


_BEFORE_COUNTS = frozenset(
    [
        "about",
        "circa",
        "around",
        "to",
        "for",
        "from",
        "by",
        "or",
        "and",
        "between",
        "of",
        "as",
        "on",
        "through",
        "before",
        "after",
    ]
)


_AFTER_YEAR = frozenset(
    [
        "and",
        "or",
        "to",
        "was",
        "were",
        "when",
        "the",
        "he",
        "she",
        "it",
        "they",
        "we",
        "at",
        "in",
        "on",
        "by",
        "for",
        "with",
        "as",
        "but",
        "until",
        "till",
        "through",
        "is",
        "has",
        "had",
        "who",
        "that",
        "a",
        "an",
        "after",
        "before",
        "which",
        "while",
        "where",
        "there",
        "his",
        "her",
        "their",
        "between",
        "from",
        "because",
        "so",
        "although",
    ]
)


def weekday_is_meant(f: Frame, i: int, end: int) -> bool:
    """Tell whether `Sat`, `sun`, `wed` in a sentence are days: capital, and before a number, a dot, or after `on`."""
    if f.tokens[i].text not in _SHORT_WORDS:
        return True
    beside = end > i + 1 or f.tokens[end].kind == "n" or is_sign(f, end, ",") or bool(sense(f, end, "month"))
    return f.text[f.tokens[i].start].isupper() and (beside or (i > 0 and f.tokens[i - 1].text == "on"))


def _capital(f: Frame, i: int) -> bool:
    written = f.text[f.tokens[i].start]
    return not written.islower() or not written.isascii() or f.tokens[i].text not in _SHORT_WORDS


def month_is_meant(f: Frame, i: int, end: int) -> bool:
    """Tell whether `may` and `march` in a sentence are months: capital, and beside a number or a preposition."""
    if f.tokens[i].text not in _SHORT_WORDS:
        return True
    if not _capital(f, i) and not f.text[f.tokens[i].start].isupper():
        return False
    beside = f.tokens[end].kind == "n" or (i > 0 and f.tokens[i - 1].kind == "n")
    before = i > 0 and f.tokens[i - 1].text in _BEFORE_YEAR | {"last", "next", "this"}
    return beside or before


def is_clock(f: Frame, i: int) -> bool:
    """Tell whether a colon that touches the number makes it a clock time."""
    return is_sign(f, i, ":") and f.tokens[i].glued


def stands_alone(f: Frame, i: int, found: Year) -> bool:
    """Tell whether a bare number in a sentence is a year: four figures, and nothing counted with it."""
    if found.era or found.short or f.tokens[i].kind == "w":
        return found.era or f.tokens[i].kind == "w"
    before, behind = f.tokens[i - 1] if i else None, f.tokens[found.end]
    if not 1000 <= found.value < 2200:
        return False
    plain = behind.kind != "w" or behind.text in _AFTER_YEAR
    if before and before.text in _BEFORE_YEAR:
        return not (behind.kind == "w" and behind.glued) and (plain or before.text not in _BEFORE_COUNTS)
    if before and before.kind == "w" and not f.senses[i - 1] and f.text[before.start].islower() and (
        before.text not in _AFTER_YEAR
    ):  # fmt: skip
        return False
    if before and (before.text in _COUNTED_BEFORE or (f.tokens[i].glued and before.kind != "s")):
        return False
    if (
        before
        and f.tokens[i].glued
        and before.text in "./,-:"
        and i > 1
        and before.glued
        and f.tokens[i - 2].kind == "n"
    ):
        return False
    if behind.glued and (behind.kind == "w" or behind.text in "%°"):
        return False
    if behind.kind == "s" and behind.glued and behind.text in ".,/-:" and f.tokens[found.end + 1].kind == "n" and (
        f.tokens[found.end + 1].glued
    ):  # fmt: skip
        return False
    return plain
