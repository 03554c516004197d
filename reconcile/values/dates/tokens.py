"""Cut a text into numbers, words and signs, with offsets, and look up what each may do in a date.

Owns the frame that the readers share: the tokens, their senses and the day relative dates are counted from.
"""

import re
from typing import Any, NamedTuple

from reconcile.model import Day
from reconcile.model.record import dataclass, field
from reconcile.values.dates.vocabulary import Vocabulary, fold_word

_SIGNS = {ord(c): "-" for c in "‐‑‒–—―−"} | {ord(c): "'" for c in "‘’ʼ‛`´"} | {0x301C: "~", 0x2044: "/"}
_SPACES = {ord(c): " " for c in "\u00a0\u202f\u2009\u200b\u200e\u200f\ufeff\u00ad\u2066\u2067\u2068\u2069"}
_DIGITS = {zero + n: str(n) for zero in (0x660, 0x6F0) for n in range(10)}
_PLAIN = _SIGNS | _SPACES | _DIGITS
_TOKEN = re.compile(r"([0-9]+)|([^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f])*)|(\S)")


class Token(NamedTuple):
    """A number, word or sign: kind `n`, `w` or `s`, its folded text, offsets, and whether it touches the one before."""

    kind: str
    text: str
    start: int
    end: int
    glued: bool
    number: int = -1


class Sense(NamedTuple):
    """What the tokens from here to `end` may do in a date."""

    role: str
    value: str
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A text being read: its tokens with a stop at the end, their senses, and what the source says about its dates."""

    text: str
    tokens: tuple[Token, ...]
    senses: tuple[tuple[Sense, ...], ...]
    today: Day | None
    order: str | None
    dotted_day_first: bool
    whole: bool
    ahead: bool = False
    memo: dict[tuple[str, int], Any] = field(default_factory=dict)
    """Readings already made, by reader and place: it keeps reading linear in the text's length."""


_MAX_NUMBER = 9
_STOPS = 8
"""Stops behind the last token, so that looking a few tokens ahead needs no care."""


def tokenise(text: str) -> list[Token]:
    """Cut a text; offsets are those of the text as given."""
    tokens: list[Token] = []
    last = -1
    for found in _TOKEN.finditer(text.translate(_PLAIN)):
        start, end = found.span()
        digits, word, sign = found.groups()
        glued = start == last
        if digits:
            value = int(digits) if len(digits) <= _MAX_NUMBER else -1
            tokens.append(Token("n", digits, start, end, glued, value))
        elif word:
            tokens.append(Token("w", fold_word(word), start, end, glued))
        else:
            tokens.append(Token("s", sign, start, end, glued))
        last = end
    return tokens


def frame(
    text: str, words: Vocabulary, *, today: Day | None, order: str | None, whole: bool, ahead: bool = False
) -> Frame:
    """Prepare a text for reading."""
    stop = Token("e", "", len(text), len(text), glued=False)
    tokens = (*tokenise(text), *(stop,) * _STOPS)
    senses = tuple(_senses(tokens, i, words) for i in range(len(tokens)))
    return Frame(
        text=text,
        tokens=tokens,
        senses=senses,
        today=today,
        order=order,
        dotted_day_first=words.dotted_day_first,
        whole=whole,
        ahead=ahead,
    )


def _senses(tokens: tuple[Token, ...], i: int, words: Vocabulary) -> tuple[Sense, ...]:
    some = words.phrases.get(tokens[i].text)
    if not some or tokens[i].kind == "n":
        return ()
    return tuple(Sense(p.role, p.value, end) for p in some if (end := _phrase_end(tokens, i, p.words)))


def _phrase_end(tokens: tuple[Token, ...], i: int, words: tuple[str, ...]) -> int:
    """Return where a phrase that begins here ends, or 0; its dots may be missing."""
    for word in words:
        token = tokens[i]
        if word == ".":
            i += token.text == "." and token.glued
        elif token.text == word:
            i += 1
        else:
            return 0
    return i


def sense(f: Frame, i: int, role: str) -> Sense | None:
    """Return the longest sense of one role at a place."""
    for one in f.senses[i]:
        if one.role == role:
            return one
    return None


def after(f: Frame, i: int, *roles: str) -> int:
    """Return the place after one optional phrase of the roles (the longest), or the same place."""
    senses = f.senses[i]
    return max((s.end for s in senses if s.role in roles), default=i) if senses else i


def is_sign(f: Frame, i: int, signs: str) -> bool:
    """Tell whether a token is one of the signs."""
    token = f.tokens[i]
    return token.kind == "s" and token.text in signs


def written_dash(f: Frame, i: int) -> bool:
    """Tell whether a dash is a plain hyphen, as ISO 8601 writes it."""
    return f.text[f.tokens[i].start] == "-"
