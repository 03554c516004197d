"""Texts whose shape is near to that of another type, as people type them where no property says what is asked."""

import pytest

from reconcile import read_value


def number(low, *, of=None, approximate=False):
    shown = {"type": "number", "low": low, "high": low, "low_open": False, "high_open": False,
             "approximate": approximate, "unit": None}  # fmt: skip
    return shown | ({"of": of} if of else {})


def time(at):
    return {"type": "time", "from": at, "to": at, "zone": None, "approximate": False}


def duration(seconds, unit):
    return {"type": "duration", "low": seconds, "high": seconds, "low_open": False, "high_open": False, "unit": unit,
            "approximate": False}  # fmt: skip


def day(iso):
    return {"type": "date", "earliest": iso, "latest": iso, "precision": "day", "approximate": False,
            "uncertain": False, "edtf": iso}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.14", number("3.14")),  # a decimal, not a clock
        ("3.75", number("3.75")),
        ("about 8.45", number("8.45", approximate=True)),
        ("at 8.45", time("08:45")),
        ("8.45 pm", time("20:45")),
        ("half past three", time("03:30")),
        ("quarter to nine", time("08:45")),
        ("0530 hours", time("05:30")),  # a clock, not 22 days
        ("1500 hours", duration("5400000", "hour")),
        ("a fortnight", duration("1209600", "fortnight")),
        ("35-year-old", duration("1103760000", "year")),
        ("40-odd prisoners", number("40", of="prisoners", approximate=True)),
        ("the eve of 1 May 1968", day("1968-04-30")),
        ("Christmas Eve 1914", day("1914-12-24")),
        ("https://example.org/a", {"type": "identifier", "folded": "https example org a"}),
    ],
)
def test_a_text_is_read_as_what_people_mean_by_it(text, expected):
    assert read_value(text).as_dict() == expected


@pytest.mark.parametrize(
    ("text", "tags", "iso"),
    [
        ("15 марта 2018 года", "`language: ru`", "2018-03-15"),
        ("le 14 juillet 1789", "`language: fr`", "1789-07-14"),
        ("3. Oktober 1990", "`language: de`", "1990-10-03"),
        ("5 травня 2019", "`language: uk`", "2019-05-05"),
    ],
)
def test_a_date_in_a_language_nobody_named_is_no_number(text, tags, iso):
    unread = read_value(text).as_dict()
    assert (unread["type"], unread["asked"]) == ("unread", "date")
    assert unread["reason"].endswith(f"the month is one of another language, which the source has to say: {tags}")
    assert read_value(text, language=tags.strip("`").split()[1]).as_dict() == day(iso)


@pytest.mark.parametrize("text", ["48 prisoners in 1990", "Mars Mission 2020", "1989 in Mai Lai", "room 2018"])
def test_what_is_no_date_in_any_language_is_not_called_one(text):
    assert read_value(text).as_dict()["type"] != "unread"
