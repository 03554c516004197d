"""Values of two different types: what can still be said of them."""

import re
from collections.abc import Callable
from decimal import Decimal

from reconcile.compare.aliases import Aliases
from reconcile.compare.content import Content, content_of, covers, shares_a_word
from reconcile.compare.counts import Count, count_of
from reconcile.compare.dates import compare_dates
from reconcile.compare.durations import compare_duration_number
from reconcile.compare.interval import Interval, gap
from reconcile.compare.money import compare_money, money_of
from reconcile.compare.texts import compare_texts
from reconcile.compare.times import compare_times
from reconcile.compare.words import agree, compatible, conflict, quoted, unclear
from reconcile.lexicon.words import fold_word, split_words
from reconcile.model import (
    Boolean,
    Comparison,
    Date,
    Day,
    Duration,
    Identifier,
    Money,
    Name,
    Number,
    Place,
    Scalar,
    Text,
    Time,
    Verdict,
)

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_DAY = 86_400
_DENIALS = frozenset(("denied", "denies", "ruled out", "disproved", "refuted", "unfounded", "untrue", "not so"))
_UNTOUCHED = frozenset(
    ("unhurt", "uninjured", "unharmed", "unscathed", "safe", "safely", "intact", "undamaged", "nil", "zero",
     "negligible", "absent", "nothing", "minimal", "insignificant")
)  # fmt: skip
_PROPER = re.compile(r"(?<![.!?]\s)(?<!^)\b[^\W\d_a-zа-яё]\w")


def compare_mixed(left: Scalar, right: Scalar, aliases: Aliases = ()) -> Comparison:
    """Judge two values of different types; the order of the two does not matter."""
    for one, two in ((left, right), (right, left)):
        for types, rule in _RULES:
            if isinstance(one, types[0]) and isinstance(two, types[1]):
                return rule(one, two, aliases)
    return unclear(_both(left, right), f"a {_kind(left)} and a {_kind(right)} cannot be compared")


def _date_time(date: Date, time: Time, _: Aliases) -> Comparison:
    if date.time is None:
        return compatible("one gives the day, the other the time of day", "a day and a time of day can both be true")
    result = compare_times(date.time, time)
    if result.verdict is Verdict.AGREE:
        return agree("the times of day are equal; one gives the day too")
    return result


def _date_number(date: Date, number: Number, _: Aliases) -> Comparison:
    year = number.low
    whole = year is not None and year == number.high and number.unit is None and year == year.to_integral_value()
    if not whole or year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return unclear(_both(date, number), "a date and a number cannot be compared")
    days = Day(int(year), 1, 1), Day(int(year), 12, 31)
    meant = Date(
        original=number.original, earliest=days[0], latest=days[1], precision="year", approximate=number.approximate
    )
    return compare_dates(date, meant)


def _date_duration(date: Date, duration: Duration, _: Aliases) -> Comparison:
    """Judge a span of days against a length of time: its first and last day may both count, or one of them."""
    if (
        date.earliest is not None
        and date.latest is not None
        and date.earliest < date.latest
        and date.precision == "day"
    ):
        days = date.latest.ordinal - date.earliest.ordinal
        span = Interval(low=Decimal(days * _DAY), high=Decimal((days + 1) * _DAY))
        length = Interval(
            low=duration.low, high=duration.high, low_open=duration.low_open, high_open=duration.high_open
        )
        if gap(span, length) is None:
            return compatible("one gives the days, the other how many they are", "the span has this length")
    return unclear(_both(date, duration), "a date and a duration cannot be compared")


def _duration_number(duration: Duration, number: Number, _: Aliases) -> Comparison:
    return compare_duration_number(duration, number)


def _money_number(money: Money, number: Number, _: Aliases) -> Comparison:
    if number.unit is not None:
        return unclear(_both(money, number), "a sum of money and a measure")
    if number.high == 0 and money.low is not None and money.low > 0:
        return conflict(_both(money, number), "one says that there was none, the other gives a sum")
    return compare_money(money, money_of(number))


