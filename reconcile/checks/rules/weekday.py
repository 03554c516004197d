"""A weekday written beside a date that falls on another one."""

import re
from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material, place_of_source
from reconcile.model import Date, Location, NormalisedClaim, Prose, Severity, Value
from reconcile.values.dates.edtf import MONTH_NAMES
from reconcile.values.dates.resolve import WEEKDAYS
from reconcile.values.normalise import context_of

_HINT = "compare it with the source; if the source has it so, keep it and put the check's name in a comment"

_NOTED = re.compile(r"(?P<day>[+-]?\d{4,}-\d\d-\d\d) is a (?P<is>\w+), not a (?P<said>\w+) as written")


def _find(material: Material) -> Iterator[Found]:
    for source in material.own_sources():
        published = context_of(source).published
        if published is not None:
            yield from _misfits(published, place_of_source(source, "published"))
    for claim in material.own():
        for date, name in _dates(claim):
            yield from _misfits(date, claim.claim.mark(name))


def _dates(claim: NormalisedClaim) -> Iterator[tuple[Date, str]]:
    """Yield the dates of a claim with the names of their places."""
    values: list[tuple[Value | None, str]] = [(claim.value, "value"), (claim.as_of, "as_of")]
    if isinstance(claim.value, Prose):
        values += [(mention.value, "text") for mention in claim.value.mentions]
    for at, item in enumerate(getattr(claim.value, "items", ())):
        values.append((item, f"value.{at}" if f"value.{at}" in claim.claim.marks else "value"))
    for value, name in values:
        if isinstance(value, Date):
            yield value, name


def _misfits(date: Date, place: Location) -> Iterator[Found]:
    """Yield the misfits of one date: that of its day, or those of the days a span begins and ends on."""
    day = date.earliest
    if date.weekday is None or day is None or day != date.latest:
        yield from (Found(told, place, _HINT) for told in _noted_misfits(date))
        return
    if day.weekday == date.weekday:
        return
    supplied = " (the year is supplied from `published`)" if "year" in date.supplied else ""
    shown = f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}{supplied}"
    yield Found(f"{shown} is a {WEEKDAYS[day.weekday]}, not a {WEEKDAYS[date.weekday]}", place, _HINT)


def _noted_misfits(date: Date) -> Iterator[str]:
    """Yield what the reader noted of the ends of a span, whose weekdays the span itself does not keep."""
    for note in date.notes:
        found = _NOTED.fullmatch(note)
        if found:
            year, month, day = (int(part) for part in found["day"].rsplit("-", 2))
            yield f"{day} {MONTH_NAMES[month - 1]} {year} is a {found['is']}, not a {found['said']}"


CHECK = Check(
    code="weekday",
    severity=Severity.ERROR,
    summary="a weekday does not fit the date it stands beside",
    find=_find,
)
