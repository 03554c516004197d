"""A sentence against a value or another sentence: only the mentions of the other's type take part."""

from collections.abc import Callable

from reconcile.compare.aliases import Aliases
from reconcile.compare.content import content_of, covers
from reconcile.compare.texts import compare_texts
from reconcile.compare.words import agree, compatible, quoted, unclear
from reconcile.model import Comparison, List, Mention, Prose, Scalar, Text, Value, Verdict

Judge = Callable[[Scalar, Scalar], Comparison]


def compare_prose(left: Value, right: Value, judge: Judge, aliases: Aliases = ()) -> Comparison:
    """Judge a sentence against another value; two sentences agree only as wordings."""
    if isinstance(left, Prose) and isinstance(right, Prose):
        return compare_texts(left.original, right.original, aliases)
    prose, other = (left, right) if isinstance(left, Prose) else (right, left)
    if not isinstance(prose, Prose) or isinstance(other, Prose):
        return unclear("", "no sentence to compare")
    results = [_best(mention, other, judge) for mention in mentions_used(prose, other)]
    if not results:
        return _as_wording(prose, other)
    verdicts = {r.verdict for r in results}
    if len(verdicts) == 1:
        return results[0]
    words = ", ".join(quoted(m.value.original) for m in mentions_used(prose, other))
    return unclear(f"the sentence mentions {words}", "several mentions of the sentence differ")


def mentions_used(prose: Prose, other: Value) -> tuple[Mention, ...]:
    """Return the mentions of a sentence that have a type of the other value, each value once."""
    items = other.items if isinstance(other, List) else () if isinstance(other, Prose) else (other,)
    types = {type(item) for item in items} - {Text}
    seen: list[Mention] = []
    for mention in prose.mentions:
        if type(mention.value) in types and all(mention.value != m.value for m in seen):
            seen.append(mention)
    return tuple(seen)


def _best(mention: Mention, other: Value, judge: Judge) -> Comparison:
    items = other.items if isinstance(other, List) else () if isinstance(other, Prose) else (other,)
    results = [judge(mention.value, item) for item in items if type(item) is type(mention.value)]
    best = min(results, key=lambda c: c.verdict.gravity)
    if best.verdict is Verdict.AGREE and isinstance(other, List) and len(other.items) > 1:
        return compatible("the sentence mentions one of the list", best.reason)
    return best


def _as_wording(prose: Prose, other: Value) -> Comparison:
    texts = [i.original for i in other.items] if isinstance(other, List) else [other.original]
    sentence = content_of(prose.original)
    if all(text and content_of(text).senses and covers(sentence, content_of(text)) for text in texts):
        return compatible(f"the sentence says more than {quoted(', '.join(texts))}", "the sentence has all its words")
    if isinstance(other, Text) and other.original == prose.original:
        return agree("the wording is the same")
    return unclear(f"a sentence and {quoted(', '.join(texts))}", "no mention in the sentence has the other's type")
