"""What speaks for and against two claims answering one question: named features of a pair, each 0 to 1.

First come the features of the two claims alone (`lay_together`), then those of the company they keep (`joint`). Weights
are in `weights`; nothing here knows them.
"""

from collections.abc import Sequence
from functools import cache
from math import log, sqrt

from reconcile.align.anchors import anchored_together, days_meet
from reconcile.align.answers import Key, years_apart
from reconcile.align.bags import Bag, Cover, containment, held
from reconcile.align.contrasts import are_opposed
from reconcile.align.extents import COUNT, Crowds, Extent, extent_nearness
from reconcile.align.views import View, key_counts, measure_counts

_ASKED_PRECISELY = """
when where who how-many how-much how-long how-old why outcome role to-where from-where to-whom by-when time-of-day
"""
_PRECISE = frozenset(_ASKED_PRECISELY.split())
_FAR_YEARS = 2
_ASPECT = 0.6
"""What a question word (when, where, how many) weighs beside the words of a property, a rare one of which weighs 1."""
_HALF = 0.5
"""What a prose claim, which words no property, is taken to ask of what the other does."""
_WORDY = frozenset(("words", ""))

Evidence = dict[str, float]


def _both(left: Bag, left_cover: Cover, right: Bag, right_cover: Cover) -> float:
    """Return the geometric mean of the shares that each bag finds in the other's cover."""
    if not left or not right:
        return 0.0
    there = held(left, right_cover)
    return _mean_share(there, held(right, left_cover)) if there[0] else 0.0


Held = tuple[float, float]
"""The weight of what a cover has of a bag, and the weight of the bag."""


def _share(part: Held, extra: float = 0.0, found: float = 0.0) -> float:
    """Return the share held, of a bag with something beside it that weighs `extra`, of which `found` is there."""
    total = part[1] + extra
    return (part[0] + found) / total if total else 0.0


def _mean_share(left: Held, right: Held) -> float:
    """Return the geometric mean of two shares; 0 where either bag is empty."""
    return sqrt(left[0] / left[1] * (right[0] / right[1])) if left[0] and right[0] else 0.0


def _add(one: Held, other: Held) -> Held:
    return one[0] + other[0], one[1] + other[1]


def question_share(left: View, right: View, there: Held, back: Held) -> float:
    """Return how much of what is asked of the one is asked of the other, in the property or in the subject (0 to 1).

    `there` is what the right one's question holds of the left one's property, `back` the other way round.
    """
    if left.prose or right.prose:
        return min(_share(there) if left.property else _HALF, _share(back) if right.property else _HALF)
    asked = _ASPECT if left.aspects & right.aspects else 0.0
    mine = _share(there, _ASPECT if left.aspects else 0.0, asked)
    return sqrt(mine * _share(back, _ASPECT if right.aspects else 0.0, asked))


def subject_share(left: View, right: View, there: Held, back: Held) -> float:
    """Return how much of the one subject's wording the other's subject or property has (0 to 1)."""
    if left.subject and right.subject:
        return _mean_share(there, back)
    return _share(there if left.subject else back)


