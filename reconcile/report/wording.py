"""A finding in words, for every format that people read: pieces of text that know what they are, not how they look."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from reconcile.model import Claim, Finding, Group, Location, NormalisedClaim, Prose, Relation, Unread, Verdict
from reconcile.model.decision import Accepted, Coverage
from reconcile.model.pattern import lazy_pattern
from reconcile.report.model import Report, ReportSource
from reconcile.report.safe import one_line


class Kind(Enum):
    """What a piece of text is."""

    PLAIN = "plain"
    QUESTION = "question"
    VALUE = "value"
    DIFFERING = "differing"
    PLACE = "place"
    DIFFERENCE = "difference"
    QUOTE = "quote"
    SOURCE = "source"
    CAUTION = "caution"
    NUMBER = "number"


class Piece(NamedTuple):
    """A piece of text, safe to show on one line."""

    text: str
    kind: Kind = Kind.PLAIN


# The score is a probability; the words follow the percentage that stands beside them, so that the two never disagree.
_CERTAINTY = ((90, "almost certain"), (70, "likely"), (50, "more likely than not"), (0, "doubtful"))
_HUNDRED = 100
_ONLY_QUOTES = lazy_pattern("“([^”]*)”(?: and | against |, )“([^”]*)”")
# Beyond this the reader of a terminal loses the thread; every relation stands in the JSON report.
_MOST_RELATIONS = 6


def certainty(score: float) -> str:
    """Say how sure an alignment is, in words and per cent; a score below 1 never rounds up to 100 %."""
    percent = min(int(score * _HUNDRED + 0.5), 99 if score < 1 else _HUNDRED)
    return f"{next(words for least, words in _CERTAINTY if percent >= least)}, {percent} %"


def nothing_compared(sources: Iterable[ReportSource]) -> str:
    """Say that fewer than two sources have claims, so that no conflict could come of them; nothing where two have."""
    telling = [one_line(of.source.id) for of in sources if of.claims]
    match telling:
        case []:
            return "no source has claims: there is nothing to compare"
        case [alone]:
            return f"only {alone} has claims: there is no other source to compare them with"
        case _:
            return ""


def question(subject: str, prop: str) -> str:
    """Return `subject, property`, or the one that is there."""
    return ", ".join(one_line(part) for part in (subject, prop) if part)


def wording(claim: Claim) -> str:
    """Return what the claim says as its file has it: the value, a list joined by semicolons, or the sentence."""
    match claim.value:
        case None:
            return one_line(claim.text or "")
        case str() as value:
            return one_line(value)
        case values:
            return "; ".join(one_line(value) for value in values)


class Places:
    """How places in claim files are printed: by the file's name where no other file has it, else by its path."""

    def __init__(self, report: Report) -> None:
        """Learn the files of a report."""
        headers = {of.source.header for of in report.sources if of.source.header}
        paths = sorted({claim.claim.location.path for claim in report.claims.values()} | headers)
        names = [PurePosixPath(path).name for path in paths]
        self._shown = {path: name if names.count(name) == 1 else path for path, name in zip(paths, names, strict=True)}

    def of(self, claim: Claim) -> str:
        """Return `file:line` of a claim."""
        return self.at(claim.location)

    def at(self, place: Location) -> str:
        """Return `file:line` of a place."""
        return f"{one_line(self.file(place.path))}:{place.line}"

    def file(self, path: str) -> str:
        """Return what the file at a path is called."""
        return self._shown.get(path, path)


def headline(finding: Finding, claims: Mapping[str, NormalisedClaim], places: Places) -> Iterator[Piece]:
    """Say a finding in one sentence: `fire, date: 8 May (a.yaml:4) or 9 May (b.yaml:9), 1 day apart`."""
    asked = question(finding.subject, finding.property)
    if asked and asked not in (wording(claims[key].claim) for key in finding.claims):  # else it is the sentence itself
        yield Piece(f"{asked}: ", Kind.QUESTION)
    joint = " or " if finding.verdict in {Verdict.CONFLICT, Verdict.UNCLEAR} else " and "
    differing = differing_words(finding, claims)
    for at, group in enumerate(finding.groups):
        if at:
            yield Piece(joint)
        yield from _answer(group, claims, places, differing)
    gravest = gravest_relation(finding)
    told = gravest and _difference(gravest, [wording(claims[key].claim) for key in finding.claims])
    if told:
        yield Piece(", ")
        yield Piece(told, Kind.DIFFERENCE)


