"""Look-ups over the shipped words of names: titles, legal forms, levels of places, nicknames, aliases, countries.

Owns the shape of the look-ups; the data is in reconcile/data/names.
"""

from functools import lru_cache

from reconcile.model.record import dataclass
from reconcile.values.names.letters import skeleton
from reconcile.values.plain import fold_text
from reconcile.values.tables import Prepared, load_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words of names by what they do. Keys are folded words, of phrases tuples of them."""

    titles: frozenset[str]
    offices: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    filial: frozenset[str]
    bodies: frozenset[str]
    body_words: dict[str, str]
    distinguishing: frozenset[str]
    legal: dict[tuple[str, ...], str]
    longest_legal: int
    levels: dict[str, str]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the words of reconcile/data/names/forms.yaml."""
    data = load_table("names/forms")
    legal = {tuple(form.split()): key for key, forms in data["legal"].items() for form in forms}
    return Vocabulary(
        titles=frozenset(data["titles"]),
        offices=frozenset((*data["titles"], *data["offices"])),
        suffixes=frozenset(data["suffixes"]),
        particles=frozenset(data["particles"]),
        filial=frozenset(data["filial"]),
        bodies=frozenset(data["bodies"]),
        body_words=dict(data["body_words"]),
        distinguishing=frozenset(data["distinguishing"]),
        legal=legal,
        longest_legal=max(len(form) for form in legal),
        levels={word: level for level, words in data["levels"].items() for word in words},
    )


def _bones_of_nicknames() -> dict[str, list[int]]:
    """Return for each given name's skeleton the numbers of the lists of nicknames.yaml that it is in."""
    table: dict[str, set[int]] = {}
    for number, names in enumerate(load_table("names/nicknames")):
        for name in names:
            table.setdefault(skeleton(name), set()).add(number)
    return {name: sorted(numbers) for name, numbers in table.items()}


NICKNAMES = Prepared("names/nicknames by skeleton", ("data/names/nicknames.yaml",), _bones_of_nicknames)


@lru_cache(maxsize=1)
def _nicknames() -> dict[str, frozenset[int]]:
    return {bone: frozenset(numbers) for bone, numbers in NICKNAMES.load().items()}


def given_names(bone: str) -> frozenset[int]:
    """Return the numbers of the lists of given names that a skeleton is in."""
    return _nicknames().get(bone, _NONE)


_NONE: frozenset[int] = frozenset()


def _fold_countries() -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return country by folded name, and countries by folded demonym (plurals too)."""
    names: dict[str, str] = {}
    demonyms: dict[str, set[str]] = {}
    for country, words in load_table("names/countries").items():
        for name in (country, *words["also"]):
            names.setdefault(fold_text(name), country)
        for demonym in words["demonyms"]:
            folded = fold_text(demonym)
            for form in (folded, folded + "s"):
                demonyms.setdefault(form, set()).add(country)
    return names, {word: sorted(found) for word, found in demonyms.items()}


COUNTRIES = Prepared("names/countries folded", ("data/names/countries.yaml",), _fold_countries)


@lru_cache(maxsize=1)
def _countries() -> tuple[dict[str, str], dict[str, list[str]]]:
    names, demonyms = COUNTRIES.load()
    return names, demonyms


@lru_cache(maxsize=32768)
def country_of(text: str) -> str | None:
    """Return the country that a text names (`Burma`: `Myanmar`), or None."""
    return _countries()[0].get(fold_text(text))


@lru_cache(maxsize=32768)
def countries_of_demonym(text: str) -> frozenset[str]:
    """Return the countries whose people or things a text names (`Filipino`: `Philippines`; `Congolese`: two)."""
    words = fold_text(text)
    table = _countries()[1]
    for ending in (
        "",
        " citizen",
        " national",
        " citizens",
        " nationals",
        " origin",
        " descent",
        "-born",
        "-owned",
        " owned",
    ):
        if words.endswith(ending) and (found := table.get(words.removesuffix(ending))):
            return frozenset(found)
    return frozenset()
