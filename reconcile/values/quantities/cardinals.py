"""Read a whole number out of words and figures: `one hundred and sixteen`, `4 thousand 3 hundred and 21`, `13 lakh`.

Owns which number words may follow which; fractions, signs and vague words are `amounts`.
"""

from decimal import Decimal
from typing import NamedTuple

from reconcile.values.quantities.figures import WORKING, Figure, read_figure
from reconcile.values.quantities.text import Tokens
from reconcile.values.quantities.vocabulary import ATOMS, GLUED_SCALES, Atom, Kind

LONGEST = 30
_ARTICLES = frozenset(("a", "an"))
_MULTIPLIERS = frozenset((Kind.HUNDRED, Kind.SCALE, Kind.DOZEN))
_HUNDRED = Decimal(100)


class Cardinal(NamedTuple):
    """A number read from tokens: `end` is the token after it, `step` 0 unless it is one figure."""

    value: Decimal
    end: int
    step: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    may_group: bool = False


class _Sum(NamedTuple):
    """What is read so far: closed groups, the open group, and what came last."""

    total: Decimal = Decimal(0)
    group: Decimal | None = None
    last: Kind | None = None
    ceiling: Decimal | None = None
    floor: Decimal = Decimal(0)
    before_and: Decimal = Decimal(0)


def _join(read: _Sum, atom: Atom) -> _Sum | None:
    """Add one number word; None where it cannot follow."""
    group, value = read.group, atom.value
    match atom.kind:
        case Kind.UNIT | Kind.TEEN | Kind.TEN:
            if group is None and (read.ceiling is None or value < read.ceiling):
                return read._replace(group=value, last=atom.kind)
            fits = read.last is Kind.HUNDRED or (read.last is Kind.TEN and atom.kind is Kind.UNIT)
            return read._replace(group=WORKING.add(group or Decimal(0), value), last=atom.kind) if fits else None
        case Kind.ZERO:
            return None if read.last else read._replace(group=value, last=atom.kind)
        case Kind.HUNDRED:
            if group is None:
                return read._replace(group=value, last=atom.kind)
            return (
                read._replace(group=WORKING.multiply(group, value), last=atom.kind) if group < value and group else None
            )
        case Kind.SCALE:
            return _scale(read, value)
        case Kind.DOZEN:
            if read.last is Kind.DOZEN:
                return None
            many = Decimal(1) if group is None else WORKING.subtract(group, read.before_and)
            return read._replace(group=WORKING.add(read.before_and, WORKING.multiply(many, value)), last=atom.kind)


def _scale(read: _Sum, scale: Decimal) -> _Sum | None:
    if read.last is Kind.SCALE and read.group is None:  # hundred thousand million
        closed = WORKING.subtract(read.total, read.floor)
        total = WORKING.add(read.floor, WORKING.multiply(closed, scale))
        return read._replace(total=total, ceiling=scale, last=Kind.SCALE) if closed < scale * 1000 else None
    if read.ceiling is not None and scale >= read.ceiling:
        return None
    group = WORKING.multiply(Decimal(1) if read.group is None else read.group, scale)
    return _Sum(WORKING.add(read.total, group), None, Kind.SCALE, scale, read.total)


def _figure(read: _Sum, figure: Figure) -> _Sum | None:
    """Add a figure: at the start, or where a smaller whole number may stand after a hundred or a scale."""
    if read.last is None:
        return read._replace(group=figure.value, last=Kind.TEEN)
    fits = (read.last is Kind.HUNDRED and figure.value < _HUNDRED) or (
        read.last is Kind.SCALE and read.ceiling is not None and figure.value < read.ceiling
    )
    if not fits or figure.value != figure.value.to_integral_value():
        return None
    return read._replace(group=WORKING.add(read.group or Decimal(0), figure.value), last=Kind.TEEN)


def _after_joint(tokens: Tokens, place: int, read: _Sum, *, with_and: bool) -> int:
    """Return the place after a hyphen or an `and` that may stand inside a number, or the place itself."""
    joint = tokens[place].text
    after = tokens[place + 1]
    if joint == "-" and not after.is_figure:
        atom = ATOMS.get(after.text)
        inside = (read.last is Kind.TEN and atom is not None and atom.kind is Kind.UNIT) or (
            atom is not None and atom.kind in _MULTIPLIERS
        )
        return place + 1 if inside or (after.text == "and" and read.last in _MULTIPLIERS) else place
    if joint == "and" and with_and and read.last in (Kind.HUNDRED, Kind.SCALE):
        return place + (2 if after.text == "-" else 1)
    return place


def _glued_scale(tokens: Tokens, place: int) -> Decimal | None:
    """Return what a letter after a figure magnifies it by: `3k`, `2.5m`, `2.33 k`."""
    token = tokens[place]
    if not token.is_word or token.text not in GLUED_SCALES or tokens[place - 1].text in ATOMS:
        return None
    apart_as_well = token.text in ("k", "bn", "mil", "mn") and token.written != "K"
    follower = tokens[place + 1]
    if follower.glued and (follower.text in ("/", "²", "³", "^") or follower.is_figure):
        return None
    if token.text in ("m", "mm") and follower.text in (
        "high",
        "tall",
        "long",
        "wide",
        "deep",
        "away",
        "x",
        "×",
        "above",
        "below",
    ):
        return None
    return GLUED_SCALES[token.text] if (token.glued and token.written != "mm") or apart_as_well else None


def read_cardinal(tokens: Tokens, start: int, *, with_and: bool = True) -> Cardinal | None:
    """Read the longest number that begins at a token; None where none does.

    `with_and` off leaves `and` alone, as `between one hundred and two hundred` needs it.
    """
    first = tokens[start]
    place, read = start, _Sum()
    only: Figure | None = None
    if first.text in _ARTICLES:
        atom = ATOMS.get(tokens[start + 1].text)
        if atom is None or atom.kind not in _MULTIPLIERS or atom.value == Decimal(144):
            return None
        place = start + 1
    elif not first.is_figure and first.text not in ATOMS:
        return None
    end, scale = start, Decimal(1)
    while place - start < LONGEST:
        here = _after_joint(tokens, place, read, with_and=with_and) if read.last else place
        token = tokens[here]
        if here != place and tokens[here - 1].text == "and":
            read = read._replace(before_and=read.group or Decimal(0))
        step: _Sum | None = None
        if token.is_figure:
            figure = read_figure(token.text)
            step = _figure(read, figure) if figure else None
            only = figure if step and read.last is None else None if step else only
        elif (atom := ATOMS.get(token.text)) is not None:
            step = _join(read, atom)
        elif only is not None and scale == 1 and here == place and (glued := _glued_scale(tokens, here)):
            atom = Atom(Kind.SCALE, glued)
            step = _join(read, atom)
        if step is None:
            break
        if not token.is_figure and atom is not None and atom.kind in _MULTIPLIERS and only is not None:
            scale = WORKING.multiply(scale, atom.value)
        elif not token.is_figure:
            only = None
        read, place, end = step, here + 1, here + 1
    if end == start:
        return None
    value = WORKING.add(read.total, read.group or Decimal(0))
    if only is None:
        return Cardinal(value, end, scale=_last_scale(tokens, end))
    return Cardinal(value, end, WORKING.multiply(only.step, scale), scale, only.may_group)


def _last_scale(tokens: Tokens, end: int) -> Decimal:
    """Return the magnitude that a number in words ends in (`ten million`), which a range may share with its first end."""
    atom = ATOMS.get(tokens[end - 1].text)
    return atom.value if atom is not None and atom.kind in _MULTIPLIERS else Decimal(1)
