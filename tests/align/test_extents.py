"""Where values lie, how near two lie, and what it tells that few lie as near."""

from decimal import Decimal

import pytest

from reconcile.align.answers import keys_of, kind_of, values_in
from reconcile.align.extents import Crowds, extent_nearness, extents_of, measure_of
from reconcile.model import Number
from reconcile.values import read_value


def nearness(left: str, right: str) -> float:
    """Return how near two values lie on an axis that both are on; -1 where there is none."""
    pairs = [(a, b) for a in extents_of(read_value(left)) for b in extents_of(read_value(right)) if a.axis == b.axis]
    return max((extent_nearness(a, b) for a, b in pairs), default=-1.0)


@pytest.mark.parametrize(
    ("left", "right", "at_least"),
    [
        ("58 knots", "66 mph", 0.6),
        ("58 knots (107 km/h)", "107 km/h", 0.8),
        ("41.5 m³", "41,500 litres", 0.8),
        ("2,317", "2,300", 0.8),
        ("at least 900", "1,284", 0.5),
        ("3 March 2018", "March 2018", 0.8),
        ("8 October 2018", "9 October 2018", 0.75),
        ("21 October 2007, 05:17", "05:17", 0.9),
        ("£9.5 million", "£9m", 0.6),
        ("0 °C", "32 °F", 0.8),
        ("half past two", "14:30", 0.9),
        ("quarter to three", "14:46", 0.9),
        ("9 March 2019, half past two", "14:30", 0.9),
    ],
)
def test_values_that_lie_near(left: str, right: str, at_least: float) -> None:
    assert nearness(left, right) >= at_least
    assert nearness(left, right) == nearness(right, left)


@pytest.mark.parametrize(
    ("left", "right", "at_most"),
    [
        ("58 knots", "58 litres", -1.0),
        ("£9 million", "€9 million", -1.0),
        ("2", "3", 0.1),
        ("0", "1", 0.1),
        ("8 October 2018", "8 October 2016", 0.0),
        ("05:17", "17:05", 0.0),
        ("Pavlodar", "Almaty", -1.0),
        ("after midnight", "16:00", 0.5),
        ("half past two in the morning", "14:30", 0.0),
        ("9 March 2019, 02:30", "14:30", 0.0),
    ],
)
def test_values_that_lie_apart(left: str, right: str, at_most: float) -> None:
    assert nearness(left, right) <= at_most


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        ("17, one seriously", {"number"}),
        ("29 June 2014, at the mission", {"date"}),
        ("eleven, eight of them badly hurt", {"number"}),
        ("left eye", set()),
        ("17", set()),
    ],
)
def test_what_is_measured_within_a_wording_counts_too(claims_of, value, kinds):
    (claim,) = claims_of(f"source: {{id: a}}\nclaims:\n  - {{subject: it, property: matter, value: '{value}'}}\n")
    assert {kind_of(inside) for inside in values_in(claim)} == kinds


@pytest.mark.parametrize(
    ("value", "measure"),
    [("58 knots", "speed"), ("£9m", "money"), ("three weeks", "time"), ("48 prisoners", ""), ("8 October 2018", "")],
)
def test_what_is_measured(value: str, measure: str) -> None:
    assert measure_of(read_value(value)) == measure


def test_a_near_value_tells_less_the_more_lie_as_near() -> None:
    (one,), (other,) = extents_of(read_value("3,000 litres")), extents_of(read_value("3,100 litres"))
    alone = Crowds([("a", one), ("b", other)]).rarity(("a", one), ("b", other))
    crowded = Crowds([("a", one), *[("b", other)] * 5]).rarity(("a", one), ("b", other))
    assert 0 < crowded < alone < 1


def test_what_lies_far_tells_nothing() -> None:
    (one,), (other,) = extents_of(read_value("3,000 litres")), extents_of(read_value("9,000 litres"))
    assert Crowds([("a", one), ("b", other)]).rarity(("a", one), ("b", other)) == 0


@pytest.mark.parametrize("exponent", [-500, 0, 500])
def test_no_amount_is_too_large_or_too_small(exponent: int) -> None:
    number = Number(original="", low=Decimal(f"1e{exponent}"), high=Decimal(f"1e{exponent}"), unit="metre")
    (extent,) = extents_of(number)
    assert extent_nearness(extent, extent) == 0.8
    assert keys_of(number)
