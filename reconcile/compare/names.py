"""Judge names: whether two of them are one bearer's by a rule, may be by nearness, or name two.

Owns the verdicts over names and identifiers; places are in `reconcile.compare.places`, spelling in
`reconcile.values.names`.
"""

import re
from functools import lru_cache

from reconcile.compare.aliases import Aliases
from reconcile.compare.identifiers import compare_identifiers
from reconcile.compare.name_bodies import judge_longer_body, judge_two_bodies
from reconcile.compare.name_offices import judge_longer_office, judge_two_offices
from reconcile.compare.name_outlines import judge_abbreviation, judge_consonants, judge_countries, judge_sound
from reconcile.compare.name_words import Judgement, Pairing, pair_words
from reconcile.compare.nearness import edits
from reconcile.compare.places import compare_places
from reconcile.compare.words import agree, conflict, quoted
from reconcile.model import Comparison, Name, Verdict
from reconcile.model.pattern import lazy_pattern
from reconcile.values.names import NameForm, alias_groups, take_apart
from reconcile.values.names.vocabulary import vocabulary

__all__ = ["compare_identifiers", "compare_names", "compare_places"]


_COMPANY = frozenset(("co", "corp", "inc", "ltd", "llc", "plc"))
"""Legal forms that people use for one another when they speak of a company."""
_PATRONYMIC = lazy_pattern(r"(?:ov|ev|iev|ow)(?:ich|na|ych|ic|itch)$|(?:uly|oglu|ogly|kyzy|qizi|ichna)$")
_GENERATION = lazy_pattern(r"[\s,](sr|senior|jr|junior)\.?$", re.IGNORECASE)
_MIN_GLUED, _MIN_NEAR_ALL = 6, 9


def compare_names(left: Name, right: Name, aliases: Aliases = ()) -> Comparison:
    """Judge two names. Equal by a rule or an alias: agree; near in spelling: compatible; two bearers: conflict."""
    one, two = left.original or left.folded, right.original or right.folded
    if _generation(one) and _generation(two) and _generation(one) != _generation(two):
        return conflict(f"“{one}”, “{two}”: the elder and the younger", "senior and junior are parent and child")
    if left.folded == right.folded:
        return agree(_same_letters(left, right))
    if aliases and _declared(one, two, aliases):
        return agree(f"{quoted(one)} and {quoted(two)} are aliases of one another in the files")
    judgement = judge_names(one, two) if one <= two else judge_names(two, one)
    if (take_apart(one).numbers or take_apart(two).numbers) and judgement.verdict is not Verdict.AGREE:
        judgement = _with_letters(one, two) or judgement
    difference = judgement.difference and f"“{one}”, “{two}”: {judgement.difference}"
    return Comparison(verdict=judgement.verdict, difference=difference, reason=judgement.reason)


_DIGITS_FOR_LETTERS = tuple(str.maketrans("01345", letters) for letters in ("oieas", "oleas"))
_DIGIT_INSIDE = lazy_pattern(r"[01345](?:(?<=[a-z].)(?=[A-Za-z])|(?<=[A-Z].)(?=[a-z]))")


def _with_letters(one: str, two: str) -> Judgement | None:
    """Judge names in which a digit stands for a letter, as scanned texts have it (`Mar5den`); None where none does."""
    if not _DIGIT_INSIDE.search(f"{one} {two}"):
        return None
    for table in _DIGITS_FOR_LETTERS:
        read = sorted(_lettered(name, table) for name in (one, two))
        if judge_names(read[0], read[1]).verdict in {Verdict.AGREE, Verdict.COMPATIBLE}:
            return Judgement(Verdict.COMPATIBLE, "spelt differently", "one but for digits in the places of letters")
    return None


def _lettered(name: str, table: dict[int, int]) -> str:
    return _DIGIT_INSIDE.sub(lambda found: found[0].translate(table), name)


def _generation(name: str) -> str:
    """Return which of two generations a name's last word says it is, `s` or `j`; nothing where it says none."""
    found = _GENERATION.search(name)
    return found[1][0].lower() if found else ""


def _same_letters(left: Name, right: Name) -> str:
    if left.original.casefold() == right.original.casefold():
        return "the names are written alike"
    return f"the names have one folded form, “{left.folded}” (case, accents, transliteration, titles, legal form)"


def _declared(one: str, two: str, aliases: Aliases) -> bool:
    """Tell whether the files' aliases join two names in some spelling."""
    folded = {take_apart(one).folded, take_apart(two).folded}
    return any(folded <= {take_apart(name).folded for name in group} for group in aliases)


@lru_cache(maxsize=65536)
def judge_names(one: str, two: str) -> Judgement:  # noqa: PLR0911 - one return a rule
    """Judge two names as text; the order of the two makes no difference to the verdict when they come sorted."""
    if alias_groups(one) & alias_groups(two):
        return Judgement(Verdict.AGREE, "", f"{quoted(one)} and {quoted(two)} are one in the shipped table of aliases")
    country = judge_countries(one, two)
    if country:
        return country
    left, right = take_apart(one), take_apart(two)
    if not left.bones or not right.bones:
        return _by_numbers(left, right)
    if left.vowelless != right.vowelless:
        return judge_consonants(left, right)
    if left.syllabic or right.syllabic:
        return judge_sound(left, right)
    stands_for = judge_abbreviation(left, right)
    if stands_for:
        return stands_for
    return _by_words(left, right, pair_words(left, right), one, two)


