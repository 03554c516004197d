"""Read one amount with what it measures: a currency before or after it, a unit, a length of time in parts.

Owns where a unit or a currency stands around one amount (`£1 3s`, `1 h 20 min`, `half an hour`, `a year and a
half`); bounds and ranges are `extents`.
"""

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from reconcile.values.quantities import currencies, units
from reconcile.values.quantities.amounts import Amount, read_amount
from reconcile.values.quantities.figures import WORKING
from reconcile.values.quantities.text import Tokens
from reconcile.values.quantities.vocabulary import ATOMS, SINGLE_PARTS, Kind

_MOST_PARTS = 5


class Asked(Enum):
    """What a text is read as, which decides what `pounds` are."""

    NUMBER = "number"
    MONEY = "money"
    DURATION = "duration"
    ANY = "any"


class Measure(NamedTuple):
    """What an amount is of: `kind` is `money`, `time` or `unit`; a unit's or currency's name; its size."""

    kind: str
    name: str | None
    factor: Decimal = Decimal(1)
    leads: bool = False
    note: str = ""


class Side(NamedTuple):
    """One end of a quantity: the amount in units of the measure (seconds for a length of time)."""

    amount: Amount
    measure: Measure | None
    end: int

    def measured(self, measure: Measure) -> "Side":
        """Return a bare amount with the measure of the other end of its range."""
        return Side(_sized(self.amount, measure), measure, self.end)


def _sized(amount: Amount, measure: Measure) -> Amount:
    """Apply a measure's size and a currency's way of grouping digits to an amount."""
    notes = (*amount.notes, measure.note) if measure.note else amount.notes
    if (
        amount.may_group
        and amount.scale == 1
        and measure.kind == "money"
        and currencies.groups_with_points(measure.name)
    ):
        amount = amount.times(Decimal(1000))._replace(may_group=False)
        notes = (*notes, f"the point groups thousands, as amounts in {measure.name} are usually written")
    if measure.factor != 1:
        amount = amount.times(measure.factor)
    return amount._replace(notes=notes)


def read_side(tokens: Tokens, start: int, asked: Asked, *, with_and: bool = True) -> Side | None:
    """Read an amount with its measure, if it has one; None where no amount begins at the token."""
    if (money := _currency_first(tokens, start, asked)) is not None:
        return money
    amount = read_amount(tokens, start, with_and=with_and)
    if amount is None:
        return _one_of_time(tokens, start) if asked is Asked.DURATION else None
    found = _measure(tokens, amount, asked)
    if found is None:
        return Side(amount, None, amount.end)
    measure, end = found
    side = Side(_sized(amount, measure), measure, end)
    if measure.kind == "money":
        return _money_parts(tokens, _late_scale(tokens, side), with_and=with_and)
    return _unit_parts(tokens, side, amount, with_and=with_and) if amount.is_point else side


def _currency_first(tokens: Tokens, start: int, asked: Asked) -> Side | None:
    negative = tokens[start].text == "-" and (tokens[start + 1].glued or start == 0)
    found = currencies.before(tokens, start + negative, asked=asked is Asked.MONEY)
    if found is None:
        return None
    place = found.end + (tokens[found.end].text == "." and tokens[found.end].glued)
    if tokens[place].text == "-" and tokens[place + 1].is_figure and not negative:  # $-5
        negative, place = True, place + 1
    amount = read_amount(tokens, place)
    if amount is None or amount.of is not None:
        return None
    last = currencies.after(tokens, amount.end, asked=False) if amount.end else None
    code, end, note = found.code, amount.end, found.note
    if last is not None and last.factor == 1 and last.code is not None and (last.code == code or note):
        code, end, note = last.code, last.end, ""
    measure = Measure("money", code, found.factor, leads=True, note=note)
    sized = _sized(amount.times(Decimal(-1))._replace(step=amount.step) if negative else amount, measure)
    return _money_parts(tokens, Side(sized, measure, end), with_and=True)


def _measure(tokens: Tokens, amount: Amount, asked: Asked) -> tuple[Measure, int] | None:
    """Find what stands after an amount: a currency, a length of time, a unit."""
    if asked is not Asked.MONEY and _are_feet(tokens, amount.end):
        return Measure("unit", "foot"), amount.end + 1
    for place in _places(tokens, amount):
        money = (
            None
            if asked in (Asked.NUMBER, Asked.DURATION)
            else currencies.after(tokens, place, asked=asked is Asked.MONEY)
        )
        if money is None:
            unit = units.find_unit(tokens, place)
            if unit is not None:
                kind, factor = ("time", unit[0].factor) if unit[0].dimension == "time" else ("unit", Decimal(1))
                return Measure(kind, unit[0].name, factor, note="" if kind == "time" else unit[0].note), unit[1]
        if money is None and asked is Asked.NUMBER:
            money = currencies.after(tokens, place, asked=False)
        if money is not None:
            return Measure("money", money.code, money.factor, note=money.note), money.end
    return None


