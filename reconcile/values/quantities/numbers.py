"""Read a number as a source claims it: a count with what is counted, a measure with its unit, a share.

Owns the values; the grammar is in the modules below it.
"""

import re
from decimal import Decimal
from functools import cache

from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import replace
from reconcile.model.value import Number
from reconcile.values.quantities import currencies, units
from reconcile.values.quantities.extents import read_quantity
from reconcile.values.quantities.figures import WORKING, keep, place_of
from reconcile.values.quantities.measures import Asked
from reconcile.values.quantities.ranges import Quantity
from reconcile.values.quantities.rest import split_rest
from reconcile.values.quantities.text import AHEAD, Tokens, plain, tokenise, words_of
from reconcile.values.quantities.vocabulary import ATOMS, FIRSTS, PARTS, Bound, Kind, qualifiers

_SIMPLE = lazy_pattern(
    r"(?:(at least|more than|over|about|around|some|up to|fewer than|less than) )?"
    r"(?:([0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})|([a-z]+(?:-[a-z]+)?))(%)?"
    r"(?: ([a-z]{3,}s|people|men|women|children))?"
)
"""The commonest shapes by far, read without the grammar to the same result."""
_BELOW_ZERO = lazy_pattern(r"([0-9]+(?:[.,][0-9]+)?)( ?(?:°|degrees?)(?: ?[A-Za-z]+)??)? below zero", re.IGNORECASE)
"""`5 below zero`, `12 degrees Celsius below zero`."""
_CORRECTED = re.compile(
    r"(?P<old>[^,;()]{1,40}?)[,;]? \(?(?:later |since |subsequently |then |now )?"
    r"(?:corrected|revised|raised|lowered|amended|adjusted|changed) to (?P<new>[^,;()]{1,40})\)?",
    re.IGNORECASE,
)
"""`12, later corrected to 13`."""
_SIMPLE_BOUNDS = {
    "at least": Bound.AT_LEAST, "more than": Bound.OVER, "over": Bound.OVER, "about": Bound.ABOUT,
    "around": Bound.ABOUT,     "some": Bound.ABOUT,
    "up to": Bound.AT_MOST, "fewer than": Bound.UNDER, "less than": Bound.UNDER,
}  # fmt: skip
_ZERO = Decimal(0)


def read_number(text: str) -> Number:
    """Read a text as one number with its unit or what it counts.

    Raise ValueError, with what was understood, where the text begins with no number, holds two, or is an amount
    of money.
    """
    if (simple := _read_simple(text)) is not None:
        return simple
    flat = plain(text)
    if (frost := _BELOW_ZERO.fullmatch(flat.strip())) is not None:
        return replace(read_number(f"-{frost[1]}{frost[2] or ''}"), original=text)
    if (corrected := _CORRECTED.fullmatch(flat.strip())) is not None:
        later = read_number(corrected["new"])
        return replace(later, original=text, notes=(*later.notes, f"{corrected['old']} was corrected"))
    tokens = tokenise(flat)
    quantity = read_quantity(tokens, opening(tokens), Asked.NUMBER)
    if quantity is None:
        raise ValueError(nothing_read(flat, tokens, "number"))
    if quantity.measure is not None and quantity.measure.kind == "money":
        message = f'"{flat.strip()}" is an amount of money, not a number'
        raise ValueError(message)
    quantity, of, left_out = split_rest(flat, tokens, quantity)
    return number_of(quantity, original=text, of=of, left_out=left_out)


def _read_simple(text: str) -> Number | None:
    """Read a number in its commonest shapes; None leaves it to the grammar."""
    shape = _SIMPLE.fullmatch(text)
    if shape is None:
        return None
    qualifier, digits, word, sign, noun = shape.groups()
    if digits is not None:
        value = Decimal(digits.replace(",", ""))
        step = place_of(value)
    elif word in _common_words():
        value, step = _common_words()[word], _ZERO
    else:
        return None
    if noun is not None and noun in _known_words():
        return None
    bound = _SIMPLE_BOUNDS[qualifier] if qualifier else Bound.AS_IS
    upward, downward = bound in (Bound.AT_LEAST, Bound.OVER), bound in (Bound.AT_MOST, Bound.UNDER)
    return Number(
        original=text,
        low=None if downward else value,
        high=None if upward else value,
        low_open=bound is Bound.OVER,
        high_open=bound is Bound.UNDER,
        approximate=bound is Bound.ABOUT,
        unit="percent" if sign else None,
        of=noun,
        step=step,
    )


@cache
def _common_words() -> dict[str, Decimal]:
    """Return the words for 0 to 99, as they are written alone."""
    ones = {w: a.value for w, a in ATOMS.items() if a.kind in (Kind.UNIT, Kind.TEEN, Kind.ZERO)}
    tens = {w: a.value for w, a in ATOMS.items() if a.kind is Kind.TEN}
    pairs = {f"{t}-{o}": tens[t] + ones[o] for t in tens for o in ones if 0 < ones[o] < 10}  # noqa: PLR2004
    return ones | tens | pairs


@cache
def _known_words() -> frozenset[str]:
    """Return the words after a number that the grammar reads: units, currencies, scales, parts, bounds."""
    return frozenset(
        (*units.names(), *currencies.names(), *ATOMS, *PARTS, *FIRSTS, *qualifiers("after"), "plus", "times")
    )


def opening(tokens: Tokens) -> int:
    """Return the first token that is no quotation mark or bracket."""
    place = 0
    while place < 3 and tokens[place].text in ('"', "'", "(", "[", "*", "#"):  # noqa: PLR2004 - no value opens with more
        place += 1
    return place


def nothing_read(flat: str, tokens: Tokens, what: str) -> str:
    """Say why a text is no quantity: where one stands in it, or that none does."""
    shown = flat.strip() if len(flat) <= 80 else flat[:77].strip() + "…"  # noqa: PLR2004
    for place in range(1, min(len(tokens) - AHEAD, 60)):
        if tokens[place].is_figure or tokens[place].text in ATOMS:
            found = read_quantity(tokens, place, Asked.ANY)
            if found is not None:
                said = words_of(flat, tokens, place, found.end)
                lead = words_of(flat, tokens, 0, place)
                return f'"{shown}" does not begin with {_article(what)}: "{lead}" before "{said}" was not understood'
    return f'"{shown}" holds no {what}'


def _article(what: str) -> str:
    return f"an {what}" if what.startswith("a") else f"a {what}"


def number_of(quantity: Quantity, *, original: str, of: str | None = None, left_out: str = "") -> Number:
    """Make a number of what was read; a length of time in its own unit. Raise ValueError where it is out of bounds."""
    measure = quantity.measure
    turn = (
        WORKING.divide(Decimal(1), measure.factor)
        if measure is not None and measure.kind == "time" and measure.factor != 1
        else None
    )
    notes = (*quantity.notes, f'"{left_out}" left out') if left_out else quantity.notes
    return Number(
        original=original,
        notes=notes,
        low=_kept(quantity.low, turn, measure.factor if measure else None),
        high=_kept(quantity.high, turn, measure.factor if measure else None),
        low_open=quantity.low_open,
        high_open=quantity.high_open,
        approximate=quantity.approximate,
        unit=measure.name if measure else None,
        of=of,
        step=_kept(quantity.step, turn, measure.factor if measure else None) or Decimal(0),
        vague=quantity.vague,
        equivalents=tuple(number_of(e, original="") for e in quantity.equivalents),
    )


def _kept(value: Decimal | None, turn: Decimal | None, factor: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    return keep(value if turn is None or factor is None else WORKING.divide(value, factor))
