"""Judge names that are offices: `Mayor of Velm` names nobody, and its deputy does not hold it.

Owns those rules; persons' names are in `reconcile.compare.names`, and what an office is in `reconcile.values.names`.
"""

from collections.abc import Iterable

from reconcile.compare.name_words import Judgement
from reconcile.compare.words import quoted
from reconcile.model import Verdict
from reconcile.values.names import NameForm
from reconcile.values.names.vocabulary import vocabulary

_BESIDE = frozenset(("deputy", "vice", "assistant", "acting", "interim", "former", "ex", "designate", "elect", "late"))


def judge_longer_office(short: NameForm, full: NameForm, extra: tuple[str, ...]) -> Judgement | None:
    """Judge two names of which the longer, with the words `extra`, is an office; None where others decide."""
    difference = f"one adds {quoted(' '.join(extra))}"
    if short.office and full.office:
        if not _BESIDE.isdisjoint(extra):
            return Judgement(Verdict.UNCLEAR, difference, "who stands beside an office does not hold it")
        return Judgement(Verdict.COMPATIBLE, difference, "one says more of the office")
    if full.office and full.body:
        return Judgement(Verdict.COMPATIBLE, difference, "one says more: the office")
    return None


def judge_two_offices(left: NameForm, right: NameForm, differing: Iterable[str], apart: str) -> Judgement | None:
    """Judge two names, an office among them, each of which has words that the other has not; None where others decide.

    `differing` are those words, and `apart` shows them.
    """
    if left.office != right.office:
        return Judgement(Verdict.UNCLEAR, "one is an office", "the words do not tell who holds an office")
    if left.office and all(word in vocabulary().offices for word in differing):
        return Judgement(Verdict.UNCLEAR, apart, "two offices, or two words for one")
    return None
