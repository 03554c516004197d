"""Load the language data that reading needs: YAML files below reconcile/data, and what is prepared from them.

Owns no data and no meaning; the lexicon of claims has a loader of its own. YAML is for people: to read it, and to fold
and split what it says, would take a third of a short run. `tables.txt` holds the result as JSON, a table a line, with
the digest of the files it was made from; one whose files have changed since is made anew. `python -m reconcile.prepare`
writes it.
"""

import json
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

_PACKAGE = Path(__file__).parent.parent
_SHIPPED = _PACKAGE / "data" / "tables.txt"


class Prepared(NamedTuple):
    """A table that is made ahead: its name, the files it is made from (below reconcile/), and the making.

    What is made is what JSON can keep. The making may use any code; where that changes the table, a test asks for a new
    `tables.txt`.
    """

    name: str
    sources: tuple[str, ...]
    make: Callable[[], Any]

    def load(self) -> Any:  # noqa: ANN401 - the tables differ in shape; each user of one checks its own
        """Return the table: the shipped one if it was made from the files as they are."""
        digest, _, text = _shipped().get(self.name, b"").partition(b"\t")
        return json.loads(text if digest == self._digest().encode() else self._text())

    def line(self) -> str:
        """Return the table as it is shipped: name, digest, JSON."""
        return f"{self.name}\t{self._shown()}"

    def is_current(self) -> bool:
        """Tell whether the shipped table is what would be made now."""
        return _shipped().get(self.name) == self._shown().encode()

    def _shown(self) -> str:
        return f"{self._digest()}\t{self._text()}"

    def _text(self) -> str:
        return json.dumps(self.make(), ensure_ascii=False)

    def _digest(self) -> str:
        return sha256("".join(map(_digest, self.sources)).encode()).hexdigest()[:16]


def of_data(name: str) -> Prepared:
    """Return the content of `reconcile/data/NAME.yaml` as a table, every scalar as text."""
    return Prepared(name, (f"data/{name}.yaml",), lambda: _parse(name))


@lru_cache(maxsize=32)
def load_table(name: str) -> Any:  # noqa: ANN401 - as above
    """Return the content of `reconcile/data/NAME.yaml`, every scalar as text."""
    return of_data(name).load()


def has_table(name: str) -> bool:
    """Tell whether there is a file `reconcile/data/NAME.yaml`."""
    return (_PACKAGE / "data" / f"{name}.yaml").is_file()


def table_names() -> tuple[str, ...]:
    """Return the names of the tables of data, those of the lexicon of claims left out."""
    data = _PACKAGE / "data"
    names = (file.relative_to(data).with_suffix("").as_posix() for file in data.rglob("*.yaml"))
    return tuple(sorted(name for name in names if not name.startswith("lexicon/")))


def write_tables(tables: Iterable[Prepared]) -> None:
    """Write `tables.txt`."""
    _SHIPPED.write_text("".join(f"{table.line()}\n" for table in tables), encoding="utf-8")
    _shipped.cache_clear()


@cache
def _shipped() -> dict[str, bytes]:
    """Return what follows the name in each line of `tables.txt`, in UTF-8: a run decodes only what it needs."""
    if not _SHIPPED.is_file():
        return {}
    lines = (line.partition(b"\t") for line in _SHIPPED.read_bytes().splitlines())
    return {name.decode(): rest for name, _, rest in lines}


@cache
def _digest(source: str) -> str:
    return sha256((_PACKAGE / source).read_bytes()).hexdigest()


def _parse(name: str) -> Any:  # noqa: ANN401 - as above
    import yaml  # noqa: PLC0415 - only where a file has changed

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = (_PACKAGE / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=loader)  # noqa: S506 - a base loader builds nothing but text, lists and mappings
