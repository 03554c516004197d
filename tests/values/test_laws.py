"""Laws of reading and comparing that hold for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import compare_values
from reconcile.model import Case, Claim, Source
from reconcile.values import normalise_claims, read_value
from reconcile.values.names import read_name, take_apart
from reconcile.values.names.letters import skeleton
from reconcile.values.plain import fold_text, plain_typography
from reconcile.values.printing import print_value
from reconcile.values.prose import read_prose
from reconcile.values.reader import TYPES

WORDS = st.sampled_from(
    [
        "8", "October", "2018", "May", "Monday", "three", "48", "prisoners", "about", "at least", "1,175", "€",
        "euros", "1.2", "million", "per cent", "weeks", "15:30", "p.m.", "evening", "of", "the", "and",
        "Sungat", "Abrayev", "Elena", "Семёнова", "محمد", "习近平", "AG", "No. 16", "AK-159/1", "Pavlodar",
        "Oblast", "unknown", "yes", "no", "–", ",", ".", "(", ")", "ca", "?", "before", "or", "II", "1st",
        "O'Brien", "al-", "bin", "-", "12/3", "½", "%", "[sic]", "\u200f",
    ]
)  # fmt: skip
SENTENCES = st.lists(WORDS, max_size=8).map(" ".join)
TEXTS = st.one_of(st.text(max_size=40), SENTENCES)
PROPERTIES = st.sampled_from(
    [None, "date", "number of people", "place", "who", "age", "amount", "duration", "outcome", "time"]
)


@given(TEXTS, PROPERTIES, st.sampled_from([None, *TYPES]))
@settings(max_examples=400, deadline=None)
def test_reading_raises_nothing_but_value_error(text, wording, kind):
    try:
        read_value(text, property=wording, type=kind, published="2021-05-03")
    except ValueError:
        assert kind is not None or not plain_typography(text)


@given(TEXTS, st.sampled_from(TYPES))
@settings(max_examples=400, deadline=None)
def test_reading_the_print_gives_the_same_value(text, kind):
    try:
        value = read_value(text, type=kind)
    except ValueError:
        return
    assert read_value(print_value(value), type=kind) == value


@given(TEXTS, TEXTS, PROPERTIES)
@settings(max_examples=400, deadline=None)
def test_comparison_is_symmetric_and_a_value_agrees_with_itself(left, right, wording):
    if not plain_typography(left) or not plain_typography(right):
        return
    one, two = (read_value(text, property=wording, published="2021-05-03") for text in (left, right))
    assert compare_values(one, two).verdict == compare_values(two, one).verdict
    if type(one).__name__ not in ("Unread", "Unknown"):
        assert compare_values(one, one).verdict == "agree"


@given(SENTENCES, SENTENCES)
@settings(max_examples=200, deadline=None)
def test_names_compare_alike_either_way_round(left, right):
    try:
        one, two = read_name(left), read_name(right)
    except ValueError:
        return
    assert compare_values(one, two).verdict == compare_values(two, one).verdict
    assert compare_values(one, one).verdict == "agree"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
@settings(max_examples=500, deadline=None)
def test_a_skeleton_is_its_own_skeleton(word):
    assert skeleton(skeleton(word)) == skeleton(word)


@given(TEXTS)
def test_folded_text_is_its_own_fold(text):
    assert fold_text(fold_text(text)) == fold_text(text)


@given(TEXTS)
def test_case_and_space_do_not_count_in_names(text):
    if text.isascii() and not any(c.isupper() for c in text):
        assert take_apart("  ".join(text.split())).folded == take_apart(" ".join(text.split())).folded


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_mentions_of_a_sentence_lie_in_it_and_apart(text):
    at = 0
    for mention in read_prose(text).mentions:
        assert at <= mention.start < mention.end <= len(text)
        at = mention.end


@given(TEXTS, PROPERTIES, st.sampled_from([None, *TYPES]))
@settings(max_examples=200, deadline=None)
def test_normalising_a_case_raises_nothing(text, wording, kind):
    claim = Claim(source="a", id="1", subject="it", property=wording or "x", value=text, type=kind, as_of=text)
    (done,) = normalise_claims(Case(sources=(Source(id="a", published=text),), claims=(claim,)))
    assert done.value.as_dict()["type"]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000,
        "A. " * 7_000,
        "A b " * 5_000,
        "(" * 20_000,
        "1 " * 10_000,
        "and " * 5_000,
        "Al-" * 7_000,
        "a, " * 7_000,
    ],
)
def test_long_texts_are_read_without_delay(text):
    read_value(text, property="who")
    read_value(text)
    take_apart(text)
