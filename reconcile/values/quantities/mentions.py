"""Find the quantities in a sentence, with their offsets.

Owns what in running text is no quantity though it has digits: dates, clock times, identifiers, ordinals. Overlaps with
dates that only the reader of dates knows are its business.
"""

from reconcile.model.value import Duration, Mention, Money, Number
from reconcile.values.quantities import currencies, units
from reconcile.values.quantities.durations import duration_of
from reconcile.values.quantities.extents import read_quantity
from reconcile.values.quantities.measures import Asked
from reconcile.values.quantities.money import money_of
from reconcile.values.quantities.numbers import number_of
from reconcile.values.quantities.ranges import Quantity
from reconcile.values.quantities.text import AHEAD, Tokens, plain, tokenise, words_of
from reconcile.values.quantities.vocabulary import (
    ATOMS,
    COUPLES,
    MONTHS,
    ORDINAL_ENDS,
    SINGLE_PARTS,
    TIMES,
    VAGUE,
    ZERO_WORDS,
    qualifiers,
)

_YEARS = (1500, 2100)
_COUNTED_WORDS = 3
_NUMBERED = frozenset(
    ["no", "№", "#", "nos", "art", "article", "articles", "p", "pp", "para", "section", "sections", "§", "room", "form", "page", "chapter", "line", "flight", "route", "part", "pt", "vol"]
)
_STOPS = frozenset(
    ["in", "at", "on", "by", "to", "from", "with", "during", "after", "before", "since", "per", "for", "as", "because", "when", "while", "if", "that", "who", "where", "until", "over", "under", "of", "and", "or", "but", "the", "a", "an", "was", "were", "is", "are", "be", "been", "have", "has", "had", "not", "which", "into", "he", "she", "it", "they", "his", "her", "their", "its", "i", "we", "you", "this", "these", "those", "them", "also", "who", "saw", "told", "ago", "later", "more", "less", "than", "said", "did", "do", "does", "will", "would", "could", "may", "might"]
)
_PEOPLE = frozenset(["people", "men", "women", "children", "persons", "police", "staff", "crew"])
_FIRST_WORDS = (
    frozenset(ATOMS)
    | frozenset(qualifiers("before"))
    | frozenset(TIMES)
    | frozenset(SINGLE_PARTS)
    | frozenset(words.split()[0] for words in (*VAGUE, *COUPLES, *ZERO_WORDS))
    | frozenset(
        ("a", "an", "between", "from", "minus", "negative", "not", "-", "+", "¼", "½", "¾", "⅓", "⅔", "⅛", "⅕", "⅖")
    )
)
_ONLY_BEFORE_NOUNS = frozenset(("no", "nothing", "few", "many", "lots", "plenty", "single", "couple"))
_NO_MENTION = frozenset(("one", "another", "single", "sole", "lone", "both", "pair", "once", "nothing"))


def find_quantities(text: str) -> tuple[Mention, ...]:
    """Return the numbers, amounts of money and lengths of time in a text, in order, the longest reading of each.

    Linear in the text's length. What is counted (`of`) is the noun phrase's first words, outside the offsets.
    """
    flat = plain(text)
    tokens = tokenise(flat)
    found: list[Mention] = []
    place, end = 0, len(tokens) - AHEAD
    while place < end:
        mention, place = _mention_at(text, flat, tokens, place)
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _mention_at(text: str, flat: str, tokens: Tokens, place: int) -> tuple[Mention | None, int]:
    """Return the mention that begins at a token and the place to go on from."""
    token = tokens[place]
    if token.is_figure:
        skipped = _no_quantity(tokens, place)
        if skipped > place:
            return None, skipped
    elif token.text not in _FIRST_WORDS and not currencies.may_begin(token):
        return None, place + 1
    quantity = read_quantity(tokens, place, Asked.ANY)
    if quantity is None:
        return None, place + 1
    first = quantity.first
    skipped = _no_quantity(tokens, first) if tokens[first].is_figure else first
    if skipped > first:
        return None, skipped
    quantity = quantity._replace(start=_said_from(tokens, quantity))
    value = None if _is_idle(tokens, quantity) else _value_of(text, flat, tokens, quantity)
    if value is None:
        return None, quantity.end if tokens[first].is_figure else place + 1
    return Mention(start=tokens[quantity.start].start, end=tokens[quantity.end - 1].end, value=value), quantity.end


def _said_from(tokens: Tokens, quantity: Quantity) -> int:
    """Return where the quantity begins: articles and possessives before it are not part of it."""
    place = quantity.start
    while place < quantity.first and tokens[place].text in (
        "the",
        "his",
        "her",
        "their",
        "its",
        "all",
        "other",
        "were",
        "was",
        "is",
        "are",
        "for",
    ):
        place += 1
    return place


