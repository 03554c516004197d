"""Sources that cite themselves, directly or through each other: then neither draws on the other."""

from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material, place_of_source
from reconcile.model import Severity, Source


def _find(material: Material) -> Iterator[Found]:
    sources = {source.id: source for source in material.case.sources}
    names = {source.url: source.id for source in material.case.sources if source.url} | {i: i for i in sources}
    for source in material.own_sources():
        circle = _circle(source, sources, names)
        if circle:
            told = " cites ".join(f"`{name}`" for name in circle)
            related = tuple(place_of_source(sources[name], "cites") for name in circle[1:-1])
            hint = "remove the one that the document does not bear out"
            what = "the sources cite each other" if related else "the source cites itself"
            yield Found(f"{what}: {told}", place_of_source(source, "cites"), hint, related)


def _circle(source: Source, sources: dict[str, Source], names: dict[str, str]) -> tuple[str, ...]:
    """Return the shortest way by which a source cites itself, its id at both ends; nothing where it does not."""
    ways: list[tuple[str, ...]] = [(source.id,)]
    reached: set[str] = set()
    for way in ways:
        for cited in sources[way[-1]].cites:
            name = names.get(cited)
            if name == source.id:
                return (*way, name)
            if name is not None and name not in reached:
                reached.add(name)
                ways.append((*way, name))
    return ()


CHECK = Check(
    code="circular-cites",
    severity=Severity.ERROR,
    summary="sources cite each other in a circle",
    find=_find,
)
