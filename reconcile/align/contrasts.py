"""Questions that are each other's opposite or sibling: who was killed is not who was injured, nor the buyer the seller.

Every word of a side stands against every word of the line's other sides. A property that has words of two sides (`dead
and injured`) is on neither.
"""

import re
from functools import cache, lru_cache

from reconcile.lexicon.words import fold_word, split_words, stem_word
from reconcile.values.names.form import roman_number

Side = tuple[int, int]
"""The number of a line, and of a side in it."""

_LINES = """
killed dead died deaths death fatalities fatality toll slain | injured injuries injury wounded hurt | missing
  disappeared | arrested arrests detained detentions | released freed | rescued saved survivors survived |
  evacuated | displaced
buyer purchaser bought acquirer | seller vendor sold
start started starts begin began begun beginning commencement commenced opening opened | end ended ends ending
  finish finished closing closed conclusion completion expiry expired
winner won victor | loser lost runner-up defeated
departure departed left sailing sailed origin | arrival arrived destination reached
driver | passenger passengers pedestrian
mother | father | sister | brother | son | daughter | wife | husband | uncle | aunt | cousin | grandfather |
  grandmother
born birth birthplace birthday | died death burial buried
plaintiff plaintiffs claimant claimants complainant | defendant defendants accused respondent
prosecutor prosecution | judge | witness witnesses | juror jury
arrested arrest detained | charged indicted charge | convicted conviction | acquitted acquittal | sentenced
  sentence | released release
victim victims | perpetrator perpetrators attacker attackers gunman suspect suspects assailant assailants |
  witness witnesses
maximum highest peak max | minimum lowest min | average mean median
men male males | women female females | children child minors
civilians civilian | soldiers military troops | police policemen officers
import imports imported | export exports exported
profit profits earnings | loss losses | revenue revenues turnover sales
assets | liabilities debts debt
lender creditor | borrower debtor
landlord lessor | tenant lessee
employer | employee employees
teacher | pupil student
sender sent | recipient received addressee
entry entered entrance | exit exited
before | after
planned expected scheduled intended forecast | actual
employed | unemployed
favour | opposed opposition
length long | width wide | height high tall | depth deep | weight heavy | age old
latitude | longitude
author wrote written | translator translated | illustrator | publisher published
hired appointed appointment | dismissed fired dismissal sacked resigned resignation
marriage married wedding | divorce divorced
gained | lost
denied denies deny denial | admitted admits confessed confession confirmed acknowledged
accepted acceptance | rejected rejection refused refusal
supported supports | opposed opposes
seriously severely critically gravely badly | lightly slightly
increase increased rise rose | decrease decreased fall fell decline declined
"""


@cache
def _sides() -> dict[str, tuple[Side, ...]]:
    found: dict[str, list[Side]] = {}
    for number, line in enumerate(_LINES.replace("\n  ", " ").strip().splitlines()):
        for side, words in enumerate(line.split("|")):
            for stem in {stem_word(fold_word(word)) for word in words.split()}:
                found.setdefault(stem, []).append((number, side))
    return {stem: tuple(sides) for stem, sides in found.items()}


@lru_cache(maxsize=65536)
def sides_of(prop: str) -> tuple[Side, ...]:
    """Return the sides that a property is on, none of a line of which it has two."""
    table = _sides()
    by_line: dict[int, set[int]] = {}
    for word in split_words(prop):
        for number, side in table.get(stem_word(fold_word(word)), ()):
            by_line.setdefault(number, set()).add(side)
    return tuple((number, min(sides)) for number, sides in sorted(by_line.items()) if len(sides) == 1)


def are_opposed(left: tuple[Side, ...], right: tuple[Side, ...]) -> bool:
    """Tell whether two properties stand on two sides of one line."""
    other = dict(right)
    return any(number in other and other[number] != side for number, side in left)


_NUMERAL = re.compile(r"(?<![\w.,:/])(?:\d{1,4}|[IVXL]{1,6})(?![\w/:]|[.,]\d)")
_DATED = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")


@lru_cache(maxsize=65536)
def numerals_in(text: str) -> frozenset[str]:
    """Return the numbers and Roman numerals by which a wording tells one of its kind (`Room 12`, `Fund XI`, `2019`).

    Days of a month are none: how far apart they lie is told elsewhere.
    """
    if _DATED.search(text):
        return frozenset()
    return frozenset(n if n.isdigit() else str(roman_number(n)) for n in _NUMERAL.findall(text) if n != "I")
