"""CSV and JSON Lines files as people and programs get them wrong, each with the complete list of its problems."""

import pytest

CSV = [
    ("subject,property,value\nfire,date,\n", ["2:1 no-value"]),
    ("text,colour\nx,red\ny,blue\n", ["1:6 unknown-field"]),
    ("text,text\nx,y\n", ["1:6 duplicate-key", "2:3 extra-cell"]),
    ("text\nx,y\n", ["2:3 extra-cell"]),
    ("text,,\nx,,\n", []),
    ("text,type\nx,dat\n", ["2:3 bad-choice"]),
    ("text,source\nx,the paper\n", ["2:3 bad-id"]),
    ('text,note\n"x" y,z\n', ["2:4 text-after-quote"]),
    ('text,note\nx,"y\nz,\n', ["2:3 unclosed-quote"]),
    ("id,text\na,x\na,y\n", ["3:1 duplicate-id"]),
    ("name,age\nPeter,3\n", ["1:1 not-a-claim-file"]),
    ("\n,,\n", ["1:1 empty-file"]),
    ('subject,property,value\nfire,date,"[[a], b]"\n', ["2:11 list-item"]),
]


@pytest.mark.parametrize(("text", "expected"), CSV)
def test_each_slip_in_csv_is_told(problems, text, expected):
    assert problems({"a.csv": text}) == [f"a.csv:{line}" for line in expected]


JSON_LINES = [
    ('{"text": "x"\n{"text": "y"}\n', ["1:13 json-syntax"]),
    ('{"text": x}\n{text: "y"}\n["z"]\n', ["1:10 json-syntax", "2:2 json-syntax", "3:1 not-a-claim"]),
    ('{"text": "x",}\n', ["1:14 json-syntax"]),
    ('{"text": "x"} {"text": "y"}\n', ["1:15 json-syntax"]),
    ('{"text": "\\ud800"}\n', ["1:10 json-syntax"]),
    ('{"text": 012}\n', ["1:10 json-syntax"]),
    ('{"text": "x", "text": "y"}\n', ["1:15 duplicate-key"]),
    ('{"subject": "s", "property": "p", "value": null}\n', ["1:1 no-value"]),
    ('{"subject": "s", "property": "p", "value": {"a": 1}}\n', ["1:44 mapping"]),
    ('{"subject": "s", "property": "p", "value": [null, "a"]}\n', ["1:45 empty"]),
    ('{"text": "x"}\n{"source": {"id": "a"}}\n', ["2:1 late-header"]),
    (
        '{"source": {"id": "a", "name": "b"}, "claims": []}\n{"text": "x"}\n',
        ["1:24 unknown-field", "1:38 unknown-field"],
    ),
    ('{"text": ' + "[" * 5000 + "\n", ["1:33 too-deep"]),
    ('{"name": "Peter"}\n', ["1:1 no-value", "1:2 unknown-field"]),
]


@pytest.mark.parametrize(("text", "expected"), JSON_LINES)
def test_each_slip_in_json_lines_is_told(problems, text, expected):
    assert problems({"a.jsonl": text}) == [f"a.jsonl:{line}" for line in expected]


def test_slips_in_the_header_of_a_csv_file_have_their_places_there(problems):
    files = {"a.csv": "text\nx\n", "a.source.yaml": "source:\n  nmae: b\nsources:\n  c: {id: d}\nclaims: []\n"}
    assert problems(files) == [
        "a.source.yaml:2:3 unknown-field",
        "a.source.yaml:4:3 unused-source",
        "a.source.yaml:4:11 bad-id",
        "a.source.yaml:5:1 unknown-field",
    ]
