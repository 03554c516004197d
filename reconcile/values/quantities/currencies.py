"""Currencies: their codes, names, symbols and parts (ISO 4217), and which are found at a token.

Owns the table in data/quantities/currencies.yaml and its conventions; knows no amounts.
"""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reconcile.values.quantities.text import Token, Tokens, plain, tokenise
from reconcile.values.quantities.units import key_of
from reconcile.values.tables import Prepared, load_table

_LONGEST = 6
_LONGEST_SYMBOL = 5
_SIGNS = "$€£¥"
_MAGNITUDES = {"k": 3, "t": 3, "m": 6, "mn": 6, "mio": 6, "mm": 6, "b": 9, "bn": 9, "mrd": 9}
_ONE = Decimal(1)


class Currency(NamedTuple):
    """A currency found in a text: `factor` is what one of the named thing is of the currency (a cent 0.01)."""

    code: str | None
    end: int
    factor: Decimal = _ONE
    note: str = ""


class _Table(NamedTuple):
    names: dict[str, str]
    symbols: dict[str, str]
    codes: frozenset[str]
    shared: dict[str, str]
    parts: dict[str, dict[str, Decimal]]
    owners: dict[str, str]
    conventions: dict[str, str]
    english: frozenset[str]
    words: frozenset[str]
    point_groups: frozenset[str]
    starts: frozenset[str]


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _start(name: str) -> str:
    """Return the first token of a name."""
    return tokenise(plain(name))[0].text


def _first_tokens() -> list[str]:
    """Return the tokens that the name, sign or part of a currency begins with."""
    table = _spelled()
    return sorted({_start(n) for n in (*table.names, *table.symbols, *table.shared, *table.parts)})


STARTS = Prepared("quantities/currencies by first token", ("data/quantities/currencies.yaml",), _first_tokens)


@cache
def _table() -> _Table:
    return _spelled()._replace(starts=frozenset(STARTS.load()))


def _spelled() -> _Table:
    data = load_table("quantities/currencies")
    names: dict[str, str] = {}
    symbols: dict[str, str] = {}
    parts: dict[str, dict[str, Decimal]] = {}
    for code, (spellings, signs, pieces) in data["currencies"].items():
        for name in _listed(spellings):
            for form in (name, name + "s"):
                names.setdefault(form.lower(), code)
        for sign in _listed(signs):
            symbols.setdefault(sign, code)
            if not sign.replace(".", "").isalpha():
                symbols.setdefault(sign.lower(), code)
        for piece, many in pieces.items():
            for form in (piece, piece + "s"):
                parts.setdefault(form.lower(), {})[code] = _ONE / Decimal(many)
    shared = {form: why for name, why in data["shared"].items() for form in (name, name + "s")}
    codes = frozenset(data["currencies"])
    owners = {form: code for name, code in data["parts"].items() for form in (name, name + "s")}
    return _Table(
        names, symbols, codes, shared, parts, owners, data["conventions"],
        frozenset(_listed(data["english"])), frozenset(_listed(data["words"])),
        frozenset(_listed(data["point_groups"])), frozenset(),
    )  # fmt: skip


def groups_with_points(code: str | None) -> bool:
    """Tell whether amounts of a currency are usually written with points between the thousands."""
    return code in _table().point_groups


def _note(code: str, name: str) -> str:
    table = _table()
    why = table.conventions.get(name) or table.conventions.get(name.removesuffix("s"))
    return f'"{name}" taken as {code}: {why}' if why else ""


def _code(word: str, written: str, *, strict: bool) -> tuple[str, Decimal] | None:
    """Read a code, alone (`usd`) or magnified (`meur`)."""
    table = _table()
    upper = word.upper()
    if upper in table.codes:
        return (upper, _ONE) if written.isupper() or not (word in table.english and strict) else None
    if len(upper) in (4, 5) and upper[-3:] in table.codes and word[:-3] in _MAGNITUDES:
        capital = written[-3:].isupper()
        return (
            (upper[-3:], Decimal(10 ** _MAGNITUDES[word[:-3]])) if capital or word[-3:] not in table.english else None
        )
    return None


