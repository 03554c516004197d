"""Read a whole quantity: bounds before and after it, a range, a second unit for the same amount.

Owns how qualifiers and two ends make an interval. The rules: `more than 20` leaves 20 out; `up to` leaves the low end
open; `nearly 500` is at most a tenth below and not 500 itself, `just over` the mirror of it; a vague word is a bound.
"""

from decimal import Decimal

from reconcile.values.quantities import units
from reconcile.values.quantities.figures import WORKING
from reconcile.values.quantities.measures import Asked, Side, read_side
from reconcile.values.quantities.ranges import Quantity, join_ends, single
from reconcile.values.quantities.text import Tokens
from reconcile.values.quantities.vocabulary import Bound, Phrases, qualifiers

_MOST_QUALIFIERS = 6
_MOST_EQUIVALENTS = 4
_NEAR = Decimal("0.1")
_LOWER = (Bound.OVER, Bound.AT_LEAST, Bound.JUST_OVER)
_UPPER = (Bound.UNDER, Bound.AT_MOST, Bound.NEARLY)


def find_phrase(tokens: Tokens, place: int, phrases: Phrases) -> tuple[Bound, int] | None:
    """Return the qualifier that begins at a token, the longest, and the place after it."""
    for words, bound in phrases.get(tokens[place].text, ()):
        if all(tokens[place + i].text == word for i, word in enumerate(words)):
            return bound, place + len(words)
    return None


def _qualifiers(tokens: Tokens, place: int, phrases: Phrases) -> tuple[tuple[Bound, ...], int]:
    """Read the qualifiers that begin at a token, and the place after them."""
    bounds: list[Bound] = []
    while len(bounds) < _MOST_QUALIFIERS and (found := find_phrase(tokens, place, phrases)) is not None:
        bounds.append(found[0])
        place = found[1]
    return tuple(bounds), place


def read_quantity(tokens: Tokens, start: int, asked: Asked = Asked.ANY, *, nested: bool = False) -> Quantity | None:
    """Read the longest quantity that begins at a token, with all that qualifies it; None where none does."""
    bounds, place = _qualifiers(tokens, start, qualifiers("before"))
    core = _between(tokens, place, asked) or _ends(tokens, place, asked, bounds)
    if core is None:
        return None
    after, end = _qualifiers(tokens, core.end, qualifiers("after"))
    if end > core.end and tokens[end].is_figure and Bound.AT_LEAST in after and tokens[core.end].text in ("+", "plus"):
        after, end = (), core.end
    quantity = bounded(core._replace(start=start, end=end, first=place), (*bounds, *after))
    return quantity if quantity is None or nested else _with_equivalents(tokens, quantity, asked)


def _between(tokens: Tokens, place: int, asked: Asked) -> Quantity | None:
    """Read `between 10 and 15`, `from 10 to 15`."""
    opening = tokens[place].text
    joints = {"between": ("and", "to", "-", "&"), "from": ("to", "-", "through", "until", "till")}.get(opening)
    if joints is None:
        return None
    for with_and in (True, False) if opening == "between" else (True,):
        left_bounds, first = _qualifiers(tokens, place + 1, qualifiers("before"))
        left = read_side(tokens, first, asked, with_and=with_and)
        if left is None or tokens[left.end].text not in joints:
            continue
        right_bounds, second = _qualifiers(tokens, left.end + 1, qualifiers("before"))
        right = read_side(tokens, second, asked)
        found = None if right is None else join_ends(left, right)
        if found is not None:
            return found._replace(approximate=found.approximate or Bound.ABOUT in (*left_bounds, *right_bounds))
    return None


