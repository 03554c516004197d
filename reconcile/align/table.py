"""The evidence of all candidate pairs, kept small: one row of numbers a pair, read back as the mapping it was."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter, mul

from reconcile.align.company import Pair
from reconcile.align.evidence import Evidence
from reconcile.align.halves import in_halves
from reconcile.model.progress import Watch, unwatched


class EvidenceTable(Mapping[Pair, Evidence]):
    """Evidence by pair, in the order in which the pairs came. A tenth of what as many dictionaries would take."""

    def __init__(self, pairs: Sequence[Pair], read: Callable[[Pair], Evidence], watch: Watch = unwatched) -> None:
        """Take the pairs in order, and what reads the evidence of one: the same names in the same order each time."""
        self._rows = {pair: n for n, pair in enumerate(pairs)}
        self._names: tuple[str, ...] = tuple(read(pairs[0])) if pairs else ()

        def read_all(part: Sequence[Pair]) -> "array[float]":
            numbers = array("d")
            for pair in part:
                numbers.fromlist([*read(pair).values()])
            return numbers

        self._numbers = in_halves(read_all, pairs, watch=watch, step=f"laying {len(pairs):,} pairs together")

    def weigh(self, weights: Mapping[str, float], bias: float) -> dict[Pair, float]:
        """Return each pair's points: the sum of its evidence, each part by its weight, and the bias."""
        if not self._rows:
            return {}
        pick, values = itemgetter(*map(self._names.index, weights)), tuple(weights.values())
        width, numbers = len(self._names), self._numbers
        starts = range(0, len(numbers), width)
        return {
            pair: bias + sum(map(mul, values, pick(numbers[at : at + width])))
            for pair, at in zip(self._rows, starts, strict=True)
        }

    def __getitem__(self, pair: Pair) -> Evidence:
        width = len(self._names)
        at = self._rows[pair] * width
        return dict(zip(self._names, self._numbers[at : at + width], strict=True))

    def items(self) -> Iterator[tuple[Pair, Evidence]]:  # type: ignore[override]  # read once, in order
        """Return each pair with its evidence."""
        width, at = len(self._names), 0
        for pair in self._rows:
            yield pair, dict(zip(self._names, self._numbers[at : at + width], strict=True))
            at += width

    def __iter__(self) -> Iterator[Pair]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
