"""What a property asks, without those on whose word the answer rests."""

import pytest

from reconcile.align.asking import asked_of


@pytest.mark.parametrize(
    ("prop", "asked"),
    [
        ("how many came, say police", "how many came"),
        ("death toll according to the ministry", "death toll"),
        ("death toll (according to the ministry)", "death toll"),
        ("cause of death as stated by the hospital", "cause of death"),
        ("number of cases reported by the health office", "number of cases"),
        ("weight as recorded in the log", "weight"),
    ],
)
def test_who_says_so_is_no_part_of_the_question(prop: str, asked: str) -> None:
    assert asked_of(prop) == asked


@pytest.mark.parametrize(
    "prop",
    [
        "number of claims filed",
        "who said it",
        "responsibility claimed by",
        "reported by",
        "consideration per share",
        "what the police say happened",
        "according to whom",
        "said to be the cause",
        "",
    ],
)
def test_a_question_about_what_is_said_stays_whole(prop: str) -> None:
    assert asked_of(prop) == prop
