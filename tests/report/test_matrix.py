"""The matrix: each claim in the cell of its question and its source, lettered by the answers that agree."""

import pytest

from reconcile.report import View
from reconcile.report.matrix import Answer, make_matrix
from reconcile.report.pipeline import make_report


def source(name, *claims):
    lines = [f"source: {{id: {name}, published: 2024-05-01}}", "claims:"]
    lines += [f"  - {{id: c{at}, subject: {s}, property: {p}, value: {v}}}" for at, (s, p, v) in enumerate(claims, 1)]
    return "\n".join(lines) + "\n"


@pytest.fixture
def matrix(tmp_path, monkeypatch):
    def make(*files, view=None):
        monkeypatch.chdir(tmp_path)
        for at, text in enumerate(files):
            (tmp_path / f"{at}.yaml").write_text(text, "utf-8")
        return make_matrix(make_report(["."]), view or View())

    return make


def told(matrix):
    return [
        (row.subject, str(row.verdict), [[(a.letter, a.wording) for a in cell] for cell in row.cells])
        for row in matrix.rows
    ]


def test_three_sources_on_one_question(matrix):
    made = matrix(
        source("alpha", ("fire at the mill", "date", "9 March 2024")),
        source("beta", ("fire at the mill", "date", "10 March 2024"), ("dam", "owner", "Ada Quill")),
        source("gamma", ("fire at the mill", "date", "2024-03-09")),
    )
    assert made.sources == ("alpha", "beta", "gamma")
    assert told(made) == [
        ("fire at the mill", "conflict", [[("A", "9 March 2024")], [("B", "10 March 2024")], [("A", "2024-03-09")]]),
        ("dam", "unique", [[], [("A", "Ada Quill")], []]),
    ]


def test_a_source_that_contradicts_itself_has_two_answers_in_its_cell(matrix):
    made = matrix(
        source("alpha", ("fire at the mill", "date", "9 March 2024"), ("fire at the mill", "date", "11 March 2024")),
        source("beta", ("fire at the mill", "date", "9 March 2024")),
    )
    assert told(made) == [
        (
            "fire at the mill",
            "conflict",
            [[("A", "9 March 2024"), ("B", "11 March 2024")], [("A", "9 March 2024")]],
        )
    ]


def test_a_view_leaves_rows_out_but_no_column(matrix):
    made = matrix(
        source("alpha", ("dam", "owner", "Ada Quill")),
        source("beta", ("mill", "height", "9 m")),
        view=View(subject="DAM"),
    )
    assert (made.sources, [row.subject for row in made.rows]) == (("alpha", "beta"), ["dam"])


@pytest.mark.parametrize(
    ("answer", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_letters_go_on_as_the_columns_of_spreadsheets(answer, letter):
    assert Answer(claim="a/b", wording="", answer=answer).letter == letter
