"""Names and identifiers as sources write them, and how two of them stand to each other."""

import pytest

from reconcile.compare.names import compare_identifiers, compare_names
from reconcile.model import Comparison, Verdict
from reconcile.values.identifiers import read_identifier
from reconcile.values.names import read_name

ONE_BY_A_RULE = [
    ("Elena Semenova", "Yelena Semyonova"),
    ("Elena Semionova", "Елена Семёнова"),
    ("Zhangaliyev", "Zhangaliev"),
    ("Jaromír Štětina", "Jaromir Stetina"),
    ("Lyudmyla Kozlovska", "Ludmila Kozlovska"),
    ("Sungat Abrayev", "Abrayev"),
    ("Sareno, Eduardo", "Eduardo Sareno"),
    ("Tulloch Moira", "Moira Tulloch"),
    ("M. Tulloch", "Moira Tulloch"),
    ("J.-C. Marrel", "Jean-Claude Marrel"),
    ("Dr. Moira Tulloch", "Moira Tulloch"),
    ("judge Ruslan Orazov", "Ruslan Orazov"),
    ("Moira Tulloch, PhD", "Moira Tulloch"),
    ("Akhmet Yusupovich Orazov", "Akhmet Orazov"),
    ("MoiraTulloch", "Moira Tulloch"),
    ("Bill Marsden", "William Marsden"),
    ("Mohammed Hussain", "Muhammad Husayn"),
    ("Abdul-Rahman al-Harbi", "Abdul Rahman Al Harbi"),
    ("习近平", "Xi Jinping"),
    ("محمد بن سلمان", "Mohammed bin Salman"),
    ("Володимир Зеленський", "Volodymyr Zelenskyy"),
    ("Marsden Aktiengesellschaft", "Marsden AG"),
    ("MarsdenAG", "Marsden AG"),
    ("Marsden G.m.b.H.", "Marsden GmbH"),
    ("ООО Восток", "Vostok Limited Liability Company"),
    ("Marsden Europe Sp. z o.o.", "Marsden Europe"),
    ("OAO Vostok", "Open Joint Stock Company Vostok"),
    ("The Marsden Bank", "Marsden Bank"),
    ("1st Marsden Bank", "First Marsden Bank"),
    ("Marsden Fund II", "Marsden Fund 2"),
    ("Gulf Star One", "Gulf Star 1"),
    ("Van der Holt Corp", "Vanderholt Corp"),
    ("MEPs", "members of the European Parliament"),
    ("Europarliament deputies", "Eurodeputies"),
    ("ISIS", "Islamic State"),
    ("the UN", "United Nations"),
    ("FBI", "Federal Bureau of Investigation"),
    ("Burma", "Myanmar"),
    ("Philippines", "Filipino"),
    ("Afghan", "Afghanistan"),
    ("Muhammad Ali", "Mohamed Aly"),
]

NEAR_ONLY = [
    ("Elena Semenova", "Elena Semanova"),
    ("Typhoon Maysak", "Typhoon Msysak"),
    ("Donlad Marsden", "Donald Marsden"),
    ("Stellaris N.V.", "Stellantis N.V."),
    ("Marsdenovsky", "Marsdonovsky"),
    ("Elena Sem3nova", "Elena Semenova"),
    ("Mo1ra Tull0ch", "Moira Tulloch"),
    ("Marsden Aktiengeselschaft", "Marsden AG"),
]

SAYS_MORE = [
    ("Public Observer Commission", "Public Observer Commission for the Prevention of Torture (Vostok Oblast)"),
    ("Ministry of Justice", "Ministry of Justice of Kazakhstan"),
    ("WBO", "Water Boards Organisation"),
]

TWO_NAMES = [
    ("Elena Semenova", "Elena Smirnova"),
    ("Sungat Abrayev", "Zhanibek Abrayev"),
    ("Abrayev", "Zhangaliyev"),
    ("M. Tulloch", "Iain Tulloch"),
    ("Sergey Viktorovich Marov", "Sergey Borisovich Marov"),
    ("Fund X", "Fund XI"),
    ("Marsden Fund 2004-1", "Marsden Fund 2004-2"),
    ("Government of Estonia", "Government of Ethiopia"),
    ("Nepal", "Bhutan"),
    ("Filipino", "Australian"),
    ("Gulf 5tar", "Gulf Sun"),
]

