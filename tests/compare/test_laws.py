"""Laws of comparison, whatever the values."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.compare import compare_values
from reconcile.model import Boolean, Clock, Date, Day, Duration, List, Money, Number, Text, Time, Unknown, Verdict

flags = st.booleans()
decimals = st.integers(min_value=-9999, max_value=9999).map(lambda n: Decimal(n) / 4)
units = st.sampled_from([None, "knot", "km/h", "mph", "metre", "feet", "percent", "bale"])
words = st.lists(
    st.sampled_from(
        ["the", "suit", "was", "not", "dismissed", "upheld", "two", "3", "boats", "No", "dropped", "of", "ship"]
    ),
    max_size=5,
).map(" ".join)


@st.composite
def spans(draw):
    low, high = sorted((draw(decimals), draw(decimals)))
    if draw(flags):
        high = low
    kept = draw(st.sampled_from(["both", "both", "low", "high"]))
    is_open = draw(flags) and low != high
    return {
        "low": low if kept != "high" else None,
        "high": high if kept != "low" else None,
        "low_open": is_open and kept != "high",
        "high_open": is_open and kept == "high",
        "approximate": draw(flags),
        "step": draw(st.sampled_from([Decimal(0), Decimal(1), Decimal(10), Decimal(100)])),
    }


numbers = st.builds(lambda span, unit: Number(original="n", unit=unit, **span), spans(), units)
moneys = st.builds(
    lambda span, code: Money(original="m", currency=code, **span), spans(), st.sampled_from(["EUR", "KZT", None])
)
durations = st.builds(
    lambda span, unit: Duration(original="d", unit=unit, **span), spans(), st.sampled_from(["day", "year", "hour"])
)
times = st.builds(
    lambda a, b, about, zone: Time(
        original="t", start=Clock(a * 300), end=Clock(b * 300), approximate=about, zone=zone
    ),
    st.integers(0, 287),
    st.integers(0, 287),
    flags,
    st.sampled_from([None, "UTC", "+03:00", "local"]),
)
days = st.integers(min_value=-20_000, max_value=737_000).map(Day.from_ordinal)


@st.composite
def dates(draw):
    first = draw(days)
    last = first.plus(draw(st.sampled_from([0, 0, 1, 30, 364, 5000])))
    return Date(
        original="day",
        earliest=draw(st.sampled_from([first, first, None])),
        latest=last,
        precision=draw(st.sampled_from(["day", "month", "year", "decade", "century"])),
        approximate=draw(flags),
        overnight=draw(flags),
        span=draw(flags),
        time=draw(st.none() | times),
        supplied=draw(st.sampled_from([(), ("year",), ("week",), ("month",)])),
    )


scalars = st.one_of(
    numbers,
    moneys,
    durations,
    times,
    dates(),
    words.map(lambda w: Text(original=w, folded=w.casefold())),
    flags.map(lambda f: Boolean(original="yes", truth=f)),
    st.just(Unknown(original="unknown")),
)
values = st.one_of(scalars, st.lists(scalars, min_size=1, max_size=3).map(lambda i: List(original="l", items=tuple(i))))


@settings(max_examples=400, deadline=None)
@given(values, values)
def test_comparison_is_symmetric(left, right):
    assert compare_values(left, right).verdict is compare_values(right, left).verdict


@settings(max_examples=300, deadline=None)
@given(values)
def test_a_value_agrees_with_itself(value):
    assert compare_values(value, value).verdict is Verdict.AGREE


@settings(max_examples=400, deadline=None)
@given(numbers, numbers, decimals, decimals)
def test_widening_a_number_never_makes_a_conflict(left, right, below, above):
    wide = Number(
        original="wide",
        unit=left.unit,
        low=None if left.low is None else left.low - abs(below),
        high=None if left.high is None else left.high + abs(above),
        low_open=left.low_open,
        high_open=left.high_open,
        approximate=left.approximate,
        step=left.step,
    )
    if compare_values(left, right).verdict is not Verdict.CONFLICT:
        assert compare_values(wide, right).verdict is not Verdict.CONFLICT


@settings(max_examples=400, deadline=None)
@given(dates(), dates(), st.integers(0, 900), st.integers(0, 900))
def test_widening_a_date_never_makes_a_conflict(left, right, below, above):
    if left.time is not None or left.earliest is None:
        return
    wide = Date(
        original="wide",
        earliest=left.earliest.plus(-below),
        latest=left.latest.plus(above),
        precision=left.precision,
        approximate=left.approximate,
        overnight=left.overnight,
        span=left.span,
        supplied=left.supplied,
    )
    if compare_values(left, right).verdict is not Verdict.CONFLICT:
        assert compare_values(wide, right).verdict is not Verdict.CONFLICT
