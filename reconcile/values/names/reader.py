"""Read names and places.

Owns the two readers, the shapes of names in a text, and how a place's levels are split.
"""

import re
from functools import lru_cache

from reconcile.model import Name, Place
from reconcile.values.names.form import take_apart
from reconcile.values.names.letters import latin, skeleton
from reconcile.values.names.vocabulary import country_of, vocabulary
from reconcile.values.plain import fold_text, plain_typography


def read_name(text: str) -> Name:
    """Read any name; raise ValueError where the text has no letter and no digit."""
    folded = take_apart(text).folded
    if not folded:
        message = f"{text!r} has no letters to be a name"
        raise ValueError(message)
    return Name(original=text, folded=folded)


_LEVEL_BREAK = re.compile(
    r"\s*(?:[,;()]|\b(?:in the|of the) (?:city|town|village|region|district|province|state) of\b|\bin\b)\s*"
)


@lru_cache(maxsize=32768)
def place_parts(text: str) -> tuple[str, ...]:
    """Split a place into its levels, the narrowest first, each folded: (`orlando`, `florida`)."""
    plain = plain_typography(text).strip(" .")
    parts = (fold_place(p) for p in _LEVEL_BREAK.split(plain) if p and p.strip())
    return tuple(p for p in parts if p)


@lru_cache(maxsize=32768)
def fold_place(text: str) -> str:
    """Fold one level of a place: its words as skeletons, the word for its level last (`pavlodar region`)."""
    country = country_of(text)
    if country:
        return fold_text(country)
    known = vocabulary()
    words = fold_text(latin(text)).split()
    levels = [known.levels[w] for w in words if w in known.levels]
    core = [w for w in words if w not in known.levels and w not in ("of", "the")]
    if not core:
        return " ".join(words)
    level = levels[0:1] if levels and levels[0] in ("region", "district", "village") else []
    return " ".join([*(skeleton(w) for w in core), *level])


def read_place(text: str) -> Place:
    """Read a place with its levels; raise ValueError where the text has no letter and no digit."""
    parts = place_parts(text)
    if not parts or not any(c.isalnum() for c in "".join(parts)):
        message = f"{text!r} has no letters to be a place"
        raise ValueError(message)
    return Place(original=text, folded=", ".join(parts), parts=parts)


_TOKEN = re.compile(r"[^\s,;()\"]+")
_MAX_NAME_WORDS = 12


def capital_words(text: str) -> tuple[int, int]:
    """Count the words that begin with a capital letter (or are of a script without capitals), and the others.

    Particles (`of`, `bin`, `de`) and figures count as neither.
    """
    known = vocabulary()
    capitals = others = 0
    for word in _TOKEN.findall(text):
        bare = word.strip(".'’“”-&/").removeprefix("al-").removeprefix("el-").removeprefix("d'")
        if not bare or bare[0].isdigit():
            continue
        if bare[0].isupper() or (bare[0].isalpha() and not bare[0].islower()):
            capitals += 1
        elif bare.casefold() not in known.particles:
            others += 1
    return capitals, others


def looks_like_name(text: str) -> bool:
    """Tell whether the text is a run of capitalised words, particles among them, and no sentence."""
    plain = plain_typography(text).strip()
    if not plain or plain[-1] in "!?:" or len(plain.split()) > _MAX_NAME_WORDS:
        return False
    capitals, others = capital_words(plain)
    return capitals > 0 and others == 0 and not plain.split()[0].islower()


def names_described_bearer(text: str) -> bool:
    """Tell whether lower-case words stand before a name of their bearer (`investigator N.A. Sorel`)."""
    words = plain_typography(text).split()
    known = vocabulary()
    start = next((n for n, w in enumerate(words) if w[:1].isupper()), 0)
    return (
        0 < start < len(words)
        and looks_like_name(" ".join(words[start:]))
        and all(w in known.titles for w in words[:start])
    )


def looks_like_place(text: str) -> bool:
    """Tell whether a text that answers `where` names a place: a proper name is in it."""
    capitals, others = capital_words(plain_typography(text))
    return capitals > 0 and others <= _MAX_NAME_WORDS
