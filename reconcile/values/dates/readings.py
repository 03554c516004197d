"""The types of what readers return: what was read, and the index of the token behind it."""

from collections.abc import Callable
from typing import TypeAlias

from reconcile.model import Date
from reconcile.values.dates.parts import Part
from reconcile.values.dates.tokens import Frame

Reading: TypeAlias = tuple[Part, int]
DateReading: TypeAlias = tuple[Date, int]
Point: TypeAlias = Callable[[Frame, int], Reading | None]
"""A reader of dates, handed to the readers of periods and relative expressions that count from one."""
