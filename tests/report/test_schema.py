"""The published schema takes every report that comes out, and refuses one that breaks its promise."""

import copy
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reconcile.report import View
from reconcile.report.json_ import report_as_dict
from reconcile.report.pipeline import make_report
from reconcile.report.schema import report_schema

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "claims", *sorted((ROOT / "tests" / "cases").glob("*/claims"))]
SCHEMA = Draft202012Validator(report_schema())


def as_json(report):
    return json.loads(json.dumps(report_as_dict(report, View())))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(report_schema())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.parent.name)
def test_real_reports_keep_to_the_schema(folder):
    errors = [
        f"{error.json_path}: {error.message}"[:200] for error in SCHEMA.iter_errors(as_json(make_report([str(folder)])))
    ]
    assert errors == []


def at(*path):
    """Return a function that puts a value at a path of the report, or takes the key away."""

    def change(whole, value):
        for step in path[:-1]:
            whole = whole[step]
        if value is ...:
            del whole[path[-1]]
        else:
            whole[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["format"], "reconcile-report/2"),
        (["summary", "unread"], ...),
        (["summary", "conflict"], -1),
        (["findings", 0, "verdict"], "mismatch"),
        (["findings", 0, "score"], 1.2),
        (["findings", 0, "values"], []),
        (["findings", 0, "values", 0, "claims"], ["no-slash"]),
        (["findings", 0, "relations", 0, "between"], [0]),
        (["findings", 0, "relations", 0, "verdict"], "unique"),
        (["findings", 1, "relations"], [{}]),
        (["claims", "watch/date", "normalised"], {"type": "date"}),
        (["claims", "watch/date", "normalised", "earliest"], "8 October 2018"),
        (["claims", "watch/date", "normalised", "type"], "day"),
        (["claims", "watch/date", "text"], "both a value and a text"),
        (["claims", "watch/date", "line"], 0),
        (["claims", "watch/date", "quote"], ...),
        (["claims", "watch"], {}),
        (["sources", 0, "cites"], None),
        (["inputs"], [{"file": "a", "sha256": "12"}]),
    ],
)
def test_a_broken_report_is_refused(report, path, value):
    good = as_json(report)
    assert list(SCHEMA.iter_errors(good)) == []
    broken = copy.deepcopy(good)
    at(*path)(broken, value)
    assert list(SCHEMA.iter_errors(broken)) != []