def _difference(relation: Relation, beside: Sequence[str]) -> str:
    """Return a difference in words; nothing where it would only repeat the wordings that stand beside it."""
    told = one_line(relation.difference)
    return "" if relation.verdict is Verdict.UNCLEAR and only_repeats(told, beside) else told


def only_repeats(difference: str, beside: Sequence[str]) -> bool:
    """Tell whether a difference quotes two wordings, cut or whole, that stand beside it, and says no more."""
    quoted = _ONLY_QUOTES.fullmatch(difference)
    return quoted is not None and all(
        any(words == part or (part.endswith("…") and words.startswith(part[:-1].rstrip())) for words in beside)
        for part in quoted.groups()
    )


def gravest_relation(finding: Finding) -> Relation | None:
    """Return the relation that gave the finding its verdict: the first of the gravest."""
    return max(finding.relations, key=lambda relation: relation.verdict.gravity, default=None)


def _answer(
    group: Group, claims: Mapping[str, NormalisedClaim], places: Places, differing: frozenset[str]
) -> Iterator[Piece]:
    """Say what a group of claims answers, each wording once, with the places that have it."""
    by_wording: dict[str, list[str]] = {}
    for key in group.claims:
        claim = claims[key].claim
        by_wording.setdefault(wording(claim), []).append(places.of(claim))
    for at, (words, found) in enumerate(by_wording.items()):
        if at:
            yield Piece(" = ")
        yield from marked(words, differing)
        yield Piece(f" ({', '.join(found)})", Kind.PLACE)


def marked(words: str, differing: frozenset[str]) -> Iterator[Piece]:
    """Yield a wording in one piece, or word by word where some words differ, those marked so."""
    if not differing:
        yield Piece(words, Kind.VALUE)
        return
    for at, word in enumerate(words.split(" ")):
        yield Piece(" " if at else "", Kind.VALUE)
        yield Piece(word, Kind.DIFFERING if _bare(word) in differing else Kind.VALUE)


def differing_words(finding: Finding, claims: Mapping[str, NormalisedClaim]) -> frozenset[str]:
    """Return the words that some answers of a discrepancy have and others lack; none where they share too little."""
    if finding.verdict not in {Verdict.CONFLICT, Verdict.UNCLEAR}:
        return frozenset()
    answers = [_words(wording(claims[key].claim)) for key in finding.claims]
    common = frozenset.intersection(*answers)
    alike = 2 * len(common) >= min(map(len, answers))
    return frozenset.union(*answers) - common if alike else frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(bare for word in text.split(" ") if (bare := _bare(word)))


def _bare(word: str) -> str:
    return word.strip(".,;:()[]“”\"'’").casefold()


def certainty_line(finding: Finding) -> Iterator[Piece]:
    """Say how sure the alignment is, and what the reader should know of the sources' independence and times."""
    for at, piece in enumerate(cautions(finding)):
        if at:
            yield Piece("; ")
        yield piece


def cautions(finding: Finding) -> Iterator[Piece]:
    """Yield how sure the alignment is and each caution, one piece each."""
    if finding.decided is not None:
        yield Piece(f"alignment decided: {one_line(finding.decided)}")
    elif finding.score is not None:
        yield Piece(f"alignment {certainty(finding.score)}")
    for group in finding.groups:
        if group.independent < group.sources:
            yield Piece(f"{group.sources} sources, {group.independent} of them independent", Kind.CAUTION)
    gravest = gravest_relation(finding)
    if gravest is not None:
        yield from (Piece(remark, Kind.CAUTION) for remark in remarks(gravest))
    if finding.accepted is not None:
        yield from (Piece(sentence, Kind.CAUTION) for sentence in _accepted(finding.accepted))
    if finding.verdict.gravity >= Verdict.UNCLEAR.gravity:
        yield Piece(f"finding {finding.id}")


KINDS_OF_REASON: Final[Mapping[str, str]] = {
    "as-of": "a matter of time",
    "scope": "a matter of scope",
    "precision": "a matter of precision",
    "transcription": "a slip of transcription",
    "translation": "a matter of translation",
    "source-error": "an error in a source",
    "unexplained": "an open question",
}
"""What the `code` of an accepted discrepancy says it is accepted as."""


