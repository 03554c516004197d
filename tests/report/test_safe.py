"""No character of a source is obeyed by a terminal."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.report.safe import one_line, safe_json, visible

SHOWN = [
    ("plain, with ünïcode and “quotes”", "plain, with ünïcode and “quotes”"),
    ("two\r\n  lines\tand\u2028more \n", "two lines and more"),
    ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
    ("\x9b2J", "\\x9b2J"),
    ("a\u202eb\u2066c\u200ed", "a\\u202eb\\u2066c\\u200ed"),
    ("del\x7f nul\x00", "del\\x7f nul\\x00"),
    ("tag \U000e0041", "tag \\U000e0041"),
    ("half \ud800", "half \\ud800"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("👩\u200d🚒", "👩\u200d🚒"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_what_is_shown(text, shown):
    assert one_line(text) == shown


@given(st.text())
def test_a_shown_text_is_one_printable_line_and_stays_as_it_is(text):
    shown = one_line(text)
    assert len(shown.splitlines()) <= 1
    assert one_line(shown) == shown
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert visible(shown) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_json_stays_the_same_document(text):
    written = safe_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(written) == [text]
    assert [c for c in written if c in "\x1b\x7f\x9b\u202e\ufeff\u2028"] == []
    assert written.encode("utf-8")
