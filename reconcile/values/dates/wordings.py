"""Whole texts that are dates in another calendar, script or way of counting: turned into what the grammar reads.

Owns the Julian calendar beside the Gregorian one (`25 October 1917 (O.S.)`), years written double (`1731/2`), financial
years, the year, month and day of Chinese, Japanese and Korean, `nineteen-twenties`, and `shortly after` a date.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from reconcile.model import Date, Day
from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import replace

Read = Callable[[str], Date]


class Wording(NamedTuple):
    """What a text must have one of for the pattern to be worth trying, as written or in lower case; the rest."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], Read], Date | None]


_OLD = (
    r"(?:O\. ?S\.?|OS|[Oo]ld[ -][Ss]tyle|[Jj]ulian(?: calendar)?|ст\. ?ст\.?|по старому стилю|за старим стилем|"
    r"a\. ?St\.?|v\. ?s\.)"
)
_NEW = (
    r"(?:N\. ?S\.?|NS|[Nn]ew [Ss]tyle|[Gg]regorian(?: calendar)?|н\. ?ст\.?|по новому стилю|за новим стилем|"
    r"n\. ?St\.?|n\. ?s\.)"
)
_INNER = r"[^()\[\]]{3,40}?"
_JULIAN_YEARS = 1500, 1930
"""Years in which documents give a day in both calendars."""
_NEAR = {"day": 31, "week": 31, "time": 31, "month": 92, "year": 1827, "decade": 3653, "century": 18_262}
"""How many days `shortly before` and `shortly after` may mean, by the precision of the date."""
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}


def shortly(text: str, read: Read) -> Date | None:
    """Read `shortly after 1870` as a time of a limited length after it; None for any other text."""
    typed = text.lower()
    found = _SHORTLY.fullmatch(text) if " before " in typed or " after " in typed else None
    if found is None:
        return None
    side = found["side"].lower()
    written = read(f"{side} {found['date']}")
    room = _NEAR.get(written.precision, 31)
    low, high = written.earliest, written.latest
    if side == "after" and low is not None and high is None:
        high = low.plus(room - 1)
    elif side == "before" and high is not None and low is None:
        low = high.plus(1 - room)
    else:
        return None
    note = f"“{found['how'].lower()} {side}” was taken as at most {room} days"
    return replace(written, earliest=low, latest=high, notes=(*written.notes, note))


def reworded(text: str, read: Read) -> Date | None:
    """Read a text of one of these wordings by means of `read`; None for any other, ValueError for one that is wrong."""
    low = text.lower()
    for signs, pattern, make in _WORDINGS:
        found = pattern.fullmatch(text) if any(sign in text or sign in low for sign in signs) else None
        if found:
            return make(found, read)
    return None


