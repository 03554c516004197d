"""Judge names: whether two of them are one bearer's by a rule, may be by nearness, or name two.

Owns the verdicts over names and identifiers; places are in `reconcile.compare.places`, spelling in `reconcile.values.names`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from reconcile.compare.aliases import Aliases
from reconcile.compare.name_words import Pairing, pair_words
from reconcile.compare.nearness import edits
from reconcile.compare.places import compare_places
from reconcile.compare.words import agree, quoted
from reconcile.model import Comparison, Identifier, Name, Verdict
from reconcile.values.identifiers import LEVELS
from reconcile.values.names import NameForm, alias_groups, countries_of_demonym, country_of, take_apart
from reconcile.values.names.letters import consonants, skeleton
from reconcile.values.names.vocabulary import vocabulary

__all__ = ["compare_identifiers", "compare_names", "compare_places"]


class Judgement(NamedTuple):
    """A verdict over two names before it is put into words: the kind of difference and the rule."""

    verdict: Verdict
    difference: str
    reason: str


_COMPANY = frozenset(("co", "corp", "inc", "ltd", "llc", "plc"))
"""Legal forms that people use for one another when they speak of a company."""
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
_PATRONYMIC = re.compile(r"(?:ov|ev|iev|ow)(?:ich|na|ych|ic|itch)$|(?:uly|oglu|ogly|kyzy|qizi|ichna)$")
_MIN_INITIALS, _MIN_GLUED, _MIN_SOUNDS, _MIN_NEAR_ALL = 2, 6, 4, 9


def compare_names(left: Name, right: Name, aliases: Aliases = ()) -> Comparison:
    """Judge two names. Equal by a rule or an alias: agree; near in spelling: compatible; two bearers: conflict."""
    if left.folded == right.folded:
        return agree(_same_letters(left, right))
    one, two = left.original or left.folded, right.original or right.folded
    if aliases and _declared(one, two, aliases):
        return agree(f"{quoted(one)} and {quoted(two)} are aliases of one another in the files")
    judgement = judge_names(one, two) if one <= two else judge_names(two, one)
    difference = judgement.difference and f"{quoted(one)}, {quoted(two)}: {judgement.difference}"
    if judgement.verdict is Verdict.AGREE:
        difference = ""
    return Comparison(verdict=judgement.verdict, difference=difference, reason=judgement.reason)


def _same_letters(left: Name, right: Name) -> str:
    if left.original.casefold() == right.original.casefold():
        return "the names are written alike"
    return f"the names have one folded form, “{left.folded}” (case, accents, transliteration, titles, legal form)"


def _declared(one: str, two: str, aliases: Aliases) -> bool:
    """Tell whether the files' aliases join two names in some spelling."""
    folded = {take_apart(one).folded, take_apart(two).folded}
    return any(folded <= {take_apart(name).folded for name in group} for group in aliases)


@lru_cache(maxsize=65536)
def judge_names(one: str, two: str) -> Judgement:
    """Judge two names as text; the order of the two makes no difference to the verdict when they come sorted."""
    if alias_groups(one) & alias_groups(two):
        return Judgement(Verdict.AGREE, "", f"{quoted(one)} and {quoted(two)} are one in the shipped table of aliases")
    country = _one_country(one, two)
    if country:
        return country
    left, right = take_apart(one), take_apart(two)
    if not left.bones or not right.bones:
        return _by_numbers(left, right)
    if left.vowelless != right.vowelless:
        return _by_consonants(left, right)
    if left.syllabic or right.syllabic:
        return _by_sound(left, right)
    stands_for = _acronym(left, right)
    if stands_for:
        return stands_for
    return _by_words(left, right, pair_words(left, right), one, two)


def _one_country(one: str, two: str) -> Judgement | None:
    countries = [country_of(one), country_of(two)]
    if countries[0] and countries[0] == countries[1]:
        return Judgement(Verdict.AGREE, "", f"both name {countries[0]} by the shipped table of countries")
    if countries[0] and countries[1]:
        return Judgement(Verdict.CONFLICT, "two countries", "two countries by the shipped table")
    peoples = [countries_of_demonym(one), countries_of_demonym(two)]
    for named, people in ((countries[0], peoples[1]), (countries[1], peoples[0])):
        if named and people:
            if named in people:
                reason = f"the one names {named}, the other what is from there (shipped table of countries)"
                return Judgement(Verdict.AGREE, "", reason)
            return Judgement(Verdict.CONFLICT, "two countries", "a country and the people of another")
    if peoples[0] and peoples[1]:
        if peoples[0] & peoples[1]:
            return Judgement(Verdict.AGREE, "", "both say what is from one country (shipped table of countries)")
        return Judgement(Verdict.CONFLICT, "two countries", "people of two countries")
    return None


