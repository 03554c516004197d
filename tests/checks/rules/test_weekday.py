import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["fire | date | Saturday 9 March 2024"], []),
        (["fire | date | Sunday 9 March 2024"], ["5:48 weekday: 9 March 2024 is a Saturday, not a Sunday"]),
        (["fire | date | night of Sunday 9 March 2024"], ["5:48 weekday: 9 March 2024 is a Saturday, not a Sunday"]),
        (
            ["fire | date | Sunday, 9 March"],
            ["5:48 weekday: 9 March 2024 (the year is supplied from `published`) is a Saturday, not a Sunday"],
        ),
        (
            ["fire | date | Saturday 9 to Monday 10 March 2024"],
            ["5:48 weekday: 10 March 2024 is a Sunday, not a Monday"],
        ),
        (
            ["fire | dates | [Sunday 9 March 2024, Monday 11 March 2024]"],
            ["5:50 weekday: 9 March 2024 is a Saturday, not a Sunday"],
        ),
        (
            ["fire | injured | 3 | as_of=Sunday 9 March 2024"],
            ["5:80 weekday: 9 March 2024 is a Saturday, not a Sunday"],
        ),
        (["fire | date | Sunday"], []),
    ],
)
def test_weekday(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
