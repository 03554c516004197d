"""Measure speed, memory and growth of whole `diff --format json` runs on large made-up cases.

    python benchmarks/scale.py [CASE ...] [--generator SCALE.PY] [--rounds N] [--keep FOLDER]

The cases are `5000` and `50000` (two sources of as many claims), `sources` (50 sources of 200 claims) and `subject`
(two sources of 2,000 claims, all under one subject); without arguments all are run. SCALE.PY is the script that makes
them (default: `../shared/bench/scale.py`), FOLDER a place where they stay for the next time. Printed are seconds by the
clock, of all processors and of the first process alone (the least of N rounds), the peak memory of all processes
together, and the share of the pairs that answer one question which are aligned; then the exponent of the growth from
5,000 to 50,000 claims, by either time. The status is 1 if a bound is passed.

The memory is the sum of what each process holds, so that what two of them share counts twice. It is read from /proc,
twenty times a second; where there is none, it is not known.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from math import log
from pathlib import Path

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT.parent / "shared" / "bench" / "scale.py"
MB = 1024 * 1024
PAGE = resource.getpagesize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the generator is told, and the bounds where there are any: seconds, bytes, the share of pairs found."""

    name: str
    arguments: tuple[str, ...]
    seconds: float | None = None
    memory: float | None = None
    found: float | None = None


CASES = (
    Case(name="5000", arguments=("5000",)),
    Case(name="50000", arguments=("50000",), seconds=60, memory=1500 * MB, found=0.95),
    Case(name="sources", arguments=("200", "--sources", "50"), seconds=15),
    Case(name="subject", arguments=("2000", "--one-subject"), seconds=30),
)
GROWTH = 1.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What runs of one case took: seconds, seconds of all processors, those of the first process, and bytes.

    Where the machine has a second processor and nothing else to do, a run takes as long as its first process.
    """

    seconds: float
    processor: float
    first: float
    memory: int


def run(folder: Path, report: Path) -> Measured:
    """Run the command once, in a process of its own."""
    command = [sys.executable, "-m", "reconcile", "diff", str(folder), "--format", "json", "--output", str(report)]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, cwd=folder.parent, stdin=subprocess.DEVNULL)
    memory, first = 0, 0.0
    while process.poll() is None:
        first = max(first, busy(process.pid))
        memory = max(memory, sum(resident(pid) for pid in family(process.pid)))
        time.sleep(0.05)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert process.returncode in {0, 1}, f"exit status {process.returncode}"
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(seconds=seconds, processor=used, first=first, memory=memory)


def family(pid: int) -> list[int]:
    """Return a process and all that descend from it."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return [pid]
    return [pid, *(found for child in children for found in family(int(child)))]


def resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def busy(pid: int) -> float:
    """Return the processor seconds of a process without its children."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError):
        return 0.0


def share_found(report: Path, pairs: Path) -> float:
    """Return the share of the pairs whose claims share a finding."""
    with report.open(encoding="utf-8") as file:
        findings = json.load(file)["findings"]
    holder = {key: n for n, f in enumerate(findings) for group in f["values"] for key in group["claims"]}
    wanted = [line.split() for line in pairs.read_text(encoding="utf-8").splitlines()]
    return sum(holder[left] == holder[right] for left, right in wanted) / len(wanted)


def over(value: float, bound: float | None) -> bool:
    return bound is not None and value > bound


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", metavar="CASE", help="5000, 50000, sources, subject")
    parser.add_argument("--generator", type=Path, default=GENERATOR)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    names = args.cases or [case.name for case in CASES]
    unknown = set(names) - {case.name for case in CASES}
    if unknown:
        parser.error(f"there is no case {min(unknown)!r}")
    with tempfile.TemporaryDirectory() as made:
        folder = (args.keep or Path(made)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        return measure_all([case for case in CASES if case.name in names], args.generator, folder, args.rounds)


def measure_all(cases: list[Case], generator: Path, folder: Path, rounds: int) -> int:
    failed = False
    known: dict[str, Measured] = {}
    print(
        f"{'case':10}{'seconds':>9}{'bound':>7}{'processor':>11}{'first':>8}{'MB':>7}{'bound':>7}{'found':>8}{'bound':>7}"
    )
    for case in cases:
        claims, report = folder / case.name, folder / f"{case.name}.json"
        if not (claims / "pairs.tsv").exists():
            subprocess.run([sys.executable, str(generator), *case.arguments, str(claims)], check=True, env=os.environ)
        runs = [run(claims, report) for _ in range(rounds)]
        best = known[case.name] = Measured(
            seconds=min(r.seconds for r in runs),
            processor=min(r.processor for r in runs),
            first=min(r.first for r in runs),
            memory=max(r.memory for r in runs),
        )
        found = share_found(report, claims / "pairs.tsv")
        failed |= over(best.seconds, case.seconds) or over(best.memory, case.memory) or found < (case.found or 0)
        print(
            f"{case.name:10}{best.seconds:9.1f}{case.seconds or '':>7}{best.processor:11.1f}"
            f"{best.first:8.1f}{best.memory / MB:7.0f}"
            f"{round(case.memory / MB) if case.memory else '':>7}{found:8.4f}{case.found or '':>7}",
            flush=True,
        )
    if {"5000", "50000"} <= known.keys():
        small, large = known["5000"], known["50000"]
        growth = log(large.seconds / small.seconds) / log(10)
        failed |= growth > GROWTH
        print(f"growth from 5000 to 50000: n^{growth:.3f} by the clock (bound {GROWTH}), ", end="")
        print(f"n^{log(large.processor / small.processor) / log(10):.3f} by the processors")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
