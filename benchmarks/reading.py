"""Measure the reading of a large YAML claim file against PyYAML's C composer on the same file, side by side.

    python benchmarks/reading.py [CLAIMS] [ROUNDS]

Each round runs both in turn, so that a busy machine slows both; the medians and their ratio are printed. The aim is at
most 0.5 for 10,000 claims, with line and column of every value. `compose` builds nodes with marks and checks nothing;
`read_case` is the whole reading, to checked claims.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import yaml

from reconcile.reading import read_case

CLAIM = """\
  - id: claim-{n}
    subject: collision of the ferries Alba and Corran in the winter of {year}
    property: number of people injured on deck {n}
    value: {value}
    quote: "{n} of them were taken to Port Ellery"
    locator: para {n}
    attributed_to: Port Ellery hospital
"""


def write_claims(path: Path, count: int) -> None:
    """Write a claim file of so many claims, every third with a list for its value."""
    values = ("at least 14", "[Iain Rossie, M. Tulloch, 'A. Name']", "8 October 2018")
    claims = (CLAIM.format(n=n, year=1900 + n % 120, value=values[n % 3]) for n in range(count))
    path.write_text("source:\n  title: A large file\nclaims:\n" + "".join(claims), encoding="utf-8")


def measure(action: Callable[[], object]) -> float:
    """Return the seconds that an action takes; what it returns is kept until the clock has stopped."""
    start = time.perf_counter()
    kept = action()
    seconds = time.perf_counter() - start
    del kept
    return seconds


def compose(path: Path) -> object:
    with path.open("rb") as file:
        return yaml.compose(file, Loader=yaml.CSafeLoader)


def main() -> None:
    count, rounds = (int(word) for word in (sys.argv[1:] + ["10000", "9"][len(sys.argv) - 1 :]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.yaml")
        write_claims(path, count)
        case = read_case([str(path)])
        assert len(case.claims) == count
        assert not case.problems
        composing, reading = [], []
        for _ in range(rounds):
            composing.append(measure(lambda: compose(path)))
            reading.append(measure(lambda: read_case([str(path)])))
        print(f"{count} claims, {path.stat().st_size / 1e6:.1f} MB, medians of {rounds} rounds")
    print(f"yaml.compose (C)  {median(composing) * 1000:8.0f} ms")
    print(f"read_case         {median(reading) * 1000:8.0f} ms")
    print(f"ratio             {median(reading) / median(composing):8.2f}  (aim: at most 0.50)")


if __name__ == "__main__":
    main()
