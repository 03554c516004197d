"""What may stand for what in a value: exchangeable wordings agree, kinds are compatible, near words are unclear."""

import pytest

from reconcile import compare_values, read_value
from reconcile.compare.synonyms import in_one_wording
from reconcile.lexicon.words import fold_word, split_words, stem_word
from reconcile.values.tables import load_table


def verdict(left, right, property_=None):
    one, two = (read_value(text, property=property_) for text in (left, right))
    there, back = compare_values(one, two), compare_values(two, one)
    assert there.verdict == back.verdict
    return str(there.verdict)


@pytest.mark.parametrize(
    ("left", "right", "asked", "expected", "why"),
    [
        ("hooliganism", "disorderly conduct", "charge", "unclear", "two offences of one matter"),
        ("assault", "battery", "charge", "unclear", "two offences"),
        ("theft", "robbery", "charge", "unclear", "two offences"),
        ("fraud", "embezzlement", "charge", "unclear", "two offences"),
        ("murder", "manslaughter", "charge", "unclear", "two offences"),
        ("a pistol", "a rifle", "weapon", "unclear", "two weapons"),
        ("knife", "machete", "weapon", "unclear", "two weapons"),
        ("heart attack", "cardiac arrest", "cause of death", "unclear", "two findings of a doctor"),
        ("heart attack", "myocardial infarction", "cause of death", "agree", "one finding in two registers"),
        ("shot dead", "stabbed to death", "cause of death", "conflict", "two ways to die"),
        ("shot dead", "killed", "fate", "compatible", "one says how"),
        ("injuries", "a broken leg", "injury", "compatible", "one says which"),
        ("wrist", "hand", "injured part", "unclear", "near, not the same"),
        ("steel", "iron", "material", "unclear", "near, not the same"),
        ("lieutenant", "captain", "rank", "unclear", "two ranks"),
        ("minister of justice", "minister of the interior", "office", "unclear", "two offices"),
        ("fined", "jailed", "sentence", "unclear", "two sentences"),
        ("jailed", "imprisoned", "sentence", "agree", "exchangeable"),
        ("seized", "confiscated", "what became of the laptops", "agree", "exchangeable"),
        ("car", "automobile", "vehicle", "agree", "exchangeable"),
        ("a laptop", "a computer", "item seized", "compatible", "one is a kind of the other"),
        ("a vehicle", "a lorry", "what hit him", "compatible", "one is a kind of the other"),
        ("struck by a car", "struck by a lorry", "cause of death", "unclear", "two kinds of one"),
        ("The appeal was thrown out", "appeal dismissed", "outcome", "agree", "exchangeable"),
        ("a Molotov cocktail", "petrol bomb", "weapon", "agree", "exchangeable"),
        ("organised crime", "organized crime", None, "agree", "two spellings"),
        ("colour television", "color TV", None, "agree", "two spellings, and an abbreviation"),
        ("pleaded guilty", "pleaded not guilty", "plea", "conflict", "the longest wording counts"),
        ("troops from Niger", "troops from Nigeria", None, "unclear", "two countries that share their consonants"),
        ("hit by typhoon Maysak", "hit by typhoon Msysak", None, "compatible", "a name with a slip"),
    ],
)
def test_only_true_synonyms_are_equal(left, right, asked, expected, why):
    assert verdict(left, right, asked) == expected, why


def test_no_wording_is_in_two_lines():
    lines = [wording for row in load_table("synonyms")["same"] for wording in row]
    assert len(lines) == len(set(lines))


def test_what_stands_for_a_wording_stands_for_itself():
    for row in load_table("synonyms")["same"]:
        first = row[0].removeprefix("=")
        for wording in row:
            found = in_one_wording(wording.removeprefix("="))
            assert stems(found) in (stems(first), stems(in_one_wording(first))), wording
            assert stems(in_one_wording(found)) == stems(found)


def stems(text):
    return [stem_word(fold_word(w)) for w in split_words(text)]
