"""What the properties of two claims add where their values alone tell nothing.

Takes the place of `unclear`: a wording that has a value of the other's type in it (`lost three toes` against `two`), a
`no` whose property names what the other claim describes, and a speaker's denial of what another one is reported to have
said. Puts `unclear` in the place of a verdict: a count of a part beside one of the whole, a denial that would agree.
"""

from reconcile.compare import compare_values
from reconcile.compare.content import content_of, missing, shares_a_word
from reconcile.compare.denials import Denial, denial_of
from reconcile.compare.units import one_dimension
from reconcile.compare.words import compatible, conflict, quoted, unclear
from reconcile.lexicon.irregular import BASE_FORMS
from reconcile.lexicon.words import fold_word, split_words
from reconcile.model import (
    Boolean,
    Comparison,
    Date,
    Duration,
    Mention,
    Money,
    Name,
    NormalisedClaim,
    Number,
    Place,
    Text,
    Time,
    Value,
    Verdict,
)

_MEASURED = (Date, Time, Number, Money, Duration)
_MOST_LEFT = 0.5


def compare_in_context(left: NormalisedClaim, right: NormalisedClaim) -> Comparison | None:
    """Judge two claims whose values alone are unclear, by their properties and wordings; None: still unclear."""
    denied = _by_denial(left, right)
    if denied:
        return denied
    for one, two in ((left, right), (right, left)):
        if isinstance(one.value, Text | Name | Place) and isinstance(two.value, _MEASURED):
            return _by_mentions(one, two)
        if isinstance(one.value, Boolean) and isinstance(two.value, Text):
            reason = _denied(one, two, two.value)
            return (
                conflict(f"{quoted(left.value.original)} against {quoted(right.value.original)}", reason)
                if reason
                else None
            )
    return None


_PART_WORDS = """
seriously severely critically gravely badly lightly slightly woman man child minor girl boy adult guard soldier civilian
policeman officer firefighter passenger crew worker miner student prisoner foreigner tourist pupil
"""
_PARTS = frozenset(_PART_WORDS.split())
"""Words that make a part of what else would be all: `guards killed`, `seriously injured`."""


def counts_a_part(left: NormalisedClaim, right: NormalisedClaim, result: Comparison) -> Comparison | None:
    """Soften a conflict of two counts where the smaller is told to count a part, which may be one of the other."""
    less, more = left.value, right.value
    if not isinstance(less, Number) or not isinstance(more, Number) or less.high is None or more.low is None:
        return None
    claims = (left, right)
    if less.high > more.low:
        less, more, claims = more, less, (right, left)
    if less.high is None or more.low is None or less.high > more.low:
        return None
    part, whole = (_counted(claim) for claim in claims)
    if not (part & _PARTS) - whole:
        return None
    words = f"{quoted(less.original)} and {quoted(more.original)}, of which the one may be a part"
    return unclear(words, f"one counts a part by its property; else: {result.difference}")


def _counted(claim: NormalisedClaim) -> frozenset[str]:
    """Return the words of what a claim counts, in the singular."""
    texts = (claim.claim.subject or "", claim.claim.property or "", getattr(claim.value, "of", None) or "")
    words = (fold_word(word) for text in texts for word in split_words(text))
    return frozenset(BASE_FORMS.get(word, word.removesuffix("s")) for word in words)


def reports_a_denial(left: NormalisedClaim, right: NormalisedClaim) -> Comparison | None:
    """Keep what is denied from agreeing with what is said: `what he denied: being there` beside `he was there`."""
    denials = denial_of(left), denial_of(right)
    if (denials[0] is None) == (denials[1] is None):
        return None
    denied = left if denials[0] else right
    if not isinstance(denied.value, Text | Name | Place | Date | Time | Number):
        return None
    words = f"{quoted(left.value.original)} and {quoted(right.value.original)}, of which one is denied"
    return unclear(words, "one is what somebody denies, the other what is said")


