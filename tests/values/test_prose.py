"""A sentence yields all the dates, quantities, names and places in it, with their offsets, none over another."""

from itertools import pairwise

import pytest

from reconcile.values.prose import find_names, read_prose


def names_in(text):
    return [(type(m.value).__name__, text[m.start : m.end]) for m in find_names(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The police met Iain Marden in Strasbourg.", [("Name", "Iain Marden"), ("Place", "Strasbourg")]),
        (
            "On being rescued Sareno thanked the Japanese Coast Guard.",
            [("Name", "Sareno"), ("Name", "Japanese Coast Guard")],
        ),
        ("Torture took place in prisons in Karaganda region.", [("Place", "Karaganda region")]),
        ("The court said that nothing had happened.", []),
        ("She went to the Bank of England and to Kazakhstan.", [("Name", "Bank of England"), ("Place", "Kazakhstan")]),
        (
            "M. Tulloch's ship left Napier, New Zealand.",
            [("Name", "M. Tulloch"), ("Name", "Napier"), ("Place", "New Zealand")],
        ),
        ("", []),
        ("В Павлодаре судили Елену Семёнову.", [("Name", "Павлодаре"), ("Name", "Елену Семёнову")]),
    ],
)
def test_names_and_places_in_a_sentence(text, found):
    assert names_in(text) == found


def test_a_sentence_with_everything():
    text = "On 8 October 2018 police in Almaty stopped Elena Semenova and 48 prisoners, fining them 500 euros."
    mentions = read_prose(text).mentions
    assert [(m.value.as_dict()["type"], text[m.start : m.end]) for m in mentions] == [
        ("date", "8 October 2018"),
        ("place", "Almaty"),
        ("name", "Elena Semenova"),
        ("number", "48"),
        ("money", "500 euros"),
    ]


def test_mentions_do_not_overlap_and_come_in_order():
    text = "Between 3 and 5 July 2018, 21 complaints reached the UN, the OSCE and Amnesty International in 2 weeks."
    mentions = read_prose(text).mentions
    assert mentions
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert text[mentions[0].start : mentions[0].end].endswith("July 2018")