def before(tokens: Tokens, start: int, *, asked: bool) -> Currency | None:
    """Find a currency that stands before its amount: `US$`, `c $`, `eur`, `cad$`, `maud`."""
    token = tokens[start]
    table = _table()
    if token.is_word and (found := _code(token.text, token.written, strict=True)) is not None:
        end = start + 2 if tokens[start + 1].text in _SIGNS and tokens[start + 1].text else start + 1
        return Currency(found[0], end, found[1])
    if token.text not in table.starts:
        return None
    for end in range(start + _LONGEST_SYMBOL, start, -1):
        if not tokens[end - 1].text:
            continue
        key, written = key_of(tokens, start, end), key_of(tokens, start, end, written=True)
        if key == "a $" and not asked:  # the article
            continue
        code = table.symbols.get(written) or (None if key.replace(".", "").isalpha() else table.symbols.get(key))
        if code is None and asked and key in table.names and key not in table.english:
            code = table.names[key]
        if code is not None:
            return _with_country(tokens, end, key) or Currency(code, end, _ONE, _note(code, key))
    return None


def _with_country(tokens: Tokens, end: int, key: str) -> Currency | None:
    """Read `$US` and `$CAD` as `US$` and `CAD`."""
    token = tokens[end]
    if key != "$" or not token.is_word:
        return None
    table = _table()
    code = token.text.upper() if token.text.upper() in table.codes and token.written.isupper() else None
    if code is None and token.glued:
        code = table.symbols.get(f"{token.text}$")
    return Currency(code, end + 1) if code else None


def after(tokens: Tokens, start: int, *, asked: bool) -> Currency | None:
    """Find a currency that stands after its amount: `tenge`, `australian dollars`, `€`, `meur`, `cents`."""
    token = tokens[start]
    table = _table()
    if token.text in _MAGNITUDES and tokens[start + 1].glued and tokens[start + 1].text in table.symbols:  # 5 M€
        code = table.symbols[tokens[start + 1].text]
        return Currency(code, start + 2, Decimal(10 ** _MAGNITUDES[token.text]))
    if token.text in table.starts:
        for end in range(start + _LONGEST, start, -1):
            if tokens[end - 1].text and (found := _named(tokens, start, end, asked=asked)) is not None:
                return found
    if token.is_word and (magnified := _code(token.text, token.written, strict=not asked)) is not None:
        return Currency(magnified[0], start + 1, magnified[1])
    return None


def _named(tokens: Tokens, start: int, end: int, *, asked: bool) -> Currency | None:
    table = _table()
    key, written = key_of(tokens, start, end), key_of(tokens, start, end, written=True)
    if key in table.words and not asked:
        return None
    if key in table.shared and key not in table.names:
        return Currency(None, end, _ONE, f'"{written}" may be {table.shared[key]}')
    code = table.names.get(key) or table.symbols.get(written)
    if code is None and not key.replace(".", "").isalpha():
        code = table.symbols.get(key)
    if code is not None:
        return (_with_country(tokens, end, key) if end == start + 1 else None) or Currency(
            code, end, _ONE, _note(code, key)
        )
    return _part(key, end)


def _part(key: str, end: int) -> Currency | None:
    """Read a part of a currency that stands alone: `50 cents`."""
    table = _table()
    owners = table.parts.get(key)
    if owners is None or key in ("s", "d"):
        return None
    code = table.owners.get(key) or (next(iter(owners)) if len(owners) == 1 else None)
    factor = owners[code] if code else next(iter(owners.values()))
    note = _note(code, key) if code else f'"{key}" may be of {", ".join(owners)}'
    return Currency(code, end, factor, note)


def part_of(code: str | None, word: str) -> Decimal | None:
    """Return what a part named by a word is of a currency (`mao` of CNY is 0.1)."""
    return None if code is None else _table().parts.get(word, {}).get(code)


def next_part(code: str | None, factor: Decimal) -> Decimal | None:
    """Return the largest part of a currency below another: after `five mao`, a bare `five` is fen."""
    if code is None:
        return None
    smaller = [owners[code] for owners in _table().parts.values() if code in owners and owners[code] < factor]
    return max(smaller, default=None)


def may_begin(token: Token) -> bool:
    """Tell whether a token may begin an amount of money: a symbol, or a code in capitals."""
    table = _table()
    if not token.text or token.is_figure:
        return False
    if not token.is_word:
        return token.text in table.symbols
    magnified = token.written[-3:] in table.codes and token.text[:-3] in (*_MAGNITUDES, "")
    return magnified or (token.text in table.starts and token.text not in table.words)


def names() -> tuple[str, ...]:
    """Return every name of a currency or a part of one, in lower case."""
    table = _table()
    return (*table.names, *table.shared, *table.parts, *(code.lower() for code in table.codes))
