"""The weights of the evidence, in points of log-odds, and the bar. One setting for all cases.

Fitted with fixed signs on the sets under `benchmarks/` and rounded; how, and what each is worth: docs/alignment.md.
"""

from types import MappingProxyType

FIRST = MappingProxyType(
    {
        "propx": 2.5,
        "topic": 1.75,
        "quote": 4.0,
        "pinv": 1.0,
        "subdoc": 1.75,
        "near": 0.5,
        "rare": 1.25,
        "rnear": 2.5,
        "rnearq": 1.25,
        "unit": 1.5,
        "unitbad": -1.0,
        "vtext": 2.5,
        "typebad": -1.25,
        "rarea": 0.5,
        "aspclash": -0.5,
        "daysfar": -1.5,
        "anchorfar": -1.0,
        "ordc": -2.5,
        "ord1": -0.25,
        "contr": -0.75,
        "contrp": -1.0,
        "persons": -4.0,
        "opposed": -6.0,
        "numerals": -6.0,
        "same": 2.0,
        "items": -8.0,
        "datefar": -1.5,
        "lcount": 0.75,
    }
)
FIRST_BIAS = -5.75
SECOND = MappingProxyType(
    {
        "propx": 0.25,
        "topic": 0.5,
        "quote": 2.0,
        "pinv": 0.25,
        "subdoc": 1.5,
        "unitbad": -1.0,
        "vtext": 0.25,
        "typebad": -0.25,
        "rarea": 0.5,
        "aspclash": -0.25,
        "daysfar": -1.25,
        "anchorfar": -1.0,
        "ordc": -2.0,
        "contr": -0.75,
        "contrp": -1.0,
        "persons": -4.0,
        "opposed": -6.0,
        "numerals": -6.0,
        "same": 2.0,
        "items": -8.0,
        "datefar": -1.5,
        "lcount": 0.75,
        "profrel": 0.25,
        "rel": 1.75,
        "csls": 1.75,
        "alien": -3.0,
        "lone": -2.0,
        "tv": 1.0,
        "profv": 0.75,
        "pxprof": 1.0,
        "pxshare": 0.25,
        "rareq": 0.25,
    }
)
SECOND_BIAS = -3.25
SETTLED = 2.0
THRESHOLD = 0.55
