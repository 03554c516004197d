"""Judge places: one place, one within the other, two countries, or not to be told from the words.

Owns containment by wording; knows no map.
"""

import re
from functools import lru_cache

from reconcile.compare.aliases import Aliases, alias_of
from reconcile.compare.nearness import near
from reconcile.compare.words import agree, compatible, conflict, quoted, unclear
from reconcile.model import Comparison, Place
from reconcile.values.names import countries_of_demonym, country_of, place_alias_groups, place_parts
from reconcile.values.names.vocabulary import vocabulary

_LEVEL_WORDS = frozenset(("region", "district", "village"))
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "at",
        "on",
        "off",
        "near",
        "by",
        "to",
        "from",
        "city",
        "town",
        "area",
        "outside",
        "around",
        "inside",
        "within",
        "close",
        "west",
        "east",
        "north",
        "south",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "place",
    ]
)


def compare_places(left: Place, right: Place, aliases: Aliases = ()) -> Comparison:
    """Judge two places by their words: equal, one within the other, near in spelling, two countries, or unclear."""
    one, two = left.original or left.folded, right.original or right.folded
    if left.folded == right.folded:
        return agree("the folded forms are equal")
    shared = alias_of(one, two, aliases) if aliases else ""
    if shared:
        return agree(shared)
    return _judge(one, two, _parts(left), _parts(right))


def _parts(place: Place) -> tuple[str, ...]:
    return place_parts(place.original) if place.original else place.parts or (place.folded,)


def _judge(  # noqa: PLR0911 - one return a rule
    one: str, two: str, left: tuple[str, ...], right: tuple[str, ...]
) -> Comparison:
    both = f"{quoted(one)}, {quoted(two)}"
    countries = (_country(left), _country(right))
    if len(left) == len(right) and all(_is_one(a, b) for a, b in zip(left, right, strict=True)):
        return agree("one place by its words or the shipped table of aliases")
    if _is_namesake(left, right) or _is_namesake(right, left):
        return unclear(both, "one may be the country, the other a place of its name")
    if countries[0] and countries[1] and countries[0] != countries[1]:
        return conflict(f"{both}: in {countries[0]}, in {countries[1]}", "two countries by the shipped table")
    if _from_there(one, two):
        return agree("a country and what is from there (shipped table of countries)")
    against = _numbers_or_directions(one, two)
    if against is not None:
        return against
    if _within(left, right) or _within(right, left):
        return compatible(f"{both}: one says more", "the words of one place are within the other's")
    if _levels_apart(left, right):
        return compatible(f"{both}: of different levels", "a settlement and the region that is named after it")
    if _near(left, right):
        return compatible(f"{both}: spelt differently", "joined by nearness of spelling only")
    # Never a conflict: of a town and the province that it lies in each name is right, and there is no map here.
    return unclear(f"{both}: two places, or one within the other", "words alone do not tell which; a map may")


_FIGURES = re.compile(r"\d+")
_DIRECTIONS = {"north": "south", "south": "north", "east": "west", "west": "east"}
_DIRECTION = re.compile(r"\b(north|south|east|west)(?:ern|wards?)?\b", re.IGNORECASE)


def _numbers_or_directions(one: str, two: str) -> Comparison | None:
    """Judge places whose wordings differ in a number or a direction: `5 km from Dunmere`, `8 km from Dunmere`."""
    both = f"{quoted(one)}, {quoted(two)}"
    figures = set(_FIGURES.findall(one)), set(_FIGURES.findall(two))
    sides = [{w.lower() for w in _DIRECTION.findall(text)} for text in (one, two)]
    apart = figures[0] and figures[1] and not figures[0] & figures[1]
    opposite = bool(sides[0]) and {_DIRECTIONS[side] for side in sides[0]} == sides[1]
    if not (apart or opposite):
        return None
    rests = [_DIRECTION.sub("", _FIGURES.sub("", text)).casefold().split() for text in (one, two)]
    if rests[0] == rests[1]:
        return conflict(both, "the same words with other numbers or the opposite direction")
    return unclear(both, "other numbers or the opposite direction")


def _is_namesake(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a country's name alone stands against a place of its name elsewhere (`Georgia`, `Georgia, USA`)."""
    own = _country(short) if len(short) == 1 else None
    return own is not None and len(full) > 1 and short[0] in full[:-1] and _country(full) not in {None, own}


def _country(parts: tuple[str, ...]) -> str | None:
    """Return the country that a place ends in, where it ends in one."""
    return country_of(parts[-1]) if parts else None


def _from_there(one: str, two: str) -> bool:
    for place, people in ((one, two), (two, one)):
        country = country_of(place)
        if country and country in countries_of_demonym(people):
            return True
    return False


@lru_cache(maxsize=32768)
def _is_one(left: str, right: str) -> bool:
    """Tell whether two folded levels are one place: equal, or joined by the shipped table."""
    if left == right:
        return True
    level = {w for w in (*left.split(), *right.split()) if w in _LEVEL_WORDS}
    if level and (left.rsplit(maxsplit=1)[-1] in _LEVEL_WORDS) != (right.rsplit(maxsplit=1)[-1] in _LEVEL_WORDS):
        return False
    return bool(place_alias_groups(left) & place_alias_groups(right))


@lru_cache(maxsize=32768)
def _core(part: str) -> frozenset[str]:
    return frozenset(w for w in part.split() if w not in _EMPTY and w not in _LEVEL_WORDS) or frozenset(part.split())


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether every level of one place has its words in a level of the other."""
    return all(any(_part_within(a, b) for b in full) for a in short)


@lru_cache(maxsize=32768)
def _part_within(short: str, full: str) -> bool:
    if _is_one(short, full):
        return True
    mine, other = _core(short), _core(full)
    if not mine <= other or (
        {short.rsplit(maxsplit=1)[-1], full.rsplit(maxsplit=1)[-1]} & _LEVEL_WORDS and mine == other
    ):
        return False
    words = full.split()
    # `York` is not within `New York`, though its letters are.
    return not any(
        word in mine and at and words[at - 1] in vocabulary().distinguishing and words[at - 1] not in mine
        and words[at - 1] not in _EMPTY
        for at, word in enumerate(words)
    )  # fmt: skip


def _levels_apart(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two places have one name and differ in the level (`Pavlodar`, `Pavlodar Oblast`)."""
    if len(left) > 1 and len(right) > 1 and not (_within(left[1:], right[1:]) or _within(right[1:], left[1:])):
        return False
    a, b = _core(left[0]), _core(right[0])
    return a == b or bool(place_alias_groups(left[0]) & place_alias_groups(right[0]))


def _near(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if len(left) != len(right):
        return False
    return all(_is_one(a, b) or near(a, b) for a, b in zip(left, right, strict=True))
