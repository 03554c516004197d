"""The lexicon holds together: its form, what it joins and what it keeps apart."""

from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from reconcile.align.bags import containment, cover, read_wording
from reconcile.lexicon import lexicon
from reconcile.lexicon.build import compile_sources, compiled_tables, is_compiled
from reconcile.lexicon.tables import phrase_stems
from reconcile.lexicon.words import fold_word, stem_word

_FOLDER = files("reconcile") / "data" / "lexicon"
_LONGEST_PHRASE = 5
_CONNECTED = 0.45
_LEAST_PARAPHRASES = 0.84
_MOST_SIBLINGS = 0.11


def _load() -> dict[str, dict]:
    names = sorted(p.name for p in _FOLDER.iterdir() if p.name.endswith(".yaml"))
    return {n: yaml.safe_load((_FOLDER / n).read_text(encoding="utf-8")) for n in names}


_FILES = _load()
_ASPECTS = {str(a) for data in _FILES.values() for a in data.get("aspects") or {}}
_CONCEPTS = {str(c) for data in _FILES.values() for c in data.get("concepts") or {}}


def _pairs(name: str) -> list[tuple[str, str]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [(left, right) for _, left, right in (line.split("\t") for line in lines)]


def _share(left, right) -> float:
    held = cover(lexicon(), tuple((key, features, 1.0) for key, features in right.units))
    return containment(tuple((key, features, 1.0) for key, features in left.units), held)


def connected(a: str, b: str) -> bool:
    left, right = read_wording(lexicon(), a, asks=True), read_wording(lexicon(), b, asks=True)
    if not left.units and not right.units:
        return bool(left.aspects & right.aspects)
    return _share(left, right) * _share(right, left) >= _CONNECTED


@pytest.mark.parametrize("name", _FILES)
def test_each_concept_has_phrases_and_none_twice(name):
    for concept, words in (_FILES[name].get("concepts") or {}).items():
        folded = [str(w).casefold() for w in words]
        assert folded, concept
        assert len(folded) == len(set(folded)), concept


@pytest.mark.parametrize("name", _FILES)
def test_no_phrase_is_longer_than_the_look_up_reaches(name):
    data = _FILES[name]
    phrases = [str(w) for words in (data.get("concepts") or {}).values() for w in words]
    phrases += [str(p) for p in data.get("compounds") or {}]
    assert [p for p in phrases if not 0 < len(phrase_stems(p)) <= _LONGEST_PHRASE] == []


@pytest.mark.parametrize("name", _FILES)
def test_compounds_and_neighbours_name_known_concepts(name):
    data = _FILES[name]
    named = {str(m) for meanings in (data.get("compounds") or {}).values() for m in meanings}
    assert sorted(named - _CONCEPTS - _ASPECTS) == []
    assert sorted({str(c) for cluster in data.get("near") or () for c in cluster} - _CONCEPTS - _ASPECTS) == []


def test_the_compiled_form_is_that_of_the_files_as_they_are():
    assert is_compiled(), "run `make golden`"
    assert compiled_tables() == compile_sources()


@pytest.mark.parametrize("name", ["paraphrases.tsv", "siblings.tsv"])
def test_no_pair_stands_twice(name):
    pairs = [frozenset(pair) for pair in _pairs(name)]
    assert len(pairs) == len(set(pairs))


def test_most_paraphrases_are_connected():
    pairs = _pairs("paraphrases.tsv")
    assert sum(connected(a, b) for a, b in pairs) / len(pairs) >= _LEAST_PARAPHRASES


def test_few_siblings_are_connected():
    pairs = _pairs("siblings.tsv")
    assert sum(connected(a, b) for a, b in pairs) / len(pairs) <= _MOST_SIBLINGS


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("sank", "sink"), ("sunk", "sink"), ("fled", "flee"), ("stolen", "steal"), ("shot", "shoot"), ("met", "meet"),
        ("women", "woman"), ("children", "child"), ("crises", "crisis"), ("knives", "knife"), ("withdrawn", "withdraw"),
        ("grandchildren", "grandchild"), ("crewmen", "crewman"), ("thieves", "thief"), ("overran", "overrun"),
        ("arrested", "arrest"), ("Injured", "injure"), ("café", "cafe"),
    ],
)  # fmt: skip
def test_irregular_and_regular_forms_share_a_stem(form, base):
    assert stem_word(fold_word(form)) == stem_word(fold_word(base))


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        ("put it out", "put out"), ("shut her down", "shut down"), ("date of his death", "date of death"),
        ("search was called off", "search called off"), ("fire had been put out", "fire put out"),
    ],
)  # fmt: skip
def test_a_phrase_is_found_with_pronouns_and_auxiliaries_in_it(apart, together):
    assert connected(apart, together)


def test_an_auxiliary_tells_who_did_from_who_was_done_by():
    was, did = (read_wording(lexicon(), text, asks=True) for text in ("who was sued", "who sued"))
    assert was.units != did.units


@pytest.mark.parametrize(
    ("one", "other"), [("found", "find"), ("wound", "wind"), ("ground", "grind"), ("left", "leave")]
)
def test_forms_that_are_words_of_their_own_keep_their_stem(one, other):
    assert stem_word(one) != stem_word(other)
