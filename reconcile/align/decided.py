"""What people decided, in the alignment's terms: pairs of claim numbers that no score overrides, and who says so."""

from collections.abc import Mapping, Sequence

from reconcile.align.company import Pair
from reconcile.model.decision import DecidedPair, DecidedPairs


class Decided:
    """The decided pairs of one case's claims; pairs of which a claim is not there are passed over."""

    def __init__(self, pairs: DecidedPairs, keys: Sequence[str]) -> None:
        """Take the claims' keys in the order of their numbers."""
        numbers = {key: at for at, key in enumerate(keys)} if pairs.same or pairs.different else {}
        self._keys = keys
        self.same = _numbered(pairs.same, numbers)
        self.different = _numbered(pairs.different, numbers)
        self._blocks = _components(self.same)
        self._apart: dict[int, list[Pair]] = {}
        for pair in self.different:
            for at in pair:
                self._apart.setdefault(at, []).append(pair)

    def are_same(self, pair: Pair) -> bool:
        """Tell whether two claims were decided to answer one question, directly or by what follows."""
        return pair[0] in self._blocks and self._blocks[pair[0]] == self._blocks.get(pair[1])

    def are_different(self, pair: Pair) -> bool:
        """Tell whether two claims were decided to answer different questions."""
        return pair in self.different

    def note(self, members: Sequence[int]) -> str | None:
        """Say who decided what of a group's claims and why; of a single claim, what it was kept apart from."""
        inside = set(members)
        if len(members) == 1:
            pairs = self._apart.get(members[0], [])
            told = [f"{self._other(pair, members[0])}: {self.different[pair]}" for pair in sorted(pairs)]
        else:
            told = [note for pair, note in sorted(self.same.items()) if inside.issuperset(pair)]
        return "; ".join(dict.fromkeys(told)) or None

    def note_of(self, pair: Pair) -> str | None:
        """Say who decided of two claims and why; what only follows from decisions is said so."""
        known = self.same.get(pair) or self.different.get(pair)
        if known is None and self.are_same(pair):
            block = [at for at, root in self._blocks.items() if root == self._blocks[pair[0]]]
            return f"it follows from: {self.note(sorted(block))}"
        return known

    def _other(self, pair: Pair, member: int) -> str:
        return self._keys[pair[1] if pair[0] == member else pair[0]]


def _numbered(pairs: Sequence[DecidedPair], numbers: Mapping[str, int]) -> dict[Pair, str]:
    found: dict[Pair, str] = {}
    for pair in pairs:
        if pair.left in numbers and pair.right in numbers:
            left, right = sorted((numbers[pair.left], numbers[pair.right]))
            found.setdefault((left, right), pair.note)
    return found


def _components(pairs: Mapping[Pair, str]) -> dict[int, int]:
    """Return, for each claim of a pair, the least claim that it is joined with, by whatever chain."""
    least: dict[int, int] = {}
    for left, right in sorted(pairs):
        one, two = least.setdefault(left, left), least.setdefault(right, right)
        if one != two:
            low, high = sorted((one, two))
            least.update({at: low for at, root in least.items() if root == high})
    return least
