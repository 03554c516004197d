"""What the command line costs to start, against what its libraries cost to import: whole processes, side by side.

Run as `python benchmarks/startup.py [ROUNDS]`. Each round runs every command once, so that a busy machine slows all
alike; the figure is the median of the rounds' ratios. Bounds: `--version` and `--help` 1.5 times `import typer`,
`diff claims/` 2.5 times `import typer, rich, rapidfuzz, yaml`.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
RECONCILE = str(Path(sys.executable).parent / "reconcile")
TYPER = [sys.executable, "-c", "import typer"]
LIBRARIES = [sys.executable, "-c", "import typer, rich, rapidfuzz, yaml"]
CASES = (
    ("--version", [RECONCILE, "--version"], TYPER, 1.5),
    ("--help", [RECONCILE, "--help"], TYPER, 1.5),
    ("diff --help", [RECONCILE, "diff", "--help"], TYPER, 1.5),
    ("diff claims/", [RECONCILE, "diff", "claims/"], LIBRARIES, 2.5),
    ("diff claims/ -f json", [RECONCILE, "diff", "claims/", "-f", "json"], LIBRARIES, 2.5),
)


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    taken = time.perf_counter() - start
    assert done.returncode in {0, 1}, done.stderr.decode()
    return taken


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    measured: dict[str, list[tuple[float, float]]] = {name: [] for name, *_ in CASES}
    for round_number in range(rounds + 1):
        for name, command, base, _ in CASES:
            pair = seconds(command), seconds(base)
            if round_number:  # the first warms the disk cache
                measured[name].append(pair)
    failed = False
    print(f"{'command':24}{'ms':>8}{'base ms':>10}{'ratio':>8}{'bound':>8}")
    for name, _, _, bound in CASES:
        own, base = (statistics.median(side) * 1000 for side in zip(*measured[name], strict=True))
        ratio = statistics.median(one / other for one, other in measured[name])
        failed |= ratio > bound
        print(f"{name:24}{own:8.0f}{base:10.0f}{ratio:8.2f}{bound:8.1f}{'  over' if ratio > bound else ''}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
