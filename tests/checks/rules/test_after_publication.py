import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["fire | date | 12 March 2024"], []),
        (
            ["fire | date | 13 March 2024"],
            ["5:48 after-publication: “13 March 2024” is after the source was published (12 March 2024)"],
        ),
        (["fire | date | March 2024"], []),
        (["fire | date | 2025"], ["5:48 after-publication: “2025” is after the source was published (12 March 2024)"]),
        (["hearing | planned date | 13 March 2024"], []),
        (["hearing | date | 13 March 2024 | quote=is due on 13 March"], []),
        (["hearing | date | next Monday"], []),
        (
            ["fire | injured | 3 | as_of=14 March 2024"],
            ["5:80 after-publication: `as_of` “14 March 2024” is after the source was published (12 March 2024)"],
        ),
    ],
)
def test_after_publication(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