def _by_numbers(left: NameForm, right: NameForm) -> Judgement:
    if left.numbers == right.numbers and left.bones == right.bones:
        return Judgement(Verdict.AGREE, "", "the figures are equal")
    return Judgement(Verdict.UNCLEAR, "one has figures only", "a name and a number cannot be compared")


def _by_consonants(left: NameForm, right: NameForm) -> Judgement:
    """Compare a name with one in a script without vowels, consonant by consonant."""
    bare, full = (left, right) if left.vowelless else (right, left)
    sounds = [consonants(word) for word in full.words]
    unmatched = list(bare.bones)
    missed = [s for s in sounds if not (s in unmatched and unmatched.remove(s) is None)]
    near_ones = [s for s in missed if any(edits(s, b, 1) <= 1 and len(s) > 1 for b in unmatched)]
    shared = len(sounds) - len(missed)
    if not missed and shared and (len(sounds) > 1 or len(sounds[0]) >= _MIN_SOUNDS - 1):
        return Judgement(Verdict.AGREE, "", "the consonants are equal; the other script writes no vowels")
    if shared + len(near_ones) >= max(len(sounds), len(bare.bones)) - 1 and shared >= 1 and len(sounds) > 1:
        return Judgement(Verdict.COMPATIBLE, "most consonants are equal", "one script writes no vowels")
    return Judgement(Verdict.UNCLEAR, "in different scripts", "the consonants do not settle it")


def _by_sound(left: NameForm, right: NameForm) -> Judgement:
    """Compare names of which one is in a script of syllables or without spaces, all letters together."""
    one, two = (skeleton("".join(form.words)) for form in (left, right))
    if one == two and left.numbers == right.numbers:
        return Judgement(Verdict.AGREE, "", "one name under transliteration")
    sounds = [consonants(text) for text in (one, two)]
    if left.syllabic and right.syllabic:
        if edits(one, two, 2) <= 2 and min(len(one), len(two)) >= _MIN_NEAR_ALL:  # noqa: PLR2004
            return Judgement(Verdict.COMPATIBLE, "near in sound", "the transliterations are near")
        return Judgement(Verdict.CONFLICT, "two names", "the words differ")
    if min(map(len, sounds)) >= _MIN_SOUNDS and edits(sounds[0], sounds[1], 1) <= 1:
        return Judgement(Verdict.COMPATIBLE, "near in sound", "the consonants are equal but for one at most")
    return Judgement(Verdict.UNCLEAR, "in different scripts", "the letters do not settle it")


def _acronym(left: NameForm, right: NameForm) -> Judgement | None:
    for short, full in ((left, right), (right, left)):
        letters = short.acronym.lower()
        if len(letters) >= _MIN_INITIALS and len(full.words) > 1 and full.initials == letters:
            return Judgement(
                Verdict.COMPATIBLE,
                "one has the other's first letters",
                "an abbreviation may stand for more than one name",
            )
    return None


def _by_words(left: NameForm, right: NameForm, pairing: Pairing, one: str, two: str) -> Judgement:
    rest = _numbers_apart(left, right, pairing)
    if rest:
        return rest
    if not pairing.left and not pairing.right:
        return _all_paired(left, right, pairing)
    if left.letters == right.letters:
        return Judgement(Verdict.AGREE, "", "the same letters, written together or apart")
    if pairing.shared and (not pairing.left or not pairing.right):
        short, full = (left, right) if not pairing.left else (right, left)
        extra = tuple(full.words[i] for i in (pairing.left or pairing.right))
        text = two if full is right else one
        return _one_says_more(short, full, extra, pairing, text)
    whole = _near_as_whole(left, right)
    return whole or _two_names(left, right, pairing)


def _numbers_apart(left: NameForm, right: NameForm, pairing: Pairing) -> Judgement | None:
    """Numerals count exactly: `Fund X` is not `Fund XI`, and `Fund` may be either."""
    if left.numbers == right.numbers:
        return None
    alike = bool(pairing.shared)
    if left.numbers and right.numbers:
        verdict = Verdict.CONFLICT if alike and not (pairing.left and pairing.right) else Verdict.UNCLEAR
        return Judgement(verdict, "different numbers", "numerals in names must be equal")
    if alike and not pairing.left and not pairing.right:
        return Judgement(Verdict.UNCLEAR, "one has a number", "numerals in names must be equal")
    return None


