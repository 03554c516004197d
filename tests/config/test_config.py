"""The configuration: found upwards, its keys read, and what nobody understands refused with its place."""

import pytest

from reconcile.config import Config, Level, load_config, load_words, refuse_unknown_checks
from reconcile.model import CannotRunError

FULL = """\
claims = ["claims", "more/claims"]
decisions = "notes/decided.yaml"
lexicon = ["words.yaml"]
documents = "sources"
fail-on = "unclear"

[checks]
no-quote = "off"
duplicate-claim = "error"
"""


def put(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def read(config):
    return {
        "claims": config.claims,
        "decisions": config.decisions,
        "lexicon": config.lexicon,
        "documents": config.documents,
        "checks": dict(config.checks),
        "fail_on": config.fail_on,
        "file": config.file,
    }


def as_read(prefix, file):
    return {
        "claims": (f"{prefix}claims", f"{prefix}more/claims"),
        "decisions": f"{prefix}notes/decided.yaml",
        "lexicon": (f"{prefix}words.yaml",),
        "documents": f"{prefix}sources",
        "checks": {"no-quote": Level.OFF, "duplicate-claim": Level.ERROR},
        "fail_on": "unclear",
        "file": file,
    }


PYPROJECT = "[project]\nname = 'x'\n\n[tool.reconcile]\n" + FULL.replace("[checks]", "[tool.reconcile.checks]")


@pytest.mark.parametrize(
    ("files", "folder", "prefix", "file"),
    [
        ({"reconcile.toml": FULL}, ".", "", "reconcile.toml"),
        ({"reconcile.toml": FULL}, "a/b", "../../", "../../reconcile.toml"),
        ({"pyproject.toml": PYPROJECT}, "a", "../", "../pyproject.toml"),
        ({"reconcile.toml": "decisions = 1", "a/reconcile.toml": FULL}, "a", "", "reconcile.toml"),
        ({"reconcile.toml": FULL, "a/pyproject.toml": "[tool.other]\n"}, "a", "../", "../reconcile.toml"),
        ({"reconcile.toml": FULL, "a/pyproject.toml": "[broken"}, "a", "../", "../reconcile.toml"),
        ({"reconcile.toml": FULL, "pyproject.toml": "[tool.reconcile]\n"}, ".", "", "reconcile.toml"),
    ],
)
def test_the_nearest_wins_and_paths_start_from_it(tmp_path, files, folder, prefix, file):
    put(tmp_path, files)
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    assert read(load_config(folder=str(tmp_path / folder))) == as_read(prefix, file)


@pytest.mark.parametrize(
    "text",
    [
        "[tool.reconcile]\nclaims = 'x'",
        "[project]\n\n  [ tool . 'reconcile' ]\nclaims = 'x'",
        "[tool]\nreconcile.claims = 'x'",
        "[tool]\nreconcile = {claims = 'x'}",
        "tool.reconcile.claims = 'x'",
        "tool = {reconcile = {claims = 'x'}}",
        "[tool.reconcile.checks]\n[tool.\"reconcile\"]\nclaims = 'x'",
    ],
)
def test_a_table_of_a_project_is_found_in_any_spelling(tmp_path, text):
    put(tmp_path, {"pyproject.toml": text})
    assert load_config(folder=str(tmp_path)).file == "pyproject.toml"


def test_a_project_that_only_names_the_package_has_no_configuration(tmp_path):
    put(tmp_path, {"pyproject.toml": "[project]\ndependencies = ['reconcile']\n[tool.other]\nreconcile = 1\n"})
    assert load_config(folder=str(tmp_path)) == Config()


def test_without_a_configuration_there_are_defaults(tmp_path):
    assert load_config(folder=str(tmp_path)) == Config()
    assert read(Config())["claims"] == ("claims",)
    assert Config().decisions == "decisions.yaml"


def test_a_file_named_comes_before_all(tmp_path, monkeypatch):
    put(tmp_path, {"reconcile.toml": "claims = 'x'", "other/mine.toml": FULL})
    monkeypatch.chdir(tmp_path)
    assert read(load_config("other/mine.toml")) == as_read("other/", "other/mine.toml")
    with pytest.raises(CannotRunError, match="no configuration file `absent"):
        load_config("absent.toml")


def test_decisions_lie_beside_the_configuration_else_in_the_working_folder(tmp_path):
    put(tmp_path, {"reconcile.toml": "", "a/decisions.yaml": ""})
    assert load_config(folder=str(tmp_path / "a")).decisions == "decisions.yaml"
    put(tmp_path, {"decisions.yaml": ""})
    assert load_config(folder=str(tmp_path / "a")).decisions == "../decisions.yaml"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("reconcile.toml", "decision = 'x'", ["reconcile.toml:1:1 did you mean `decisions`?"]),
        ("reconcile.toml", "\n  fail_on = 'error'", ["reconcile.toml:2:3 did you mean `fail-on`?"]),
        ("reconcile.toml", "fail-on = 'conflicts'", ["reconcile.toml:1:1 did you mean `conflict`?"]),
        ("reconcile.toml", "claims = 3", ['reconcile.toml:1:1 write claims = ["…"]']),
        ("reconcile.toml", "[checks]\nx = 'off'\ny = 'warn'", ["reconcile.toml:3:1 did you mean `warning`?"]),
        ("reconcile.toml", "checks = {y = 'eror'}", ["reconcile.toml:1:11 did you mean `error`?"]),
        ("reconcile.toml", "[tool.reconcile]\n", ["reconcile.toml:1:1 the keys are"]),
        ("reconcile.toml", "claims =\n", ["reconcile.toml:1:9 "]),
        (
            "pyproject.toml",
            "[tool.other]\nlexicons = 1\n[tool.reconcile]\nlexicons = ['x']\ndocument = 'y'\n",
            ["pyproject.toml:4:1 did you mean `lexicon`?", "pyproject.toml:5:1 did you mean `documents`?"],
        ),
    ],
)
def test_what_is_not_understood_is_refused_with_its_place(tmp_path, name, text, expected):
    put(tmp_path, {name: text})
    with pytest.raises(CannotRunError) as caught:
        load_config(folder=str(tmp_path))
    found = [f"{problem.location} {problem.hint}" for problem in caught.value.problems]
    assert len(found) == len(expected)
    for told, words in zip(found, expected, strict=True):
        assert told.startswith(words)


