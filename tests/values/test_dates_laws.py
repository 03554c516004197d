"""Laws of reading dates: it raises nothing but ValueError, prints what reads back, and stays linear."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.values.dates import find_dates, print_date, print_time, read_date, read_time
from reconcile.values.dates.quick import quick_date
from reconcile.values.dates.words import ENGLISH

PUBLISHED = read_date("29 January 2019")
PHRASES = sorted({phrase for means in ENGLISH.values() for words in means.values() for phrase in words.split("|")})
PIECES = st.one_of(
    st.sampled_from(PHRASES),
    st.integers(0, 2100).map(str),
    st.sampled_from([*"-–/.,:;()?~'[]{}", "3rd", "1990s", "2018-10", "XX", "T"]),
)
PHRASED = st.lists(PIECES, min_size=1, max_size=8).map(" ".join)


@given(st.one_of(st.text(max_size=60), PHRASED), st.sampled_from([None, "ru", "ar", "de"]))
@settings(max_examples=250, deadline=None)
def test_reading_raises_nothing_but_value_errors_and_reads_back(text, language):
    try:
        date = read_date(text, published=PUBLISHED, language=language)
    except ValueError:
        return
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
    assert read_date(print_date(date)) == date


@given(st.one_of(st.text(max_size=40), PHRASED))
@settings(max_examples=200, deadline=None)
def test_times_read_back_and_finding_never_fails(text):
    for mention in find_dates(text, published=PUBLISHED):
        assert 0 <= mention.start < mention.end <= len(text)
    try:
        found = read_time(text)
    except ValueError:
        return
    assert read_time(print_time(found)) == found


@pytest.mark.parametrize(
    "words",
    ["second half of ", "2 days before ", "8 or ", "1850–", "between ", "early ", "c.", "2018-", "the night of "],
)
def test_finding_takes_time_linear_in_the_length(words):
    def seconds(length):
        text = (words * length)[:length]
        start = time.process_time()
        find_dates(text, published=PUBLISHED)
        return time.process_time() - start

    seconds(500)
    short, long = min(seconds(2_000) for _ in range(3)), min(seconds(16_000) for _ in range(3))
    assert long < max(20 * short, 0.2)


QUICK = [
    "9 October 2018",
    "October 9, 2018",
    "9th October 2018",
    "Oct 2018",
    "2018-10-09",
    "2018-10",
    "2018",
    "3–5 July 2018",
    "3-5 July 2018",
    "1798–1802",
    "circa 1999",
    "c.1999",
    "about October 2018",
    "2018-10-09?",
    "since July 2018",
    "before 2015",
    "after 9 October 2018",
    "until 2018-10",
    "the 1990s",
    "c. 1790–1795",
]


@pytest.mark.parametrize("text", QUICK)
def test_the_quick_shapes_read_as_the_grammar_does(text):
    quick = quick_date(text)
    assert quick is not None
    slow = read_date(text + " ")  # a space behind it is no quick shape
    assert (quick, quick.notes, quick.edtf) == (slow, slow.notes, slow.edtf)
