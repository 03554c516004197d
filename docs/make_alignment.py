"""Write the contributions of docs/alignment.md from the weights: `python docs/make_alignment.py`, held by a test.

The table stands between `<!-- contributions -->` and `<!-- end -->`.
"""

import re
from pathlib import Path

from reconcile.align.explain import NAMES, RIVALS_TAKEN
from reconcile.align.weights import FIRST, FIRST_BIAS, SECOND, SECOND_BIAS, SETTLED

PAGE = Path(__file__).parent / "alignment.md"
MEANINGS = {
    "propx": "share of each property's words found in the other's property or subject; question words count 0.6",
    "subx": "share of each subject's words found in the other's subject or property",
    "q1": "`propx` times `subx`",
    "topic": "the same share for subject and property as one bag",
    "quote": "the same share for subject, property, value and quote as one bag",
    "pinv": "words of one property found in the other's value (`chair of: X` beside `position: chair of X`)",
    "subdoc": "share of all words of one subject's claims found in the other subject's claims",
    "subin": "words of one subject found in the other subject's claims",
    "near": "typed nearness of two values: 1 equal, less for dates days apart and numbers within a tenth or a quarter",
    "same": "subject and property are the same to the letter, case and spaces apart; set by hand",
    "opposed": "the properties are opposites or siblings (killed, injured; buyer, seller; start, end); set by hand",
    "numerals": "subjects or properties have numerals, and no common one (`Room 12`, `Fund XI`); set by hand",
    "items": "both sources say over 20 things in these words, an item a claim, and these two items differ; set by hand",
    "alien": "neither question nor answer is alike (1 − 1.5 `propx`, times 1 − the best of `pinv`, `near`, `vtext`) "
    "where a file has fewer than ten claims (1 − tenths); set by hand, as no set has such files",
    "lone": "mean of `rel` and `csls`, times 1 − 2 × the best of `subx`, `subin`, `anchor`, `company`, `prof`: the "
    "less the subjects share, the less it tells that no rival comes near; set by hand",
    "rnear": "that nearness from 0.5 on: times 2 / (values of either source that lie as near), less for small counts",
    "rnearq": "`rnear` times the better of `propx`, `subx`, `anchor`",
    "unit": "measures of one dimension (length, money, speed): 2 / (how many the one source has + the other)",
    "unitbad": "measures of different dimensions",
    "rare": "an equal value: 2 / (times it stands in the one source + in the other), less for yes/no and small numbers",
    "rarea": "`rare` times the better of `propx`, `subx`, `anchor`",
    "rareq": "`rare` times the best of `propx`, `subx`, `company`, `anchor`",
    "vtext": "share of words that two values in words have in common",
    "typesame": "both values are of one type",
    "typebad": "values of types that no question has both of (a date, a name)",
    "aspmeet": "both ask for the same of when, where, who, how many …",
    "aspclash": "each asks for something of that kind, and not for the same",
    "aspcomp": "`aspmeet` and `typesame` times `company`",
    "days": "share of the days in the subjects' other claims that lie within 45 days of one of the other's (lesser)",
    "daysfar": "all these days lie more than 200 days apart",
    "anchor": "the events are known by the same day (in their names or by a claim that dates them)",
    "anchorfar": "the events are known by different days: 0 for a day apart to 1 for a week and more",
    "ordc": "each says first, second, third …, and not the same",
    "ord1": "only one says first, second, third …",
    "contr": "each has a proper name in subject or property that the other nowhere has (weight of the lesser)",
    "contrp": "the same in the properties alone",
    "persons": "both subjects are nothing but proper names, and share none",
    "datefar": "dates two years apart or more",
    "lcount": "one value is a list of n, the other the number n",
    "prof": "how many other claims of the two subjects go together",
    "company": "how many other claims of the two subjects choose each other",
    "share": "share of either subject's company that is the other's",
    "profrel": "how far the two subjects stand above the next best subject",
    "profv": "`prof` times the better of `near` and `vtext`",
    "pxprof": "`prof` times `propx`",
    "pxshare": "`share` times `propx`",
    "rel": "log-odds of the first round above the best rival of either claim, −1 to 1 for 3 points",
    "csls": "the same above the mean of the next three of either claim",
    "z": "standard score of the pair among the best of all claims of the two sources, −1 to 1",
    "tri": "a claim of a third source that goes with both (the lesser of the two)",
    "sv": "`subx` times the better of `near` and `vtext`",
    "tv": "`topic` times the better of `near` and `vtext`",
}
_TAKEN = "by how much `rel` rises once rivals that have a better partner elsewhere are no rivals any more"
_BETWEEN = re.compile(r"(?<=<!-- contributions -->\n).*?(?=<!-- end -->)", re.DOTALL)


def table() -> str:
    """Return the table of all contributions that have a weight, the weightiest of the second round first."""
    names = sorted({*FIRST, *SECOND}, key=lambda n: (-abs(SECOND.get(n, 0)), -abs(FIRST.get(n, 0)), n))
    rows = [
        f"| `{n}` | {NAMES[n]} | {MEANINGS[n]} | {_points(FIRST.get(n))} | {_points(SECOND.get(n))} |" for n in names
    ]
    head = ["| code | printed as | what it is (0 to 1) | first | second |", "|---|---|---|---|---|"]
    taken = f"| | {RIVALS_TAKEN} | {_TAKEN} | | {_points(SETTLED)} |"
    start = f"| | every pair starts from | | {_points(FIRST_BIAS)} | {_points(SECOND_BIAS)} |"
    return "\n".join([*head, *rows, taken, start])


def _points(weight: float | None) -> str:
    return "" if weight is None else f"{weight:+g}".replace("-", "−")


def rewritten(page: str) -> str:
    """Return the page with the table written anew."""
    return _BETWEEN.sub(lambda _: table() + "\n", page)


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")
