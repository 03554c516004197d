"""Which texts are lists, and what their items are; in doubt a text stays whole."""

import pytest

from reconcile.values.lists import split_list


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("a computer and a telephone", ("a computer", "a telephone")),
        ("a computer, a telephone and documents", ("a computer", "a telephone", "documents")),
        ("three sons and three daughters", ("three sons", "three daughters")),
        ("two men; a woman; a child", ("two men", "a woman", "a child")),
        ("beatings, rapes and murders", ("beatings", "rapes", "murders")),
        ("beatings, rapes, and murders", ("beatings", "rapes", "murders")),
        ("Iain Marden and M. Tulloch", ("Iain Marden", "M. Tulloch")),
        ("Kazakhstan, Russia and Ukraine", ("Kazakhstan", "Russia", "Ukraine")),
        ("black and white", ()),
        ("freedom of speech and movement", ()),
        ("defence of honour, dignity and business reputation", ()),
        ("Ministry of European and Foreign Affairs", ()),
        ("Marden and Sons Limited", ()),
        ("Bosnia and Herzegovina", ()),
        ("Semenova, Elena", ()),
        ("Orlando, Florida", ()),
        ("the court closed the case, and she went home", ()),
        ("nothing of the kind", ()),
    ],
)
def test_split_without_a_question(text, items):
    assert split_list(text) == items


def test_lone_first_names_take_the_shared_surname_where_persons_are_asked_for():
    assert split_list("Iain and Moira Tulloch", people=True) == ("Iain Tulloch", "Moira Tulloch")
    assert split_list("Iain and Moira Tulloch") == ()
