"""A claim as the alignment sees it: bags of words, value keys, and where it stands among its source's claims."""

import builtins
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from reconcile.align.anchors import Anchors, Span, anchors_of
from reconcile.align.answers import Key, keys_of, kind_of, values_in
from reconcile.align.asking import asked_of, unqualified
from reconcile.align.bags import Bag, Cover, Features, Rarity, Wording, cover, merge, read_wording, weigh
from reconcile.align.contrasts import Side, numerals_in, sides_of
from reconcile.align.extents import Extent, extents_of, measure_of
from reconcile.lexicon import Lexicon
from reconcile.model import Date, List, NormalisedClaim, Number, Prose, Text, Value
from reconcile.model.record import dataclass

_KIND_ASPECTS = {
    "date": ("when",),
    "time": ("when", "time-of-day"),
    "duration": ("how-long",),
    "number": ("how-many",),
    "money": ("how-much",),
}
T = TypeVar("T")
_WIDE_NAME = 0.5
"""A name that more than this share of a source's claims hold tells nothing about which of them is meant."""


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One claim prepared to be laid against others. `whole` covers everything said, `question` subject and property."""

    index: int
    key: str
    source: str
    subject_name: str
    unit: tuple[str, str]
    is_listed: bool
    asked: tuple[str, str]
    sides: tuple[Side, ...]
    numerals: tuple[frozenset[str], frozenset[str]]
    kind: str
    value: Value
    also: frozenset[str]
    keys: tuple[Key, ...]
    measure: str
    extents: tuple[Extent, ...]
    subject: Bag
    property: Bag
    answer: Bag
    quote: Bag
    subject_cover: Cover
    property_cover: Cover
    answer_cover: Cover
    quote_cover: Cover
    bare_name: bool
    document: Bag
    document_cover: Cover
    prose: bool
    aspects: frozenset[str]
    ordinals: frozenset[int]
    names: Bag
    property_names: Bag
    count: int | None
    items: int
    anchors: tuple[Span, ...]
    is_anchor: bool
    days: tuple[Span, ...]

    @builtins.property
    def question_cover(self) -> Cover:
        """What subject and property offer together."""
        return _question_cover(self)

    @builtins.property
    def whole(self) -> Bag:
        """All units of the claim, each once."""
        return _whole(self)[0]

    @builtins.property
    def whole_cover(self) -> Cover:
        """What everything that the claim says offers."""
        return _whole(self)[1]


# Made anew where they are needed again much later: kept for all claims of a large case, they would fill the memory.
@lru_cache(maxsize=4096)
def _question_cover(view: View) -> Cover:
    return merge(view.subject_cover, view.property_cover)


@lru_cache(maxsize=4096)
def _whole(view: View) -> tuple[Bag, Cover]:
    bag = tuple({u[0]: u for u in (*view.quote, *view.answer, *view.property, *view.subject)}.values())
    covers = merge(merge(_question_cover(view), view.answer_cover), view.quote_cover)
    return bag, covers


def make_views(claims: Sequence[NormalisedClaim], lexicon: Lexicon) -> tuple[View, ...]:
    """Prepare all claims; `index` is the position in the sequence, which is in order of source and place."""
    by_source: dict[str, list[NormalisedClaim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.claim.source].append(claim)
    views: list[View] = []
    for group in by_source.values():
        views.extend(_views_of_source(group, len(views), lexicon))
    return tuple(views)


def _texts(claim: NormalisedClaim) -> tuple[str, str, str, str]:
    c = claim.claim
    value = "; ".join(c.value) if isinstance(c.value, tuple) else (c.value or c.text or "")
    return c.subject or "", asked_of(c.property or ""), value, " ".join(c.quote)


def _views_of_source(claims: Sequence[NormalisedClaim], start: int, lexicon: Lexicon) -> Iterable[View]:
    aliases = _aliases(claims)
    also = _identities(claims, lexicon)
    readings = []
    for claim in claims:
        subject, prop, value, quote = _texts(claim)
        readings.append(
            (
                read_wording(lexicon, aliases.get(subject, subject)),
                read_wording(lexicon, prop, asks=True),
                read_wording(lexicon, value),
                read_wording(lexicon, quote),
            )
        )
    rare_in_question = Rarity([[k for w in r[:2] for k, _ in w.units] for r in readings])
    rare_in_subjects = Rarity(
        [
            [k for k, _ in r[0].units]
            for r in {c.claim.subject: r for c, r in zip(claims, readings, strict=True)}.values()
        ]
    )
    rare_anywhere = Rarity([[k for w in r for k, _ in w.units] for r in readings])
    anchors = anchors_of(claims, [r[1] for r in readings])
    covers: dict[str, tuple[Bag, Cover]] = {}
    bags = _Bags(lexicon)
    said: dict[str, dict[str, Features]] = defaultdict(dict)
    for claim, reading in zip(claims, readings, strict=True):
        for wording in reading:
            said[claim.claim.subject or claim.claim.id].update(wording.units)
    rare_subject = Rarity([list(units) for units in said.values()])
    documents = {}
    for name, units in said.items():
        bag = tuple((k, f, rare_subject.weight(k)) for k, f in units.items())
        documents[name] = (bag, cover(lexicon, bag))
    asked = [_unit(claim) for claim in claims]
    said_alike = Counter(asked)
    for offset, (claim, reading) in enumerate(zip(claims, readings, strict=True)):
        name = claim.claim.subject or ""
        if name not in covers:
            bag = weigh(reading[0], rare_in_subjects)
            known = read_wording(lexicon, " ; ".join(also[name])) if name in also else None
            covers[name] = (bag, cover(lexicon, bag, *((weigh(known, rare_in_question),) if known else ())))
        yield _view(
            claim,
            reading,
            start + offset,
            covers[name],
            documents[name or claim.claim.id],
            (rare_in_question, rare_anywhere),
            bags,
            anchors[offset],
            unit=asked[offset],
            is_listed=said_alike[asked[offset]] > _LONG,
        )


class _Bags:
    """The bags and covers of one source: those of one wording, known by its number while it lives, are made once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._bags: dict[tuple[int, int], tuple[Wording, Bag]] = {}
        self._questions: dict[int, tuple[Bag, Bag]] = {}
        self._covers: dict[int, tuple[Bag, Cover]] = {}
        self._names: dict[tuple[int, int], Bag] = {}
        self._property_names: dict[int, Bag] = {}
        self._sets: dict[frozenset[Any], frozenset[Any]] = {}

    def weigh(self, wording: Wording, rarity: Rarity) -> Bag:
        key = (id(wording), id(rarity))
        if key not in self._bags:  # the wording is kept too, or another could come to have its number
            self._bags[key] = (wording, weigh(wording, rarity))
        return self._bags[key][1]

    def names(self, about: Wording, asked: Wording, rarity: Rarity) -> Bag:
        """Return the names in a subject and a property that tell which of the source's claims are meant."""
        key = (id(about), id(asked) if asked.names else 0)
        if key not in self._names:
            names = {**dict(about.names), **dict(asked.names)}
            self._names[key] = tuple(
                (k, f, rarity.weight(k)) for k, f in names.items() if rarity.share(k) <= _WIDE_NAME
            )
        return self._names[key]

    def property_names(self, asked: Wording, rarity: Rarity) -> Bag:
        if id(asked) not in self._property_names:
            self._property_names[id(asked)] = tuple((k, f, rarity.weight(k)) for k, f in asked.names)
        return self._property_names[id(asked)]

    def share(self, found: frozenset[T]) -> frozenset[T]:
        """Return the first set that was equal to one: few differ, and an empty one is as large as a claim's text."""
        return self._sets.setdefault(found, found)

    def weigh_question(self, wording: Wording, rarity: Rarity) -> Bag:
        """Return a property's bag, in which what only qualifies the question weighs less."""
        bag = self.weigh(wording, rarity)
        if id(bag) not in self._questions:
            self._questions[id(bag)] = (bag, unqualified(bag))
        return self._questions[id(bag)][1]

    def cover(self, bag: Bag) -> Cover:
        if id(bag) not in self._covers:
            self._covers[id(bag)] = (bag, cover(self._lexicon, bag))
        return self._covers[id(bag)][1]


