"""What the README shows as output is output: `make golden` writes it anew."""

import importlib.util
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def make_readme():
    spec = importlib.util.spec_from_file_location("make_readme", ROOT / "docs" / "make_readme.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("part", ["screen", "example", "help"])
def test_the_readme_shows_what_the_program_prints(make_readme, part):
    readme = make_readme.README.read_text("utf-8")
    if os.environ.get("GOLDEN") == "write":
        readme = make_readme.rewritten(readme)
        make_readme.README.write_text(readme, "utf-8")
    shown = readme.partition(f"<!-- {part} -->\n")[2].partition("\n<!-- end -->")[0]
    assert shown == make_readme.PARTS[part]()


def test_the_readme_names_the_two_commands_and_every_command_of_the_program(make_readme):
    readme = make_readme.README.read_text("utf-8")
    targets = {line.split(":")[0] for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if ": " in line}
    assert {"diff", "test", "check", "golden"} <= targets
    assert "$ make  " in readme
    assert "$ make test" in readme
    for command in ("diff", "check", "accept", "explain", "value", "schema"):
        assert f"reconcile {command}" in readme
