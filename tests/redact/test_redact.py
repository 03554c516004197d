"""No listed name survives, in any spelling the name reader knows, in any form of output."""

import io
import json
import os
import subprocess
import sys
import zipfile

import pytest

from reconcile.compare.names import judge_names
from reconcile.model import CannotRunError, Verdict
from reconcile.redact import Redactor, read_names
from reconcile.redact.text import Mode
from reconcile.report.formats import FORMATS


def names_in(tmp_path, content, name="names.txt"):
    path = tmp_path / name
    path.write_text(content, "utf-8")
    return read_names(os.fspath(path))


@pytest.fixture
def redactor(tmp_path):
    listed = "Galina Semyonkina\nPavel Orlovsky\nOpen Harbour Foundation\nLin Weiming\nPaula Orlovska\n"
    return Redactor(names_in(tmp_path, listed))


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Galina Semyonkina said", "Person A said"),
        ("GALINA SEMYONKINA", "Person A"),
        ("galina semyonkina", "Person A"),
        ("Semyonkina's house, Semenkina’s car", "Person A's house, Person A's car"),
        ("Semenkina, Galina", "Person A"),
        ("G. Semyonkina", "Person A"),
        ("G.V. Semionkina", "Person A"),
        ("Semenkina G. V. came", "Person A. came"),
        ("Galina Viktorovna Semyonkina", "Person A"),
        ("Галина Семёнкина", "Person A"),
        ("дом Галины Семёнкиной", "дом Person A"),
        ("غالينا سيميونكينا قالت", "Person A قالت"),
        ("Galina came", "Person A came"),
        ("Galina Kuznetsova came", "Galina Kuznetsova came"),
        ("Dr Semyonkina", "Dr Person A"),
        ("@GalinaSemyonkina and #galinasemyonkina", "@Person A and #Person A"),
        ("Semyon\u00adkina, Semyon-\nkina, Seme\u0308nkina", "Person A, Person A, Person A"),
        ("Galina\nSemyonkina", "Person A"),
        ("Ｓｅｍｙｏｎｋｉｎａ", "Person A"),
        ("Galina Semyonk…", "Person A…"),
        ("l’Orlovsky", "l’Person B"),
        ("Orlovsky and Orlovska met", "Person B and Person D met"),
        ("Pavel Orlovsky-Semyonkina", "Person B-Person A"),
        ("the Open Harbour Foundation (OHF)", "the Organisation A (Organisation A)"),
        ("an open harbour, a foundation", "an open harbour, a foundation"),
        ("Lin Wei-ming, Weiming", "Person C, Person C"),
        ("see https://example.org/semyonkina/1, www.example.org", "see [address withheld] www.example.org"),
        ("https://example.org/%D0%A1%D0%B5%D0%BC%D1%91%D0%BD%D0%BA%D0%B8%D0%BD%D0%B0", "[address withheld]"),
        ("write to galina.semyonkina@example.org", "write to [address withheld]"),
        ("the harbour of Port Ellery", "the harbour of Port Ellery"),
    ],
)
def test_names_give_way_in_any_spelling(redactor, text, redacted):
    assert redactor.text(text) == redacted


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("claims/semyonkina.yaml", "claims/person-a.yaml"),
        ("galina_semenkina-2", "person-a-2"),
        ("galinasemyonkinacase", "person-a"),
        ("arson-1", "arson-1"),
    ],
)
def test_ids_and_paths_stay_ids_and_paths(redactor, text, redacted):
    assert redactor.text(text, Mode.SLUG) == redacted


@pytest.mark.parametrize(
    ("name", "content", "people"),
    [
        (
            "n.txt",
            "# who\nAda Quill\n\nBo Reed = Witness 1  # asked\n",
            [("Ada Quill", "Person A"), ("Bo Reed", "Witness 1")],
        ),
        (
            "n.txt",
            "Ada Quill | The Quill\nAdah Fenn\n",
            [("Ada Quill|The Quill", "Person A"), ("Adah Fenn", "Person B")],
        ),
        (
            "n.txt",
            "Елена Рекина\nBo Reed\nElena Rekina\n",
            [("Елена Рекина|Elena Rekina", "Person A"), ("Bo Reed", "Person B")],
        ),
        ("n.yaml", "- Ada Quill\n- [Bo Reed, Bobo]\n", [("Ada Quill", "Person A"), ("Bo Reed|Bobo", "Person B")]),
        ("n.yaml", "- name: Ada Quill\n  aliases: [Addie]\n  pseudonym: W1\n", [("Ada Quill|Addie", "W1")]),
        ("n.yml", "Ada Quill: Person A\nBo Reed:\n", [("Ada Quill", "Person A"), ("Bo Reed", "Person B")]),
        (
            "n.txt",
            "Mill Workers Union\nAda Quill\n",
            [("Mill Workers Union", "Organisation A"), ("Ada Quill", "Person A")],
        ),
    ],
)
def test_the_list_is_read_as_people_write_it(tmp_path, name, content, people):
    assert [("|".join(p.names), p.pseudonym) for p in names_in(tmp_path, content, name)] == people


@pytest.mark.parametrize("content", ["", "# nobody\n", "...\n", "= Witness\n"])
def test_a_list_without_names_is_refused(tmp_path, content):
    with pytest.raises(CannotRunError):
        names_in(tmp_path, content)


