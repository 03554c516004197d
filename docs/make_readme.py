"""Write the parts of README.md that are real output: run as `python docs/make_readme.py`, checked by a test.

Each part stands between `<!-- NAME -->` and `<!-- end -->` in the README.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_WIDTH = 88
_SCREEN_LINES = 30


def run(arguments: Sequence[str]) -> str:
    """Run the command line in the project's folder as a user would, and return what it prints."""
    environment = {**os.environ, "COLUMNS": str(_WIDTH), "NO_COLOR": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-P", "-m", "reconcile", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode not in {0, 1}:
        raise SystemExit(done.stderr)
    return done.stdout


def screen() -> str:
    """Return the beginning and the end of the report on `claims/`."""
    lines = run(["diff", "claims/"]).splitlines()
    top = lines[:_SCREEN_LINES]
    while top and top[-1].strip():  # no finding is cut in two
        top.pop()
    return _block("console", "\n".join(["$ reconcile diff", *top, "…", lines[-1]]))


def example() -> str:
    """Return the two files of the guide and the report on them."""
    folder = ROOT / "docs" / "examples" / "mill"
    files = [f"`{name}`\n\n{_block('yaml', (folder / name).read_text('utf-8'))}" for name in _EXAMPLE_FILES]
    report = run(["diff", "docs/examples/mill"])
    return "\n\n".join([*files, _block("console", f"$ reconcile diff docs/examples/mill\n{report}")])


_EXAMPLE_FILES = ("gazette.yaml", "brigade.yaml")


def command_help() -> str:
    """Return the help texts of all commands."""
    commands = ([], ["diff"], ["explain"], ["value"], ["schema"])
    texts = (f"$ reconcile {' '.join([*command, '--help'])}\n{run([*command, '--help'])}" for command in commands)
    return "\n\n".join(_block("console", text) for text in texts)


PARTS: Mapping[str, Callable[[], str]] = {"screen": screen, "example": example, "help": command_help}


def _block(language: str, text: str) -> str:
    return f"```{language}\n{text.strip()}\n```"


def rewritten(readme: str) -> str:
    """Return the README with every part as it is now."""
    for name, make in PARTS.items():
        part = f"<!-- {name} -->\n{make()}\n<!-- end -->"
        readme = re.sub(rf"<!-- {name} -->.*?<!-- end -->", lambda _, new=part: new, readme, count=1, flags=re.DOTALL)
    return readme


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text("utf-8")), "utf-8")
