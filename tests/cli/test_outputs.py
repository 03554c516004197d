"""Several outputs of one run: each in its form, the same bytes whatever the order of files and hashes."""

import hashlib
from pathlib import Path

import pytest

HOSTILE = Path(__file__).parents[1] / "cases" / "hostile" / "claims"
ENDINGS = ("html", "md", "csv", "json", "jsonld", "txt", "xlsx")
# What a terminal obeys, or what turns a line around. Line ends, tabs and a byte-order mark in front belong to the form.
OBEYED = [*map(chr, range(9)), "\x0b", "\x0c", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u2028", "\U000e0041"]


def outputs(endings):
    return [part for ending in endings for part in ("-o", f"r.{ending}")]


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("r.*")}


@pytest.fixture
def endings():
    try:
        import openpyxl  # noqa: F401, PLC0415
    except ImportError:
        return ENDINGS[:-1]
    return ENDINGS


def test_one_run_writes_every_form_and_twice_the_same(reconcile, tmp_path, endings):
    files = [str(path) for path in sorted(HOSTILE.iterdir())]
    one = reconcile("diff", *files, *outputs(endings), PYTHONHASHSEED="1")
    assert (one.status, one.out) == (1, "")
    first = digests(tmp_path)
    assert set(first) == {f"r.{ending}" for ending in endings}
    again = reconcile("diff", *reversed(files), *outputs(endings), PYTHONHASHSEED="2")
    assert (again.status, digests(tmp_path)) == (1, first)


def test_nothing_that_a_terminal_obeys_comes_through_any_form(reconcile, tmp_path, endings):
    reconcile("diff", str(HOSTILE), *outputs(endings))
    for ending in set(endings) - {"xlsx"}:
        text = (tmp_path / f"r.{ending}").read_text("utf-8").removeprefix("\ufeff")
        assert [character for character in OBEYED if character in text] == [], ending


def test_a_stamp_is_stated_only_where_asked_for(reconcile, mill):
    assert "stamp" not in reconcile("diff", "-f", "json").out
    stamped = reconcile("diff", "-f", "json", "--stamp", SOURCE_DATE_EPOCH="86400").out
    assert '"stamp": "1970-01-02T00:00:00Z"' in stamped
    assert "1970-01-02T00:00:00Z" in reconcile("diff", "-f", "markdown", "--stamp", SOURCE_DATE_EPOCH="86400").out


def test_a_list_of_names_that_cannot_be_read_stops_the_run(reconcile, mill, write):
    write("names.txt", "# nobody\n")
    done = reconcile("diff", "--redact", "names.txt")
    assert (done.status, done.out) == (2, "")
    assert "names.txt names nobody" in done.err
    assert reconcile("diff", "--redact", "none.txt").status == 2


def test_the_schema_of_the_report_is_printed(reconcile):
    done = reconcile("schema", "report")
    assert done.status == 0
    assert '"const": "reconcile-report/1"' in done.out
