"""Names and places: their letters, their words, the shipped tables, and the readers."""

from reconcile.values.names.aliases import alias_groups, aliases_of, is_known_name, place_alias_groups
from reconcile.values.names.form import NameForm, take_apart
from reconcile.values.names.reader import (
    looks_like_name,
    looks_like_place,
    names_described_bearer,
    place_parts,
    read_name,
    read_place,
)
from reconcile.values.names.vocabulary import countries_of_demonym, country_of

__all__ = [
    "NameForm",
    "alias_groups",
    "aliases_of",
    "countries_of_demonym",
    "country_of",
    "is_known_name",
    "looks_like_name",
    "looks_like_place",
    "names_described_bearer",
    "place_alias_groups",
    "place_parts",
    "read_name",
    "read_place",
    "take_apart",
]
