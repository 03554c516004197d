"""Read one value as a claim file would have it: the front door of reading.

Owns the order in which readers are tried; each reader owns its type.
"""

import re
from collections.abc import Callable, Sequence
from typing import cast

from reconcile.model import List, Scalar, Text, Unread, Value
from reconcile.model.record import replace
from reconcile.values import infer
from reconcile.values.context import Context, make_context
from reconcile.values.identifiers import looks_like_identifier, read_identifier
from reconcile.values.lists import split_list
from reconcile.values.names import (
    is_known_name,
    looks_like_name,
    looks_like_place,
    names_described_bearer,
    read_name,
    read_place,
)
from reconcile.values.plain import PLAIN_BOOLEANS, is_unknown, plain_typography, read_boolean, read_text, read_unknown

TYPES = ("date", "time", "number", "money", "duration", "name", "place", "identifier", "boolean", "text")
"""The types that a claim may ask for."""


def read_value(
    text: str | Sequence[str],
    *,
    type: str | None = None,  # noqa: A002 - the word of the claim file
    property: str | None = None,  # noqa: A002 - the same
    published: str | None = None,
    language: str | None = None,
    date_order: str | None = None,
) -> Value:
    """Read one value, or a list of them, as a claim file would have it.

    With `type`, a text that cannot be read as that type raises ValueError, which says why. Without it the type is
    inferred from `property` and shape, and nothing is raised but for an empty value. `published` is the date, as text,
    that relative dates are resolved against.
    """
    if type is not None and type not in TYPES:
        message = f"{type!r} is no type of value; the types are {', '.join(TYPES)}"
        raise ValueError(message)
    context = make_context(published=published, language=language, date_order=date_order)
    if not isinstance(text, str):
        return List(
            original=", ".join(text),
            items=tuple(read_scalar(t, type=type, property=property, context=context) for t in text),
        )
    if type is None:
        return infer_value(text, property=property, context=context)
    return read_scalar(text, type=type, property=property, context=context)


def read_scalar(text: str, *, type: str | None, property: str | None, context: Context) -> Scalar:  # noqa: A002
    """Read a value that is no list; with `type`, raise ValueError where it cannot be read so."""
    if not plain_typography(text):
        message = "the value is empty"
        raise ValueError(message)
    if property is not None and infer.looks_ahead(property):
        context = context.looking_ahead()
    if type is None:
        return _infer_scalar(text, property, context)
    if is_unknown(text):
        return read_unknown(text)
    return _read_as(text, type, property, context)


def _read_as(text: str, type_: str, property_: str | None, context: Context) -> Scalar:  # noqa: PLR0911 - one return a rule
    """Read a text as a type, or raise ValueError."""
    match type_:
        case "date":
            from reconcile.values.dates import read_date  # noqa: PLC0415 - each type's reader is loaded at first use

            return read_date(
                text,
                published=context.published,
                language=context.language,
                date_order=context.date_order,
                ahead=context.ahead,
            )
        case "time":
            from reconcile.values.dates import read_time  # noqa: PLC0415

            return read_time(text)
        case "name":
            return read_name(text)
        case "place":
            return read_place(text)
        case "identifier":
            return read_identifier(text)
        case "boolean":
            return read_boolean(text)
        case "text":
            return read_text(text)
        case "number" if property_ is not None and infer.expected_types(property_).types[:1] == ("age",):
            return _first(text, (_quantity("read_age"), _quantity("read_number")))
        case _:
            return _read_figures(text, _quantity(f"read_{type_}"), context)


_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.]|,\d{3})")
_POINTS_GROUP = frozenset("ca da de el es gl hr id is it nb nl no pt ro sl sr tr vi".split())  # noqa: SIM905 - shorter
"""Languages whose texts group thousands with points.

NOTE: their decimal comma is not taken for one before three digits: who records a source in English may write `1,500`.
"""


