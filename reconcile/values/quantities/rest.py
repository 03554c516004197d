"""Judge what a value says besides its quantity: what is counted, a bound at the end, a second quantity.

Owns the remainder of a text after its quantity, for the readers of whole values.
"""

from typing import NamedTuple

from reconcile.values.quantities import currencies
from reconcile.values.quantities.extents import bounded, find_phrase
from reconcile.values.quantities.others import is_month
from reconcile.values.quantities.ranges import Quantity
from reconcile.values.quantities.text import AHEAD, Tokens, words_of
from reconcile.values.quantities.vocabulary import ATOMS, ORDINAL_ENDS, SINGLE_PARTS, Bound, qualifiers, word_set

LONGEST_REST = 14
_POINTING = frozenset(
    ("the", "these", "those", "them", "all", "his", "her", "their", "its", "our", "which", "whom", "such")
)
_JOINTS = frozenset(("and", ",", ";", "/", "&", "but", "or", "-", "to", "x", "×", "vs"))
_CHAINS = frozenset((".", ":"))
_CLOSING = frozenset((".", ",", ";", "!", "?", ")", '"', "'", "]", ":"))


class Rest(NamedTuple):
    """The quantity with the bound at the text's end applied, what is counted, and what was left out."""

    quantity: Quantity
    of: str | None = None
    left_out: str = ""


def split_rest(text: str, tokens: Tokens, quantity: Quantity) -> Rest:
    """Read what follows a quantity up to the end of a text.

    Raise ValueError where a further quantity stands beside it, or more words than a value has.
    """
    end = len(tokens) - AHEAD
    while end > quantity.end and tokens[end - 1].text in _CLOSING:
        end -= 1
    if end == quantity.end:
        return Rest(quantity, quantity.of)
    if end - quantity.end > 2 * LONGEST_REST:
        message = (
            f'"{words_of(text, tokens, quantity.start, quantity.end)}" was understood, but not the sentence after it'
        )
        raise ValueError(message)
    _refuse_other_shapes(text, tokens, quantity.end)
    _refuse_second(text, tokens, quantity, end)
    before = end + 1
    while end < before:
        before = end
        quantity, end = _closing_bound(tokens, quantity, end)
        while end > quantity.end and tokens[end - 1].text in _CLOSING:
            end -= 1
    return _counted(text, tokens, quantity, end)


def _refuse_other_shapes(text: str, tokens: Tokens, place: int) -> None:
    """Refuse figures that go on as something else: `42nd`, `12:30`, `9 October`, `1e400`, `4x4`."""
    token = tokens[place]
    after_figure = tokens[place - 1].is_figure
    what = ""
    if SINGLE_PARTS.get(token.text) or (token.text == "-" and SINGLE_PARTS.get(tokens[place + 1].text)):
        what = "an ordinal"
    elif after_figure and is_month(token):
        what = "a date"
    elif after_figure and token.text == ":" and tokens[place + 1].is_figure:
        what = "a time of day or a score"
    elif after_figure and token.glued and token.is_word:
        what = "an ordinal" if token.text in ORDINAL_ENDS else "more than a number"
    if what:
        message = f'"{words_of(text, tokens, 0, place + (2 if token.text in "-:" else 1))}" is {what}, not a quantity'
        raise ValueError(message)


def _refuse_second(text: str, tokens: Tokens, quantity: Quantity, end: int) -> None:
    place = quantity.end
    for at in range(place, end - 1):
        after = tokens[at + 1]
        money = currencies.may_begin(after) and tokens[at + 2].is_figure
        if tokens[at].text in ("and", ",", ";", "&") and (after.is_figure or after.text in ATOMS or money):
            one, two = words_of(text, tokens, quantity.start, at), words_of(text, tokens, at + 1, end)
            message = f'"{one}" and "{two}" are two quantities, not one'
            raise ValueError(message)
    if (
        tokens[place].is_figure
        or (tokens[place].text in _JOINTS and tokens[place + 1].is_figure)
        or (tokens[place].text in _CHAINS and tokens[place].glued and tokens[place + 1].is_figure)
        or _is_number_word(tokens, place)
    ):
        understood = words_of(text, tokens, quantity.start, place)
        message = f'"{understood}" was understood, but not "{words_of(text, tokens, place, end)}" after it'
        raise ValueError(message)


def _is_number_word(tokens: Tokens, place: int) -> bool:
    return tokens[place].text in ATOMS or (tokens[place].text in ("and", "-") and tokens[place + 1].text in ATOMS)


def _closing_bound(tokens: Tokens, quantity: Quantity, end: int) -> tuple[Quantity, int]:
    """Apply a bound that stands at the end: `12 people or more`."""
    for start in range(max(quantity.end, end - 4), end):
        found = find_phrase(tokens, start, qualifiers("after"))
        if found is not None and found[1] == end and start > quantity.end:
            applied = bounded(quantity, (found[0],)) if found[0] is not Bound.AS_IS else quantity
            return applied or quantity, start
    return quantity, end


def _counted(text: str, tokens: Tokens, quantity: Quantity, end: int) -> Rest:
    place = quantity.end
    if tokens[place].text in ("-", "'"):
        place += 1
    if tokens[place].text == "of" and place < end:
        place += 1
    while place < end and tokens[place].text in _POINTING:
        place += 1
    words = words_of(text, tokens, place, end) if place < end else ""
    if not words:
        return Rest(quantity, quantity.of)
    if not tokens[place].is_word or tokens[place].text in word_set("after_counted") or quantity.of is not None:
        return Rest(quantity, quantity.of, words)
    return Rest(quantity, words)
