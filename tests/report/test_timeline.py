"""The timeline: which findings are dated, in which order, and what each source dates them to."""

import pytest

from reconcile.model import Verdict
from reconcile.report import View
from reconcile.report.pipeline import make_report
from reconcile.report.timeline import make_timeline

GAZETTE = """\
source: {id: gazette, published: 12 March 2024}
claims:
  - {id: fire, subject: fire at the mill, property: date, value: 9 March 2024}
  - {id: alarm, subject: alarm, property: date, value: "9 March 2024, 00:40"}
  - {id: built, subject: the mill, property: date of building, value: before 1890}
  - {id: owner, subject: the mill, property: owner, value: Ada Quill}
  - {id: visits, subject: inspections, property: date, value: [4 May 2023, about 2 May 2022]}
  - {id: reform, subject: reform, property: date, value: since March 2024}
"""
BRIGADE = """\
source: {id: brigade, published: 2024-04-02}
claims:
  - {id: fire, subject: fire at the mill, property: date, value: 10 March 2024}
"""
CAESAR = """\
source: {id: caesar}
claims:
  - {id: death, subject: death of Caesar, property: date, value: 15 March 44 BC}
  - {id: far, subject: the far future, property: date, value: Y12024}
"""


@pytest.fixture
def timeline(tmp_path, monkeypatch):
    def make(*files, view=None):
        monkeypatch.chdir(tmp_path)
        for at, text in enumerate(files):
            (tmp_path / f"{at}.yaml").write_text(text, "utf-8")
        return make_timeline(make_report(["."]), view or View())

    return make


def told(events):
    return [
        (e.subject, str(e.verdict), [(d.claim, d.wording, d.span, d.second, d.is_rough, d.answer) for d in e.datings])
        for e in events
    ]


def test_dated_findings_stand_in_order_of_time_with_every_dating(timeline):
    assert told(timeline(GAZETTE, BRIGADE)) == [
        ("the mill", "unique", [("gazette/built", "before 1890", "until 1889-12-31", None, False, 0)]),
        (
            "inspections",
            "unique",
            [
                ("gazette/visits", "about 2 May 2022", "2022-05-02", None, True, 0),
                ("gazette/visits", "4 May 2023", "2023-05-04", None, False, 0),
            ],
        ),
        ("reform", "unique", [("gazette/reform", "since March 2024", "from 2024-03-01", None, False, 0)]),
        (
            "fire at the mill",
            "conflict",
            [
                ("gazette/fire", "9 March 2024", "2024-03-09", None, False, 1),
                ("brigade/fire", "10 March 2024", "2024-03-10", None, False, 0),
            ],
        ),
        ("alarm", "unique", [("gazette/alarm", "9 March 2024, 00:40", "2024-03-09", 2400, False, 0)]),
    ]


def test_years_beyond_four_digits_and_before_christ_have_their_place(timeline):
    assert [event.datings[0].span for event in timeline(GAZETTE, CAESAR)] == [
        "-0043-03-15",
        "until 1889-12-31",
        "2022-05-02",
        "from 2024-03-01",
        "2024-03-09",
        "2024-03-09",
        "+12024-01-01 to +12024-12-31",
    ]


def test_a_view_leaves_events_out(timeline):
    assert [e.subject for e in timeline(GAZETTE, BRIGADE, view=View(only=(Verdict.CONFLICT,)))] == ["fire at the mill"]


def test_only_a_conflict_is_disputed(timeline):
    assert [e.subject for e in timeline(GAZETTE, BRIGADE) if e.is_disputed] == ["fire at the mill"]
