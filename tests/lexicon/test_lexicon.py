"""The lexicon holds together: its form, what it joins and what it keeps apart."""

from importlib.resources import files
from pathlib import Path
from runpy import run_path

import pytest
import yaml

from reconcile.align.bags import read_wording
from reconcile.lexicon import lexicon
from reconcile.lexicon.build import compile_sources, compiled_tables, is_compiled
from reconcile.lexicon.tables import phrase_stems
from reconcile.lexicon.words import fold_word, stem_word

_FOLDER = files("reconcile") / "data" / "lexicon"
_LONGEST_PHRASE = 5
_WORDINGS = run_path(str(Path(__file__).parents[2] / "benchmarks" / "wordings.py"))


def _load() -> dict[str, dict]:
    names = sorted(p.name for p in _FOLDER.iterdir() if p.name.endswith(".yaml"))
    return {n: yaml.safe_load((_FOLDER / n).read_text(encoding="utf-8")) for n in names}


_FILES = _load()
_ASPECTS = {str(a) for data in _FILES.values() for a in data.get("aspects") or {}}
_CONCEPTS = {str(c) for data in _FILES.values() for c in data.get("concepts") or {}}


def _pairs(name: str) -> list[tuple[str, str]]:
    return [(left, right) for _, left, right in _WORDINGS["read_pairs"](name)]


def connected(a: str, b: str) -> bool:
    return _WORDINGS["connected"](lexicon(), a, b)


def _share(name: str) -> float:
    pairs = _pairs(name)
    return sum(connected(a, b) for a, b in pairs) / len(pairs)


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


@pytest.mark.parametrize("name", [*_WORDINGS["ALIKE"], *_WORDINGS["APART"]])
def test_no_pair_stands_twice(name):
    pairs = [frozenset(pair) for pair in _pairs(name)]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize(
    ("name", "least"),
    [("paraphrases", 0.84), ("paraphrases_unseen", 0.49), ("fields_worked", 0.64), ("fields_kept", 0.58)],
)
def test_wordings_of_one_question_are_connected(name, least):
    assert _share(name) >= least


@pytest.mark.parametrize(("name", "most"), [("siblings", 0.09), ("fields_siblings", 0.12)])
def test_wordings_of_two_questions_are_seldom_connected(name, most):
    assert _share(name) <= most


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
