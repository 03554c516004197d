import pytest

UNDATED = "source:\n  id: gazette\n# no date\nclaims:\n"


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["fire | date | 9 March 2024"], []),
        (
            ["fire | date | last Tuesday"],
            ["5:48 relative-date: “last Tuesday” counts from the source's own date, and the source has no `published`"],
        ),
        (
            ["fire | date | 8 March"],
            ["5:48 relative-date: “8 March” counts from the source's own date, and the source has no `published`"],
        ),
        (
            ["fire | date | three days ago"],
            [
                "5:48 relative-date: “three days ago” counts from the source's own date, and the source has no `published`"  # noqa: E501
            ],
        ),
        (["fire | date | three days"], []),
        (["fire | owner | Ada March"], []),
    ],
)
def test_relative_date(in_gazette, claims, expected):
    assert in_gazette(*claims, header=UNDATED) == expected
