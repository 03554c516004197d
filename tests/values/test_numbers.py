"""Numbers, ages and the quantities of a sentence, as sources write them."""

import random
import time
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile import read_value
from reconcile.model import Duration, Money, Number
from reconcile.values.quantities import (
    find_quantities,
    print_number,
    read_age,
    read_duration,
    read_money,
    read_number,
)

WORDS = [
    "one",
    "two",
    "twelve",
    "thirty",
    "hundred",
    "and",
    "thousand",
    "million",
    "a",
    "an",
    "half",
    "third",
    "fifths",
    "dozen",
    "dozens",
    "of",
    "the",
    "3",
    "1,5",
    "10",
    "500",
    "000",
    "1.2",
    "-1",
    "½",
    "-",
    "to",
    "between",
    "or",
    "(",
    ")",
    "$",
    "€",
    "euros",
    "tenge",
    "km",
    "miles",
    "knots",
    "percent",
    "%",
    "more",
    "than",
    "at",
    "least",
    "up",
    "several",
    "few",
    "no",
    "not",
    "single",
    "nobody",
    "in",
    "over",
    "point",
    "/",
    "^",
    "e",
    "x",
    "years",
    "hours",
    "minus",
    "quarter",
    "twenty",
    "nearly",
    "about",
    "some",
    "+",
    "~",
    "people",
    "prisoners",
    "per",
    "cent",
    "within",
    "k",
    "m",
    "bn",
    "s",
    "£",
    "d",
    "cents",
    "3s",
    "from",
    "least",
    "just",
    "under",
    "'s",
]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=14).flatmap(
    lambda words: st.sampled_from((" ", "", "-")).map(lambda joint: joint.join(words))
)
READERS = (read_number, read_money, read_duration, read_age)


def number(low, high="same", **rest):
    high = low if high == "same" else high
    return Number(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        equivalents=rest.pop("equivalents", ()),
        **rest,
    )


POINTS = {
    "two": "2", "21": "21", "Thirty-one": "31", "one hundred and sixteen": "116", "a dozen": "12", "half a dozen": "6",
    "two dozen": "24", "a score": "20", "single": "1", "both": "2", "eleven hundred": "1100",
    "4 thousand 3 hundred and 21": "4321",
    "500 000": "500000", "500\u202f000": "500000", "500\u00a0000": "500000", "1.234,56": "1234.56", "1,175": "1175",
    "1,3": "1.3",
    "1'000'000": "1000000", "1’234": "1234", "12,34,567": "1234567", "١٢٣": "123", "٣٫٥": "3.5", "1.234.567": "1234567",
    "1.2 million": "1200000", "2.5m": "2500000", "3k": "3000", "2 bn": "2000000000", "3 lakh": "300000",
    "1 crore": "10000000",
    "two and a half million": "2500000", "a million and a half": "1500000", "hundred thousand": "100000", "-5": "-5",
    "minus five": "-5", "3 1/2": "3.5", "2½": "2.5", "three and a fifth": "3.2", "three quarters": "0.75",
    "1 in 5": "0.2",
    "two out of five": "0.4", "1 over 8": "0.125", "-4/5": "-0.8", "none": "0", "zero": "0", "not a single": "0",
    "no": "0",
    "1e10": "10000000000", "6.23x10^-4": "0.000623", "five point five": "5.5", "twenty-one (21)": "21", "only 3": "3",
    "a total of 12": "12", "two hundred and three dozen": "236", "one hundred and three quarters": "100.75",
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), POINTS.items())
def test_one_number(text, value):
    assert read_number(text) == number(value)


