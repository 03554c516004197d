"""Bad input ends with status 2 and a message that says what is wrong and what to do; never with a traceback."""

import pytest

GOOD = "source: {id: good}\nclaims:\n  - {id: a, subject: s, property: p, value: v}\n"
HEAD = "claims:\n  - id: a\n    subject: s\n    property: p\n"


def bomb():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(lines) + "\n"


# name, files, arguments, what standard error must say (each in lower case)
REFUSED = [
    ("missing file", {}, ["nowhere.yaml"], ["nowhere.yaml"]),
    ("missing default folder", {}, [], ["claims"]),
    ("folder without claim files", {"claims/notes.md": "# notes"}, ["claims"], ["claim file"]),
    ("empty file", {"c/a.yaml": ""}, ["c/a.yaml"], ["a.yaml", "empty"]),
    ("only comments", {"c/a.yaml": "# nothing yet\n"}, ["c/a.yaml"], ["a.yaml"]),
    ("no YAML", {"c/a.yaml": "claims: [\n"}, ["c/a.yaml"], ["a.yaml:"]),
    ("binary", {"c/a.yaml": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe"}, ["c/a.yaml"], ["a.yaml"]),
    ("not UTF-8", {"c/a.yaml": "claims:\n  - text: Señora\n".encode("latin-1")}, ["c/a.yaml"], ["a.yaml", "utf-8"]),
    ("tabs", {"c/a.yaml": "claims:\n\t- id: a\n"}, ["c/a.yaml"], ["a.yaml:2", "tab"]),
    ("alias", {"c/a.yaml": "x: &x 1\nclaims: [*x]\n"}, ["c/a.yaml"], ["a.yaml:", "alias"]),
    ("billion laughs", {"c/a.yaml": bomb()}, ["c/a.yaml"], ["a.yaml:", "alias"]),
    ("deep nesting", {"c/a.yaml": "claims: " + "[" * 5000}, ["c/a.yaml"], ["a.yaml:"]),
    ("duplicate key", {"c/a.yaml": HEAD + "    value: 1\n    value: 2\n"}, ["c/a.yaml"], ["a.yaml:6", "value"]),
    ("duplicate source", {"c/a.yaml": GOOD, "c/b.yaml": GOOD}, ["c"], ["good", "a.yaml", "b.yaml"]),
    ("duplicate claim", {"c/a.yaml": GOOD + "  - {id: a, text: t}\n"}, ["c"], ["a.yaml:4", "a"]),
    ("no value", {"c/a.yaml": HEAD}, ["c/a.yaml"], ["a.yaml:2", "value"]),
    ("empty value", {"c/a.yaml": HEAD + "    value: ''\n"}, ["c/a.yaml"], ["a.yaml:5", "value"]),
    ("mapping value", {"c/a.yaml": HEAD + "    value: {from: 1, to: 2}\n"}, ["c/a.yaml"], ["a.yaml:5", "value"]),
    ("unknown field", {"c/a.yaml": HEAD + "    value: 1\n    qoute: x\n"}, ["c"], ["a.yaml:6", "qoute", "quote"]),
    ("colon in a value", {"c/a.yaml": HEAD + "    value: vote: yes\n"}, ["c/a.yaml"], ["a.yaml:5"]),
    ("a list at the top", {"c/a.yaml": "- id: a\n"}, ["c/a.yaml"], ["a.yaml:1"]),
    ("broken JSON line", {"c/a.jsonl": '{"id": \n'}, ["c/a.jsonl"], ["a.jsonl:1"]),
    ("unknown column", {"c/a.csv": "id,subject,property,valeu\na,s,p,v\n"}, ["c/a.csv"], ["a.csv:1", "valeu"]),
]


@pytest.mark.wheel
@pytest.mark.parametrize(("files", "arguments", "said"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_bad_input_is_refused_with_a_message(reconcile, write, files, arguments, said):
    for name, content in files.items():
        write(name, content)
    done = reconcile("diff", *arguments, "--format", "json")
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert [words for words in said if words not in done.err.lower()] == []


def test_all_errors_of_all_files_are_listed_and_no_half_report_is_made(reconcile, write):
    write("c/a.yaml", HEAD + "    valeu: 1\n")
    write("c/b.yaml", "claims:\n  - {id: x}\n  - {id: x, text: t}\n")
    write("c/good.yaml", GOOD)
    done = reconcile("diff", "c")
    assert (done.status, done.out) == (2, "")
    places = [line.split(": ")[0] for line in done.err.splitlines() if line.startswith("c/")]
    assert {place.split(":")[0] for place in places} == {"c/a.yaml", "c/b.yaml"}
    assert places == sorted(places, key=lambda p: (p.split(":")[0], *map(int, p.split(":")[1:])))
    assert "no report is made of half the input" in done.err


@pytest.mark.parametrize("command", ["diff", "check"])
def test_a_path_that_is_missing_hides_no_error_of_the_other_files(reconcile, write, command):
    write("a.yaml", HEAD + "    valeu: 1\n")
    write("b.yaml", HEAD + "    value: ''\n")
    write("empty/notes.md", "# notes\n")
    write("decisions.yaml", "- smae: [a, b]\n")
    done = reconcile(command, "nowhere.yaml", "b.yaml", "empty", "a.yaml", "elsewhere")
    assert (done.status, done.out) == (2, "")
    told = done.err.splitlines()
    assert [line.split(": ")[0] for line in told[:-2]] == ["a.yaml:5:5", "b.yaml:5:12", "decisions.yaml:1:3"]
    assert told[-2] == (
        "reconcile: there is no file or folder `nowhere.yaml`, `elsewhere`; there are no claim files in `empty`"
    )
    assert told[-1].startswith("hint: check the spelling")


def unhashed(report):
    """Leave out the hashes of the files, which are those of the bytes."""
    return [line for line in report.splitlines() if '"sha256": "' not in line]


@pytest.mark.parametrize("arguments", [["-f", "json"], []], ids=["json", "terminal"])
@pytest.mark.parametrize("change", [lambda t: b"\xef\xbb\xbf" + t.encode(), lambda t: t.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_and_windows_line_ends_change_nothing(reconcile, write, mill, change, arguments, tmp_path):
    plain = reconcile("diff", "claims", *arguments)
    for path in sorted((tmp_path / "claims").iterdir()):
        write(f"claims/{path.name}", change(path.read_text("utf-8")))
    changed = reconcile("diff", "claims", *arguments)
    assert (changed.status, changed.err, unhashed(changed.out)) == (1, "", unhashed(plain.out))


def test_a_file_of_a_hundred_megabytes_is_refused_without_reading_it_all(reconcile, tmp_path):
    with (tmp_path / "huge.yaml").open("wb") as file:
        file.write(b"claims:\n")
        file.truncate(100_000_001)
    done = reconcile("diff", "huge.yaml")
    assert (done.status, done.out) == (2, "")
    assert "huge.yaml" in done.err
    assert "Traceback" not in done.err


def test_escapes_in_a_file_do_not_reach_the_terminal_by_way_of_messages(reconcile, write):
    write("c/a.yaml", 'claims:\n  - id: a\n    "x\\e[31m\\x9b2J\\u202Ey": 1\n')
    done = reconcile("diff", "c")
    assert done.status == 2
    assert [c for c in done.err if c in "\x1b\x9b\u202e"] == []


# arguments, what standard error must say
WRONG_USAGE = [
    (["diff", "--onyl", "conflict"], "--only"),
    (["diff", "claims", "--only", "conflcit"], "did you mean conflict?"),
    (["diff", "claims", "--format", "jsno"], "did you mean json or jsonld?"),
    (["diff", "claims", "--format", "zzz"], "the formats are terminal, "),
    (["diff", "claims", "--source", "gazzette"], "did you mean gazette?"),
    (["diff", "claims", "--source", "GAZETTE"], "did you mean gazette?"),
    (["diff", "claims", "--source", "mail"], "the sources are brigade, gazette"),
    (["diff", "claims", "--source", ""], "--source names no source\nhint: the sources are brigade, gazette"),
    (["diff", "claims", "--source", "gazette,mail"], "no file here has a source 'mail'"),
    (["explain", "gazete.yaml:7", "brigade/date"], "did you mean gazette.yaml"),
    (["explain", "x.csv:7", "brigade/date"], "the claims here are from brigade.yaml, gazette.yaml"),
    (["diff", "claims", "--only", ""], "--only names no verdict\nhint: the verdicts are conflict, unclear, "),
    (["diff", "claims", "--only", " , "], "--only names no verdict"),
    (["diff", "claims", "--format", "JSON"], "did you mean json or jsonld?"),
    (["diff", "claims", "--color", "sometimes"], "--color"),
    (["dif"], "diff"),
    ([], "Usage: reconcile"),
    (["explain", "gazette/date"], "B"),
    (["explain", "gazette/dtae", "brigade/date"], "did you mean gazette/date"),
    (["explain", "date", "brigade/date"], "fits 2 claims: brigade/date, gazette/date"),
    (["explain", "gazette/date", "gazette/date"], "one claim"),
    (["value", "x", "--format", "xml"], "terminal, json"),
]


@pytest.mark.parametrize(
    ("subject", "hint"),
    [
        ("fire at teh mill", "hint: did you mean “fire at the mill”?\n"),
        ("THE MIL", ""),
        ("miil", "hint: did you mean “fire at the mill”?\n"),
        ("zebra", ""),
    ],
)
def test_a_subject_that_nothing_has_is_told_with_close_ones(reconcile, mill, subject, hint):
    done = reconcile("diff", "claims", "--subject", subject)
    said = "" if subject == "THE MIL" else f"reconcile: --subject: no finding has “{subject}” in its subject\n{hint}"
    assert (done.status, done.err) == (1, said)
    assert "1 conflict" in done.out


@pytest.mark.parametrize(("arguments", "said"), WRONG_USAGE)
def test_wrong_usage_ends_with_2_and_helps(reconcile, mill, arguments, said):
    done = reconcile(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err
