"""The words of quantities, as tables: numbers, scales, denominators, vague words, qualifiers.

Owns the vocabulary and the conventions on vague words (docs/conventions.md, "Vague numbers"); reads nothing.
"""

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
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
        3: "thousand thousands thsd тыс тысяч тысячи тысяча", 4: "万 萬", 8: "亿 億",
        5: "lakh lakhs lac lacs", 6: "million millions mil mln mio mn млн миллион миллиона миллионов", 7: "crore crores",
        9: "billion billions bil bn bln milliard milliards млрд миллиард миллиарда миллиардов", 12: "trillion trillions tn trn", 15: "quadrillion quadrillions",
        18: "quintillion quintillions",
    }  # fmt: skip
    table |= {w: Atom(Kind.SCALE, Decimal(10**power)) for power, words in scales.items() for w in words.split()}
    table |= {word: Atom(Kind.HUNDRED, Decimal(100)) for word in ("hundred", "hundreds")}
    table |= {word: Atom(Kind.DOZEN, Decimal(12)) for word in "dozen dozens dz dzs doz".split()}
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
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept"
    " oct nov dec".split()
)
ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
TIMES = {"once": 1, "twice": 2, "thrice": 3}
ZERO_WORDS = ("not a single one", "not a single", "not one", "not any", "no one", "nobody", "none", "no", "nothing")


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


_BEFORE = {
    Bound.AT_LEAST: "at least|at the least|at the very least|at minimum|a minimum of|minimum of|minimum|min.|no fewer than|no less than|"
    "not fewer than|not less than|not under|not below|as few as|as little as|upwards of|upward of|from at least|≥|> =|starting at",
    Bound.OVER: "more than|over|above|in excess of|exceeding|greater than|higher than|larger than|longer than|beyond|"
    "well over|well above|well in excess of|far more than|many more than|much more than|exceeds|exceeded|>|older than|upwards from",
    Bound.AT_MOST: "at most|at the most|at the very most|at maximum|a maximum of|maximum of|maximum|max.|no more than|not more than|"
    "not over|not above|not exceeding|no greater than|no longer than|up to|as many as|as much as|within|within the space of|≤|< =|not to exceed|to a maximum of",
    Bound.UNDER: "fewer than|less than|under|below|short of|lower than|smaller than|shorter than|well under|well below|"
    "far fewer than|far less than|much less than|<|younger than|not quite",
    Bound.NEARLY: "nearly|almost|just under|just below|just short of|just less than|just fewer than|slightly less than|slightly under|"
    "slightly fewer than|slightly below|a little less than|a little under|approaching|close on|practically|virtually|"
    "a bit less than|a bit under|very nearly|very almost|little short of",
    Bound.JUST_OVER: "just over|just above|just more than|slightly more than|slightly over|slightly above|a little more than|a little over|"
    "a bit more than|a bit over|barely over|barely more than",
    Bound.ABOUT: "about|around|roughly|approximately|approx|approx.|circa|c.|ca|ca.|some|~|≈|≃|≅|± |in the region of|in the order of|"
    "on the order of|of the order of|in the neighbourhood of|in the neighborhood of|in the vicinity of|an estimated|estimated|"
    "estimated at|an estimated total of|estimates of|close to|near|near to|anywhere from|approximatively|an average of|"
    "probably|perhaps|maybe|possibly|about some|somewhere around|somewhere near|what is estimated at|"
    "an approximate|approximate|more or less|give or take|it is estimated that",
    Bound.AS_IS: "exactly|precisely|only|just|merely|a mere|a total of|total of|a total|in total|total|totalling|totaling|the|all|all of|all the|all of the|"
    "a further|further|another|an additional|additional|the other|other|his|her|their|its|our|my|your|these|those|"
    "a record|a full|fully|full|a whole|altogether|in all|a combined|combined|a group of|a collective|a good|even|"
    "there were|there was|there are|there is|was|were|is|are|"
    "a sum of|the sum of|the amount of|an amount of|in the amount of|to the amount of|to the tune of|worth|the equivalent of|"
    "equivalent to|equal to|a period of|for a period of|the period of|for|a term of|a fine of|number|=|valued at",
}  # fmt: skip
_AFTER = {
    Bound.AT_LEAST: "+|or more|and more|or over|and over|or above|and above|and up|and upwards|or upwards|or greater|or longer|or older|plus|"
    "at least|at the least|at a minimum|minimum|and counting|at the very least|and older|upwards",
    Bound.AT_MOST: "or less|or fewer|or under|or below|at most|at the most|maximum|at a maximum|or younger|and under|and below|at the very most|"
    "max|tops",
    Bound.ABOUT: "or so|or thereabouts|or thereabout|- odd|odd|approximately|approx|approx.|roughly|- ish|ish|- plus or minus|more or less|"
    "give or take|- something|something|at a guess|by estimate",
    Bound.OVER: "- plus",
    Bound.AS_IS: "in total|in all|altogether|exactly|precisely|only",
}  # fmt: skip
Phrases = dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]


def _phrases(table: dict[Bound, str]) -> Phrases:
    """Index phrases by their first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, phrases in table.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.replace("c.", "c .").replace("x.", "x .").replace("n.", "n .").replace("a.", "a .").split())
            index.setdefault(words[0], []).append((words, bound))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}


BEFORE = _phrases(_BEFORE)
AFTER = _phrases(_AFTER)
