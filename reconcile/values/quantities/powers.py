"""Read powers after a figure: `1e10`, `1.1^23`, `6.23x10^-4`, `3 × 10⁶`.

Owns the notations of powers only.
"""

from decimal import Decimal

from reconcile.values.quantities.cardinals import Cardinal
from reconcile.values.quantities.figures import WORKING, power
from reconcile.values.quantities.text import Tokens

_EXPONENTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


def read_power(tokens: Tokens, read: Cardinal) -> Cardinal:
    """Read `1e10`, `1.1^23`, `6.23x10^-4`, `3 × 10⁶` after a figure."""
    place = read.end
    joint = tokens[place].text
    if joint == "^":
        return _raised(tokens, place + 1, read.value, Decimal(1)) or read
    if joint == "e" and tokens[place].glued:
        exponent = _exponent(tokens, place + 1)
        value = None if exponent is None else power(Decimal(10), exponent[0])
        return read if value is None or exponent is None else Cardinal(WORKING.multiply(read.value, value), exponent[1])
    if joint in ("x", "×", "*", "·") and tokens[place + 1].text == "10":
        after = place + 2
        if tokens[after].text in ("^", "e"):
            return _raised(tokens, after + 1, Decimal(10), read.value) or read
        if tokens[after].glued and tokens[after].text in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺":
            return _raised(tokens, after, Decimal(10), read.value) or read
    return read


def _raised(tokens: Tokens, place: int, base: Decimal, times: Decimal) -> Cardinal | None:
    exponent = _exponent(tokens, place)
    value = None if exponent is None else power(base, exponent[0])
    return None if value is None or exponent is None else Cardinal(WORKING.multiply(value, times), exponent[1])


def _exponent(tokens: Tokens, place: int) -> tuple[Decimal, int] | None:
    """Read a signed whole exponent, in figures or raised."""
    written = ""
    while len(written) < 4:  # noqa: PLR2004 - longer exponents are out of bounds anyway
        token = tokens[place]
        if not token.glued or not (token.is_figure or (token.text and token.text in "-+⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺")):
            break
        if written and token.is_figure and written[-1].isdigit():
            break
        written += token.text.translate(_EXPONENTS)
        place += 1
    sign = -1 if written.count("-") % 2 else 1
    digits = written.lstrip("+-")
    return (Decimal(sign * int(digits)), place) if digits.isascii() and digits.isdigit() and len(digits) < 4 else None  # noqa: PLR2004
