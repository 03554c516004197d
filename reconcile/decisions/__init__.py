"""Decisions that people made, as they stand in the decisions file: read, resolved against claims, and written.

Owns the file's form (docs/decisions-file.md), what follows from a decision, and when one is stale. Does not own how
claims are aligned (align) nor who asks for a decision to be written (the command line).
"""

from reconcile.decisions.acceptance import covers, find_coverage, mark_accepted
from reconcile.decisions.digest import ClaimIndex, claim_digest, make_ref
from reconcile.decisions.reader import parse_decisions, read_decisions
from reconcile.decisions.resolve import Resolved, resolve_decisions
from reconcile.decisions.writer import accept, add_decision, decide_different, decide_same

__all__ = [
    "ClaimIndex",
    "Resolved",
    "accept",
    "add_decision",
    "claim_digest",
    "covers",
    "decide_different",
    "decide_same",
    "find_coverage",
    "make_ref",
    "mark_accepted",
    "parse_decisions",
    "read_decisions",
    "resolve_decisions",
]
