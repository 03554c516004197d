"""Texts, lists, booleans, the unknown, and values of different types."""

import pytest

from reconcile.compare import compare_values
from reconcile.model import Boolean, Mention, Prose, Unknown, Unread


def both(left, right, aliases=()):
    one, two = compare_values(left, right, aliases=aliases), compare_values(right, left, aliases=aliases)
    assert one.verdict == two.verdict
    return str(one.verdict)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("chief officer", "Chief Officer", "agree"),
        ("dropped", "terminated", "agree"),
        ("a noble Florentine", "Florentine noble", "agree"),
        ("painter", "painting", "agree"),
        ("crowded gay nightclub", "gay nightclub", "compatible"),
        ("capsized and sunk", "capsized", "compatible"),
        ("dismissed", "withdrawn", "conflict"),
        ("dismissed", "the appeal was upheld", "conflict"),
        ("sanctions imposed", "sanctions lifted", "conflict"),
        ("arrested", "released", "conflict"),
        ("alive", "found dead", "conflict"),
        ("convicted", "acquitted", "conflict"),
        ("denied", "confirmed", "conflict"),
        ("imposed", "not imposed", "conflict"),
        ("she was not allowed to leave", "she was allowed to leave", "conflict"),
        ("acquitted", "not guilty", "agree"),
        ("two bottles with petrol", "three bottles with petrol", "conflict"),
        ("a window", "several windows", "conflict"),
        ("dismissed", "thrown out", "agree"),
        ("acquitted", "cleared", "agree"),
        ("accepted", "turned down", "conflict"),
        ("withdrawn", "thrown out", "conflict"),
        ("pleaded guilty", "pleaded not guilty", "conflict"),
        ("veterinarian", "vet", "agree"),
        ("broken ankle", "sprained ankle during the evacuation", "conflict"),
        ("fired by Boeing", "fired by Airbus", "conflict"),
        ("another meeting with MEPs", "a meeting with members of the PACE", "conflict"),
        ("a meeting with the European Parliament", "a meeting with MEPs", "unclear"),
        ("flew to Paris", "flew to Europe", "unclear"),
        ("red paint", "a broken window", "unclear"),
        ("the clerk dismissed the objections of the tenants", "the mayor upheld the new tax", "unclear"),
        ("no comment", "a long statement", "unclear"),
    ],
)
def test_texts(make, left, right, verdict):
    assert both(make.text(left), make.text(right)) == verdict


def test_aliases_are_one(make):
    one, two = make.text("the old quay"), make.text("Pier Nine")
    assert both(one, two) == "unclear"
    assert both(one, two, aliases=(("Old Quay", "Pier Nine"),)) == "agree"


def test_a_conflict_of_texts_names_the_opposed_words(make):
    found = compare_values(make.text("the suit was dismissed"), make.text("the suit was withdrawn"))
    assert found.difference == "“dismissed” against “withdrawn”"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (("a hat", "a coat"), ("a coat", "a hat"), "agree"),
        (("a hat", "a coat"), ("a coat", "gloves"), "compatible"),
        (("a hat",), ("gloves", "shoes"), "compatible"),
        (("a computer", "papers"), ("several computers",), "conflict"),
        (("two computers", "papers"), ("three computers", "papers"), "conflict"),
        (("an aircraft", "four boats", "divers"), ("planes", "rescue boats"), "compatible"),
    ],
)
def test_lists_are_open(make, left, right, verdict):
    assert both(make.list(*left), make.list(*right)) == verdict


def test_a_list_against_a_single_value(make):
    items = make.list("a computer", "a telephone", "documents")
    assert both(items, make.text("several computers")) == "conflict"
    assert (
        compare_values(items, make.text("several computers")).difference == "“a computer” against “several computers”"
    )
    assert (
        compare_values(make.text("several computers"), items).difference == "“several computers” against “a computer”"
    )
    assert both(items, make.text("a telephone")) == "compatible"
    assert both(items, make.text("jewellery")) == "compatible"


def test_a_list_against_a_count(make):
    names = make.list(make.name("Iain Rossie"), make.name("M. Tulloch"))
    assert both(names, make.number("2")) == "compatible"
    assert both(names, make.number("3")) == "compatible"
    assert both(names, make.number("1")) == "conflict"
    assert both(names, make.above("1")) == "compatible"
    assert both(names, make.number("2", of="employees")) == "compatible"


def test_a_person_named_and_one_described(make):
    names = make.list(make.name("Iain Rossie"), make.name("M. Tulloch"))
    assert both(make.text("two employees of the harbour"), names) == "compatible"
    assert both(make.text("a harbour employee"), make.name("Iain Rossie")) == "compatible"
    assert both(make.text("one of the skippers"), make.name("Iain Rossie")) == "compatible"


def test_yes_and_no(make):
    yes, no = Boolean(original="yes", truth=True), Boolean(original="denied", truth=False)
    assert both(yes, yes) == "agree"
    assert both(yes, no) == "conflict"
    assert both(yes, make.text("a hostage situation")) == "compatible"
    assert both(no, make.text("a hostage situation")) == "unclear"
    assert both(no, make.text("no hostages")) == "compatible"
    assert both(no, make.number("3")) == "conflict"
    assert both(no, make.number("0")) == "compatible"
    assert both(yes, make.number("3")) == "compatible"


@pytest.mark.parametrize("kind", ["number", "text", "day", "list", "unread"])
def test_not_knowing_is_no_conflict(make, kind):
    values = {
        "number": make.number("3"),
        "text": make.text("sunk"),
        "day": make.day("2018-10-8"),
        "list": make.list("a", "b"),
        "unread": Unread(original="08/09/2018", asked="date", reason="ambiguous"),
    }
    unknown = Unknown(original="not known")
    assert both(unknown, values[kind]) == "compatible"
    assert both(unknown, Unknown(original="unclear")) == "agree"


def test_what_could_not_be_read_is_unclear_and_says_why(make):
    unread = Unread(original="32 October 2018", asked="date", reason="October has 31 days")
    found = compare_values(unread, make.day("2018-10-8"))
    assert (found.verdict, found.reason) == ("unclear", "October has 31 days")
    assert found.difference == "“32 October 2018” could not be read as date"


def test_a_sentence_is_compared_by_its_mentions_of_the_other_type(make):
    def sentence(*values):
        return Prose(
            original="A sentence.", mentions=tuple(Mention(start=i, end=i + 1, value=v) for i, v in enumerate(values))
        )

    day, other = make.day("2018-10-8"), make.day("2018-10-9")
    assert both(sentence(day, make.number("3")), day) == "agree"
    assert both(sentence(day, make.number("3")), other) == "conflict"
    assert both(sentence(day, day), other) == "conflict"
    assert both(sentence(day, other), other) == "unclear"
    assert both(sentence(make.number("3")), other) == "unclear"


@pytest.mark.parametrize(
    ("left", "right"),
    [("day", "duration"), ("number", "time"), ("duration", "text")],
)
def test_types_without_a_rule_are_unclear(make, left, right):
    values = {
        "day": make.day("2018-10-8"),
        "duration": make.duration("3", "year"),
        "number": make.number("3"),
        "time": make.time("02:00"),
        "text": make.text("for ever"),
    }
    assert both(values[left], values[right]) == "unclear"
