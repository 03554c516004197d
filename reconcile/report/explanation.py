"""Why two claims were aligned, or were not, and how their values were judged: the text of `reconcile explain`.

Owns the words; the score and its parts come from `reconcile.align`, the verdict from `reconcile.compare`.
"""

import json
from collections.abc import Iterator
from math import log

from reconcile.align import Aligner
from reconcile.align.weights import THRESHOLD
from reconcile.compare import compare_values
from reconcile.model import Comparison, Contribution, Finding, NormalisedClaim, PairScore
from reconcile.report.model import Report
from reconcile.report.safe import one_line
from reconcile.report.wording import Places, certainty, claim_line, quote_line, wording
from reconcile.values import explain_reading

_START = "every pair starts from"
_MOST_REASONS = 3
_DENIED = "put together as a statement and its denial, two speakers in one source, whatever the score of their wordings"


def explain_pair(report: Report, left: str, right: str) -> str:
    """Explain how two claims of a report, given by key, stand to each other: a text of several paragraphs.

    Both claims as read and as normalised; the score with every contribution; the finding that holds both with its
    verdict, or why they were not aligned and what would have had to differ.
    """
    claims = (report.claims[left], report.claims[right])
    places = Places(report)
    aligner = Aligner(tuple(report.claims.values()), report.words, report.decided)
    scored = aligner.score(left, right)
    decided = aligner.decided(left, right)
    together = finding_of(report, left)
    paragraphs = [
        *("\n".join(_claim(claim, places)) for claim in claims),
        "\n".join(_score(scored)),
        *([f"decided: {one_line(decided)}; no score overrides it"] if decided else []),
        *([_DENIED] if aligner.denied(left, right) else []),
        "\n".join(
            _aligned(together, left, right, claims)
            if right in together.claims
            else _apart(report, scored, (left, right), claims)
        ),
    ]
    return "\n\n".join(paragraphs) + "\n"


def finding_of(report: Report, key: str) -> Finding:
    """Return the finding that holds a claim; every claim is in exactly one."""
    return next(finding for finding in report.findings if key in finding.claims)


def _claim(normalised: NormalisedClaim, places: Places) -> Iterator[str]:
    claim = normalised.claim
    yield "".join(piece.text for piece in claim_line(normalised)) + f" ({places.of(claim)})"
    yield f"  {'as written' if claim.value is not None else 'sentence'}: {wording(claim)}"
    quote = "".join(piece.text for piece in quote_line(claim))
    if quote:
        yield f"  in the document: {quote}"
    for sentence in explain_reading(normalised.value):
        yield f"  read as: {one_line(sentence)}"
    yield f"  normalised: {one_line(json.dumps(normalised.value.as_dict(), ensure_ascii=False))}"


def _score(scored: PairScore) -> Iterator[str]:
    yield f"one question? {certainty(scored.score)}"
    for part in scored.contributions:
        detail = f"  ({one_line(part.detail)})" if part.detail.strip() else ""
        yield f"  {part.points:+6.2f}  {part.name}{detail}"
    points = sum(part.points for part in scored.contributions)
    yield f"  {points:+6.2f}  in all, as log-odds; claims are aligned from {_bar():+.2f} on, where nothing fits better"


def _bar() -> float:
    return log(THRESHOLD / (1 - THRESHOLD)) + 0.0


def _aligned(finding: Finding, left: str, right: str, claims: tuple[NormalisedClaim, NormalisedClaim]) -> Iterator[str]:
    yield f"aligned in the finding {finding.id}, {len(finding.claims)} claims, whose verdict is {finding.verdict}"
    sides = [next(at for at, group in enumerate(finding.groups) if key in group.claims) for key in (left, right)]
    if sides[0] == sides[1]:
        yield "these two: agree, they stand in one group"
    for relation in finding.relations:
        if {relation.left, relation.right} == set(sides):
            told = "; ".join(one_line(part) for part in (relation.difference, relation.reason) if part)
            yield f"these two: {relation.verdict}{': ' if told else ''}{told}"
    yield _judged(compare_values(claims[0].value, claims[1].value))


def _judged(comparison: Comparison) -> str:
    told = "; ".join(one_line(part) for part in (comparison.difference, comparison.reason) if part)
    return f"the values alone: {comparison.verdict}{': ' if told else ''}{told}"


def _apart(
    report: Report, scored: PairScore, keys: tuple[str, str], claims: tuple[NormalisedClaim, NormalisedClaim]
) -> Iterator[str]:
    yield "not aligned"
    yield from _why_not(scored)
    for key in keys:
        yield _elsewhere(finding_of(report, key), key)
    yield f"had they been aligned, {_judged(compare_values(claims[0].value, claims[1].value))}"


def _why_not(scored: PairScore) -> Iterator[str]:
    short = _bar() - sum(part.points for part in scored.contributions)
    if short <= 0:
        yield "why not: the score alone would do, but other claims fit one of the two better"
        return
    against = sorted((part for part in scored.contributions if part.points < 0), key=lambda part: part.points)
    against = [part for part in against if part.name != _START]
    yield f"why not: {short:.2f} points short" + (f"; against it: {_named(against)}" if against else "")
    enough = [part for part in against if -part.points >= short]
    if enough:
        yield f"what would have had to differ: any one of these, were it absent: {_named(enough)}"
    elif against and -sum(part.points for part in against) >= short:
        yield f"what would have had to differ: all of these, were they absent: {_named(against)}"
    else:
        yield (
            "what would have had to differ: more in common, in the words of subject and property, in the values or in"
            " the quotes"
        )


def _named(parts: list[Contribution]) -> str:
    named = ", ".join(f"{part.name} ({part.points:+.2f})" for part in parts[:_MOST_REASONS])
    return named + (", …" if len(parts) > _MOST_REASONS else "")


def _elsewhere(finding: Finding, key: str) -> str:
    others = [other for other in finding.claims if other != key]
    if others:
        return f"{key} is aligned with {', '.join(others[:_MOST_REASONS])}{', …' if others[_MOST_REASONS:] else ''}"
    if finding.closest is None:
        return f"{key} is aligned with nothing"
    closest = finding.closest
    reason = f": {one_line(closest.reason)}" if closest.reason else ""
    return f"{key} is aligned with nothing; the nearest was {closest.claim} ({certainty(closest.score)}{reason})"
