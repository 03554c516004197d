"""What people type without saying what type it is: the whole normalised object, or why it could not be read."""

import pytest

from reconcile import read_value
from reconcile.values.dates import find_dates

NUMBER = {"type": "number", "low_open": False, "high_open": False, "approximate": False, "unit": None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 ± 2 km", {"low": "7", "high": "11", "unit": "kilometre"}),
        ("6.8 +/- 0.1", {"low": "6.7", "high": "6.9"}),
        ("12,000 ± 5%", {"low": "11400", "high": "12600"}),
        ("20 plus or minus 3", {"low": "17", "high": "23"}),
        ("3,100 Bq/l", {"low": "3100", "high": "3100", "unit": "becquerel per litre"}),
        ("three thousand becquerels per litre", {"low": "3000", "high": "3000", "unit": "becquerel per litre"}),
        ("5 kg/m³", {"low": "5", "high": "5", "unit": "kilogram per cubic metre"}),
        ("60 km/h", {"low": "60", "high": "60", "unit": "kilometre per hour"}),
        ("41.5 m³", {"low": "41.5", "high": "41.5", "unit": "cubic metre"}),
        ("82° 31′ N", {"low": "82.516667", "high": "82.516667", "unit": "degree"}),
        ("33°52'10\"S", {"low": "-33.869444", "high": "-33.869444", "unit": "degree"}),
        ("about 3° W", {"low": "-3", "high": "-3", "approximate": True, "unit": "degree"}),
        ("no further than 12 km", {"low": None, "high": "12", "unit": "kilometre"}),
    ],
)
def test_a_quantity_is_read(text, expected):
    assert read_value(text).as_dict() == NUMBER | expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("32 October 2018", '"32 October 2018": October has 31 days'),
        ("30 February 2020", '"30 February 2020": February 2020 has 29 days'),
        ("8 October", '"8 October": no year given, and the source has no `published` to count from'),
    ],
)
def test_what_is_only_a_date_and_none_says_why(text, reason):
    assert read_value(text).as_dict() == {"type": "unread", "asked": "date", "reason": reason}


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        (
            "Octobre 2018",
            "date",
            (
                '"Octobre 2018": “2018” was understood, but “Octobre” before it was not; '
                "the month is one of another language, which the source has to say: `language: fr`"
            ),
        ),
        ("1.2.3", "number", '"1" was understood, but not ".2.3" after it'),
        ("5 to 1", "number", '"5" was understood, but not "to 1" after it'),
        ("48 prisoners and 3 guards", "number", '"48 prisoners" and "3 guards" are two quantities, not one'),
    ],
)
def test_an_error_says_what_was_understood(text, kind, reason):
    with pytest.raises(ValueError, match=r"understood|two quantities") as problem:
        read_value(text, type=kind)
    assert str(problem.value) == reason


@pytest.mark.parametrize(
    ("text", "asked", "published", "day"),
    [
        ("September 4", "date due", "3 September 2020", "2020-09-04"),
        ("September 4", "date", "3 September 2020", "2019-09-04"),
        ("September 4", "date due", "10 September 2020", "2020-09-04"),
        ("1 March", "deadline", "20 November 2020", "2021-03-01"),
        ("Friday", "expected arrival", "3 September 2020", "2020-09-04"),
        ("Thursday", "scheduled for", "3 September 2020", "2020-09-03"),
        ("Friday", "day of arrival", "3 September 2020", "2020-08-28"),
        ("4 September 2019", "date due", "3 September 2020", "2019-09-04"),
    ],
)
def test_a_property_may_look_ahead(text, asked, published, day):
    found = read_value(text, property=asked, published=published).as_dict()
    assert (found["earliest"], found["latest"]) == (day, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Labor Day weekend 2021", "2021-09-04", "2021-09-06"),
        ("Easter weekend 2018", "2018-03-31", "2018-04-01"),
        ("Christmas weekend 2020", "2020-12-25", "2020-12-27"),
    ],
)
def test_the_weekend_of_a_holiday(text, first, last):
    found = read_value(text, type="date").as_dict()
    assert (found["earliest"], found["latest"]) == (first, last)


def test_a_chain_of_figures_is_no_date():
    assert find_dates("1:1:1:1:1 and 1/1/1/1/1/1/1 and ?????") == find_dates("")


def test_a_small_number_with_what_it_counts_is_no_date_but_a_day_beside_a_month_is():
    found = find_dates("On 9 May 2018 some 9 people met at 8.45 for 3 hours", published=None)
    assert [m.value.original for m in found] == ["9 May 2018", "8.45"]
