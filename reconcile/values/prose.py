"""Find all values in a sentence: dates, quantities, names and places, with their offsets, none over another.

Owns the finding of names and the order of precedence; dates and quantities are found by their own packages.
"""

import re
from functools import lru_cache

from reconcile.model import Date, Mention, Prose
from reconcile.model.pattern import lazy_pattern
from reconcile.values.names import countries_of_demonym, country_of, is_known_name, read_name, read_place, take_apart
from reconcile.values.names.vocabulary import vocabulary
from reconcile.values.tables import load_table

_NAME_WORD = lazy_pattern(r"[^\W\d_](?:[^\s,;:()\[\]{}\"“”«»!?/]*[^\W_])?\.?")
_PARTICLE = lazy_pattern(r"(?:of|the|de|la|del|da|von|van|der|bin|ibn|al|and|for|on|against|du|des|di|e|y|zu)$")
_PLACE_BEFORE = lazy_pattern(
    r"\b(?:in|at|near|off|outside|towards?|around|into|via|through)\s+(?:the\s+)?(?:city of |town of )?$"
)
_PLACE_WORDS: frozenset[str] = frozenset(load_table("values/words")["place_words"])
_SENTENCE_START = lazy_pattern(r"(?:[.!?]\s+|[\"“«‘]\s*|(?:^|\s)')$")
_LEVEL_AFTER = lazy_pattern(
    r"\s(?:region|oblast|province|district|county|city|town|village|island|airport|prefecture)\b"
)
_NEXT_WORD = lazy_pattern(r"\s+([^\W\d_]+)")
_COMMON: frozenset[str] = frozenset(load_table("values/words")["sentence_starts"])
_DATE_WORDS: frozenset[str] = frozenset((*load_table("values/words")["date_words"], "may"))
_NOUN_ENDINGS: tuple[str, ...] = tuple(load_table("values/words")["noun_endings"])
_VERBS: frozenset[str] = frozenset(load_table("values/words")["verbs"])


@lru_cache(maxsize=4096)
def read_prose(
    text: str, *, published: Date | None = None, language: str | None = None, date_order: str | None = None
) -> Prose:
    """Read a sentence: every date, quantity, name and place in it, in order of place. Never raises."""
    from reconcile.values.dates import find_dates  # noqa: PLC0415 - a file without prose does not pay for it
    from reconcile.values.quantities import find_quantities  # noqa: PLC0415 - the same

    taken: list[Mention] = []
    covered = bytearray(len(text))
    found = (*find_dates(text, published=published, language=language, date_order=date_order), *find_quantities(text))
    for mention in (*found, *find_names(text)):
        if not any(covered[mention.start : mention.end]):
            covered[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
            taken.append(mention)
    return Prose(original=text, mentions=tuple(sorted(taken, key=lambda m: (m.start, m.end))))


def find_names(text: str) -> tuple[Mention, ...]:
    """Find runs of capitalised words: places where their surroundings or the table of countries say so, else names."""
    words = [(m.start(), m.end(), m[0]) for m in _NAME_WORD.finditer(text)]
    out: list[Mention] = []
    at = 0
    while at < len(words):
        end = _run_end(text, words, at)
        if end == at:
            at += 1
            continue
        out.extend(_mention(text, words[at:end]))
        at = end
    return tuple(out)


def _run_end(text: str, words: list[tuple[int, int, str]], at: int) -> int:
    """Return the index after the last word of the name that begins at a word, or the same index."""
    if not _is_capital(words[at][2]):
        return at
    end = at + 1
    while end < len(words):
        gap = text[words[end - 1][1] : words[end][0]]
        if gap.strip(" \u00a0") or (words[end - 1][2][-3:-1].islower() and words[end - 1][2].endswith(".")):
            break
        if _is_capital(words[end][2]):
            end += 1
            continue
        ahead = end
        while ahead < len(words) and ahead < end + 3 and _PARTICLE.match(words[ahead][2]):
            ahead += 1
        joined = ahead < len(words) and ahead > end and _is_capital(words[ahead][2]) and words[end][2] != "and"
        if not joined or text[words[end][0] : words[ahead][0]].count(",") or not _is_link(text, words, end, ahead):
            break
        end = ahead + 1
    return end


def _is_link(text: str, words: list[tuple[int, int, str]], end: int, ahead: int) -> bool:
    """Tell whether particles join a name: `Bank of England` does, `Semenova on Saturday` does not."""
    linking = [words[n][2] for n in range(end, ahead)]
    before = words[end - 1][2].lower().strip(".")
    if linking[0] in ("on", "for", "against", "the"):
        return before in vocabulary().bodies
    return not text[words[end - 1][1] : words[ahead][0]].strip(" abcdefghijklmnopqrstuvwxyz")


def _is_capital(word: str) -> bool:
    first = word[0]
    return first.isupper() or (first.isalpha() and not first.islower() and not first.isascii())


def _mention(text: str, run: list[tuple[int, int, str]]) -> tuple[Mention, ...]:
    while run and _is_common(run[0][2]) and (len(run) > 1 or _begins_sentence(text, run[0][0])):
        run = run[1:]
    if not run:
        return ()
    start, end = run[0][0], run[-1][1]
    name = text[start:end]
    for ending in ("'s", "’s", "."):
        if name.endswith(ending) and not re.search(r"\b[A-Z]\.$", name):
            end -= len(ending)
            name = text[start:end]
    level = _LEVEL_AFTER.match(text, end)
    if level and start != end:
        return (Mention(start=start, end=level.end(), value=read_place(text[start : level.end()])),)
    if not any(c.isalnum() for c in name) or (len(run) == 1 and not _names_alone(text, name, start, end)):
        return ()
    value = read_place(name) if _is_place(text, run, name) else read_name(name)
    return (Mention(start=start, end=end, value=value),)


def _is_common(word: str) -> bool:
    return word.strip(".").casefold() in _COMMON


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 20) : start]
    return not before.strip() or _SENTENCE_START.search(before) is not None


def _names_alone(text: str, name: str, start: int, end: int) -> bool:
    """Tell whether a single capitalised word is a name; at the beginning of a sentence any word has a capital."""
    if len(name) < 2 or _is_common(name) or name.casefold() in _DATE_WORDS or countries_of_demonym(name):  # noqa: PLR2004 - an initial alone names nobody
        return False
    if (
        not _begins_sentence(text, start)
        or name.isupper()
        or is_known_name(name)
        or text[end : end + 2] in ("'s", "’s")
    ):
        return True
    following = _NEXT_WORD.match(text, end)
    acts = following is not None and (following[1] in _VERBS or following[1].endswith("ed"))
    return not name.isascii() or (acts and not name.casefold().endswith(_NOUN_ENDINGS))


def _is_place(text: str, run: list[tuple[int, int, str]], name: str) -> bool:
    if country_of(name) or run[-1][2].casefold() in _PLACE_WORDS:
        return True
    start = run[0][0]
    return _PLACE_BEFORE.search(text[max(0, start - 40) : start]) is not None and not take_apart(name).body
