"""Totals that are not the sum of their parts: within a value, among the properties of a subject, among its parts."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from reconcile.checks.check import Check, Found, Material, by_subject, locate, wrote
from reconcile.checks.words import words_for, words_of
from reconcile.model import Claim, Money, NormalisedClaim, Number, Severity, Source
from reconcile.model.value import plain

_HINT = "compare the figures with the source; if some parts are not named, leave it and say so in a comment"
_TWO = 2
_MOST = 50
_BROKEN_DOWN = re.compile(
    r"^\s*(?P<total>[^(:;]+?)\s*(?:\((?P<inside>[^()]*)\)|[:;,]\s+(?:of (?:whom|which|them)\s+)?(?P<after>.+))\s*$"
)
_JOINTS = re.compile(r",(?!\d)|;|\band\b|\bplus\b|&|\+", re.IGNORECASE)


def _find(material: Material) -> Iterator[Found]:
    for claim in material.own():
        yield from _in_value(claim.claim)
    subjects = by_subject(material.own())
    for claims in subjects.values():
        yield from _among_properties(claims)
    for source in material.own_sources():
        for whole, parts in _wholes(source).items():
            within = [c for part in parts for c in subjects.get((source.id, part), ())]
            yield from _among_subjects(subjects.get((source.id, whole), ()), within)


# Within a value: `21 (12 men and 8 women)`.


def _in_value(claim: Claim) -> Iterator[Found]:
    found = (
        _BROKEN_DOWN.match(claim.value) if isinstance(claim.value, str) and "date" not in (claim.type or "") else None
    )
    if found is None:
        return
    inside = found["inside"] if found["inside"] is not None else found["after"]
    total = _whole_number(found["total"])
    parts = [_whole_number(part) for part in _JOINTS.split(inside)]
    counts = [part for part in parts if part is not None]
    if total is None or len(counts) < _TWO or len(counts) != len(parts):
        return
    if sum(counts) != total:
        told = " + ".join(str(part) for part in counts)
        yield Found(f"{wrote(claim)}: {told} is {sum(counts)}, not {total}", locate(claim), _HINT)


_COUNTED = re.compile(
    r"^\s*(?P<number>\d{1,3}(?:,\d{3})+|\d+|[a-z]+(?:-[a-z]+)?)(?P<noun>(?:\s+[^\W\d]+){0,4})\s*$", re.IGNORECASE
)


def _whole_number(text: str) -> int | None:
    """Return a plain count with the noun after it (`12 men`, `eight women`); None for anything else."""
    found = _COUNTED.match(text)
    if found is None:
        return None
    from reconcile.values.quantities import read_number  # noqa: PLC0415 - most values hold no total

    try:
        number = read_number(found["number"])
    except ValueError:
        return None
    exact = number.low is not None and number.low == number.high and not number.approximate and number.vague is None
    whole = exact and number.low == number.low.to_integral_value() if number.low is not None else False
    return int(number.low) if whole and number.low is not None else None


# Among properties: `total number of injured` beside `number of men injured` and `number of women injured`.


def _among_properties(claims: Sequence[NormalisedClaim]) -> Iterator[Found]:
    counted = [claim for claim in claims if _amount(claim) is not None and claim.claim.property]
    for _, group in groupby(sorted(counted, key=_circumstances), key=_circumstances):
        members = list(group)
        totals = [c for c in members if not words_for("total").isdisjoint(words_of(c.claim.property))]
        for total in totals[:_MOST]:
            yield from _misfit(total, [c for c in members if _is_part(c.claim, total.claim)], is_closed=True)


def _is_part(part: Claim, total: Claim) -> bool:
    """Tell whether a property counts some of what another counts all of: it has all its words and one or two more."""
    base = set(words_of(total.property)) - words_for("total_fillers")
    own = set(words_of(part.property))
    if not own.isdisjoint(words_for("total")):
        return False
    return bool(base) and base <= own and 1 <= len(own - base - words_for("total_fillers")) <= _TWO


def _circumstances(claim: NormalisedClaim) -> tuple[str, ...]:
    """Return who says it, of what time, and in what unit: only figures that share these add up."""
    unit = getattr(claim.value, "unit", None) or getattr(claim.value, "currency", None) or ""
    return (claim.value.__class__.__name__, unit, claim.claim.as_of or "", *claim.claim.attributed_to)


# Among subjects: parts (`part_of`) that together have more than the whole.


def _wholes(source: Source) -> dict[str, list[str]]:
    """Return the subjects that others are a part of, with their parts, as `by_subject` has them."""
    wholes: dict[str, list[str]] = {}
    for subject in source.subjects:
        if subject.part_of:
            whole, part = (" ".join(name.split()).casefold() for name in (subject.part_of, subject.name))
            wholes.setdefault(whole, []).append(part)
    return wholes


def _among_subjects(claims: Sequence[NormalisedClaim], parts: Sequence[NormalisedClaim]) -> Iterator[Found]:
    for total in claims:
        if _amount(total) is not None and total.claim.property:
            words = words_of(total.claim.property)
            same = [c for c in parts if words_of(c.claim.property) == words and _amount(c) is not None]
            like = [c for c in same if _circumstances(c) == _circumstances(total)]
            subjects = {c.claim.subject for c in like}
            if len(subjects) == len(like):
                is_total = not words_for("total").isdisjoint(words)
                yield from _misfit(total, like, is_closed=is_total)


def _amount(claim: NormalisedClaim) -> tuple[Decimal, Decimal | None] | None:
    """Return least and most of a claimed amount; None where it has no least, or is a share or a measure."""
    value = claim.value
    if not isinstance(value, Number | Money) or value.low is None or getattr(value, "unit", None):
        return None
    if value.approximate or value.low_open or value.high_open:
        return None
    return value.low, value.high


def _misfit(total: NormalisedClaim, parts: Sequence[NormalisedClaim], *, is_closed: bool) -> Iterator[Found]:
    """Yield the misfit of a total and two or more parts; parts that are not closed may leave some unnamed."""
    whole = _amount(total)
    amounts = [amount for part in parts if (amount := _amount(part)) is not None]
    if whole is None or len(amounts) < _TWO:
        return
    least = sum((low for low, _ in amounts), Decimal(0))
    highs = [high for _, high in amounts if high is not None]
    most = sum(highs, Decimal(0)) if len(highs) == len(amounts) else None
    too_many = whole[1] is not None and least > whole[1]
    too_few = is_closed and most is not None and most < whole[0]
    if too_many or too_few:
        told = " + ".join(wrote(part.claim) for part in parts)
        shown = plain(least if too_many else most)
        message = f"the parts make {shown} ({told}), the total is {wrote(total.claim)}"
        yield Found(message, locate(total.claim), _HINT, tuple(locate(part.claim) for part in parts))


CHECK = Check(
    code="sum-of-parts",
    severity=Severity.WARNING,
    summary="a total is not the sum of its parts",
    find=_find,
)