def _read_figures(text: str, read: Callable[[str], Scalar], context: Context) -> Scalar:
    """Read a quantity; in a source whose language says so, points before three digits group thousands."""
    language = (context.language or "").split("-")[0].lower()
    if language not in _POINTS_GROUP or not _GROUPED.search(text):
        return read(text)
    value = read(_GROUPED.sub(lambda m: m[0].replace(".", ""), text))
    note = f"points group thousands in a source whose language is {language}"
    return replace(value, original=text, notes=(*value.notes, note))


def _quantity(name: str) -> Callable[[str], Scalar]:
    from reconcile.values import quantities  # noqa: PLC0415 - see _read_as

    return cast("Callable[[str], Scalar]", getattr(quantities, name))


def _first(text: str, readers: Sequence[Callable[[str], Scalar]]) -> Scalar:
    """Return what the first reader that can makes of a text; raise the last one's ValueError."""
    for reader in readers[:-1]:
        try:
            return reader(text)
        except ValueError:
            continue
    return readers[-1](text)


def infer_value(text: str, *, property: str | None, context: Context) -> Value:  # noqa: A002
    """Read a value whose type nobody says, a list in words too. Raises only for an empty value."""
    scalar = read_scalar(text, type=None, property=property, context=context)
    if not isinstance(scalar, Text | Unread) and scalar.__class__.__name__ not in ("Name", "Place", "Number"):
        return scalar
    expected = infer.expected_types(property).types if property else ()
    items = split_list(text, people=expected[:1] == ("name",))
    if not items or (scalar.__class__.__name__ == "Number" and not _counts_of_two(items, text)):
        return scalar
    note = f"read as a list of {len(items)}: its items stand side by side"
    read = tuple(read_scalar(item, type=None, property=property, context=context) for item in items)
    return List(original=text, items=read, notes=(note,))


def _counts_of_two(items: tuple[str, ...], text: str) -> bool:
    joined = " and " in text or ";" in text or all(item[0].isdigit() for item in items)
    return len(items) > 1 and joined and all(" " in item for item in items)


def _infer_scalar(text: str, property_: str | None, context: Context) -> Scalar:
    if is_unknown(text):
        return read_unknown(text)
    expected = infer.expected_types(property_) if property_ else infer.Expected()
    plain = plain_typography(text)
    if plain.casefold().strip(" .") in PLAIN_BOOLEANS or expected.types[:1] in (("boolean",), ()):
        try:
            return _noted(read_boolean(text), "read as a boolean: the words say yes or no")
        except ValueError:
            pass
    unread: Unread | None = None
    for kind in expected.types:
        value = _try_expected(text, plain, kind, context, expected)
        if isinstance(value, Unread):
            unread = unread or value
        elif value is not None:
            return value
    if unread is not None:
        return unread
    return _by_shape(text, plain, expected, context)


def readings_of(problem: ValueError) -> tuple[Scalar, ...]:
    """Return the readings that an ambiguous value may have; other errors carry none."""
    return tuple(getattr(problem, "readings", None) or ())


def _noted(value: Scalar, note: str) -> Scalar:
    return replace(value, notes=(note, *value.notes))


def _try_expected(text: str, plain: str, kind: str, context: Context, expected: infer.Expected) -> Scalar | None:
    """Read a text as a type that its property asks for; None where its shape speaks against it or it cannot be read."""
    note = f"read as {_a(kind)}: the property asks for it (“{expected.because}”)"
    asked = kind == expected.types[0]
    if not _worth_trying(plain, kind, asked=asked, first=expected.types[0]):
        return None
    if kind in ("place", "name") and _is_dated(text, plain, context):
        return None
    try:
        if kind == "age":
            return _noted(_quantity("read_age")(text), note)
        return _noted(_read_as(text, kind, None, context), note)
    except ValueError as problem:
        if asked and kind == "date" and infer.looks_like_date(plain) and len(plain.split()) <= 8:  # noqa: PLR2004
            return Unread(original=text, asked="date", reason=str(problem), readings=readings_of(problem))
        return None


_YEAR = re.compile(r"\b\d{4}\b")


