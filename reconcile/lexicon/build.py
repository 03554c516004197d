"""Compile the lexicon's YAML files to the one JSON file that a run reads: `python -m reconcile.lexicon`.

A run would spend a second on the YAML and the stems; the compiled form costs a fiftieth of that. It stands beside the
YAML as `lexicon.json`, bears the digest of what it was made from, and is passed over when the YAML has changed since.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from reconcile.lexicon.tables import compile_lexicon

_DATA = files("reconcile") / "data"
_COMPILED = "lexicon.json"


def source_files() -> tuple[Traversable, ...]:
    """Return the lexicon's YAML files in order of their names."""
    folder = _DATA / "lexicon"
    return tuple(sorted((p for p in folder.iterdir() if p.name.endswith(".yaml")), key=lambda p: p.name))


def compiled_text() -> str:
    """Return the compiled lexicon as JSON: the shipped one if it was made from the YAML files as they are."""
    shipped = _DATA / _COMPILED
    if shipped.is_file():
        digest, _, text = shipped.read_text(encoding="utf-8").partition("\n")
        if digest == _digest():
            return text
    return compile_text()


def _digest() -> str:
    return sha256(b"".join(f.read_bytes() for f in source_files())).hexdigest()


def compile_text() -> str:
    """Return the compiled lexicon as JSON, one look-up a line, the same bytes for the same files."""
    import yaml  # noqa: PLC0415 - a run never needs it

    data: list[Mapping[str, Mapping[str, object]]] = [
        yaml.load(f.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for f in source_files()
    ]
    tables = (_table_text(name, table) for name, table in compile_lexicon(data).items())
    return "{" + ",\n".join(tables) + "}\n"


def _table_text(name: str, table: Mapping[str, list[str]]) -> str:
    def text(data: object) -> str:
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    return f"{text(name)}:{{" + ",\n".join(f"{text(key)}:{text(table[key])}" for key in sorted(table)) + "}"


def write_compiled() -> None:
    """Write the compiled lexicon into the source tree."""
    Path(str(_DATA), _COMPILED).write_text(_digest() + "\n" + compile_text(), encoding="utf-8")
