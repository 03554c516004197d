"""Read fractions: `two thirds`, `three and a fifth`, `2 1/4`, `one in five`, `1 over 3`, `⅔`.

Owns where the whole number ends, the numerator and the denominator begin. The rule for words: after the last `and`
stands the fraction, if it is a proper one (`one hundred and three quarters` = 100.75); otherwise the words are one
number of parts (`one hundred and thirty fifths` = 130/5). The denominator is the longest number that can close it.
"""

import unicodedata
from decimal import Decimal

from reconcile.values.quantities.cardinals import LONGEST, Cardinal, read_cardinal
from reconcile.values.quantities.figures import WORKING, read_figure
from reconcile.values.quantities.text import AHEAD, END, FRACTIONS, Token, Tokens
from reconcile.values.quantities.vocabulary import ATOMS, FIRSTS, PARTS, SINGLE_PARTS, Kind

_JOINTS = frozenset(("and", "a", "an", "-"))
_ONE = ("a", "an", "one", "1")
_LONGEST_DENOMINATOR = 6
_TAIL = (END,) * AHEAD
_MILLION = Decimal(10**6)
_YEARS = range(1900, 2100)


def vulgar(token: Token) -> Decimal | None:
    """Return the value of a fraction character."""
    if len(token.written) != 1 or token.written not in FRACTIONS:
        return None
    over, _, under = unicodedata.normalize("NFKC", token.written).partition("⁄")
    return WORKING.divide(Decimal(over), Decimal(under))


def _run(tokens: Tokens, start: int) -> int:
    """Return the place of the last denominator word in the number words that begin at a token, or `start` for none."""
    found = start - 1
    for place in range(start, start + LONGEST):
        token = tokens[place]
        if token.text in PARTS or token.text in SINGLE_PARTS or token.text in FIRSTS:
            return place
        if not (token.is_figure or token.text in ATOMS or token.text in _JOINTS):
            break
    return found


def _whole(words: Tokens) -> Decimal | None:
    """Read all of some tokens as one number, or as a sum of numbers joined by `and`."""
    if len(words) == 1 and words[0].text in _ONE:
        return Decimal(1)
    padded = (*words, *_TAIL)
    read = read_cardinal(padded, 0)
    if read is not None and read.end == len(words):
        return read.value
    total, place = Decimal(0), 0
    while place < len(words):
        part = read_cardinal(padded, place, with_and=False)
        if part is None or (part.end < len(words) and words[part.end].text != "and"):
            return None
        total, place = WORKING.add(total, part.value), part.end + 1
    return total if words and words[-1].text != "and" else None


def _denominator(words: Tokens) -> tuple[Decimal, int] | None:
    """Return the denominator that closes the words and how many it takes: the longest number, short of all of them."""
    last = words[-1].text
    value = PARTS.get(last) or SINGLE_PARTS.get(last)
    best = None if value is None else (value, 1)
    least = 1 if last in SINGLE_PARTS or last in PARTS else None
    for count in range(2, min(len(words), _LONGEST_DENOMINATOR + 1)):
        head = words[-count:-1]
        atom = ATOMS.get(head[0].text)
        if head[0].text == "-" or (atom is not None and atom.kind in (Kind.HUNDRED, Kind.SCALE)):
            continue
        if words[-count - 1].text == "-" and atom is not None and atom.kind is Kind.UNIT:  # ninety-five hundred fifths
            continue
        number = _ordinal(head, FIRSTS.get(last) if value is None else value)
        if number is not None:
            best = (number, count)
    return best if best and (least or best[1] > 1) else None


def _ordinal(head: Tokens, last: Decimal | None) -> Decimal | None:
    """Read number words closed by a denominator as one number: `twenty` + `fifths` is 25."""
    words = tuple(t for t in head if t.text != "-")
    read = read_cardinal((*words, *_TAIL), 0, with_and=False)
    if read is None or read.end != len(words) or last is None:
        return None
    atom = ATOMS.get(words[-1].text)
    if atom is None or last >= Decimal(100):
        return None
    fits = atom.value > last and (atom.kind is not Kind.TEN or last < Decimal(10))
    return WORKING.add(read.value, last) if fits and atom.kind in (Kind.TEN, Kind.HUNDRED, Kind.SCALE) else None


