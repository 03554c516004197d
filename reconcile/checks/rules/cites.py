"""Sources that nobody knows among those a source or a claim cites."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from reconcile.checks.check import Check, Found, Material, place_of_source
from reconcile.model import Location, Severity

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:\S|www\.", re.IGNORECASE)


def _find(material: Material) -> Iterator[Found]:
    known = {source.id for source in material.case.sources}
    addresses = {source.url for source in material.case.sources if source.url}
    for cited, place in _cited(material):
        if cited in known or cited in addresses or _ADDRESS.match(cited):
            continue
        meant = get_close_matches(cited, sorted(known), n=1, cutoff=0.75)
        hint = f"did you mean `{meant[0]}`?" if meant else "it counts as a source without a claim file"
        yield Found(f"no claim file has the source `{cited}`", place, hint)


def _cited(material: Material) -> Iterator[tuple[str, Location]]:
    """Yield what the given files cite, with the place of each."""
    for source in material.own_sources():
        for at, cited in enumerate(source.cites):
            name = f"cites.{at}"
            yield cited, place_of_source(source, name if name in source.marks else "cites")
    for normalised in material.own():
        claim = normalised.claim
        for at, cited in enumerate(claim.cites):
            name = f"cites.{at}"
            yield cited, claim.mark(name if name in claim.marks else "cites")


CHECK = Check(
    code="unknown-cites",
    severity=Severity.NOTICE,
    summary="a cited source has no claim file",
    find=_find,
)
