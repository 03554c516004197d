"""The weights of the evidence, in points of log-odds, and the bar. One setting for all cases.

Fitted with fixed signs on the sets under `benchmarks/` and rounded; how, and what each is worth: docs/alignment.md.
"""

from types import MappingProxyType

FIRST = MappingProxyType(
    {
        "propx": 2.0,
        "q1": 1.5,
        "topic": 1.0,
        "quote": 3.25,
        "pinv": 0.5,
        "subdoc": 2.0,
        "near": 1.75,
        "rare": 2.25,
        "vtext": 2.25,
        "typebad": -0.5,
        "ordc": -1.5,
        "ord1": -0.5,
        "contr": -1.25,
        "contrp": -1.0,
        "persons": -2.0,
        "datefar": -1.25,
        "lcount": 1.0,
    }
)
FIRST_BIAS = -6.75
SECOND = MappingProxyType(
    {
        "propx": 1.25,
        "q1": 0.25,
        "quote": 1.75,
        "pinv": 0.25,
        "subdoc": 1.0,
        "rare": 1.0,
        "vtext": 1.0,
        "typebad": -0.25,
        "ordc": -1.0,
        "ord1": -0.25,
        "contr": -1.0,
        "contrp": -0.75,
        "persons": -2.0,
        "datefar": -1.0,
        "lcount": 1.25,
        "share": 0.75,
        "profrel": 0.75,
        "rel": 2.5,
        "tri": 0.5,
        "sv": 1.0,
        "tv": 0.75,
        "profv": 1.0,
        "pxprof": 0.75,
    }
)
SECOND_BIAS = -4.0
THRESHOLD = 0.5
