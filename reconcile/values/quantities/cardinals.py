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
_GROSS = Decimal(144)
"""`a gross error` is no number."""


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
    match atom.kind:
        case Kind.UNIT | Kind.TEEN | Kind.TEN:
            group = _small(read, atom)
        case Kind.ZERO:
            group = None if read.last else atom.value
        case Kind.HUNDRED:
            group = atom.value if read.group is None else WORKING.multiply(read.group, atom.value)
            group = None if read.group is not None and not 0 < read.group < atom.value else group
        case Kind.SCALE:
            return _scale(read, atom.value)
        case Kind.DOZEN:
            many = Decimal(1) if read.group is None else WORKING.subtract(read.group, read.before_and)
            group = WORKING.add(read.before_and, WORKING.multiply(many, atom.value))
            group = None if read.last is Kind.DOZEN else group
    return None if group is None else read._replace(group=group, last=atom.kind)


def _small(read: _Sum, atom: Atom) -> Decimal | None:
    """Return the open group with a number below a hundred added to it."""
    if read.group is None and (read.ceiling is None or atom.value < read.ceiling):
        return atom.value
    fits = read.last is Kind.HUNDRED or (read.last is Kind.TEN and atom.kind is Kind.UNIT)
    return WORKING.add(read.group or Decimal(0), atom.value) if fits else None


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


def _opening(tokens: Tokens, start: int) -> int | None:
    """Return where the number begins: after the article in `a dozen`; None where none begins."""
    first = tokens[start]
    if first.is_figure or first.text in ATOMS:
        return start
    atom = ATOMS.get(tokens[start + 1].text) if first.text in _ARTICLES else None
    return start + 1 if atom is not None and atom.kind in _MULTIPLIERS and atom.value != _GROSS else None


def _piece(tokens: Tokens, place: int, *, may_be_glued: bool) -> Atom | Figure | None:
    """Return the number word, the figure or the magnifying letter at a token."""
    token = tokens[place]
    if token.is_figure:
        return read_figure(token.text)
    if (atom := ATOMS.get(token.text)) is not None:
        return atom
    glued = _glued_scale(tokens, place) if may_be_glued else None
    return None if glued is None else Atom(Kind.SCALE, glued)


def read_cardinal(tokens: Tokens, start: int, *, with_and: bool = True) -> Cardinal | None:
    """Read the longest number that begins at a token; None where none does.

    `with_and` off leaves `and` alone, as `between one hundred and two hundred` needs it.
    """
    place = _opening(tokens, start)
    if place is None:
        return None
    read, end, scale = _Sum(), start, Decimal(1)
    only: Figure | None = None
    while place - start < LONGEST:
        here = _after_joint(tokens, place, read, with_and=with_and) if read.last else place
        if here != place and tokens[here - 1].text == "and":
            read = read._replace(before_and=read.group or Decimal(0))
        piece = _piece(tokens, here, may_be_glued=only is not None and scale == 1 and here == place)
        if piece is None:
            break
        step = _figure(read, piece) if isinstance(piece, Figure) else _join(read, piece)
        if step is None:
            break
        if isinstance(piece, Figure):
            only = piece if read.last is None else None
        elif piece.kind in _MULTIPLIERS and only is not None:
            scale = WORKING.multiply(scale, piece.value)
        else:
            only = None
        read, place, end = step, here + 1, here + 1
    return None if end == start else _closed(tokens, read, end, only, scale)


def _closed(tokens: Tokens, read: _Sum, end: int, only: Figure | None, scale: Decimal) -> Cardinal:
    """Return what was read; it is as exact as the one figure in it, or exact."""
    value = WORKING.add(read.total, read.group or Decimal(0))
    if only is None:
        return Cardinal(value, end, scale=_last_scale(tokens, end))
    return Cardinal(value, end, WORKING.multiply(only.step, scale), scale, only.may_group)


def _last_scale(tokens: Tokens, end: int) -> Decimal:
    """Return the magnitude a number in words ends in (`ten million`), which a range may share."""
    atom = ATOMS.get(tokens[end - 1].text)
    return atom.value if atom is not None and atom.kind in _MULTIPLIERS else Decimal(1)
