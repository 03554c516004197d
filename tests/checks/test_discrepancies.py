"""New discrepancies: what fails, what people have accepted, and what has changed since."""

import pytest

from reconcile.cli.decide import run_accept
from reconcile.cli.streams import write_out

GAZETTE = """\
source: {id: gazette, published: 12 March 2024}
claims:
  - subject: fire at the mill
    property: date
    value: 9 March 2024
    locator: p. 1
"""
BRIGADE = """\
source: {id: brigade, published: 2 April 2024}
claims:
  - subject: fire at the mill
    property: date
    value: 10 March 2024
    locator: p. 1
"""
AGENCY = BRIGADE.replace("brigade", "agency")
TWO = {"claims/gazette.yaml": GAZETTE, "claims/brigade.yaml": BRIGADE}
NEW_HERE = (
    "claims/brigade.yaml:5:12 new-discrepancy: fire at the mill, date: “10 March 2024” here against “9 March 2024” "
    "(`gazette`, claims/gazette.yaml:3), 1 day apart"
)


def test_a_conflict_is_shown_on_the_given_file(problems, check):
    assert problems(TWO, "claims/brigade.yaml") == [NEW_HERE]
    found = check(TWO, "claims/brigade.yaml").problems
    assert [str(place) for place in found[0].related] == ["claims/gazette.yaml:5:12"]


def test_of_all_files_it_is_shown_once(problems):
    assert [line.split(": ")[0] for line in problems(TWO)] == ["claims/brigade.yaml:5:12 new-discrepancy"]


def test_conflicts_of_other_files_are_their_own(problems):
    third = "source: {id: diary}\nclaims: [{subject: flood, property: place, value: Velm, locator: p. 2}]\n"
    assert problems(TWO | {"claims/diary.yaml": third}, "claims/diary.yaml") == []


def test_a_file_outside_the_project_is_compared_with_it(problems):
    files = {"claims/gazette.yaml": GAZETTE, "draft.yaml": BRIGADE}
    assert [line.split(": ")[0] for line in problems(files, "draft.yaml")] == ["draft.yaml:5:12 new-discrepancy"]


@pytest.fixture
def accepted(put):
    """Two files in conflict, and a decisions file in which `reconcile accept` has written that it is known."""

    def write(files=TWO):
        put(files)
        done = run_accept(
            ["gazette/c1", "brigade/c1"], because="known", code=None, holds=None, by="Ada", paths=[], config=None
        )
        write_out(done.text, done.path)

    return write


def test_what_is_accepted_is_quiet(accepted, check, problems):
    accepted()
    assert problems({}, "claims/brigade.yaml") == []
    assert check({}, "claims/brigade.yaml").known == 1


def test_a_later_source_that_agrees_with_a_side_is_covered(accepted, problems):
    accepted()
    assert problems({"claims/agency.yaml": AGENCY}, "claims/agency.yaml") == []


def test_a_new_value_is_not(accepted, problems):
    accepted()
    text = AGENCY.replace("10 March", "11 March")
    found = problems({"claims/agency.yaml": text}, "claims/agency.yaml")
    assert [line.split(": ")[0] for line in found] == ["claims/agency.yaml:5:12 new-discrepancy"]
    assert problems({}, "claims/brigade.yaml", "claims/gazette.yaml") != []  # seen from the other side too


def test_a_new_value_is_shown_where_it_stands(accepted, problems):
    accepted()
    new = AGENCY.replace("agency", "inspector").replace("10 March", "11 March")
    files = {"claims/inspector.yaml": new, "claims/zoo.yaml": new.replace("inspector", "zoo").replace("11", "14")}
    found = [line.split(": ")[0] for line in problems(dict([*files.items()][:1]), "claims")]
    assert found == ["claims/inspector.yaml:5:12 new-discrepancy"]
    found = [line.split(": ")[0] for line in problems(files, "claims")]
    assert found == [f"{path}:5:12 new-discrepancy" for path in files]
    assert [line.split(": ")[0] for line in problems({}, *files)] == found


SILENT = "  # reconcile: ignore[new-discrepancy]"
GIVEN = [("claims",), ("claims/brigade.yaml",), ("claims/gazette.yaml",)]


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("silent", TWO)
def test_a_comment_on_either_claim_silences_a_relation(problems, given, silent):
    assert (
        problems(TWO | {silent: TWO[silent].replace(" March 2024\n    loc", f" March 2024{SILENT}\n    loc")}, *given)
        == []
    )


