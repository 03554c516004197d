"""Score the alignment with the shipped weights on gold files, and show every pair that a change moved.

    python benchmarks/alignment.py [GOLD.yaml ...] [--check | --write] [--halve-lexicon SEED | --without-lexicon]

Without arguments the made-up events beside this file are scored. Printed are precision, recall and F1 over the pairs of
claims of different sources, a line for each set and for each group of sets (the folder that holds them), how many of
the gold's conflicts are aligned, and the calibration: of the candidate pairs scored 0.8, how many are right.

`--check` compares with the frozen outcome of each pair (`frozen/GROUP.txt`), prints the pairs that moved, and exits
with 1 if there are any; of sets kept aside it prints only how many moved, so that nobody tunes by them. `--write`
freezes the outcome anew. `--halve-lexicon` forgets a random half of the words of the lexicon's concepts: what the
figures owe to words that somebody happened to think of shows in how far they fall.
"""

import argparse
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import yaml

from reconcile.align import Aligner
from reconcile.lexicon import Lexicon, compile_lexicon, make_lexicon
from reconcile.lexicon.build import source_files
from reconcile.model import NormalisedClaim
from reconcile.reading import read_case
from reconcile.values import normalise_claims

HERE = Path(__file__).parent
EVENTS = HERE / "events"
FROZEN = HERE / "frozen"
SHIFT = 0.05
"""A score that moves by less is not worth a line."""
BINS = 10

KEPT_ASIDE = "kept-aside"

