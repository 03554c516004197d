"""Units of measure: which have one dimension, and how they convert.

A unit that the table lacks (`bale`) is still compared with itself, by its wording. Factors are exact by definition
(international yard and pound agreement of 1959; nautical mile of 1929; US customary where a gallon is no other).
"""

from decimal import Decimal
from functools import cache

_D = Decimal
_TABLE: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "length",
        (
            ("m metre metres meter meters", "1"),
            ("km kilometre kilometres kilometer kilometers", "1000"),
            ("cm centimetre centimetres centimeter centimeters", "0.01"),
            ("mm millimetre millimetres millimeter millimeters", "0.001"),
            ("mi mile miles", "1609.344"),
            ("yd yard yards", "0.9144"),
            ("ft foot feet", "0.3048"),
            ("in inch inches", "0.0254"),
            ("nmi|nautical mile|nautical miles", "1852"),
            ("fathom fathoms", "1.8288"),
            ("li", "500"),
            ("verst versts", "1066.8"),
            ("furlong furlongs", "201.168"),
            ("league leagues", "4828.032"),
        ),
    ),
    (
        "speed",
        (
            ("m/s|metre per second|metres per second|meters per second", "3.6"),
            ("km/h kph kmh|kilometre per hour|kilometres per hour|kilometers per hour|kilometres an hour", "1"),
            ("kn kt kts knot knots", "1.852"),
            ("mph|mile per hour|miles per hour|miles an hour", "1.609344"),
        ),
    ),
    (
        "mass",
        (
            ("kg kilogram kilograms kilogramme kilogrammes kilo kilos", "1"),
            ("g gram grams gramme grammes", "0.001"),
            ("mg milligram milligrams", "0.000001"),
            ("t tonne tonnes|metric ton|metric tons", "1000"),
            ("ton tons|short ton|short tons", "907.18474"),
            ("long ton|long tons", "1016.0469088"),
            ("lb lbs pound pounds", "0.45359237"),
            ("oz ounce ounces", "0.028349523125"),
            ("stone stones", "6.35029318"),
            ("pood poods", "16.3804964"),
        ),
    ),
    (
        "area",
        (
            ("m²|m2|sq m|square metre|square metres|square meter|square meters", "1"),
            ("km²|km2|sq km|square kilometre|square kilometres|square kilometer|square kilometers", "1000000"),
            ("ha hectare hectares", "10000"),
            ("acre acres", "4046.8564224"),
            ("ft²|sq ft|square foot|square feet", "0.09290304"),
            ("mi²|sq mi|square mile|square miles", "2589988.110336"),
        ),
    ),
    (
        "volume",
        (
            ("l litre litres liter liters", "1"),
            ("ml millilitre millilitres milliliter milliliters", "0.001"),
            ("m³|m3|cubic metre|cubic metres|cubic meter|cubic meters", "1000"),
            ("gallon gallons|us gallon|us gallons", "3.785411784"),
            ("barrel barrels bbl", "158.987294928"),
            ("ft³|cubic foot|cubic feet", "28.316846592"),
        ),
    ),
    ("energy", (("kwh|kilowatt hour|kilowatt hours", "1"), ("mwh|megawatt hour|megawatt hours", "1000"))),
    (
        "power",
        (
            ("w watt watts", "1"),
            ("kw kilowatt kilowatts", "1000"),
            ("mw megawatt megawatts", "1000000"),
            ("gw gigawatt gigawatts", "1000000000"),
            ("hp horsepower", "745.69987158227022"),
        ),
    ),
    ("share", (("percent %|per cent|percentage point|percentage points", "1"), ("permille ‰", "0.1"))),
    ("year of age", (("year years|years of age|year old|years old|year-old|years-old", "1"),)),
)
_OFFSETS: tuple[tuple[str, str, str], ...] = (
    # degrees: name, factor and offset to degrees Celsius
    ("c °c celsius|degree celsius|degrees celsius", "1", "0"),
    ("f °f fahrenheit|degree fahrenheit|degrees fahrenheit", "0.5555555555555555555555555556", "-32"),
    ("k kelvin kelvins", "1", "-273.15"),
)


def _names(words: str) -> list[str]:
    """Split a row's names: single words before the first bar, phrases after it."""
    first, *phrases = words.split("|")
    return [*first.split(), *phrases]


@cache
def _units() -> dict[str, tuple[str, Decimal, Decimal]]:
    table: dict[str, tuple[str, Decimal, Decimal]] = {}
    for dimension, rows in _TABLE:
        for words, factor in rows:
            for name in _names(words):
                table.setdefault(name, (dimension, _D(factor), _D(0)))
    for words, factor, offset in _OFFSETS:
        for name in _names(words):
            table.setdefault(name, ("temperature", _D(factor), _D(offset)))
    return table


def unit_of(unit: str | None) -> tuple[str, Decimal, Decimal] | None:
    """Return a unit's dimension, its factor to the dimension's base and the offset added before; None where unknown."""
    return None if unit is None else _units().get(" ".join(unit.casefold().replace("-", " ").split()))


def is_measure(unit: str | None) -> bool:
    """Tell whether the unit is one of measure, so that its numbers are rounded ones and no counts."""
    found = unit_of(unit)
    return found is not None and found[0] not in {"share", "year of age"}
