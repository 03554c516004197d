"""How many wordings of one question the lexicon connects, and how many of two, from the lists beside its tests.

    python benchmarks/wordings.py [--fields | --misses LIST]

The lists are `tests/lexicon/*.tsv`: a field, and two wordings, a line. Two wordings are connected where the product of
the shares that each finds of its words in the other is at least 0.45, all words weighing alike; so two words of one
concept are, and two of one matter are not. `--fields` prints each list field by field, `--misses` the pairs of a list
that are not connected. Pairs drawn at random, by a fixed seed, from different lines of one field show what comes
together by chance. Last come the size of the compiled lexicon, and what it costs to open it and to read a wording.
"""

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from reconcile.align.bags import Wording, containment, cover, read_wording
from reconcile.lexicon import Lexicon, lexicon, make_lexicon
from reconcile.lexicon.build import compiled_tables

LISTS = Path(__file__).parents[1] / "tests" / "lexicon"
ALIKE = ("paraphrases", "paraphrases_unseen", "fields_worked", "fields_kept")
APART = ("siblings", "fields_siblings")
DRAWN, SEED = 500, 2026
CONNECTED = 0.45

Pair = tuple[str, str, str]
"""The field, and two wordings."""


def read_pairs(name: str) -> tuple[Pair, ...]:
    """Return the pairs of a list."""
    lines = (LISTS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple((field, left, right) for field, left, right in (line.split("\t") for line in lines))


def connected(words: Lexicon, left: str, right: str) -> bool:
    """Tell whether two wordings of properties are taken for one question, whatever their subjects and values."""
    one, other = read_wording(words, left, asks=True), read_wording(words, right, asks=True)
    if not one.units and not other.units:
        return bool(one.aspects & other.aspects)
    return _share(words, one, other) * _share(words, other, one) >= CONNECTED


def _share(words: Lexicon, part: Wording, whole: Wording) -> float:
    bags = [tuple((key, features, 1.0) for key, features in side.units) for side in (part, whole)]
    return containment(bags[0], cover(words, bags[1]))


def drawn_pairs(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return pairs of wordings from different lines of one field, the same for the same list."""
    chance = random.Random(SEED)  # noqa: S311 - no secret hangs on it
    fields: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        fields[pair[0]].append(pair)
    names = sorted(fields)
    drawn = (chance.sample(fields[chance.choice(names)], 2) for _ in range(DRAWN))
    return tuple((one[0], one[1], other[2]) for one, other in drawn)


def line(name: str, pairs: Sequence[Pair]) -> str:
    """Return one line of the table: how many of some pairs are connected."""
    found = sum(connected(lexicon(), left, right) for _, left, right in pairs)
    return f"{name:32}{found:6} of {len(pairs):5}{100 * found / len(pairs):7.1f} %"


def cost() -> str:
    """Return what the lexicon costs: its size, opening it, and a wording read with all caches empty (CPU time)."""
    tables = compiled_tables()
    size = sum(len(text.encode()) for text in tables.values())
    start = time.process_time()
    words = make_lexicon(compiled_tables())
    opened = time.process_time()
    texts = [text for name in ALIKE for _, *pair in read_pairs(name) for text in pair]
    for text in texts:
        words.units(text, aspects=True)
    each = (time.process_time() - opened) / len(texts)
    return f"{size // 1000} kB, opened in {(opened - start) * 1e3:.1f} ms, a wording in {each * 1e6:.0f} microseconds"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fields", action="store_true", help="print each list field by field")
    parser.add_argument("--misses", metavar="LIST", choices=[*ALIKE, *APART], help="print what is not connected")
    given = parser.parse_args()
    if given.misses:
        for pair in read_pairs(given.misses):
            if not connected(lexicon(), *pair[1:]):
                print(*pair, sep="\t")
        return 0
    for title, names in (("one question", ALIKE), ("two questions", APART)):
        print(title)
        for name in names:
            pairs = read_pairs(name)
            print(line(f"  {name}", pairs))
            for field in sorted({p[0] for p in pairs}) if given.fields else ():
                print(line(f"    {field}", [p for p in pairs if p[0] == field]))
    print(line("  drawn at random from a field", drawn_pairs(read_pairs("fields_worked") + read_pairs("fields_kept"))))
    print(cost())
    return 0


if __name__ == "__main__":
    sys.exit(main())
