"""Places as sources write them, and how two of them stand to each other."""

import pytest

from reconcile.compare.names import compare_places
from reconcile.model import Verdict
from reconcile.values.names import read_place


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Karagandy Oblast", "Karaganda region", Verdict.AGREE),
        ("Pavlodar Oblast", "Pavlodar region", Verdict.AGREE),
        ("city of Pavlodar", "Pavlodar", Verdict.AGREE),
        ("Павлодар", "Pavlodar", Verdict.AGREE),
        ("Astana", "Nur-Sultan", Verdict.AGREE),
        ("the Philippines", "Philippines", Verdict.AGREE),
        ("Tangshan, PRC", "Tangshan, China", Verdict.AGREE),
        ("Kyiv, Ukraine", "Kiev, Ukraine", Verdict.AGREE),
        ("Leghorn", "Livorno", Verdict.AGREE),
        ("Orlando, Florida", "Orlando", Verdict.COMPATIBLE),
        ("Orlando, Florida", "Florida", Verdict.COMPATIBLE),
        ("a gay nightclub in Orlando, Florida", "Orlando, Florida", Verdict.COMPATIBLE),
        ("Napier, New Zealand", "New Zealand", Verdict.COMPATIBLE),
        ("Cathedral of Pisa", "Pisa", Verdict.COMPATIBLE),
        ("East China Sea, near Typhoon Maysak", "East China Sea", Verdict.COMPATIBLE),
        ("Port of Jingtang in Tangshan, China", "Tangshan, China", Verdict.COMPATIBLE),
        ("the Yuzhny police station in Pavlodar", "a police station of the city of Pavlodar", Verdict.COMPATIBLE),
        ("Pavlodar", "Pavlodar Oblast", Verdict.COMPATIBLE),
        ("Pavlodor", "Pavlodar", Verdict.COMPATIBLE),
        ("Nepal", "Bhutan", Verdict.CONFLICT),
        ("Paris, France", "Vienna, Austria", Verdict.CONFLICT),
        ("East China Sea", "off Japan", Verdict.UNCLEAR),
        ("Warsaw", "Berlin", Verdict.UNCLEAR),
        ("York", "New York", Verdict.UNCLEAR),
        ("Paris, Texas", "Paris, Ontario", Verdict.UNCLEAR),
    ],
)
def test_two_places_either_way_round(left, right, verdict):
    one, two = read_place(left), read_place(right)
    assert compare_places(one, two).verdict is verdict, compare_places(one, two)
    assert compare_places(two, one).verdict is verdict


def test_two_names_are_no_conflict_and_the_difference_says_what_is_not_known():
    told = compare_places(read_place("Velm"), read_place("Orrin"))
    assert told.verdict is Verdict.UNCLEAR
    assert told.difference == "“Velm”, “Orrin”: two places, or one within the other"