def _aliases(claims: Sequence[NormalisedClaim]) -> Mapping[str, str]:
    subjects = claims[0].source.subjects if claims else ()
    return {s.name: " ; ".join((s.name, *s.aliases)) for s in subjects if s.aliases}


_IDENTITY = frozenset(("name", "other-name", "who", "role"))


def _identities(claims: Sequence[NormalisedClaim], lexicon: Lexicon) -> Mapping[str, list[str]]:
    """Return what else a source calls its subjects.

    The value of `the gunman / name / A. B.` names the gunman; the property of `the shooting / perpetrator / A. B.` says
    what the subject `A. B.` is.
    """
    out: dict[str, list[str]] = defaultdict(list)
    subjects = {(c.claim.subject or "").casefold(): c.claim.subject or "" for c in claims}
    for claim in claims:
        c = claim.claim
        if not c.subject or not c.property or c.value is None:
            continue
        values = (c.value,) if isinstance(c.value, str) else c.value
        asked = read_wording(lexicon, c.property, asks=True)
        if asked.aspects & _IDENTITY and not asked.units:
            out[c.subject].extend(values)
        for value in values:
            named = subjects.get(value.casefold())
            if named and named != c.subject:
                out[named].extend((c.property, c.subject))
    return out


_LONG = 20
"""A source that says a thing in the same words more often than this gives a list (of victims, say), an item a claim."""


