"""What the command line costs to start, against what its libraries cost to import: whole processes, side by side.

Run as `python benchmarks/startup.py [ROUNDS]`. Each round runs every command once; what counts is processor time, of
the rounds the least: other work on the machine tells little. Bounds: `--version` and `--help` 1.5 times `import typer`,
`diff claims/` 2.5 times `import typer, rich, rapidfuzz, yaml`.
"""

import resource
import subprocess
import sys
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
    """Return what a process takes of a processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode in {0, 1}, done.stderr.decode()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    least: dict[str, tuple[float, float]] = {}
    for _ in range(rounds):
        for name, command, base, _ in CASES:
            own, libraries = least.get(name, (float("inf"), float("inf")))
            least[name] = min(own, seconds(command)), min(libraries, seconds(base))
    failed = False
    print(f"{'command':24}{'ms':>8}{'base ms':>10}{'ratio':>8}{'bound':>8}")
    for name, _, _, bound in CASES:
        own, libraries = least[name]
        ratio = own / libraries
        failed |= ratio > bound
        over = "  over" if ratio > bound else ""
        print(f"{name:24}{own * 1000:8.0f}{libraries * 1000:10.0f}{ratio:8.2f}{bound:8.1f}{over}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
