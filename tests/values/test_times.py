"""What people write as a time of day."""

import pytest

from reconcile.values.dates import print_time, read_time

TIMES = [
    ("3:20 pm", "15:20", "15:20", None, False),
    ("3pm", "15:00", "15:00", None, False),
    ("4.30pm", "16:30", "16:30", None, False),
    ("12 am", "00:00", "00:00", None, False),
    ("12 pm", "12:00", "12:00", None, False),
    ("15h30", "15:30", "15:30", None, False),
    ("15:30:20", "15:30:20", "15:30:20", None, False),
    ("0815 hours", "08:15", "08:15", None, False),
    ("15:30 GMT", "15:30", "15:30", "GMT", False),
    ("1530Z", "15:30", "15:30", "UTC", False),
    ("15:30+02:00", "15:30", "15:30", "+02:00", False),
    ("around 02:00 (UTC+3)", "02:00", "02:00", "+03:00", True),
    ("2 a.m. local time", "02:00", "02:00", "local time", False),
    ("noon", "12:00", "12:00", None, False),
    ("midnight", "00:00", "00:00", None, False),
    ("dawn", "04:00", "08:00", None, True),
    ("in the evening", "17:00", "24:00", None, True),
    ("night", "20:00", "06:00", None, True),
    ("nine in the evening", "21:00", "21:00", None, False),
    ("half past three", "03:30", "03:30", None, False),
    ("quarter to nine", "08:45", "08:45", None, False),
    ("eight forty-five", "08:45", "08:45", None, False),
    ("around 8.45", "08:45", "08:45", None, True),
    ("shortly after 2 a.m.", "02:00", "02:00", None, True),
    ("shortly before nine", "09:00", "09:00", None, True),
    ("just after midnight", "00:00", "00:00", None, True),
    ("between 10 and 11 p.m.", "22:00", "23:00", None, False),
    ("10–11 pm", "22:00", "23:00", None, False),
    ("from 9 to 5", "09:00", "17:00", None, False),
    ("11 pm to 1 am", "23:00", "01:00", None, False),
    ("after 9 pm", "21:00", "24:00", None, False),
    ("before noon", "00:00", "12:00", None, False),
]


@pytest.mark.parametrize(("text", "start", "end", "zone", "about"), TIMES, ids=[row[0] for row in TIMES])
def test_a_time_of_day_is_read(text, start, end, zone, about):
    time = read_time(text)
    assert (str(time.start), str(time.end), time.zone, time.approximate) == (start, end, zone, about)
    assert time.original == text


@pytest.mark.parametrize("text", [row[0] for row in TIMES])
def test_what_was_printed_reads_back(text):
    time = read_time(text)
    assert read_time(print_time(time)) == time


@pytest.mark.parametrize("text", ["25:00", "12:75", "hello", "5 October", "", "13 pm pm"])
def test_what_is_no_time_of_day_is_refused_with_its_words(text):
    with pytest.raises(ValueError, match=r"no time of day|empty"):
        read_time(text)
