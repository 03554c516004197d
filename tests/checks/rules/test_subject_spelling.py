import pytest


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            ["fire at the mill | injured | 3", "Fire at the Mill | dead | 3"],
            ["6:15 subject-spelling: the subject “Fire at the Mill” is written “fire at the mill” at line 5"],
        ),
        (
            ["Elena Semenova | age | 50", "Elena Semionova | profession | teacher"],
            ["6:15 subject-spelling: the subject “Elena Semionova” is written “Elena Semenova” at line 5"],
        ),
        (
            ["Elena Semenova | age | 50", "Elena Semionova | profession | teacher", "Elena Semionova | town | Velm"],
            ["5:15 subject-spelling: the subject “Elena Semenova” is written “Elena Semionova” at line 6"],
        ),
        (
            ["colision of ferries | place | Velm", "collision of ferries | number of ferries | 2"],
            ["6:15 subject-spelling: the subject “collision of ferries” is written “colision of ferries” at line 5"],
        ),
        (
            ["Carl Om | place | Velm", "Dr. Carl Om | age | 50"],
            ["6:15 subject-spelling: the subject “Dr. Carl Om” is written “Carl Om” at line 5"],
        ),
        (["Mr Om | place | Velm", "Mrs Om | age | 50", "Om | age | 9"], []),
        (["first detention | place | Velm", "second detention | place | Dorn"], []),
        (["Fund X | owner | Ada Quill", "Fund XI | owner | Ben Ray"], []),
        (["room 12 | owner | Ada Quill", "room 13 | owner | Ben Ray"], []),
        (["legal rally | place | Velm", "illegal rally | place | Dorn"], []),
        (["prisoner | place | Velm", "prisoners | place | Dorn"], []),
        (["north wing | owner | Ada Quill", "south wing | owner | Ben Ray"], []),
    ],
)
def test_subject_spelling(in_gazette, claims, expected):
    assert in_gazette(*claims) == expected