def _accepted(accepted: Accepted) -> Iterator[str]:
    """Say who knows of a discrepancy and why it stands; or that it holds more than was accepted."""
    for known in accepted.acceptances:
        code = f" as {KINDS_OF_REASON.get(known.code) or one_line(known.code)}" if known.code else ""
        holds = f", holds to {one_line(known.holds)}" if known.holds else ""
        yield f"accepted by {one_line(known.by)}{code}: {one_line(known.because)}{holds}"
    if accepted.coverage is Coverage.NEW_VALUE:
        yield "but a value here is new"


def remarks(relation: Relation) -> Iterator[str]:
    """Yield what softens a relation: a source on both sides, other speakers, a later count."""
    if relation.within:
        speakers = ", with different speakers" if relation.speakers else ""
        yield f"{' and '.join(relation.within)} on both sides{speakers}"
    if relation.possible_update is not None:
        basis = "by `as_of`" if relation.possible_update == "as_of" else "supposed from the days of publication"
        yield f"possibly an update ({basis})"


def relation_lines(finding: Finding, claims: Mapping[str, NormalisedClaim]) -> Iterator[tuple[Piece, ...]]:
    """Say how each two answers of a finding of three or more stand to each other, the gravest first."""
    if len(finding.groups) <= 2:  # noqa: PLR2004 - two answers have one relation, and the headline says it
        return
    ranked = sorted(finding.relations, key=lambda relation: -relation.verdict.gravity)
    for relation in ranked[:_MOST_RELATIONS]:
        left, right = (wording(claims[finding.groups[at].claims[0]].claim) for at in (relation.left, relation.right))
        told = "".join(f"; {part}" for part in (_difference(relation, (left, right)), *remarks(relation)) if part)
        yield Piece(f"{left} / {right}: {relation.verdict}"), Piece(told, Kind.DIFFERENCE)
    if len(ranked) > _MOST_RELATIONS:
        yield (Piece(f"… and {len(ranked) - _MOST_RELATIONS} more pairs, all in the JSON report"),)


def claim_line(normalised: NormalisedClaim) -> Iterator[Piece]:
    """Say whose claim it is and in what terms: `odf/arson: arson of the house, when; said by the police; alleged`."""
    claim = normalised.claim
    yield Piece(claim.key, Kind.SOURCE)
    asked = question(claim.subject or "", claim.property or "")
    if asked:
        yield Piece(f": {asked}")
    for remark in circumstances(claim):
        yield Piece(f"; {remark}")
    for reason in unread_reasons(normalised):
        yield Piece(f"; {reason}", Kind.CAUTION)


def circumstances(claim: Claim) -> Iterator[str]:
    """Yield who says it, how surely, as of when, and whether the recorder inferred it."""
    if claim.attributed_to:
        verb = {"disputed": "disputes what is said", "endorsed": "endorses what is said"}.get(
            claim.stance or "", "said"
        )
        yield f"{verb} by {', as told by '.join(one_line(who) for who in claim.attributed_to)}"
    elif claim.stance:
        yield one_line(claim.stance)
    if claim.certainty:
        yield one_line(claim.certainty)
    if claim.as_of:
        yield f"as of {one_line(claim.as_of)}"
    if claim.inferred:
        yield "inferred by the recorder"


def unread_reasons(normalised: NormalisedClaim) -> Iterator[str]:
    """Yield why a value, or each item of it, and why `as_of` could not be read."""
    value = normalised.value
    parts = () if isinstance(value, Prose) else getattr(value, "items", (value,))
    for part in parts:
        if isinstance(part, Unread):
            yield f"not read as {part.asked}: {one_line(part.reason)}"
    if isinstance(normalised.as_of, Unread):
        yield f"`as_of` not read as {normalised.as_of.asked}: {one_line(normalised.as_of.reason)}"


def published_unread(reason: str) -> str:
    """Say that and why the day a source was published could not be read."""
    return f"`published` not read as date: {one_line(reason)}"


def quote_line(claim: Claim) -> Iterator[Piece]:
    """Return the quotes of a claim and where in the document they stand."""
    if claim.locator:
        yield Piece(f"{one_line(claim.locator)}{': ' if claim.quote else ''}")
    for at, quote in enumerate(claim.quote):
        yield Piece(f"{' … ' if at else ''}“{one_line(quote)}”", Kind.QUOTE)
