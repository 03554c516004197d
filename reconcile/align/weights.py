"""The weights of the evidence, in points of log-odds, and the bar. One setting for all cases.

Fitted with fixed signs on the sets under `benchmarks/` and rounded; how, and what each is worth: docs/alignment.md.
"""

from types import MappingProxyType

FIRST = MappingProxyType(
    {
        "propx": 2.0,
        "q1": 1.5,
        "topic": 1.0,
        "quote": 3.5,
        "pinv": 0.75,
        "subdoc": 1.75,
        "near": 1.5,
        "rare": 2.5,
        "vtext": 2.25,
        "typebad": -1.25,
        "rarea": 1.0,
        "aspmeet": 0.25,
        "aspclash": -0.75,
        "anchor": 0.5,
        "anchorfar": -1.5,
        "ordc": -1.5,
        "contr": -0.75,
        "contrp": -1.0,
        "persons": -4.0,
        "datefar": -1.25,
        "lcount": 1.0,
    }
)
FIRST_BIAS = -6.25
SECOND = MappingProxyType(
    {
        "propx": 1.0,
        "q1": 0.25,
        "quote": 2.0,
        "pinv": 0.5,
        "subdoc": 1.0,
        "subin": 0.25,
        "rare": 1.0,
        "vtext": 1.0,
        "typebad": -0.25,
        "rarea": 0.5,
        "aspclash": -0.5,
        "anchor": 0.25,
        "anchorfar": -1.25,
        "ordc": -1.0,
        "contr": -0.5,
        "contrp": -1.0,
        "persons": -4.0,
        "datefar": -1.25,
        "lcount": 1.0,
        "share": 0.25,
        "profrel": 0.5,
        "rel": 2.0,
        "tri": 0.25,
        "csls": 1.0,
        "sv": 0.5,
        "tv": 0.5,
        "profv": 0.75,
        "pxprof": 0.75,
        "pxshare": 0.25,
        "aspcomp": 0.25,
        "rareq": 0.5,
    }
)
SECOND_BIAS = -4.0
THRESHOLD = 0.4
