"""Laws: a quote of the document is found whatever typography does to it; folding is done once; places lead back."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.documents import Document
from reconcile.quotes import find_quote, make_index
from reconcile.quotes.fold import fold, fold_typography
from reconcile.quotes.pieces import trace

WORDS = st.sampled_from(
    ("harbour", "office", "law-enforcement", "8", "October", "2018", "1,175", "not", "“final”", "Velkova’s", "6.4", "–",
     "closed.", "well-known", "AK-159/1", "Štetina", "€500", "(first)", "never", "efficient", "Её", "задержали", "…")
)  # fmt: skip
PROSE = st.lists(WORDS, min_size=3, max_size=40)
SIGNS = st.text(alphabet="ab 8.,-–—…\"'’“”«» \n\t\u00ad\u00a0ﬁ²½é\u0301&;<>/[]1()", max_size=60)
NOISES = (
    lambda q: q.replace("“", '"').replace("”", '"').replace("’", "'"),
    lambda q: q.replace("“", "«").replace("”", "»"),
    lambda q: q.replace("–", "—"),
    lambda q: q.replace("-", "‑"),
    lambda q: q.replace("…", ". . ."),
    lambda q: q.replace(" ", "\n  ", 1),
    lambda q: q.replace(" ", "\u00a0"),
    lambda q: q.replace("ffi", "ﬃ"),
    lambda q: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", q),
    lambda q: re.sub(r"([a-z]{3})([a-z]{3})", "\\1-\n\\2", q, count=1),
    lambda q: q.replace("-", "-\n", 1) if re.search("[a-z]-[a-z]", q.split("-\n")[0]) else q,
    lambda q: q.replace("Š", "S\u030c"),
    lambda q: q[0].swapcase() + q[1:] if q[0].isalpha() else q,
    lambda q: re.sub(r"(?<=[a-z]{4})(?= )", "7", q, count=1),
    lambda q: re.sub(r"(?<=[a-z]{4})(?= )", "[12]", q, count=1),
    lambda q: re.sub(r"(?<=[^\s«])(?= |$)", "¹²", q, count=1),
    lambda q: re.sub(r"(?<=[a-z][.,;”])(?= |$)", "1,2", q, count=1),
    lambda q: q.replace("“", "« ").replace("”", "\u00a0»"),
    lambda q: q.replace("—", "--").replace("…", "..."),
)


@settings(max_examples=300, deadline=None)
@given(PROSE, st.data())
def test_a_true_quote_is_found_under_noise(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = " ".join(words[start:end])
    for noise in data.draw(st.lists(st.sampled_from(NOISES), max_size=3, unique=True)):
        quote = noise(quote)
    document = Document(path="a.txt", form="text", text=" ".join(words))
    assert find_quote(make_index(document), quote) is not None


@settings(max_examples=300, deadline=None)
@given(PROSE, st.data())
def test_a_true_quote_is_found_in_a_noisy_document(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    text = " ".join(words)
    for noise in data.draw(
        st.lists(st.sampled_from([n for n in NOISES if n is not NOISES[12]]), max_size=3, unique=True)
    ):
        text = noise(text)
    document = Document(path="a.txt", form="text", text=text)
    assert find_quote(make_index(document), " ".join(words[start:end])) is not None


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9), PROSE)
def test_another_digit_is_never_found(one: int, other: int, words: list[str]) -> None:
    document = Document(path="a.txt", form="text", text=f"{' '.join(words)} room {one}4 then {' '.join(words)}")
    found = find_quote(make_index(document), f"room {other}4 then")
    assert (found is not None) == (one == other)


@settings(max_examples=500, deadline=None)
@given(st.one_of(SIGNS, st.text(max_size=80)))
def test_folding_twice_folds_once(text: str) -> None:
    once = fold_typography(trace(text)).text
    assert fold_typography(trace(once)).text == once


@settings(max_examples=500, deadline=None)
@given(st.one_of(SIGNS, st.text(max_size=80)), st.booleans())
def test_places_ascend_and_lead_back(text: str, markdown: bool) -> None:  # noqa: FBT001 - drawn by name
    folded = fold(text, markdown=markdown)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    for character, offset in zip(folded.text, folded.offsets, strict=True):
        if character.isascii() and character.isalnum() and text[offset].isascii() and text[offset].isalnum():
            assert text[offset] == character


@settings(max_examples=300, deadline=None)
@given(st.one_of(SIGNS, st.text(max_size=80)), st.one_of(SIGNS, st.text(max_size=20)))
def test_no_text_and_no_quote_raises(text: str, quote: str) -> None:
    index = make_index(Document(path="a.txt", form="markdown", text=text))
    found = find_quote(index, quote)
    assert found is None or 0 <= found.start < found.end <= len(index.text)