def from_julian(day: Day) -> Day:
    """Return the Gregorian day of one that is written in the Julian calendar."""
    before, after_february = day.year - 1, day.month > 2  # noqa: PLR2004 - the month that the leap day ends
    days = Day(1, day.month, 1).ordinal - 1 + (1 if after_february and day.year % 4 == 0 else 0)
    return Day.from_ordinal(before * 365 + before // 4 + days + day.day - 2)


def _old_style(found: re.Match[str], read: Read) -> Date:
    """Convert a day of the Julian calendar: `25 October 1917 (O.S.)`."""
    written = read(found["date"])
    if written.earliest is None or written.latest is None or written.alternatives:
        message = "a day of the Julian calendar is needed beside “old style”"
        raise ValueError(message)
    low, high = from_julian(written.earliest), from_julian(written.latest)
    shown = low.isoformat() if low == high else f"{low.isoformat()} to {high.isoformat()}"
    return replace(
        written,
        earliest=low,
        latest=high,
        weekday=None,
        notes=(*written.notes, f"old style: a date of the Julian calendar, {shown} in the Gregorian one"),
    )


def _new_style(found: re.Match[str], read: Read) -> Date:
    written = read(found["date"])
    return replace(written, notes=(*written.notes, "new style: a date of the Gregorian calendar"))


def _new_beside_old(found: re.Match[str], read: Read) -> Date:
    """Read the Gregorian one of two days of which one is marked: `7 November [O.S. 25 October] 1917`."""
    inner = found["inner"] or found["inner_too"]
    outer = f"{found['outer'].strip()} {found['year'] or ''}".strip()
    new, other = (outer, inner) if found["old"] or found["old_too"] else (inner, outer)
    year = re.search(r"\b\d{4}\b", new) or re.search(r"\b\d{4}\b", other)
    written = read(new if year is None or year[0] in new else f"{new} {year[0]}")
    note = f"new style: a date of the Gregorian calendar, {other} in the other"
    return replace(written, notes=(*written.notes, note))


def _both_styles(found: re.Match[str], read: Read) -> Date | None:
    """Read a day in both calendars as the Gregorian one; None where the two are no such pair."""
    year = found["last"] or found["second"] or found["first"]
    if year is None:
        return None
    days = [
        read(f"{found['one']} {found['first'] or year}"),
        read(f"{found['two']} {found['second'] or year}"),
    ]
    known = sorted(d.earliest for d in days if d.earliest is not None and d.earliest == d.latest)
    if len(known) < len(days) or not _JULIAN_YEARS[0] <= known[0].year <= _JULIAN_YEARS[1]:
        return None
    if from_julian(known[0]) != known[1]:
        return None
    later = next(d for d in days if d.earliest == known[1])
    note = f"{known[0].isoformat()} in the Julian calendar is {known[1].isoformat()} in the Gregorian one"
    return replace(later, notes=(*later.notes, note))


def _double_year(found: re.Match[str], read: Read) -> Date | None:
    """Read a day of January to March with two years as of the later one: `11 February 1731/2`."""
    year, short = int(found["year"]), found["short"]
    if f"{year + 1}"[-len(short) :] != short:
        return None
    written = read(f"{found['date']} {year + 1}")
    note = f"the year that began on 25 March was {year}, the one that begins on 1 January {year + 1}"
    return replace(written, notes=(*written.notes, note))


def _financial_year(found: re.Match[str], read: Read) -> Date:
    year, second = found["year"], found["second"]
    written = read(f"{year}–{second}" if second else year)
    return replace(written, notes=(*written.notes, "taken as calendar years: such a year may begin in another month"))


def _by_signs(found: re.Match[str], read: Read) -> Date:
    """Read `2018年10月8日`, `平成30年10月8日`, `2018년 10월 8일`."""
    era = found["era"]
    year = int(found["year"]) if found["year"] != "元" else 1
    parts = [f"{year + (_ERAS[era] if era else 0):04}", *(f"{int(found[p]):02}" for p in ("month", "day") if found[p])]
    written = read("-".join(parts))
    notes = (*written.notes, f"{era} taken as the years from {_ERAS[era] + 1} on") if era else written.notes
    return replace(written, notes=notes)


def _decade_in_words(found: re.Match[str], read: Read) -> Date:
    centuries = {"eighteen": "18", "nineteen": "19", "seventeen": "17", "sixteen": "16"}
    decades = ["twen", "thir", "for", "fif", "six", "seven", "eigh", "nine"]
    century, decade = centuries[found["century"].lower()], 2 + decades.index(found["decade"].lower())
    return read(f"{found['part'] or ''}the {century}{decade}0s")


_SHORTLY = lazy_pattern(
    r"(?P<how>(?:very )?(?:shortly|soon|just|not long|immediately|right|a little|a short time|a short while))"
    r" (?P<side>before|after) (?P<date>.{3,60})",
    re.IGNORECASE,
)
_DAY_MONTH = r"(?:\d{1,2} [^\W\d_]+\.?|[^\W\d_]+\.? \d{1,2})"
_YEAR = r"(?:,? (?P<{}>\d{{4}})(?: года| року| г\.?)?)?"
_SHORT_YEARS = r"['’]?(?P<year>\d{4})(?:[/–-](?P<second>\d{2}|\d{4}))?"
_STYLES = ("O.", "OS", "N.", "NS", "St", "v.", "n.", "tyle", "ulian", "regorian", "ст")
"""What every name of a style has."""
_WORDINGS: tuple[Wording, ...] = (
    Wording(
        ("(", "["),
        lazy_pattern(
            rf"(?P<outer>{_INNER})[\[(] ?"
            rf"(?:(?:(?P<old>{_OLD})|{_NEW}):? (?P<inner>{_INNER})"
            rf"|(?P<inner_too>{_INNER}),? (?:(?P<old_too>{_OLD})|{_NEW}))"
            rf" ?[\])]{_YEAR.format('year')}"
        ),
        _new_beside_old,
    ),
    Wording(_STYLES, lazy_pattern(rf"(?P<date>.{{3,40}}?),? [\[(]?{_OLD}[\])]?"), _old_style),
    Wording(_STYLES, lazy_pattern(rf"{_OLD} (?P<date>{_INNER})"), _old_style),
    Wording(_STYLES, lazy_pattern(rf"(?P<date>.{{3,40}}?),? [\[(]?{_NEW}[\])]?"), _new_style),
    Wording(
        ("(", "[", "/"),
        lazy_pattern(
            rf"(?P<one>{_DAY_MONTH}){_YEAR.format('first')} ?(?:[(\[] ?|/ ?)"
            rf"(?P<two>{_DAY_MONTH}){_YEAR.format('second')} ?[)\]]?{_YEAR.format('last')}"
        ),
        _both_styles,
    ),
    Wording(
        ("/",),
        lazy_pattern(
            r"(?P<date>\d{1,2} (?:January|February|March)|(?:January|February|March) \d{1,2},?|January|February|March)"
            r" (?P<year>1[0-7]\d\d)/(?P<short>\d{1,4})"
        ),
        _double_year,
    ),
    Wording(
        ("fy", "fiscal", "financial", "tax", "budget", "academic", "school", "season"),
        lazy_pattern(
            r"(?:the )?(?:FY|(?:fiscal|financial|tax|budget|academic|school)(?: year)?(?: of)?|season) ?"
            + _SHORT_YEARS,
            re.IGNORECASE,
        ),
        _financial_year,
    ),
    Wording(
        ("年", "년"),
        lazy_pattern(
            r"(?P<era>令和|平成|昭和|大正|明治)?(?P<year>(?<=[令和平成昭和大正明治])(?:\d{1,2}|元)|\d{4})[年년] ?"
            r"(?:(?P<month>\d{1,2})[月월] ?(?:(?P<day>\d{1,2})[日号號일])?)?"
        ),
        _by_signs,
    ),
    Wording(
        ("ties",),
        lazy_pattern(
            r"(?P<part>(?:the )?(?:early|mid|late)[ -])?(?:the )?(?P<century>sixteen|seventeen|eighteen|nineteen)[ -]"
            r"(?P<decade>twen|thir|for|fif|six|seven|eigh|nine)ties",
            re.IGNORECASE,
        ),
        _decade_in_words,
    ),
)
