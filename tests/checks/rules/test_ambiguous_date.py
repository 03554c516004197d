import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["fire | date | 08/03/2024"], ["5:48 ambiguous-date: “08/03/2024” can be read as 2024-03-08 or 2024-08-03"]),
        (["fire | date | 13/02/2024"], []),
        (["fire | date | 2024-03-08"], []),
        (["fire | date | Friday 08/03/2024"], []),
        (
            ["fire | dates | [08/03/2024, 9 March 2024]"],
            ["5:50 ambiguous-date: “08/03/2024” can be read as 2024-03-08 or 2024-08-03"],
        ),
    ],
)
def test_ambiguous_date(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
