"""Words of subjects, properties and short values: folding, splitting, stems and spelling skeletons.

Owns nothing about meaning (that is `reconcile.lexicon.tables`) and nothing about values.
"""

import re
import unicodedata
from functools import lru_cache

import Stemmer

from reconcile.lexicon.irregular import BASE_FORMS

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\.?(?=[^\W_])?|[^\W_]+")
_SPLIT = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’ʼ](?:s|S)?(?![^\W_])")
_STEMMER = Stemmer.Stemmer("english")

_STOP_WORDS = """
a an the of to in on at by for from with and or as into onto upon over under than that which this these those it its
is are was were be been being has have had having do does did will would shall should can could may might must he she
they them his her their him himself herself themselves itself we us our you your i my me one's s t there here then so
such also not no nor but if per via re about between among during after before until since while against without
within because due
"""
STOP = frozenset(_STOP_WORDS.split())
"""Words that say nothing by themselves in a subject or a property."""

_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
NUMBER_WORDS = {word: str(n) for n, word in enumerate(_NUMBERS.split())}
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth"
ORDINALS = {word: n for n, word in enumerate(_RANKS.split(), start=1)}
_ORDINAL_FIGURE = re.compile(r"(\d+)(?:st|nd|rd|th)")


def split_words(text: str) -> list[str]:
    """Split a text into its words as written, without punctuation and possessive endings."""
    return _SPLIT.findall(_POSSESSIVE.sub("", text.replace(".", "") if _has_initialism(text) else text))


_INITIALISM = re.compile(r"\b(?:[^\W\d_]\.){2,}")


def _has_initialism(text: str) -> bool:
    return "." in text and _INITIALISM.search(text) is not None


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Fold one word: no case, no accents, Latin letters."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    bare = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    if bare.isascii():
        return bare
    from anyascii import anyascii  # noqa: PLC0415 - only what accents alone do not explain needs its tables

    return anyascii(bare).casefold()


_APART = {
    form: base
    for base, *others in (
        row.split()
        for row in (
            "officer officers",
            "authority authorities",
            "department departments",
            "apartment apartments",
            "university universities",
            "international",
            "internal",
            "relative relatives",
            "customer customers",
            "customs",
            "several",
            "executive executives",
            "operative operatives",
            "engineer engineers",
            "physician physicians",
            "organ organs",
            "organisation organization organisations organizations",
            "suite suites",
            "signal signals",
            "objective objectives",
            "patience",
            "means",
            "accountant accountants",
            "attorney attorneys",
            "factory factories",
            "community communities",
            "secretary secretaries",
            "capitol",
            "marine marines",
            "corpse corpses",
            "corps",
            "personal",
            "personnel",
            "statue statues",
            "policy policies",
            "universe",
            "generation generations",
            "general generals",
            "contention contentions",
            "convent convents",
            "competence competences",
            "reservation reservations",
            "applicant applicants",
            "critical",
            "alienation",
            "tribune tribunes",
        )
    )
    for form in (base, *others)
}
"""Words that the stemmer would join with others of another meaning (officer and office, authority and author)."""


@lru_cache(maxsize=65536)
def stem_word(folded: str) -> str:
    """Return the English stem (Snowball) of a folded word; a number word becomes its figure."""
    if folded in NUMBER_WORDS:
        return NUMBER_WORDS[folded]
    if folded.isdigit():
        return folded.lstrip("0") or "0"
    base = BASE_FORMS.get(folded, folded)
    return _APART.get(base) or str(_STEMMER.stemWord(base))


_SKELETON_STEPS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"sch|sh|tch|ch|cz|tz|zh|dzh|dj|j|c(?=[eiy])|ts"), "s"),
    (re.compile(r"ck|c|q"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w"), "v"),
    (re.compile(r"z"), "s"),
    (re.compile(r"ff"), "v"),
)
_KH = re.compile(r"kh")
_GUTTURALS = re.compile(r"kh|gh|k?h")
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLES = re.compile(r"(.)\1+")
_MIN_SKELETON = 3


@lru_cache(maxsize=65536)
def skeletons_of(folded: str) -> tuple[str, ...]:
    """Return the consonants that spelling variants and transliterations of one name share; nothing if too few.

    Two forms where the name has a `kh` or an `h`, which some spellings write k and others h or not at all.
    """
    text = folded
    for pattern, to in _SKELETON_STEPS:
        text = pattern.sub(to, text)
    forms = dict.fromkeys(
        (_bones(_KH.sub("k", text).replace("h", "")), _bones(_GUTTURALS.sub("", text[:1] + text[1:])))
    )
    return tuple(f for f in forms if len(f) >= _MIN_SKELETON)


def _bones(text: str) -> str:
    first, rest = text[:1], _VOWELS.sub("", text[1:])
    return _DOUBLES.sub(r"\1", ("*" if first in "aeiouy" else first) + rest)
