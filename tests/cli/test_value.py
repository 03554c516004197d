"""`reconcile value` and `reconcile schema`."""

import json
import subprocess
import sys

import pytest


@pytest.mark.wheel
def test_one_value_in_words(reconcile):
    done = reconcile("value", "8 October 2018")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[0] == "8 October 2018"
    assert "  earliest: 2018-10-08" in done.out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "low"),
    [
        (["-5"], "-5"),
        (["--", "-5"], "-5"),
        (["--type", "number", "-.5"], "-0.5"),
        (["-2.5 °C", "--property", "temperature"], "-2.5"),
        (["--property", "-5", "-6"], "-6"),
    ],
)
def test_a_negative_number_is_no_option(reconcile, arguments, low):
    done = reconcile("value", *arguments)
    assert (done.status, done.err) == (0, "")
    assert f"  low: {low}" in done.out.splitlines()


@pytest.mark.parametrize("arguments", [["--tpye", "date"], ["-x"], ["-5", "-6"], ["-5", "--tpye=date"]])
def test_a_mistyped_option_is_no_value(reconcile, arguments):
    done = reconcile("value", *arguments)
    assert (done.status, done.out) == (2, "")


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_lines_of_standard_input_as_json(reconcile, arguments):
    done = reconcile("value", *arguments, "--format", "json", stdin="21\n\nmore than 20\r\n")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [(t["text"], t["normalised"]["low"], t["normalised"]["low_open"]) for t in told] == [
        ("21", "21", False),
        ("more than 20", "20", True),
    ]
    assert done.status == 0


def test_options_reach_the_reader(reconcile):
    done = reconcile("value", "30 April", "--published", "6 May 2021", "--type", "date", "-f", "json")
    assert json.loads(done.out)["normalised"]["earliest"] == "2021-04-30"
    done = reconcile("value", "08/09/2018", "--date-order", "dmy", "-f", "json")
    assert json.loads(done.out)["normalised"]["earliest"] == "2018-09-08"


def test_a_value_that_cannot_be_read_ends_with_1_and_the_reason(reconcile):
    done = reconcile("value", "no day at all", "--type", "date", "-f", "json")
    told = json.loads(done.out)["normalised"]
    assert (done.status, told["type"], told["asked"]) == (1, "unread", "date")
    assert told["reason"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--type", "dat"], "--type: there is no 'dat'\nhint: did you mean date?"),
        (["--type", "qqq"], "--type: there is no 'qqq'\nhint: there are date, time, number"),
        (["--date-order", "dym"], "--date-order: there is no 'dym'\nhint: did you mean"),
        (["--published", "31/31/2020"], '--published: "31/31/2020": there is no month 31\nhint: write it as'),
    ],
)
def test_options_that_no_value_could_be_read_with_are_refused(reconcile, options, said):
    done = reconcile("value", "9/10/2018", *options)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"reconcile: {said}")


def test_escapes_do_not_come_through(reconcile):
    for options in ([], ["-f", "json"]):
        out = reconcile("value", "\x1b]0;x\x07 \x9b31m", *options).out
        assert [c for c in out if c in "\x1b\x07\x9b"] == []


def test_standard_input_that_is_not_text_is_refused(tmp_path):
    command = [sys.executable, "-P", "-m", "reconcile", "value"]
    done = subprocess.run(command, cwd=tmp_path, input=b"\xff\xfe\x00", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"UTF-8" in done.stderr


def test_the_schema_is_json_and_knows_the_claim(reconcile):
    done = reconcile("schema")
    assert done.status == 0
    assert "claims" in json.loads(done.out)["properties"]
