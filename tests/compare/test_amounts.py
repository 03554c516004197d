"""Counts, measures, money, durations and times of day against one another."""

from decimal import Decimal

import pytest

from reconcile import read_value
from reconcile.compare import compare_values
from reconcile.model import Money, Number


def both(left, right):
    one, two = compare_values(left, right), compare_values(right, left)
    assert one.verdict == two.verdict
    return str(one.verdict), one.difference


COUNTS = [
    ("42", "42", "agree", ""),
    ("42", "40", "conflict", "2 apart"),
    ("2", "3", "conflict", "1 apart"),
    ("20", ">20", "conflict", "20 and more than 20 exclude each other"),
    ("21", ">20", "compatible", "more than 20 takes in 21"),
    ("14", "=>12", "compatible", "at least 12 takes in 14"),
    ("49", "=>50", "conflict", "1 apart"),
    ("5,800", ">5800", "compatible", "5,800 and more than 5,800 can both be true"),
    ("5,800", "<6000", "compatible", "fewer than 6,000 takes in 5,800"),
    ("5,800", "5,750", "conflict", "50 apart"),
    ("2,300", "2,317", "compatible", "2,300 and 2,317 can both be true"),
    ("300", "304", "conflict", "4 apart"),
    ("2,300", "2,400", "conflict", "100 apart"),
    ("49", "~20", "conflict", "29 apart"),
    ("22", "~20", "compatible", "about 20 and 22 can both be true"),
    (">20", "~20", "compatible", "more than 20 and about 20 can both be true"),
    ("~20", "~20", "agree", ""),
    ("20", "~20", "compatible", "one is said to be approximate"),
    ("24", "~20", "conflict", "4 apart"),
    ("34", "~40", "conflict", "6 apart"),
    ("86", "~100", "compatible", "about 100 and 86 can both be true"),
    ("41,300", "~38,000", "conflict", "3,300 apart"),
    ("41,300", "~40,000", "compatible", "about 40,000 and 41,300 can both be true"),
    (">20", ">20", "agree", ""),
    (">30", "<20", "conflict", "10 apart"),
]


def count(make, text):
    for sign, maker in ((">", make.above), ("<", make.below), ("~", make.about)):
        if text.startswith(sign):
            return maker(text[1:])
    if text.startswith("=>"):
        return make.above(text[2:], is_open=False)
    return make.number(text)


@pytest.mark.parametrize(("left", "right", "verdict", "difference"), COUNTS)
def test_counts_are_exact_unless_the_wording_says_otherwise(make, left, right, verdict, difference):
    found = both(count(make, left), count(make, right))
    assert found[0] == verdict
    assert set(found[1].split()) == set(difference.split())


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (("58", "knot"), ("66", "mph"), "agree"),
        (("56", "knot"), ("66", "mph"), "conflict"),
        (("58", "knot"), ("58", "knots"), "agree"),
        (("58", "knot"), ("57", "knot"), "conflict"),
        (("6.4", "km"), ("6", "km"), "compatible"),
        (("100", "feet"), ("30", "metres"), "agree"),
        (("5", "acre"), ("2", "hectare"), "agree"),
        (("32", "°F"), ("0", "°C"), "agree"),
        (("5", "percent"), ("5", "km"), "unclear"),
        (("40", "percent"), ("45", "percent"), "conflict"),
        (("58", "percent"), ("60", "percent"), "compatible"),
        (("58", "percent"), ("59", "percent"), "conflict"),
        (("40", "percent"), ("40", None), "unclear"),
        (("40", "km"), ("50", None), "unclear"),
        (("40", "km"), ("3", "hour"), "unclear"),
    ],
)
def test_measures_convert_within_one_dimension_and_are_as_exact_as_written(make, left, right, verdict):
    assert both(make.number(left[0], unit=left[1]), make.number(right[0], unit=right[1]))[0] == verdict


def test_a_further_amount_in_the_text_stands_for_the_same_quantity(make):
    given = make.number("58", unit="knot", equivalents=(make.number("107", unit="km/h"),))
    assert both(given, make.number("66", unit="mph"))[0] == "agree"
    assert both(given, make.number("56", unit="knot"))[0] == "conflict"
    assert both(given, make.number("107", unit="km/h"))[0] == "agree"


