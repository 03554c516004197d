"""Amounts and differences in words, as the reports print them."""

from decimal import Decimal

from reconcile.model import Clock, Comparison, Verdict
from reconcile.model.value import plain

_PARTS = ((86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))
_TWO = 2


def agree(reason: str) -> Comparison:
    """Say that two values are the same, and by which rule."""
    return Comparison(verdict=Verdict.AGREE, reason=reason)


def compatible(difference: str, reason: str) -> Comparison:
    """Say that two values can both be true, what one says more, and by which rule."""
    return Comparison(verdict=Verdict.COMPATIBLE, difference=difference, reason=reason)


def conflict(difference: str, reason: str) -> Comparison:
    """Say that two values cannot both be true, how far they are apart, and by which rule."""
    return Comparison(verdict=Verdict.CONFLICT, difference=difference, reason=reason)


def unclear(difference: str, reason: str) -> Comparison:
    """Say that no rule tells, and why."""
    return Comparison(verdict=Verdict.UNCLEAR, difference=difference, reason=reason)


def counted(number: Decimal | int, noun: str) -> str:
    """Print a count with its noun in the right number: `1 day`, `2 days`."""
    text = grouped(Decimal(number))
    return f"{text} {noun}" if text == "1" else f"{text} {noun}s"


def in_unit(number: Decimal, unit: str) -> str:
    """Print a number with its unit of measure, its currency or what it counts."""
    from reconcile.compare.units import plural  # noqa: PLC0415 - dates and times need no table of units

    return f"{grouped(number)} {plural(unit, number)}".strip()


def grouped(number: Decimal) -> str:
    """Print a decimal with thousands set apart by commas, at most two places where it was worked out."""
    rounded = number if number == number.to_integral_value() else number.quantize(Decimal("0.01"))
    whole, _, rest = (plain(rounded) or "0").partition(".")
    return f"{int(whole):,}" + (f".{rest}" if rest else "") if whole not in {"", "-", "-0"} else plain(rounded) or "0"


def lapse(seconds: Decimal | int) -> str:
    """Print a length of time by its two largest units: `2 hours 10 minutes`."""
    rest, words = int(seconds), []
    for size, noun in _PARTS:
        count, rest = divmod(rest, size)
        if count:
            words.append(counted(count, noun))
        if len(words) == _TWO:
            break
    return " ".join(words) or "less than a second"


def clock(value: Clock) -> str:
    """Print a time of day."""
    return str(value)


def quoted(text: str, limit: int = 60) -> str:
    """Print wording in quotation marks, cut at a word where it is long."""
    text = " ".join(text.split())
    if len(text) > limit:
        text = text[:limit].rsplit(" ", 1)[0] + " …"
    return f"“{text}”"
