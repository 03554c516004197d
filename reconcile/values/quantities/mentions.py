"""Find the quantities in a sentence, with their offsets.

Owns what in running text is no quantity though it has digits: dates, clock times, identifiers, ordinals. Overlaps with
dates that only the reader of dates knows are its business.
"""

from functools import cache

from reconcile.model.value import Duration, Mention, Money, Number
from reconcile.values.quantities import currencies
from reconcile.values.quantities.durations import duration_of
from reconcile.values.quantities.extents import read_quantity
from reconcile.values.quantities.measures import Asked
from reconcile.values.quantities.money import money_of
from reconcile.values.quantities.numbers import number_of
from reconcile.values.quantities.others import is_plural, skip_other
from reconcile.values.quantities.ranges import Quantity
from reconcile.values.quantities.text import AHEAD, FRACTIONS, Tokens, plain, tokenise, words_of
from reconcile.values.quantities.vocabulary import (
    ATOMS,
    COUPLES,
    SINGLE_PARTS,
    TIMES,
    VAGUE,
    ZERO_WORDS,
    qualifiers,
    word_set,
)

_COUNTED_WORDS = 3
_ONLY_BEFORE_NOUNS = frozenset(("no", "nothing", "few", "many", "lots", "plenty", "single", "couple"))
_NO_MENTION = frozenset(("one", "another", "single", "sole", "lone", "both", "pair", "once", "nothing"))


@cache
def _first_words() -> frozenset[str]:
    """Return the words that a quantity can begin with."""
    phrases = (words.split()[0] for words in (*VAGUE, *COUPLES, *ZERO_WORDS))
    others = ("a", "an", "between", "from", "minus", "negative", "not", "-", "+", *FRACTIONS)
    return frozenset((*ATOMS, *qualifiers("before"), *TIMES, *SINGLE_PARTS, *phrases, *others))


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
        skipped = skip_other(tokens, place)
        if skipped > place:
            return None, skipped
    elif token.text not in _first_words() and not currencies.may_begin(token):
        return None, place + 1
    quantity = read_quantity(tokens, place, Asked.ANY)
    if quantity is None:
        return None, place + 1
    first = quantity.first
    skipped = skip_other(tokens, first) if tokens[first].is_figure else first
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
        return not is_plural(after)
    if quantity.first == quantity.end - 1 and first.text in SINGLE_PARTS:  # half of, half the
        return after.text not in ("of", "the", "a", "an", "all", "his", "her", "their", "its")
    return quantity.vague == "any number"


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
        and tokens[end].text not in word_set("stops")
        and tokens[end].text not in qualifiers("after")
    ):
        end += 1
        if is_plural(tokens[end - 1]):
            return words_of(flat, tokens, place, end)
    return words_of(flat, tokens, place, place + 1) if end > place else None
