"""Each number, date, weekday, month, negation and name of a value is carried by the quote or what stands around it."""

from collections.abc import Callable

import pytest

from reconcile.model import Problem

Check = Callable[..., tuple[Problem, ...]]
PARAGRAPH = (
    "On Saturday, October 6th 2018, Mara Velkova, head of the Open Harbour Union, told the Kazakhstani press that two "
    "crews of 48 sailors at colony AK-159/1 did not sail. The fine was 1,175 crowns, paid at 8.50 p.m. by N.A. Petrov."
)
FAR = "\n\n".join(f"Nothing else was said in paragraph {n} about the vessels of the bay." for n in range(60, 90))
DOCUMENT = f"Elena Brandt spoke on 3 May 1999 with 77 others.\n\n{FAR}\n\n{PARAGRAPH}\n\n{FAR}\n"

CARRIED = [
    "6 October 2018",
    "6 October",
    "October 2018",
    "2018-10-06",
    "06/10/2018",
    "Saturday 6 October",
    "the sixth of October",
    "2 crews",
    "two",
    "48",
    "forty-eight",
    "AK-159/1",
    "AK 159/1",
    "1175",
    "1 175 crowns",
    "€1,175",
    "20:50",
    "8:50 pm",
    "did not sail",
    "never sailed",
    "Velkova",
    "Mara Velkova",
    "Mara Velkóva",
    "M. Velkova",
    "Мара Велькова",
    "Mara Velkova's",
    "Open Harbour Union",
    "OHU",
    "Kazakhstan",
    "N. A. Petrov",
    "head of a union",
    "a fine",
    "[Mara Velkova, N.A. Petrov]",
    "Told the press",
    "unknown",
]
NOT_CARRIED = {
    "7 October 2018": "`7 October`",
    "6 November 2018": "`6 November`",
    "November": "`November`",
    "2018-10-07": "`2018-10-07`",
    "7 October 2016": "`7 October`, `2016`",
    "Sunday 6 October 2018": "`Sunday`",
    "3 crews": "`3`",
    "three": "`three`",
    "77": "`77`",
    "1,176 crowns": "`1,176`",
    "AK-159/9": "`159/9`",
    "9:50 pm": "`9:50`",
    "Mara Petrova and Elena Brandt": "`Elena Brandt`",
    "Oskar Lindqvist": "`Oskar Lindqvist`",
    "Norvik": "`Norvik`",
    "dozens": "`dozens`",
    "[Mara Velkova, Ruben Stone]": "`Ruben Stone`",
}


@pytest.mark.parametrize("value", CARRIED)
def test_what_the_words_around_carry_is_fine(check: Check, value: str) -> None:
    assert check(DOCUMENT, [claim(value)]) == ()


@pytest.mark.parametrize(("value", "part"), NOT_CARRIED.items())
def test_what_they_do_not_carry_is_named(check: Check, value: str, part: str) -> None:
    (problem,) = check(DOCUMENT, [claim(value)])
    verb = "are" if part.count("`") > 2 else "is"
    assert str(problem) == (
        f"claims.yaml:6:12: warning: {part} of the value {verb} neither in the quote nor around it (line 63 of "
        "report.txt) (correct the value, quote the words that carry it, or say that it is `inferred`) "
        "[value-not-in-quote]"
    )


def test_what_was_inferred_is_not_asked_for(check: Check) -> None:
    assert check(DOCUMENT, [f"{claim('7 October 2018')}\ninferred: yes"]) == ()


def test_a_negation_needs_one(check: Check) -> None:
    document = "The office opened in May.\n"
    (problem,) = check(document, ["property: opening\nvalue: did not open\nquote: The office opened"])
    assert problem.message.startswith("`not` of the value")
    (problem,) = check(document, ["property: opened\ntype: boolean\nvalue: 'no'\nquote: The office opened"])
    assert problem.message.startswith("`no` of the value")
    assert (
        check("The office refused to open.", ["property: opening\nvalue: did not open\nquote: refused to open"]) == ()
    )


def test_prose_is_asked_for_too(check: Check) -> None:
    text = "text: Mara Velkova and 49 sailors stayed.\nquote: 48 sailors at colony"
    (problem,) = check(DOCUMENT, [text])
    assert (problem.message[:4], str(problem.location)) == ("`49`", "claims.yaml:5:11")


