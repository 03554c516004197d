"""Hundreds of broken files: nothing is raised but CannotRunError, and nothing takes long."""

import random
import time

import pytest

from reconcile.model.claim import Claim
from reconcile.model.problem import CannotRunError, Problem
from reconcile.reading import read_case

SEEDS = {
    "a.yaml": "source:\n  id: a\n  cites: [b]\nsubjects:\n  fire: {type: event}\nclaims:\n"
    "  - id: c\n    subject: fire\n    property: date\n"
    "    value: [\"8 May\", 'x']\n    quote: >-\n      some words\n      more\n"
    "  - text: It burned.\n    inferred: yes\n",
    "a.csv": 'id,subject,property,value,quote,source\na,fire,date,"8 ""May""","two\nlines",b\n,fire,n,"[a, b]",,\n',
    "a.jsonl": '{"source": {"id": "b"}, "subjects": {"fire": {"type": "event"}}}\n'
    '{"subject": "fire", "property": "n", "value": ["a", 1.5, true, null], "note": "\\u00e9"}\n{"text": "x"}\n',
}
PIECES = [
    *"\"'[]{}:,-#&*!|>%@`?~\\\t\r\n",
    *("\x00", "\x1b", "\ufeff", "\u2028", "\u202e", "é", "\ud7ff"),
    *("- ", ": ", "---\n", "<<: ", "&a ", "*a", "\\ud800", "{" * 40),
]


def mutate(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 0, 1, 1, 5, 40)))
        piece = chance.choice((chance.choice(PIECES), "", text[chance.randrange(len(text) or 1) :][:30]))
        text = text[:start] + piece + text[end:]
    return text


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("seed", range(200))
def test_no_mutated_file_raises_or_hangs(tmp_path, name, seed):
    chance = random.Random(f"{name}{seed}")  # noqa: S311
    data = mutate(SEEDS[name], chance).encode()
    if seed % 10 == 0:
        data = (
            data[: chance.randrange(len(data) + 1)]
            + bytes([chance.randrange(256)])
            + data[chance.randrange(len(data) + 1) :]
        )
    path = tmp_path / name
    path.write_bytes(data)
    start = time.process_time()
    try:
        case = read_case([str(path)])
    except CannotRunError as error:
        assert error.hint  # noqa: PT017
        return
    assert time.process_time() - start < 2
    lines = data.count(b"\n") + data.count(b"\r") + data.count("\u2028".encode()) + 2
    assert all(isinstance(claim, Claim) and 1 <= claim.location.line <= lines for claim in case.claims)
    assert all(isinstance(problem, Problem) and problem.message for problem in case.problems)
    for problem in case.problems:
        str(problem).encode()
        assert 1 <= problem.location.line <= lines


NONSENSE = [
    "[" * 100_000,
    "{a: " * 50_000,
    "- " * 50_000,
    "? " * 50_000,
    "a: " * 50_000,
    "'" * 99_999,
    '"' + "\\" * 99_999,
    "&a " * 50_000,
    "claims:\n" + "  - text: a: b\n" * 20_000,
]


@pytest.mark.parametrize("text", NONSENSE, ids=range(len(NONSENSE)))
@pytest.mark.parametrize("name", SEEDS)
def test_no_large_nonsense_takes_long(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    start = time.process_time()
    case = read_case([str(path)])
    assert time.process_time() - start < 5
    assert 1 <= len(case.problems) <= 202


@pytest.mark.parametrize("line_break", ["\r", "\x85", "\u2028"])
def test_a_syntax_error_after_line_breaks_that_only_yaml_knows(problems, line_break):
    text = "claims:\n- subject: fire\n" + line_break * 9 + "  value: @\n"
    assert [line.rpartition(" ")[2] for line in problems({"a.yaml": text})] == ["special-character"]


def test_where_nothing_is_named_the_message_says_what_was_looked_for(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotRunError) as raised:
        read_case(["claims"])
    assert "the folder `claims`" in raised.value.hint