def _boolean_number(truth: Boolean, number: Number, _: Aliases) -> Comparison:
    some = number.low is not None and (number.low > 0 or number.low_open)
    none = number.high == 0
    if (truth.truth and some) or (not truth.truth and none):
        return compatible("one gives the number", "the number says the same as the yes or no")
    if (truth.truth and none) or (not truth.truth and some):
        return conflict(_both(truth, number), "one says that there was none, the other that there was")
    return unclear(_both(truth, number), "a yes or no and a number that does not bear it out")


def _boolean_text(truth: Boolean, text: Scalar, _: Aliases) -> Comparison:
    content = content_of(_wording(text))
    if truth.truth != content.is_negated:
        return compatible(f"{quoted(_wording(text))} says more", "a wording that says what the yes or no says")
    return unclear(_both(truth, text), "a yes or no and a wording of which no rule tells whether it denies it")


def _boolean_thing(truth: Boolean, thing: Scalar, _: Aliases) -> Comparison:
    if truth.truth:
        return compatible(f"{quoted(_wording(thing))} says more", "a value bears out the yes")
    return conflict(_both(truth, thing), "one says that there was none, the other names it")


def _number_text(number: Number, text: Text, _: Aliases) -> Comparison:
    content = content_of(text.original or text.folded)
    if number.high == 0 and not content.is_negated:
        return _none_text(number, text, content)
    if _denies(text) and number.low is not None and (number.low > 0 or number.low_open):
        return conflict(_both(number, text), "one denies what the other counts")
    counts = count_of(number), count_of(text)
    if counts[1] is not None and not number.unit:
        return _number_count(number, counts[0], counts[1])
    if number.low is not None and number.low == number.high and str(number.low) in content.numbers:
        return compatible(f"{quoted(text.original)} says more", "the wording has the same number in it")
    if number.of and shares_a_word(content, content_of(number.of)):
        return compatible("one gives the number", "the wording speaks of the things that the other counts")
    return unclear(_both(number, text), "a number and a wording that no rule compares")


def _none_text(number: Number, text: Text, content: Content) -> Comparison:
    """Judge `none` against a wording: it conflicts with a description, not with words that say that all is well."""
    words = frozenset(fold_word(w) for w in split_words(_wording(text)))
    if words & _UNTOUCHED or "0" in content.numbers or _denies(text):
        return compatible(_both(number, text), "a wording that says that there was none")
    if not content.senses:
        return unclear(_both(number, text), "a number and a wording that no rule compares")
    return conflict(_both(number, text), "one says that there was none, the other describes it")


def _denies(text: Text) -> bool:
    return " ".join(fold_word(w) for w in split_words(_wording(text))) in _DENIALS


def _number_count(number: Number, noun: Count | None, other: Count) -> Comparison:
    interval = Interval(low=number.low, high=number.high, low_open=number.low_open, high_open=number.high_open)
    if gap(interval, other.interval) is None:
        if interval == other.interval and noun is None and not other.is_article:
            return compatible(f"{quoted(other.shown)} says what is counted", "the numbers are equal")
        return compatible(
            f"{quoted(number.original)} and {quoted(other.shown)} can both be true", "the numbers share a point"
        )
    alike = noun is None or (covers(noun.noun, other.noun) or covers(other.noun, noun.noun))
    if alike and not other.is_article:
        return conflict(f"{quoted(number.original)} against {quoted(other.shown)}", "the counts exclude each other")
    return unclear(f"{quoted(number.original)} and {quoted(other.shown)}", "the two may count different things")


def _name_number(name: Scalar, number: Number, _: Aliases) -> Comparison:
    if number.high == 0 and number.unit is None:
        return conflict(_both(name, number), "one says that there was none, the other names one")
    whole = number.low is None or number.low == number.low.to_integral_value()
    if number.unit is None and whole and number.high != 0:
        return compatible(
            f"{quoted(name.original)} may be of {quoted(number.original)}", "a name may be one of those counted"
        )
    return unclear(_both(name, number), "a name and a number cannot be compared")


