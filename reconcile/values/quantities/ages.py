"""Read an age in years, in all the ways people are said to be old.

Owns the wordings of age; the amounts in them are read by the grammar of quantities.
"""

import re
from decimal import Decimal

from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import replace
from reconcile.model.value import Number
from reconcile.values.quantities.extents import read_quantity
from reconcile.values.quantities.figures import WORKING
from reconcile.values.quantities.measures import Asked
from reconcile.values.quantities.numbers import nothing_read, number_of
from reconcile.values.quantities.ranges import Quantity
from reconcile.values.quantities.text import AHEAD, Tokens, plain, tokenise, words_of

_YEAR = Decimal(31536000)
_DECADE_WORDS = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
_DECADES = {word: 20 + 10 * i for i, word in enumerate(_DECADE_WORDS)} | {"teens": 10}
_DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_AGE_NAMES = {
    "teenager": (13, 19), "teenage": (13, 19), "teenaged": (13, 19),
    "sexagenarian": (60, 69), "septuagenarian": (70, 79),
    "octogenarian": (80, 89), "nonagenarian": (90, 99), "centenarian": (100, None),
}  # fmt: skip
_YEAR_OF_LIFE = lazy_pattern(
    r"(?:in |during )?(?:his|her|their|the) (\d{1,3})(?:st|nd|rd|th) year(?: of (?:life|age))?", re.IGNORECASE
)
"""`in his 78th year`: aged 77."""
_BEFORE_AGE = frozenset(
    ["aged", "age", "of", "at", "a", "an", "the", "is", "was", "were", "ages", "years", "being", ":", "about", "turned"]
)


def read_age(text: str) -> Number:
    """Read an age in years (`45-year-old`, `aged 45`, `in his thirties`, `six months old`).

    Raise ValueError where the text is none.
    """
    flat = plain(text)
    tokens = tokenise(flat)
    if (ordinal := _YEAR_OF_LIFE.fullmatch(flat.strip())) is not None:
        age = Decimal(int(ordinal[1]) - 1)
        note = f"the year of life that begins at {age}"
        return Number(original=text, notes=(note,), low=age, high=age, unit="year")
    named = _decade(tokens) or _AGE_NAMES.get(tokens[_skip_age(tokens)].text)
    if named is not None:
        low, high = named
        return Number(original=text, low=Decimal(low), high=None if high is None else Decimal(high), unit="year")
    quantity = None
    for place in dict.fromkeys((0, _skip_age(tokens))):
        quantity = read_quantity(tokens, place, Asked.DURATION)
        if quantity is not None and (quantity.low is not None or quantity.high is not None):
            break
    if quantity is None:
        raise ValueError(nothing_read(flat, tokens, "age"))
    measure = quantity.measure
    if measure is not None and measure.kind != "time":
        message = f'"{flat.strip()}" is no age: it is in {measure.name}'
        raise ValueError(message)
    if len(tokens) - AHEAD - quantity.end > 12:  # noqa: PLR2004 - words after an age describe the person
        message = (
            f'"{words_of(flat, tokens, quantity.start, quantity.end)}" was understood, but not the sentence after it'
        )
        raise ValueError(message)
    years = quantity if measure is None else _in_years(quantity)
    read = number_of(years._replace(measure=None, equivalents=()), original=text)
    return replace(read, unit="year")


def _in_years(quantity: Quantity) -> Quantity:
    def turned(value: Decimal | None) -> Decimal | None:
        return None if value is None else WORKING.divide(value, _YEAR)

    return quantity._replace(
        low=turned(quantity.low), high=turned(quantity.high), step=turned(quantity.step) or Decimal(0)
    )


def _skip_age(tokens: Tokens) -> int:
    place = 0
    while place < 6 and tokens[place].text in _BEFORE_AGE:  # noqa: PLR2004 - `at the age of about`
        place += 1
    return place


def _decade(tokens: Tokens) -> tuple[int, int | None] | None:
    """Read `in his early thirties` and `in her 40s`."""
    place, part = 0, (0, 9)
    while tokens[place].text in (
        "in",
        "his",
        "her",
        "their",
        "the",
        "aged",
        "a",
        "man",
        "woman",
        "-",
        "person",
        "into",
        "or",
    ) or (tokens[place].text in _DECADE_PARTS):
        part = _DECADE_PARTS.get(tokens[place].text, part)
        place += 1
        if place > 10:  # noqa: PLR2004 - no wording is longer
            return None
    token = tokens[place]
    if token.text in _DECADES:
        start = _DECADES[token.text]
    elif (
        token.is_figure
        and token.text in ("20", "30", "40", "50", "60", "70", "80", "90")
        and tokens[place + 1].text in ("s", "'")
    ):
        start = int(token.text)
    else:
        return None
    return (max(start + part[0], 13), start + part[1]) if start == 10 else (start + part[0], start + part[1])  # noqa: PLR2004
