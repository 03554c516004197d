"""Days of the proleptic Gregorian calendar with astronomical years, before 1 and after 9999 too.

`datetime.date` ends at the years 1 and 9999; sources speak of 44 BC.
"""

from typing import NamedTuple

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_FEBRUARY = 2
_DECEMBER = 12
_LAST_FOUR_DIGIT_YEAR = 9999


def is_leap(year: int) -> bool:
    """Tell whether an astronomical year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month (1 to 12)."""
    return 29 if month == _FEBRUARY and is_leap(year) else _MONTH_DAYS[month - 1]


class Day(NamedTuple):
    """One day; the year is astronomical (0 is 1 BC, -43 is 44 BC). Days compare as tuples."""

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """The day's number, 1 for 1 January of the year 1 as in `datetime`, and below 1 before it."""
        before = self.year - 1
        leap_days = before // 4 - before // 100 + before // 400
        leap_day = 1 if self.month > _FEBRUARY and is_leap(self.year) else 0
        return before * 365 + leap_days + _DAYS_BEFORE[self.month - 1] + leap_day + self.day

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.ordinal + 6) % 7

    @classmethod
    def from_ordinal(cls, ordinal: int) -> "Day":
        """Return the day with a number (the inverse of `ordinal`)."""
        cycles, rest = divmod(ordinal - 1, 146_097)
        year = cycles * 400 + rest // 366 + 1
        while cls(year + 1, 1, 1).ordinal <= ordinal:
            year += 1
        month = 1
        while month < _DECEMBER and cls(year, month + 1, 1).ordinal <= ordinal:
            month += 1
        return cls(year, month, ordinal - cls(year, month, 1).ordinal + 1)

    def plus(self, days: int) -> "Day":
        """Return the day that many days later (earlier where negative)."""
        return Day.from_ordinal(self.ordinal + days)

    def isoformat(self) -> str:
        """Print as ISO 8601: four digits of the year, signed and expanded where the year needs it (`-0043-03-15`)."""
        sign = "-" if self.year < 0 else "+" if self.year > _LAST_FOUR_DIGIT_YEAR else ""
        return f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"
