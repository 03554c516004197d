"""Findings: what the claims of one question say together. Two values are judged in `reconcile.compare`."""

from reconcile.findings.build import build_findings, used_mentions

__all__ = ["build_findings", "used_mentions"]
