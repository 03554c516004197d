"""Read a number as a source claims it: a count with what is counted, a measure with its unit, a share.

Owns the values; the grammar is in the modules below it.
"""

import re
from decimal import Decimal

from reconcile.model.value import Number
from reconcile.values.quantities.extents import Quantity, read_quantity
from reconcile.values.quantities.figures import WORKING, keep, place_of
from reconcile.values.quantities.measures import Asked
from reconcile.values.quantities.rest import split_rest
from reconcile.values.quantities.text import AHEAD, Tokens, plain, tokenise, words_of
from reconcile.values.quantities.vocabulary import ATOMS, Kind

_FIGURES = re.compile(r"[0-9]{1,15}")


def read_number(text: str) -> Number:
    """Read a text as one number with its unit or what it counts.

    Raise ValueError, with what was understood, where the text begins with no number, holds two, or is an amount of money.
    """
    if _FIGURES.fullmatch(text):  # the commonest value by far
        value = Decimal(text)
        return Number(original=text, low=value, high=value, step=place_of(value))
    if (value_of_word := _common_words().get(text)) is not None:
        return Number(original=text, low=value_of_word, high=value_of_word)
    flat = plain(text)
    tokens = tokenise(flat)
    quantity = read_quantity(tokens, opening(tokens), Asked.NUMBER)
    if quantity is None:
        raise ValueError(nothing_read(flat, tokens, "number"))
    if quantity.measure is not None and quantity.measure.kind == "money":
        message = f'"{flat.strip()}" is an amount of money, not a number'
        raise ValueError(message)
    quantity, of, left_out = split_rest(flat, tokens, quantity)
    return number_of(quantity, original=text, of=of, left_out=left_out)


_COMMON: dict[str, Decimal] = {}


def _common_words() -> dict[str, Decimal]:
    """Return the words for 0 to 99, as they are written alone."""
    if not _COMMON:
        ones = {w: a.value for w, a in ATOMS.items() if a.kind in (Kind.UNIT, Kind.TEEN, Kind.ZERO)}
        tens = {w: a.value for w, a in ATOMS.items() if a.kind is Kind.TEN}
        _COMMON.update(ones | tens)
        _COMMON.update({f"{t}-{o}": tens[t] + ones[o] for t in tens for o in ones if 0 < ones[o] < 10})  # noqa: PLR2004
    return _COMMON


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
                return f'"{shown}" does not begin with a {what}; "{words_of(flat, tokens, 0, place)}" before "{said}" was not understood'
    return f'"{shown}" holds no {what}'


def number_of(quantity: Quantity, *, original: str, of: str | None = None, left_out: str = "") -> Number:
    """Make a number of what was read; a length of time in its own unit. Raise ValueError where it is out of bounds."""
    measure = quantity.measure
    turn = WORKING.divide(Decimal(1), measure.factor) if measure is not None and measure.kind == "time" and measure.factor != 1 else None
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
