"""Lines filled to a width in terminal cells."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reconcile.report.terminal.lines import Styled, cells, coloured, fill, plain


def filled(*texts, **layout):
    return [line.write(plain) for line in fill([Styled(text) for text in texts], **layout)]


@pytest.mark.parametrize(
    ("texts", "layout", "lines"),
    [
        ([""], {"width": 10}, []),
        (["one two three"], {"width": 7}, ["one two", "three"]),
        (["one two three"], {"width": 7, "indent": 2, "hang": 3}, ["  one", "   two", "   thre", "   e"]),
        (["glued", ": word"], {"width": 8}, ["glued:", "word"]),
        (["one ", " two"], {"width": 20}, ["one  two"]),
        (["abcdefghij"], {"width": 4}, ["abcd", "efgh", "ij"]),
        (["ab abcdefgh"], {"width": 5, "hang": 1}, ["ab ab", " cdef", " gh"]),
        (["二階の事務所"], {"width": 5}, ["二階", "の事", "務所"]),
        (
            ["вода e\u0301e\u0301e\u0301e\u0301e\u0301"],
            {"width": 4},
            ["вода", "e\u0301e\u0301e\u0301e\u0301", "e\u0301"],
        ),
    ],
)
def test_filling(texts, layout, lines):
    assert filled(*texts, **layout) == lines


words = st.lists(st.text(st.sampled_from("ab二۳é :"), max_size=12), max_size=8)


@given(texts=words, width=st.integers(8, 40), indent=st.integers(0, 4), hang=st.integers(0, 4))
def test_no_line_is_too_wide_and_no_letter_is_lost(texts, width, indent, hang):
    lines = filled(*texts, width=width, indent=indent, hang=hang)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(texts).replace(" ", "")


@given(
    text=st.text(st.sampled_from("aaab "), max_size=60),
    width=st.integers(8, 24),
    indent=st.integers(0, 4),
    hang=st.integers(0, 4),
)
def test_plain_text_is_cut_as_any_other(text, width, indent, hang):
    layout = {"width": width, "indent": indent, "hang": hang}
    assert filled(text, **layout) == [line.replace("ա", "a") for line in filled(text.replace("a", "ա"), **layout)]


def test_a_text_is_as_wide_as_the_terminal_shows_it():
    chars = [chr(n) for n in (*range(0x20, 0x7F), *range(0xA0, 0x3100))]
    assert [char for char in chars if cells(char) != cell_len(char)] == []


@given(texts=words)
def test_colour_changes_no_letter(texts):
    styled = [Styled(text, style) for text, style in zip(texts, ["bold red", "", "dim", "cyan"] * 2, strict=False)]
    written = [(line.write(coloured), line.write(plain)) for line in fill(styled, width=20)]
    assert all(re.sub(r"\x1b\[[0-9;]*m", "", colour) == without for colour, without in written)
