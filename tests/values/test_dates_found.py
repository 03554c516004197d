"""Dates and times in sentences: what is found, what it covers, and what is left alone."""

import pytest

from reconcile.model import Date
from reconcile.values.dates import find_dates, read_date

PUBLISHED = read_date("3 May 2021")


def found(sentence):
    """List what was found: the words, and the days or hours that they cover."""
    out = []
    for mention in find_dates(sentence, published=PUBLISHED):
        value = mention.value
        if isinstance(value, Date):
            days = tuple("" if day is None else day.isoformat() for day in (value.earliest, value.latest))
        else:
            days = (str(value.start), str(value.end))
        out.append((sentence[mention.start : mention.end], *days))
    return out


SENTENCES = [
    (
        "Two ferries collided shortly before nine on Saturday evening off Port Ellery.",
        [("shortly before nine on Saturday evening", "2021-05-01", "2021-05-01")],
    ),
    (
        "He was detained on 8 October 2018 and released on 9 October.",
        [("8 October 2018", "2018-10-08", "2018-10-08"), ("9 October", "2018-10-09", "2018-10-09")],
    ),
    ("In 2018 prisoners were beaten; 2000 people died and 15,000 fled.", [("2018", "2018-01-01", "2018-12-31")]),
    (
        "Between 3 and 5 July 2018, 48 prisoners and 20 guards may march.",
        [("Between 3 and 5 July 2018", "2018-07-03", "2018-07-05")],
    ),
    (
        "On 14 January 2019 at 15:30 GMT the court (art. 274, pt. 2) fined him (around 1175 euros).",
        [("14 January 2019 at 15:30 GMT", "2019-01-14", "2019-01-14")],
    ),
    (
        "By 2 September 2020 it sank at 1:40 a.m. local time.",
        [("By 2 September 2020", "", "2020-09-02"), ("1:40 a.m. local time", "01:40", "01:40")],
    ),
    ("EUR 57/3345/2016 is section 4.2, version 2018.1, room 1990.", []),
    ("Since July 2018 the prison has held about 300 people.", [("Since July 2018", "2018-07-01", "")]),
    ("Sat in the sun, they may march 10 to 12 miles in 3 to 5 days; I second that.", []),
    ("The inquiry was opened the following morning, at 9 West Street.", []),
    ("A 45-year-old man at 56 knots (66 mph).", []),
]


@pytest.mark.parametrize(("sentence", "mentions"), SENTENCES, ids=[row[0][:40] for row in SENTENCES])
def test_dates_and_times_are_found_in_a_sentence(sentence, mentions):
    assert found(sentence) == mentions


def test_dates_of_the_sources_language_are_found():
    (mention,) = find_dates("Его задержали 8 октября 2018 года в Москве.", language="ru")
    assert isinstance(mention.value, Date)
    assert (mention.start, mention.end, mention.value.edtf) == (14, 33, "2018-10-08")


def test_nothing_relative_is_found_without_an_anchor():
    assert find_dates("He left yesterday, on 8 October, last week.") == ()
