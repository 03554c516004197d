"""Units of one dimension across systems."""

from decimal import Decimal

import pytest

from reconcile.model import Number
from reconcile.values.quantities import convert, dimension, read_number


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("knots", "speed"), ("km/h", "speed"), ("mph", "speed"), ("feet", "length"), ("m", "length"),
        ("acres", "area"), ("km²", "area"),
        ("tonnes", "mass"), ("DWT", "mass"), ("ton", "mass"), ("barrels", "volume"), ("°C", "temperature"),
        ("psi", "pressure"),
        ("kWh", "energy"), ("MW", "power"), ("mW", "power"), ("GB", "data"), ("mSv", "dose"), ("Bq", "activity"),
        ("percent", "share"),
        ("weeks", "time"), ("prisoners", None), (None, None),
    ],
)  # fmt: skip
def test_dimension(unit, expected):
    assert dimension(unit) == expected


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("10 knots", "km/h", "18.52"), ("1 mile", "m", "1609.344"), ("100 ft", "metre", "30.48"),
        ("1 nautical mile", "km", "1.852"),
        ("2 tonnes", "kg", "2000"), ("36 km/h", "m/s", "10"), ("212 °F", "°C", "100"), ("0 °C", "kelvin", "273.15"),
        ("1 MW", "mW", "1000000000"), ("5 rem", "mSv", "50"), ("1 sq mi", "acres", "640"), ("1 kWh", "MJ", "3.6"),
        ("1 atm", "hPa", "1013.25"),
    ],
)  # fmt: skip
def test_conversion_is_exact(text, unit, value):
    converted = convert(read_number(text), unit)
    assert converted is not None
    assert converted.low == converted.high == Decimal(value)


def test_an_ambiguous_unit_spans_what_it_may_mean():
    converted = convert(read_number("100 tons"), "tonne")
    assert converted is not None
    assert (converted.low, converted.high) == (Decimal("90.718474"), Decimal("101.60469088"))
    assert any("short ton" in note for note in converted.notes)


def test_bounds_survive_and_dimensions_do_not_mix():
    converted = convert(read_number("more than 10 km"), "mile")
    assert converted is not None
    assert (converted.high, converted.low_open) == (None, True)
    assert convert(read_number("10 km"), "kg") is None
    assert convert(Number(low=Decimal(1), high=Decimal(1)), "kg") is None