Pair = tuple[str, str]
Key = tuple[str, str, str]
"""A pair with the name of its set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """One event: its claims, and the pairs across sources that answer one question with the verdict a reader gave them.

    `ignored` are the pairs over which careful readers would differ: they count neither way.
    """

    name: str
    group: str
    claims: tuple[NormalisedClaim, ...]
    wanted: Mapping[Pair, str]
    ignored: frozenset[Pair]

    @property
    def conflicts(self) -> frozenset[Pair]:
        return frozenset(pair for pair, verdict in self.wanted.items() if verdict == "conflict")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What came of the pairs of one set, or of several: hits, inventions, misses, and the conflicts among the hits."""

    hit: int = 0
    invented: int = 0
    missed: int = 0
    aligned_conflicts: int = 0
    conflicts: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in Tally.__slots__})

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.invented) if self.hit + self.invented else 1.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.invented + self.missed) if self.hit else 0.0

    def line(self, name: str) -> str:
        return (
            f"{name:24} P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"
            f"  conflicts aligned {self.aligned_conflicts}/{self.conflicts}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a pair that was wanted or found, its score, and the reader's verdict (`-` for an invention)."""

    name: str
    pair: Pair
    fate: str
    score: float
    verdict: str

    def line(self) -> str:
        return f"{self.fate:8}  {self.name}  {self.pair[0]}  {self.pair[1]}  {self.score:.2f}  {self.verdict}"


def read_gold(path: Path) -> GoldSet:
    """Read a gold file with its claims; pairs inside one source are not the alignment's and are left out."""
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    ignored = frozenset(ordered(*pair[:2]) for pair in gold.get("ignore") or [])
    pairs = {ordered(left, right): str(verdict) for left, right, verdict in gold["pairs"]}
    return GoldSet(
        name=path.parent.name,
        group=path.parent.parent.name,
        claims=normalise_claims(read_case([str(path.parent / file) for file in gold["files"]])),
        wanted={pair: verdict for pair, verdict in pairs.items() if is_across(pair) and pair not in ignored},
        ignored=ignored,
    )


def ordered(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)


def is_across(pair: Pair) -> bool:
    return pair[0].split("/", 1)[0] != pair[1].split("/", 1)[0]


def pairs_of(groups: Iterable[Sequence[str]], gold: GoldSet) -> frozenset[Pair]:
    """Return the pairs across sources that share a group, but those that count neither way."""
    found = (ordered(*pair) for group in groups for pair in combinations(group, 2))
    return frozenset(pair for pair in found if is_across(pair) and pair not in gold.ignored)


def tally(found: frozenset[Pair], gold: GoldSet) -> Tally:
    """Count what became of the pairs of a set."""
    hit = len(found & gold.wanted.keys())
    return Tally(
        hit=hit,
        invented=len(found) - hit,
        missed=len(gold.wanted) - hit,
        aligned_conflicts=len(found & gold.conflicts),
        conflicts=len(gold.conflicts),
    )


def outcomes(found: frozenset[Pair], gold: GoldSet, aligner: Aligner) -> Iterator[Outcome]:
    """Give what became of every pair that was wanted or found, in order."""
    for pair in sorted(found | gold.wanted.keys()):
        fate = "missed" if pair not in found else "hit" if pair in gold.wanted else "invented"
        score = aligner.score(*pair).score
        yield Outcome(name=gold.name, pair=pair, fate=fate, score=score, verdict=gold.wanted.get(pair, "-"))


def calibration(scored: Sequence[tuple[float, bool]]) -> str:
    """Return a table of the candidate pairs by score: how many, their mean score, and the share that is right."""
    rows = ["score       pairs   mean  right"]
    for number in range(BINS):
        inside = [(s, r) for s, r in scored if min(int(s * BINS), BINS - 1) == number]
        if inside:
            mean, right = sum(s for s, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)
            rows.append(f"{number / BINS:.1f}-{(number + 1) / BINS:.1f} {len(inside):9}   {mean:.2f}   {right:.2f}")
    return "\n".join(rows)


def candidate_scores(gold: GoldSet, aligner: Aligner) -> Iterator[tuple[float, bool]]:
    """Give the score of every candidate pair, and whether the gold has it."""
    for left, right in aligner._alone:  # noqa: SLF001 - candidates are no part of what the package offers
        pair = ordered(aligner.views[left].key, aligner.views[right].key)
        if pair not in gold.ignored:
            yield aligner.score(*pair).score, pair in gold.wanted


def lexicon_without(forgotten: float, seed: int = 0) -> Lexicon:
    """Return the shipped lexicon with a share (0 to 1) of each concept's words forgotten, at random but by seed.

    What properties ask for (`aspects`) and compounds stay, except where nothing is to be kept.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    files = [dict(yaml.safe_load(file.read_text(encoding="utf-8"))) for file in source_files()]
    for data in files:
        data["concepts"] = {
            concept: [word for word in words if chance.random() >= forgotten]
            for concept, words in (data.get("concepts") or {}).items()
        }
        if forgotten >= 1:
            data["compounds"] = {}
    return make_lexicon(compile_lexicon(files))


def frozen_lines(group: str, path: Path = FROZEN) -> dict[Key, str]:
    """Return the frozen lines of a group of sets, by pair; nothing where none were frozen."""
    file = path / f"{group}.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return {(parts[1], parts[2], parts[3]): line for line in lines if (parts := line.split())}


def moved(before: Mapping[Key, str], after: Mapping[Key, str]) -> Iterator[str]:
    """Give the lines that changed in fate or verdict, or in their score by more than `SHIFT`, old and new."""
    for pair in sorted(before.keys() | after.keys()):
        old, new = before.get(pair), after.get(pair)
        if old is None or new is None or _has_moved(old.split(), new.split()):
            yield from (f"- {old}",) if old else ()
            yield from (f"+ {new}",) if new else ()


def _has_moved(old: Sequence[str], new: Sequence[str]) -> bool:
    return old[:4] != new[:4] or old[5] != new[5] or abs(float(old[4]) - float(new[4])) > SHIFT


@cache
def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, help="gold files (default: benchmarks/events/*/*/gold.yaml)")
    frozen = parser.add_mutually_exclusive_group()
    frozen.add_argument("--check", action="store_true", help="print the pairs that moved; exit 1 if there are any")
    frozen.add_argument("--write", action="store_true", help="freeze the outcome of every pair anew")
    less = parser.add_mutually_exclusive_group()
    less.add_argument("--halve-lexicon", metavar="SEED", type=int, help="forget a random half of the concepts' words")
    less.add_argument("--without-lexicon", action="store_true", help="forget all of them")
    return parser.parse_args()


def words_asked_for() -> Lexicon | None:
    given = arguments()
    if given.without_lexicon:
        return lexicon_without(1)
    return None if given.halve_lexicon is None else lexicon_without(0.5, given.halve_lexicon)


def main() -> int:
    """Print the figures; return 1 where `--check` finds a pair that moved."""
    given, words = arguments(), words_asked_for()
    files = given.gold or sorted(EVENTS.glob("*/*/gold.yaml"))
    totals: dict[str, Tally] = {}
    lines: dict[str, dict[Key, str]] = {}
    scored: dict[str, list[tuple[float, bool]]] = {}
    for gold in map(read_gold, files):
        aligner = Aligner(gold.claims, words)
        found = pairs_of((group.claims for group in aligner.groups()), gold)
        counted = tally(found, gold)
        print(counted.line(gold.name))
        totals[gold.group] = totals.get(gold.group, Tally()) + counted
        lines.setdefault(gold.group, {}).update({(o.name, *o.pair): o.line() for o in outcomes(found, gold, aligner)})
        scored.setdefault(gold.group, []).extend(candidate_scores(gold, aligner))
    for group, total in totals.items():
        print(f"\n{total.line('all of ' + group)}\n{calibration(scored[group])}")
    if given.write:
        FROZEN.mkdir(exist_ok=True)
        for group, frozen in lines.items():
            (FROZEN / f"{group}.txt").write_text("".join(line + "\n" for line in frozen.values()), encoding="utf-8")
    if not given.check:
        return 0
    changes = {group: list(moved(frozen_lines(group), lines[group])) for group in lines}
    for group, changed in changes.items():
        print(f"\n{group}: {len(changed)} lines moved", *(changed if group != KEPT_ASIDE else ()), sep="\n")
    return int(any(changes.values()))


if __name__ == "__main__":
    sys.exit(main())
