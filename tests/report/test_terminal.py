"""The terminal report of a small report, whole, on screens of several widths."""

import re

import pytest
from rich.cells import cell_len

from reconcile.model import Verdict
from reconcile.report import Screen, View
from reconcile.report.pipeline import make_report
from reconcile.report.terminal import render_terminal
from reconcile.report.wording import certainty

AT_80 = """\
diary  claims/diary.yaml; cites watch; 2 claims
watch  Attacks, 29 January 2019; 1 claim

CONFLICTS (1)
1  arson attack, date: 8 October 2018 (watch.yaml:41) or 9 October 2018
   (diary.yaml:212), 1 day apart
     watch/date: arson attack, date; inferred by the recorder
       “on 8 October”
     diary/when: the arson, when
       p. 7: “a” … “b”
     alignment almost certain, 93 %; possibly an update (supposed from the days
       of publication); finding f1

ONLY IN diary (1)
  arson attack, owner: nobody (diary.yaml:220)
    said by police; alleged; not read as date: no date in it

1 conflict, 0 unclear, 0 agree, 0 compatible, 1 unique (1 in diary); 1 value
could not be read (diary.yaml:220)
"""
BESIDE = """\
1  arson attack, date: 8 October 2018 (watch.yaml:41) or 9 October 2018 (diary.yaml:212), 1 day apart
     watch/date: arson attack, date; inferred by the recorder   diary/when: the arson, when
       “on 8 October”                                             p. 7: “a” … “b”
     alignment almost certain, 93 %; possibly an update (supposed from the days of publication); finding f1
"""


def test_at_80_columns(report):
    assert render_terminal(report, View(), Screen(width=80)) == AT_80


def test_at_120_columns_two_claims_stand_beside_each_other(report):
    assert BESIDE in render_terminal(report, View(only=(Verdict.CONFLICT,)), Screen(width=120))


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_screen_or_ends_in_spaces(report, width):
    for line in render_terminal(report, View(), Screen(width=width)).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_colour_changes_no_word_and_marks_the_words_that_differ(report):
    coloured = render_terminal(report, View(), Screen(width=80, colour=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == AT_80
    for word in ("8", "9"):
        assert f"\x1b[1;31m{word}\x1b[0m" in coloured


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (1.0, "almost certain, 100 %"),
        (0.999, "almost certain, 99 %"),
        (0.9, "almost certain, 90 %"),
        (0.7, "likely, 70 %"),
        (0.697, "likely, 70 %"),
        (0.694, "more likely than not, 69 %"),
        (0.5, "more likely than not, 50 %"),
        (0.0, "doubtful, 0 %"),
    ],
)
def test_certainty_in_words(score, words):
    assert certainty(score) == words


CAUSES = """\
source: {{id: {name}}}
claims:
  - {{id: cause, subject: fire at the Orrin mill, property: cause, value: {value}}}
  - {{id: date, subject: fire at the Orrin mill, property: date, value: 9 March 2024}}
"""


@pytest.mark.parametrize(
    ("one", "two", "line"),
    [
        ("arson", "an electrical fault", "arson (one.yaml:3) or an electrical fault (two.yaml:3)"),
        ("9", "at least 11", "9 (one.yaml:3) or at least 11 (two.yaml:3), 2 apart"),
    ],
)
def test_a_difference_that_only_repeats_both_wordings_is_not_said(tmp_path, one, two, line):
    for name, value in (("one", one), ("two", two)):
        (tmp_path / f"{name}.yaml").write_text(CAUSES.format(name=name, value=value))
    lines = render_terminal(make_report([str(tmp_path)]), View(), Screen(width=160)).splitlines()
    assert f"1  fire at the Orrin mill, cause: {line}" in lines