def _by_denial(left: NormalisedClaim, right: NormalisedClaim) -> Comparison | None:
    """Judge two statements in one source, of which one denies something: in conflict where it denies the other's."""
    if left.claim.source != right.claim.source or left.claim.attributed_to == right.claim.attributed_to:
        return None
    denials = denial_of(left), denial_of(right)
    for denial, other in ((denials[0], right), (denials[1], left)):
        if denial and None in denials and _is_of(denial, other):
            reason = f"{'; '.join(denial.by) or 'somebody'} denies what the other says"
            return conflict(f"{quoted(left.value.original)} against {quoted(right.value.original)}", reason)
    return None


def _is_of(denial: Denial, other: NormalisedClaim) -> bool:
    """Tell whether a claim says most of what is denied; of a bare denial the alignment has found what it denies."""
    denied = content_of(denial.of)
    told = content_of(f"{other.claim.subject or ''} {other.claim.property or ''} {other.value.original}")
    return not denied.senses or len(missing(told, denied, loose=True)) <= len(denied.senses) * _MOST_LEFT


def _by_mentions(worded: NormalisedClaim, measured: NormalisedClaim) -> Comparison | None:
    """Judge a wording by the values in it that are of the other's type; a conflict only where both count one thing."""
    mentions = [m for m in _mentions(worded) if type(m.value) is type(measured.value)]
    if mentions and _leads(mentions[0], worded):
        mentions, is_meant = mentions[:1], True
    else:
        is_meant = len(mentions) == 1 and _of_one_thing(mentions[0].value, measured)
    results = [compare_values(m.value, measured.value) for m in mentions]
    if not results:
        return None
    words = quoted(worded.value.original)
    if all(r.verdict in {Verdict.AGREE, Verdict.COMPATIBLE} for r in results):
        return compatible(f"{words} says more", f"{quoted(mentions[0].value.original)} in the wording")
    if is_meant and results[0].verdict is Verdict.CONFLICT:
        return conflict(f"{words}: {results[0].difference}", results[0].reason)
    return None


def _leads(mention: Mention, worded: NormalisedClaim) -> bool:
    """Tell whether a wording is a value and a remark on it: `17, one seriously`; `29 June, at the mission`."""
    text = worded.value.original
    return not text[: mention.start].strip() and text[mention.end :].lstrip()[:1] in {",", ";", "("}


def _mentions(claim: NormalisedClaim) -> tuple[Mention, ...]:
    from reconcile.values.normalise import read_as_prose  # noqa: PLC0415 - only an unclear pair reads a wording again

    return read_as_prose(claim.value.original, claim.source).mentions


def _of_one_thing(mention: Value, measured: NormalisedClaim) -> bool:
    """Tell whether a mention counts what the other claim's property asks for, or is of its dimension."""
    value = measured.value
    if isinstance(mention, Number) and isinstance(value, Number):
        if mention.unit or value.unit:
            return one_dimension(mention.unit, value.unit)
        asked = content_of(f"{measured.claim.property or ''} {value.of or ''}")
        return mention.of is not None and len(missing(asked, content_of(mention.of), loose=True)) < len(
            content_of(mention.of).senses
        )
    return isinstance(mention, Money | Duration)


def _denied(answer: NormalisedClaim, worded: NormalisedClaim, text: Text) -> str:
    """Say that `no` stands against a wording that describes what its property names (`hostages taken`), or nothing."""
    if not isinstance(answer.value, Boolean) or answer.value.truth:
        return ""
    asked, said = content_of(answer.claim.property or ""), content_of(text.original)
    told = content_of(f"{worded.claim.property or ''} {text.original}")
    if (
        said.is_negated
        or not shares_a_word(said, asked)
        or len(missing(told, asked, loose=True)) > len(asked.senses) * _MOST_LEFT
    ):
        return ""
    return f"the one denies what the other describes: {answer.claim.property}"
