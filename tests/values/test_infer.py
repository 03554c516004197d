"""What type a value has when the file does not say: from property, wording and shape together."""

import pytest

from reconcile.model import (
    Boolean,
    Date,
    Duration,
    Identifier,
    List,
    Money,
    Name,
    Number,
    Place,
    Text,
    Time,
    Unknown,
    Unread,
)
from reconcile.values import explain_reading, read_value
from reconcile.values.infer import expected_types

UNDER_A_PROPERTY = [
    ("date", "8 October 2018", Date),
    ("when", "evening of 1 May", Date),
    ("birth date", "18th February, 1564", Date),
    ("year of establishment", "2009", Date),
    ("year established", "2009", Date),
    ("date", "before the meeting", Text),
    ("period", "2015–2018", Date),
    ("number of plaintiffs", "two", Number),
    ("how many aboard", "43", Number),
    ("death toll", "at least 49", Number),
    ("number of people killed", "about 20", Number),
    ("wind speed", "58 knots (107km/h)", Number),
    ("share that goes to trial", "1%", Number),
    ("age at entry", "seventeen years of age", Number),
    ("hours", "11,340", Number),
    ("flying hours", "640", Number),
    ("hours alone per day", "twenty-three", Number),
    ("opening hours", "9 to 5", Time),
    ("hour", "14:20", Time),
    ("how old", "25", Number),
    ("number of prisoners", "a large number", Text),
    ("compensation demanded", "500 000 tenge (around 1175 euros)", Money),
    ("how much", "€1,175", Money),
    ("maximum punishment", "3 years of deprivation of liberty", Duration),
    ("duration", "three hours", Duration),
    ("time spent in the water", "almost 24 hours", Duration),
    ("father", "Iain Marden", Name),
    ("plaintiff", "M. Tulloch", Name),
    ("who claimed responsibility", "ISIS", Name),
    ("people met", "members of the European Parliament", Name),
    ("nationality", "Filipino", Name),
    ("perpetrators", "police officers", Text),
    ("perpetrators", "unknown persons", Text),
    ("claimants", "two employees of the prison service", Number),
    ("body that searched", "police", Text),
    ("place", "Strasbourg", Place),
    ("head office", "Strasbourg", Place),
    ("registered office", "Kestle Street, Velm", Place),
    ("where it was going", "Port of Jingtang in Tangshan, China", Place),
    ("whereabouts", "in another city", Text),
    ("city of the colony", "Semey", Place),
    ("article of the Criminal Code", "pt. 2 art. 274", Identifier),
    ("index number", "EUR 57/3345/2016", Identifier),
    ("were hostages taken", "yes", Boolean),
    ("facts according to the ministry", "yes", Boolean),
    ("outcome", "dismissed", Text),
    ("outcome", "denied", Text),
    ("status", "on-going", Text),
    ("position", "Professor of Mathematics", Text),
    ("what set it off", "saw two men kissing in Miami", Text),
    ("actual grounds", "unknown", Unknown),
    ("number of victims", "not disclosed", Unknown),
    ("time of the attack", "unclear", Unknown),
    ("date", "32 October 2018", Unread),
]

BY_SHAPE_ALONE = [
    ("yes", Boolean),
    ("denied", Boolean),
    ("unspecified", Unknown),
    ("8 October 2018", Date),
    ("evening of 1 May", Date),
    ("48 prisoners", Number),
    ("at least 14", Number),
    ("500 000 tenge", Money),
    ("$2.5m", Money),
    ("six weeks", Duration),
    ("Facebook", Name),
    ("Sungat Abrayev", Name),
    ("Елена Семёнова", Name),
    ("AK-159/1", Identifier),
    ("colony AK 159/9", Identifier),
    ("police officers", Text),
    ("unknown persons", Text),
    ("in another city", Text),
    ("dismissed", Text),
    ("on-going", Text),
    ("The court closed the case down. She went home.", Text),
    ("—", Text),
]


@pytest.mark.parametrize(("wording", "text", "kind"), UNDER_A_PROPERTY)
def test_the_type_under_a_property(wording, text, kind):
    assert type(read_value(text, property=wording, published="3 May 2021")) is kind