def _places(tokens: Tokens, amount: Amount) -> tuple[int, ...]:
    """Return where the measure may stand: right after, behind a hyphen, or behind `of`, `a`, `of an`."""
    end = amount.end
    word = tokens[end].text
    if word == "-":
        return (end + 1,)
    if amount.scale != 1 and word in (".", "de", "di"):  # Mio., millones de
        return (end + 1 + (word == "." and tokens[end + 1].text in ("de", "di")),)
    if word in ("a", "an") and amount.is_part:
        return (end + 1,)
    if word == "of" and (amount.is_part or amount.vague or amount.approximate or amount.scale != 1):
        after = tokens[end + 1].text
        return (end + 2,) if after in ("a", "an", "one", "the") else (end + 1,)
    return (end,)


def _late_scale(tokens: Tokens, side: Side) -> Side:
    """Apply a scale behind the currency: `75 usd million`."""
    atom = ATOMS.get(tokens[side.end].text)
    if atom is None or atom.kind is not Kind.SCALE or side.amount.scale != 1:
        return side
    amount = side.amount.times(atom.value)._replace(scale=atom.value)
    return side._replace(amount=amount, end=side.end + 1)


def _money_parts(tokens: Tokens, side: Side, *, with_and: bool) -> Side:
    """Add the smaller coins: `£1 3s 6d`, `3 dollars and 50 cents`, `one kuai and five mao five`."""
    measure = side.measure
    if measure is None or not side.amount.is_point or side.amount.scale != 1:
        return side
    unit = measure.factor
    for _ in range(_MOST_PARTS):
        place = side.end
        if tokens[place].text in ("and", ",") and with_and:
            place += 1
        amount = read_amount(tokens, place, with_and=False)
        if amount is None or not amount.is_point or amount.step < 0:
            break
        size = currencies.part_of(measure.name, tokens[amount.end].text)
        end = amount.end + 1
        if size is None:
            after_unit = place == side.end and not measure.leads and tokens[amount.end].text in ("", ".", ",", ")", ";")
            size, end = (currencies.next_part(measure.name, unit) if after_unit else None), amount.end
        if size is None or size >= unit:
            break
        side, unit = side._replace(amount=_plus(side.amount, amount.times(size)), end=end), size
    return side


def _plus(whole: Amount, part: Amount) -> Amount:
    """Add the smaller part of one quantity; it is as exact as its smallest part."""
    if whole.low is None or part.low is None:
        return whole
    total = WORKING.add(whole.low, part.low) if whole.low >= 0 else WORKING.subtract(whole.low, part.low)
    return whole._replace(low=total, high=total, step=part.step)


def _unit_parts(tokens: Tokens, side: Side, amount: Amount, *, with_and: bool) -> Side:
    """Add smaller units: `1 h 20 min`, `5 feet 10 inches`, `a year and a half`."""
    measure = side.measure
    if measure is None:
        return side
    half = _and_a_half(tokens, side.end) if with_and else None
    if half is not None:
        share, end = half
        part = share.times(measure.factor)
        return side._replace(amount=_plus(side.amount, part), end=end)
    unit = units.unit_of(measure.name)
    if unit is None or amount.is_part or unit.factor != unit.most:
        return side
    for _ in range(_MOST_PARTS):
        place = side.end
        while tokens[place].text in ("and", ",") and place < side.end + 2 and with_and:
            place += 1
        more, found = _smaller(tokens, place, unit.name)
        if more is None and (more := read_amount(tokens, place, with_and=False)) is not None and more.is_point:
            found = units.find_unit(tokens, more.end + (tokens[more.end].text == "-"))
        if (
            more is None
            or found is None
            or found[0] is None
            or found[0].dimension != unit.dimension
            or found[0].factor >= unit.factor
        ):
            break
        smaller = found[0]
        if measure.kind == "time":
            side = Side(
                _plus(side.amount, more.times(smaller.factor)),
                measure._replace(name=smaller.name, factor=smaller.factor),
                found[1],
            )
        else:
            turned = side.amount.times(WORKING.divide(unit.factor, smaller.factor))
            side = Side(_plus(turned, more), measure._replace(name=smaller.name), found[1])
        unit = smaller
        measure = side.measure or measure
    return _hemisphere(tokens, side) if unit.dimension == "angle" else side


