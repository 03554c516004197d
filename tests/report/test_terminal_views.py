"""The matrix, the timeline and the overlap on screens of several widths, whole."""

import re

import pytest
from rich.cells import cell_len

from reconcile.report import Screen, View
from reconcile.report.pipeline import make_report
from reconcile.report.terminal.views import render_matrix, render_overlap, render_timeline

ALPHA = """\
source: {id: alpha, published: 2024-05-01}
claims:
  - {id: date, subject: fire at the mill, property: date, value: 9 March 2024}
  - {id: injured, subject: fire at the mill, property: number of people injured, value: at least three}
  - {id: built, subject: the mill, property: date of building, value: about 1871}
"""
BETA = """\
source: {id: beta, published: 2024-05-02}
claims:
  - {id: date, subject: fire at the mill, property: date, value: 10 March 2024}
  - {id: injured, subject: fire at the mill, property: number of people injured, value: 4}
"""
MATRIX_80 = """\
question                   alpha                      beta
─────────────────────────  ─────────────────────────  ─────────────────────────
conflict: fire at the      A 9 March 2024             B 10 March 2024
  mill, date
compatible: fire at the    A at least three           B 4
  mill, number of people
  injured
unique: the mill, date of  about 1871
  building
"""
MATRIX_50 = """\
conflict: fire at the mill, date
    alpha  A 9 March 2024
    beta  B 10 March 2024

compatible: fire at the mill, number of people
  injured
    alpha  A at least three
    beta  B 4

unique: the mill, date of building
    alpha  about 1871
"""
TIMELINE = """\
the mill, date of building
    about 1871-01-01 to 1871-12-31  alpha: about 1871

conflict: fire at the mill, date
    A 2024-03-09                      alpha: 9 March 2024
    B 2024-03-10                      beta: 10 March 2024
"""
OVERLAP = """\
alpha: 3 claims: 1 compatible, 1 contradicted, 1 unique, 0 of them on subjects that another source covers
  fire at the mill: 2 claims: 1 compatible, 1 contradicted; covered by beta
  the mill: 1 claim: 1 unique; no other source covers it

beta: 2 claims: 1 compatible, 1 contradicted
  fire at the mill: 2 claims: 1 compatible, 1 contradicted; covered by alpha
"""
RENDERS = (render_matrix, render_timeline, render_overlap)


@pytest.fixture
def mill(tmp_path):
    (tmp_path / "alpha.yaml").write_text(ALPHA)
    (tmp_path / "beta.yaml").write_text(BETA)
    return make_report([str(tmp_path)])


@pytest.mark.parametrize(
    ("render", "width", "expected"),
    [
        (render_matrix, 80, MATRIX_80),
        (render_matrix, 50, MATRIX_50),
        (render_timeline, 110, TIMELINE),
        (render_overlap, 110, OVERLAP),
    ],
)
def test_whole(mill, render, width, expected):
    assert render(mill, View(), Screen(width=width)) == expected


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("render", RENDERS)
def test_no_line_is_wider_than_the_screen_or_ends_in_spaces(mill, hostile_report, render, width):
    hostile = hostile_report(" [/b] <b> \x1b[31m \u202e\n爆発爆発爆発 انفجار " + "long" * 60)
    for report in (mill, hostile):
        for line in render(report, View(), Screen(width=width)).splitlines():
            assert cell_len(line) <= width
            assert line == line.rstrip()
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e]", line)


@pytest.mark.parametrize("render", RENDERS)
def test_colour_changes_no_word(mill, render):
    plain, coloured = (render(mill, View(), Screen(width=80, colour=colour)) for colour in (False, True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert coloured != plain


def test_the_words_that_differ_are_marked_in_the_matrix(mill):
    coloured = render_matrix(mill, View(), Screen(width=80, colour=True))
    assert ("\x1b[1;31m9\x1b[0m" in coloured, "\x1b[1;31m10\x1b[0m" in coloured) == (True, True)


def test_where_there_is_nothing_the_views_say_so(mill):
    nothing = View(subject="no such thing")
    assert render_matrix(mill, nothing, Screen()) == "nothing to show\n"
    assert render_timeline(mill, nothing, Screen()) == "no source dates anything here\n"
