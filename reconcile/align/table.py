"""The evidence of all candidate pairs, kept small: one row of numbers a pair, read back as the mapping it was."""

from array import array
from collections.abc import Iterator, Mapping, Sequence

from reconcile.align.company import Pair
from reconcile.align.evidence import Evidence


class EvidenceTable(Mapping[Pair, Evidence]):
    """Evidence by pair, in the order in which the pairs came. A tenth of what as many dictionaries would take."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        """Take the pairs in their order; `append` brings the evidence of each."""
        self._rows = {pair: n for n, pair in enumerate(pairs)}
        self._names: tuple[str, ...] = ()
        self._numbers = array("d")

    def append(self, evidence: Evidence) -> None:
        """Add the evidence of the next pair; all pairs have the same names in the same order."""
        if not self._names:
            self._names = tuple(evidence)
        self._numbers.extend(evidence.values())

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
