"""How near two spellings are."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from reconcile.compare.nearness import edits

words = st.text(st.sampled_from("abc"), max_size=6)


@given(left=words, right=words, at_most=st.integers(0, 3))
def test_edits_are_counted_up_to_a_bound(left, right, at_most):
    assert edits(left, right, at_most) == min(OSA.distance(left, right), at_most + 1)
