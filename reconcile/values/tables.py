"""Load the language data that reading needs: YAML files below reconcile/data.

Owns no data and no meaning; the lexicon of claims has a loader of its own.
"""

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@lru_cache(maxsize=32)
def load_table(name: str) -> Any:  # noqa: ANN401 - the files differ in shape; each user of one checks its own
    """Return the content of `reconcile/data/NAME.yaml`, every scalar as text."""
    text = (files("reconcile") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a base loader builds nothing but text, lists and mappings
