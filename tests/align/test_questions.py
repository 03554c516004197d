"""Which claims answer one question: small cases, as people of different habits would write them."""

import pytest

GAZETTE = """
source: {id: gazette}
claims:
  - {id: when, subject: fire at the Harrow mill, property: when it broke out, value: the night of 9 March 2024}
  - {id: dead, subject: fire at the Harrow mill, property: people killed, value: 3}
  - {id: hurt, subject: fire at the Harrow mill, property: people hurt, value: 14}
  - {id: lost, subject: fire at the Harrow mill, property: people still missing, value: 2}
  - {id: cause, subject: fire at the Harrow mill, property: what caused it, value: a spark from the boiler}
  - {id: owner, subject: Harrow mill, property: who owned it, value: Ada Quill}
"""
BRIGADE = """
source: {id: brigade}
claims:
  - {id: date, subject: Harrow mill blaze, property: date, value: 9 March 2024}
  - {id: fatalities, subject: Harrow mill blaze, property: fatalities, value: 4}
  - {id: injuries, subject: Harrow mill blaze, property: number of injured, value: 11}
  - {id: unaccounted, subject: Harrow mill blaze, property: unaccounted for, value: 2}
  - {id: origin, subject: Harrow mill blaze, property: cause of the fire, value: boiler spark}
  - {id: proprietor, subject: Harrow mill, property: proprietor, value: A. Quill}
"""
INSURER = """
source: {id: insurer}
claims:
  - {id: loss-date, subject: mill fire, property: date of loss, value: 2024-03-09}
  - {id: deaths, subject: mill fire, property: deaths, value: three}
  - {id: sum, subject: mill fire, property: amount claimed, value: EUR 250000}
  - {id: policyholder, subject: Harrow mill, property: owner, value: Ada Quill}
"""
FIRE = [
    "brigade/date gazette/when",
    "brigade/fatalities gazette/dead",
    "brigade/injuries gazette/hurt",
    "brigade/origin gazette/cause",
    "brigade/proprietor gazette/owner",
    "brigade/unaccounted gazette/lost",
]


def test_questions_worded_in_two_registers_align_and_differing_values_do_not_part_them(aligned):
    assert aligned(GAZETTE, BRIGADE) == FIRE


def test_three_sources_meet_in_one_group(aligned):
    assert aligned(GAZETTE, BRIGADE, INSURER) == [
        "brigade/date gazette/when insurer/loss-date",
        "brigade/fatalities gazette/dead insurer/deaths",
        "brigade/injuries gazette/hurt",
        "brigade/origin gazette/cause",
        "brigade/proprietor gazette/owner insurer/policyholder",
        "brigade/unaccounted gazette/lost",
    ]


DIARY = """
source: {id: diary}
claims:
  - {id: first-date, subject: first detention of Mara Velkova, property: date, value: 4 May 2019}
  - {id: first-place, subject: first detention of Mara Velkova, property: place, value: central station}
  - {id: second-date, subject: second detention of Mara Velkova, property: date, value: 11 June 2019}
  - {id: second-place, subject: second detention of Mara Velkova, property: place, value: her flat}
"""
COURT = """
source: {id: court}
claims:
  - {id: arrest1-day, subject: "Velkova's first arrest", property: day, value: 5 May 2019}
  - {id: arrest1-where, subject: "Velkova's first arrest", property: where, value: railway station}
  - {id: arrest2-day, subject: "Velkova's second arrest", property: day, value: 11 June 2019}
  - {id: arrest2-where, subject: "Velkova's second arrest", property: where, value: at home}
"""


def test_first_and_second_detention_are_two_questions(aligned):
    assert aligned(DIARY, COURT) == [
        "court/arrest1-day diary/first-date",
        "court/arrest1-where diary/first-place",
        "court/arrest2-day diary/second-date",
        "court/arrest2-where diary/second-place",
    ]


def test_ordinals_part_what_all_else_joins(aligned):
    groups = aligned(DIARY, COURT.replace("first arrest", "third arrest"))
    assert "court/arrest2-day diary/second-date" in groups
    assert not [g for g in groups if "arrest1" in g]


def test_the_same_stands_under_the_person_here_and_under_the_event_there(aligned):
    person = """
source: {id: person}
claims:
  - {id: fine, subject: Ilya Torn, property: fine, value: 4000 crowns}
  - {id: charge, subject: Ilya Torn, property: charged with, value: arson}
  - {id: lawyer, subject: Ilya Torn, property: lawyer, value: Petra Holm}
  - {id: born, subject: Ilya Torn, property: born, value: 2 April 1971}
"""
    event = """
source: {id: event}
claims:
  - {id: penalty, subject: trial of Ilya Torn, property: amount of the fine, value: 4500 crowns}
  - {id: offence, subject: trial of Ilya Torn, property: charge, value: arson}
  - {id: counsel, subject: trial of Ilya Torn, property: counsel for the defence, value: Petra Holm}
  - {id: judge, subject: trial of Ilya Torn, property: judge, value: Otto Brandt}
"""
    assert aligned(person, event) == [
        "event/counsel person/lawyer",
        "event/offence person/charge",
        "event/penalty person/fine",
    ]


