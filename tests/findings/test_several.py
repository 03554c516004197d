"""Several claims of one source with the same subject and property: an open list, said one item a claim."""

import pytest

from reconcile.report.pipeline import make_report

HEAD = "source: {{id: {id}}}\nclaims:\n"
ROW = "  - {{id: c{n}, subject: raid on the farm, property: {prop}, value: {value}{more}}}\n"


@pytest.fixture
def verdict(tmp_path):
    """Return the verdict of the only finding of several claims; each source is a list of (property, value, more)."""

    def run(*sources):
        for place, claims in enumerate(sources):
            rows = [ROW.format(n=n, prop=p, value=v, more="".join(more)) for n, (p, v, *more) in enumerate(claims)]
            path = tmp_path / f"s{place}.yaml"
            path.write_text(HEAD.format(id=f"s{place}") + "".join(rows), encoding="utf-8")
        found = [f for f in make_report([str(tmp_path)]).findings if len(f.claims) > 1]
        assert len(found) == 1
        return str(found[0].verdict)

    return run


def killed(*names):
    return [("person killed", name) for name in names]


NAMES = ("Ilya Torn", "Petra Holm", "Otto Brandt")


def test_names_that_one_source_gives_one_a_claim_are_no_contradiction(verdict):
    assert verdict(killed(*NAMES)) == "compatible"


def test_a_source_that_names_one_of_several_does_not_contradict(verdict):
    assert verdict(killed(*NAMES), killed("Petra Holm")) == "compatible"


def test_a_list_beside_names_said_one_a_claim(verdict):
    assert verdict(killed(*NAMES), killed("[Ilya Torn, P. Holm]")) == "compatible"


def test_two_sources_that_name_several_do_not_contradict(verdict):
    assert verdict(killed(*NAMES), killed("Petra Holm", "Rosa Kern")) == "compatible"


def test_a_name_that_is_none_of_several_is_put_before_a_person(verdict):
    assert verdict(killed(*NAMES), killed("Rosa Kern")) == "unclear"


def test_two_names_of_two_sources_conflict_as_ever(verdict):
    assert verdict([("captain", "Ilya Torn")], [("captain", "Rosa Kern")]) == "conflict"


def test_two_speakers_of_one_source_are_told_apart(verdict):
    said = [("captain", "Ilya Torn", ", attributed_to: the crew"), ("captain", "Rosa Kern", ", attributed_to: police")]
    assert verdict(said) == "conflict"


def test_numbers_and_days_of_one_source_still_contradict(verdict):
    assert verdict([("number killed", "3"), ("number killed", "5")]) == "conflict"


def test_words_of_one_source_that_exclude_each_other_still_do(verdict):
    assert verdict([("outcome of the trial", "convicted"), ("outcome of the trial", "acquitted")]) == "conflict"