def test_almost_is_a_range_already(make):
    almost = Number(original="almost 50", low=Decimal(45), high=Decimal(50), high_open=True, approximate=True)
    assert both(almost, make.number("40"))[0] == "conflict"
    assert both(almost, make.number("50"))[0] == "conflict"
    assert both(almost, make.number("48"))[0] == "compatible"


def test_a_fraction_is_a_share(make):
    half = make.number("0.5")
    assert both(half, make.number("50", unit="percent"))[0] == "agree"
    assert both(half, make.number("40", unit="percent"))[0] == "conflict"


def test_what_is_counted_is_shown_and_takes_no_conflict_away(make):
    left, right = make.number("48", of="prisoners"), make.number("50", of="inmates")
    assert both(left, right) == ("conflict", "2 apart (prisoners, inmates)")


def money(text, currency, **more):
    value = Decimal(text)
    return Money(original=f"{text} {currency}", low=value, high=value, currency=currency, step=Decimal(1), **more)


def test_money_is_compared_in_one_currency_only():
    tenge = money("500000", "KZT", equivalents=(money("1175", "EUR", approximate=True),))
    assert both(tenge, money("500000", "KZT"))[0] == "agree"
    assert both(tenge, money("400000", "KZT")) == ("conflict", "100,000 KZT apart")
    assert both(tenge, money("1175", "EUR"))[0] == "compatible"
    assert both(tenge, money("1175", "USD"))[0] == "unclear"


@pytest.mark.parametrize(
    ("left", "right", "verdict", "difference"),
    [
        (("3", "year"), ("36", "month"), "agree", ""),
        (("72", "hour"), ("3", "day"), "agree", ""),
        (("3", "year"), ("2", "year"), "conflict", "1 year apart"),
        (("18", "month"), ("1", "year"), "conflict", None),
        (("40", "month"), ("3", "year"), "compatible", None),
        (("6", "week"), ("12", "hour"), "conflict", None),
    ],
)
def test_durations_in_whatever_units(make, left, right, verdict, difference):
    found = both(make.duration(*left), make.duration(*right))
    assert found[0] == verdict
    assert difference is None or found[1] == difference


def test_an_age_may_be_a_bare_number(make):
    assert both(make.duration("17", "year"), make.number("17"))[0] == "agree"
    assert both(make.duration("17", "year"), make.number("18")) == ("conflict", "1 year apart")


@pytest.mark.parametrize(
    ("left", "right", "verdict", "difference"),
    [
        (("15:20",), ("15:20",), "agree", ""),
        (("15:20",), ("15:25",), "conflict", "5 minutes apart"),
        (("15:20",), ("15:00", "16:00"), "compatible", None),
        (("23:50",), ("23:00", "01:00"), "compatible", None),
        (("00:10",), ("23:00", "01:00"), "compatible", None),
        (("23:58",), ("00:03",), "conflict", "5 minutes apart"),
    ],
)
def test_times_of_day_lie_around_midnight_too(make, left, right, verdict, difference):
    found = both(make.time(*left), make.time(*right))
    assert found[0] == verdict
    assert difference is None or found[1] == difference


def test_a_time_without_its_half_of_the_day_is_no_conflict_with_the_other(make):
    clock = make.time("02:00", original="two o'clock")
    assert both(clock, make.time("14:00"))[0] == "compatible"
    assert both(clock, make.time("15:00"))[0] == "conflict"
    assert both(make.time("02:00", original="2 a.m."), make.time("14:00"))[0] == "conflict"


def test_about_allows_half_an_hour(make):
    about = make.time("02:00", approximate=True)
    assert both(about, make.time("02:00", "02:15", approximate=True))[0] == "compatible"
    assert both(about, make.time("02:25"))[0] == "compatible"
    assert both(about, make.time("03:25")) == ("conflict", "1 hour 25 minutes apart")
    assert both(about, about) == ("agree", "")


