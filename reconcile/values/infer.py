"""Find out what type a value has, from its property's wording and its own shape.

Owns the tables' use and the order of trying; the readers own what a type's text looks like.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from reconcile.model.pattern import lazy_pattern
from reconcile.values.plain import plain_typography
from reconcile.values.tables import load_table

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")
_STOP: frozenset[str] = frozenset(load_table("values/words")["property_stops"])
_MAX_BEGINNING = 4
_FOLLOWERS = {
    "date": ("date", "time", "duration"),
    "time": ("time", "date", "duration"),
    "number": ("number", "money", "duration"),
    "age": ("age", "duration", "number"),
    "money": ("money", "number"),
    "duration": ("duration", "date", "number"),
    "name": ("name",),
    "place": ("place",),
    "identifier": ("identifier",),
    "boolean": ("boolean",),
    "text": ("text",),
}


class Expected(NamedTuple):
    """The types that a property asks for, in the order of trying, and the words of it that say so."""

    types: tuple[str, ...] = ()
    because: str = ""


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    data = load_table("values/properties")
    beginnings = {phrase: kind for kind, phrases in data["beginnings"].items() for phrase in phrases}
    heads = {word: kind for kind, words in data["heads"].items() for word in words}
    return beginnings, heads, frozenset(data["counting"]), frozenset(data["things"])


@lru_cache(maxsize=8192)
def expected_types(wording: str) -> Expected:
    """Tell what types of value a property asks for: `number of plaintiffs`, `date`, `who`. Nothing known: no types."""
    words = tuple(_WORD.findall(plain_typography(wording).casefold()))
    if words and words[-1] in ("number", "no") and len(words) > 1 and words[-2] not in _tables()[2]:
        return Expected(("identifier", "number"), f"{words[-2]} {words[-1]}")
    return _by_beginning(words) or _by_head(words)


def _by_beginning(words: tuple[str, ...]) -> Expected | None:
    beginnings, *_ = _tables()
    words = words[1:] if words[:1] == ("the",) else words
    for size in range(min(_MAX_BEGINNING, len(words)), 0, -1):
        kind = beginnings.get(phrase := " ".join(words[:size]))
        # A single noun at the beginning may belong to a longer one (`age group`, `place name`): the head decides first.
        if kind and (
            size > 1 or len(words) == 1 or kind in ("boolean", "name") or words[0] in ("when", "where", "why")
        ):
            return Expected(_FOLLOWERS[kind], phrase)
    return None


def _by_head(words: tuple[str, ...]) -> Expected:
    beginnings, heads, _, things = _tables()
    end = next((n for n, word in enumerate(words) if word in _STOP and n), len(words))
    for at in reversed(range(end)):
        word = words[at]
        if at and word in things and heads.get(words[at - 1]) in ("name", "place"):
            return Expected()  # `head wound` asks for no head
        kind = heads.get(word)
        if kind is None and word.endswith("s"):
            kind = heads.get(word[:-1])
            kind = "number" if kind == "identifier" else kind  # `room` asks for its number, `rooms` for how many
        if kind:
            return Expected(_FOLLOWERS[kind], word)
    kind = beginnings.get(words[0]) if words else None
    return Expected(_FOLLOWERS[kind], words[0]) if kind else Expected()


@lru_cache(maxsize=8192)
def looks_ahead(wording: str) -> bool:
    """Tell whether a property asks for something that was still to come: `date due`, `expected arrival`."""
    words = _WORD.findall(plain_typography(wording).casefold())
    return any(word in _AHEAD for word in words)


def _words_in(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AHEAD: frozenset[str] = frozenset(load_table("values/words")["ahead"])
_DATE_WORDS: tuple[str, ...] = tuple(load_table("values/words")["date_words"])
_DATE_WORD = frozenset((*_DATE_WORDS, "may"))
_BESIDE_DATES: frozenset[str] = frozenset(load_table("values/words")["beside_dates"])
_DATE_FIGURES = lazy_pattern(
    r"\d(?:st|nd|rd|th)\b|\b\d{4}s?\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b[12]\d{3}-[01]\d\b", re.IGNORECASE
)
_DATE_OF_ITS_OWN = lazy_pattern(
    r"FY ?'?\d{4}(?:[/-]\d{2,4})?|(?:(?:令和|平成|昭和|大正|明治)(?:\d{1,2}|元)|\d{4})[年년] ?"
    r"(?:\d{1,2}[月월] ?(?:\d{1,2}[日号號일])?)?"
)
_WEEKDAYS = _words_in("monday tuesday wednesday thursday friday saturday sunday")
_WEEKDAY = lazy_pattern(r"(?:on |last |the )?[a-z]+day(?: (?:morning|afternoon|evening|night))?", re.IGNORECASE)
_FRACTIONS = frozenset("½⅓⅔¼¾⅕⅛")
_YEAR_OF = lazy_pattern(r"(?:the|an?|in) (?:[^\W\d_]+ )?[12]\d{3}\b", re.IGNORECASE)
_RELATIVE = _words_in(
    "morning afternoon evening night noon midnight dawn dusk ago last next this later earlier since until"
)
_NUMBER_WORDS = _words_in("""
    zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million millions billion billions dozen dozens several half third quarter
    scores none single couple few many handful some no nobody both pair
    kein keine aucun aucune ningun ninguno ninguna ningún nessun nessuno nessuna nenhum nenhuma ingen geen brak никто
    ніхто ничего
    """)
_JOINED_NUMBER = lazy_pattern(r"\wty-\w|\ba score\b", re.IGNORECASE)
_MONEY_MARK = lazy_pattern(
    r"\b\d{1,3} ?s\.?[ ,-]{0,2}\d{1,2} ?d\b|"
    r"[$€£¥₸₽₴₹₩₺₦฿₫₱₪]|\b(?:[A-Z]{3}|R[sp]|Kč|zł|Ft|Kr|kr|lei|грн|тг|руб|(?i:dollars?|euros?|pounds?|tenge|rubles?|"
    r"roubles?|yen|yuan|francs?|crowns?|florins?|hryvnias?|rupees?|rupiah|pesos?|lira|cents?|pence|krona|kroner|kronor|"
    r"zloty|ducats?|marks?|shillings?|guineas?|sovereigns?|reais|dinars?|dirhams?|riyals?|baht|рубл\w{1,2}|"
    r"гривен\w?|гривн\w|евро|доллар\w*|тенге))(?![^\W_])"
)
_SURE_MONEY = _words_in("""
    dollar dollars euro euros tenge ruble rubles rouble roubles yen yuan franc francs rupee rupees peso pesos cents
    pence zloty shilling shillings guinea guineas
    """)
_ONE_LENGTH = _words_in("second minute hour day week fortnight month year decade")
_LENGTHS = _ONE_LENGTH | {f"{unit}s" for unit in _ONE_LENGTH} | _words_in("hr hrs min mins")
_HOURS_OF_CLOCK = r"\b0\d[0-5]\d (?:hours|hrs)\b"
_AGE = lazy_pattern(
    r"aged? (?:of )?\d{1,3}|in (?:his|her|their) \d{1,3}(?:st|nd|rd|th) year|"
    r"in (?:his|her|their) (?:(?:early|mid|late)[- ])?"
    r"(?:[2-9]0'?s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|teens)",
    re.IGNORECASE,
)
_ORDINAL_SECOND = lazy_pattern(
    r"\b(?:the|his|her|its|their) (?:twen|thir|for|fif|six|seven|eigh|nine)ty-second\b", re.IGNORECASE
)
_CLOCK_WORDS = _words_in("clock oclock noon midnight dawn dusk half quarter past twenty")
_CLOCK = lazy_pattern(
    r"\b\d{1,2}:\d\d(?=z?\b)|\b(?:at|until|till) \d{1,2}\.\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\bo'?clock\b|"
    r"\b(?:noon|midnight|dawn|dusk)\b|\b(?:half|quarter) (?:past|to)\b|"
    r"\b(?:(?:five|ten|twenty) past|twenty to|(?:twenty[- ]five|\d{1,2} minutes) (?:past|to)) "
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?=$|[ ,.;]+(?:in|on|at)\b)|"
    + _HOURS_OF_CLOCK,
    re.IGNORECASE,
)
_ONLY_HOURS_OF_CLOCK = lazy_pattern(_HOURS_OF_CLOCK, re.IGNORECASE)
_DECIMAL = re.compile(r"\d")
_RUN = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    """Return the words of a text in lower case. To look for some of them is cheaper than a pattern of them all."""
    return frozenset(_RUN.findall(text.lower()))


def _has_decimal(text: str) -> bool:
    return _DECIMAL.search(text) is not None


def has_digit(text: str) -> bool:
    """Tell whether a text has a decimal digit of any script, or a fraction."""
    return _has_decimal(text) or not (text.isascii() or _FRACTIONS.isdisjoint(text))


def looks_like_date(text: str) -> bool:
    """Tell whether a text has what dates are written with: a month, a weekday, a year, figures."""
    if not _DATE_WORD.isdisjoint(_words(text)):
        return True
    return (_has_decimal(text) and _DATE_FIGURES.search(text) is not None) or is_nothing_but_a_date(text)


def is_nothing_but_a_date(text: str) -> bool:
    """Tell whether a text has a form that only dates have: `2018年10月8日`, `FY 2018/19`."""
    begins = text.startswith("FY") or "年" in text or "년" in text
    return begins and _DATE_OF_ITS_OWN.fullmatch(text) is not None


def is_weekday(text: str) -> bool:
    """Tell whether a text is a weekday and no more: `Saturday`, `on Sunday morning`."""
    return not _WEEKDAYS.isdisjoint(_words(text)) and _WEEKDAY.fullmatch(text) is not None


def is_only_date(text: str) -> bool:
    """Tell whether every word of a text is one of dates, and one of them a month or a weekday: `32 October 2018`."""
    words = [w.casefold() for w in _WORD.findall(text) if not w.isdigit()]
    known = [w for w in words if w in _DATE_WORDS or w == "may"]
    return bool(known) and has_digit(text) and all(w in _DATE_WORDS or w in _BESIDE_DATES or w == "may" for w in words)


def may_be_date(text: str, *, asked: bool) -> bool:
    """Tell whether it is worth while to read a text as a date; `asked`: its property asks for one."""
    return (
        has_digit(text)
        or looks_like_date(text)
        or (asked and not text.isascii())
        or asked
        or not _RELATIVE.isdisjoint(_words(text))
    )


def may_be_number(text: str) -> bool:
    """Tell whether a text has a figure or a number word."""
    if "-second" in text and _ORDINAL_SECOND.search(text):
        return False
    return has_digit(text) or _has_number_word(text) or _is_one_length(text)


def _has_number_word(text: str) -> bool:
    words = _words(text)
    return (
        not _NUMBER_WORDS.isdisjoint(words)
        or any(word.endswith("teen") and word != "teen" for word in words)
        or (("-" in text or "score" in words) and _JOINED_NUMBER.search(text) is not None)
    )


def _is_one_length(text: str) -> bool:
    article, _, unit = text.lower().partition(" ")
    return article in ("a", "an") and unit in _ONE_LENGTH


def denies(text: str) -> bool:
    """Tell whether a text begins with a denial (`no restrictive measures`): a number only where one is asked for."""
    return text.strip("\"' ").casefold().startswith("no ")


def names_a_year(text: str) -> bool:
    """Tell whether the figures of a text are a clock's or a year's (`the 2013 bombing`), which count nothing."""
    return has_clock(text) or (_has_decimal(text) and _YEAR_OF.match(text) is not None)


def is_money_in_words(text: str) -> bool:
    """Tell whether a text is an amount without figures of what is nothing but money: `ten shillings`."""
    return not _SURE_MONEY.isdisjoint(_words(text)) and may_be_number(text)


def has_currency(text: str) -> bool:
    """Tell whether a text has a currency's sign, code or word."""
    return _MONEY_MARK.search(text) is not None


def tells_an_age(text: str) -> bool:
    """Tell whether a text is an age in words that say so: `aged 43`, `in his forties`."""
    return text[:3].lower() in ("age", "in ") and _AGE.fullmatch(text) is not None


def has_length(text: str) -> bool:
    """Tell whether a text has a unit of time."""
    if "-second" in text and _ORDINAL_SECOND.search(text):
        return False
    return not _LENGTHS.isdisjoint(_words(text)) and not (
        _has_decimal(text) and _ONLY_HOURS_OF_CLOCK.search(text) is not None
    )


def has_clock(text: str) -> bool:
    """Tell whether a text has a time of day."""
    may_be = _has_decimal(text) or not _CLOCK_WORDS.isdisjoint(_words(text))
    return may_be and _CLOCK.search(text) is not None
