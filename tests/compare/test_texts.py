"""What the difference of two wordings, or of two shares, is said to be."""

from reconcile import compare_values, read_value


def test_numbers_are_told_each_against_the_one_in_its_place():
    left, right = "The fire on 3 May killed two people", "The fire of 4 May killed three people"
    judged = compare_values(read_value(left, type="text"), read_value(right, type="text"))
    assert str(judged.verdict) == "conflict"
    assert judged.difference == "3, two against 4, three"


def test_percentages_are_percentage_points_apart():
    judged = compare_values(read_value("61 %"), read_value("55 %"))
    assert judged.difference == "6 percentage points apart"
