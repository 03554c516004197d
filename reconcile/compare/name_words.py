"""Lay the words of two names side by side: which are one word, by which rule, and which are left over.

Owns the pairing; what it means for the names is judged in `reconcile.compare.names`.
"""

from dataclasses import dataclass

from reconcile.compare.nearness import near
from reconcile.values.names import NameForm
from reconcile.values.names.letters import skeleton
from reconcile.values.names.vocabulary import one_given_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """How the words of two names lie side by side.

    `shared`: the pairs of places whose words are one; of these `initials` by an initial, `given` by the table of given
    names, `glued` by writing two words as one. `near`: the edits of each pair joined by nearness alone. `left`, `right`:
    the places of the words left over.
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
        return all(a < b for a, b in zip(seconds, seconds[1:], strict=False))


def pair_words(left: NameForm, right: NameForm) -> Pairing:
    """Pair the words of two names: equal ones first, then by rule, then by nearness."""
    rest_left, rest_right = list(range(len(left.bones))), list(range(len(right.bones)))
    shared = _take_equal(left.bones, right.bones, rest_left, rest_right)
    initials = given = glued = 0
    edits: list[int] = []
    if rest_left or rest_right:
        before = len(shared)
        if rest_left and rest_right:
            _take(left.bones, right.bones, rest_left, rest_right, shared, one_given_name)
            given = len(shared) - before
        glued = _take_glued(left, right, rest_left, rest_right, shared)
        if rest_left and rest_right:
            before = len(shared)
            _take(left.words, right.words, rest_left, rest_right, shared, _is_initial)
            initials = len(shared) - before
        if rest_left and rest_right:
            edits = _take_near(left.bones, right.bones, rest_left, rest_right, shared)
    shared.sort()
    return Pairing(
        shared=tuple(shared), initials=initials, given=given, glued=glued, near=tuple(edits),
        left=tuple(rest_left), right=tuple(rest_right),
    )  # fmt: skip


def _take_equal(
    left: tuple[str, ...], right: tuple[str, ...], rest_left: list[int], rest_right: list[int]
) -> list[tuple[int, int]]:
    shared = []
    for i in tuple(rest_left):
        for j in rest_right:
            if left[i] == right[j]:
                shared.append((i, j))
                rest_left.remove(i)
                rest_right.remove(j)
                break
    return shared


def _take(left, right, rest_left, rest_right, shared, is_one) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for i in tuple(rest_left):
        for j in rest_right:
            if is_one(left[i], right[j]):
                shared.append((i, j))
                rest_left.remove(i)
                rest_right.remove(j)
                break


def _is_initial(left: str, right: str) -> bool:
    return (len(left) == 1 or len(right) == 1) and left[0] == right[0]


def _take_glued(
    left: NameForm, right: NameForm, rest_left: list[int], rest_right: list[int], shared: list[tuple[int, int]]
) -> int:
    """Pair two neighbours of one name with one word of the other (`van der bilt`, `vanderbilt`; `Good Will`)."""
    count = 0
    for one, other, rest_one, rest_other, turned in (
        (left, right, rest_left, rest_right, False),
        (right, left, rest_right, rest_left, True),
    ):
        for i in tuple(rest_one):
            if i + 1 not in rest_one or i not in rest_one:
                continue
            joined = skeleton(one.words[i] + one.words[i + 1])
            for j in tuple(rest_other):
                if other.bones[j] == joined:
                    rest_one.remove(i)
                    rest_one.remove(i + 1)
                    rest_other.remove(j)
                    shared.append((j, i) if turned else (i, j))
                    count += 1
                    break
    return count


def _take_near(
    left: tuple[str, ...],
    right: tuple[str, ...],
    rest_left: list[int],
    rest_right: list[int],
    shared: list[tuple[int, int]],
) -> list[int]:
    """Pair words that are near in spelling, the nearest first."""
    found = sorted((d, i, j) for i in rest_left for j in rest_right if (d := near(left[i], right[j])))
    edits = []
    for distance, i, j in found:
        if i in rest_left and j in rest_right:
            rest_left.remove(i)
            rest_right.remove(j)
            shared.append((i, j))
            edits.append(distance)
    return edits