def _by_numbers(left: NameForm, right: NameForm) -> Judgement:
    if left.numbers == right.numbers and left.bones == right.bones:
        return Judgement(Verdict.AGREE, "", "the figures are equal")
    return Judgement(Verdict.UNCLEAR, "one has figures only", "a name and a number cannot be compared")


def _by_words(left: NameForm, right: NameForm, pairing: Pairing, one: str, two: str) -> Judgement:
    rest = _numbers_apart(left, right, pairing)
    if rest:
        return rest
    if not pairing.left and not pairing.right:
        return _all_paired(left, right, pairing)
    if left.letters == right.letters:
        return Judgement(Verdict.AGREE, "", "the same letters, written together or apart")
    if left.legal != right.legal and pairing.shared and _misspelt_form(left, right, pairing):
        return Judgement(Verdict.COMPATIBLE, "spelt differently", "one name, a legal form of which is misspelt")
    if pairing.shared and (not pairing.left or not pairing.right):
        short, full = (left, right) if not pairing.left else (right, left)
        extra = tuple(full.words[i] for i in (pairing.left or pairing.right))
        text = two if full is right else one
        office = judge_longer_office(short, full, extra)
        return office or _one_says_more(short, full, extra, pairing, text)
    whole = _near_as_whole(left, right)
    return whole or _two_names(left, right, pairing)


def _misspelt_form(left: NameForm, right: NameForm, pairing: Pairing) -> bool:
    """Tell whether the words that only one of two names has are the legal form of the other, nearly as it is spelt."""
    for short, full, lacking, extra in (
        (left, right, pairing.left, pairing.right),
        (right, left, pairing.right, pairing.left),
    ):
        if lacking or not extra or short.legal is None:
            continue
        over = "".join(full.words[i] for i in extra)
        forms = ("".join(form) for form, key in vocabulary().legal.items() if key == short.legal)
        if len(over) >= _MIN_NEAR_ALL and any(edits(over, form, _FORM_EDITS) <= _FORM_EDITS for form in forms):
            return True
    return False


_FORM_EDITS = 2


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
    written = max(sum(map(len, form.words)) for form in (left, right))
    if (exact and sum(pairing.near) <= max(1, size // 5)) or (
        not exact and sum(pairing.near) <= max(1, size // 4) and written >= _SHORTEST_ALONE
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


def _one_says_more(  # noqa: PLR0911 - one return a rule
    short: NameForm, full: NameForm, extra: tuple[str, ...], pairing: Pairing, text: str
) -> Judgement:
    """Judge names of which one has words that the other leaves out."""
    exact = len(pairing.shared) - len(pairing.near) - pairing.initials
    added = " ".join(extra)
    if not exact and not (pairing.near and len(short.letters) >= _MIN_GLUED):
        return Judgement(Verdict.UNCLEAR, f"one adds {quoted(added)}", "too little is shared to be sure")
    if short.numbers != full.numbers and short.numbers:
        return Judgement(Verdict.UNCLEAR, "one has a number", "numerals in names must be equal")
    if short.body or full.body:
        return judge_longer_body(short, extra, text)
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


def _near_as_whole(left: NameForm, right: NameForm) -> Judgement | None:
    """Compare all letters together: a space in the wrong place with a misspelling (`Patr ushev`)."""
    if len(left.bones) == len(right.bones):
        return None
    one, two = left.letters, right.letters
    if max(len(one), len(two)) >= _MIN_NEAR_ALL and edits(one, two, 1) <= 1:
        return Judgement(Verdict.COMPATIBLE, "spelt differently", "joined by nearness of spelling only")
    return None


def _two_names(left: NameForm, right: NameForm, pairing: Pairing) -> Judgement:
    ours = [left.words[i] for i in pairing.left]
    theirs = [right.words[j] for j in pairing.right]
    apart = f"“{' '.join(ours)}” against “{' '.join(theirs)}”"
    if left.acronym or right.acronym:
        return Judgement(
            Verdict.UNCLEAR, "one is an abbreviation", "letters cannot tell what an abbreviation stands for"
        )
    if left.body or right.body:
        return judge_two_bodies(left, right, pairing, apart)
    office = judge_two_offices(left, right, (*ours, *theirs), apart)
    if office:
        return office
    if not pairing.shared:
        return Judgement(Verdict.CONFLICT, "two names", "no word of the one is in the other")
    if any(_PATRONYMIC.search(w) for w in ours) != any(_PATRONYMIC.search(w) for w in theirs) and not pairing.near:
        return Judgement(Verdict.UNCLEAR, apart, "one has a patronymic where the other has a surname")
    return Judgement(Verdict.CONFLICT, apart, "names that share a word and differ in another are two")
