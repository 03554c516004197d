"""What a run of figures may say: numbers, the parts of a date, a time of day.

Owns the signs between figures; which reading counts is decided by the words around them.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

CLOCK_HALF: Final = 720
"""Minutes of half a day: `8.50` and `20:50` may be one time."""

_SUFFIX: Final = re.compile(r"(?:st|nd|rd|th|s|[ap]\.?m)$")
_ISO: Final = re.compile(r"([12]\d{3})-([01]\d)(?:-([0-3]\d))?")
_DATE: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")
_CLOCK: Final = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.][0-5]\d)?")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[., ]\d{3})+")
_SHORT_RANGE: Final = re.compile(r"([12]\d)(\d\d)[-/](\d\d)")
_MONTHS, _DAYS, _HOURS = 12, 31, 24


class Figure(NamedTuple):
    """The readings of a run of figures.

    `numbers`: each number in it, with its readings (`1,175` is 1175 or 1.175). `wholes`: the run as one code, where it
    has signs between figures. `days`: its numbers that may be days. `dates`: day and month, in either order.
    `clock`: the minute of the day; `dotted`: that of `8.50`, which may be a number; `hour`: that of a figure which `pm`
    or the like may follow.
    """

    numbers: tuple[tuple[Decimal, ...], ...] = ()
    wholes: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    dates: tuple[tuple[int, int], ...] = ()
    months: tuple[int, ...] = ()
    years: tuple[Decimal, ...] = ()
    clock: int | None = None
    dotted: int | None = None
    hour: int | None = None
    is_ordinal: bool = False
    is_code: bool = False


@lru_cache(maxsize=16384)
def read_figure(text: str) -> Figure:
    """Read a run of figures with the points, commas, colons, dashes and slashes in it, and its ending."""
    ending = _SUFFIX.search(text)
    bare = text[: ending.start()] if ending else text
    dated = _read_date(bare)
    if dated is not None:
        return dated
    clock = _CLOCK.fullmatch(bare)
    is_half = ending is not None and ending[0][0] in "ap"
    parts = re.split(r"[:/-]", bare)
    numbers = tuple(_readings(part) for part in parts if part)
    short = _SHORT_RANGE.fullmatch(bare)
    if short is not None:
        numbers = (numbers[0], (*numbers[1], Decimal(short[1] + short[3])))
    small = [int(n[0]) for n in numbers if n[0] == int(n[0])]
    hour = small[0] * 60 if len(small) == 1 and small[0] <= _HOURS else None
    minutes = int(clock[1]) * 60 + int(clock[2]) if clock else hour if is_half else None
    return Figure(
        numbers=numbers,
        wholes=(re.sub(r"[:/-]", "-", bare),) if len(parts) > 1 else (),
        days=tuple(n for n in small if 1 <= n <= _DAYS) if "." not in bare and "," not in bare else (),
        clock=minutes if ":" in bare or is_half else None,
        dotted=minutes if "." in bare else None,
        hour=minutes if clock else hour,
        is_ordinal=ending is not None and not is_half and ending[0] != "s",
        is_code="/" in bare and short is None,
    )


def _read_date(bare: str) -> Figure | None:
    iso = _ISO.fullmatch(bare)
    if iso is not None and 1 <= int(iso[2]) <= _MONTHS:
        year, month = Decimal(iso[1]), int(iso[2])
        day = ((int(iso[3]), month),) if iso[3] else ()
        return Figure(numbers=((year,),), dates=day, months=(month,), years=(year,), days=())
    found = _DATE.fullmatch(bare)
    if found is None:
        return None
    first, second = int(found[1]), int(found[3])
    dates = tuple((d, m) for d, m in ((first, second), (second, first)) if 1 <= d <= _DAYS and 1 <= m <= _MONTHS)
    if not dates:
        return None
    written = found[4]
    years = (Decimal(written),) if len(written) > 2 else (Decimal("20" + written), Decimal("19" + written))  # noqa: PLR2004
    return Figure(
        numbers=((Decimal(first),), (Decimal(second),), years),
        dates=dates,
        months=tuple(sorted({m for _, m in dates})),
        years=years[:1],
        wholes=(re.sub(r"[./-]", "-", bare),),
    )


def _readings(part: str) -> tuple[Decimal, ...]:
    """Return what a number may be: a point or a comma may group its figures or divide them."""
    plain = part.replace(" ", "")
    if not re.search(r"[.,]", plain):
        return (Decimal(plain),)
    readings: list[Decimal] = []
    if _GROUPED.fullmatch(plain):
        readings.append(Decimal(re.sub(r"[.,]", "", plain)))
    head, mark, tail = plain.rpartition(max(".", ",", key=plain.rfind))
    if mark and tail:
        readings.append(Decimal(f"{re.sub(r'[.,]', '', head) or '0'}.{tail}"))
    return tuple(dict.fromkeys(readings)) or (Decimal(re.sub(r"[.,]", "", plain)),)