def read_fraction(tokens: Tokens, start: int) -> Cardinal | None:
    """Read a fraction or a mixed number in words that begins at a token; None where none does."""
    last = _run(tokens, start)
    if last < start:
        return None
    words = tokens[start : last + 1]
    if len(words) == 1:
        return (
            Cardinal(WORKING.divide(Decimal(1), SINGLE_PARTS[words[0].text]), last + 1)
            if words[0].text in ("half", "quarter")
            else None
        )
    split = max((i for i, t in enumerate(words[:-1]) if t.text == "and"), default=-1)
    part = words[split + 1 :]
    if words[-1].text in ("half", "quarter") and len(part) == 1 and split > 0:  # two and half
        part = (words[-1]._replace(text="one"), *part)
    if len(part) > 1 and part[0].text == "-":
        part = part[1:]
    found = _denominator(part)
    if found is None:
        return None
    denominator, taken = found
    over = part[:-taken]
    over = over[:-1] if over and over[-1].text == "-" else over
    numerator = _whole(over) if over else None
    whole = Decimal(0) if split < 0 else _whole(words[:split])
    singular = words[-1].text in SINGLE_PARTS
    if numerator is None or whole is None or not denominator or (singular and numerator != 1):
        return None
    if whole and numerator < denominator:
        last_whole = ATOMS.get(words[split - 1].text)
        if last_whole is not None and last_whole.kind is Kind.SCALE and last_whole.value >= _MILLION:
            denominator = WORKING.divide(denominator, last_whole.value)  # six million and two thirds: of a million
        return Cardinal(WORKING.add(whole, WORKING.divide(numerator, denominator)), last + 1)
    return Cardinal(WORKING.divide(WORKING.add(whole, numerator), denominator), last + 1)


def read_ratio(tokens: Tokens, start: int, over: Cardinal) -> Cardinal:
    """Extend a number by what divides it: `/3`, `over 3`, `in twenty-one`, `out of 5`; or by a fraction beside it."""
    place = over.end
    token = tokens[place]
    if (part := vulgar(token)) is not None and tokens[place - 1].is_figure:
        return Cardinal(WORKING.add(over.value, part), place + 1)
    if token.is_figure and tokens[place + 1].text == "/" and place == start + 1 and not token.glued:
        mixed = read_ratio(
            tokens, place, Cardinal(Decimal(token.text) if token.text.isdigit() else Decimal(0), place + 1)
        )
        proper = mixed.end > place + 1 and mixed.value < 1
        return Cardinal(WORKING.add(over.value, mixed.value), mixed.end) if proper else over
    if token.text == "/" and tokens[place + 1].is_figure and tokens[place - 1].is_figure:
        figure = read_figure(tokens[place + 1].text)
        free = (
            figure is not None and figure.value and not (tokens[place + 2].text == "/" and tokens[place + 3].is_figure)
        )
        return Cardinal(WORKING.divide(over.value, figure.value), place + 2) if figure and free else over
    return _in_words(tokens, place, over)


def _in_words(tokens: Tokens, place: int, over: Cardinal) -> Cardinal:
    """Extend a number by `over three`, `in every five`, `out of 12`."""
    joint = tokens[place].text
    skip = {"over": 1, "in": 1, "out": 2}.get(joint, 0)
    if not skip or (joint == "out" and tokens[place + 1].text != "of"):
        return over
    if joint == "in" and tokens[place + 1].text == "every":
        skip = 2
    under = read_cardinal(tokens, place + skip)
    whole = under is not None and under.value == under.value.to_integral_value()
    if under is None or not under.value or not whole or (joint != "over" and under.value <= over.value):
        return over
    if joint == "in" and int(under.value) in _YEARS and tokens[place + skip].is_figure and int(under.value) % 1000:
        return over
    return Cardinal(WORKING.divide(over.value, under.value), under.end)
