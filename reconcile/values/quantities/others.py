"""Tell figures that are no quantity: dates, clock times, identifiers, ordinals, bare years.

Owns the shapes of them, so far as a glance at the neighbours shows them; reads none of them.
"""

from reconcile.values.quantities import currencies, units
from reconcile.values.quantities.text import Token, Tokens
from reconcile.values.quantities.vocabulary import ORDINAL_ENDS, word_set

_FIRST_YEAR, _AFTER_LAST_YEAR = "1500", "2100"
_YEAR_DIGITS = 4
_SHORTEST_PLURAL = 4
_VERBS = ("may", "march", "mar")
_JOINTS = ("-", "/", ".", ":")
_MAGNITUDES = ("K", "M", "B", "BN")
_PEOPLE = frozenset(("people", "men", "women", "children", "persons", "police", "staff", "crew"))


def skip_other(tokens: Tokens, place: int) -> int:
    """Return the place after a figure that is no quantity, or the place itself where it may be one."""
    last = _last_joined(tokens, place)
    dated = last == place + 2 and tokens[place + 1].text == "-" and _is_year(tokens[place].text)
    if last > place + 2 or dated or (last > place and tokens[place + 1].text == ":") or _is_named(tokens, place):
        return last + 1
    if _is_lettered(tokens, place) or _is_hour(tokens, place):
        return place + 2
    before = tokens[place - 1] if place else tokens[-1]
    if is_month(before) or is_month(tokens[place + 1]):
        return place + 1
    bare_year = (
        _is_year(tokens[place].text) and not currencies.may_begin(before) and not _is_counting(tokens, place + 1)
    )
    return place + 1 if bare_year else place


def is_plural(token: Token) -> bool:
    """Tell whether a word is, by its look, a noun in the plural."""
    ends = token.is_word and token.text.endswith("s") and len(token.text) >= _SHORTEST_PLURAL
    return (ends and token.text not in word_set("stops")) or token.text in _PEOPLE


def _last_joined(tokens: Tokens, place: int) -> int:
    """Return the last of the figures that dashes, slashes, points or colons join without spaces."""
    last = place
    while tokens[last + 1].text in _JOINTS and tokens[last + 2].is_figure and tokens[last + 2].glued:
        last += 2
    return last


def _is_named(tokens: Tokens, place: int) -> bool:
    """Tell whether the figure is a name: `No. 16`, `art. 274`, `#4`, `AK-159`, `OV156`."""
    token, before = tokens[place], tokens[place - 1] if place else tokens[-1]
    earlier = tokens[place - 2] if place > 1 else tokens[-1]
    numbered = word_set("numbered")
    if before.text == "#" or before.text in numbered or (before.text == "." and earlier.text in numbered):
        return True
    if before.is_word and token.glued:
        return before.written.isupper() and not currencies.may_begin(before)
    return before.text == "-" and before.glued and token.glued and (earlier.is_word or earlier.is_figure)


def _is_lettered(tokens: Tokens, place: int) -> bool:
    """Tell whether letters make something else of the figure: `2nd`, `1990s`, `5G`."""
    token, after = tokens[place], tokens[place + 1]
    if not after.glued:
        return False
    if after.text in ORDINAL_ENDS or (after.text in ("s", "'") and len(token.text) > 1):
        return True
    code = after.is_word and len(after.written) <= 2 and after.written.isupper()  # noqa: PLR2004 - `5G`, `12AB`
    return code and after.written not in _MAGNITUDES and units.find_unit(tokens, place + 1) is None


def _is_hour(tokens: Tokens, place: int) -> bool:
    """Tell whether the figure is an hour: `5 pm`, `9 o'clock`."""
    after = tokens[place + 1]
    dotted = after.text in ("a", "p") and tokens[place + 2].text == "." and tokens[place + 3].text == "m"
    return after.text in ("am", "pm", "o'clock") or dotted


def is_month(token: Token) -> bool:
    """Tell whether a word is a month; `may` and `march` are verbs unless they are capitalised."""
    return token.text in word_set("months") and (token.text not in _VERBS or token.written[:1].isupper())


def _is_year(digits: str) -> bool:
    return len(digits) == _YEAR_DIGITS and digits.isdigit() and _FIRST_YEAR <= digits < _AFTER_LAST_YEAR


def _is_counting(tokens: Tokens, place: int) -> bool:
    """Tell whether a plural noun, a unit or a currency stands at a token."""
    if is_plural(tokens[place]) or units.find_unit(tokens, place) is not None:
        return True
    return currencies.after(tokens, place, asked=False) is not None
