"""Measure how fast values are read and names are compared: `python benchmarks/values.py`.

Common forms of dates and numbers must be read at 50,000 a second or more on one core, and two names compared within
20 microseconds. Every text is read once and every pair compared once, so that no memory of earlier ones helps. Time is
the process's own, the best of three rounds. Exits with 1 where a figure is missed.
"""

import sys
import time
from collections.abc import Callable, Iterable
from itertools import product

from reconcile.compare.names import compare_names
from reconcile.model import Name
from reconcile.values.dates import read_date
from reconcile.values.names import read_name
from reconcile.values.quantities import read_number

LEAST_A_SECOND = 50_000
MOST_MICROSECONDS = 20
ROUNDS = 3
MONTHS = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905 - shorter
)
GIVEN = tuple("Ada Ivo Mara Elena Jonas Petra Viktor Olga Anton Lina Marco Nadia Oskar Rosa".split())  # noqa: SIM905
FAMILY = tuple(
    "Sorel Semenova Semionova Kowal Ivanov Ivanoff Petrov Petroff Marsh Lindqvist Lindquist Ferrand Okafor Tanaka"  # noqa: SIM905
    " Brandt Novak Horvath Jensen Jansen Garnier Abbas Haddad Silva Costa Rossi Bianchi Weber Wagner Fischer".split()
)


def dates() -> Iterable[str]:
    """Give dates in the forms that sources write most: `3 May 2018`, `2018-05-03`, `May 3, 2018`, `May 2018`."""
    for year, month, day in product(range(1850, 2030), range(1, 13), range(1, 29, 3)):
        name = MONTHS[month - 1]
        yield (f"{day} {name} {year}", f"{year}-{month:02}-{day:02}", f"{name} {day}, {year}")[(year + day) % 3]
    yield from (f"{name} {year}" for year in range(1500, 2030) for name in MONTHS)


def numbers() -> Iterable[str]:
    """Give numbers in their common forms: figures, grouped, bounds, percentages, with what they count."""
    forms = ("{}", "{} prisoners", "more than {}", "at least {} people", "about {}", "{}%", "some {} houses")
    yield from (forms[n % len(forms)].format(f"{n:,}" if n % 2 else n) for n in range(30_000))


def name_pairs(turn: int) -> list[tuple[Name, Name]]:
    """Return pairs of names, other ones each turn: spelt differently, in part, of others."""
    full = [f"{g} {f}" for g in GIVEN for f in FAMILY]
    reads = [read_name(text) for text in (*full, *(f"{f}, {g[0]}." for g in GIVEN for f in FAMILY))]
    steps = range(turn * 5 + 1, turn * 5 + 6)
    return [(reads[i], reads[(i * 7 + step * 11) % len(reads)]) for i in range(len(reads)) for step in steps]


def rate(read: Callable[[str], object], texts: list[str]) -> float:
    """Return how many texts are read a second: the best of the rounds, each over texts of its own."""
    size = len(texts) // ROUNDS
    best = 0.0
    for turn in range(ROUNDS):
        part = texts[turn * size : (turn + 1) * size]
        begin = time.process_time()
        for text in part:
            read(text)
        best = max(best, len(part) / (time.process_time() - begin))
    return best


def microseconds(pairs: list[tuple[Name, Name]]) -> float:
    """Return the microseconds of one comparison, every pair compared for the first time."""
    begin = time.process_time()
    for left, right in pairs:
        compare_names(left, right)
    return (time.process_time() - begin) / len(pairs) * 1e6


def main() -> int:
    """Print the figures; return 1 where one is missed."""
    for text in ("3 May 2018", "May 3, 2018", "2018-05-03", "May 2018"):
        read_date(text)
    read_number("more than 20 people")
    figures = {"dates": rate(read_date, list(dates())), "numbers": rate(read_number, list(numbers()))}
    for name, value in figures.items():
        print(f"{name}: {value:,.0f} a second (at least {LEAST_A_SECOND:,})")
    spent = min(microseconds(name_pairs(turn)) for turn in range(ROUNDS))
    print(f"names: {spent:.1f} µs a comparison (at most {MOST_MICROSECONDS})")
    return int(min(figures.values()) < LEAST_A_SECOND or spent > MOST_MICROSECONDS)


if __name__ == "__main__":
    sys.exit(main())
