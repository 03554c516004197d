"""The weights of the evidence, in points of log-odds, and the bar. One setting for all cases.

Fitted with fixed signs on the sets under `benchmarks/` and rounded; how, and what each is worth: docs/alignment.md.
"""

from types import MappingProxyType

FIRST = MappingProxyType(
    {
        "propx": 2.5,
        "q1": 1.25,
        "topic": 1.25,
        "quote": 3.5,
        "pinv": 0.75,
        "subdoc": 2.0,
        "near": 1.5,
        "rare": 2.5,
        "vtext": 2.5,
        "typebad": -1.25,
        "rarea": 1.0,
        "aspclash": -0.5,
        "anchor": 0.25,
        "anchorfar": -1.5,
        "ordc": -1.5,
        "contr": -1.0,
        "contrp": -1.0,
        "persons": -4.0,
        "datefar": -1.25,
        "lcount": 1.0,
    }
)
FIRST_BIAS = -6.75
SECOND = MappingProxyType(
    {
        "propx": 1.25,
        "quote": 2.0,
        "pinv": 0.5,
        "subdoc": 1.0,
        "subin": 0.25,
        "rare": 1.0,
        "vtext": 1.25,
        "typebad": -0.25,
        "rarea": 0.5,
        "aspclash": -0.25,
        "anchor": 0.25,
        "anchorfar": -1.25,
        "ordc": -1.0,
        "contr": -0.75,
        "contrp": -1.0,
        "persons": -4.0,
        "datefar": -1.0,
        "lcount": 1.0,
        "share": 0.25,
        "profrel": 0.25,
        "rel": 2.0,
        "csls": 1.25,
        "sv": 0.5,
        "tv": 0.5,
        "profv": 0.75,
        "pxprof": 0.75,
        "pxshare": 0.25,
        "rareq": 0.5,
    }
)
SECOND_BIAS = -4.25
THRESHOLD = 0.45
