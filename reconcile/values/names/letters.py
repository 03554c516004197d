"""Fold the letters of names: every script to Latin, and the spellings that one name has under transliteration.

Owns letters and single words; what words mean in a name is `reconcile.values.names.form`.
"""

import unicodedata
from functools import lru_cache

from reconcile.model.pattern import lazy_pattern
from reconcile.values.plain import plain_typography

_CAMEL = lazy_pattern(r"(?<=[^\W\d_A-Z][a-z])(?=[A-Z](?:[a-z]{2}|[A-Z]))|(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_NO_VOWELS = ("ARABIC", "HEBREW", "SYRIAC")
_RUN_TOGETHER = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "THAI", "KHMER", "LAO", "MYANMAR")
_TRANSLIT: dict[int, str] = {ord(c): " " for c in "·・•‧،、，；;"}


def script_of(text: str) -> str:
    """Name the script of the first letter that is not Latin (`CYRILLIC`, `ARABIC`, `CJK`), or `LATIN`."""
    if text.isascii():
        return "LATIN"
    for c in text:
        if c.isalpha():
            name = unicodedata.name(c, "LATIN").split()[0].split("-")[0]
            if name != "LATIN":
                return name
    return "LATIN"


def lacks_vowels(text: str) -> bool:
    """Tell whether a text is in a script that leaves vowels out."""
    return script_of(text) in _NO_VOWELS


def runs_together(text: str) -> bool:
    """Tell whether a text is in a script that puts no spaces between words or writes syllables."""
    return script_of(text) in _RUN_TOGETHER


@lru_cache(maxsize=32768)
def latin(text: str) -> str:
    """Write a text in ASCII letters, keeping case: `Семёнова` becomes `Semenova`, `Štětina` `Stetina`."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFC", text).translate(_TRANSLIT)
    bare = _without_accents(plain)
    if bare is not None:
        return bare
    from anyascii import anyascii  # noqa: PLC0415 - 30 ms that only letters beyond accented Latin ones pay for

    if not runs_together(plain):
        return anyascii(plain)
    return " ".join(anyascii(word).lower().capitalize() for word in plain.split())


def _without_accents(plain: str) -> str | None:
    """Return a text whose letters are Latin ones with accents, without them, as `anyascii` would; None for others."""
    if not all(c.isascii() or c.isalpha() for c in plain):
        return None
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return bare if bare.isascii() and len(bare) == len(plain) else None


def spaced(text: str) -> str:
    """Prepare a name for splitting: Latin letters, no apostrophes, glued words (`SergeiLavrov`) apart."""
    plain = latin(plain_typography(text))
    plain = plain.replace("'", "").replace("`", "")
    return _CAMEL.sub(" ", plain)


_STEPS = tuple(
    (part, lazy_pattern(pattern), to)
    for part, pattern, to in (
        ("s", r"shch|sch|tsch|sz", "sh"),
        ("c", r"tch|cz", "ch"),
        ("dj", r"dj", "j"),
        ("zh", r"d?zh", "j"),
        ("kh", r"kh", "h"),
        ("gh", r"gh", "g"),
        ("ph", r"ph", "f"),
        ("th", r"th", "t"),
        ("dh", r"dh", "d"),
        ("t", r"tz|ts", "z"),
        ("c", r"ck|c(?![ehiy])|cc", "k"),
        ("q", r"q", "k"),
        ("c", r"c(?!h)", "s"),
        ("x", r"x", "ks"),
        ("w", r"w", "v"),
        ("o", r"ou|oo", "u"),
        ("ee", r"ee", "i"),
        ("o", r"(?<=[^aeiouyts])(?:yo|jo|io)(?=[^aeiouy])", "e"),
        ("ae", r"ae", "a"),
        ("oe", r"oe", "o"),
        ("ue", r"ue", "u"),
        ("u", r"[yji](?=u)(?<!^j)", ""),
        ("e", r"(?:iy|yi|yy|ij|jj|ii)(?=e)", ""),
        ("e", r"(?<=[aeiou])[yji]e", "e"),
        ("e", r"(?<=[^aeiouy])[yi]e(?=.)|^ye", "e"),
        ("e", r"ie$|ye$", "i"),
        ("", r"(?:iy|yi|yy|ij|ii|yj|jy)", "i"),
        ("j", r"(?<=[aeiou])j$", "i"),
        ("y", r"(?<=[^aeiou])y|(?<=[aeiou])y(?![aeiou])", "i"),
        ("y", r"(?<=[aeiou])y(?=[aeiou])", "i"),
        ("ff", r"(?<=[oe])ff$", "v"),
        ("", r"(.)\1+", r"\1"),
        ("h", r"(?<=[aeiou])h$", ""),
        ("eu", r"eu", "e"),
        ("f", r"(?<=[oe])f$", "v"),
    )
)
"""What a word must have for the step to change it (to look for that costs a tenth), the pattern and the replacement."""
_MAX_PASSES = 6


_SHORT_Y = lazy_pattern(r"\A([a-z][^aeiouy])y\Z")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the spelling that the transliterations of one name share (`yelena`, `elena`); short words keep theirs.

    The word is lower case ASCII. The result is its own skeleton.
    """
    if len(word) <= 3 or not word.isalpha():  # noqa: PLR2004 - initials, `li`, `off`
        return _SHORT_Y.sub(r"\1i", word)  # `aly`, `ali`
    for _ in range(_MAX_PASSES):
        before = word
        for part, pattern, to in _STEPS:
            if part in word:
                word = pattern.sub(to, word)
        if word == before or len(word) <= 3:  # noqa: PLR2004
            break
    return word or before


_ABJAD_STEPS = tuple(
    (lazy_pattern(pattern), to)
    for pattern, to in (
        (r"[aeiouywj]|(?<=.)h$", ""),
        (r"kh|gh|ch|h", "h"),
        (r"sh|th|dh|ts|tz|[zxc]", "s"),
        (r"[qgk]", "k"),
        (r"[pbv]", "b"),
        (r"[dt]", "t"),
        (r"[^a-z]", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=16384)
def consonants(word: str) -> str:
    """Return the consonants that a script without vowels would write, the near ones as one."""
    for pattern, to in _ABJAD_STEPS:
        word = pattern.sub(to, word)
    return word
