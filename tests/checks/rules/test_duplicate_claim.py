import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            ["fire | injured | 3", "fire | injured | 3"],
            ["6:5 duplicate-claim: `c2` claims what `c1` at line 5 claims: “3”"],
        ),
        (
            ["fire | injured | 3", "fire | Injured | 3"],
            ["6:5 duplicate-claim: `c2` claims what `c1` at line 5 claims: “3”"],
        ),
        (
            ["fire | seized | [a map, a chart]", "fire | seized | [a chart, a map]"],
            ["6:5 duplicate-claim: `c2` claims what `c1` at line 5 claims: “a chart, a map”"],
        ),
        (["fire | injured | 3", "fire | injured | 3 | as_of=2 March 2024"], []),
        (["fire | injured | 3 | attributed_to=Ada", "fire | injured | 3 | attributed_to=Ben"], []),
        (["fire | injured | 3", "fire | dead | 3"], []),
    ],
)
def test_duplicate_claim(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
