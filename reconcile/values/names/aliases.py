"""Look names up in the shipped table of aliases.

Owns the look-up; aliases that a case's own files give come from outside as folded names.
"""

from functools import lru_cache

from reconcile.values.names.form import take_apart
from reconcile.values.names.reader import fold_place
from reconcile.values.names.vocabulary import country_of
from reconcile.values.plain import plain_typography
from reconcile.values.tables import load_table

_ACRONYM = 4


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, frozenset[int]], frozenset[str]]:
    table: dict[str, set[int]] = {}
    acronyms: set[str] = set()
    for number, names in enumerate(load_table("names/aliases")):
        for name in names:
            table.setdefault(take_apart(name).folded, set()).add(number)
            if len(name) <= _ACRONYM and name.isupper():
                acronyms.add(take_apart(name).folded)
    return {name: frozenset(numbers) for name, numbers in table.items()}, frozenset(acronyms)


@lru_cache(maxsize=32768)
def alias_groups(text: str) -> frozenset[int]:
    """Return the numbers of the alias lists that a name is in; short acronyms count only in capitals (`IS`)."""
    table, acronyms = _table()
    folded = take_apart(text).folded
    if folded in acronyms and not plain_typography(text).replace(".", "").removeprefix("the ").isupper():
        return frozenset()
    return table.get(folded, frozenset())


def aliases_of(text: str) -> tuple[str, ...]:
    """Return all wordings of the shipped table that name what a text names; none where it does not know it."""
    groups = alias_groups(text)
    return tuple(name for number, names in enumerate(load_table("names/aliases")) if number in groups for name in names)


@lru_cache(maxsize=1)
def _places() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, names in enumerate(load_table("names/aliases")):
        for name in names:
            table.setdefault(fold_place(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in table.items()}


def place_alias_groups(part: str) -> frozenset[int]:
    """Return the numbers of the alias lists that a folded level of a place is in, its level word left out."""
    for ending in ("", " region", " district", " village"):
        if part.endswith(ending) and (found := _places().get(part.removesuffix(ending))):
            return found
    return frozenset()


@lru_cache(maxsize=16384)
def is_known_name(text: str) -> bool:
    """Tell whether the shipped tables know a text as a name or an alias (`members of the European Parliament`)."""
    if text.islower() and " " not in text:
        return False
    return bool(alias_groups(text)) or country_of(text) is not None
