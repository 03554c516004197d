"""Claim files in, one `Case` out: every error of every file with its line and column, and nothing raised for content.

Owns the claim file's three forms (YAML, JSON Lines, CSV) and its JSON Schema. Does not own what a value means (values),
nor checks that compare files with documents or with each other beyond shared ids (checks).
"""

from reconcile.reading.case import read_case

__all__ = ["read_case"]
