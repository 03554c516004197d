import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            ["fire | date | the courthouse"],
            ["5:48 unusual-type: “the courthouse” is read as a text, but `date` asks for a date"],
        ),
        (["fire | date | before the flood"], []),
        (
            ["fire | number of engines | red"],
            ["5:61 unusual-type: “red” is read as a text, but `number of engines` asks for a number"],
        ),
        (
            ["fire | number of men | 12 March 2024"],
            ["5:57 unusual-type: “12 March 2024” is read as a date, but `number of men` asks for a number"],
        ),
        (
            ["fire | date | 14 people"],
            ["5:48 unusual-type: “14 people” is read as a number, but `date` asks for a date"],
        ),
        (
            ["fire | cost | 3 May 2020"],
            ["5:48 unusual-type: “3 May 2020” is read as a date, but `cost` asks for a sum of money"],
        ),
        (["fire | duration | until May 2020"], []),
        (
            ["fire | number of people injured | green"],
            ["5:68 unusual-type: “green” is read as a text, but `number of people injured` asks for a number"],
        ),
        (
            ["a | owner | Ada Quill", "b | owner | Ben Ray", "c | owner | Carl Om", "d | owner | "],
            ["8:46 empty: `value` is empty"],
        ),
        (["fire | number of engines | a large number"], []),
        (["fire | number of engines | dozens"], []),
        (
            [
                "a | owner | Ada Quill",
                "b | owner | Ben Ray",
                "c | owner | [Carl Om, Dee Ray]",
                "d | owner | 9 March 2024",
            ],
            ["8:46 unusual-type: “9 March 2024” is read as a date, but elsewhere `owner` has a name"],
        ),
        (["a | owner | Ada Quill", "b | owner | 9 March 2024"], []),
        (["a | height | 3 m", "b | height | 4 m", "c | height | 5 m", "d | height | unknown"], []),
        (
            ["a | height | 3 m", "b | height | 4 m", "c | height | 5 m", "d | height | red"],
            ["8:47 unusual-type: “red” is read as a text, but elsewhere `height` has a number"],
        ),
        (["a | height | 3 m", "b | height | 4 m", "c | height | 5 m", "d | height | red | type=text"], []),
    ],
)
def test_unusual_type(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
