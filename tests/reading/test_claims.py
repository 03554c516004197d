"""What good files come out as: every field, default, form and place."""

import json

import pytest

from reconcile.model.claim import Claim, Source, Subject
from reconcile.model.location import Location

WHOLE = """\
source:
  id: harbour-times
  title: Two ferries collide off Port Ellery
  published: 3 May 2021
  date_order: dmy
  sha256: 00ff
  cites: [coastguard-log]
subjects:
  collision:
    type: event
    aliases: [the accident]
  inquiry:
    part_of: collision
claims:
  - id: injured
    subject: collision
    property: number of people injured
    value: at least 14
    as_of: 2 May 2021
    attributed_to: [prisoners, Port Ellery hospital]
    inferred: yes
  - subject: collision
    property: skippers
    value: [Iain Rossie, 'M. Tulloch']
    quote: "Alba's skipper"
  - text: >-
      The ministry opened
      an inquiry.
    subject: inquiry
    type: date
    stance: disputed
    certainty: alleged
    cites: log
    tags: [a]
"""


def test_a_whole_file_comes_out_as_written(read):
    case = read({"claims/ht.yaml": WHOLE})
    source = Source(
        id="harbour-times",
        title="Two ferries collide off Port Ellery",
        published="3 May 2021",
        date_order="dmy",
        sha256="00ff",
        cites=("coastguard-log",),
        subjects=(
            Subject(name="collision", type="event", aliases=("the accident",)),
            Subject(name="inquiry", part_of="collision"),
        ),
    )
    claims = (
        Claim(
            source="harbour-times",
            id="injured",
            subject="collision",
            property="number of people injured",
            value="at least 14",
            as_of="2 May 2021",
            attributed_to=("prisoners", "Port Ellery hospital"),
            inferred=True,
        ),
        Claim(
            source="harbour-times",
            id="c2",
            subject="collision",
            property="skippers",
            value=("Iain Rossie", "M. Tulloch"),
            quote=("Alba's skipper",),
        ),
        Claim(
            source="harbour-times",
            id="c3",
            text="The ministry opened an inquiry.",
            subject="inquiry",
            type="date",
            stance="disputed",
            certainty="alleged",
            cites=("log",),
            tags=("a",),
        ),
    )
    assert (case.sources, case.claims, case.problems) == ((source,), claims, ())
    assert case.sources[0].file == "claims/ht.yaml"
    assert case.sources[0].marks["published"] == (4, 14)
    assert case.claims[1].location == Location("claims/ht.yaml", 22, 5)
    assert case.claims[1].marks == {
        "subject": (22, 14),
        "property": (23, 15),
        "value": (24, 12),
        "value.0": (24, 13),
        "value.1": (24, 26),
        "quote": (25, 12),
        "quote.0": (25, 12),
    }


SCALARS = [
    "no",
    "1e3",
    "12:30",
    "2018-10-09",
    "010",
    "1_000",
    "null",
    "Null",
    "true",
    "1.10",
    "0x1F",
    "8 October",
    "-3",
]


@pytest.mark.parametrize("scalar", [*SCALARS, "=1+1", "ÅÄ 'x'"])
def test_every_scalar_is_read_as_it_is_written(read, scalar):
    case = read({"a.yaml": f"claims:\n  - {{subject: s, property: p, value: {scalar}}}\n"})
    assert [claim.value for claim in case.claims] == [scalar]
    assert case.problems == ()


JSON_SCALARS = ["1e3", "10.50", "-3", "12.0", "true", '"no"', '"\\u001b[31m"', '"\\ud83d\\ude00"']


@pytest.mark.parametrize("scalar", JSON_SCALARS)
def test_json_numbers_are_read_as_they_are_written(read, scalar):
    case = read({"a.jsonl": f'{{"subject": "s", "property": "p", "value": {scalar}}}\n'})
    expected = json.loads(scalar) if scalar.startswith('"') else scalar
    assert [claim.value for claim in case.claims] == [expected]


