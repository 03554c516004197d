"""Compile the lexicon's YAML files to the one JSON file that a run reads: `python -m reconcile.lexicon.build`.

A run would spend a tenth of a second on the YAML and the stems; the compiled form costs a tenth of that. A test holds the
two together.
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from reconcile.lexicon.tables import compile_lexicon

COMPILED = "lexicon.json"


def source_files() -> tuple[Traversable, ...]:
    """Return the lexicon's YAML files in order of their names."""
    folder = files("reconcile") / "data" / "lexicon"
    return tuple(sorted((p for p in folder.iterdir() if p.name.endswith(".yaml")), key=lambda p: p.name))


def compile_text() -> str:
    """Return the compiled lexicon as JSON, the same bytes for the same files."""
    import yaml  # noqa: PLC0415 - a run never needs it

    data: list[Mapping[str, Mapping[str, object]]] = [
        yaml.load(f.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for f in source_files()
    ]
    compiled = {name: dict(sorted(table.items())) for name, table in compile_lexicon(data).items()}
    return json.dumps(compiled, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> None:
    """Write the compiled lexicon into the source tree."""
    target = Path(str(files("reconcile"))) / "data" / COMPILED
    target.write_text(compile_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