def _smaller(tokens: Tokens, place: int, unit: str) -> tuple[Amount, tuple[units.Unit, int]] | tuple[None, None]:
    """Read the smaller part that is written with a mark of its own: `20m` after hours, `31′` after degrees."""
    if unit == "hour":
        return _minutes(tokens, place)
    if unit == "foot":
        return _inches(tokens, place)
    return _arc(tokens, place, unit) if unit in _ARCS else (None, None)


_INCHES = ("in", '"', "″", "inch", "inches")


def _inches(tokens: Tokens, place: int) -> tuple[Amount, tuple[units.Unit, int]] | tuple[None, None]:
    """Read the inches after feet: `5 ft 11 in`, `5′ 11″`."""
    inch = units.unit_of("inch")
    more = read_amount(tokens, place, with_and=False) if tokens[place].is_figure else None
    if inch is None or more is None or not more.is_point or tokens[more.end].text not in _INCHES:
        return None, None
    return more, (inch, more.end + 1)


def _are_feet(tokens: Tokens, place: int) -> bool:
    """Tell whether a mark after a figure is one of feet, with inches behind it: `5'11"`."""
    inches = tokens[place + 1].is_figure and tokens[place + 2].text in ('"', "″")
    return tokens[place].text in ("'", "′") and tokens[place].glued and inches


_ARCS = {"degree": ("arcminute", ("'", "′", "min")), "arcminute": ("arcsecond", ('"', "″", "sec"))}
_ANGLE_PLACES = Decimal("0.000001")
_POLES = {"n": 1, "north": 1, "e": 1, "east": 1, "s": -1, "south": -1, "w": -1, "west": -1}


def _arc(tokens: Tokens, place: int, unit: str) -> tuple[Amount, tuple[units.Unit, int]] | tuple[None, None]:
    """Read the minutes after degrees: `82° 31′`."""
    name, marks = _ARCS[unit]
    smaller = units.unit_of(name)
    more = read_amount(tokens, place, with_and=False) if tokens[place].is_figure else None
    if smaller is None or more is None or not more.is_point or tokens[more.end].text not in marks:
        return None, None
    return more, (smaller, more.end + 1)


def _hemisphere(tokens: Tokens, side: Side) -> Side:
    """Turn an angle into degrees, those of the south and the west below zero: `82° 31′ N`, `3° W`."""
    measure = side.measure
    unit = units.unit_of(measure.name) if measure else None
    if measure is None or unit is None:
        return side
    place = side.end + (tokens[side.end].text == "degrees")
    sign = _POLES.get(tokens[place].text)
    amount = (
        side.amount
        if unit.factor == 1
        else side.amount.times(unit.factor)._replace(step=WORKING.multiply(side.amount.step, unit.factor))
    )
    if amount.low is not None:
        low = amount.low.quantize(_ANGLE_PLACES).normalize(WORKING)
        amount = amount._replace(low=low, high=low)
    if sign is None:
        return Side(amount, measure._replace(name="degree"), side.end)
    turned = amount if sign > 0 else amount.times(Decimal(-1))._replace(step=amount.step)
    return Side(turned, measure._replace(name="degree"), place + 1)


def _minutes(tokens: Tokens, place: int) -> tuple[Amount, tuple[units.Unit, int]] | tuple[None, None]:
    """Read `20m` after hours."""
    minute = units.unit_of("minute")
    if minute is None or not (tokens[place].text.isdigit() and tokens[place + 1].text == "m"):
        return None, None
    minutes = Decimal(tokens[place].text[:4])
    return Amount(minutes, minutes, place + 2, Decimal(1)), (minute, place + 2)


def _and_a_half(tokens: Tokens, place: int) -> tuple[Amount, int] | None:
    """Read `and a half` after a unit."""
    if tokens[place].text != "and" or tokens[place + 1].text not in ("a", "one"):
        return None
    parts = SINGLE_PARTS.get(tokens[place + 2].text)
    if parts is None:
        return None
    share = WORKING.divide(Decimal(1), parts)
    return Amount(share, share, place + 3), place + 3


def _one_of_time(tokens: Tokens, start: int) -> Side | None:
    """Read `a fortnight` and `an hour` as one of them."""
    if tokens[start].text not in ("a", "an", "the", "one"):
        return None
    place = start + (2 if tokens[start + 1].text in ("whole", "full", "single", "entire") else 1)
    found = units.find_unit(tokens, place)
    if found is None or found[0].dimension != "time":
        return None
    unit, end = found
    amount = Amount(unit.factor, unit.factor, end)
    return _unit_parts(tokens, Side(amount, Measure("time", unit.name, unit.factor), end), amount, with_and=True)