def _all_paired(left: NameForm, right: NameForm, pairing: Pairing) -> Judgement:
    exact = len(pairing.shared) - len(pairing.near) - pairing.initials
    if left.legal != right.legal and left.legal and right.legal and not {left.legal, right.legal} <= _COMPANY:
        return Judgement(Verdict.UNCLEAR, "different legal forms", "one name with two legal forms may be two companies")
    if pairing.near:
        return _near_words(left, right, pairing, exact)
    if not exact:
        return Judgement(Verdict.UNCLEAR, "initials only", "initials alone tell no two names apart")
    if pairing.initials and not _surname_stands(left, right, pairing):
        return Judgement(Verdict.UNCLEAR, "initials only", "the surname is an initial")
    if not pairing.in_order and (left.filial or right.filial):
        return Judgement(Verdict.UNCLEAR, "in another order", "the order says who is whose child")
    return Judgement(Verdict.AGREE, "", _rule(left, right, pairing))


def _surname_stands(left: NameForm, right: NameForm, pairing: Pairing) -> bool:
    return any(len(left.words[i]) > 1 and len(right.words[j]) > 1 for i, j in pairing.shared)


def _near_words(left: NameForm, right: NameForm, pairing: Pairing, exact: int) -> Judgement:
    size = max(len(left.letters), len(right.letters))
    if (exact and sum(pairing.near) <= max(1, size // 5)) or (
        not exact and sum(pairing.near) <= max(1, size // 6) and size >= _SHORTEST_ALONE
    ):
        count = sum(pairing.near)
        difference = f"spelt with {count} {'letter' if count == 1 else 'letters'} of difference"
        return Judgement(Verdict.COMPATIBLE, difference, "joined by nearness of spelling only")
    return Judgement(Verdict.UNCLEAR, "spelt differently", "the spelling is too far apart to be sure")


_SHORTEST_ALONE = 5


def _rule(left: NameForm, right: NameForm, pairing: Pairing) -> str:
    rules = []
    if pairing.initials:
        rules.append("an initial stands for a name")
    if pairing.given:
        rules.append("forms of one given name (shipped table)")
    if pairing.glued:
        rules.append("words written together or apart")
    if not pairing.in_order or left.inverted != right.inverted:
        rules.append("the order of names")
    if left.title != right.title:
        rules.append("a title left out")
    if left.legal != right.legal:
        rules.append("a legal form left out")
    return "one name: " + (", ".join(rules) or "the folded words are equal")


def _one_says_more(short: NameForm, full: NameForm, extra: tuple[str, ...], pairing: Pairing, text: str) -> Judgement:
    """Judge names of which one has words that the other leaves out."""
    exact = len(pairing.shared) - len(pairing.near) - pairing.initials
    added = " ".join(extra)
    if not exact and not (pairing.near and len(short.letters) >= _MIN_GLUED):
        return Judgement(Verdict.UNCLEAR, f"one adds {quoted(added)}", "too little is shared to be sure")
    if short.numbers != full.numbers and short.numbers:
        return Judgement(Verdict.UNCLEAR, "one has a number", "numerals in names must be equal")
    if short.body or full.body:
        return _bodies_differ(short, full, extra, pairing, text)
    if pairing.near:
        return Judgement(
            Verdict.COMPATIBLE, f"spelt differently, one adds {quoted(added)}", "joined by nearness of spelling only"
        )
    if pairing.initials and not any(len(short.words[i]) > 1 for i in range(len(short.words))):
        return Judgement(Verdict.UNCLEAR, "initials only", "initials alone tell no two names apart")
    if not pairing.in_order and (short.filial or full.filial):
        return Judgement(Verdict.UNCLEAR, "in another order", "the order says who is whose child")
    if short.filial != full.filial and len(short.words) == 1 and len(full.words) > 2:  # noqa: PLR2004
        return Judgement(Verdict.COMPATIBLE, f"one adds {quoted(added)}", "a part of a longer name")
    return Judgement(Verdict.AGREE, "", f"one name, {quoted(added)} left out (names are given in full and in part)")


def _bodies_differ(short: NameForm, full: NameForm, extra: tuple[str, ...], pairing: Pairing, text: str) -> Judgement:
    known = vocabulary()
    added = " ".join(extra)
    difference = f"one adds {quoted(added)}"
    own = [w for w in short.words if w not in known.bodies]
    regional = all(w in _REGIONS or country_of(w) or countries_of_demonym(w) for w in extra)
    if own and (regional or _set_apart(extra, text)):
        return Judgement(Verdict.COMPATIBLE, difference, "one name says more: where, or of what, the body is")
    if len(own) >= 1 and all(w in known.bodies for w in extra) and len(extra) == 1 and not short.body:
        return Judgement(Verdict.COMPATIBLE, difference, "one name says more: what kind of body it is")
    if pairing.near or not own:
        return Judgement(Verdict.UNCLEAR, difference, "the words left out may make it another body")
    return Judgement(Verdict.UNCLEAR, difference, "the words left out may make it another body")


def _set_apart(extra: tuple[str, ...], text: str) -> bool:
    """Tell whether the added words stand in parentheses, after a comma or after `of`, `for`, `in`."""
    folded = text.casefold()
    first = extra[0][:4]
    return re.search(rf"(?:\(|, |\b(?:of|for|in|at|on) (?:the )?){re.escape(first)}", folded) is not None


def _near_as_whole(left: NameForm, right: NameForm) -> Judgement | None:
    """Compare all letters together: a space in the wrong place with a misspelling (`Patr ushev`)."""
    size = max(len(left.letters), len(right.letters))
    if size >= _MIN_NEAR_ALL and len(left.bones) != len(right.bones) and edits(left.letters, right.letters, 1) <= 1:
        return Judgement(Verdict.COMPATIBLE, "spelt differently", "joined by nearness of spelling only")
    return None


def _two_names(left: NameForm, right: NameForm, pairing: Pairing) -> Judgement:
    ours = [left.words[i] for i in pairing.left]
    theirs = [right.words[j] for j in pairing.right]
    apart = f"{quoted(' '.join(ours))} against {quoted(' '.join(theirs))}"
    if left.acronym or right.acronym:
        return Judgement(
            Verdict.UNCLEAR, "one is an abbreviation", "letters cannot tell what an abbreviation stands for"
        )
    if left.body or right.body:
        return _two_bodies(left, right, pairing, apart)
    if not pairing.shared:
        return Judgement(Verdict.CONFLICT, "two names", "no word of the one is in the other")
    if any(_PATRONYMIC.search(w) for w in ours) != any(_PATRONYMIC.search(w) for w in theirs) and not pairing.near:
        return Judgement(Verdict.UNCLEAR, apart, "one has a patronymic where the other has a surname")
    return Judgement(Verdict.CONFLICT, apart, "names that share a word and differ in another are two")


def _two_bodies(left: NameForm, right: NameForm, pairing: Pairing, apart: str) -> Judgement:
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


def compare_identifiers(left: Identifier, right: Identifier) -> Comparison:
    """Judge two identifiers: equal letters and figures agree, a part of the other is compatible, else they conflict."""
    if left.folded == right.folded:
        return agree("the letters and figures are equal")
    one, two = left.original or left.folded, right.original or right.folded
    mine, other = left.folded.split(), right.folded.split()
    if _is_part(mine, other) or _is_part(other, mine):
        return Comparison(
            verdict=Verdict.COMPATIBLE, difference=f"{quoted(one)}, {quoted(two)}: one says more",
            reason="the letters and figures of one are a part of the other's",
        )  # fmt: skip
    if not set(_figures(mine)) & set(_figures(other)) and (not _figures(mine) or not _figures(other)):
        return Comparison(
            verdict=Verdict.UNCLEAR, difference=f"{quoted(one)}, {quoted(two)}", reason="one of them has no figures"
        )
    return Comparison(
        verdict=Verdict.CONFLICT,
        difference=f"{quoted(one)} against {quoted(two)}",
        reason="the letters or figures differ",
    )


def _figures(pieces: list[str]) -> list[str]:
    return [p for p in pieces if p.isdigit()]


def _is_part(short: list[str], full: list[str]) -> bool:
    """Tell whether one identifier says less: the other adds levels (`part 2`) or words, and no figures of its own code."""
    if not short or len(short) >= len(full):
        return False
    wide = list(full)
    for piece in short:
        if piece not in wide:
            return False
        wide.remove(piece)
    figures = _figures(wide)
    levels = sum(piece in LEVELS for piece in wide)
    return bool(_figures(short)) and (not figures or levels >= len(figures) or len(short) == 1)
