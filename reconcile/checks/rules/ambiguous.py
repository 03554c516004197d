"""Dates in figures that have two readings, where the header does not say the order of day and month."""

from collections.abc import Iterator, Sequence

from reconcile.checks.check import Check, Found, Material, place_of_source, say
from reconcile.checks.rules.unreadable import bad_dates, unread_values
from reconcile.model import Date, Scalar, Severity
from reconcile.values.printing import print_value

_HINT = "write the month in letters, or give the source the `date_order` dmy (or mdy) if all its dates are written so"


def _find(material: Material) -> Iterator[Found]:
    for source in material.own_sources():
        for name, text, problem in bad_dates(source):
            readings = getattr(problem, "readings", ())
            if readings:
                yield Found(_message(text, readings), place_of_source(source, name), _HINT)
    for claim in material.own():
        for value, name in unread_values(claim):
            if value.readings:
                yield Found(_message(value.original, value.readings), claim.claim.mark(name), _HINT)


def _message(text: str, readings: Sequence[Scalar]) -> str:
    both = " or ".join(
        reading.earliest.isoformat() if isinstance(reading, Date) and reading.earliest else print_value(reading)
        for reading in readings
    )
    return f"{say(text)} can be read as {both}"


CHECK = Check(
    code="ambiguous-date",
    severity=Severity.ERROR,
    summary="a date in figures has two readings",
    find=_find,
)