FORMS = {
    "a.yaml": "claims:\n  - {id: a, subject: s, property: p, value: [x y, '2'], quote: q}\n  - {text: t, note: n}\n",
    "a.jsonl": '{"id": "a", "subject": "s", "property": "p", "value": ["x y", 2], "quote": "q", "note": null}\n'
    '{"text": "t", "note": "n"}\n',
    "a.csv": 'id,subject,property,value,quote,text,note\na,s,p,"[x y, 2]",q,,\n,,,,,t,n\n',
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("change", [str, lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_all_forms_say_the_same(read, name, change):
    case = read({name: change(FORMS[name]).encode()})
    assert case.problems == ()
    assert case.sources == (Source(id="a"),)
    assert case.claims == (
        Claim(source="a", id="a", subject="s", property="p", value=("x y", "2"), quote=("q",)),
        Claim(source="a", id="c2", text="t", note="n"),
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_with_its_mark_is_read(read, encoding):
    mark = "\ufeff" if encoding.endswith("be") else ""
    case = read({"a.csv": (mark + "text\nŠtětina resigned.\n").encode(encoding)})
    assert [claim.text for claim in case.claims] == ["Štětina resigned."]


CELLS = [
    ("[redacted]", "[redacted]"),
    ('"[a, b]"', ("a", "b")),
    ('"[""a, b"", 2]"', ("a, b", "2")),
    ('"[""a""]"', ("a",)),
    ("[1]", ("1",)),
    ('"[sic], he said [there]"', "[sic], he said [there]"),
    ('"a, b"', "a, b"),
    ('"say ""no"""', 'say "no"'),
    ('"two\nlines"', "two\nlines"),
    ("~", "~"),
    ("=1+1", "=1+1"),
]


@pytest.mark.parametrize(("cell", "value"), CELLS)
def test_a_cell_is_a_list_only_where_it_says_so(read, cell, value):
    case = read({"a.csv": f"subject,property,value\ns,p,{cell}\n"})
    assert [claim.value for claim in case.claims] == [value]
    assert case.problems == ()


def test_cells_keep_their_places_behind_cells_of_several_lines(read):
    case = read({"a.csv": 'subject,property,value,note\n"a\nb",p,1,x\n\ns,p,2,\n'})
    assert [(claim.location.line, claim.marks) for claim in case.claims] == [
        (2, {"subject": (2, 1), "property": (3, 4), "value": (3, 6), "note": (3, 8)}),
        (5, {"subject": (5, 1), "property": (5, 3), "value": (5, 5)}),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separators_that_spreadsheets_write_are_read(read, separator):
    rows = [["subject", "property", "value"], ["s", "p", "1"]]
    case = read({"a.csv": "\n".join(separator.join(row) for row in rows)})
    assert [(claim.subject, claim.value) for claim in case.claims] == [("s", "1")]


HEADERS = {
    "csv": {
        "many.csv": "source,subject,property,value\nb,fire,n,1\n,fire,n,2\nc,fire,n,3\n",
        "many.source.yaml": "source: {id: a, title: A}\nsources:\n  b: {title: B}\nsubjects:\n  fire: {type: event}\n",
    },
    "jsonl": {
        "many.jsonl": '{"source": {"id": "a", "title": "A"}, "sources": {"b": {"title": "B"}}, '
        '"subjects": {"fire": {"type": "event"}}}\n'
        '{"source": "b", "subject": "fire", "property": "n", "value": 1}\n'
        '{"subject": "fire", "property": "n", "value": 2}\n'
        '{"source": "c", "subject": "fire", "property": "n", "value": 3}\n'
    },
}


@pytest.mark.parametrize("form", HEADERS)
def test_one_file_may_hold_many_sources(read, form):
    case = read(HEADERS[form])
    subjects = (Subject(name="fire", type="event"),)
    assert case.problems == ()
    assert case.sources == (
        Source(id="a", title="A", subjects=subjects),
        Source(id="b", title="B", subjects=subjects),
        Source(id="c", subjects=subjects),
    )
    assert [(claim.key, claim.value) for claim in case.claims] == [("a/c2", "2"), ("b/c1", "1"), ("c/c3", "3")]


def test_a_file_whose_claims_all_name_their_source_needs_no_id_of_its_own(read):
    case = read({"my claims.csv": "source,text\na,x\n"})
    assert ([source.id for source in case.sources], case.problems) == (["a"], ())


def test_pyyaml_without_its_c_library_reads_the_same(read, monkeypatch):
    case = read({"ht.yaml": WHOLE})
    monkeypatch.setattr("yaml.__with_libyaml__", False)
    slow = read({"ht.yaml": WHOLE})
    assert slow == case
    assert [claim.marks for claim in slow.claims] == [claim.marks for claim in case.claims]


PAIRS = ['"id": "a"', '"subject":"s"', ' "property" : "p" ', '"value": 1.50', '"note": "n"']


@pytest.mark.parametrize("last", ['"tags": "t"', '"tags": ["t"]', '"tags": "\\u0074"'])
def test_plain_objects_and_others_have_the_same_places(read, last):
    line = "{" + ",".join([*PAIRS, last]) + "} "
    claim = read({"a.jsonl": '{"source": {}}\n' + line}).claims[0]
    assert (claim.id, claim.property, claim.value, claim.tags) == ("a", "p", "1.50", ("t",))
    assert {name: line[mark[1] - 1 :][:3] for name, mark in claim.marks.items() if "tags" not in name} == {
        "id": '"a"',
        "subject": '"s"',
        "property": '"p"',
        "value": "1.5",
        "note": '"n"',
    }