def test_an_alias_carries_the_subject(check: Check) -> None:
    document = "The trawler sank off the cape.\n"
    one = "subject: trawler\nproperty: name\nvalue: Morning Star\nquote: The trawler sank"
    assert [p.code for p in check(document, [one])] == ["value-not-in-quote"]


def test_a_year_named_before_carries_a_date_of_it(check: Check) -> None:
    document = f"In 2016 the office opened.\n\n{FAR}\n\nOn 6 October it closed.\n"
    assert check(document, ["property: date\nvalue: 6 October 2016\nquote: On 6 October it closed"]) == ()
    (problem,) = check(document, ["property: date\nvalue: 6 October 2011\nquote: On 6 October it closed"])
    assert problem.message.startswith("`2011` of the value")


@pytest.mark.parametrize(
    ("document", "value"),
    [
        ("The appeal was rejected in Septem-\nber of that year.", "September"),
        ("The appeal of twenty-\none prisoners was rejected.", "21"),
        ("The appeal was not rejected on Tues-\nday.", "Tuesday"),
        ("The appeal was rejected at half past eight in the evening.", "20:30"),
        ("The appeal was rejected at a quarter to nine.", "8:45 pm"),
        ("The appeal was rejected at ten past four.", "4:10"),
        ("The appeal was rejected at nine.", "21:00"),
        ("The appeal was rejected by the U.N. on Monday.", "United Nations"),
        ("The appeal was rejected by the EU.", "European Union"),
    ],
)
def test_what_is_told_in_other_words_is_carried(check: Check, document: str, value: str) -> None:
    assert check(document, [f'property: account\nvalue: "{value}"\nquote: The appeal']) == ()


@pytest.mark.parametrize(
    ("document", "value"),
    [
        ("The appeal was rejected at half past eight.", "9:30"),
        ("The appeal was rejected at a quarter to nine.", "9:15"),
        ("The appeal of nine people was rejected.", "21:00"),
        ("The appeal, un appel, was rejected.", "United Nations"),
    ],
)
def test_what_other_words_do_not_tell_is_not_carried(check: Check, document: str, value: str) -> None:
    (problem,) = check(document, [f'property: account\nvalue: "{value}"\nquote: The appeal'])
    assert problem.code == "value-not-in-quote"


@pytest.mark.parametrize(
    ("told", "value", "part"),
    [
        ("on 3 May 2018", "3 May 2024", "`2024`"),
        ("on 3 May 2018", "3 May 2023", "`2023`"),
        ("on May 3rd, 2018", "3 May 2024", "`2024`"),
        ("on 2018-05-03", "3 May 2024", "`2024`"),
        ("in May 2018", "May 2024", "`2024`"),
        ("on 3 May", "3 May 2024", None),
        ("on 3 May", "3 May 2023", None),
        ("on 3 May 2018, and on 3 May again", "3 May 2024", None),
        ("on 3 May 2018", "2018-06", "`2018-06`"),
        ("on 3 May 2018", "2018-05", None),
        ("from 2010 to 2012", "2010-12", None),
        ("under number 2018/06", "2018-06", None),
        ("at 8.50 p.m.", "8.50 a.m.", "`8.50`"),
        ("at 8.50 p.m.", "08:50", "`08:50`"),
        ("at 8.50 p.m.", "20:50", None),
        ("at 8.50 p.m.", "8:50", None),
        ("at 8.50", "20:50", None),
        ("at 9 am", "9 pm", "`9`"),
        ("and paid the fine", "refused to pay", "`refused`"),
        ("and paid the fine", "unpaid", "`unpaid`"),
        ("and paid the fine", "failed to pay", "`failed`"),
        ("and never paid the fine", "failed to pay", None),
    ],
)
def test_what_the_document_says_otherwise(check: Check, told: str, value: str, part: str | None) -> None:
    claims = [f'property: account\nvalue: "{value}"\nquote: The appeal']
    problems = check(f"The appeal was heard {told}.\n", claims, header=["published: 12 March 2024"])
    assert [p.message.split(" of the value")[0] for p in problems] == ([part] if part else [])


def test_a_footnote_numeral_carries_no_number(check: Check) -> None:
    (problem,) = check("The crews sailed.7 Then they came.\n", ["property: crews\nvalue: 7\nquote: The crews sailed"])
    assert problem.message.startswith("`7` of the value")


def claim(value: str) -> str:
    written = value if value.startswith("[") else f'"{value}"'
    return f"property: account\nvalue: {written}\nquote: told the Kazakhstani press"