def _ends(tokens: Tokens, place: int, asked: Asked, bounds: tuple[Bound, ...]) -> Quantity | None:
    """Read one amount, or two that a dash, `to` or `or` joins, or two bounds (`more than 20 but fewer than 30`)."""
    left = read_side(tokens, place, asked)
    if left is None:
        return None
    joint = tokens[left.end].text
    give_or_take = _with_error(tokens, left, asked)
    if give_or_take is not None:
        return give_or_take
    if joint in ("-", "to", "or", "~", "through") and not (joint == "-" and _is_chain(tokens, left)):
        skip = 2 if joint == "-" and tokens[left.end + 1].text == "-" else 1
        between, second = (
            _qualifiers(tokens, left.end + skip, qualifiers("before")) if joint != "-" else ((), left.end + skip)
        )
        right = None if _changes_side(between) else read_side(tokens, second, asked)
        joined = join_ends(left, right) if right is not None and right.amount.is_point else None
        if joined is not None:
            note = ("either of the two",) if joint == "or" and joined.low != joined.high else ()
            return joined._replace(
                approximate=joined.approximate or Bound.ABOUT in between, notes=(*joined.notes, *note)
            )
    if joint in ("but", "and", ",") and any(b in _LOWER for b in bounds):
        two = _two_bounds(tokens, left, asked)
        if two is not None:
            return two
    return single(left)


_ERROR_SIGNS = (("±",), ("+", "/", "-"), ("+", "-"), ("plus", "or", "minus"), ("give", "or", "take"))


def _with_error(tokens: Tokens, left: Side, asked: Asked) -> Quantity | None:
    """Read what an amount may be off by: `9 ± 2 km`, `6.8 +/- 0.1`, `12,000 ± 5%`."""
    sign = next((s for s in _ERROR_SIGNS if tuple(t.text for t in tokens[left.end : left.end + len(s)]) == s), None)
    right = None if sign is None else read_side(tokens, left.end + len(sign), asked)
    if right is None or not (left.amount.is_point and right.amount.is_point):
        return None
    share = right.measure is not None and right.measure.name == "percent" and left.measure != right.measure
    if share and left.amount.low is not None and right.amount.low is not None:
        return _around(single(left), WORKING.multiply(left.amount.low, right.amount.low) / 100, right.end)
    if left.measure is None and right.measure is not None:
        left = left.measured(right.measure)
    elif right.measure is None and left.measure is not None:
        right = right.measured(left.measure)
    if left.measure is not None and right.measure is not None and left.measure.name != right.measure.name:
        return None
    return _around(single(left), right.amount.low, right.end)


def _around(core: Quantity, error: Decimal | None, end: int) -> Quantity | None:
    if core.low is None or core.high is None or error is None or error < 0:
        return None
    low, high = WORKING.subtract(core.low, error), WORKING.add(core.high, error)
    return core._replace(low=low, high=high, end=end)


def _changes_side(bounds: tuple[Bound, ...]) -> bool:
    return any(b not in (Bound.ABOUT, Bound.AS_IS, Bound.AT_MOST) for b in bounds)


def _is_chain(tokens: Tokens, left: Side) -> bool:
    """Tell whether figures joined by dashes go on (`1-2-3`), as in identifiers and dates."""
    return tokens[left.end + 1].is_figure and tokens[left.end + 2].text == "-" and tokens[left.end + 3].is_figure


def _two_bounds(tokens: Tokens, left: Side, asked: Asked) -> Quantity | None:
    """Read the upper bound after a lower one: `at least 20 but fewer than 30`."""
    place = left.end + (2 if tokens[left.end + 1].text in ("but", "and") else 1)
    bounds, second = _qualifiers(tokens, place, qualifiers("before"))
    if not any(b in _UPPER for b in bounds):
        return None
    right = read_side(tokens, second, asked)
    found = None if right is None else join_ends(left, right)
    if found is None:
        return None
    return found._replace(high_open=Bound.AT_MOST not in bounds, approximate=Bound.NEARLY in bounds)


