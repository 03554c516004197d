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
        "subdoc": 2.0,
        "near": 1.5,
        "rare": 2.25,
        "vtext": 2.25,
        "typebad": -1.0,
        "rarea": 0.75,
        "aspclash": -0.75,
        "days": 0.5,
        "daysfar": -1.75,
        "anchorfar": -1.25,
        "ordc": -1.5,
        "contr": -0.75,
        "contrp": -1.0,
        "persons": -4.0,
        "datefar": -1.25,
        "lcount": 1.0,
    }
)
FIRST_BIAS = -7.0
SECOND = MappingProxyType(
    {
        "propx": 1.25,
        "quote": 2.25,
        "pinv": 0.25,
        "subdoc": 1.25,
        "subin": 0.25,
        "rare": 1.0,
        "vtext": 1.0,
        "typebad": -0.25,
        "rarea": 0.5,
        "aspclash": -0.25,
        "daysfar": -1.5,
        "anchor": 0.25,
        "anchorfar": -1.0,
        "ordc": -1.0,
        "contr": -0.5,
        "contrp": -1.0,
        "persons": -4.0,
        "datefar": -1.0,
        "lcount": 1.0,
        "profrel": 0.5,
        "rel": 2.0,
        "csls": 1.25,
        "sv": 0.5,
        "tv": 0.5,
        "profv": 0.75,
        "pxprof": 0.5,
        "pxshare": 0.25,
        "rareq": 0.5,
    }
)
SECOND_BIAS = -4.0
SETTLED = 2.0
THRESHOLD = 0.55
