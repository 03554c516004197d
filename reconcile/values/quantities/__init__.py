"""Claimed quantities: numbers, money, lengths of time, ages, and the quantities in a sentence.

Owns the readers and printers of quantities; which type a text is read as is not decided here.
"""

from reconcile.values.quantities.ages import read_age
from reconcile.values.quantities.durations import read_duration
from reconcile.values.quantities.mentions import find_quantities
from reconcile.values.quantities.money import read_money
from reconcile.values.quantities.numbers import read_number
from reconcile.values.quantities.printing import print_duration, print_money, print_number
from reconcile.values.quantities.units import convert, dimension

__all__ = [
    "convert",
    "dimension",
    "find_quantities",
    "print_duration",
    "print_money",
    "print_number",
    "read_age",
    "read_duration",
    "read_money",
    "read_number",
]
