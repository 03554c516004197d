"""Load the language data that reading needs: YAML files below reconcile/data, and their compiled form.

Owns no data and no meaning; the lexicon of claims has a loader of its own. YAML is for people: a run would spend a
tenth of its time on it. `tables.txt` holds the same as JSON, a table a line, each with the digest of the file that it
was made from; a table whose file has changed since is read from there. `python -m reconcile.values` writes it.
"""

import json
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent.parent / "data"
_COMPILED = _DATA / "tables.txt"
_ELSEWHERE = "lexicon/"


@lru_cache(maxsize=32)
def load_table(name: str) -> Any:  # noqa: ANN401 - the files differ in shape; each user of one checks its own
    """Return the content of `reconcile/data/NAME.yaml`, every scalar as text."""
    source = _source(name).read_bytes()
    digest, text = shipped_tables().get(name, ("", ""))
    return json.loads(text) if digest == _digest(source) else _parse(source)


def has_table(name: str) -> bool:
    """Tell whether there is a file `reconcile/data/NAME.yaml`."""
    return _source(name).is_file()


def compile_tables() -> dict[str, tuple[str, str]]:
    """Return the digest of each file of data and its content as JSON, by name."""
    files = sorted(file for file in _DATA.rglob("*.yaml"))
    names = {file: file.relative_to(_DATA).with_suffix("").as_posix() for file in files}
    return {
        name: (_digest(source := file.read_bytes()), json.dumps(_parse(source), ensure_ascii=False))
        for file, name in names.items()
        if not name.startswith(_ELSEWHERE)
    }


def write_compiled() -> None:
    """Write the compiled tables into the source tree."""
    lines = ("\t".join((name, *rest)) for name, rest in compile_tables().items())
    _COMPILED.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


@cache
def shipped_tables() -> dict[str, tuple[str, str]]:
    """Return what `compile_tables` returned when the compiled tables were written; nothing where they are missing."""
    if not _COMPILED.is_file():
        return {}
    lines = (line.split("\t") for line in _COMPILED.read_text(encoding="utf-8").split("\n") if line)
    return {name: (digest, text) for name, digest, text in lines}


def _source(name: str) -> Path:
    return _DATA / f"{name}.yaml"


def _digest(source: bytes) -> str:
    return sha256(source).hexdigest()[:16]


def _parse(source: bytes) -> Any:  # noqa: ANN401 - as above
    import yaml  # noqa: PLC0415 - only where a file has changed

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(source, Loader=loader)  # noqa: S506 - a base loader builds nothing but text, lists and mappings
