"""Compile the lexicon's YAML files to the one file that a run reads: `python -m reconcile.prepare`.

A run would spend a second on the YAML and the stems; the compiled form costs some milliseconds. It stands beside the
YAML as `lexicon.txt`, bears the digest of what it was made from, and is passed over when the YAML has changed since.

Its form: the digest, then the tables, apart by an empty line, each with its name before its lines.
"""

from hashlib import sha256
from pathlib import Path

from reconcile.lexicon.tables import Tables, compile_lexicon

_DATA = Path(__file__).parent.parent / "data"
_COMPILED = _DATA / "lexicon.txt"


def source_files() -> tuple[Path, ...]:
    """Return the lexicon's YAML files in order of their names."""
    return tuple(sorted((_DATA / "lexicon").glob("*.yaml")))


def compiled_tables() -> Tables:
    """Return the compiled lexicon: the shipped one if it was made from the YAML files as they are."""
    shipped = {name: lines for name, _, lines in (table.partition("\n") for table in _shipped())}
    return shipped or compile_sources()


def is_compiled() -> bool:
    """Tell whether the shipped form was made from the YAML files as they are."""
    return bool(_shipped())


def _shipped() -> list[str]:
    """Return the texts of the shipped tables; none where they were made from other files."""
    if not _COMPILED.is_file():
        return []
    digest, *tables = _COMPILED.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    return tables if digest == _digest() else []


def _digest() -> str:
    return sha256(b"".join(f.read_bytes() for f in source_files())).hexdigest()


def compile_sources() -> Tables:
    """Return the tables made from the YAML files, the same for the same files."""
    import yaml  # noqa: PLC0415 - a run never needs it

    return compile_lexicon([yaml.load(f.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for f in source_files()])


def write_compiled() -> None:
    """Write the compiled lexicon into the source tree."""
    tables = (f"{name}\n{lines}" for name, lines in compile_sources().items())
    _COMPILED.write_text("\n\n".join((_digest(), *tables)) + "\n", encoding="utf-8")
