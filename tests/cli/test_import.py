"""`reconcile import`: claims to a spreadsheet and back are the same claims."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reconcile.reading import read_case

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "claims", *sorted((ROOT / "tests" / "cases").glob("*/claims"))]
FORMS = ["csv", pytest.param("xlsx", marks=[])]


def bare(source):
    return replace(source, subjects=(), file="")


def round_trip(reconcile, folder, form):
    if form == "xlsx":
        pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
    assert reconcile("diff", os.fspath(folder), "-o", f"x.{form}").status in {0, 1}
    done = reconcile("import", f"x.{form}", "-o", "back/")
    assert (done.status, done.out) == (0, "")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.parent.name)
def test_claims_come_back_as_they_were(reconcile, tmp_path, folder, form):
    round_trip(reconcile, folder, form)
    before, after = read_case([os.fspath(folder)]), read_case([os.fspath(tmp_path / "back")])
    assert not after.problems or {p.severity for p in after.problems} <= {"notice", "warning"}
    assert after.claims == before.claims
    assert [bare(source) for source in after.sources] == [bare(source) for source in before.sources]
    assert [set(source.subjects) for source in after.sources] == [set(source.subjects) for source in before.sources]


HEADER = "source,id,subject,property,value,quote,source.published,subject.aliases,extra\n"


def test_one_source_makes_one_file(reconcile, write):
    write("x.csv", HEADER + 'log,a,the \'fire\',date,\'=1,"[""p"", ""q: r""]",2 May 2021,"[the blaze, it]",e\n')
    done = reconcile("import", "x.csv")
    assert done.err == "x.csv: notice: the column `extra` is not read\n"
    assert done == (
        0,
        """\
source:
  id: log
  published: 2 May 2021

subjects:
  "the 'fire'":
    aliases: [the blaze, it]

claims:
  - id: a
    subject: "the 'fire'"
    property: date
    value: "=1"
    quote: [p, "q: r"]
""",
        done.err,
    )


TWO = "source,subject,property,value\nlog,fire,date,2 May\nmail,fire,date,3 May\n"


def test_several_sources_make_a_file_each(reconcile, write, tmp_path):
    write("x.csv", TWO)
    assert reconcile("import", "x.csv").err == (
        "reconcile: the claims are of 2 sources, and each is a file of its own\nhint: name a folder: -o claims/\n"
    )
    assert reconcile("import", "x.csv", "-o", "c.yaml").status == 0
    assert reconcile("import", "x.csv", "-o", "new/").status == 0
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.yaml")) == [
        "c-log.yaml",
        "c-mail.yaml",
        "new/log.yaml",
        "new/mail.yaml",
    ]


def test_a_file_that_is_there_is_replaced_only_with_force(reconcile, write, tmp_path):
    write("x.csv", "subject,property,value\nfire,date,2 May\n")
    write("c.yaml", "precious\n")
    assert reconcile("import", "x.csv", "-o", "c.yaml").status == 2
    assert (tmp_path / "c.yaml").read_text() == "precious\n"
    assert reconcile("import", "x.csv", "-o", "c.yaml", "--force").status == 0
    assert "id: x\n" in (tmp_path / "c.yaml").read_text()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.csv", "a,b\n1,2\n", "reconcile: x.csv has no claims columns"),
        ("x.csv", "subject,property,value\n", "reconcile: x.csv has no claims\n"),
        ("x.txt", "a\n", "reconcile: cannot import x.txt: only .csv and .xlsx are read"),
        ("x.xlsx", "no zip", "reconcile: cannot read x.xlsx: it is no workbook"),
        ("x.csv", "source,subject,property,value\n../up,fire,date,2 May\n", "reconcile: `../up` cannot be the id"),
        (
            "x.csv",
            "subject,property,value,stance\nfire,date,2 May,odd\n",
            "x.yaml:9:13: error: `stance` cannot be `odd`",
        ),
        (
            "x.csv",
            "id,subject,property,value\na,fire,date,2 May\na,fire,date,3 May\n",
            "x.csv:3:1: error: the claim x/a",
        ),
    ],
)
def test_what_cannot_be_imported_is_said_with_status_2(reconcile, write, name, content, said):
    if name.endswith(".xlsx"):
        pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
    write(name, content)
    done = reconcile("import", name)
    assert done.status == 2
    assert said in done.err
