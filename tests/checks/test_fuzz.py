"""A share of the fuzz run; `python benchmarks/fuzz.py` runs all of it."""

import subprocess
import sys
from pathlib import Path

FUZZ = Path(__file__).parents[2] / "benchmarks" / "fuzz.py"


def test_a_share_of_the_fuzz_run(tmp_path):
    done = subprocess.run(
        [sys.executable, FUZZ, "--share", "300"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=300
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.startswith("300 files in ")
    assert "0 failures" in done.stdout
    assert list(tmp_path.iterdir()) == []
