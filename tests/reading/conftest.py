from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from reconcile.model.claim import Case
from reconcile.reading import read_case


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Case]:
    """Write files into an empty folder, the current one, and read the paths given (default: all, by name)."""
    monkeypatch.chdir(tmp_path)

    def write_and_read(files: Mapping[str, str | bytes], *paths: str) -> Case:
        for name, content in files.items():
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else dedent(content).encode())
        named = [name for name in files if ".source." not in name]
        return read_case(list(paths) or named)

    return write_and_read


@pytest.fixture
def problems(read: Callable[..., Case]) -> Callable[..., list[str]]:
    """Return the complete list of problems as `path:line:column code`."""

    def list_problems(files: Mapping[str, str | bytes], *paths: str) -> list[str]:
        return [f"{problem.location} {problem.code}" for problem in read(files, *paths).problems]

    return list_problems