def test_the_27th_person_has_two_letters(tmp_path):
    listed = names_in(tmp_path, "".join(f"{c}ola {c}enkova{c}\n" for c in "BCDFGHJKLMNPQRSTVWXZ") + "Ada Q\n" * 1)
    assert listed[0].pseudonym == "Person A"
    assert len({person.pseudonym for person in listed}) == len(listed)


SPELLINGS = (
    *(
        "Galina Semyonkina",
        "Galina Semenkina",
        "Semenkina",
        "Semyonkina",
        "G. Semionkina",
        "Галина Семёнкина",
        "SEMYONKINA",
    ),
    *("Semyonkina, Galina", "Dr Galina Semyonkina", "galina semyonkina", "Семенкина", "Semionkina G.V."),
)
PIECES = ("semyonkina", "semenkina", "semionkina", "galina", "семёнкин", "семенкин", "галин")
HEADER = """\
source:
  id: semyonkina-log
  title: "The case of {0}"
  author: "{1}"
  url: https://example.org/galina-semyonkina
  note: "written by {2}"
  published: 2 May 2021
  cites: ["https://example.org/semyonkina", semenkina-diary]
subjects:
  "house of {0}":
    type: place
    aliases: ["home of {3}"]
claims:
"""


def claim_file(spelling, number):
    fields = {
        "id": f"galina-{number}",
        "subject": f"house of {SPELLINGS[0]}",
        "property": f"date of the fire, as {spelling} has it",
        "value": f"{number + 1} May 2021" if number % 2 else spelling,
        "quote": [f"so {spelling} said", f"and {spelling}"],
        "locator": f"letter to {spelling}",
        "attributed_to": [spelling, f"friend of {spelling}"],
        "note": f"{spelling}'s words; see www.example.org/{spelling.split()[-1]}",
        "tags": [spelling],
        "cites": ["semenkina-diary"],
    }
    prose = {"id": f"prose-{number}", "text": f"On 3 May 2021 {spelling} saw 14 people and {spelling} left."}
    return "".join(
        "  - {" + ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in claim.items()) + "}\n"
        for claim in (fields, prose)
    )


def text_of(path):
    data = path.read_bytes()
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            data = b"\n".join(book.read(name) for name in book.namelist())
    text = data.decode("utf-8")
    return text + json.dumps(text) if path.suffix == ".json" else text


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Write every format, and the layouts of the terminal, of claims that name somebody in every field."""
    folder = tmp_path_factory.mktemp("case")
    for at, name in enumerate(("semyonkina", "galina")):
        head = HEADER.format(*SPELLINGS[at : at + 4]).replace("semyonkina-log", f"{name}-log")
        claims = "".join(claim_file(spelling, number) for number, spelling in enumerate(SPELLINGS))
        (folder / f"{name}.yaml").write_text(head + claims, "utf-8")
    (folder / "names.txt").write_text("Galina Semyonkina\n", "utf-8")
    endings = [form.suffixes[0] for form in FORMATS if form.suffixes]
    outputs = [part for ending in endings for part in ("-o", f"out{ending}")]

    def run(*options):
        command = [sys.executable, "-P", "-m", "reconcile", "diff", "semyonkina.yaml", "galina.yaml"]
        kept = {k: v for k, v in os.environ.items() if k != "COLUMNS"} | {"PYTHONUTF8": "1", "COLUMNS": "250"}
        return subprocess.run(
            [*command, "--redact", "names.txt", *options], cwd=folder, env=kept, capture_output=True, check=False
        )

    done = run(*outputs)
    assert done.returncode in {0, 1}, done.stderr.decode()
    found = {ending: text_of(folder / f"out{ending}") for ending in endings}
    found["stderr"] = done.stderr.decode()
    for layout in ("--matrix", "--timeline", "--overlap"):
        found[layout] = run(layout).stdout.decode()
    return found


def test_no_listed_name_survives_in_any_form_of_output(reports):
    assert {".html", ".md", ".csv", ".xlsx", ".json", ".jsonld", ".txt"} <= set(reports)
    left = [(form, piece) for form, text in reports.items() for piece in PIECES if piece in text.lower()]
    assert left == []
    assert all(
        "Person A" in text for form, text in reports.items() if form not in {"stderr", "--timeline", "--overlap"}
    )


def test_no_word_of_an_output_is_read_as_a_listed_name(reports):
    words = {word.strip(".,;:'\"()[]“”") for word in reports[".txt"].split()}
    same = [w for w in words if w and judge_names(*sorted((w, "Galina Semyonkina"))).verdict is Verdict.AGREE]
    assert same == []


def test_mentions_still_stand_where_they_are_said_to(reports):
    report, _ = json.JSONDecoder().raw_decode(reports[".json"])
    told = [
        claim["text"][mention["start"] : mention["end"]]
        for claim in report["claims"].values()
        if claim["text"]
        for mention in claim["normalised"]["mentions"]
    ]
    assert {"14", "Person A"} <= set(told)
    assert "" not in told


def test_keys_ids_and_files_stay_one_to_one(reports):
    report, _ = json.JSONDecoder().raw_decode(reports[".json"])
    assert [source["id"] for source in report["sources"]] == ["person-a-log", "person-a-log-2"]
    assert len(report["claims"]) == 4 * len(SPELLINGS)
    assert sorted(key for f in report["findings"] for v in f["values"] for key in v["claims"]) == sorted(
        report["claims"]
    )
    assert {source["url"] for source in report["sources"]} == {None}
