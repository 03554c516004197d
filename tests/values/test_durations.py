"""Lengths of time, as sources write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Duration
from reconcile.values.quantities import print_duration, read_duration

HOUR, DAY = 3600, 86400
YEAR = 365 * DAY
MONTH = YEAR // 12


def span(low, unit, high="same", **rest):
    high = low if high == "same" else high
    return Duration(
        low=None if low is None else Decimal(low), high=None if high is None else Decimal(high), unit=unit, **rest
    )


SPANS = {
    "3 years": span(3 * YEAR, "year"),
    "3-year": span(3 * YEAR, "year"),
    "six weeks": span(42 * DAY, "week"),
    "72 hours": span(72 * HOUR, "hour"),
    "48h": span(48 * HOUR, "hour"),
    "a fortnight": span(14 * DAY, "fortnight"),
    "an hour": span(HOUR, "hour"),
    "half an hour": span(1800, "hour"),
    "a quarter of an hour": span(900, "hour"),
    "a third of an hour": span(1200, "hour"),
    "two and a half hours": span(9000, "hour"),
    "an hour and a half": span(5400, "hour"),
    "a year and a half": span(YEAR + YEAR // 2, "year"),
    "1 h 20 min": span(4800, "minute"),
    "1h20m": span(4800, "minute"),
    "1 year, 2 months and 3 days": span(YEAR + 2 * MONTH + 3 * DAY, "day"),
    "nearly 24 hours": span(77760, "hour", DAY, high_open=True, approximate=True),
    "between three and four months": span(3 * MONTH, "month", 4 * MONTH),
    "three or four months": span(3 * MONTH, "month", 4 * MONTH),
    "10 minutes to 2 hours": span(600, "hour", 7200),
    "3–5 years": span(3 * YEAR, "year", 5 * YEAR),
    "more than a year": span(YEAR, "year", None, low_open=True),
    "less than an hour": span(None, "hour", HOUR, high_open=True),
    "at least 3 years": span(3 * YEAR, "year", None),
    "several years": span(3 * YEAR, "year", None),
    "years": span(2 * YEAR, "year", None),
    "a couple of days": span(2 * DAY, "day", approximate=True),
    "3 years in prison": span(3 * YEAR, "year"),
    "two years' imprisonment": span(2 * YEAR, "year"),
}


@pytest.mark.parametrize(("text", "expected"), SPANS.items())
def test_lengths_of_time(text, expected):
    assert read_duration(text) == expected


def test_twelve_months_are_a_year():
    assert read_duration("12 months").low == read_duration("a year").low == read_duration("365 days").low


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("5", "names no unit of time"),
        ("5 km", "it is in kilometre"),
        ("life", "holds no length of time"),
        ("2 years and 3 dogs", "two quantities"),
    ],
)
def test_what_is_no_length_of_time_is_refused(text, reason):
    with pytest.raises(ValueError, match=reason):
        read_duration(text)


@pytest.mark.parametrize("text", SPANS)
def test_printed_length_reads_back(text):
    value = read_duration(text)
    assert read_duration(print_duration(value)) == value


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.integers(min_value=0, max_value=10**6),
    st.sampled_from(("second", "minute", "hour", "day", "week", "month", "year")),
)
def test_any_length_reads_back(low, width, unit):
    value = Duration(low=low, high=low + width, unit=unit)
    assert read_duration(print_duration(value)) == value


@pytest.mark.parametrize(("text", "low", "high"), [("most of a year", 182.5, 365), ("the best part of a week", 3.5, 7)])
def test_the_greater_part_of_a_time_is_between_half_and_all(text, low, high):
    read = read_duration(text)
    assert (read.low, read.high) == (Decimal(str(low)) * 86_400, high * 86_400)
