"""Texts: equal, contained, opposite, or for a person to judge. Never a conflict out of letters alone."""

from collections.abc import Iterable

from reconcile.compare.aliases import Aliases, alias_of
from reconcile.compare.content import (
    Content,
    begins_with_side,
    content_of,
    covers,
    missing,
    opposed,
    side_words,
    without_side,
)
from reconcile.compare.counts import count_in, counts_exclude
from reconcile.compare.frames import compare_frames
from reconcile.compare.words import agree, compatible, conflict, quoted, unclear
from reconcile.lexicon import Unit
from reconcile.model import Comparison


def compare_texts(left: str, right: str, aliases: Aliases = ()) -> Comparison:
    """Judge two wordings by their words, the lexicon's synonyms, the table of opposites, and negation."""
    shared = alias_of(left, right, aliases)
    if shared:
        return agree(shared)
    one, two = content_of(left), content_of(right)
    against = _opposition(left, right, one, two)
    if against is not None:
        return against
    counts = count_in(left), count_in(right)
    if counts[0] is not None and counts[1] is not None:
        difference = counts_exclude(counts[0], counts[1])
        if difference:
            return conflict(difference, "the same things are counted, and the counts exclude each other")
    return _laid_over(left, right, one, two)


def _laid_over(left: str, right: str, one: Content, two: Content) -> Comparison:
    if not one.senses or not two.senses:
        same = " ".join(left.casefold().split()) == " ".join(right.casefold().split())
        return agree("the wording is the same") if same else unclear(_both(left, right), "the words say nothing alone")
    more, less = missing(one, two), missing(two, one)
    if one.is_negated != two.is_negated:
        return _negated(left, right, same=not more and not less)
    if not more and not less:
        return _same_words(left, right, one, two)
    if _only_numbers(more) and _only_numbers(less):
        return conflict(f"{_listed(less)} against {_listed(more)}", "the same words with other numbers")
    if not more or not less:
        longer, added = (left, less) if not more else (right, more)
        return compatible(f"{quoted(longer)} says more ({_listed(added)})", "one wording contains the other")
    return _loosely(left, right, one, two)


def _loosely(left: str, right: str, one: Content, two: Content) -> Comparison:
    """Judge wordings of which neither has all words of the other, but perhaps words near to them."""
    if covers(one, two, loose=True) or covers(two, one, loose=True):
        return compatible(_both(left, right), "one wording has words near in meaning to all of the other's")
    framed = compare_frames(left, right)
    if framed is not None:
        return framed
    return unclear(_both(left, right), "the words differ, and no rule tells whether the meanings do")


def _negated(left: str, right: str, *, same: bool) -> Comparison:
    if same:
        return conflict(f"{quoted(left)} against {quoted(right)}", "the same words, on one side negated")
    return unclear(_both(left, right), "one wording is negated, and the words differ")


def _same_words(left: str, right: str, one: Content, two: Content) -> Comparison:
    """Judge wordings that cover each other: one that needs more words may say more (`shot and killed`, `killed`)."""
    if len(one.senses) == len(two.senses):
        return agree("the same words or words of the same meaning")
    longer = left if len(one.senses) > len(two.senses) else right
    return compatible(f"{quoted(longer)} may say more", "words of the same meaning, more of them on one side")


def _opposition(left: str, right: str, one: Content, two: Content) -> Comparison | None:
    found = opposed(one, two)
    if found is None:
        return None
    row, side, other = found
    words = f"{quoted(side_words(left, row, side))} against {quoted(side_words(right, row, other))}"
    if one.is_negated != two.is_negated:
        return unclear(words, "opposites, of which one is negated")
    rest = without_side(one, row, side), without_side(two, row, other)
    if covers(rest[0], rest[1]) or covers(rest[1], rest[0]):
        return conflict(words, "the two are opposites")
    if begins_with_side(left, row, side) and begins_with_side(right, row, other):
        return conflict(words, "the two wordings begin with opposites")
    return unclear(words, "opposites, in wordings that differ in other words too")


def _only_numbers(units: Iterable[Unit]) -> bool:
    units = tuple(units)
    return bool(units) and all(s.isdigit() for u in units for s in u.stems)


def _listed(units: Iterable[Unit]) -> str:
    return ", ".join(" ".join(u.words) for u in units)


def _both(left: str, right: str) -> str:
    return f"{quoted(left)} and {quoted(right)}"
