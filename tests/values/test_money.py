"""Amounts of money, as sources write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile import read_value
from reconcile.model import Money
from reconcile.values.quantities import print_money, read_money


def money(low, currency, high="same", **rest):
    high = low if high == "same" else high
    return Money(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        currency=currency,
        **rest,
    )


AMOUNTS = {
    "500 000 tenge": money(500000, "KZT"),
    "500 000 tenge (around 1175 euros)": money(500000, "KZT", equivalents=(money(1175, "EUR", approximate=True),)),
    "around EUR 1175, or 500 000 KZT": money(1175, "EUR", approximate=True, equivalents=(money(500000, "KZT"),)),
    "€1,175": money(1175, "EUR"),
    "about USD 2.5m": money(2500000, "USD", approximate=True),
    "$5": money(5, "USD"),
    "US$5 million": money(5000000, "USD"),
    "U.S.$ 5": money(5, "USD"),
    "A$5": money(5, "AUD"),
    "mex$ 10": money(10, "MXN"),
    "c $ 16.4 million": money(16400000, "CAD"),
    "nzd$15": money(15, "NZD"),
    "$CAD 15": money(15, "CAD"),
    "75 usd million": money(75000000, "USD"),
    "120 meur": money(120000000, "EUR"),
    "5 M€": money(5000000, "EUR"),
    "€5m": money(5000000, "EUR"),
    "£5bn": money(5000000000, "GBP"),
    "£1 3s": money("1.15", "GBP"),
    "£1 3s 6d": money("1.175", "GBP"),
    "3 dollars and 50 cents": money("3.5", "USD"),
    "50 cents": money("0.5", "USD"),
    "one kuai and five mao five": money("1.55", "CNY"),
    "5 roubles 20 kopecks": money("5.2", "RUB"),
    "20 Swiss francs": money(20, "CHF"),
    "500 Kenyan shillings": money(500, "KES"),
    "100 Kč": money(100, "CZK"),
    "R$ 50": money(50, "BRL"),
    "Rs 12,34,567": money(1234567, "INR"),
    "₹5 crore": money(50000000, "INR"),
    "1.200 euros": money(1200, "EUR"),
    "EUR 1.234.567,89": money("1234567.89", "EUR"),
    "$1.234": money("1.234", "USD"),
    "500 тысяч тенге": money(500000, "KZT"),
    "$10-15 million": money(10000000, "USD", 15000000),
    "between $5 and $10": money(5, "USD", 10),
    "5 to 10 million dollars": money(5000000, "USD", 10000000),
    "more than $1 million": money(1000000, "USD", None, low_open=True),
    "up to 3,000 euros": money(None, "EUR", 3000),
    "hundreds of thousands of dollars": money(100000, "USD", None),
    "half a million euros": money(500000, "EUR"),
    "a quarter million us dollars": money(250000, "USD"),
    "five million yen": money(5000000, "JPY"),
    "100 deutschmarks": money(100, "DEM"),
    "a fine of 500 000 tenge": money(500000, "KZT"),
    "-$5": money(-5, "USD"),
    "1,000": money(1000, None),
}


@pytest.mark.parametrize(("text", "expected"), AMOUNTS.items())
def test_amounts(text, expected):
    assert read_money(text) == expected


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("$5", '"$" taken as USD: other dollars and pesos are written so too'),
        ("20 francs", '"francs" may be CHF, XOF, XAF, CDF, RWF and the withdrawn FRF and BEF'),
        ("40 ducats", '"ducats" may be older coins'),
        ("1.200 euros", "the point groups thousands, as amounts in EUR are usually written"),
        ("1,000", "no currency is named"),
    ],
)
def test_a_convention_is_noted(text, note):
    assert note in read_money(text).notes


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("5 km", "is measured in kilometre, which is no currency"),
        ("USD", "holds no amount of money"),
        ("$5 and $10", "are two quantities"),
    ],
)
def test_what_is_no_amount_is_refused(text, reason):
    with pytest.raises(ValueError, match=r"currency|amount|quantities") as problem:
        read_money(text)
    assert reason in str(problem.value)


@given(st.sampled_from(list(AMOUNTS)))
def test_printed_amount_reads_back(text):
    value = read_money(text)
    assert read_money(print_money(value)) == value


@given(
    st.decimals(min_value=0, max_value=10**9, places=3),
    st.decimals(min_value=0, max_value=10**6, places=2),
    st.sampled_from((None, "USD", "EUR", "KZT", "ALL", "TRY", "JPY", "XAU", "TOP")),
    st.booleans(),
)
def test_any_amount_reads_back(low, width, currency, approximate):
    value = Money(low=low, high=low + width, currency=currency, approximate=approximate)
    assert read_money(print_money(value)) == value


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("£3 10s", "3.5", "GBP"),
        ("£3.10s.6d.", "3.525", "GBP"),
        ("2s. 6d.", "0.125", "GBP"),
        ("three pounds ten shillings", "3.5", "GBP"),
        ("Rs. 5 lakh", "500000", "INR"),
        ("1,5 Mio. Euro", "1500000", "EUR"),
        ("2 Mrd. €", "2000000000", "EUR"),
        ("5 млн. руб.", "5000000", "RUB"),
        ("3,5 millones de euros", "3500000", "EUR"),
        ("ten dollars", "10", "USD"),
    ],
)
def test_money_is_seen_as_money_without_being_asked_for(text, amount, currency):
    read = read_value(text).as_dict()
    assert (read["type"], read["low"], read["currency"]) == ("money", amount, currency)
