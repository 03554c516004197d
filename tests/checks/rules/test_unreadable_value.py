import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["fire | date | 9 March 2024"], []),
        (["fire | date | unknown"], []),
        (
            ["fire | date | 31 September 2023"],
            ['5:48 unreadable-value: the value cannot be read as a date: "31 September 2023": September has 30 days'],
        ),
        (
            ["fire | date | 9-5 March 2024"],
            [
                '5:48 unreadable-value: the value cannot be read as a date: "9-5 March 2024": it ends (2024-03-05) before it begins (2024-03-09)'  # noqa: E501
            ],
        ),
        (
            ["fire | dates | [9 March 2024, 40 March 2024]"],
            ['5:64 unreadable-value: the value cannot be read as a date: "40 March 2024": March has 31 days'],
        ),
        (
            ["fire | injured | 14 | as_of=the day of the flood"],
            [
                '5:81 unreadable-value: the `as_of` cannot be read as a date: "the day of the flood": no date can be read here'  # noqa: E501
            ],
        ),
        (["fire | damage | some of the roof | type=text"], []),
    ],
)
def test_unreadable_value(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
