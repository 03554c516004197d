"""Dates as sources give them, and what a careful reader says of each two."""

import pytest

from reconcile.compare import compare_values

JULY = ("2018-7-1", "2018-7-31", "month")


def both(left, right):
    one, two = compare_values(left, right), compare_values(right, left)
    assert one.verdict == two.verdict
    return str(one.verdict), one.difference


@pytest.mark.parametrize(
    ("left", "right", "verdict", "difference"),
    [
        (("2018-10-8",), ("2018-10-8",), "agree", ""),
        (("2018-10-8",), ("2018-10-9",), "conflict", "1 day apart"),
        (("2018-10-8",), ("2018-10-28",), "conflict", "20 days apart"),
        (("2018-1-8",), ("2018-10-9",), "conflict", "9 months apart"),
        (("2008-1-8",), ("2018-10-9",), "conflict", "10 years apart"),
        (("2018-11-1", "2018-11-30", "month"), ("2018-10-3",), "conflict", "1 month apart"),
        (("2018-12-1", "2018-12-31", "month"), ("2018-9-18",), "conflict", "3 months apart"),
        (("2018-1-1", "2018-12-31", "year"), ("2016-9-18",), "conflict", "2 years apart"),
        (JULY, ("2018-7-15",), "compatible", "2018-07-01 to 2018-07-31 and 2018-07-15 can both be true"),
        (
            ("2018-7-3", "2018-7-5"),
            JULY,
            "compatible",
            "2018-07-03 to 2018-07-05 and 2018-07-01 to 2018-07-31 can both be true",
        ),
        (("-43-3-15",), ("-43-3-16",), "conflict", "1 day apart"),
    ],
)
def test_days_months_and_years(make, left, right, verdict, difference):
    assert both(make.day(*left), make.day(*right)) == (verdict, difference)


def test_a_night_runs_into_the_next_day(make):
    night = make.day("2018-10-9", overnight=True)
    assert both(night, make.day("2018-10-10"))[0] == "compatible"
    assert both(night, make.day("2018-10-9"))[0] == "compatible"
    assert both(night, make.day("2018-10-8")) == ("conflict", "1 day apart")
    assert both(night, make.day("2018-10-11")) == ("conflict", "1 day apart")


def test_an_open_end_takes_in_all_beyond_it(make):
    before = make.open_day(None, "2014-12-31")
    assert both(before, make.day("2014-3-1"))[0] == "compatible"
    assert both(before, make.day("2015-1-3")) == ("conflict", "3 days apart")


def test_about_widens_by_the_precision(make):
    circa = make.day("1590-1-1", "1590-12-31", "year", approximate=True)
    assert both(circa, make.day("1589-1-1", "1589-12-31", "year"))[0] == "compatible"
    assert both(circa, make.day("1575-1-1", "1575-12-31", "year")) == ("conflict", "15 years apart")
    assert "five years" in compare_values(circa, make.day("1587-1-1", "1587-12-31", "year")).reason
    assert both(circa, circa) == ("agree", "")


def test_one_of_a_set_is_enough(make):
    days = make.day("2018-10-8", "2018-10-12")
    either = make.day(
        "2018-10-8",
        "2018-10-12",
        alternatives=((days.earliest, days.earliest), (days.latest, days.latest)),
    )
    assert both(either, make.day("2018-10-12"))[0] == "compatible"
    assert both(either, make.day("2018-10-10")) == ("conflict", "2 days apart")


def test_a_conflict_that_rests_on_a_supplied_year_or_week_is_unclear(make):
    october = make.day("2017-10-8", supplied=("year",))
    assert both(october, make.day("2018-10-8"))[0] == "unclear"
    assert both(october, make.day("2018-10-9"))[0] == "conflict"
    saturday = make.day("2021-5-1", supplied=("week",))
    assert both(saturday, make.day("2021-5-8"))[0] == "unclear"
    assert both(saturday, make.day("2021-5-7"))[0] == "conflict"


def test_the_clock_time_beside_a_day_is_compared(make):
    def at(clock, **more):
        return make.day("2019-1-14", time=make.time(clock, **more))

    assert both(at("15:30"), at("15:30")) == ("agree", "")
    assert both(at("15:30"), make.day("2019-1-14"))[0] == "compatible"
    assert both(at("15:30"), at("17:00")) == ("conflict", "1 hour 30 minutes apart")
    assert both(at("15:30", zone="UTC"), at("17:30", zone="+02:00"))[0] == "agree"
    assert both(at("15:30", zone="UTC"), at("17:30"))[0] == "compatible"


def test_two_spans_that_only_overlap_are_for_a_person(make):
    def span(first, last):
        return make.day(first, last, span=True)

    assert both(span("2018-7-3", "2018-7-5"), span("2018-7-4", "2018-7-6"))[0] == "unclear"
    assert both(span("2018-7-3", "2018-7-9"), span("2018-7-4", "2018-7-6"))[0] == "compatible"


def test_a_span_has_a_length(make):
    assert both(make.day("2014-8-8", "2014-8-18", span=True), make.duration("11", "day"))[0] == "compatible"
    assert both(make.day("2014-8-8", "2014-8-18", span=True), make.duration("3", "day"))[0] == "unclear"
    assert both(make.day("2014-8-8"), make.duration("11", "day"))[0] == "unclear"


def test_a_year_written_as_a_number_is_a_date(make):
    assert both(make.day("1564-2-18"), make.number("1564"))[0] == "compatible"
    assert both(make.day("1564-2-18"), make.number("1565")) == ("conflict", "1 year apart")
    assert both(make.day("1564-2-18"), make.number("7"))[0] == "unclear"
