"""A report that is handed on names no folder of the machine that it was made on."""

from pathlib import Path

import pytest

from reconcile.report.formats import FORMATS
from reconcile.report.model import Screen, View
from reconcile.report.pipeline import make_report

CLAIMS = """\
claims:
  - {subject: fire, property: date, value: %s May 2021}
"""


@pytest.fixture
def home(tmp_path):
    """Return a folder as a person's home is, with two claim files below it."""
    folder = tmp_path / "home-of-ada"
    (folder / "case").mkdir(parents=True)
    (folder / "case" / "log.yaml").write_text(CLAIMS % 1, encoding="utf-8")
    (folder / "case" / "mail.yaml").write_text(CLAIMS % 2, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", [form.name for form in FORMATS if form.name != "xlsx"])
def test_no_folder_of_an_absolute_path_is_shown(name, home, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    report = make_report([str(home / "case")])
    shown = next(form for form in FORMATS if form.name == name).render(report, View(), Screen())
    assert "home-of-ada" not in str(shown)


def test_a_path_below_the_working_folder_is_shown_from_there(home, monkeypatch):
    monkeypatch.chdir(home)
    report = make_report([str(home / "case")])
    assert [of.source.file for of in report.sources] == ["case/log.yaml", "case/mail.yaml"]
    assert report == make_report(["case"])


def test_what_is_wrong_in_a_file_is_told_with_the_path_that_opens_it(home, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    path = home / "case" / "log.yaml"
    path.write_text(CLAIMS % 1 + "subjects: {pond: {type: place}}\n", encoding="utf-8")
    report = make_report([str(home / "case")])
    assert [Path(problem.location.path) for problem in report.problems] == [path]
    assert [of.source.file for of in report.sources] == ["log.yaml", "mail.yaml"]