@pytest.mark.parametrize(
    ("left", "right", "expected", "why"),
    [
        ("48 prisoners", "48 guards", "unclear", "two groups of people"),
        ("48 prisoners", "50 guards", "unclear", "two groups of people"),
        ("48 prisoners", "48 inmates", "agree", "exchangeable words"),
        ("48 prisoners", "50 inmates", "conflict", "exchangeable words"),
        ("5 killed", "5 injured", "unclear", "dead and hurt are two counts"),
        ("5 killed", "5 dead", "agree", "the killed are the dead"),
        ("5 killed", "6 fatalities", "conflict", "the killed are the dead"),
        ("21 people", "21 passengers", "agree", "people may be anybody"),
        ("21 people", "22 passengers", "conflict", "people may be anybody"),
        ("12 women", "12 men", "unclear", "two groups"),
        ("20", "20 civilians", "agree", "one names nothing else"),
        ("three cars", "three lorries", "unclear", "two kinds of vehicle"),
        ("three cars", "three vehicles", "agree", "one says which kind"),
        ("14 casualties", "9 killed", "unclear", "the dead may be a part of the casualties"),
        ("9 casualties", "14 killed", "conflict", "the dead cannot be more than the casualties"),
        ("5 killed and 7 injured", "12 casualties", "compatible", "the sum of both"),
        ("5 killed and 7 injured", "11 casualties", "conflict", "the sum of both is more"),
        ("5 killed and 7 injured", "5 killed", "compatible", "one of the two counts"),
        ("5 killed and 7 injured", "6 killed", "conflict", "one of the two counts"),
        ("5 killed and 7 injured", "5 dead and 7 wounded", "agree", "both counts in other words"),
        ("3 pistols and 2 rifles", "4 guns", "conflict", "the sum of both is more"),
        ("two laptops; a printer", "two laptops", "compatible", "one item of the list"),
        ("two laptops; a printer", "three laptops", "conflict", "one item of the list"),
    ],
)
def test_equal_numbers_of_different_things_are_not_equal(left, right, expected, why):
    assert both(read_value(left), read_value(right))[0] == expected, why


def test_a_count_that_is_one_of_a_list_is_not_counted_against_it():
    found = compare_values(read_value("two laptops; a printer"), read_value("two laptops"))
    assert found.difference == "the list adds “a printer”"


@pytest.mark.parametrize(
    ("left", "right", "asked", "expected", "why"),
    [
        ("1,000", "1.000", None, "unclear", "the point may group thousands"),
        ("1.500", "1500", "number of inhabitants", "unclear", "the point may group thousands"),
        ("1.500 inhabitants", "1,600 inhabitants", None, "conflict", "in neither reading"),
        ("1.234", "1.235", None, "conflict", "in neither reading"),
        ("1,500 km", "1.5 km", None, "unclear", "the comma may be the decimal mark"),
        ("1,500", "1.5", "number of dead", "conflict", "things are counted whole"),
        ("1.500 euros", "1,500 euros", "price", "agree", "sums in euros group with points"),
        ("1.500 dollars", "1,500 dollars", "price", "unclear", "sums in dollars do not"),
        ("5'11\"", "5 feet 11 inches", "height", "agree", "feet and inches"),
        ("5 ft 11 in", "180 cm", "height", "agree", "a conversion"),
        ("5 ft 11 in", "1.70 m", "height", "conflict", "no conversion"),
        ("in his forties", "43", "age", "compatible", "within the ten years"),
        ("in his forties", "53-year-old", None, "conflict", "beyond the ten years"),
        ("aged 43", "43 years old", None, "agree", "two wordings of an age"),
        ("undated", "3 May 1901", "date", "compatible", "not knowing is no conflict"),
        ("undated", "n.d.", "date", "agree", "both do not know"),
        ("almost half an hour", "26 minutes", "delay", "compatible", "said of less in a finer unit"),
        ("almost half an hour", "40 minutes", "delay", "conflict", "more than that"),
        ("almost half an hour", "15 minutes", "delay", "conflict", "much less than that"),
    ],
)
def test_figures_as_sources_write_them(left, right, asked, expected, why):
    assert both(read_value(left, property=asked), read_value(right, property=asked))[0] == expected, why


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("shortly after 2 a.m.", "about 2 a.m.", "compatible"),
        ("shortly after 2 a.m.", "just after 2 a.m.", "agree"),
        ("shortly after 2 a.m.", "shortly before 2 a.m.", "unclear"),
    ],
)
def test_about_a_time_may_be_on_either_side_of_it(left, right, expected):
    assert both(read_value(left, type="time"), read_value(right, type="time"))[0] == expected