class PairReader:
    """Reads the evidence of two claims alone; keeps what two subjects have in common for all pairs of their claims."""

    def __init__(self, views: Sequence[View]) -> None:
        """Count how often each value key, each measure and each place on an axis stands in each source."""
        self._counts = key_counts(views)
        self._measures = measure_counts(views)
        self._crowds = Crowds((view.source, extent) for view in views for extent in view.extents)
        self._documents: dict[tuple[str, str, str, str], tuple[float, float]] = {}

    def lay_together(self, left: View, right: View) -> Evidence:
        """Return the evidence of two claims alone."""
        left_question, right_question = left.question_cover, right.question_cover
        left_all, right_all = left.whole_cover, right.whole_cover
        of_left, of_right = held(left.subject, right_question), held(right.subject, left_question)
        asked_left, asked_right = held(left.property, right_question), held(right.property, left_question)
        propx = question_share(left, right, asked_left, asked_right)
        subx = subject_share(left, right, of_left, of_right)
        shared = [k for k in left.keys if k in right.keys] if left.keys and right.keys else []
        wordy = left.kind in _WORDY or right.kind in _WORDY
        same_kind = left.kind == right.kind
        documents = self._document_share(left, right)
        rare = self._rarity(left, right, shared) if shared else 0.0
        rnear = self._near_rarity(left, right) if left.extents and right.extents else 0.0
        pinv = max(
            containment(left.property, right.answer_cover) if left.property else 0.0,
            containment(right.property, left.answer_cover) if right.property else 0.0,
        )
        near = _near(left, right, shared) if shared or not wordy else 0.0
        vtext = _both(left.answer, left.answer_cover, right.answer, right.answer_cover) if wordy else 0.0
        alike = bool(left.asked[0]) and left.asked[0] == right.asked[0]
        days = days_meet(left.days, right.days)
        together, apart = anchored_together(left.anchors, right.anchors)
        return {
            "propx": propx,
            "subx": subx,
            "q1": propx * subx,
            "topic": _mean_share(_add(of_left, asked_left), _add(of_right, asked_right)),
            "quote": _both(left.whole, left_all, right.whole, right_all),
            "pinv": pinv,
            "subdoc": documents[0],
            "subin": documents[1],
            "near": near,
            "rare": rare,
            "rnear": rnear,
            "rnearq": rnear * max(propx, subx, together),
            "unit": self._unit(left, right) if left.measure and right.measure else 0.0,
            "unitbad": float(bool(left.measure and right.measure and left.measure != right.measure)),
            "vtext": vtext,
            "typesame": float(same_kind and left.kind != ""),
            "typebad": float(not same_kind and not _may_answer_alike(left, right)),
            "rarea": rare * max(propx, subx, together),
            "aspmeet": float(bool(left.aspects & right.aspects & _PRECISE)),
            "aspclash": float(bool(left.aspects and right.aspects and not left.aspects & right.aspects)),
            "days": days[0],
            "daysfar": 0.0 if alike else days[1],
            "anchor": together,
            "anchorfar": 0.0 if alike or (left.is_anchor and right.is_anchor) else apart,
            "ordc": float(bool(left.ordinals and right.ordinals and not left.ordinals & right.ordinals)),
            "ord1": float(bool(left.ordinals) != bool(right.ordinals)),
            "contr": _contrast(left.names, right_all, right.names, left_all),
            "contrp": _contrast(left.property_names, right_all, right.property_names, left_all),
            "persons": float(_two_persons(left, right)),
            "opposed": float(bool(left.sides and right.sides and are_opposed(left.sides, right.sides))),
            "numerals": float(_other_numeral(left, right)),
            "same": float(alike and bool(left.asked[1]) and left.asked[1] == right.asked[1]),
            "items": float(left.is_listed and right.is_listed and not shared and max(near, vtext) < _SAME_ITEM),
            "datefar": float(not alike and years_apart(left.value, right.value) >= _FAR_YEARS),
            "lcount": float(_is_count_of(left, right) or _is_count_of(right, left)),
        }

    def _near_rarity(self, left: View, right: View) -> float:
        """Return how near two values are, times how few claims have one as near."""
        found = [
            self._crowds.rarity((left.source, one), (right.source, other)) * min(_size_worth(one), _size_worth(other))
            for one in left.extents
            for other in right.extents
            if one.axis == other.axis
        ]
        return max(found, default=0.0)

    def _unit(self, left: View, right: View) -> float:
        """Return how few claims of the two sources measure what both of these measure (0 where they do not)."""
        if left.measure != right.measure:
            return 0.0
        return 2 / (self._measures[left.source][left.measure] + self._measures[right.source][right.measure])

    def _rarity(self, left: View, right: View, shared: list[Key]) -> float:
        mine, theirs = self._counts[left.source], self._counts[right.source]
        wordy = min(_rarest(left.answer), _rarest(right.answer))
        return max(2 / (mine[k] + theirs[k]) * _worth(k) * (wordy if k[0] in {"w", "x"} else 1.0) for k in shared)

    def _document_share(self, left: View, right: View) -> tuple[float, float]:
        """Return what two subjects' claims share, and how much of each subject's wording the other's claims hold."""
        key = (left.source, left.subject_name or left.key, right.source, right.subject_name or right.key)
        if key not in self._documents:
            self._documents[key] = (
                _both(left.document, left.document_cover, right.document, right.document_cover),
                _both(left.subject, left.document_cover, right.subject, right.document_cover),
            )
        return self._documents[key]


def _near(left: View, right: View, shared: list[Key]) -> float:
    if shared:
        return max(map(_worth, shared)) * (1.0 if left.keys == right.keys else _PART)
    found = [extent_nearness(a, b) for a in left.extents for b in right.extents if a.axis == b.axis]
    return max(found, default=_OTHER_MEASURE if left.measure and right.measure else 0.0)


_OTHER_MEASURE = 0.1
_SAME_ITEM = 0.98
"""How alike two items of long lists are at least that may be one: among hundreds of names, many are alike by chance."""
_PART = 0.8
"""A list and one of its items."""


def _two_persons(left: View, right: View) -> bool:
    """Tell whether both subjects are nothing but proper names, and share none, or a family name but no given name."""
    if not left.bare_name or not right.bare_name:
        return False
    mine = [k for k, f, _ in left.subject if not _holds(right.subject_cover, f)]
    theirs = [k for k, f, _ in right.subject if not _holds(left.subject_cover, f)]
    if len(mine) == len(left.subject):
        return True
    if any(len(name) == 1 for name in (*mine, *theirs)):
        return False
    return bool(mine and theirs) and not any(_may_be_one(a, b) for a in mine for b in theirs)


