"""Read one amount at a token: signed, fractional, magnified, vague or zero, without unit, bound or range.

Owns what an amount is; what stands around it is `extents`.
"""

from decimal import Decimal
from typing import NamedTuple

from reconcile.values.quantities.cardinals import Cardinal, read_cardinal
from reconcile.values.quantities.figures import WORKING
from reconcile.values.quantities.fractions import read_fraction, read_ratio, vulgar
from reconcile.values.quantities.powers import read_power
from reconcile.values.quantities.text import Tokens
from reconcile.values.quantities.vocabulary import ATOMS, COUPLES, EXACT_WORDS, TIMES, VAGUE, ZERO_WORDS, Kind, Vague

_DIGIT_WORDS = 12
_ARTICLES = ("a", "an", "the")
_VAGUE_LONGEST = 4


class Amount(NamedTuple):
    """One amount, or the bounds a vague word stands for; `end` is the token after it, `scale` its magnitude word."""

    low: Decimal | None
    high: Decimal | None
    end: int
    step: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    high_open: bool = False
    approximate: bool = False
    vague: str | None = None
    of: str | None = None
    notes: tuple[str, ...] = ()
    may_group: bool = False
    is_part: bool = False

    @property
    def is_point(self) -> bool:
        """Tell whether it is one number."""
        return self.low is not None and self.low == self.high

    def times(self, factor: Decimal) -> "Amount":
        """Return the amount magnified."""
        return self._replace(
            low=None if self.low is None else WORKING.multiply(self.low, factor),
            high=None if self.high is None else WORKING.multiply(self.high, factor),
            step=WORKING.multiply(self.step, factor),
        )


def _point(read: Cardinal, *, is_part: bool = False) -> Amount:
    return Amount(read.value, read.value, read.end, read.step, read.scale, may_group=read.may_group, is_part=is_part)


def read_amount(tokens: Tokens, start: int, *, with_and: bool = True) -> Amount | None:
    """Read the longest amount that begins at a token; None where none does."""
    token = tokens[start]
    if token.text in ("-", "+") and (tokens[start + 1].glued or start == 0) and not (token.glued and start):
        return _signed(tokens, start + 1, negative=token.text == "-")
    if token.text in ("minus", "negative", "plus"):
        return _signed(tokens, start + 1, negative=token.text != "plus")
    if not (token.is_word or token.is_figure):
        part = vulgar(token)
        return None if part is None else _magnified(tokens, Amount(part, part, start + 1, is_part=True))
    return (
        (None if token.is_figure and not tokens[start + 1].is_word else _parts(tokens, start))
        or (None if token.is_figure else _vague(tokens, start))
        or _plain(tokens, start, with_and=with_and)
        or (None if token.is_figure else _zero_or_word(tokens, start))
    )


def _signed(tokens: Tokens, start: int, *, negative: bool) -> Amount | None:
    amount = read_amount(tokens, start) if tokens[start].text not in ("-", "+", "minus", "negative", "plus") else None
    if amount is None or not amount.is_point:
        return None
    return amount.times(Decimal(-1))._replace(step=amount.step) if negative else amount


def _parts(tokens: Tokens, start: int) -> Amount | None:
    """Read a fraction in words and what it is a part of: `half a million`, `three quarters of a dozen`."""
    skip = start + 1 if tokens[start].text in _ARTICLES and tokens[start + 1].text in ("half", "quarter") else start
    read = read_fraction(tokens, skip) or (read_fraction(tokens, start) if skip != start else None)
    if read is None:
        return None
    if tokens[read.end].text in ("past", "to") and tokens[read.end - 1].text in ("half", "quarter"):  # half past nine
        return None
    return _magnified(tokens, _point(read, is_part=read.value < 1))


def _magnified(tokens: Tokens, amount: Amount) -> Amount:
    """Apply a scale after a fraction: `quarter million`, `half a dozen`, `two and a half million`."""
    place = amount.end
    if tokens[place].text == "of" and tokens[place + 1].text in _ARTICLES:
        place += 1
    if tokens[place].text in _ARTICLES or (tokens[place].text == "-" and tokens[place + 1].text in ATOMS):
        place += 1
    atom = ATOMS.get(tokens[place].text)
    if atom is None or atom.kind not in (Kind.SCALE, Kind.HUNDRED, Kind.DOZEN):
        return amount
    return amount.times(atom.value)._replace(end=place + 1, scale=atom.value, step=Decimal(0), is_part=False)


