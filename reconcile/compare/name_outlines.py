"""Judge names whose words cannot be laid side by side: countries and their people, other scripts, abbreviations.

Owns those rules; each returns None or `unclear` where it does not settle the matter.
"""

from reconcile.compare.name_words import Judgement
from reconcile.compare.nearness import edits
from reconcile.model import Verdict
from reconcile.values.names import NameForm, countries_of_demonym, country_of
from reconcile.values.names.letters import consonants, skeleton

_MIN_INITIALS, _MIN_SOUNDS = 2, 4


def judge_countries(one: str, two: str) -> Judgement | None:  # noqa: PLR0911 - one return a rule
    """Judge two countries, two peoples, or a country and a people; None where the words name none."""
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


def judge_consonants(left: NameForm, right: NameForm) -> Judgement:
    """Compare a name with one in a script without vowels, consonant by consonant."""
    bare, full = (left, right) if left.vowelless else (right, left)
    sounds = [consonants(word) for word in full.words]
    unmatched = list(bare.bones)
    missed = []
    for sound in sounds:
        if sound in unmatched:
            unmatched.remove(sound)
        else:
            missed.append(sound)
    near_ones = [s for s in missed if any(edits(s, b, 1) <= 1 and len(s) > 1 for b in unmatched)]
    shared = len(sounds) - len(missed)
    if not missed and shared and (len(sounds) > 1 or len(sounds[0]) >= _MIN_SOUNDS - 1):
        return Judgement(Verdict.AGREE, "", "the consonants are equal; the other script writes no vowels")
    if shared + len(near_ones) >= max(len(sounds), len(bare.bones)) - 1 and shared >= 1 and len(sounds) > 1:
        return Judgement(Verdict.COMPATIBLE, "most consonants are equal", "one script writes no vowels")
    return Judgement(Verdict.UNCLEAR, "in different scripts", "the consonants do not settle it")


def judge_sound(left: NameForm, right: NameForm) -> Judgement:
    """Compare names of which one is in a script of syllables or without spaces, all letters together."""
    one, two = (skeleton("".join(form.words)) for form in (left, right))
    if one == two and left.numbers == right.numbers:
        return Judgement(Verdict.AGREE, "", "one name under transliteration")
    sounds = [consonants(text) for text in (one, two)]
    if left.syllabic and right.syllabic:
        if not left.ideographic and not right.ideographic and edits(one, two, 1) <= 1:
            return Judgement(Verdict.COMPATIBLE, "near in sound", "the transliterations are near")
        return Judgement(Verdict.CONFLICT, "two names", "the words differ")
    if min(map(len, sounds)) >= _MIN_SOUNDS and edits(sounds[0], sounds[1], 1) <= 1:
        return Judgement(Verdict.COMPATIBLE, "near in sound", "the consonants are equal but for one at most")
    return Judgement(Verdict.UNCLEAR, "in different scripts", "the letters do not settle it")


def judge_abbreviation(left: NameForm, right: NameForm) -> Judgement | None:
    """Join an abbreviation with a name that has its first letters; None where it has not."""
    for short, full in ((left, right), (right, left)):
        letters = short.acronym.lower()
        if (
            len(letters) >= (_MIN_INITIALS if full.body else _MIN_INITIALS + 1)
            and len(full.words) > 1
            and full.initials == letters
        ):
            return Judgement(
                Verdict.COMPATIBLE,
                "one has the other's first letters",
                "an abbreviation may stand for more than one name",
            )
    return None
