"""Names and wordings that differ in one short word which turns the meaning round."""

import pytest

from reconcile import compare_values, read_value


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Adam Quill Sr.", "Adam Quill Jr.", "conflict"),
        ("Adam Quill, senior", "A. Quill junior", "conflict"),
        ("Adam Quill Jr.", "Adam Quill junior", "agree"),
        ("Adam Quill Jr.", "Adam Quill", "agree"),
    ],
)
def test_parent_and_child_of_one_name_are_two(left, right, verdict):
    one, two = read_value(left, type="name"), read_value(right, type="name")
    assert (compare_values(one, two).verdict.value, compare_values(two, one).verdict.value) == (verdict, verdict)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("one person was killed", "no one was killed", "unclear"),
        ("nobody was killed", "no one was killed", "agree"),
    ],
)
def test_no_one_is_not_one(left, right, verdict):
    one, two = read_value(left, type="text"), read_value(right, type="text")
    assert (compare_values(one, two).verdict.value, compare_values(two, one).verdict.value) == (verdict, verdict)


def test_two_addresses_of_one_site_may_be_two():
    one, two = read_value("https://example.org/a"), read_value("https://example.org/b")
    assert compare_values(one, two).verdict.value == "unclear"
