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


# In each form the hint speaks of what its writer has before him: columns and cells, or strings and objects.
HINTS = [
    ("a.csv", "id,subject,property,value\na,s,p,\n", "fill in the column `value`, or `text` for a claim in prose"),
    ("a.csv", "property,value\np,v\n", "fill in the column `subject`"),
    ("a.csv", 'subject,property,value\ns,p,"[a, b: c]"\n', 'write the cell as a JSON array of texts: ["one", "two"]'),
    ("a.csv", " \n", "write a row of field names, then one row a claim, or delete the file"),
    ("a b.csv", "text\nx\n", "rename the file, or name the source of each claim in a column `source`"),
    (
        "a.csv",
        "text,Publisher\nx,y\n",
        "it belongs into `a.source.yaml` beside this file: `source:` and below it, indented, `publisher: …`",
    ),
    ("a.csv", "valeu,Subject,Property\nx,s,p\ny,s,q\n", "did you mean `value`?"),
    (
        "a.jsonl",
        '{"subject": "s", "property": "p"}\n',
        'add "value": "…", or "text": "…" for a claim in prose',
    ),
    ("a.jsonl", '{"subject": "s", "value": "v"}\n', 'add "property": "…"'),
    (
        "a.jsonl",
        '{"subject": "s", "property": "p", "value": {"a": 1}}\n',
        'write a string, or where several belong together an array of strings: ["one", "two"]',
    ),
    ("a.jsonl", '{"text": ["a"]}\n', "write one string, without [ ]"),
    (
        "a.jsonl",
        '["z"]\n',
        'write each claim as an object on one line: {"subject": "…", "property": "…", "value": "…"}',
    ),
    (
        "a.jsonl",
        '[{"text": "x"},\n {"text": "y"}]\n',
        'write each claim as an object on one line: {"subject": "…", "property": "…", "value": "…"}',
    ),
    ("a.jsonl", '{"text": "x",}\n', "delete the comma"),
    ("a.jsonl", "{\n", "this is not JSON: a field's name in double quotation marks is missing"),
    (
        "a.jsonl",
        '{"source": {}, "title": "x"}\n{"text": "x"}\n',
        'write {"source": {"title": "…"}} in the first line',
    ),
]


@pytest.mark.parametrize(("name", "text", "hint"), HINTS)
def test_a_hint_speaks_of_the_form_at_hand(read, name, text, hint):
    (problem,) = read({name: text}).problems
    assert hint in (problem.hint, problem.message)


def test_the_same_id_in_two_csv_files_is_changed_in_the_second(read):
    (problem,) = read({"a.csv": "text\nx\n", "in/a.csv": "text\ny\n"}).problems
    assert problem.hint == (
        "rename one of the files, or write another `id:` under `source:` in `a.source.yaml` beside this file"
    )


def test_column_names_may_be_written_as_headings(read):
    named = "Id,SUBJECT,Property,Value,As of,Attributed To,Quote\na,s,p,v,1 May,Ada,q\n"
    plain = "id,subject,property,value,as_of,attributed_to,quote\na,s,p,v,1 May,Ada,q\n"
    case = read({"a.csv": named})
    assert case.problems == ()
    assert case.claims == read({"a.csv": plain}).claims


def test_slips_in_the_header_of_a_csv_file_have_their_places_there(problems):
    files = {"a.csv": "text\nx\n", "a.source.yaml": "source:\n  nmae: b\nsources:\n  c: {id: d}\nclaims: []\n"}
    assert problems(files) == [
        "a.source.yaml:2:3 unknown-field",
        "a.source.yaml:4:3 unused-source",
        "a.source.yaml:4:11 bad-id",
        "a.source.yaml:5:1 unknown-field",
    ]
