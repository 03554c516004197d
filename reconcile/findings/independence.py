"""How many of several sources do not depend on one another.

Two sources depend on one another where one draws on the other, both draw on a third, or both only report the same
speaker. What a source cites counts for all its claims, what a claim cites for that claim, and both through others.
"""

from collections.abc import Iterable, Mapping, Sequence

from reconcile.lexicon.words import fold_word, split_words
from reconcile.model import NormalisedClaim, Source


def count_independent(claims: Sequence[NormalisedClaim], sources: Mapping[str, Source]) -> int:
    """Return the number of sources among the claims' that do not depend on one another (chosen greedily)."""
    by_source: dict[str, list[NormalisedClaim]] = {}
    for claim in claims:
        by_source.setdefault(claim.claim.source, []).append(claim)
    if len(by_source) == 1:
        return 1
    origins = {name: _origins(name, members, sources) for name, members in sorted(by_source.items())}
    neighbours = _neighbours(origins)
    chosen: set[str] = set()
    for name in sorted(origins, key=lambda n: (len(neighbours[n]), n)):
        if not neighbours[name] & chosen:
            chosen.add(name)
    return len(chosen)


def _neighbours(origins: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    users: dict[str, set[str]] = {}
    for name, found in origins.items():
        for origin in found:
            users.setdefault(origin, set()).add(name)
    return {name: {u for o in found for u in users[o]} - {name} for name, found in origins.items()}


def _origins(name: str, claims: Iterable[NormalisedClaim], sources: Mapping[str, Source]) -> frozenset[str]:
    """Return what a source's claims rest on: itself, what it cites (through others too), whom alone it reports."""
    found, open_ = {name}, [_known(c, sources) for claim in claims for c in claim.claim.cites]
    open_.extend(_known(c, sources) for c in _cites(name, sources))
    while open_:
        cited = open_.pop()
        if cited not in found:
            found.add(cited)
            open_.extend(_known(c, sources) for c in _cites(cited, sources))
    speakers = [claim.claim.attributed_to for claim in claims]
    if all(speakers):
        found.update(f"speaker {_folded(person)}" for chain in speakers for person in chain)
    return frozenset(found)


def _cites(name: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    return sources[name].cites if name in sources else ()


def _known(cited: str, sources: Mapping[str, Source]) -> str:
    """Return the id of the source that an id or an address names; what has no claim file stays as written."""
    if cited in sources:
        return cited
    plain = _address(cited)
    return min((s.id for s in sources.values() if s.url and _address(s.url) == plain), default=plain)


def _address(text: str) -> str:
    bare = text.strip().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.rstrip("/").casefold()


def _folded(person: str) -> str:
    return " ".join(fold_word(w) for w in split_words(person))
