"""Texts: equal, contained, opposite, or for a person to judge. Never a conflict out of letters alone."""

import re
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
from reconcile.compare.nearness import near
from reconcile.compare.words import agree, compatible, conflict, quoted, unclear
from reconcile.lexicon import Unit
from reconcile.lexicon.words import NUMBER_WORDS, ORDINALS, fold_word, split_words
from reconcile.model import Comparison
from reconcile.values.names.letters import skeleton

_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")


def compare_texts(left: str, right: str, aliases: Aliases = ()) -> Comparison:
    """Judge two wordings by their words, the table of synonyms, the table of opposites, and negation."""
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
    if (_only_numbers(more) and _only_numbers(less)) or (_only_ordinals(more) and _only_ordinals(less)):
        told = _other_numbers(left, right) or f"{_listed(less)} against {_listed(more)}"
        return conflict(told, "the same words with other numbers")
    if not more or not less:
        longer, added = (left, less) if not more else (right, more)
        return compatible(f"{quoted(longer)} says more ({_listed(added)})", "one wording contains the other")
    return _loosely(left, right, one, two)


def _other_numbers(left: str, right: str) -> str:
    """Say which numbers differ, each against the one in its place; nothing where the texts have not equally many."""
    mine, theirs = _numbers_in(left), _numbers_in(right)
    if len(mine) != len(theirs):
        return ""
    apart = [(a, b) for a, b in zip(mine, theirs, strict=True) if _figure(a) != _figure(b)]
    return f"{', '.join(a for a, _ in apart)} against {', '.join(b for _, b in apart)}" if apart else ""


def _numbers_in(text: str) -> list[str]:
    return [word for word in split_words(text) if _figure(word).isdigit()]


def _figure(word: str) -> str:
    return NUMBER_WORDS.get(word.lower(), word)


def _loosely(left: str, right: str, one: Content, two: Content) -> Comparison:
    """Judge wordings of which neither has all words of the other, but perhaps words near to them."""
    if _spelt_near(missing(one, two), missing(two, one)):
        return compatible(_both(left, right), "the same words but for a name's spelling, joined by nearness only")
    framed = compare_frames(left, right)
    if framed is not None:
        return framed
    if covers(one, two, loose=True) or covers(two, one, loose=True):
        words = f"{quoted(_listed(missing(two, one)))} and {quoted(_listed(missing(one, two)))}"
        return unclear(words, "words near in meaning, which are not the same by any rule")
    return unclear(_both(left, right), "the words differ, and no rule tells whether the meanings do")


def _spelt_near(more: tuple[Unit, ...], less: tuple[Unit, ...]) -> bool:
    """Tell whether the words that differ are names, in order, each spelt nearly as its other."""
    return len(more) == len(less) and all(_is_spelt_near(a, b) for a, b in zip(more, less, strict=True))


def _is_spelt_near(left: Unit, right: Unit) -> bool:
    if (
        len(left.words) != 1
        or len(right.words) != 1
        or not (left.words[0][:1].isupper() and right.words[0][:1].isupper())
    ):
        return False
    from reconcile.values.names import countries_of_demonym, country_of  # noqa: PLC0415 - only such words need it

    one, two = left.words[0], right.words[0]
    if any(country_of(w) or countries_of_demonym(w) for w in (one, two)):
        return False
    return near(skeleton(fold_word(one)), skeleton(fold_word(two))) > 0


def _negated(left: str, right: str, *, same: bool) -> Comparison:
    if same:
        return conflict(f"{quoted(left)} against {quoted(right)}", "the same words, on one side negated")
    return unclear(_both(left, right), "one wording is negated, and the words differ")


def _same_words(left: str, right: str, one: Content, two: Content) -> Comparison:
    """Judge wordings that cover each other: one that needs more words may say more (`shot and killed`, `killed`)."""
    figures = _FIGURES.findall(left), _FIGURES.findall(right)
    if figures[0] != figures[1] and sorted(figures[0]) == sorted(figures[1]):
        return unclear(_both(left, right), "the same figures in another order")
    if one.length == two.length:
        return agree("the same words or words of the same meaning")
    longer = left if one.length > two.length else right
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
    if covers(rest[0], rest[1], loose=True) or covers(rest[1], rest[0], loose=True):
        return conflict(words, "the two are opposites")
    if begins_with_side(left, row, side) and begins_with_side(right, row, other):
        return conflict(words, "the two wordings begin with opposites")
    return unclear(words, "opposites, in wordings that differ in other words too")


def _only_numbers(units: Iterable[Unit]) -> bool:
    units = tuple(units)
    return bool(units) and all(s.isdigit() for u in units for s in u.stems)


def _only_ordinals(units: Iterable[Unit]) -> bool:
    units = tuple(units)
    return bool(units) and all(fold_word(w) in ORDINALS for u in units for w in u.words)


def _listed(units: Iterable[Unit]) -> str:
    return ", ".join(" ".join(u.words) for u in units)


def _both(left: str, right: str) -> str:
    return f"{quoted(left)} and {quoted(right)}"
