import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            ["trial | start date | 9 March 2024", "trial | end date | 8 March 2024"],
            ["6:53 end-before-start: trial: end date “8 March 2024” lies before start date “9 March 2024” (line 5)"],
        ),
        (["trial | start date | 8 March 2024", "trial | end date | 9 March 2024"], []),
        (["trial | start date | 8 March 2024", "trial | end date | March 2024"], []),
        (["trial | start date | 9 March 2024", "appeal | end date | 8 March 2024"], []),
        (["trial | start of the hearing | 9 March 2024", "trial | end of the debate | 8 March 2024"], []),
        (["trial | start date | about 9 March 2024", "trial | end date | 8 March 2024"], []),
        (
            [
                "trial | start date | 9 March 2024 | attributed_to=Ben",
                "trial | end date | 8 March 2024 | attributed_to=Ada",
            ],
            [],
        ),
        (
            ["Ada Quill | date of birth | 3 May 1960", "Ada Quill | died | 2 May 1960"],
            ["6:53 end-before-start: Ada Quill: died “2 May 1960” lies before date of birth “3 May 1960” (line 5)"],
        ),
        (["Ada Quill | arrest | 9 March 2024", "Ada Quill | release | 8 March 2024"], []),
    ],
)
def test_end_before_start(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
