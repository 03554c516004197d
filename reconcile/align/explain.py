"""The words of an alignment: what each contribution is called, and why a pair was not aligned."""

from reconcile.align.bags import Bag, Cover
from reconcile.align.evidence import Evidence
from reconcile.align.views import View
from reconcile.align.weights import SECOND, SECOND_BIAS
from reconcile.model import Contribution

NAMES = {
    "propx": "what is asked",
    "subx": "subject's wording",
    "q1": "subject and property together",
    "topic": "words of the question",
    "quote": "everything said, with quotes",
    "alien": "in files of few claims, neither question nor value alike",
    "lone": "above its rivals, but of subjects that have nothing in common",
    "pinv": "asked there, answered here",
    "subdoc": "what the subjects' claims speak of",
    "subin": "subjects spoken of by each other's claims",
    "aspmeet": "the same kind of question",
    "aspclash": "another kind of question",
    "days": "the subjects' days lie near one another",
    "daysfar": "the subjects' days lie far apart",
    "anchor": "events of the same day",
    "anchorfar": "events of different days",
    "rarea": "rare equal value under like wording",
    "rareq": "rare equal value in like company",
    "pxshare": "what is asked, of subjects that are each other's best",
    "aspcomp": "kind of question, of subjects whose claims agree",
    "csls": "far above the next best",
    "z": "far above what is usual here",
    "near": "values are near",
    "rare": "equal value, rare in both",
    "rnear": "near value, rare in both",
    "rnearq": "rare near value under like wording",
    "unit": "a measure of one kind, rare in both",
    "unitbad": "measures of different kinds",
    "vtext": "words of the values",
    "typesame": "values of one type",
    "typebad": "values of different types",
    "ordc": "different ordinals (first, second)",
    "ord1": "an ordinal on one side alone",
    "contr": "different names",
    "contrp": "different names in the property",
    "persons": "two different persons",
    "same": "the same words for subject and property",
    "opposed": "opposite or sibling questions",
    "numerals": "told by different numerals",
    "items": "different items of two long lists",
    "datefar": "dates years apart",
    "lcount": "a list and its count",
    "prof": "other claims of the two subjects agree",
    "company": "claims of the two subjects choose each other",
    "share": "the two subjects are each other's best",
    "profrel": "no other subject comes as near",
    "rel": "no other claim comes as near",
    "tri": "a third source joins them",
    "sv": "subject and value together",
    "tv": "question and value together",
    "profv": "subjects' company and value together",
    "pxprof": "subjects' company and what is asked",
}
AGAINST = {
    "rel": "another claim comes nearer",
    "csls": "others come as near",
    "profrel": "another subject comes nearer",
}
"""What the contributions are called that may be of either sign, where they speak against a pair."""
RIVALS_TAKEN = "its rivals have nearer partners"
_SHOWN = 0.05


def contributions(evidence: Evidence, sides: tuple[View, View], gained: float = 0.0) -> tuple[Contribution, ...]:
    """Return the parts of a score, the weightiest first; the bias, which every pair starts from, last.

    `gained` is what the pair won because its rivals have nearer partners.
    """
    parts = [
        Contribution(name=_name(name, points), points=round(points, 2), detail=_detail(name, *sides))
        for name, weight in SECOND.items()
        if abs(points := weight * evidence[name]) >= _SHOWN
    ]
    if gained >= _SHOWN:
        parts.append(Contribution(name=RIVALS_TAKEN, points=round(gained, 2)))
    parts.sort(key=lambda c: (-abs(c.points), c.name))
    return (*parts, Contribution(name="every pair starts from", points=SECOND_BIAS))


def _name(name: str, points: float) -> str:
    return AGAINST.get(name, NAMES[name]) if points < 0 else NAMES[name]


def _detail(name: str, left: View, right: View) -> str:
    match name:
        case "propx":
            return _shared(left.property, right.question_cover) or _aspects(left, right)
        case "subx":
            return _shared(left.subject, right.question_cover)
        case "rare" | "rarea" | "rareq":
            shared = [k for k in left.keys if k in set(right.keys)]
            return " ".join(shared[0][1:]) if shared else ""
        case "contr":
            return f"{_names(left)} / {_names(right)}"
        case _:
            return ""


def _shared(bag: Bag, offered: Cover) -> str:
    words = [key for key, features, _ in bag if any(f in offered for f, _ in features)]
    return ", ".join(words[:4])


def _aspects(left: View, right: View) -> str:
    return ", ".join(sorted(left.aspects & right.aspects))


def _names(view: View) -> str:
    return ", ".join(k for k, _, _ in view.names[:3])


_LOW = 0.35


_SIGNS = {
    "opposed": "an opposite or sibling question",
    "numerals": "told by another numeral",
    "items": "another item of a list",
    "persons": "another person",
    "ordc": "different ordinals (first, second)",
}


def reason_against(evidence: Evidence) -> str:  # noqa: PLR0911 - a table of signs, the first that applies
    """Say in a few words why two claims were not taken to answer one question."""
    for name, reason in _SIGNS.items():
        if evidence[name]:
            return reason
    if evidence["contr"] >= _LOW or evidence["contrp"] >= _LOW:
        return "different names"
    if evidence["datefar"]:
        return "dates years apart"
    if evidence["typebad"]:
        return "values of different types"
    if evidence["propx"] < _LOW and evidence["subx"] < _LOW:
        return "another subject, and another thing asked"
    if evidence["propx"] < _LOW:
        return "another thing asked"
    if evidence["subx"] < _LOW and evidence["company"] < _LOW:
        return "different event or person"
    return "another claim comes nearer" if evidence["rel"] < 0 else "too little in common"
