"""What people write as a date, and the whole of what it must be read as."""

import re

import pytest

from reconcile.model import Date, Day
from reconcile.values.dates import AmbiguousDateError, print_date, read_date

PUBLISHED = read_date("29 January 2019")  # a Tuesday


def show(date: Date) -> str:
    """Write a date in one line: days, precision and every flag that is set."""
    flags = [
        word
        for word, is_set in (
            ("about", date.approximate),
            ("doubtful", date.uncertain),
            ("night", date.overnight),
            ("span", date.span),
        )
        if is_set
    ]
    supplied = [f"+{part}" for part in date.supplied]
    time = []
    if date.time is not None:
        about = "~" if date.time.approximate else ""
        time = [f"@{about}{date.time.start}-{date.time.end}{'' if date.time.zone is None else ' ' + date.time.zone}"]
    days = "|".join(
        f"{'' if low is None else low.isoformat()}..{'' if high is None else high.isoformat()}"
        for low, high in date.alternatives or ((date.earliest, date.latest),)
    )
    return " ".join([days, date.precision, *flags, *supplied, *time])


WRITTEN = [
    # days, months, years
    ("8 October 2018", "2018-10-08..2018-10-08 day", "2018-10-08"),
    ("October 8, 2018", "2018-10-08..2018-10-08 day", "2018-10-08"),
    ("the fourth of July, 1995", "1995-07-04..1995-07-04 day", "1995-07-04"),
    ("18th February, 1564", "1564-02-18..1564-02-18 day", "1564-02-18"),
    ("Sunday, 12 June 2016", "2016-06-12..2016-06-12 day", "2016-06-12"),
    ("Friday 2018-7-6", "2018-07-06..2018-07-06 day", "2018-07-06"),
    ("20181009", "2018-10-09..2018-10-09 day", "2018-10-09"),
    ("22/jan/2019", "2019-01-22..2019-01-22 day", "2019-01-22"),
    ("13/08/2018", "2018-08-13..2018-08-13 day", "2018-08-13"),
    ("08/08/2018", "2018-08-08..2018-08-08 day", "2018-08-08"),
    ("8.X.2018", "2018-10-08..2018-10-08 day", "2018-10-08"),
    ("2018-10", "2018-10-01..2018-10-31 month", "2018-10"),
    ("Sept. 2018", "2018-09-01..2018-09-30 month", "2018-09"),
    ("2018 April", "2018-04-01..2018-04-30 month", "2018-04"),
    ("Anno 1581", "1581-01-01..1581-12-31 year", "1581"),
    ("nineteen seventy two", "1972-01-01..1972-12-31 year", "1972"),
    ("44 BC", "-0043-01-01..-0043-12-31 year", "-0043"),
    ("15 March 44 BCE", "-0043-03-15..-0043-03-15 day", "-0043-03-15"),
    ("AD 79", "0079-01-01..0079-12-31 year", "0079"),
    # decades, centuries, parts of them
    ("the 1990s", "1990-01-01..1999-12-31 decade", "199X"),
    ("late 1990s", "1995-01-01..1999-12-31 decade", "[1995-01-01..1999-12-31]"),
    ("12th century", "1100-01-01..1199-12-31 century", "11XX"),
    ("XII century", "1100-01-01..1199-12-31 century", "11XX"),
    ("late 12th century", "1150-01-01..1199-12-31 century", "[1150-01-01..1199-12-31]"),
    ("5th century BC", "-0499-01-01..-0400-12-31 century", "[-0499-01-01..-0400-12-31]"),
    ("first half of the 19th century", "1800-01-01..1849-12-31 century", "[1800-01-01..1849-12-31]"),
    ("early July 2018", "2018-07-01..2018-07-10 month", "[2018-07-01..2018-07-10]"),
    ("mid-2000", "2000-05-01..2000-08-31 year", "[2000-05-01..2000-08-31]"),
    ("the end of 1989", "1989-09-01..1989-12-31 year", "[1989-09-01..1989-12-31]"),
    ("summer 2018", "2018-06-01..2018-08-31 season", "2018-22"),
    ("winter 2018–19", "2018-12-01..2019-02-28 season", "2018-24"),
    ("Q3 2019", "2019-07-01..2019-09-30 quarter", "[2019-07-01..2019-09-30]"),
    ("week 3 of 2027", "2027-01-18..2027-01-24 week", "[2027-01-18..2027-01-24]"),
    ("week of 3 May 2019", "2019-04-29..2019-05-05 week", "[2019-04-29..2019-05-05]"),
    ("first Monday of October 2018", "2018-10-01..2018-10-01 day", "2018-10-01"),
    ("Christmas 2018", "2018-12-25..2018-12-25 day", "2018-12-25"),
    ("Easter 2019", "2019-04-21..2019-04-21 day", "2019-04-21"),
    # ranges and what they share
    ("3–5 July 2018", "2018-07-03..2018-07-05 day span", "2018-07-03/2018-07-05"),
    ("July 3-5, 2018", "2018-07-03..2018-07-05 day span", None),
    ("12 July – 28 December 2018", "2018-07-12..2018-12-28 day span", "2018-07-12/2018-12-28"),
    ("nov-feb 2017", "2016-11-01..2017-02-28 month span", "2016-11/2017-02"),
    ("1798–9", "1798-01-01..1799-12-31 year span", "1798/1799"),
    ("1567 to 1592", "1567-01-01..1592-12-31 year span", "1567/1592"),
    ("from April 2016 to June 2017", "2016-04-01..2017-06-30 month span", "2016-04/2017-06"),
    ("44–42 BC", "-0043-01-01..-0041-12-31 year span", "-0043/-0041"),
    ("between 1593 and 1597", "1593-01-01..1597-12-31 year", "[1593-01-01..1597-12-31]"),
    ("between 8 and 9 October 2018", "2018-10-08..2018-10-09 day", "[2018-10-08..2018-10-09]"),
    ("early to mid July 2018", "2018-07-01..2018-07-20 month span", None),
    ("8 or 9 October 2018", "2018-10-08..2018-10-08|2018-10-09..2018-10-09 day", "[2018-10-08,2018-10-09]"),
    ("12th or 13th century", "1100-01-01..1199-12-31|1200-01-01..1299-12-31 century", None),
    # doubts and bounds
    ("circa 1999", "1999-01-01..1999-12-31 year about", "1999~"),
    ("c.1790–5", "1790-01-01..1795-12-31 year about span", "1790~/1795~"),
    ("?1749", "1749-01-01..1749-12-31 year doubtful", "1749?"),
    ("probably July 2018", "2018-07-01..2018-07-31 month doubtful", "2018-07?"),
    ("before 2015", "..2014-12-31 year", "../2014"),
    ("after 1750", "1751-01-01.. year", "1751/.."),
    ("since July 2018", "2018-07-01.. month", "2018-07/.."),
    ("until 5 May 2018", "..2018-05-05 day", "../2018-05-05"),
    ("not later than 5 May 2019", "..2019-05-05 day", "../2019-05-05"),
    ("by the end of 2018", "..2018-12-31 year", "../2018"),
    ("2015 onwards", "2015-01-01.. year", "2015/.."),
    ("1990–present", "1990-01-01.. year", "1990/.."),
    # EDTF
    ("2018-10-09?", "2018-10-09..2018-10-09 day doubtful", "2018-10-09?"),
    ("2018-10~", "2018-10-01..2018-10-31 month about", "2018-10~"),
    ("2018%", "2018-01-01..2018-12-31 year about doubtful", "2018%"),
    ("2018-XX", "2018-01-01..2018-12-31 month", "2018-XX"),
    ("201X", "2010-01-01..2019-12-31 decade", "201X"),
    ("2018-10-08/2018-10-09", "2018-10-08..2018-10-09 day span", "2018-10-08/2018-10-09"),
    ("../2018-10", "..2018-10-31 month", "../2018-10"),
    ("[2018-10-08,2018-10-10]", "2018-10-08..2018-10-08|2018-10-10..2018-10-10 day", "[2018-10-08,2018-10-10]"),
    # nights, parts of the day, clock times
    ("the night of 9 October 2018", "2018-10-09..2018-10-09 day night @~20:00-06:00", "2018-10-09"),
    ("night of 8 to 9 October 2018", "2018-10-08..2018-10-08 day night @~20:00-06:00", "2018-10-08"),
    ("the morning of 20 July 2018", "2018-07-20..2018-07-20 day @~05:00-12:00", "2018-07-20"),
    ("14 January 2019, 15:30", "2019-01-14..2019-01-14 time @15:30-15:30", "2019-01-14T15:30:00"),
    ("15:30 GMT on 14 January 2019", "2019-01-14..2019-01-14 time @15:30-15:30 GMT", "2019-01-14T15:30:00Z"),
    ("2018-10-09T15:30:20Z", "2018-10-09..2018-10-09 time @15:30:20-15:30:20 UTC", "2018-10-09T15:30:20Z"),
    ("shortly before nine on the evening of 1 May 2021", "2021-05-01..2021-05-01 time @~21:00-21:00", None),
    # other calendars, scripts and ways of counting
    ("25 October 1917 (O.S.)", "1917-11-07..1917-11-07 day", "1917-11-07"),
    ("O.S. 25 October 1917", "1917-11-07..1917-11-07 day", "1917-11-07"),
    ("7 November [O.S. 25 October] 1917", "1917-11-07..1917-11-07 day", "1917-11-07"),
    ("25 October (7 November N.S.) 1917", "1917-11-07..1917-11-07 day", "1917-11-07"),
    ("25 October (7 November) 1917", "1917-11-07..1917-11-07 day", "1917-11-07"),
    ("25 October/7 November 1917", "1917-11-07..1917-11-07 day", "1917-11-07"),
    ("October 1917 (Old Style)", "1917-10-14..1917-11-13 month", None),
    ("7 November 1917 (N.S.)", "1917-11-07..1917-11-07 day", "1917-11-07"),
    ("11 February 1731/2", "1732-02-11..1732-02-11 day", "1732-02-11"),
    ("FY 2018/19", "2018-01-01..2019-12-31 year span", "2018/2019"),
    ("fiscal year 2019", "2019-01-01..2019-12-31 year", "2019"),
    ("the nineteen-twenties", "1920-01-01..1929-12-31 decade", "192X"),
    ("2018年10月8日", "2018-10-08..2018-10-08 day", "2018-10-08"),
    ("平成30年10月", "2018-10-01..2018-10-31 month", "2018-10"),
    ("2018년 10월 8일", "2018-10-08..2018-10-08 day", "2018-10-08"),
    ("shortly after 3 May 2019", "2019-05-04..2019-06-03 day", None),
    ("soon after 1870", "1871-01-01..1876-01-01 year", None),
    ("the last days of April 2019", "2019-04-24..2019-04-30 day", None),
    ("the first weeks of 1945", "1945-01-01..1945-02-11 day", None),
    ("last day of April 2019", "2019-04-30..2019-04-30 day", "2019-04-30"),
    # catalogues: making extends a date, showing and copying do not
    ("1913, cast c.1965–6", "1913-01-01..1913-12-31 year", "1913"),
    ("1926, printed 1974", "1926-01-01..1974-12-31 year span", "1926/1974"),
    ("exhibited 1765", "1765-01-01..1765-12-31 year", "1765"),
]


