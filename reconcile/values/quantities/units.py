"""Units of measure: their names, their dimensions, and how they convert.

Owns the table in data/quantities/units.yaml; count nouns (`prisoners`) are no units.
"""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reconcile.model.value import Number
from reconcile.values.quantities.figures import WORKING, keep
from reconcile.values.quantities.text import AHEAD, Tokens, plain, tokenise
from reconcile.values.tables import Prepared, load_table


class Unit(NamedTuple):
    """One unit: base = (value + offset) × factor; `most` above `factor` where the word names several units."""

    name: str
    plural: str
    dimension: str
    factor: Decimal
    most: Decimal
    offset: Decimal = Decimal(0)
    note: str = ""


class _Table(NamedTuple):
    names: dict[str, Unit]
    exact_case: dict[str, Unit]
    longest: dict[str, int]


def _lengths() -> dict[str, int]:
    """Return for the first token of each name the longest name's length in tokens."""
    longest: dict[str, int] = {}
    table = _spelled()
    for spelling in (*table.names, *(w.lower() for w in table.exact_case)):
        tokens = tokenise(plain(spelling))
        first = tokens[0].text
        longest[first] = max(longest.get(first, 0), len(tokens) - AHEAD)
    return longest


LONGEST = Prepared("quantities/units by first token", ("data/quantities/units.yaml",), _lengths)


@cache
def _table() -> _Table:
    return _spelled()._replace(longest=LONGEST.load())


def _spelled() -> _Table:
    """Return the units by name, without the lengths of the names."""
    data = load_table("quantities/units")
    names: dict[str, Unit] = {}
    for dimension, units in data["dimensions"].items():
        for name, row in units.items():
            sizes = row[0].split()
            spellings = [s.strip() for s in row[1].split(",")]
            offset = Decimal(row[2]) if len(row) > 2 else Decimal(0)  # noqa: PLR2004 - the third place is the offset
            note = data["notes"].get(name, "")
            unit = Unit(name, spellings[0], dimension, Decimal(sizes[0]), Decimal(sizes[-1]), offset, note)
            for spelling in (name, *spellings):
                names.setdefault(spelling.lower(), unit)
    exact = {written: names[name] for written, name in data["exact_case"].items()}
    return _Table(names, exact, {})


def key_of(tokens: Tokens, start: int, end: int, *, written: bool = False) -> str:
    """Return tokens as one string, with single spaces where there were any."""
    parts = []
    for place in range(start, end):
        token = tokens[place]
        if place > start and not token.glued:
            parts.append(" ")
        parts.append(token.written if written else token.text)
    return "".join(parts)


_PER = ("/", "per")
_NO_RATIO = frozenset(("time", "share"))
_KNOWN_RATIOS = {
    "length per time": ("speed", Decimal("3.6")),
    "volume per time": ("flow", Decimal("0.001")),
    "dose per time": ("dose rate", Decimal(3600)),
    "data per time": ("data rate", Decimal("0.000008")),
}
"""Ratios that the table has a dimension for, and what one of their base units is in that one's."""


def find_unit(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
    """Return the unit whose name begins at a token, the longest, and the place after it; None where none does.

    A unit per another (`Bq/l`, `becquerels per litre`) is one too; a length of time per another is none.
    """
    found = _find_simple(tokens, start)
    if found is None or found[0].dimension in _NO_RATIO or tokens[found[1]].text not in _PER:
        return found
    under = _find_simple(tokens, found[1] + 1)
    return found if under is None else (_ratio(found[0], under[0]), under[1])


def _ratio(over: Unit, under: Unit) -> Unit:
    """Return the unit of one per another; where either is ambiguous, so is their ratio."""
    dimension = f"{over.dimension} per {under.dimension}"
    dimension, size = _KNOWN_RATIOS.get(dimension, (dimension, Decimal(1)))
    return Unit(
        name=f"{over.name} per {under.name}",
        plural=f"{over.plural} per {under.name}",
        dimension=dimension,
        factor=WORKING.multiply(WORKING.divide(over.factor, under.most), size),
        most=WORKING.multiply(WORKING.divide(over.most, under.factor), size),
        note=over.note or under.note,
    )


def _find_simple(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
    table = _table()
    token = tokens[start]
    most = table.longest.get(token.text)
    if most is None or (token.text == "s" and _is_decade(tokens, start)):
        return None
    if (
        len(token.written) == 1
        and token.written.isupper()
        and token.written != "L"
        and token.written not in table.exact_case
    ):
        return None  # 5G is no gram
    for end in range(start + most, start, -1):
        if not tokens[end - 1].text or (tokens[end].glued and tokens[end].is_word):
            continue
        unit = table.exact_case.get(key_of(tokens, start, end, written=True)) or table.names.get(
            key_of(tokens, start, end)
        )
        if unit is not None and (
            unit.dimension in ("time", "angle") or not (tokens[end].glued and tokens[end].is_figure)
        ):  # 1h20m, 82°31'
            return unit, end
    return None


def _is_decade(tokens: Tokens, place: int) -> bool:
    """Tell whether an `s` makes a decade of the figure before it: `1990s`, `60s`."""
    figure = tokens[place - 1].text if place else ""
    return len(figure) > 3 or (tokens[place].glued and len(figure) == 2 and figure.endswith("0"))  # noqa: PLR2004


def unit_of(unit: str | None) -> Unit | None:
    """Return the unit of a name or an abbreviation; None where the table lacks it."""
    if unit is None:
        return None
    table = _table()
    words = " ".join(unit.split())
    found = table.exact_case.get(words) or table.names.get(words.lower())
    if found is None and " per " in words:
        over, _, under = words.partition(" per ")
        parts = unit_of(over), unit_of(under)
        found = _ratio(parts[0], parts[1]) if parts[0] and parts[1] else None
    return found


def dimension(unit: str | None) -> str | None:
    """Return what a unit measures (`length`, `speed`, `share` …); None where the table lacks it."""
    found = unit_of(unit)
    return None if found is None else found.dimension


def convert(number: Number, unit: str) -> Number | None:
    """Return a number in another unit of the same dimension; None where there is no way.

    Between ambiguous units (`ton`, `gallon`) the result spans what they may mean, with a note.
    """
    source, target = unit_of(number.unit), unit_of(unit)
    if source is None or target is None or source.dimension != target.dimension:
        return None
    if source is target:
        return number
    lows, highs = _ends(number.low, source, target), _ends(number.high, source, target)
    try:
        return Number(
            original=number.original,
            notes=(*number.notes, *(u.note for u in (source, target) if u.factor != u.most)),
            low=None if lows is None else keep(min(lows)),
            high=None if highs is None else keep(max(highs)),
            low_open=number.low_open,
            high_open=number.high_open,
            approximate=number.approximate,
            unit=target.name,
            of=number.of,
            step=keep(WORKING.divide(WORKING.multiply(number.step, source.factor), target.factor)),
            vague=number.vague,
        )
    except ValueError:
        return None


def _ends(value: Decimal | None, source: Unit, target: Unit) -> tuple[Decimal, Decimal] | None:
    if value is None:
        return None
    shifted = WORKING.add(value, source.offset)
    least = WORKING.divide(WORKING.multiply(shifted, source.factor), target.most)
    most = WORKING.divide(WORKING.multiply(shifted, source.most), target.factor)
    return WORKING.subtract(least, target.offset), WORKING.subtract(most, target.offset)


def names() -> tuple[str, ...]:
    """Return every name and abbreviation of a unit, in lower case."""
    table = _table()
    return (*table.names, *(w.lower() for w in table.exact_case))