def bounded(core: Quantity, bounds: tuple[Bound, ...]) -> Quantity | None:
    """Apply qualifiers to an interval; None where a bound has nothing to stand on."""
    bound = next((b for b in bounds if b not in (Bound.ABOUT, Bound.AS_IS)), None)
    approximate = core.approximate or Bound.ABOUT in bounds or bound in (Bound.NEARLY, Bound.JUST_OVER)
    core = core._replace(approximate=approximate)
    if bound is None:
        return core
    if core.high_open and bound in _LOWER and core.vague is None:  # both bounds are said
        return core._replace(low_open=bound is not Bound.AT_LEAST)
    if bound in (Bound.NEARLY, Bound.JUST_OVER):
        return _close_to(core, bound)
    return _from_below(core, bound) if bound in _LOWER else _from_above(core, bound)


def _from_below(core: Quantity, bound: Bound) -> Quantity | None:
    """Apply `at least` or `more than`: open above, unless a range says where it ends."""
    if core.low is None:
        return None
    ends = core.vague is None and core.low != core.high and core.high is not None
    high = core.high if ends else None
    return core._replace(low_open=bound is Bound.OVER, high=high, high_open=core.high_open and ends)


def _from_above(core: Quantity, bound: Bound) -> Quantity | None:
    """Apply `at most` or `less than`: open below."""
    if core.high is None:
        return None
    return core._replace(low=None, high_open=bound is Bound.UNDER or core.high_open)


def _close_to(core: Quantity, bound: Bound) -> Quantity | None:
    """Apply `nearly` or `just over`: up to a tenth away, the amount itself left out."""
    low, high = core.low, core.high
    if low is None or high is None:
        return None
    if bound is Bound.NEARLY:
        low = WORKING.subtract(low, WORKING.multiply(abs(low), _NEAR))
        return core._replace(low=low, high_open=bool(high), notes=(*core.notes, "nearly: at most a tenth below"))
    high = WORKING.add(high, WORKING.multiply(abs(high), _NEAR))
    return core._replace(high=high, low_open=bool(low), notes=(*core.notes, "just over: at most a tenth above"))


def _with_equivalents(tokens: Tokens, quantity: Quantity, asked: Asked) -> Quantity:
    """Read further units for the same amount: `58 knots (107 km/h; 66 mph)`, `500 000 tenge, or about 1175 euros`."""
    if quantity.measure is None and tokens[quantity.end].text == "(":
        return _said_twice(tokens, quantity, asked)
    if quantity.measure is None or tokens[quantity.end].text not in ("(", "[", ",", "or", "=", "/", "≈"):
        return quantity
    opened = tokens[quantity.end].text in ("(", "[")
    found: list[Quantity] = []
    place = quantity.end
    while len(found) < _MOST_EQUIVALENTS and tokens[place].text in ("(", "[", ",", ";", "or", "=", "/", "≈"):
        start = place + 1
        while tokens[start].text in ("or", "i", ".", "e", "that", "is", "=", ",", "≈") and start < place + 6:
            start += 1
        other = read_quantity(tokens, start, asked, nested=True)
        if other is None or not _says_the_same(quantity, other, found):
            break
        found.append(other)
        place = other.end
    if not found or (opened and tokens[place].text not in (")", "]")):
        return quantity
    return quantity._replace(equivalents=tuple(found), end=place + opened)


def _said_twice(tokens: Tokens, quantity: Quantity, asked: Asked) -> Quantity:
    """Read `twenty-one (21)`: the same number in figures."""
    again = read_quantity(tokens, quantity.end + 1, asked, nested=True)
    if again is None or tokens[again.end].text != ")" or (again.low, again.high) != (quantity.low, quantity.high):
        return quantity
    return quantity._replace(end=again.end + 1, measure=again.measure, step=again.step)


def _says_the_same(quantity: Quantity, other: Quantity, found: list[Quantity]) -> bool:
    """Tell whether another quantity can be the same amount in another unit."""
    mine, its = quantity.measure, other.measure
    if (
        mine is None
        or its is None
        or mine.kind != its.kind
        or any(f.measure and f.measure.name == its.name for f in found)
    ):
        return False
    if mine.kind == "money":
        return mine.name != its.name
    one, two = units.unit_of(mine.name), units.unit_of(its.name)
    return one is not two and one is not None and two is not None and one.dimension == two.dimension