SHAPES = {
    "more than 20": number(20, None, low_open=True),
    "over 20": number(20, None, low_open=True),
    "in excess of 20": number(20, None, low_open=True),
    "at least 48": number(48, None),
    "no fewer than three": number(3, None),
    "upwards of 30": number(30, None),
    "200+": number(200, None),
    "12 or more": number(12, None),
    "12 people or more": number(12, None, of="people"),
    "≥ 5": number(5, None),
    "up to 50": number(None, 50),
    "as many as 50": number(None, 50),
    "no more than 12": number(None, 12),
    "fewer than 5": number(None, 5, high_open=True),
    "under 5": number(None, 5, high_open=True),
    "nearly 500": number(450, 500, high_open=True, approximate=True),
    "just over 300": number(300, 330, low_open=True, approximate=True),
    "some 300": number(300, approximate=True),
    "~300": number(300, approximate=True),
    "an estimated 400": number(400, approximate=True),
    "300 or so": number(300, approximate=True),
    "a couple": number(2, approximate=True),
    "10–15": number(10, 15),
    "10 - 15": number(10, 15),
    "between one hundred and two hundred": number(100, 200),
    "from 10 to 15": number(10, 15),
    "10 or 12": number(10, 12),
    "five to six hundred": number(500, 600),
    "10-15 million people": number(10000000, 15000000, of="people"),
    "more than 20 but fewer than 30": number(20, 30, low_open=True, high_open=True),
    "half of the crew": number("0.5", of="crew"),
    "48 prisoners": number(48, of="prisoners"),
    "no prisoners": number(0, of="prisoners"),
    "nobody": number(0, of="people"),
    "one of the windows": number(1, of="windows"),
    "all 48 prisoners": number(48, of="prisoners"),
    "two bottles with an incendiary mixture": number(2, of="bottles with an incendiary mixture"),
    "1%": number(1, unit="percent"),
    "10–15 per cent": number(10, 15, unit="percent"),
    "40% of voters": number(40, unit="percent", of="voters"),
    "3 percentage points": number(3, unit="percentage point"),
    "6.4 km (4 miles)": number("6.4", unit="kilometre", equivalents=(number(4, unit="mile"),)),
    "58 knots (107 km/h)": number(58, unit="knot", equivalents=(number(107, unit="kilometre per hour"),)),
    "5 feet 10 inches": number(70, unit="inch"),
    "500 m to 2 km": number("0.5", 2, unit="kilometre"),
    "40,000 DWT": number(40000, unit="deadweight tonne"),
    "-10 °C": number(-10, unit="degree Celsius"),
    "twice": number(2, of="times"),
}


@pytest.mark.parametrize(("text", "expected"), SHAPES.items())
def test_bounds_ranges_units_and_what_is_counted(text, expected):
    assert read_number(text) == expected


VAGUE = {
    "several": (3, None), "dozens": (12, None), "hundreds": (100, None), "tens of thousands": (10_000, None),
    "scores": (20, None),
    "hundreds of thousands": (100_000, None), "a handful": (2, 9), "a few": (2, 9), "many": (3, None),
    "numerous": (3, None),
    "multiple": (2, None), "a large number": (10, None), "several dozen": (36, None), "a few hundred": (200, 900),
}  # fmt: skip


@pytest.mark.parametrize(("text", "bounds"), VAGUE.items())
def test_a_vague_word_is_a_bound_and_says_so(text, bounds):
    read = read_number(text)
    assert (read.low, read.high, read.vague) == (*bounds, text)
    assert read.notes[0].startswith(f'"{text}" taken as ')


@pytest.mark.parametrize(
    ("text", "step"),
    [("42", 1), ("5,800", 100), ("6.4", "0.1"), ("6.40", "0.01"), ("1.2 million", 100_000), ("forty", 0)],
)
def test_step_is_the_place_of_the_last_digit_written(text, step):
    assert read_number(text).step == Decimal(step)