def _is_idle(tokens: Tokens, quantity: Quantity) -> bool:
    """Tell whether words that may be a quantity are none here: `one another`, `no doubt`, `a few`."""
    first = tokens[quantity.first]
    alone = quantity.end == quantity.first + 1
    after = tokens[quantity.end]
    if alone and first.text in _NO_MENTION:
        return first.text != "one" or after.text in ("another", "day", "'", "of", "") or not after.is_word
    if alone and first.text in _ONLY_BEFORE_NOUNS:
        return not (after.text.endswith("s") and len(after.text) > 3) and after.text not in _PEOPLE  # noqa: PLR2004
    if quantity.first == quantity.end - 1 and first.text in SINGLE_PARTS:  # half of, half the
        return after.text not in ("of", "the", "a", "an", "all", "his", "her", "their", "its")
    return quantity.vague == "any number"


def _no_quantity(tokens: Tokens, place: int) -> int:
    """Return the place after digits that are a date, a clock time, an identifier or an ordinal, else the place itself."""
    token, before, after = tokens[place], tokens[place - 1] if place else tokens[-1], tokens[place + 1]
    end = place
    while (
        tokens[end].is_figure
        and tokens[end + 1].text in ("-", "/", ".", ":")
        and tokens[end + 2].is_figure
        and tokens[end + 2].glued
    ):
        end += 2
    joined = (end - place) // 2
    clock = joined and tokens[place + 1].text == ":"
    if (
        joined > 1
        or clock
        or (
            joined
            and token.text.isdigit()
            and len(token.text) == 4
            and tokens[place + 1].text == "-"
            and _is_year(token.text)
        )
    ):
        return end + 1
    named = before.text in _NUMBERED or (before.text == "." and place > 1 and tokens[place - 2].text in _NUMBERED)
    coded = (
        before.is_word and token.glued and before.text.upper() == before.written and not currencies.may_begin(before)
    )
    dashed = (
        before.text == "-"
        and before.glued
        and token.glued
        and place > 1
        and (tokens[place - 2].is_word or tokens[place - 2].is_figure)
    )
    if named or coded or dashed:
        return end + 1
    if after.glued and (after.text in ORDINAL_ENDS or (after.text in ("s", "'") and len(token.text) > 1)):
        return place + 2
    if (
        after.glued
        and after.is_word
        and len(after.written) <= 2
        and after.written.isupper()
        and not units.find_unit(tokens, place + 1)
    ):
        return (
            place + (1 if currencies.may_begin(after) or after.written in ("K", "M", "B", "BN") else 2)
            if after.written not in ("K", "M", "B", "BN")
            else place
        )
    if (
        after.text in ("am", "pm", "a", "p", "o")
        and tokens[place + 2].text in ("", ".", ",", "'", "on", "and")
        and after.text != "a"
    ):
        return place + 2
    if before.text in MONTHS or after.text in MONTHS or (after.text == "," and before.text in MONTHS):
        return place + 1
    return (
        place + 1
        if _is_year(token.text) and not _has_noun(tokens, place + 1) and not currencies.may_begin(before)
        else place
    )


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and _YEARS[0] <= int(digits) < _YEARS[1]  # noqa: PLR2004


def _has_noun(tokens: Tokens, place: int) -> bool:
    """Tell whether a noun in the plural, a unit or a currency stands at a token."""
    token = tokens[place]
    counted = (
        token.is_word and token.text.endswith("s") and len(token.text) > 3 and token.text not in _STOPS
    ) or token.text in _PEOPLE
    return (
        counted
        or units.find_unit(tokens, place) is not None
        or currencies.after(tokens, place, asked=False) is not None
    )


def _value_of(text: str, flat: str, tokens: Tokens, quantity: Quantity) -> Number | Money | Duration | None:
    original = text[tokens[quantity.start].start : tokens[quantity.end - 1].end]
    measure = quantity.measure
    try:
        if measure is not None and measure.kind == "money":
            return money_of(quantity, original=original)
        if measure is not None and measure.kind == "time":
            return duration_of(quantity, original=original)
        return number_of(quantity, original=original, of=quantity.of or _counted(flat, tokens, quantity))
    except ValueError:
        return None


def _counted(flat: str, tokens: Tokens, quantity: Quantity) -> str | None:
    """Return the words counted: up to a plural noun, at most three."""
    place = quantity.end
    while (
        tokens[place].text in ("of", "the", "his", "her", "their", "these", "those", "-") and place < quantity.end + 3
    ):
        place += 1
    end = place
    while (
        end < place + _COUNTED_WORDS
        and tokens[end].is_word
        and tokens[end].text not in _STOPS
        and tokens[end].text not in qualifiers("after")
    ):
        end += 1
        if tokens[end - 1].text.endswith("s") or tokens[end - 1].text in _PEOPLE:
            return words_of(flat, tokens, place, end)
    return words_of(flat, tokens, place, place + 1) if end > place else None
