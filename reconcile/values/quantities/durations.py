"""Read a length of time as a source claims it.

Owns the value: seconds, a year of 365 days, a month a twelfth of it (so that `12 months` and `a year` are one). The
grammar is in the modules below it.
"""

import re
from decimal import Decimal

from reconcile.model.record import replace
from reconcile.model.value import Duration
from reconcile.values.quantities import units
from reconcile.values.quantities.extents import read_quantity
from reconcile.values.quantities.figures import keep
from reconcile.values.quantities.measures import Asked, Measure
from reconcile.values.quantities.numbers import nothing_read, opening
from reconcile.values.quantities.ranges import Quantity
from reconcile.values.quantities.rest import split_rest
from reconcile.values.quantities.text import Tokens, plain, tokenise

_PART_OF = re.compile(
    r"(?:for )?(?:(?:the )?(?:best|better|greater|larger|major) part|most|much) of (?P<whole>(?:an?|one) \w+)",
    re.IGNORECASE,
)
"""`most of a year`, `the best part of a week`: between half of it and all."""


def read_duration(text: str) -> Duration:
    """Read a text as a length of time, in seconds.

    Raise ValueError, with what was understood, where the text begins with none or the unit is no unit of time.
    """
    flat = plain(text)
    if (part := _PART_OF.fullmatch(flat.strip())) is not None:
        return _most_of(read_duration(part["whole"]), text)
    tokens = tokenise(flat)
    quantity = read_quantity(tokens, opening(tokens), Asked.DURATION) or _bare_plural(tokens)
    if quantity is None:
        raise ValueError(nothing_read(flat, tokens, "length of time"))
    if quantity.measure is None or quantity.measure.kind != "time":
        unit = f"is in {quantity.measure.name}" if quantity.measure is not None else "names no unit of time"
        message = f'"{flat.strip()[:80]}" is no length of time: it {unit}'
        raise ValueError(message)
    quantity, of, left_out = split_rest(flat, tokens, quantity)
    return duration_of(quantity, original=text, left_out=left_out or of or "")


def _most_of(whole: Duration, text: str) -> Duration:
    """Return between half of a length of time and all of it."""
    if whole.low is None or whole.low != whole.high:
        message = f'"{text.strip()[:80]}" is a part of no one length of time'
        raise ValueError(message)
    note = "the greater part of a length of time taken as between half of it and all"
    return replace(whole, original=text, low=whole.low / 2, step=Decimal(0), notes=(*whole.notes, note))


def _bare_plural(tokens: Tokens) -> Quantity | None:
    """Read `for years` as two or more."""
    place = 1 if tokens[0].text in ("for", "many", "over", "the") else 0
    found = units.find_unit(tokens, place)
    if found is None or found[0].dimension != "time" or tokens[place].text != found[0].plural:
        return None
    unit, end = found
    note = f'"{unit.plural}" taken as 2 or more'
    measure = Measure("time", unit.name, unit.factor)
    return Quantity(0, end, 2 * unit.factor, None, measure=measure, vague=unit.plural, notes=(note,))


def duration_of(quantity: Quantity, *, original: str, left_out: str = "") -> Duration:
    """Make a length of time of what was read; raise ValueError where it is out of bounds."""
    measure = quantity.measure
    unit = units.unit_of(measure.name) if measure is not None else None
    notes = (*quantity.notes, *((unit.note,) if unit is not None and unit.note else ()))
    notes = (*notes, f'"{left_out}" left out') if left_out else notes
    return Duration(
        original=original,
        notes=notes,
        low=None if quantity.low is None else keep(quantity.low),
        high=None if quantity.high is None else keep(quantity.high),
        unit=(measure.name if measure is not None else None) or "second",
        low_open=quantity.low_open,
        high_open=quantity.high_open,
        approximate=quantity.approximate,
        step=keep(quantity.step) if quantity.step else Decimal(0),
    )