def test_checks_that_there_are_not_are_refused(tmp_path):
    put(tmp_path, {"reconcile.toml": "[checks]\nno-quote = 'off'\nno-qoute = 'off'\n"})
    config = load_config(folder=str(tmp_path))
    refuse_unknown_checks(config, ["no-quote", "no-qoute"])
    with pytest.raises(CannotRunError) as caught:
        refuse_unknown_checks(config, ["no-quote"])
    (problem,) = caught.value.problems
    assert (str(problem.location), problem.hint) == ("reconcile.toml:3:1", "did you mean `no-quote`?")
    with pytest.raises(CannotRunError) as caught:
        refuse_unknown_checks(config, ["no-quote"], ["no-qoute"])
    (problem,) = caught.value.problems
    assert problem.message == "the check `no-qoute` can be neither switched off nor changed"


WORDS = """\
concepts:
  zorbing: [zorbing, globriding]
aspects:
  orb-colour: {words: [hue of orb], types: [text]}
compounds:
  orb run: [zorbing, how-many]
near:
  - [zorbing, attack]
"""


def test_words_of_the_project_join_the_shipped_ones(tmp_path):
    put(tmp_path, {"words.yaml": WORDS})
    words = load_words([str(tmp_path / "words.yaml")])
    assert words.concepts_of("a globriding") == {"zorbing"}
    assert "attack" in words.near["zorbing"]
    assert "attack" in words.concepts_of("assault")
    assert load_words([]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("concept:\n  a: [b]\n", [(1, 1, "did you mean `concepts`?")]),
        ("concepts:\n  a: b\n", [(2, 6, "write [one, another]")]),
        ("concepts: [a]\n", [(1, 11, "write each name with a list of words")]),
        ("aspects:\n  a: {word: [b], types: [text]}\n", [(2, 6, "write {words"), (2, 7, "did you mean `words`?")]),
        ("- a\n", [(1, 1, "it has concepts")]),
        (None, [(1, 1, "correct `lexicon`")]),
    ],
)
def test_what_is_wrong_in_a_lexicon_is_told_with_its_place(tmp_path, text, expected):
    if text is not None:
        put(tmp_path, {"words.yaml": text})
    with pytest.raises(CannotRunError) as caught:
        load_words([str(tmp_path / "words.yaml")])
    found = sorted(caught.value.problems, key=lambda p: p.location)
    assert [(p.location.line, p.location.column) for p in found] == [e[:2] for e in expected]
    for problem, (*_, words) in zip(found, expected, strict=True):
        assert problem.hint.startswith(words)