def test_a_comment_silences_no_relations_of_other_claims(problems):
    files = TWO | {"claims/brigade.yaml": BRIGADE.replace("10 March 2024", f"10 March 2024{SILENT}")}
    files["claims/herald.yaml"] = BRIGADE.replace("brigade", "herald").replace("10 March 2024", "25 March 2023")
    files["claims/ledger.yaml"] = BRIGADE.replace("brigade", "ledger").replace("10 March 2024", "1 January 2020")
    found = problems(files, "claims")
    assert [line.split(": ")[0].split()[1] for line in found] == ["new-discrepancy"] * 2
    assert all(date in "".join(found) for date in ("25 March 2023", "1 January 2020"))


def test_another_claim_with_the_value_of_a_silenced_one_is_not_silenced(problems):
    files = TWO | {"claims/brigade.yaml": BRIGADE.replace("10 March 2024", f"10 March 2024{SILENT}")}
    found = problems(files | {"claims/agency.yaml": AGENCY}, "claims")
    assert [line.split(": ")[0] for line in found] == ["claims/agency.yaml:5:12 new-discrepancy"]


def test_the_fingerprint_does_not_depend_on_the_files_given(check):
    assert len({check(TWO, *given).fingerprints for given in GIVEN}) == 1


def test_an_acceptance_of_a_changed_claim_is_stale(accepted, problems):
    accepted()
    found = problems({"claims/brigade.yaml": BRIGADE.replace("10 March", "11 March")}, "claims/brigade.yaml")
    assert sorted(line.split(" ")[1] for line in found) == ["new-discrepancy:", "stale-decision:"]
    assert any(line.startswith("decisions.yaml:") for line in found)


def test_no_decision_is_stale_for_a_claim_that_cannot_be_read(accepted, problems):
    accepted()
    found = problems({"claims/brigade.yaml": "claims:\n  - subject: [\n"}, "claims/brigade.yaml")
    assert [line for line in found if "stale-decision" in line] == []
    assert found[0].startswith("claims/brigade.yaml:")


def test_a_source_that_contradicts_itself(problems):
    text = GAZETTE + BRIGADE.partition("claims:\n")[2]
    assert problems({"gazette.yaml": text}) == [
        (
            "gazette.yaml:9:12 self-contradiction: fire at the mill, date: “10 March 2024” here against “9 March 2024” "
            "(gazette.yaml:3), 1 day apart"
        )
    ]


def test_two_speakers_do_not_make_a_source_contradict_itself(problems):
    text = GAZETTE + "    attributed_to: Ada\n" + BRIGADE.partition("claims:\n")[2] + "    attributed_to: Ben\n"
    assert problems({"gazette.yaml": text}) == [
        (
            "gazette.yaml:10:12 new-discrepancy: fire at the mill, date: “10 March 2024”, said by “Ben”, here against "
            "“9 March 2024”, said by “Ada”, (gazette.yaml:3), 1 day apart"
        )
    ]


def test_what_is_unclear_is_a_notice(check):
    text = BRIGADE.replace("date", "cause").replace("10 March 2024", "negligence")
    other = GAZETTE.replace("date", "cause").replace("9 March 2024", "a spark from the engine")
    found = check({"claims/gazette.yaml": other, "claims/brigade.yaml": text}).problems
    assert [(p.code, p.severity.value) for p in found] == [("unclear-discrepancy", "notice")]


@pytest.mark.parametrize("level", ["off", "notice", "warning", "error"])
def test_levels(check, level):
    found = check(TWO, levels={"new-discrepancy": level}).problems
    assert [p.severity.value for p in found] == ([] if level == "off" else [level])


def test_what_cannot_be_read_is_an_error_and_not_unclear_too(check):
    claim = "claims:\n  - {{subject: fire at the mill, property: date, value: {}, locator: p. 1}}\n"
    found = check({"claims/a.yaml": claim.format("9 March"), "claims/b.yaml": claim.format("10 March 2024")}).problems
    assert [(p.code, p.location.path) for p in found] == [("relative-date", "claims/a.yaml")]