def _is_dated(text: str, plain: str, context: Context) -> bool:
    """Tell whether a text is a date with its year: `left port` asks for no place where the answer is `3 May 1911`."""
    if not _YEAR.search(plain) or not infer.looks_like_date(plain):
        return False
    try:
        _read_as(text, "date", None, context)
    except ValueError:
        return False
    return True


def _worth_trying(plain: str, kind: str, *, asked: bool, first: str) -> bool:  # noqa: PLR0911 - one return a rule
    match kind:
        case "date":
            return infer.may_be_date(plain, asked=asked)
        case "time":
            return asked or infer.has_clock(plain) or first == "date"
        case "number":
            return infer.may_be_number(plain) or not plain.isascii()
        case "money":
            return infer.has_digit(plain) or infer.may_be_number(plain)
        case "duration":
            return infer.has_length(plain) or not plain.isascii()
        case "name":
            return looks_like_name(plain) or names_described_bearer(plain) or is_known_name(plain)
        case "place":
            return looks_like_place(plain)
        case "identifier":
            return looks_like_identifier(plain, asked=True)
        case "boolean" | "age":
            return True
        case _:
            return False


def _a(kind: str) -> str:
    """Return a type with its article: `a date`, `an age`, `money`."""
    return "money" if kind == "money" else f"an {kind}" if kind[0] in "ai" else f"a {kind}"


_SHAPES = ("money", "identifier", "age", "date", "duration", "number", "time", "name")


def _by_shape(text: str, plain: str, expected: infer.Expected, context: Context) -> Scalar:
    """Read a text by its shape alone; what has none that a reader knows is text."""
    for kind in _SHAPES:
        if kind in expected.types or not _has_shape(plain, kind, expected):
            continue
        try:
            value = _quantity("read_age")(text) if kind == "age" else _read_as(text, kind, None, context)
        except ValueError as problem:
            if kind == "date" and (
                readings_of(problem)
                or infer.is_only_date(plain)
                or infer.is_weekday(plain)
                or _is_in_words_unsaid(problem)
            ):
                return Unread(original=text, asked="date", reason=str(problem), readings=readings_of(problem))
            continue
        return _noted(value, f"read as {_a(kind)} by its shape")
    return _noted(read_text(text), "read as text: it has the shape of no other type")


def _is_in_words_unsaid(problem: ValueError) -> bool:
    """Tell whether a text is a date, but in a language that nobody said it is in."""
    from reconcile.values.dates.read import UnsaidLanguageError  # noqa: PLC0415 - the dates are loaded already

    return isinstance(problem, UnsaidLanguageError)


def _has_shape(plain: str, kind: str, expected: infer.Expected) -> bool:  # noqa: PLR0911 - one return a rule
    text_asked = expected.types[:1] == ("text",)
    few = len(plain.split()) <= 12  # noqa: PLR2004 - a longer text is a sentence, of which only prose is read
    match kind:
        case "money":
            return few and ((infer.has_digit(plain) and infer.has_currency(plain)) or infer.is_money_in_words(plain))
        case "identifier":
            return looks_like_identifier(plain, asked=False) and not infer.is_nothing_but_a_date(plain)
        case "age":
            return few and infer.tells_an_age(plain)
        case "date":
            return few and infer.looks_like_date(plain) and not (expected.types[:1] == ("number",) and plain.isdigit())
        case "duration":
            return few and infer.has_length(plain) and infer.may_be_number(plain)
        case "number":
            figure = infer.has_digit(plain) or not (text_asked or infer.denies(plain))
            return few and figure and infer.may_be_number(plain) and not infer.names_a_year(plain)
        case "time":
            return few and infer.has_clock(plain)
        case _:
            return not text_asked and (looks_like_name(plain) or is_known_name(plain))


def explain_reading(value: Value) -> tuple[str, ...]:
    """Return why a value was read as it was: sentences, the inference's first."""
    match value:
        case List(items=items):
            return tuple(dict.fromkeys((*value.notes, *(note for item in items for note in item.notes))))
        case Unread(asked=asked, reason=reason):
            return (f"could not be read as {_a(asked)}: {reason}", *value.notes)
        case _:
            return value.notes