def _place_number(place: Place, number: Number, _: Aliases) -> Comparison:
    if number.high == 0:
        return conflict(_both(place, number), "one says that there was none, the other names a place")
    return unclear(_both(place, number), "a place and a number cannot be compared")


def _name_place(name: Name, place: Place, aliases: Aliases) -> Comparison:
    if name.folded == place.folded:
        return agree("the folded forms are equal")
    from reconcile.compare.places import compare_places  # noqa: PLC0415 - tables are loaded when first compared

    parts = tuple(part.strip() for part in name.folded.split(",") if part.strip())
    return compare_places(Place(original=name.original, folded=name.folded, parts=parts), place, aliases)


def _name_text(name: Scalar, text: Text, aliases: Aliases) -> Comparison:
    result = compare_texts(_wording(name), _wording(text), aliases)
    if result.verdict in {Verdict.AGREE, Verdict.COMPATIBLE}:
        return result
    if isinstance(name, Name) and _is_description(_wording(text)) and not content_of(_wording(name)).numbers:
        return compatible(
            f"{quoted(_wording(name))} named, {quoted(_wording(text))} described",
            "a name and a description can both be true",
        )
    return unclear(_both(name, text), "a name and a wording that no rule compares")


def _identifier_any(identifier: Identifier, other: Scalar, _: Aliases) -> Comparison:
    one, two = (_letters(_wording(v)) for v in (identifier, other))
    if one == two:
        return agree("the letters and figures are equal")
    if one and two and (set(one) <= set(two) or set(two) <= set(one)):
        return compatible(_both(identifier, other), "one has all letters and figures of the other")
    return unclear(_both(identifier, other), "an identifier and a wording that no rule compares")


def _text_any(text: Text, other: Scalar, aliases: Aliases) -> Comparison:
    result = compare_texts(_wording(text), _wording(other), aliases)
    if result.verdict in {Verdict.AGREE, Verdict.COMPATIBLE}:
        return result
    return unclear(_both(text, other), f"a wording and a {_kind(other)} that no rule compares")


def _is_description(text: str) -> bool:
    """Tell whether a wording describes and names nobody: no word in it but the first has a capital letter."""
    return bool(text) and not _PROPER.search(text) and not text[:1].isupper() and not content_of(text).is_negated


def _letters(text: str) -> list[str]:
    return [fold_word(w) for w in split_words(text)]


def _wording(value: Scalar) -> str:
    return value.original or str(getattr(value, "folded", ""))


def _kind(value: Scalar) -> str:
    return str(value.as_dict()["type"])


def _both(left: Scalar, right: Scalar) -> str:
    return f"{quoted(_wording(left))} and {quoted(_wording(right))}"


_Rule = Callable[..., Comparison]
_RULES: tuple[tuple[tuple[type, type], _Rule], ...] = (
    ((Date, Time), _date_time),
    ((Date, Number), _date_number),
    ((Date, Duration), _date_duration),
    ((Duration, Number), _duration_number),
    ((Money, Number), _money_number),
    ((Boolean, Number), _boolean_number),
    ((Boolean, Text), _boolean_text),
    ((Boolean, Name), _boolean_thing),
    ((Boolean, Place), _boolean_thing),
    ((Boolean, Date), _boolean_thing),
    ((Boolean, Money), _boolean_thing),
    ((Boolean, Duration), _boolean_thing),
    ((Number, Text), _number_text),
    ((Name, Place), _name_place),
    ((Name, Number), _name_number),
    ((Place, Number), _place_number),
    ((Name, Text), _name_text),
    ((Place, Text), _name_text),
    ((Identifier, Text), _identifier_any),
    ((Identifier, Number), _identifier_any),
    ((Identifier, Name), _identifier_any),
    ((Text, Time), _text_any),
    ((Text, Date), _text_any),
    ((Text, Duration), _text_any),
    ((Text, Money), _text_any),
)
"""Which rule judges which two types; the first row that fits, in either order of the two values."""
