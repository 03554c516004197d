"""Judging two values: agree, compatible, conflict or unclear, each with its reason.

Knows values and words; nothing about claims, sources or alignment, which are judged in `reconcile.findings`.
"""

from reconcile.compare.aliases import Aliases
from reconcile.compare.judge import compare_values
from reconcile.compare.prose import mentions_used

__all__ = ["Aliases", "compare_values", "mentions_used"]
