"""Values whose type differs from the one their property usually has, in the source or across the case."""

from collections import Counter
from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material, locate, wrote
from reconcile.checks.words import words_for, words_of
from reconcile.model import List, Name, NormalisedClaim, Place, Severity, Text, Unknown, Unread
from reconcile.values.infer import expected_types, may_be_number
from reconcile.values.normalise import context_of
from reconcile.values.plain import plain_typography
from reconcile.values.reader import infer_value, read_scalar

_FEWEST = 3
_SHARE = 3
_HINT = "correct the value, or the property if it asks for something else"
_ALIKE = (frozenset({"name", "place", "text", "identifier"}), frozenset({"number", "money", "duration"}))
_FIRM = frozenset({"date", "time", "number", "age", "money", "duration"})
_COUNTED = frozenset({"number", "age", "money"})


def _find(material: Material) -> Iterator[Found]:
    usual = _usual_types(material)
    for claim in material.own():
        kind = _kind(claim)
        if kind is None or claim.claim.type is not None:
            continue
        prop = " ".join(words_of(claim.claim.property))
        common = usual.get(prop)
        asked = expected_types(claim.claim.property or "")
        if common is not None and not _goes_with(kind, common):
            yield _tell(claim, kind, f"elsewhere `{claim.claim.property}` has {_named(common)}")
        elif common is None and _misses(claim, kind, asked.types, asked.because):
            yield _tell(claim, kind, f"`{claim.claim.property}` asks for {_named(asked.types[0])}")


def _usual_types(material: Material) -> dict[str, str]:
    """Return the type that three in four of the values of a property have, where there are at least three."""
    kinds: dict[str, Counter[str]] = {}
    for claim in material.claims:
        kind = _kind(claim)
        if kind is not None:
            kinds.setdefault(" ".join(words_of(claim.claim.property)), Counter())[kind] += 1
    usual = {}
    for prop, counts in kinds.items():
        kind, number = max(sorted(counts.items()), key=lambda item: item[1])
        if number >= _FEWEST and number >= _SHARE * (counts.total() - number):
            usual[prop] = kind
    return usual


def _kind(claim: NormalisedClaim) -> str | None:
    """Return the type of a claim's value, that of a list's items where they have one; None where nothing says it."""
    value = claim.value
    if claim.claim.property is None or isinstance(value, Unknown | Unread):
        return None
    if not claim.claim.value and not claim.claim.text:
        return None
    if isinstance(value, List):
        kinds = {str(item.as_dict()["type"]) for item in value.items if not isinstance(item, Unknown | Unread)}
        return kinds.pop() if len(kinds) == 1 else None
    if isinstance(value, Name | Text | Place) and any(c.isdigit() for c in value.original):
        value = infer_value(value.original, property=None, context=context_of(claim.source))
    return str(value.as_dict()["type"])


def _goes_with(kind: str, common: str) -> bool:
    return kind == common or any(kind in group and common in group for group in _ALIKE) or common == "text"


def _misses(claim: NormalisedClaim, kind: str, types: tuple[str, ...], because: str) -> bool:
    """Tell whether a value is mere words where its property asks for a figure or a date: all of it, or a `number of …`.

    Or one of these for the other; but how long something took is told by dates too.
    """
    is_whole = len(words_of(claim.claim.property)) <= len(because.split()) + 1 or because == "number of"
    # A bare `number` may be that of a case: `2-184/2018`.
    is_count = bool(types) and types[0] in _COUNTED and words_of(claim.claim.property) != ("number",)
    if is_whole and ((is_count and kind == "date") or (bool(types) and types[0] == "date" and kind in _COUNTED)):
        return True
    if not types or types[0] not in _FIRM or not isinstance(claim.value, Text) or kind != "text":
        return False
    is_vague = not words_for("vague").isdisjoint(words_of(claim.value.original))
    has_figure = any(c.isdigit() for c in claim.value.original)
    return is_whole and not is_vague and not has_figure and not _counts(claim, types[0])


def _counts(claim: NormalisedClaim, kind: str) -> bool:
    """Tell whether a value has a number in words, or can be read as the type if it is asked for."""
    if kind != "date" and may_be_number(plain_typography(claim.value.original)):
        return True
    context = context_of(claim.source)
    try:
        text = claim.value.original
        read_scalar(text, type="number" if kind == "age" else kind, property=claim.claim.property, context=context)
    except ValueError:
        return False
    return True


def _tell(claim: NormalisedClaim, kind: str, why: str) -> Found:
    return Found(f"{wrote(claim.claim)} is read as {_named(kind)}, but {why}", locate(claim.claim), _HINT)


def _named(kind: str) -> str:
    """Return a type with its article."""
    told = {"age": "number", "money": "sum of money"}.get(kind, kind)
    return f"{'an' if told[0] in 'aeiou' else 'a'} {told}"


CHECK = Check(
    code="unusual-type",
    severity=Severity.WARNING,
    summary="a value has another type than its property usually has",
    find=_find,
)