def _plain(tokens: Tokens, start: int, *, with_and: bool) -> Amount | None:
    """Read a number in words or figures and what extends it: decimals in words, a divisor, a power, a half."""
    read = read_cardinal(tokens, start, with_and=with_and)
    if read is None:
        return None
    if tokens[read.end].text == "point":
        read = _decimals(tokens, read)
    elif read.end == start + 1 and tokens[start].is_figure:
        read = read_power(tokens, read)
    divided = read_ratio(tokens, start, read)
    if divided is not read:
        return _magnified(tokens, _point(divided, is_part=divided.value < 1))
    if (
        with_and
        and tokens[read.end].text == "and"
        and tokens[read.end + 1].text == "a"
        and tokens[read.end + 2].text == "half"
    ):
        half = WORKING.multiply(read.scale, Decimal("0.5"))  # a million and a half
        read = Cardinal(WORKING.add(read.value, half), read.end + 3, scale=read.scale)
    return _point(read)


def _decimals(tokens: Tokens, read: Cardinal) -> Cardinal:
    """Read `point zero five` after a whole number, and the scale after that."""
    digits, place = "", read.end + 1
    while len(digits) < _DIGIT_WORDS:
        token = tokens[place]
        atom = ATOMS.get(token.text)
        if (
            atom is not None
            and atom.kind in (Kind.ZERO, Kind.UNIT, Kind.TEEN, Kind.TEN)
            and not (digits and atom.kind is Kind.TEEN)
        ):
            digits += str(atom.value)
        elif token.text in ("o", "oh"):
            digits += "0"
        elif token.is_figure and token.text.isdigit() and not digits:
            digits = token.text[:_DIGIT_WORDS]
        else:
            break
        place += 1
    if not digits:
        return read
    value = WORKING.add(read.value, Decimal(f"0.{digits}"))
    atom = ATOMS.get(tokens[place].text)
    if atom is not None and atom.kind in (Kind.SCALE, Kind.HUNDRED):
        return Cardinal(WORKING.multiply(value, atom.value), place + 1, scale=atom.value)
    return Cardinal(value, place)


def _vague(tokens: Tokens, start: int) -> Amount | None:
    """Read a vague word and the magnitude it multiplies: `several`, `a few dozen`, `hundreds of thousands`."""
    for count in range(_VAGUE_LONGEST, 0, -1):
        words = " ".join(t.text for t in tokens[start : start + count])
        if words in COUPLES:
            note = f'"{words}" taken as two'
            amount = Amount(Decimal(2), Decimal(2), start + count, approximate=True, notes=(note,))
            return _times_word(tokens, amount, words)
        if (vague := VAGUE.get(words)) is not None:
            return _times_word(tokens, _bounds(vague, start + count), words)
    return None


def _bounds(vague: Vague, end: int) -> Amount:
    low = None if vague.low is None else Decimal(vague.low)
    high = None if vague.high is None else Decimal(vague.high)
    return Amount(low, high, end, high_open=vague.high_open, approximate=vague.approximate)


def _times_word(tokens: Tokens, amount: Amount, words: str) -> Amount:
    place = amount.end + 1 if tokens[amount.end].text == "of" else amount.end
    atom = ATOMS.get(tokens[place].text)
    multiplied = atom is not None and atom.kind in (Kind.HUNDRED, Kind.SCALE, Kind.DOZEN)
    if multiplied and atom is not None:
        words = f"{words} {'of ' if place > amount.end else ''}{tokens[place].text}"
        amount = amount.times(atom.value)._replace(end=place + 1, scale=atom.value)
        if tokens[place + 1].text == "of" and (more := ATOMS.get(tokens[place + 2].text)) and more.kind is Kind.SCALE:
            words = f"{words} of {tokens[place + 2].text}"
            amount = amount.times(more.value)._replace(end=place + 3, scale=more.value)
    if amount.is_point:
        return amount
    return amount._replace(vague=words, notes=(_convention(words, amount),))


def _convention(words: str, amount: Amount) -> str:
    if amount.low is None:
        return f'"{words}" gives no number'
    above = "or more" if amount.high is None else f"to {amount.high:f}"
    return f'"{words}" taken as {amount.low:f} {above}'


def _zero_or_word(tokens: Tokens, start: int) -> Amount | None:
    """Read zero in words, and the words that are a number of things: `single`, `both`, `twice`."""
    for words in ZERO_WORDS:
        parts = words.split()
        if tuple(t.text for t in tokens[start : start + len(parts)]) == tuple(parts):
            people = "people" if words in ("no one", "nobody") else None
            return Amount(Decimal(0), Decimal(0), start + len(parts), of=people)
    place = start + 1 if tokens[start].text in _ARTICLES else start
    word = tokens[place].text
    if word in EXACT_WORDS:
        value = Decimal(EXACT_WORDS[word])
        return Amount(value, value, place + 1)
    if place == start and word in TIMES:
        return Amount(Decimal(TIMES[word]), Decimal(TIMES[word]), place + 1, of="times")
    return None