_ONE_NAME = 0.8


def _may_be_one(left: str, right: str) -> bool:
    """Tell whether two parts of names may be one: an initial, a short form, another spelling."""
    if left[:1] == right[:1] and (
        min(len(left), len(right)) <= _INITIAL or left.startswith(right) or right.startswith(left)
    ):
        return True
    from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415 - few pairs ask for it, and it takes a while to load

    return bool(JaroWinkler.similarity(left, right) >= _ONE_NAME)


_INITIAL = 2


def _other_numeral(left: View, right: View) -> bool:
    """Tell whether subjects or properties are told by numerals (`Fund X`, `revenue 2019`), and by different ones."""
    (subject, prop), (other_subject, other_prop) = left.numerals, right.numerals
    if subject and other_subject and not subject & other_subject:
        return True
    return bool(prop and other_prop and not prop & other_prop)


def _rarest(bag: Bag) -> float:
    """Return the weight of a bag's rarest word: a place that every claim speaks of tells little, even as a value."""
    return max((w for _, _, w in bag), default=1.0)


_SMALL, _MIDDLING = 3, 12
_LOG_SMALL, _LOG_MIDDLING = log(_SMALL), log(_MIDDLING)


def _size_worth(extent: Extent) -> float:
    """Return how little it can be chance that a count is near (0.3 for the smallest): two and two say nothing."""
    if extent.axis != COUNT:
        return 1.0
    return 0.3 if extent.low <= _LOG_SMALL else 0.6 if extent.low <= _LOG_MIDDLING else 1.0


@cache
def _worth(key: Key) -> float:
    """Return how little an equal value can be chance, 0.1 (yes or no) to 1 (a day, an amount, a full name)."""
    match key:
        case ("b", *_):
            return 0.1
        case ("n" | "u", number, *_):
            size = abs(float(number)) if number not in {"None", ""} else 0.0
            return 0.3 if size <= _SMALL else 0.6 if size <= _MIDDLING else 1.0
        case ("d", earliest, latest):
            return 1.0 if earliest == latest else 0.6 if earliest[:4] == latest[:4] else 0.4
        case ("x", word):
            return 0.6 if len(word) > _SMALL else 0.3
        case _:
            return 1.0


_ALIKE = (
    frozenset(("date", "time")),
    frozenset(("words", "identifier")),
    frozenset(("words", "boolean")),
    frozenset(("time", "duration")),
)


def _may_answer_alike(left: View, right: View) -> bool:
    if not left.kind or not right.kind:
        return True
    if frozenset((left.kind, right.kind)) in _ALIKE or left.kind in right.also or right.kind in left.also:
        return True
    return bool(_is_count_of(left, right) or _is_count_of(right, left))


def _is_count_of(number: View, items: View) -> bool:
    return number.count is not None and items.items > 1 and number.count == items.items


def _contrast(left: Bag, right_cover: Cover, right: Bag, left_cover: Cover) -> float:
    """Return how much each side has a proper name that the other nowhere has (the lesser of the two weights)."""
    if not left or not right:
        return 0.0
    only_left = max([w for _, f, w in left if not _holds(right_cover, f)], default=0.0)
    return min(only_left, max([w for _, f, w in right if not _holds(left_cover, f)], default=0.0)) if only_left else 0.0


_SURE = 0.8
"""How strong a feature is at least that is a word's stem, spelling or concept, and no more distant likeness."""


def _holds(offered: Cover, features: tuple[tuple[str, float], ...]) -> bool:
    for feature, strength in features:
        if strength < _SURE:  # the strongest come first
            return False
        if offered.get(feature, 0.0) >= _SURE:
            return True
    return False


def _lone(alone: Evidence, company: Evidence) -> float:
    """Return how far a pair stands above its rivals of which the subjects have nothing in common (0 to 1)."""
    known = max(*(alone[n] for n in ("subx", "subin", "anchor")), company["company"], company["prof"])
    above = (max(0.0, company["rel"]) + max(0.0, company["csls"])) / 2
    return above * max(0.0, 1 - 2 * known)


def join(alone: Evidence, company: Evidence) -> Evidence:
    """Return the evidence of a pair with that of its company, and what the two say together."""
    answer = max(alone["near"], alone["vtext"])
    strange = max(0.0, 1 - 1.5 * alone["propx"]) * (1 - max(answer, alone["pinv"]))
    return {
        **alone,
        **company,
        "alien": strange * company["few"],
        "lone": _lone(alone, company),
        "sv": alone["subx"] * answer,
        "tv": alone["topic"] * answer,
        "profv": company["prof"] * answer,
        "pxprof": company["prof"] * alone["propx"],
        "pxshare": company["share"] * alone["propx"],
        "aspcomp": company["company"] * alone["aspmeet"] * alone["typesame"],
        "rareq": alone["rare"] * max(alone["propx"], alone["subx"], company["company"], alone["anchor"]),
    }
