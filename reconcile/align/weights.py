"""The weights of the evidence, in points of log-odds, and the bar. One setting for all cases.

Fitted with fixed signs on the sets under `benchmarks/` and rounded; how, and what each is worth: docs/alignment.md.
"""

from types import MappingProxyType

FIRST = MappingProxyType({"propx": 2.5})
SECOND = MappingProxyType({"propx": 2.5})
FIRST_BIAS = -7.0
SECOND_BIAS = -6.0
THRESHOLD = 0.5
