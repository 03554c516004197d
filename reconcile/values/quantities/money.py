"""Read an amount of money as a source claims it.

Owns the value; the grammar of amounts and currencies is in the modules below it.
"""

from decimal import Decimal

from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import replace
from reconcile.model.value import Money
from reconcile.values.quantities.extents import read_quantity
from reconcile.values.quantities.figures import keep
from reconcile.values.quantities.measures import Asked
from reconcile.values.quantities.numbers import nothing_read, opening
from reconcile.values.quantities.ranges import Quantity
from reconcile.values.quantities.rest import split_rest
from reconcile.values.quantities.text import plain, tokenise

_SHILLINGS = lazy_pattern(
    r"(?:£ ?(?P<l>[0-9]{1,6})[. ,-]{0,2})?(?P<s>[0-9]{1,3}) ?s(?:h|hillings?)?\.?"
    r"(?:[ ,-]{0,2}(?P<d>[0-9]{1,2}½?) ?d\.?)?"
)
"""British money before 1971: `£3.10s.6d.`, `10s 6d`, `2s. 6d.`; `10 s` alone are seconds."""


def _read_shillings(text: str) -> Money | None:
    found = _SHILLINGS.fullmatch(text.strip())
    if found is None or (found["l"] is None and found["d"] is None):
        return None
    pence = found["d"] or "0"
    pennies = Decimal(pence.removesuffix("½") or "0") + (Decimal("0.5") if pence.endswith("½") else 0)
    value = Decimal(found["l"] or 0) + Decimal(found["s"]) / 20 + pennies / 240
    note = '"s" taken as shillings, 20 to the pound, "d" as pence, 12 to the shilling'
    step = Decimal(1) / (240 if found["d"] else 20)
    kept = keep(value)
    return Money(original=text, notes=(note,), low=kept, high=kept, currency="GBP", step=keep(step))


def read_money(text: str) -> Money:
    """Read a text as an amount of money; without a currency named, `currency` is None.

    Raise ValueError, with what was understood, where the text begins with no amount, holds two, or measures
    something else.
    """
    flat = plain(text)
    if (old := _read_shillings(flat)) is not None:
        return replace(old, original=text)
    tokens = tokenise(flat)
    quantity = read_quantity(tokens, opening(tokens), Asked.MONEY)
    if quantity is None:
        raise ValueError(nothing_read(flat, tokens, "amount of money"))
    if quantity.measure is not None and quantity.measure.kind != "money":
        message = f'"{flat.strip()}" is measured in {quantity.measure.name}, which is no currency'
        raise ValueError(message)
    quantity, of, left_out = split_rest(flat, tokens, quantity)
    rest = left_out or of or ""
    return money_of(quantity, original=text, left_out=rest)


def money_of(quantity: Quantity, *, original: str, left_out: str = "") -> Money:
    """Make an amount of money of what was read; raise ValueError where it is out of bounds."""
    notes = quantity.notes
    currency = quantity.measure.name if quantity.measure is not None else None
    if currency is None and quantity.measure is None:
        named = f', unless "{left_out}" is one' if left_out else ""
        notes = (*notes, f"no currency is named{named}")
    elif left_out:
        notes = (*notes, f'"{left_out}" left out')
    return Money(
        original=original,
        notes=notes,
        low=None if quantity.low is None else keep(quantity.low),
        high=None if quantity.high is None else keep(quantity.high),
        currency=currency,
        low_open=quantity.low_open,
        high_open=quantity.high_open,
        approximate=quantity.approximate,
        step=keep(quantity.step) if quantity.step else Decimal(0),
        equivalents=tuple(money_of(e, original="") for e in quantity.equivalents),
    )
