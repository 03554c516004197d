"""The head: what somebody else needs to make the same report again."""

import hashlib
from pathlib import Path

import pytest

from reconcile.report.head import head_as_dict, head_lines, head_of
from reconcile.report.pipeline import make_report

LOG = """\
source:
  id: log
  title: Log of the mill
  published: 2 May 2021
  cites: [mail]
claims:
  - {id: a, subject: fire, property: number of people injured, value: dozens}
  - {id: b, subject: fire, property: number of engines, value: about 20}
  - {id: c, subject: fire, property: date, value: 1 May, cites: [radio]}
"""
MAIL = """\
source:
  id: mail
claims:
  - {id: a, subject: fire, property: number of people injured, value: dozens}
  - {id: b, subject: fire, property: number of engines, value: 25}
"""


@pytest.fixture
def made(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("log.yaml").write_text(LOG, "utf-8")
    Path("mail.yaml").write_text(MAIL, "utf-8")
    return make_report(["."], settings={"configuration": "reconcile.toml"})


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_head_states_conventions_inputs_and_who_cites_whom(made):
    assert head_as_dict(made) == {
        "conventions": [
            {"convention": "about 20 was taken to mean between 17 and 23", "used": 1},
            {"convention": '"dozens" taken as 12 or more', "used": 2},
            {"convention": "the year 2021 was supplied from `published`, towards the past", "used": 1},
        ],
        "inputs": [
            {"file": "log.yaml", "sha256": digest(LOG)},
            {"file": "mail.yaml", "sha256": digest(MAIL)},
        ],
        "cites": {"log": ["mail", "radio"]},
    }


def test_people_read_it_line_by_line(made):
    assert list(head_lines(head_of(made), with_conventions=False)) == [
        ("Source log", "Log of the mill, published 2021-05-02, 3 claims, cites mail, radio"),
        ("Source mail", "no date of publication, 2 claims"),
        ("Setting", "configuration: reconcile.toml"),
        ("Input", f"log.yaml, SHA-256 {digest(LOG)}"),
        ("Input", f"mail.yaml, SHA-256 {digest(MAIL)}"),
        ("Made by", f"reconcile {made.version}"),
    ]


def test_no_time_is_stated_unless_there_is_a_stamp(made):
    assert "stamp" not in head_as_dict(made)