REFUSED = {
    "a computer": "holds no number",
    "saw two men kissing": '"saw" before "two" was not understood',
    "3 killed and 5 injured": "are two quantities",
    "500 tenge": "is an amount of money",
    "42nd": "is an ordinal",
    "twenty-third": "is an ordinal",
    "12:30": "is a time of day",
    "9 October 2018": "is a date",
    "2018-10-09": '"-10-09" after it',
    "": "holds no number",
    "9" * 101: "holds no number",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_what_is_no_number_is_refused_with_the_reason(text, reason):
    with pytest.raises(ValueError, match=r".") as problem:
        read_number(text)
    assert reason in str(problem.value)


AGES = {
    "45-year-old": (45, 45), "aged 45": (45, 45), "seventeen years of age": (17, 17), "in his thirties": (30, 39),
    "in her early 30s": (30, 33), "six months old": ("0.5", "0.5"), "a 45-year-old man": (45, 45),
    "over 60": (60, None),
    "aged 15 to 17": (15, 17), "at the age of 12": (12, 12), "mid-forties": (44, 46), "45": (45, 45),
    "teenager": (13, 19),
}  # fmt: skip


@pytest.mark.parametrize(("text", "bounds"), AGES.items())
def test_ages_in_years(text, bounds):
    read = read_age(text)
    expected = tuple(None if b is None else Decimal(b) for b in bounds)
    assert (read.low, read.high, read.unit) == (*expected, "year")


def test_sentence_yields_its_quantities_with_offsets():
    text = (
        "On 8 October 2018 at 12:30 two masked men threw about 10 bottles;"
        " a court in SIZO No. 16 took 500 000 tenge (around 1175 euros) "
        "from 5 of the relatives within 10 days, and dozens of prisoners of AK-159/1 wrote on the 2nd of May."
    )
    found = [(text[m.start : m.end], type(m.value)) for m in find_quantities(text)]
    assert found == [
        ("two", Number),
        ("about 10", Number),
        ("500 000 tenge (around 1175 euros)", Money),
        ("5", Number),
        ("within 10 days", Duration),
        ("dozens", Number),
    ]
    counted = [m.value.of for m in find_quantities(text) if isinstance(m.value, Number)]
    assert counted == ["masked men", "bottles", "relatives", "prisoners"]


@given(SENTENCES | st.text(max_size=40))
def test_readers_raise_nothing_but_value_errors(text):
    for read in READERS:
        with suppress(ValueError):
            read(text)
    for mention in find_quantities(text):
        assert 0 <= mention.start < mention.end <= len(text)


@given(SENTENCES | st.sampled_from([*POINTS, *SHAPES, *VAGUE]))
def test_printed_number_reads_back(text):
    try:
        value = read_number(text)
    except ValueError:
        return
    assert read_number(print_number(value)) == value


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12),
    st.decimals(min_value=0, max_value=1000, places=2),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from((None, "kilometre", "percent", "knot", "foot", "year")),
    st.sampled_from((None, "prisoners", "men in masks")),
)
def test_any_interval_reads_back(low, width, low_open, high_open, approximate, unit, of):
    high = low + width
    value = Number(
        low=low, high=high, low_open=low_open and width > 0, high_open=high_open and width > 0,
        approximate=approximate, unit=unit, of=of,
    )  # fmt: skip
    assert read_number(print_number(value)) == value
    for half in (
        Number(low=low, high=None, low_open=low_open, unit=unit, of=of),
        Number(low=None, high=high, high_open=high_open, unit=unit, of=of),
    ):
        assert read_number(print_number(half)) == half


def test_time_grows_with_the_length_and_no_faster():
    find_quantities("3 km, $5")
    for seed in range(12):
        chosen = random.Random(seed)  # noqa: S311 - a seeded choice of words
        words = chosen.sample(WORDS, chosen.randint(1, 6))
        text = " ".join(chosen.choice(words) for _ in range(4000))[:10_000]
        start = time.process_time()
        find_quantities(text)
        once = time.process_time() - start
        for read in READERS:
            with suppress(ValueError):
                read(text)
        start = time.process_time()
        find_quantities(f"{text} {text} {text} {text}")
        assert time.process_time() - start < 12 * once + 0.1, words


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5'11\"", "71", "71", "inch"),
        ("5′ 11″", "71", "71", "inch"),
        ("5 ft 11 in", "71", "71", "inch"),
        ("12 lb 6 oz", "198", "198", "ounce"),
        ("1,5 Millionen", "1500000", "1500000", None),
        ("2 Mrd. Menschen", "2000000000", "2000000000", None),
        ("10 тыс. человек", "10000", "10000", None),
        ("3 millones de personas", "3000000", "3000000", None),
        ("не менее 48 заключённых", "48", None, None),
        ("mehr als 20 Menschen", "20", None, None),
        ("plus de 20 personnes", "20", None, None),
    ],
)
def test_compound_measures_and_the_words_of_other_languages(text, low, high, unit):
    read = read_value(text, type="number").as_dict()
    assert (read["low"], read["high"], read["unit"]) == (low, high, unit)


def test_points_group_thousands_where_the_language_of_the_source_says_so():
    german = read_value("1.500 Einwohner", language="de")
    assert (german.as_dict()["low"], german.original) == ("1500", "1.500 Einwohner")
    assert read_value("1.500 Einwohner").as_dict()["low"] == "1.5"
    assert read_value("1,500 people", language="de").as_dict()["low"] == "1500"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("aged 43", "43", "43"), ("in his forties", "40", "49"), ("in her late 30s", "37", "39")],
)
def test_ages_in_words_need_no_property(text, low, high):
    read = read_value(text).as_dict()
    assert (read["low"], read["high"], read["unit"]) == (low, high, "year")
