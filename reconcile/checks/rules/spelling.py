"""A subject written two ways in one source: alignment takes each way for a subject of its own."""

from collections import Counter
from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material, by_source, say
from reconcile.checks.words import words_of
from reconcile.compare.nearness import near
from reconcile.model import Claim, Severity, Source
from reconcile.values.names.vocabulary import vocabulary
from reconcile.values.plain import plain_typography

_MOST = 20_000
_NEARBY = 50
"""Names looked at that share all words but one: with more, it is a series (`victim A`, `victim B` …), not a slip."""
_LEAST = 5
_ENDINGS = frozenset({"s", "es", "e", "d", "ed", "a", "an", "n", "al", "ly", "er", "r", "y", "i", "ing", "or", "ist"})


def _find(material: Material) -> Iterator[Found]:
    claims = by_source(material.own())
    for source in material.own_sources():
        yield from _written_twice(source, [c.claim for c in claims.get(source.id, ()) if c.claim.subject])


def _written_twice(source: Source, claims: list[Claim]) -> Iterator[Found]:
    """Yield each rarer spelling at its first claim, with the one that was probably meant."""
    counts = Counter(claim.subject or "" for claim in claims)
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.subject or "", claim)
    described = {subject.name for subject in source.subjects}
    ranked = sorted(counts, key=lambda name: (name not in described, -counts[name], first[name].location))
    for rarer, usual in _alike(ranked[:_MOST], described):
        message = f"the subject {say(rarer)} is written {say(usual)} at line {first[usual].location.line}"
        hint = "write a subject the same way throughout a file; if they are two, name them further apart"
        yield Found(message, first[rarer].mark("subject"), hint, (first[usual].mark("subject"),))


def _alike(ranked: list[str], described: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each name with the first one before it that is written nearly the same."""
    by_key: dict[tuple[str, ...], list[str]] = {}
    for name in ranked:
        words = words_of(name)
        keys = {
            tuple(sorted(words)),
            tuple(sorted(_without_titles(words))),
            *((*words[:at], "", *words[at + 1 :]) for at in range(len(words)) if len(words[at]) >= _LEAST),
        }
        nearby = dict.fromkeys(other for key in sorted(keys) for other in by_key.get(key, ())[:_NEARBY])
        usual = next((other for other in nearby if _is_near(name, other, described)), None)
        if usual is not None:
            yield name, usual
        for key in keys:
            by_key.setdefault(key, []).append(name)


def _is_near(one: str, two: str, described: set[str]) -> bool:
    """Tell whether two names differ in case, accents, punctuation, order, or the letters of one longer word."""
    if plain_typography(one) == plain_typography(two):
        return False  # the reader's folding of white space and typography makes them one
    left, right = words_of(one), words_of(two)
    if sorted(left) == sorted(right):
        return True
    if one in described and two in described:
        return False  # whoever describes both means both
    if _differ_in_title(left, right):
        return True
    differing = [(a, b) for a, b in zip(left, right, strict=True) if a != b] if len(left) == len(right) else []
    return len(differing) == 1 and _is_slip(*differing[0])


def _differ_in_title(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether one is the other with a title before it: `Dr Carl Om`; of `Mr Om` and `Mrs Om` each has one."""
    bare, other = _without_titles(left), _without_titles(right)
    return bare == other and len(bare) > 1 and (left == bare) is not (right == other)


def _without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    titles = vocabulary().titles
    return tuple(word for word in words if word not in titles)


def _is_slip(one: str, two: str) -> bool:
    """Tell whether two words are near in spelling and no two words of a language: numerals and short ones never are."""
    if min(len(one), len(two)) < _LEAST or any(c.isdigit() for c in one + two):
        return False
    return bool(near(one, two)) and not _is_inflected(one, two)


def _is_inflected(one: str, two: str) -> bool:
    """Tell whether the words differ by a beginning or an ending that means something (`legal`, `illegal`)."""
    short, long = sorted((one, two), key=len)
    return short != long and (long.endswith(short) or (long.startswith(short) and long[len(short) :] in _ENDINGS))


CHECK = Check(
    code="subject-spelling",
    severity=Severity.WARNING,
    summary="a subject is written two ways in one source",
    find=_find,
)
