"""The words of quantities, as tables: numbers, scales, denominators, vague words, qualifiers.

Owns the vocabulary and the conventions on vague words (docs/conventions.md, "Vague numbers"); reads nothing.
"""

from decimal import Decimal
from enum import Enum
from functools import cache
from typing import NamedTuple

from reconcile.values.tables import load_table

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


class Kind(Enum):
    """What a number word may stand beside."""

    ZERO = "zero"
    UNIT = "unit"
    TEEN = "teen"
    TEN = "ten"
    HUNDRED = "hundred"
    SCALE = "scale"
    DOZEN = "dozen"


class Atom(NamedTuple):
    """One number word."""

    kind: Kind
    value: Decimal


def _atoms() -> dict[str, Atom]:
    table = {}
    for number, word in enumerate(_SMALL.split(), start=1):
        table[word] = Atom(Kind.UNIT if number < 10 else Kind.TEEN, Decimal(number))  # noqa: PLR2004
    for number, word in enumerate(_TENS.split(), start=2):
        table[word] = Atom(Kind.TEN, Decimal(10 * number))
    table |= {"fourty": table["forty"], "ninty": table["ninety"]}
    table |= {word: Atom(Kind.ZERO, Decimal(0)) for word in ("zero", "nil", "naught", "nought")}
    scales = {
        3: "thousand thousands thsd tausend mille tys tysiąc tysiące tysięcy тыс тысяч тысячи тысяча тис тисяч тисячі"
        " ألف آلاف", 4: "万 萬", 8: "亿 億",
        5: "lakh lakhs lac lacs", 6: "million millions mil mln mio mn millionen millón millon millones milhão milhao"
        " milhões milhoes milione milioni milion miliony milionów milyon млн миллион миллиона миллионов миллионы"
        " мільйон мільйона мільйонів мільйони مليون ملايين",
        7: "crore crores",
        9: "billion billions bil bn bln milliard milliards milliarde milliarden mrd mld miliardo miliardi miliard"
        " miliardy miliardów milyar bilhão bilhao bilhões bilhoes млрд миллиард миллиарда миллиардов мільярд мільярда"
        " мільярдів مليار مليارات",
        12: "trillion trillions tn trn billionen billón billones трлн триллион триллиона триллионов",
        15: "quadrillion quadrillions",
        18: "quintillion quintillions",
    }  # fmt: skip
    table |= {w: Atom(Kind.SCALE, Decimal(10**power)) for power, words in scales.items() for w in words.split()}
    table |= {word: Atom(Kind.HUNDRED, Decimal(100)) for word in ("hundred", "hundreds")}
    table |= {word: Atom(Kind.DOZEN, Decimal(12)) for word in ["dozen", "dozens", "dz", "dzs", "doz"]}
    return table | {
        "score": Atom(Kind.DOZEN, Decimal(20)),
        "scores": Atom(Kind.DOZEN, Decimal(20)),
        "gross": Atom(Kind.DOZEN, Decimal(144)),
    }


ATOMS = _atoms()
GLUED_SCALES = {
    "k": Decimal(1000), "m": Decimal(10**6), "mm": Decimal(10**6), "b": Decimal(10**9), "bn": Decimal(10**9),
    "mn": Decimal(10**6), "mil": Decimal(10**6), "tn": Decimal(10**12), "tr": Decimal(10**12), "cr": Decimal(10**7),
}  # fmt: skip
"""Letters that magnify the figure before them: `3k`, `2.5m`."""


def _denominators() -> dict[str, Decimal]:
    ordinals = (
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
        " seventeenth eighteenth nineteenth"
    )
    table = {word: Decimal(number) for number, word in enumerate(ordinals.split(), start=3)}
    table |= {word[:-1] + "ieth": atom.value for word, atom in ATOMS.items() if atom.kind is Kind.TEN}
    for power, words in {2: "hundredth", 3: "thousandth", 6: "millionth", 9: "billionth", 12: "trillionth"}.items():
        table[words] = Decimal(10**power)
    table |= {"half": Decimal(2), "quarter": Decimal(4)}
    return table


SINGLE_PARTS = _denominators()
PARTS = {word + "s": value for word, value in SINGLE_PARTS.items() if word != "half"} | {"halves": Decimal(2)}
FIRSTS = {"firsts": Decimal(1), "seconds": Decimal(2)}
"""Parts only after tens: `three twenty-firsts`."""
EXACT_WORDS = {"single": 1, "sole": 1, "lone": 1, "both": 2, "pair": 2}
ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
TIMES = {"once": 1, "twice": 2, "thrice": 3}
_NONE = "keine kein aucun aucune ninguno ninguna ningún nessuno nessuna nenhum nenhuma ingen geen никто ничего ніхто"
ZERO_WORDS = (
    "not a single one", "not a single", "not one", "not any", "no one", "nobody", "none", "no", "nothing",
    *_NONE.split(),
)  # fmt: skip


class Vague(NamedTuple):
    """The bounds a vague word stands for; `high` None is open above."""

    low: int | None
    high: int | None
    high_open: bool = False
    approximate: bool = False


VAGUE = {
    # small words: more than one, and within the single figures
    "a handful": Vague(2, 9, approximate=True),
    "handful": Vague(2, 9, approximate=True),
    "a few": Vague(2, 9, approximate=True),
    "few": Vague(2, 9, approximate=True),
    "a small number": Vague(2, 9, approximate=True),
    "several": Vague(3, None),
    "multiple": Vague(2, None),
    "a number": Vague(2, None),
    "a series": Vague(2, None),
    "quite a few": Vague(3, None),
    "many": Vague(3, None),
    "numerous": Vague(3, None),
    "lots": Vague(3, None),
    "a lot": Vague(3, None),
    "plenty": Vague(3, None),
    "scores": Vague(20, None),
    "countless": Vague(10, None),
    "innumerable": Vague(10, None),
    "a large number": Vague(10, None),
    "large numbers": Vague(10, None),
    "a great number": Vague(10, None),
    "a great many": Vague(10, None),
    "a good many": Vague(10, None),
    "a multitude": Vague(10, None),
    "tens": Vague(10, None),
    "dozens": Vague(12, None),
    "hundreds": Vague(100, None),
    "thousands": Vague(1000, None),
    "millions": Vague(10**6, None),
    "billions": Vague(10**9, None),
    "trillions": Vague(10**12, None),
    "lakhs": Vague(10**5, None),
    "crores": Vague(10**7, None),
    "any number": Vague(None, None),
}
"""The conventions: docs/conventions.md, "Vague numbers". tens, dozens, hundreds: ACLED's floors."""
COUPLES = ("a couple", "couple", "a pair")


class Bound(Enum):
    """What a qualifier does to the amount it stands beside."""

    AT_LEAST = "at least"
    OVER = "more than"
    AT_MOST = "at most"
    UNDER = "less than"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    ABOUT = "about"
    AS_IS = "exactly"


Phrases = dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]


@cache
def qualifiers(side: str) -> Phrases:
    """Return the qualifiers `before` or `after` an amount by their first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for name, phrases in load_table("quantities/qualifiers")[side].items():
        for phrase in phrases:
            words = tuple(phrase.split())
            index.setdefault(words[0], []).append((words, Bound[name.upper()]))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}


@cache
def word_set(name: str) -> frozenset[str]:
    """Return a set of words by its name in data/quantities/words.yaml."""
    return frozenset(load_table("quantities/words")[name].split())
