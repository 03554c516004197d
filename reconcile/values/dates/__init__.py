"""Dates and times of day: read claimed ones, find them in sentences, print them so that they read back.

Owns everything between a text and a `Date` or `Time`; what two of them say of each other is `reconcile.compare`.
"""

from reconcile.values.dates.find import find_dates
from reconcile.values.dates.printing import print_date, print_time
from reconcile.values.dates.read import read_date
from reconcile.values.dates.resolve import AmbiguousDateError
from reconcile.values.dates.times import read_time

__all__ = ["AmbiguousDateError", "find_dates", "print_date", "print_time", "read_date", "read_time"]
