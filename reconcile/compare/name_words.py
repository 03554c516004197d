"""Lay the words of two names side by side: which are one word, by which rule, and which are left over.

Owns the pairing; what it means for the names is judged in `reconcile.compare.names`.
"""

from itertools import pairwise
from typing import NamedTuple

from reconcile.compare.nearness import near
from reconcile.model import Verdict
from reconcile.values.names import NameForm
from reconcile.values.names.vocabulary import given_names


class Judgement(NamedTuple):
    """A verdict over two names before it is put into words: the kind of difference and the rule."""

    verdict: Verdict
    difference: str
    reason: str


class Pairing(NamedTuple):
    """How the words of two names lie side by side.

    `shared`: the pairs of places whose words are one; of these `initials` by an initial, `given` by the table of
    given names, `glued` by writing two words as one. `near`: the edits of each pair joined by nearness alone. `left`,
    `right`: the places of the words left over.
    """

    shared: tuple[tuple[int, int], ...]
    initials: int
    given: int
    glued: int
    near: tuple[int, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def in_order(self) -> bool:
        """Tell whether the shared words come in the same order in both names."""
        seconds = [second for _, second in self.shared]
        return all(a < b for a, b in pairwise(seconds))


def pair_words(left: NameForm, right: NameForm) -> Pairing:
    """Pair the words of two names: equal ones first, then by rule, then by nearness."""
    ours, theirs = list(range(len(left.bones))), list(range(len(right.bones)))
    shared: list[tuple[int, int]] = []
    _take_equal(left.bones, right.bones, ours, theirs, shared)
    initials = given = glued = 0
    edits: list[int] = []
    if ours and theirs:
        given = _take_given(left, right, ours, theirs, shared)
        if len(ours) > 1:
            glued = _take_glued(left, right, ours, theirs, shared, turned=False)
        if len(theirs) > 1:
            glued += _take_glued(right, left, theirs, ours, shared, turned=True)
        if left.brief or right.brief:
            initials = _take_initials(left, right, ours, theirs, shared)
        edits = _take_near(left.bones, right.bones, ours, theirs, shared)
    shared.sort()
    return Pairing(tuple(shared), initials, given, glued, tuple(edits), tuple(ours), tuple(theirs))


def _take_equal(
    left: tuple[str, ...], right: tuple[str, ...], ours: list[int], theirs: list[int], shared: list[tuple[int, int]]
) -> None:
    for i in tuple(ours):
        if left[i] not in right:
            continue
        for j in theirs:
            if left[i] == right[j]:
                _join(i, j, ours, theirs, shared)
                break


def _join(i: int, j: int, ours: list[int], theirs: list[int], shared: list[tuple[int, int]]) -> None:
    shared.append((i, j))
    ours.remove(i)
    theirs.remove(j)


def _take_given(
    left: NameForm, right: NameForm, ours: list[int], theirs: list[int], shared: list[tuple[int, int]]
) -> int:
    before = len(shared)
    mine, others = left.given, right.given
    for i in tuple(ours):
        lists = mine[i]
        if lists:
            j = next((j for j in theirs if not lists.isdisjoint(others[j])), None)
            if j is not None:
                _join(i, j, ours, theirs, shared)
    return len(shared) - before


def _take_initials(
    left: NameForm, right: NameForm, ours: list[int], theirs: list[int], shared: list[tuple[int, int]]
) -> int:
    before = len(shared)
    for i in tuple(ours):
        word = left.words[i]
        for j in theirs:
            other = right.words[j]
            if word[0] == other[0] and (len(word) == 1 or len(other) == 1):
                _join(i, j, ours, theirs, shared)
                break
    return len(shared) - before


def _take_glued(
    one: NameForm, other: NameForm, ours: list[int], theirs: list[int], shared: list[tuple[int, int]], *, turned: bool
) -> int:
    """Pair two neighbours of one name with one word of the other (`Good Will`, `Goodwill`; `Chin-ping`, `Jinping`)."""
    neighbours = one.joined
    if not neighbours.has_given and not any(word in other.bones for word in neighbours.bones):
        return 0
    count = 0
    for i in tuple(ours):
        if i not in ours or i + 1 not in ours:
            continue
        joined = neighbours.bones[i]
        lists = given_names(joined)
        j = next((j for j in theirs if other.bones[j] == joined or not lists.isdisjoint(other.given[j])), None)
        if j is not None:
            ours.remove(i + 1)
            _join(i, j, ours, theirs, shared)
            if turned:
                shared[-1] = (j, i)
            count += 1
    return count


def _take_near(
    left: tuple[str, ...], right: tuple[str, ...], ours: list[int], theirs: list[int], shared: list[tuple[int, int]]
) -> list[int]:
    """Pair words that are near in spelling, the nearest first."""
    found = [(d, i, j) for i in ours for j in theirs if (d := near(left[i], right[j]))]
    edits = []
    for distance, i, j in sorted(found):
        if i in ours and j in theirs:
            _join(i, j, ours, theirs, shared)
            edits.append(distance)
    return edits
