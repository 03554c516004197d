"""The weights of the evidence, in points of log-odds, and the bar. One setting for all cases.

Fitted with fixed signs on the sets under `benchmarks/` and rounded; how, and what each is worth: docs/alignment.md.
"""

from types import MappingProxyType

FIRST = MappingProxyType(
    {
        "propx": 2.75,
        "q1": 1.25,
        "topic": 1.25,
        "quote": 4.0,
        "pinv": 1.0,
        "subdoc": 1.75,
        "near": 0.75,
        "rare": 2.0,
        "rnear": 2.0,
        "rnearq": 1.25,
        "unit": 1.0,
        "unitbad": -1.0,
        "vtext": 2.5,
        "typebad": -1.0,
        "rarea": 0.5,
        "aspclash": -1.0,
        "days": 0.5,
        "daysfar": -2.0,
        "anchorfar": -1.5,
        "ordc": -2.5,
        "contr": -0.75,
        "contrp": -1.0,
        "persons": -4.0,
        "items": -8.0,
        "opposed": -6.0,
        "numerals": -6.0,
        "same": 2.0,
        "datefar": -1.25,
        "lcount": 1.0,
    }
)
FIRST_BIAS = -6.75
SECOND = MappingProxyType(
    {
        "propx": 1.25,
        "q1": 0.25,
        "quote": 2.25,
        "pinv": 0.5,
        "subdoc": 1.0,
        "subin": 0.25,
        "rare": 1.0,
        "rnear": 0.5,
        "rnearq": 0.25,
        "unit": 0.5,
        "unitbad": -1.0,
        "vtext": 1.0,
        "rarea": 0.5,
        "aspclash": -0.25,
        "days": 0.25,
        "daysfar": -1.75,
        "anchorfar": -1.25,
        "ordc": -2.0,
        "contr": -0.75,
        "contrp": -1.0,
        "persons": -4.0,
        "items": -8.0,
        "opposed": -6.0,
        "numerals": -6.0,
        "same": 2.0,
        "datefar": -1.25,
        "lcount": 1.0,
        "profrel": 0.25,
        "rel": 1.75,
        "csls": 1.25,
        "share": 0.25,
        "sv": 0.25,
        "tv": 0.5,
        "profv": 0.5,
        "pxprof": 1.0,
        "pxshare": 0.25,
        "rareq": 0.5,
        "alien": -1.5,
    }
)
SECOND_BIAS = -4.25
SETTLED = 2.0
THRESHOLD = 0.55
