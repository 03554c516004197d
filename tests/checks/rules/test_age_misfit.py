import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["Ada Quill | born | 3 May 1960", "Ada Quill | age | 63"], []),
        (
            ["Ada Quill | born | 3 May 1960", "Ada Quill | age | 64"],
            [
                "6:52 age-misfit: the age “64” does not fit: from birth “3 May 1960” to publication 12 March 2024 it is 63"  # noqa: E501
            ],
        ),
        (["Ada Quill | year of birth | 1960", "Ada Quill | age | 64"], []),
        (["Ada Quill | born | 3 May 1960", "Ada Quill | age | in her sixties"], []),
        (["Ada Quill | born | 3 May 1960", "Ada Quill | age | 20 | as_of=4 May 1980"], []),
        (
            ["Ada Quill | born | 3 May 1960", "Ada Quill | age | 20 | as_of=2 May 1980"],
            ["6:52 age-misfit: the age “20” does not fit: from birth “3 May 1960” to `as_of` 2 May 1980 it is 19"],
        ),
        (
            [
                "Ada Quill | born | 3 May 1960",
                "Ada Quill | date of death | 12 May 2020",
                "Ada Quill | age at death | 61",
            ],
            ["7:61 age-misfit: the age “61” does not fit: from birth “3 May 1960” to death “12 May 2020” it is 60"],
        ),
        (["Ada Quill | birth of her son | 3 May 2020", "Ada Quill | age | 64"], []),
        (["Ada Quill | age | 64"], []),
    ],
)
def test_age_misfit(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
