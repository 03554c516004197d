import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["fire | injured | 21 (12 men and 9 women)"], []),
        (
            ["fire | injured | 21 (12 men and 8 women)"],
            ["5:51 sum-of-parts: “21 (12 men and 8 women)”: 12 + 8 is 20, not 21"],
        ),
        (
            ["fire | injured | 21: 12 men, 6 women and 2 children"],
            ["5:51 sum-of-parts: “21: 12 men, 6 women and 2 children”: 12 + 6 + 2 is 20, not 21"],
        ),
        (
            ["fire | injured | twenty (twelve men, nine women)"],
            ["5:51 sum-of-parts: “twenty (twelve men, nine women)”: 12 + 9 is 21, not 20"],
        ),
        (["fire | injured | 21 (12 men and others)"], []),
        (["fire | damage | 1,200,000 crowns"], []),
        (["fire | papers burnt | 2,400: 1,200 letters, 1,200 maps"], []),
        (
            ["fire | papers burnt | 2,400: 1,200 letters, 1,300 maps"],
            ["5:56 sum-of-parts: “2,400: 1,200 letters, 1,300 maps”: 1200 + 1300 is 2500, not 2400"],
        ),
        (
            [
                "fire | total number of injured | 21",
                "fire | number of men injured | 12",
                "fire | number of women injured | 9",
            ],
            [],
        ),
        (
            [
                "fire | total number of injured | 21",
                "fire | number of men injured | 12",
                "fire | number of women injured | 8",
            ],
            ["5:67 sum-of-parts: the parts make 20 (“12” + “8”), the total is “21”"],
        ),
        (
            [
                "fire | total number of injured | 21",
                "fire | number of men injured | 12",
                "fire | number of women injured | at least 9",
            ],
            [],
        ),
        (["fire | total number of injured | 21", "fire | number of men injured | 12"], []),
        (
            [
                "fire | total number of injured | 21",
                "fire | number of men injured | 12 | as_of=9 March 2024",
                "fire | number of women injured | 8",
            ],
            [],
        ),
        (
            ["fire | total damage | €21", "fire | damage to mill | €12", "fire | damage to barn | €8"],
            ["5:56 sum-of-parts: the parts make 20 (“€12” + “€8”), the total is “€21”"],
        ),
    ],
)
def test_sum_of_parts(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
