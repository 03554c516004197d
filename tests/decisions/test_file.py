"""The decisions file: what people write is read, what is wrong is told, what is added leaves the rest alone."""

import shutil
import subprocess
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.decisions import decide_different, decide_same, parse_decisions, read_decisions
from reconcile.decisions.digest import say_claim
from reconcile.decisions.fields import CODES
from reconcile.model import CannotRunError, Claim
from reconcile.report.wording import KINDS_OF_REASON

FILE = """\
# Decisions of the mill case.

- accepted: 946a047c94c8
  by: Ada Quill
  because: the log was copied by hand
  code: transcription
  holds: 9 March 2024
  values:
    - brigade/date 904defff2d9b: "fire at the mill, date: 10 March 2024"
    - gazette/date 8af0e7196c59: "fire at the mill, date: 9 March 2024"
      mail/when 1234567890e1:

- different: 0123456789ab
  by: Ben
  because: two mills
  claims:
    brigade/alarm call 111111111111: x
    gazette/date 8af0e7196c59: y

# about the owner
- same: 3f71a8a090d8
  by: Ben
  because: one owner
  claims: {a/1 222222222222: p, b/1 333333333333: q}
"""


def refs(claims):
    return [(ref.key, ref.digest, ref.said) for ref in claims]


def test_every_part_is_read_as_written():
    read = parse_decisions(FILE, "decisions.yaml")
    assert read.problems == ()
    (known,) = read.accepted
    assert (known.id, known.by, known.because) == ("946a047c94c8", "Ada Quill", "the log was copied by hand")
    assert (known.code, known.holds, str(known.location)) == ("transcription", "9 March 2024", "decisions.yaml:3:3")
    assert [refs(value) for value in known.values] == [
        [("brigade/date", "904defff2d9b", "fire at the mill, date: 10 March 2024")],
        [
            ("gazette/date", "8af0e7196c59", "fire at the mill, date: 9 March 2024"),
            ("mail/when", "1234567890e1", ""),
        ],
    ]
    assert [(a.judgement, a.id, a.by, a.because, refs(a.claims), a.location.line) for a in read.alike] == [
        (
            "different",
            "0123456789ab",
            "Ben",
            "two mills",
            [("brigade/alarm call", "111111111111", "x"), ("gazette/date", "8af0e7196c59", "y")],
            13,
        ),
        ("same", "3f71a8a090d8", "Ben", "one owner", [("a/1", "222222222222", "p"), ("b/1", "333333333333", "q")], 21),
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n", "---\n"])
def test_a_file_without_decisions_is_fine(text):
    read = parse_decisions(text, "d.yaml")
    assert (read.alike, read.accepted, read.problems) == ((), (), ())


def test_a_file_that_is_absent_or_empty_holds_no_decisions(tmp_path):
    (tmp_path / "empty.yaml").write_text("")
    for name in ("absent.yaml", "empty.yaml"):
        read = read_decisions(str(tmp_path / name))
        assert (read.alike, read.accepted, read.problems) == ((), (), ())


CLAIMS = "  claims: {a/1 222222222222: p, b/1 333333333333: q}\n"
WRONG = [
    ("same: x\n", [(1, 1, "not-a-list", "begin each decision with a dash")]),
    ("- text\n", [(1, 3, "bad-decision", "`- same: …`")]),
    ("- by: Ben\n  because: x\n", [(1, 3, "bad-decision", "`same:`, `different:` or `accepted:`")]),
    ("- sames: 1\n  by: B\n  because: x\n" + CLAIMS, [(1, 3, "unknown-field", "did you mean `same`?")]),
    ("- same: 1\n  different: 2\n  by: B\n  because: x\n" + CLAIMS, [(1, 3, "bad-decision", "two decisions")]),
    (
        "- same: 1\n  becuase: x\n  by: B\n" + CLAIMS,
        [(1, 3, "missing-field", "why"), (2, 3, "unknown-field", "because")],
    ),
    (
        "- same: 1\n  reason: x\n  by: B\n" + CLAIMS,
        [(1, 3, "missing-field", "why"), (2, 3, "unknown-field", "because")],
    ),
    ("- same: 1\n  because: x\n" + CLAIMS, [(1, 3, "missing-field", "who decided")]),
    ("- same: 1\n  by: B\n  because:\n" + CLAIMS, [(3, 11, "empty", "write its text")]),
    ("- same: 1\n  by: B\n  because: x\n  claims: [a/1, b/1]\n", [(4, 11, "not-a-mapping", "source/claim-id digest")]),
    ("- same: 1\n  by: B\n  because: x\n  claims: {a/1 222222222222: p}\n", [(4, 11, "too-few-claims", "")]),
    ("- same: 1\n  by: B\n  because: x\n  claims: {a/1: p, b/1 333333333333: q}\n", [(4, 12, "bad-claim", "digest")]),
    (
        "- accepted: 1\n  by: B\n  because: x\n  code: typo\n  values:\n    - a/1 222222222222: p\n",
        [(4, 9, "bad-choice", "transcription"), (6, 5, "too-few-values", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_what_is_wrong_is_told_with_its_place_and_what_to_do(text, expected):
    read = parse_decisions(text, "d.yaml")
    found = sorted(read.problems, key=lambda p: p.location)
    assert [(p.location.line, p.location.column, p.code) for p in found] == [e[:3] for e in expected]
    for problem, (*_, words) in zip(found, expected, strict=True):
        assert words in problem.hint
    assert (read.alike, read.accepted) == ((), ())


def test_a_key_that_stands_twice_is_an_error():
    read = parse_decisions("- same: 1\n  by: B\n  because: x\n  because: y\n" + CLAIMS, "d.yaml")
    assert [(str(p.location), p.code) for p in read.problems] == [("d.yaml:4:3", "duplicate-key")]


def claim(key, value="9 March 2024", **more):
    source, name = key.split("/")
    return Claim(source=source, id=name, **{"subject": "fire", "property": "date", "value": value, **more})


A, B, C = claim("a/1"), claim("b/1"), claim("c/1", "10 March 2024")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (claim("a/1"), "fire, date: 9 March 2024"),
        (claim("a/1", ("one", "two")), "fire, date: one; two"),
        (
            claim("a/1", attributed_to=("guests", "the police"), certainty="alleged", as_of="3 May", type="date"),
            "fire, date: 9 March 2024 (said by guests, as told by the police; alleged; as of 3 May; type date)",
        ),
        (Claim(source="a", id="1", text="It\n burned."), "It burned."),
    ],
)
def test_a_decision_repeats_what_a_claim_said_on_one_line(given, said):
    assert say_claim(given) == said


def test_blocks_stand_in_sorted_place_and_nothing_else_is_touched():
    new = decide_same(FILE, [C, A], by="Ada", because="one\n fire")
    added = decide_same("", [A, C], by="Ada", because="one fire")
    assert new.replace(added + "\n", "") == FILE or new.replace("\n" + added, "") == FILE
    assert new.index("- different: 0123") < new.index(added.splitlines()[0])
    assert decide_same(new, [A, C], by="Ada", because="one fire") == new
    assert len(parse_decisions(new, "d").alike) == 3
    assert "# about the owner\n- same: 3f71a8a090d8\n" in new


def test_another_reason_replaces_the_block_and_keeps_its_comment():
    once = "# why not\n" + decide_different("", [A, C], by="Ada", because="two fires")
    twice = decide_different(once, [A, C], by="Ben", because="two days")
    assert twice == once.replace("by: Ada", "by: Ben").replace("two fires", "two days")


def test_windows_line_ends_stay():
    text = decide_same("", [A, B], by="Ada", because="x").replace("\n", "\r\n")
    new = decide_different(text, [A, C], by="Ada", because="y")
    assert new.count("\n") == new.count("\r\n")
    assert text in new


@pytest.mark.parametrize(
    "text", ["- same: 1\n", "  - same: 1\n    by: B\n    because: x\n  " + CLAIMS, "a: b\n", "- [\n"]
)
def test_nothing_is_written_into_a_file_with_errors_or_in_another_form(text):
    with pytest.raises(CannotRunError, match="nothing was written"):
        decide_same(text, [A, B], by="Ada", because="x")


WORDS = st.text(min_size=1, max_size=30).filter(lambda t: t.strip() and t.split())


@settings(max_examples=150, deadline=None)
@given(
    by=WORDS,
    because=WORDS,
    value=WORDS,
    name=st.text("abc :#-é\"'", min_size=1, max_size=9).map(str.strip).filter(bool),
)
def test_whatever_the_words_they_are_read_as_they_were_written(by, because, value, name):
    other = Claim(source="s", id=name, subject="x", property="y", value=value)
    (read,) = parse_decisions(decide_same("", [A, other], by=by, because=because), "d").alike
    assert (read.by, read.because) == (" ".join(by.split()), " ".join(because.split()))
    assert {ref.key for ref in read.claims} == {"a/1", other.key}
    assert next(r.said for r in read.claims if r.key == other.key) == say_claim(other)


POOL = [claim(f"s{n}/c", f"{n} May 2024") for n in range(1, 9)]
ADDED = st.lists(
    st.tuples(
        st.sampled_from([decide_same, decide_different]),
        st.lists(st.sampled_from(POOL), min_size=2, max_size=4, unique_by=lambda c: c.key),
        st.sampled_from(["Ada", "Ben"]),
    ),
    max_size=5,
)


def add(text, decisions):
    for decide, claims, by in decisions:
        text = decide(text, claims, by=by, because="seen")
    return text


def said(text):
    read = parse_decisions(text, "d")
    assert read.problems == ()
    return {*read.alike, *read.accepted}


@settings(max_examples=60, deadline=None)
@given(base=ADDED, ours=ADDED, theirs=ADDED)
def test_the_union_of_two_peoples_blocks_reads_as_both(base, ours, theirs):
    text = add("", base)
    one, two = add(text, ours), add(text, theirs)
    blocks = dict.fromkeys(block.strip("\n") for part in (one, two) for block in part.split("\n\n") if block.strip())
    assert said("\n\n".join(blocks) + "\n") == said(one) | said(two)


@settings(max_examples=60, deadline=None)
@given(decisions=ADDED.filter(bool), seed=st.randoms())
def test_the_order_of_adding_does_not_matter(decisions, seed):
    once = {(d[0], tuple(sorted(c.key for c in d[1]))): d for d in decisions}.values()
    mixed = seed.sample(list(once), len(once))
    assert add("", once) == add("", mixed)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize("common", [False, True])
def test_git_merges_the_blocks_of_two_people_without_conflict(tmp_path, common):
    def git(*arguments):
        named = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
        return subprocess.run(["git", *named, *arguments], cwd=tmp_path, check=True, capture_output=True, text=True)

    file = tmp_path / "decisions.yaml"
    (tmp_path / ".gitattributes").write_text("decisions.yaml merge=union\n")
    base = decide_same("", POOL[:2], by="Ada", because="seen") if common else ""
    file.write_text(base)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "base")
    versions = []
    for branch, claims in (("ours", POOL[2:]), ("theirs", POOL[1:-1])):
        git("checkout", "-q", "-b", branch, "main")
        text = base
        for left, right in pairwise(claims):
            text = decide_different(text, [left, right], by="Ada", because="seen")
        file.write_text(text)
        versions.append(text)
        git("commit", "-qam", branch)
    git("merge", "-q", "ours")
    assert said(file.read_text()) == said(versions[0]) | said(versions[1])


def test_every_kind_of_reason_has_words_of_its_own():
    assert tuple(KINDS_OF_REASON) == CODES
