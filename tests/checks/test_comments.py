"""Comments that silence a check: where they count, where they are part of a text, and when they are not needed."""

import pytest

HEAD = "source: {published: 12 March 2024}\nclaims:\n"
WRONG = "Sunday 9 March 2024"
UNUSED = "unused-ignore: `weekday` has nothing to say here any more"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (f"  - subject: fire\n    property: date\n    value: {WRONG}\n", ["5:12 weekday"]),
        (f"  - subject: fire\n    property: date\n    value: {WRONG}  # reconcile: ignore[weekday]\n", []),
        (f"  - subject: fire\n    property: date\n    value: {WRONG}  #reconcile:ignore [ weekday , cut-text]\n",
         ["5:33 unused-ignore"]),
        (f"  # reconcile: ignore[weekday]\n  - subject: fire\n    property: date\n    value: {WRONG}\n", []),
        (f"  # reconcile: ignore[weekday]\n  # as printed\n\n  - subject: fire\n    property: date\n    value: {WRONG}\n", []),  # noqa: E501
        (f"  - subject: fire\n    property: date\n    # reconcile: ignore[weekday]\n    value: {WRONG}\n", []),
        (f"  - subject: fire  # reconcile: ignore[weekday]\n    property: date\n    value: {WRONG}\n",
         ["3:20 unused-ignore", "5:12 weekday"]),
        (f"  - subject: fire\n    property: date\n    value: {WRONG}  # reconcile: ignore[date]\n",
         ["5:12 weekday", "5:33 unused-ignore"]),
        (f"  - subject: fire\n    property: date\n    value: {WRONG}  # reconcile: ignore\n",
         ["5:12 weekday", "5:33 unused-ignore"]),
        (f"  - subject: fire\n    property: date\n    value: {WRONG}\n    note: '# reconcile: ignore[weekday]'\n",
         ["5:12 weekday"]),
        ((f"  - subject: fire\n    note: |\n      text\n      # reconcile: ignore[weekday]\n    property: date\n"
         f"    value: {WRONG}\n"), ["8:12 weekday"]),
        ((f'  - subject: fire\n    note: "begun\n\n      # reconcile: ignore[weekday]"\n    property: date\n'
         f"    value: {WRONG}\n"), ["8:12 weekday"]),
        (f"  - subject: fire\n    property: date\n    value: |  # reconcile: ignore[weekday]\n      {WRONG}\n", []),
        ("  - subject: fire\n    property: date\n    value: Saturday 9 March 2024  # reconcile: ignore[weekday]\n",
         ["5:35 unused-ignore"]),
    ],
)  # fmt: skip
def test_comments(problems, claim, expected):
    found = problems({"g.yaml": HEAD + claim + "    locator: p. 1\n"})
    assert [line.split(": ")[0].removeprefix("g.yaml:") for line in found] == expected


def test_a_comment_above_one_claim_is_not_about_the_next(problems):
    claim = f"  - subject: fire\n    property: date\n    value: {WRONG}\n    locator: p. 1\n"
    text = HEAD + "  # reconcile: ignore[weekday]\n" + claim + claim.replace("fire", "flood")
    assert [line.split(": ")[0] for line in problems({"g.yaml": text})] == ["g.yaml:10:12 weekday"]


def test_format_errors_cannot_be_silenced(problems):
    text = HEAD + "  - subject: fire\n    value: 3\n    valeu: 3  # reconcile: ignore[unknown-field]\n"
    assert any("unknown-field" in line for line in problems({"g.yaml": text}))


def test_a_comment_for_a_check_that_is_off_is_not_reported(problems):
    claim = (
        f"  - subject: fire\n    property: date\n    value: {WRONG}  # reconcile: ignore[weekday]\n    locator: p. 1\n"
    )
    assert problems({"g.yaml": HEAD + claim}, levels={"weekday": "off"}) == []


def test_what_to_write_instead(check):
    claim = (
        f"  - subject: fire\n    property: date\n    value: {WRONG}  # reconcile: ignore[weekdays]\n    locator: p. 1\n"
    )
    found = [p for p in check({"g.yaml": HEAD + claim}).problems if p.code == "unused-ignore"]
    assert [p.hint for p in found] == ["did you mean `weekday`?"]


def test_many_comments_take_no_long(problems):
    line = "  - {subject: s, property: p, value: v, locator: l}  # reconcile: ignore[weekday]\n"
    assert len(problems({"g.yaml": HEAD + line * 300})) > 299


def test_a_header_beside_its_sheet_is_where_its_fields_are_wrong(problems):
    sheet = "subject,property,value,locator\nbarn,height,9 m,p. 1\n"
    header = "source:\n  id: barn\n  published: 99 May 2021{}\n  cites: [ledger]{}\n"
    files = {"barn.csv": sheet, "barn.source.yaml": header.format("", "")}
    assert [line.split(": ")[0] for line in problems(files)] == [
        "barn.source.yaml:3:14 unreadable-value",
        "barn.source.yaml:4:11 unknown-cites",
    ]
    comments = ("  # reconcile: ignore[unreadable-value]", "  # reconcile: ignore[unknown-cites]")
    assert problems(files | {"barn.source.yaml": header.format(*comments)}) == []
