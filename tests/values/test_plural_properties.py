"""What a property asks for in the plural: `room` is told by its number, `rooms` are counted."""

import pytest

from reconcile.values.infer import expected_types


@pytest.mark.parametrize(
    ("prop", "first"),
    [
        ("room", "identifier"),
        ("rooms", "number"),
        ("versions", "number"),
        ("version", "identifier"),
        ("articles", "identifier"),
    ],
)
def test_what_is_asked_first(prop, first):
    assert expected_types(prop).types[0] == first