@pytest.mark.parametrize(("text", "kind"), BY_SHAPE_ALONE)
def test_the_type_by_shape_alone(text, kind):
    assert type(read_value(text, published="3 May 2021")) is kind


def test_two_in_words_with_what_is_counted():
    value = read_value("two employees of the prison service", property="claimants")
    assert (value.low, value.high, value.of) == (2, 2, "employees of the prison service")


def test_an_ambiguous_date_is_unread_with_its_readings():
    value = read_value("08/09/2018", property="date")
    assert (type(value), value.asked) == (Unread, "date")
    assert {reading.as_dict()["earliest"] for reading in value.readings} == {"2018-08-09", "2018-09-08"}


@pytest.mark.parametrize("order", ["dmy", "mdy"])
def test_the_declared_order_reads_figures(order):
    day = read_value("08/09/2018", property="date", date_order=order).as_dict()["earliest"]
    assert day == {"dmy": "2018-09-08", "mdy": "2018-08-09"}[order]


def test_a_list_in_words_and_a_list_of_texts():
    assert [i.as_dict() for i in read_value("a computer and a telephone").items] == [
        {"type": "text", "folded": "computer"},
        {"type": "text", "folded": "telephone"},
    ]
    value = read_value(["Iain Marden", "unknown"], type="name")
    assert isinstance(value, List)
    assert [i.as_dict() for i in value.items] == [{"type": "name", "folded": "iain marden"}, {"type": "unknown"}]


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ("maybe", "boolean", "neither yes nor no"),
        ("32 October 2018", "date", "October has 31 days"),
        ("", "text", "empty"),
        ("   ", None, "empty"),
        ("blue", "money", "blue"),
        ("…", "name", "no letters"),
        ("x", "colour", "no type of value; the types are date, time"),
    ],
)
def test_a_type_asked_for_that_cannot_be_read_raises_and_says_why(text, kind, says):
    with pytest.raises(ValueError, match=says):
        read_value(text, type=kind)


@pytest.mark.parametrize(
    ("text", "wording", "first"),
    [
        ("two", "number of plaintiffs", "read as a number: the property asks for it (“number of”)"),
        ("Sungat Abrayev", None, "read as a name by its shape"),
        ("dismissed", "outcome", "read as text: it has the shape of no other type"),
        ("a computer and a telephone", None, "read as a list of 2: its items stand side by side"),
    ],
)
def test_the_reason_comes_first(text, wording, first):
    assert explain_reading(read_value(text, property=wording))[0] == first


@pytest.mark.parametrize(
    ("wording", "first"),
    [
        ("date of the decision", "date"),
        ("document that gives the date of the decision", None),
        ("number of police employees whose names are known", "number"),
        ("name of the employee who gave the order", "name"),
        ("wife's name", "name"),
        ("the day the man was seen", "date"),
        ("time until he learned of it", "duration"),
        ("what time it began", "time"),
        ("registration number", "identifier"),
        ("the total number", "number"),
        ("why they left", "text"),
        ("colour", "text"),
        ("", None),
    ],
)
def test_what_a_property_asks_for(wording, first):
    assert expected_types(wording).types[:1] == ((first,) if first else ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("twenty past six", "time"),
        ("twenty to nine", "time"),
        ("five to ten", "number"),
        ("ten to twelve people", "number"),
        ("beyond the eighty-second degree", "text"),
        ("Saturday", "unread"),
        ("FY 2018/19", "date"),
        ("2018年10月8日", "date"),
        ("laptop, phone, documents", "list"),
        ("5 killed, 7 injured", "list"),
        ("keine", "number"),
        ("5 below zero", "number"),
    ],
)
def test_what_only_looks_like_something_else(text, kind):
    assert read_value(text).as_dict()["type"] == kind


@pytest.mark.parametrize(
    ("wording", "types"),
    [
        ("head", ("name",)),
        ("head office", ("place",)),
        ("head wound", ()),
        ("court decision", ()),
        ("school building", ()),
        ("bank account", ()),
        ("airport closure", ()),
        ("driver arrested", ("name",)),
        ("person responsible", ("name",)),
        ("head of the school building", ("name",)),
        ("school", ("name",)),
    ],
)
def test_a_word_for_a_person_or_body_before_a_thing_says_only_whose_it_is(wording, types):
    assert expected_types(wording).types == types