def test_a_list_meets_its_count(aligned):
    names = """
source: {id: names}
claims:
  - {id: sacked, subject: strike at Dorn works, property: dismissed workers, value: [Ivo Lund, Rosa Kern, Jan Aker]}
  - {id: began, subject: strike at Dorn works, property: began, value: 3 June 2021}
  - {id: demand, subject: strike at Dorn works, property: demand, value: higher pay}
"""
    number = """
source: {id: number}
claims:
  - {id: dismissals, subject: Dorn works strike, property: number of workers dismissed, value: 3}
  - {id: start, subject: Dorn works strike, property: start, value: 3 June 2021}
  - {id: days, subject: Dorn works strike, property: days lost, value: 41}
"""
    assert aligned(names, number) == ["names/began number/start", "names/sacked number/dismissals"]


def test_a_source_that_says_a_thing_twice_has_both_claims_in_the_group(aligned):
    twice = GAZETTE + "  - {id: dead-later, subject: fire at the Harrow mill, property: people killed, value: 4}\n"
    assert "brigade/fatalities gazette/dead gazette/dead-later" in aligned(twice, BRIGADE)


def test_two_questions_of_one_source_never_share_a_group(aligned):
    groups = aligned(GAZETTE, BRIGADE, INSURER)
    assert all(len({key.split("/")[0] for key in g.split()}) == len(g.split()) for g in groups)


CRASH = """
source: {id: one}
claims:
  - {id: dead, subject: bus crash near Linz, property: dead, value: 5}
  - {id: hurt, subject: bus crash near Linz, property: injured, value: 12}
"""
CRASH_TOTAL = """
source: {id: two}
claims:
  - {id: casualties, subject: bus crash near Linz, property: dead and injured, value: 17}
"""
CRASH_AGAIN = """
source: {id: three}
claims:
  - {id: wounded, subject: bus crash near Linz, property: wounded, value: 12}
  - {id: killed, subject: bus crash near Linz, property: killed, value: 5}
"""


def test_neighbouring_questions_of_one_event_stay_apart(aligned):
    assert aligned(CRASH, CRASH_AGAIN) == ["one/dead three/killed", "one/hurt three/wounded"]


def test_what_is_left_over_of_one_event_is_not_paired(aligned):
    left = CRASH + "  - {id: road, subject: bus crash near Linz, property: road, value: A1}\n"
    right = CRASH_AGAIN + "  - {id: driver, subject: bus crash near Linz, property: driver, value: Ivo Lund}\n"
    assert aligned(left, right) == ["one/dead three/killed", "one/hurt three/wounded"]


def test_a_chain_whose_ends_ask_different_things_is_not_merged(aligned):
    groups = [set(g.split()) for g in aligned(CRASH, CRASH_TOTAL, CRASH_AGAIN)]
    assert {"one/dead", "three/killed"} <= next(g for g in groups if "one/dead" in g)
    assert {"one/hurt", "three/wounded"} <= next(g for g in groups if "one/hurt" in g)
    assert not [g for g in groups if {"one/dead", "three/wounded"} <= g or {"one/hurt", "three/killed"} <= g]


LEFT_PEOPLE = """
source: {id: left}
claims:
  - {id: lund-age, subject: Ivo Lund, property: age, value: 41}
  - {id: lund-job, subject: Ivo Lund, property: occupation, value: teacher}
  - {id: kern-age, subject: Rosa Kern, property: age, value: 29}
  - {id: kern-job, subject: Rosa Kern, property: occupation, value: nurse}
"""
RIGHT_PEOPLE = """
source: {id: right}
claims:
  - {id: kern-years, subject: R. Kern, property: how old, value: 28}
  - {id: kern-work, subject: R. Kern, property: profession, value: nurse}
  - {id: aker-years, subject: Jan Aker, property: how old, value: 37}
  - {id: aker-work, subject: Jan Aker, property: profession, value: driver}
"""


def test_persons_who_share_a_property_are_not_mixed(aligned):
    assert aligned(LEFT_PEOPLE, RIGHT_PEOPLE) == ["left/kern-age right/kern-years", "left/kern-job right/kern-work"]


def test_initials_part_no_person_from_the_full_name(aligned):
    formal = RIGHT_PEOPLE.replace("R. Kern", "Mrs. A. R. Kern")
    assert aligned(LEFT_PEOPLE, formal) == ["left/kern-age right/kern-years", "left/kern-job right/kern-work"]


