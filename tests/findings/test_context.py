"""Two claims as files have them, and the verdict of the findings layer: values, wordings and properties together."""

import pytest

from reconcile.compare import compare_values
from reconcile.findings import build_findings
from reconcile.model import AlignedGroup, List
from reconcile.reading import read_case
from reconcile.values import normalise_claims, read_value

HEAD = "source:\n  id: {name}\n  published: {published}\nclaims:\n"


def verdict(tmp_path, left, right):
    for name, (asked, value) in (("left", left), ("right", right)):
        claim = f"  - id: c\n    subject: the march\n    property: {asked}\n    value: '{value}'\n"
        (tmp_path / f"{name}.yaml").write_text(HEAD.format(name=name, published="12 August 2014") + claim, "utf-8")
    case = read_case([str(tmp_path / "left.yaml"), str(tmp_path / "right.yaml")])
    group = AlignedGroup(claims=("left/c", "right/c"), score=0.9)
    return str(build_findings([group], normalise_claims(case), case.sources)[0].verdict)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("how he was hurt", "lost three toes of the left foot"), ("toes amputated", "two"), "conflict"),
        (("how he was hurt", "lost two toes of the left foot"), ("toes amputated", "two"), "compatible"),
        (("injury", "lost a leg on Monday"), ("date of the amputation", "11 August 2014"), "compatible"),
        (("level", "1.85 m below nominal"), ("how far it fell", "1.9 metres"), "compatible"),
        (("hostages taken", "no"), ("what followed", "hostage situation"), "conflict"),
        (("hostages taken", "yes"), ("what followed", "hostage situation"), "compatible"),
        (("return of the passport", "no"), ("what became of the passport", "retained"), "unclear"),
        (("person arrested", "Ada Sorel"), ("anyone arrested", "no"), "conflict"),
        (("live rounds", "none"), ("where shots were fired", "from the roof of the Post Office"), "conflict"),
        (("injuries", "none"), ("condition", "unhurt"), "compatible"),
        (("how many were hurt", "17, one seriously"), ("number injured", "12"), "conflict"),
        (("how many were hurt", "17, one seriously"), ("number injured", "17"), "compatible"),
        (("how many were hurt", "women, 17 of them"), ("number injured", "12"), "unclear"),
        (("released", "11 August 2014, at the mission"), ("date of release", "10 August 2014"), "conflict"),
        (("ransom paid", "none"), ("ransom", "$210,000"), "conflict"),
        (("ransom paid", "no"), ("ransom", "$210,000"), "conflict"),
        (("seriously injured", "1"), ("number of people injured", "17"), "unclear"),
        (("guards killed", "2"), ("number of people killed", "12"), "unclear"),
        (("guards killed", "12"), ("number of people killed", "2"), "conflict"),
        (("guards killed", "2"), ("number of guards killed", "12"), "conflict"),
        (("time", "half past four"), ("time", "5 pm"), "conflict"),
        (("when", "11 August 2014, half past four"), ("when", "11 August 2014, 16:30"), "compatible"),
        (("when", "11 August 2014, 4:30 am"), ("when", "11 August 2014, 16:30"), "conflict"),
        (("what he denied", "being at the quay"), ("where he was", "at the quay"), "unclear"),
        (("employees", "1200"), ("employees", "1,150"), "conflict"),
        (("deaths from cold", "denied"), ("deaths from cold", "two"), "conflict"),
        (("magnitude", "6.8"), ("how strong", "magnitude 6.7"), "conflict"),
        (("moment magnitude", "Mw 6.6"), ("how strong", "magnitude 6.6"), "agree"),
        (("classification", "INES 1"), ("how it was rated", "Level 1"), "agree"),
        (("classification", "INES 1"), ("how it was rated", "INES Level 2"), "conflict"),
        (("depth", "9 ± 2 km"), ("how deep", "12 km"), "conflict"),
        (("depth", "9 ± 2 km"), ("how deep", "11 km"), "compatible"),
        (("latitude", "82° 31′ N"), ("how far north", "no further than 82° 19′"), "conflict"),
        (("tritium", "three thousand becquerels per litre"), ("tritium", "3,100 Bq/l"), "compatible"),
        (("date due", "4 September"), ("expected arrival", "4 September 2014"), "agree"),
        (("time", "14:20"), ("time", "shortly after two o''clock"), "compatible"),
        (("time", "01:17 UTC"), ("time", "05:17 local time"), "compatible"),
        (("time", "01:17 UTC"), ("time", "05:25 local time"), "unclear"),
        (("time", "05:17 UTC"), ("time", "05:25 UTC"), "conflict"),
    ],
)
def test_two_claims_get_the_verdict_of_a_careful_reader(tmp_path, left, right, expected):
    assert verdict(tmp_path, left, right) == expected
    assert verdict(tmp_path, right, left) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [("none", "conflict"), ("nothing", "conflict"), ("a rope", "compatible")]
)
def test_none_stands_against_a_list(value, expected):
    items = tuple(read_value(item, type="text") for item in ("a rifle", "a knife"))
    found = List(original="a rifle, a knife", items=items)
    assert str(compare_values(read_value(value, type="text"), found).verdict) == expected
