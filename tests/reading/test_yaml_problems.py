"""Small claim files as people get them wrong, each with the complete list of its problems."""

import pytest

HEAD = "claims:\n  - "
GOOD = "{subject: fire, property: date, value: 1 May}"

CONTENT = [
    ("claims:\n  - {subject: fire, property: date, value: 1 May}\n", []),
    ("claims:\n  - text: A house burned.\n  - text: Another, too.\n    subject: fires\n", []),
    ("claims: []\n", ["1:9 no-claims"]),
    ("source: {id: a}\n", ["1:1 no-claims"]),
    ("source:\nclaims:\n  - text: x\n", []),
    ("claims:\n", ["1:8 not-a-list"]),
    ("claims: none yet\n", ["1:9 not-a-list"]),
    ("claims:\n  text: x\n", ["2:3 not-a-list"]),
    ("claims:\n  - just words\n  - [a]\n", ["2:5 not-a-claim", "3:5 not-a-claim"]),
    ("- subject: fire\n  property: date\n  value: 1 May\n", ["1:1 not-a-claim-file"]),
    ("name: Peter\nage: 3\n", ["1:1 not-a-claim-file"]),
    ("hello\n", ["1:1 not-a-claim-file"]),
    ("# nothing but a comment\n", ["1:1 empty-file"]),
    ("---\n", ["1:1 empty-file"]),
    # a claim's parts
    (HEAD + "subject: fire\n    property: date\n", ["2:5 no-value"]),
    (HEAD + "value: 3\n", ["2:5 no-property", "2:5 no-subject"]),
    (HEAD + "text: It burned.\n    value: 3\n", ["3:5 text-and-value"]),
    (HEAD + "text: It burned.\n    property: date\n", ["3:5 text-and-property"]),
    (HEAD + "subject: fire\n    property: date\n    value:\n", ["4:11 empty"]),
    (HEAD + "subject: fire\n    property: date\n    value: ''\n", ["4:12 empty"]),
    (HEAD + "subject: fire\n    property: date\n    value: ~\n", ["4:12 empty"]),
    (HEAD + "subject: fire\n    property: date\n    value: []\n", ["4:12 empty"]),
    (HEAD + "subject: fire\n    property: date\n    value: [a, '']\n", ["4:16 empty"]),
    (HEAD + "subject: fire\n    property: date\n    value: {a: b}\n", ["4:12 mapping"]),
    (HEAD + "subject: fire\n    property: date\n    value:\n      from: 1 May\n", ["5:7 mapping"]),
    (HEAD + "subject: fire\n    property: date\n    value: [a, [b], {c: d}]\n", ["4:16 list-item", "4:21 list-item"]),
    (HEAD + "subject: [fire]\n    property: date\n    value: x\n", ["2:14 list"]),
    (HEAD + f"text: {'word ' * 2001}\n", ["2:11 too-long"]),
    (HEAD + f"subject: fire\n    property: date\n    value: [a, {'b' * 10_001}]\n", ["4:16 too-long"]),
    (HEAD + f"text: x\n    quote: {'word ' * 2001}\n", []),
    # fields
    (HEAD + "text: x\n    colour: red\n", ["3:5 unknown-field"]),
    (HEAD + "subject: fire\n    property: date\n    Value: x\n", ["4:5 unknown-field"]),
    (HEAD + "text: x\n    text: y\n", ["3:5 duplicate-key"]),
    ("claims:\nclaims:\nx: [a\n", ["2:1 duplicate-key", "3:1 unknown-field", "4:1 unclosed-list"]),
    (HEAD + "text: x\n    type: dat\n", ["3:11 bad-choice"]),
    (HEAD + "text: x\n    stance: Endorsed\n", ["3:13 bad-choice"]),
    (HEAD + "text: x\n    certainty: surely\n", ["3:16 bad-choice"]),
    (HEAD + "text: x\n    inferred: perhaps\n", ["3:15 bad-choice"]),
    (HEAD + "text: x\n    inferred: [yes]\n", ["3:15 list"]),
    (HEAD + "text: x\n    source: other\n", ["3:5 unknown-field"]),
    ("source: {date_order: dym}\nclaims:\n  - text: x\n", ["1:22 bad-choice"]),
    ("source: {id: the paper}\nclaims:\n  - text: x\n", ["1:14 bad-id"]),
    ("source: {id: a, name: b, sha256: 00ff}\nclaims:\n  - text: x\n", ["1:17 unknown-field"]),
    ("source: harbour-times\nclaims:\n  - text: x\n", ["1:9 not-a-mapping"]),
    ("claim:\n  - text: x\n", ["1:1 no-claims", "1:1 unknown-field"]),
    ("claims:\n  - text: x\nextra: y\n", ["3:1 unknown-field"]),
    # ids
    (
        "claims:\n  - {id: a, text: x}\n  - {id: b, text: y}\n  - {id: a, text: z}\n",
        ["4:10 duplicate-id"],
    ),
    ("claims:\n  - {id: c2, text: x}\n  - {text: y}\n", ["3:5 duplicate-id"]),
    # subjects
    ("subjects: [fire]\nclaims:\n  - text: x\n", ["1:11 not-a-mapping"]),
    (
        "subjects:\n  fire: {type: event, colour: red}\n  flood: a flood\nclaims:\n  - {text: x, subject: fire}\n",
        ["2:23 unknown-field", "3:3 unused-subject", "3:10 not-a-mapping"],
    ),
    (
        "subjects:\n  fire: {part_of: summer}\n  smoke: {part_of: fire}\nclaims:\n  - {text: x, subject: smoke}\n",
        ["2:19 unknown-part-of"],
    ),
    # what YAML can do and claim files cannot
    (HEAD + "text: &a x\n  - text: *a\n", ["2:11 anchor", "3:11 alias"]),
    (HEAD + "text: !!str x\n", ["2:11 tag"]),
    (HEAD + "<<: {a: b}\n    text: x\n", ["2:5 merge-key"]),
    (HEAD + "? [a]\n    : b\n  - text: x\n    note: [y]\n", ["2:7 bad-key", "5:11 list"]),
    ("claims:\n  - text: x\n---\nclaims: []\n", ["3:1 second-document"]),
    (HEAD + "text: " + "[" * 5000 + "\n", ["2:32 too-deep"]),
    (HEAD + "text: x\n    note: case #12\n", ["3:16 cut-text"]),
    (HEAD + "text: x\n    note: 'case #12' # 5\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CONTENT)
def test_each_slip_is_told_with_its_place_and_nothing_else(problems, text, expected):
    assert problems({"a.yaml": text}) == [f"a.yaml:{line}" for line in expected]


SYNTAX = [
    ("value: foo: bar", "4:15 colon"),
    ("value: the deal (art. 3: bribes)", "4:28 colon"),
    ('value: "a" b', "4:16 text-after-quote"),
    ("value: 'it's", "4:16 text-after-quote"),
    ('value: "open', "4:12 unclosed-quote"),
    ("value: 'open", "4:12 unclosed-quote"),
    ('value: [a, "open]', "4:16 unclosed-quote"),
    ("value: @x", "4:12 special-character"),
    ("value: `x", "4:12 special-character"),
    ("value: %5", "4:12 special-character"),
    ("value: | foo", "4:14 special-character"),
    ("value: - 3", "4:12 dash"),
    ("value: [a, b", "4:12 unclosed-list"),
    ("value: *the words", "4:12 alias"),
    ("value: \tx", None),
    ("value: x\n\tmore: y", "5:1 tab"),
    ("\tvalue: x", "4:5 tab"),
    ('value: "a\\d"', "4:14 escape"),
    ("value 14", "4:5 no-colon"),
    ("value:14", "4:5 no-colon"),
    ("value: a\x1b[31mb", "4:13 control-character"),
]


@pytest.mark.parametrize(("line", "expected"), SYNTAX)
def test_a_syntax_error_hides_no_error_in_the_other_claims(problems, line, expected):
    text = f"claims:\n  - subject: s\n    property: p\n    {line}\n    note: n\n  - txet: x\n"
    lines = 6 + line.count("\n")
    first = [] if expected is None else [f"a.yaml:{expected}"]
    assert problems({"a.yaml": text}) == [*first, f"a.yaml:{lines}:5 unknown-field"]


def test_what_git_could_not_merge_is_told_once(problems):
    halves = "<<<<<<< HEAD\n  - {id: a, text: x}\n=======\n  - {id: b, text: y}\n>>>>>>> other\n"
    assert problems({"a.yaml": f"claims:\n  - text: x\n{halves}  - txet: z\n"}) == [
        "a.yaml:3:1 merge-conflict",
        "a.yaml:8:5 unknown-field",
    ]


def test_several_syntax_errors_are_all_told(problems):
    text = "claims:\n" + "".join(f"  - id: c{n}\n    text: a: b\n" for n in range(5))
    assert problems({"a.yaml": text}) == [f"a.yaml:{3 + 2 * n}:12 colon" for n in range(5)]


def test_all_files_are_read_before_anything_is_said(problems):
    files = {"b.yaml": "claims:\n  - txt: x\n", "a.yaml": "claims:\n  - text: a: b\n", "c.csv": "text,colour\nx,red\n"}
    assert problems(files) == ["a.yaml:2:12 colon", "b.yaml:2:5 unknown-field", "c.csv:1:6 unknown-field"]


GUIDE = """\
source:
  id: s
  published: 12 March 2024
claims:
  - id: a
    subject: fire
    property: date
    value: 9 March
  - id: b
    subject: fire
    property: cause
    value: arson
"""

# a line of the guide's file, what stands there instead, and what is told; lines count from 1
MISPLACED = [
    (7, "     property: date", "7:6 `property` is indented too far (put 4 spaces before it, below `id` in line 5"),
    (7, "      property: date", "7:7 `property` is indented too far (put 4 spaces before it, below `id` in line 5"),
    (7, "   property: date", "7:4 `property` is not indented far enough (put 4 spaces before it, below `id` in line 5"),
    (7, "property: date", "7:1 `property` is not indented far enough (put 4 spaces before it, below `id` in line 5"),
    (6, "   subject: fire", "6:4 `subject` is not indented far enough (put 4 spaces before it, below `id` in line 5"),
    (9, "   - id: b", "9:4 this dash is indented too far (put 2 spaces before it, below the dash in line 5"),
    (9, "    - id: b", "9:5 this dash is indented too far (put 2 spaces before it, below the dash in line 5"),
    (9, "- id: b", "9:1 this dash is not indented far enough (put 2 spaces before it, below the dash in line 5"),
    (9, "  -id: b", "9:3 a space is missing after this dash (write `- id: …`"),
    (
        9,
        "    id: b",
        "9:5 `id` stands here a second time; the first is at line 5, column 5 (begin a further item of the list",
    ),
    (5, "  - id a", "5:5 the colon after `id` is missing (write `id: …`"),
    (7, "    property date", "7:5 the colon after `property` is missing (write `property: …`"),
    (7, "    property:date", "7:5 a space is missing after the colon of this field (write `name: text`"),
    (4, "claims", "4:1 the colon after `claims` is missing (write `claims: …`"),
    (4, " claims:", "4:2 `claims` is indented too far (begin the line with it, below `source` in line 1"),
    (4, "  claims:", "4:3 `claims` is no field of the source (begin the line with `claims:`, without spaces before it"),
    (3, "   published: 1 May", "3:4 `published` is indented too far (put 2 spaces before it, below `id` in line 2"),
    (
        3,
        " published: 1 May",
        "3:2 `published` is not indented far enough (put 2 spaces before it, below `id` in line 2",
    ),
    (2, "id: s", "2:1 `id` is not indented far enough (put 2 spaces before it, as `published` in line 3"),
    (1, "  source:", "1:3 `source` is indented too far (begin the line with it, as `claims` in line 4"),
    (1, " source:", "1:2 `source` is indented too far (begin the line with it, as `claims` in line 4"),
    (
        8,
        "    value: when\n      exactly: no",
        "9:14 a colon with a space after it begins a new field here (put the whole text",
    ),
]


@pytest.mark.parametrize(("line", "instead", "told"), MISPLACED, ids=[one[1] for one in MISPLACED])
def test_a_line_in_the_wrong_column_is_told_where_it_belongs(read, line, instead, told):
    lines = GUIDE.splitlines()
    lines[line - 1] = instead
    (problem,) = read({"s.yaml": "\n".join(lines) + "\n"}).problems
    said = f"{problem.location.line}:{problem.location.column} {problem.message} ({problem.hint})"
    assert said.startswith(told)


MESSAGES = [
    (HEAD + "txt: x\n", "`txt` is no field of a claim", "did you mean `text`?"),
    (
        "title: Attacks\nclaims:\n  - text: x\n",
        "`title` is no field of a claim file",
        "write `source:` and below it, indented, `title: …`",
    ),
    (
        HEAD + "subject: s\n    property: p\n    value: >3\n",
        "`value` is empty",
        "write its value or remove the field; one that begins with > or | goes in quotation marks",
    ),
    (HEAD + "text: x\n    note:\n", "`note` is empty", "write its text or remove the field"),
    (HEAD + "text: x\n    topic: fire\n", "`topic` is no field of a claim", "did you mean `subject`?"),
    (
        HEAD + "subject: s\n    attribute: p\n    value: v\n",
        "`attribute` is no field of a claim",
        "did you mean `property`?",
    ),
    (HEAD + "text: x\n    page: 3\n", "`page` is no field of a claim", "did you mean `locator`?"),
    (HEAD + "text: x\n    type: dates\n", "`type` cannot be `dates`", "did you mean `date`?"),
    (HEAD + "text: x\n    stance: neutral\n", "`stance` cannot be `neutral`", "use endorsed or disputed"),
    (
        "claims:\n  - {id: a, text: x}\n  - {id: a, text: y}\n",
        "the id `a` is that of the claim at line 2 too",
        "give each claim an id of its own",
    ),
]


@pytest.mark.parametrize(("text", "message", "hint"), MESSAGES)
def test_a_message_says_what_to_do(read, text, message, hint):
    (problem,) = read({"a.yaml": text}).problems
    assert (problem.message, problem.hint) == (message, hint)


def test_a_hostile_file_of_slips_is_told_of_within_bounds(problems):
    assert len(problems({"a.yaml": "claims:\n" + "  - x\n" * 10_000})) == 201


def test_a_billion_laughs_are_refused_at_once(problems):
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    found = problems({"a.yaml": "\n".join([*lines, "claims: []"])})
    assert found[:2] == ["a.yaml:1:1 unknown-field", "a.yaml:1:5 anchor"]
    assert len(found) < 201
