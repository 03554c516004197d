"""What names and places are folded to, and how a name is taken apart."""

import pytest

from reconcile.values.names import looks_like_name, read_name, read_place, take_apart


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Elena Semenova", "elena semenova"),
        ("Yelena Semyonova", "elena semenova"),
        ("Елена Семёнова", "elena semenova"),
        ("Semionova, Elena", "elena semenova"),
        ("Mr. Iain Marden", "iain marden"),
        ("IainMarden", "iain marden"),
        ("I. Marden", "i marden"),
        ("I.A. Marden", "i a marden"),
        ("Marden AG", "marden ag"),
        ("Marden Aktiengesellschaft", "marden ag"),
        ("The Marden Company Limited", "marden ltd"),
        ("A.B.C. Trading", "abc trading"),
        ("Elizabeth II", "elizabet 2"),
        ("Gulf Star One", "gulf star 1"),
        ("2nd Brigade", "brigade 2"),
        ('ООО "Восток 2000"', "vostok 2000 llc"),
        ("محمد بن سلمان", "mhmt bn slmn"),
    ],
)
def test_folded_names(written, folded):
    name = read_name(written)
    assert (name.original, name.as_dict()) == (written, {"type": "name", "folded": folded})


@pytest.mark.parametrize("nothing", ["", "  ", "—", "…!?", "()"])
def test_a_text_without_letters_is_no_name(nothing):
    with pytest.raises(ValueError, match="no letters to be a name"):
        read_name(nothing)
    with pytest.raises(ValueError, match="no letters to be a place"):
        read_place(nothing)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Pavlodar Oblast", ("pavlodar region",)),
        ("Pavlodar region", ("pavlodar region",)),
        ("the city of Pavlodar", ("pavlodar",)),
        ("Orlando, Florida", ("orlando", "florida")),
        ("Napier, NZ", ("naper", "new zealand")),
        ("Semey (Kazakhstan)", ("semei", "kazakhstan")),
        ("a gay nightclub in Orlando, Florida", ("gay nigtklub", "orlando", "florida")),
        ("Rangoon, Burma", ("rangun", "myanmar")),
    ],
)
def test_levels_of_a_place(written, parts):
    place = read_place(written)
    assert (place.parts, place.as_dict()) == (parts, {"type": "place", "folded": ", ".join(parts)})


@pytest.mark.parametrize(
    ("written", "numbers", "legal", "title"),
    [
        ("Real Estate Partners VI L.P.", ("6",), "lp", False),
        ("Louis XIV", ("14",), None, False),
        ("Malcolm X", ("10",), None, False),
        ("V. Marden", (), None, False),
        ("General Marden", (), None, True),
        ("JSC Marden Corporation", (), "jsc", False),
        ("Third Marden Fund", ("3",), None, False),
    ],
)
def test_numerals_legal_form_and_title(written, numbers, legal, title):
    form = take_apart(written)
    assert (form.numbers, form.legal, form.title) == (numbers, legal, title)


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Sungat Abrayev", True),
        ("Amnesty International", True),
        ("Osama bin Laden", True),
        ("Bank of England", True),
        ("Елена Семёнова", True),
        ("习近平", True),
        ("police officers", False),
        ("unknown persons", False),
        ("Kazakhstani authorities", False),
        ("the police", False),
        ("What is it?", False),
    ],
)
def test_the_shape_of_a_name(text, is_name):
    assert looks_like_name(text) is is_name