def test_a_place_that_is_told_as_a_distance_is_no_count(aligned):
    left = """
source: {id: left}
claims:
  - {id: killed, subject: the ambush, property: number killed, value: three}
  - {id: date, subject: the ambush, property: date, value: 4 May 2015}
"""
    right = """
source: {id: right}
claims:
  - {id: place, subject: Ambush, property: place, value: 400 m south of the bridge}
  - {id: date, subject: Ambush, property: day, value: 4 May 2015}
"""
    assert aligned(left, right) == ["left/date right/date"]


def test_persons_who_share_properties_and_values_are_not_mixed(aligned):
    alike = RIGHT_PEOPLE.replace("37", "41").replace("driver", "teacher")
    assert aligned(LEFT_PEOPLE, alike) == ["left/kern-age right/kern-years", "left/kern-job right/kern-work"]


RAID = """
source: {id: left}
claims:
  - {id: raid-when, subject: "Velkova: raid", property: date, value: 2 May 2020}
  - {id: raid-who, subject: "Velkova: raid", property: by whom, value: customs officers}
  - {id: appeal-when, subject: "Velkova: appeal", property: date, value: 8 August 2020}
  - {id: appeal-result, subject: "Velkova: appeal", property: result, value: rejected}
"""
PRIZE = """
source: {id: right}
claims:
  - {id: prize-date, subject: "Velkova: prize", property: date, value: 1 December 2020}
  - {id: prize-sum, subject: "Velkova: prize", property: amount, value: EUR 5000}
  - {id: book-date, subject: "Velkova: book", property: date, value: 30 January 2021}
  - {id: book-title, subject: "Velkova: book", property: title, value: North Wind}
"""
RAID_AGAIN = """
source: {id: right}
claims:
  - {id: raid-date, subject: "Velkova: customs raid", property: day, value: 3 May 2020}
  - {id: raid-taken, subject: "Velkova: customs raid", property: goods seized, value: forty crates of tea}
  - {id: appeal-date, subject: "Velkova: hearing of the appeal", property: day, value: 9 September 2020}
  - {id: appeal-length, subject: "Velkova: hearing of the appeal", property: length, value: 2 hours}
  - {id: prize-date, subject: "Velkova: prize", property: day, value: 1 December 2020}
"""


@pytest.mark.xfail(strict=True, reason="in a case of few claims the two hearings fall just short of the bar")
def test_the_words_that_only_two_subjects_share_tell_which_is_which(aligned):
    assert aligned(RAID, RAID_AGAIN) == ["left/appeal-when right/appeal-date", "left/raid-when right/raid-date"]


def test_words_that_all_subjects_share_tell_nothing(aligned):
    assert aligned(RAID, PRIZE) == []


def test_a_claim_in_prose_joins_the_claim_whose_question_it_answers(aligned):
    prose = """
source: {id: prose}
claims:
  - {id: ferry, text: The ferry Halden ran aground off Utsira at 04:20 on 3 October 2022.}
  - {id: crew, text: All nineteen members of the crew of the Halden were taken off by helicopter.}
"""
    table = """
source: {id: table}
claims:
  - {id: where, subject: ferry Halden, property: where it ran aground, value: off Utsira}
  - {id: company, subject: ferry Halden, property: operator, value: Nordlinje}
"""
    assert aligned(prose, table) == ["prose/ferry table/where"]


INQUEST = """
source: {{id: {source}}}
claims:
  - {{id: a, subject: inquest into the Corvo wreck, property: {property}, value: "{value}"}}
  - {{id: b, subject: inquest into the Corvo wreck, property: chaired by, value: Ada Quill}}
"""


@pytest.mark.parametrize(
    ("asked", "left", "right"),
    [
        ("date of opening", "12 May 2019", "3 August 2019"),
        ("witnesses heard", "7", "900"),
        ("place of sitting", "the harbour office", "an inn at Corvo"),
        ("ended in public", "yes", "no"),
    ],
)
def test_values_that_differ_do_not_part_a_question(aligned, asked, left, right):
    files = [INQUEST.format(source=name, property=asked, value=v) for name, v in (("one", left), ("two", right))]
    assert aligned(*files) == ["one/a two/a", "one/b two/b"]


def _victims(source, subject, prop, names):
    rows = (f"  - {{id: c{n}, subject: {subject}, property: {prop}, value: {name}}}\n" for n, name in enumerate(names))
    return f"source: {{id: {source}}}\nclaims:\n" + "".join(rows)


def test_the_items_of_long_lists_answer_each_for_itself(aligned):
    given = ("Ilya", "Petra", "Otto", "Rosa", "Ivo", "Jana")
    names = [f"{name} {family}" for name in given for family in ("Torn", "Holm", "Brandt", "Lund", "Vesely", "Moreau")]
    left = _victims("left", "massacre at Corvo", "victim", names[:30])
    right = _victims("right", "the Corvo massacre", "person killed", names[:4:-1])
    pairs = [f"left/c{n} right/c{35 - n}" for n in range(5, 30)]
    assert aligned(left, right) == sorted(pairs)