def _unit(claim: NormalisedClaim) -> tuple[str, str]:
    """Return what claims share that say one thing twice: subject and property; of prose, nothing."""
    return claim.claim.subject or "", asked_of(claim.claim.property or "") or claim.claim.id


def _view(  # noqa: PLR0913 - what a source's claims share, and what is this one's
    claim: NormalisedClaim,
    reading: tuple[Wording, Wording, Wording, Wording],
    index: int,
    subject: tuple[Bag, Cover],
    document: tuple[Bag, Cover],
    rarity: tuple[Rarity, Rarity],
    bags: "_Bags",
    anchors: Anchors,
    *,
    unit: tuple[str, str],
    is_listed: bool,
) -> View:
    in_question, anywhere = rarity
    about, asked, said, quoted = reading
    prop = bags.weigh_question(asked, in_question)
    answer = bags.weigh(said, anywhere)
    quote = bags.weigh(quoted, anywhere)
    value = claim.value
    kind = kind_of(value)
    inside = values_in(claim)
    return View(
        index=index,
        key=claim.claim.key,
        source=claim.claim.source,
        subject_name=claim.claim.subject or "",
        unit=(claim.claim.key, "") if is_listed else unit,
        is_listed=is_listed,
        asked=claim.claim.question,
        sides=sides_of(asked_of(claim.claim.property or "")),
        numerals=(numerals_in(claim.claim.subject or ""), numerals_in(claim.claim.property or "")),
        kind=kind,
        value=value,
        also=bags.share(frozenset(map(kind_of, inside))),
        keys=tuple(dict.fromkeys(key for said in (value, *inside) for key in keys_of(said)))
        if inside
        else keys_of(value),
        measure=measure_of(value) or next((m for said in inside if (m := measure_of(said))), ""),
        extents=tuple(dict.fromkeys(e for said in (value, *inside) for e in extents_of(said))),
        subject=subject[0],
        property=prop,
        answer=answer,
        quote=quote,
        subject_cover=subject[1],
        property_cover=bags.cover(prop if claim.claim.property else answer),
        answer_cover=bags.cover(answer),
        quote_cover=bags.cover(quote),
        bare_name=bool(about.names) and len(about.names) == len(about.units),
        document=document[0],
        document_cover=document[1],
        prose=claim.claim.property is None,
        aspects=bags.share(asked.aspects or frozenset(_KIND_ASPECTS.get(kind, ()))),
        ordinals=bags.share(about.ordinals | asked.ordinals),
        names=bags.names(about, asked, anywhere),
        property_names=bags.property_names(asked, anywhere),
        count=_count(value),
        anchors=anchors[0],
        is_anchor=anchors[1],
        days=anchors[2],
        items=len(value.items) if isinstance(value, List) else 1 if isinstance(value, Text) else 0,
    )


def _count(value: Value) -> int | None:
    if isinstance(value, Number) and value.low is not None and value.low == value.high and value.low == int(value.low):
        return int(value.low)
    return None


def measure_counts(views: Iterable[View]) -> dict[str, Counter[str]]:
    """Count, for each source, how many claims give a measure of each dimension."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    for view in views:
        if view.measure:
            out[view.source][view.measure] += 1
    return out


def key_counts(views: Iterable[View]) -> dict[str, Counter[Key]]:
    """Count, for each source, in how many claims each value key stands."""
    out: dict[str, Counter[Key]] = defaultdict(Counter)
    for view in views:
        out[view.source].update(view.keys)
    return out


__all__ = ["Date", "Prose", "View", "key_counts", "make_views"]
