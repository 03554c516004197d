"""Judge the names of organisations: words left out or exchanged make another body of them more often than of a person.

Owns those rules; persons' names are in `reconcile.compare.names`.
"""

import re

from reconcile.compare.name_words import Judgement, Pairing
from reconcile.compare.words import quoted
from reconcile.model import Verdict
from reconcile.values.names import NameForm, countries_of_demonym, country_of
from reconcile.values.names.vocabulary import vocabulary

_REGIONS = frozenset(
    [
        "europe",
        "asia",
        "africa",
        "america",
        "americas",
        "international",
        "global",
        "worldwide",
        "middle",
        "east",
        "north",
        "south",
    ]
)


def judge_longer_body(short: NameForm, extra: tuple[str, ...], text: str) -> Judgement:
    """Judge two bodies of which one has words (`extra`) that the other leaves out; `text` is the longer name."""
    known = vocabulary()
    added = " ".join(extra)
    difference = f"one adds {quoted(added)}"
    own = [w for w in short.words if w not in known.bodies]
    regional = all(w in _REGIONS or country_of(w) or countries_of_demonym(w) for w in extra)
    if own and (regional or _set_apart(extra, text)):
        return Judgement(Verdict.COMPATIBLE, difference, "one name says more: where, or of what, the body is")
    if len(own) >= 1 and all(w in known.bodies for w in extra) and len(extra) == 1 and not short.body:
        return Judgement(Verdict.COMPATIBLE, difference, "one name says more: what kind of body it is")
    return Judgement(Verdict.UNCLEAR, difference, "the words left out may make it another body")


def _set_apart(extra: tuple[str, ...], text: str) -> bool:
    """Tell whether the added words stand in parentheses, after a comma or after `of`, `for`, `in`."""
    folded = text.casefold()
    first = extra[0][:4]
    return re.search(rf"(?:\(|, |\b(?:of|for|in|at|on) (?:the )?){re.escape(first)}", folded) is not None


def judge_two_bodies(left: NameForm, right: NameForm, pairing: Pairing, apart: str) -> Judgement:
    """Judge two bodies each of which has words that the other has not; `apart` shows them."""
    if left.script != right.script:
        return Judgement(Verdict.UNCLEAR, "in different scripts", "one may be the other's translation")
    known = vocabulary()
    shared = [left.words[i] for i, _ in pairing.shared]
    own = [[w for w in form.words if w not in known.bodies] for form in (left, right)]
    if not own[0] or not own[1]:
        return Judgement(Verdict.UNCLEAR, "one is a general term", "a general term may stand for the other")
    frame = len(shared) >= 1 and len(pairing.left) == len(pairing.right) == 1
    if (
        frame
        and not pairing.near
        and all(w not in known.bodies for w in (left.words[pairing.left[0]], right.words[pairing.right[0]]))
    ):
        return Judgement(Verdict.CONFLICT, apart, "bodies of one kind with different names")
    if not any(w not in known.bodies for w in shared):
        return Judgement(Verdict.CONFLICT, "two names", "the bodies share no word but their kind")
    return Judgement(Verdict.UNCLEAR, apart, "bodies that share a part of their names may be parts of one another")