NOT_SETTLED = [
    ("Marsden Bank", "Marsden Bank Trust Company"),
    ("Fund", "Fund XI"),
    ("Ahmad bin Hasan", "Hasan bin Ahmad"),
    ("XQZ", "Moira Tulloch"),
    ("Marsden LLC", "Marsden S.p.A."),
]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        *((*pair, Verdict.AGREE) for pair in ONE_BY_A_RULE),
        *((*pair, Verdict.COMPATIBLE) for pair in NEAR_ONLY),
        *((*pair, Verdict.COMPATIBLE) for pair in SAYS_MORE),
        *((*pair, Verdict.CONFLICT) for pair in TWO_NAMES),
        *((*pair, Verdict.UNCLEAR) for pair in NOT_SETTLED),
    ],
)
def test_two_names_either_way_round(left, right, verdict):
    one, two = read_name(left), read_name(right)
    assert compare_names(one, two).verdict is verdict, compare_names(one, two)
    assert compare_names(two, one).verdict is verdict


OFFICES = [
    ("Mayor", "Deputy Mayor", Verdict.UNCLEAR),
    ("the mayor", "deputy mayor", Verdict.UNCLEAR),
    ("Prime Minister", "Deputy Prime Minister", Verdict.UNCLEAR),
    ("Minister of Health", "Deputy Minister of Health", Verdict.UNCLEAR),
    ("Head of Police", "Acting Head of Police", Verdict.UNCLEAR),
    ("Mayor of Velm", "President of Velm", Verdict.UNCLEAR),
    ("Mayor of Velm", "Ada Quill", Verdict.UNCLEAR),
    ("the Mayor", "Mayor of Velm", Verdict.COMPATIBLE),
    ("Secretary of State Vale", "Vale", Verdict.COMPATIBLE),
    ("Minister of Health", "Minister of Justice", Verdict.CONFLICT),
    ("Mayor Ada Quill", "Deputy Mayor Ada Quill", Verdict.AGREE),
    ("Mayor Ada Quill", "Ada Quill", Verdict.AGREE),
    ("Minister of Health", "Minister of Health", Verdict.AGREE),
]


@pytest.mark.parametrize(("left", "right", "verdict"), OFFICES)
def test_an_office_is_not_whoever_stands_beside_it_and_names_nobody(left, right, verdict):
    one, two = read_name(left), read_name(right)
    assert compare_names(one, two).verdict is verdict, compare_names(one, two)
    assert compare_names(two, one).verdict is verdict


def test_nearness_says_what_differs():
    assert compare_names(read_name("Elena Semenova"), read_name("Elena Semanova")) == Comparison(
        verdict=Verdict.COMPATIBLE,
        difference="“Elena Semenova”, “Elena Semanova”: spelt with 1 letter of difference",
        reason="joined by nearness of spelling only",
    )


def test_the_alias_table_is_the_reason():
    assert compare_names(read_name("ISIS"), read_name("Islamic State")).reason == (
        "“ISIS” and “Islamic State” are one in the shipped table of aliases"
    )


def test_aliases_of_the_files_join_names_in_any_spelling():
    left, right = read_name("ODF"), read_name("Open Dialogue Foundation")
    assert compare_names(left, right, aliases=(("ODF", "the Open Dialogue Foundation"),)) == Comparison(
        verdict=Verdict.AGREE, reason="“ODF” and “Open Dialogue Foundation” are aliases of one another in the files"
    )


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("AK-159/1", "AK 159/1", Verdict.AGREE),
        ("colony AK-159/1", "AK-159/1", Verdict.COMPATIBLE),
        ("AK-159/1", "AK-159/9", Verdict.CONFLICT),
        ("pt. 2 art. 274", "part 2 of article 274", Verdict.AGREE),
        ("pt. 2 art. 274", "art. 274", Verdict.COMPATIBLE),
        ("pt. 2 art. 274", "pt. 3 art. 274", Verdict.CONFLICT),
        ("art. 235", "art. 274", Verdict.CONFLICT),
        ("§ 12", "section 12", Verdict.AGREE),
        ("EUR 57/3345/2016", "EUR 57-3345-2016", Verdict.AGREE),
        ("SIZO No. 16", "SIZO №16", Verdict.AGREE),
        ("ст. 274", "article 274", Verdict.AGREE),
        ("Case 007", "case no. 7", Verdict.AGREE),
        ("12", "article", Verdict.UNCLEAR),
    ],
)
def test_two_identifiers_either_way_round(left, right, verdict):
    one, two = read_identifier(left), read_identifier(right)
    assert compare_identifiers(one, two).verdict is verdict, compare_identifiers(one, two)
    assert compare_identifiers(two, one).verdict is verdict
