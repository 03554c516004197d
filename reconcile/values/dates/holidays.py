"""When holidays fall: fixed days, days counted from Easter, and weekdays of a month.

Easter by the method of Meeus (Astronomical Algorithms, chapter 8), the orthodox one by the Julian calendar. Days that
move with a country's law are those of the United States where only they bear the English name.
"""

from reconcile.model import Day
from reconcile.model.day import days_in_month

_FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year": (1, 1),
    "new year's eve": (12, 31), "epiphany": (1, 6), "valentine": (2, 14), "st patrick": (3, 17), "women": (3, 8),
    "april fools": (4, 1), "earth day": (4, 22), "may day": (5, 1), "victory day": (5, 9), "juneteenth": (6, 19),
    "independence day": (7, 4), "bastille": (7, 14), "halloween": (10, 31), "all saints": (11, 1),
    "all souls": (11, 2), "guy fawkes": (11, 5), "armistice": (11, 11), "midsummer": (6, 24), "cinco": (5, 5),
    "groundhog": (2, 2),
}  # fmt: skip
_FROM_EASTER = {
    "easter": 0, "easter monday": 1, "good friday": -2, "maundy thursday": -3, "palm sunday": -7, "ash wednesday": -46,
    "shrove tuesday": -47, "holy saturday": -1, "ascension": 39, "pentecost": 49, "whit monday": 50,
    "corpus christi": 60,
}  # fmt: skip
_NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4, 0), "black friday": (11, 3, 4, 1), "labor day": (9, 0, 1, 0),
    "memorial day": (5, 0, -1, 0), "mlk": (1, 0, 3, 0), "presidents": (2, 0, 3, 0), "mother": (5, 6, 2, 0),
    "father": (6, 6, 3, 0), "columbus": (10, 0, 2, 0),
}  # fmt: skip

_MONDAY, _FRIDAY, _SATURDAY, _WEEK = 0, 4, 5, 7


def holiday_weekend(name: str, year: int) -> tuple[Day, Day]:
    """Return the weekend of a holiday: Saturday and Sunday, with the holiday where it lies beside them."""
    day = holiday(name, year)
    saturday = day.plus(-((day.weekday - _SATURDAY) % _WEEK))
    if day.weekday > _MONDAY and day.weekday < _SATURDAY:  # nearer to the weekend that follows
        saturday = day.plus(_SATURDAY - day.weekday)
    return min(day, saturday) if day.weekday == _FRIDAY else saturday, max(day, saturday.plus(1))


def holiday(name: str, year: int) -> Day:
    """Return the day of a holiday of the tables in a year."""
    if name in _FIXED:
        return Day(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year).plus(_FROM_EASTER[name])
    if name == "orthodox easter":
        return orthodox_easter(year)
    month, weekday, number, plus = _NTH_WEEKDAY[name]
    return nth_weekday(year, month, weekday, number).plus(plus)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> Day:
    """Return the nth such weekday of a month, the last one for -1; raise ValueError where the month has none."""
    if number < 0:
        last = Day(year, month, days_in_month(year, month))
        return last.plus(-((last.weekday - weekday) % 7))
    first = Day(year, month, 1)
    found = first.plus((weekday - first.weekday) % 7 + 7 * (number - 1))
    if found.month != month:
        message = f"the month has no weekday number {number} of that name"
        raise ValueError(message)
    return found


def easter(year: int) -> Day:
    """Return Easter Sunday of a year of the Gregorian calendar."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, leap_rest = divmod(century, 4)
    epact = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * leap_rest + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return Day(year, month, day + 1)


def orthodox_easter(year: int) -> Day:
    """Return Easter Sunday of the Julian reckoning as a Gregorian day."""
    epact = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + week + 114, 31)
    return Day(year, month, day + 1).plus(year // 100 - year // 400 - 2)
