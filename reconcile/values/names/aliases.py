"""Look names up in the shipped table of aliases.

Owns the look-up; aliases that a case's own files give come from outside as folded names.
"""

from functools import lru_cache

from reconcile.values.names.form import take_apart
from reconcile.values.names.reader import fold_place
from reconcile.values.names.vocabulary import country_of
from reconcile.values.plain import plain_typography
from reconcile.values.tables import Prepared, load_table

_ACRONYM = 4


def _fold() -> dict[str, dict[str, list[int]]]:
    """Return the numbers of the alias lists by a name's folded form, and by its form as a place; and the acronyms."""
    table: dict[str, set[int]] = {}
    places: dict[str, set[int]] = {}
    acronyms: dict[str, list[int]] = {}
    for number, names in enumerate(load_table("names/aliases")):
        for name in names:
            table.setdefault(take_apart(name).folded, set()).add(number)
            places.setdefault(fold_place(name), set()).add(number)
            if len(name) <= _ACRONYM and name.isupper():
                acronyms[take_apart(name).folded] = []
    return {
        "names": {name: sorted(numbers) for name, numbers in table.items()},
        "places": {name: sorted(numbers) for name, numbers in places.items()},
        "acronyms": acronyms,
    }


FOLDED = Prepared(
    "names/aliases folded", ("data/names/aliases.yaml", "data/names/forms.yaml", "data/names/nicknames.yaml"), _fold
)


@lru_cache(maxsize=1)
def _folded() -> dict[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = FOLDED.load()
    return found


@lru_cache(maxsize=32768)
def alias_groups(text: str) -> frozenset[int]:
    """Return the numbers of the alias lists that a name is in; short acronyms count only in capitals (`IS`)."""
    known = _folded()
    folded = take_apart(text).folded
    if folded in known["acronyms"] and not plain_typography(text).replace(".", "").removeprefix("the ").isupper():
        return frozenset()
    return frozenset(known["names"].get(folded, ()))


def aliases_of(text: str) -> tuple[str, ...]:
    """Return all wordings of the shipped table that name what a text names; none where it does not know it."""
    groups = alias_groups(text)
    return tuple(name for number, names in enumerate(load_table("names/aliases")) if number in groups for name in names)


def place_alias_groups(part: str) -> frozenset[int]:
    """Return the numbers of the alias lists that a folded level of a place is in, its level word left out."""
    for ending in ("", " region", " district", " village"):
        if part.endswith(ending) and (found := _folded()["places"].get(part.removesuffix(ending))):
            return frozenset(found)
    return frozenset()


@lru_cache(maxsize=16384)
def is_known_name(text: str) -> bool:
    """Tell whether the shipped tables know a text as a name or an alias (`members of the European Parliament`)."""
    if text.islower() and " " not in text:
        return False
    return bool(alias_groups(text)) or country_of(text) is not None