@pytest.mark.parametrize(("text", "read", "edtf"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_a_date_is_read_without_help(text, read, edtf):
    date = read_date(text)
    assert show(date) == read
    assert date.original == text
    assert edtf is None or date.edtf == edtf


RELATIVE = [
    ("8 October", "2018-10-08..2018-10-08 day +year"),
    ("29 January", "2019-01-29..2019-01-29 day +year"),
    ("30 January", "2018-01-30..2018-01-30 day +year"),
    ("May", "2018-05-01..2018-05-31 month +year"),
    ("last November", "2018-11-01..2018-11-30 month +year"),
    ("next Easter", "2019-04-21..2019-04-21 day +year"),
    ("the 18th", "2019-01-18..2019-01-18 day +month +year"),
    ("Saturday evening", "2019-01-26..2019-01-26 day +week @~17:00-24:00"),
    ("Saturday night", "2019-01-26..2019-01-26 day night +week @~20:00-06:00"),
    ("shortly before nine on Saturday evening", "2019-01-26..2019-01-26 time +week @~21:00-21:00"),
    ("yesterday", "2019-01-28..2019-01-28 day"),
    ("last night", "2019-01-28..2019-01-28 day night @~20:00-06:00"),
    ("a quarter to three yesterday afternoon", "2019-01-28..2019-01-28 time @14:45-14:45"),
    ("half past two this afternoon", "2019-01-29..2019-01-29 time @14:30-14:30"),
    ("9 this morning", "2019-01-29..2019-01-29 time @09:00-09:00"),
    ("nine o'clock tonight", "2019-01-29..2019-01-29 time night @21:00-21:00"),
    ("last week", "2019-01-21..2019-01-27 week"),
    ("within the last week", "2019-01-22..2019-01-29 week"),
    ("next week", "2019-02-04..2019-02-10 week"),
    ("this month", "2019-01-01..2019-01-31 month"),
    ("earlier this year", "2019-01-01..2019-01-28 year"),
    ("late last year", "2018-09-01..2018-12-31 year"),
    ("last Friday", "2019-01-25..2019-01-25 day +week"),
    ("Monday of the following week", "2019-02-04..2019-02-04 day"),
    ("three days ago", "2019-01-26..2019-01-26 day"),
    ("three days earlier", "2019-01-26..2019-01-26 day"),
    ("three days later", "2019-02-01..2019-02-01 day +day"),
    ("six months ago", "2018-07-29..2018-07-29 month about"),
    ("a few months ago", "2018-10-29..2018-10-29 month about"),
    ("two weeks before 13 May 1999", "1999-04-29..1999-04-29 day"),
    ("the past three quarters", "2018-04-01..2018-12-31 quarter"),
    ("from November to March", "2017-11-01..2018-03-31 month span +year"),
    ("'87", "1987-01-01..1987-12-31 year +century"),
]


@pytest.mark.parametrize(("text", "read"), RELATIVE, ids=[row[0] for row in RELATIVE])
def test_a_date_is_read_against_the_sources_own_date(text, read):
    date = read_date(text, published=PUBLISHED)
    assert show(date) == read
    assert not date.supplied or date.notes


def test_a_source_dated_by_its_month_is_counted_from_the_last_day_of_it():
    date = read_date("yesterday", published=read_date("February 2019"))
    assert date.earliest == Day(2019, 2, 27)


def test_how_a_date_was_read_is_told():
    assert any("year 2018 was supplied" in note for note in read_date("8 October", published=PUBLISHED).notes)
    assert any("2018-07-01 to 2018-07-10" in note for note in read_date("early July 2018").notes)


def test_a_weekday_that_does_not_fit_is_kept_and_told():
    date = read_date("Sunday 9 October 2018")
    assert (date.earliest, date.weekday) == (Day(2018, 10, 9), 6)
    assert "2018-10-09 is a Tuesday, not a Sunday as written" in date.notes


REFUSED = [
    ("32 October 2018", None, '"32 October 2018": October has 31 days'),
    ("29 February 2019", None, '"29 February 2019": February 2019 has 28 days'),
    ("2018-13-01", None, '"2018-13-01": there is no month 13'),
    ("2018-10-32", None, '"2018-10-32": October has 31 days'),
    ("8 October", None, '"8 October": no year given, and the source has no `published` to count from'),
    (
        "three days later",
        None,
        '"three days later": “three days later” counts from another date, and the source has no `published`',
    ),
    ("9 October 2018 – 8 October 2018", None, "it ends (2018-10-08) before it begins (2018-10-09)"),
    ("October 2018 in Port Ellery", None, "“October 2018” was read as 2018-10-01 to 2018-10-31, but “in Port Ellery”"),
    ("hello", None, '"hello": no date can be read here'),
    ("7", None, '"7": no date can be read here'),
    ("", None, "the value is empty"),
]


@pytest.mark.parametrize(("text", "published", "message"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_says_what_was_understood(text, published, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        read_date(text, published=published)


def test_figures_with_two_readings_show_both_and_name_the_way_out():
    with pytest.raises(AmbiguousDateError, match=r"8 September 2018 or 9 August 2018.*date_order") as caught:
        read_date("08/09/2018")
    assert [day.earliest for day in caught.value.readings] == [Day(2018, 9, 8), Day(2018, 8, 9)]


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("08/09/2018", "dmy", Day(2018, 9, 8)),
        ("08/09/2018", "mdy", Day(2018, 8, 9)),
        ("Saturday 08/09/2018", None, Day(2018, 9, 8)),
        ("13/09/2018", "mdy", Day(2018, 9, 13)),
    ],
)
def test_the_order_or_the_weekday_chooses_a_reading(text, order, day):
    assert read_date(text, date_order=order).earliest == day


LANGUAGES = [
    ("ru", "8 октября 2018 года", "2018-10-08..2018-10-08 day"),
    ("ru", "08.10.2018", "2018-10-08..2018-10-08 day"),
    ("ru", "в октябре 2018 г.", "2018-10-01..2018-10-31 month"),
    ("ru", "с 3 по 5 июля 2018 года", "2018-07-03..2018-07-05 day span"),
    ("ru", "конец 1990-х годов", "1995-01-01..1999-12-31 decade"),
    ("ru", "XIX век", "1800-01-01..1899-12-31 century"),
    ("ru", "3 дня назад", "2019-01-26..2019-01-26 day"),
    ("uk", "9 жовтня 2018 року", "2018-10-09..2018-10-09 day"),
    ("fr", "1er mai 2018", "2018-05-01..2018-05-01 day"),
    ("fr", "du 3 au 5 juillet 2018", "2018-07-03..2018-07-05 day span"),
    ("fr", "début juillet 2018", "2018-07-01..2018-07-10 month"),
    ("fr", "il y a trois jours", "2019-01-26..2019-01-26 day"),
    ("fr", "lundi dernier", "2019-01-21..2019-01-21 day +week"),
    ("es", "8 de octubre de 2018", "2018-10-08..2018-10-08 day"),
    ("es", "entre el 3 y el 5 de julio de 2018", "2018-07-03..2018-07-05 day"),
    ("es", "siglo XII", "1100-01-01..1199-12-31 century"),
    ("de-AT", "3. Oktober 2018", "2018-10-03..2018-10-03 day"),
    ("de", "vom 3. bis 5. Juli 2018", "2018-07-03..2018-07-05 day span"),
    ("de", "Ende der 1990er Jahre", "1995-01-01..1999-12-31 decade"),
    ("it", "metà del XV secolo", "1425-01-01..1474-12-31 century"),
    ("pt-BR", "8 de outubro de 2018", "2018-10-08..2018-10-08 day"),
    ("pl", "8 października 2018 r.", "2018-10-08..2018-10-08 day"),
    ("tr", "8 Ekim 2018", "2018-10-08..2018-10-08 day"),
    ("kk", "2018 жылғы 8 қазан", "2018-10-08..2018-10-08 day"),
    ("ar", "٨ تشرين الأول ٢٠١٨", "2018-10-08..2018-10-08 day"),
]


@pytest.mark.parametrize(("language", "text", "read"), LANGUAGES, ids=[f"{row[0]} {row[1]}" for row in LANGUAGES])
def test_a_date_is_read_in_the_sources_language(language, text, read):
    date = read_date(text, published=PUBLISHED, language=language)
    assert show(date) == read


@pytest.mark.parametrize("text", [row[0] for row in WRITTEN])
def test_what_was_printed_reads_back(text):
    date = read_date(text)
    assert read_date(print_date(date)) == date


@pytest.mark.parametrize("text", [row[0] for row in RELATIVE])
def test_what_was_supplied_is_printed_out(text):
    date = read_date(text, published=PUBLISHED)
    assert read_date(print_date(date)) == date


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2018-10-09", "9 October 2018"),
        ("circa 1999", "about 1999"),
        ("XII century", "12th century"),
        ("early July 2018", "early July 2018"),
        ("3–5 July 2018", "3 July 2018 – 5 July 2018"),
        ("before 2015", "until 2014"),
        ("20 July 2018 in the evening", "evening of 20 July 2018"),
        ("14 January 2019 at 3:30 pm", "14 January 2019, 15:30"),
    ],
)
def test_a_date_is_printed_as_people_write_it(text, printed):
    assert print_date(read_date(text)) == printed
