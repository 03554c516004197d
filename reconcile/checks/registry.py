"""All checks, in the order in which they are listed. To add one: a file under `rules`, and its line here."""

from typing import Final

from reconcile.checks.check import Check
from reconcile.checks.rules import (
    age,
    ambiguous,
    circular,
    cites,
    contradiction,
    discrepancy,
    duplicate,
    evidence,
    publication,
    relative,
    span,
    spelling,
    total,
    types,
    unclear,
    unreadable,
    weekday,
)
from reconcile.model import Severity

FORMAT: Final = Check(
    code="format",
    severity=Severity.ERROR,
    summary="the file breaks the claim format; each error has a code of its own",
    is_fixed=True,
)

READER: Final = (
    Check(code="cut-text", severity=Severity.WARNING, summary="YAML cuts off a text before a number sign"),
    Check(code="unused-subject", severity=Severity.NOTICE, summary="no claim names a subject described"),
    Check(code="unknown-part-of", severity=Severity.NOTICE, summary="a subject is part of one that no claim names"),
    Check(code="unused-source", severity=Severity.NOTICE, summary="no claim names a source described"),
    Check(code="no-claims", severity=Severity.NOTICE, summary="a file holds no claims yet"),
    Check(code="not-a-claim-file", severity=Severity.NOTICE, summary="a file in a folder is no claim file"),
)
"""What the reader finds that is no format error."""

QUOTES: Final = (
    Check(code="quote-not-found", severity=Severity.ERROR, summary="a quote does not stand in the document"),
    Check(code="value-not-in-quote", severity=Severity.WARNING, summary="a quote does not carry its claim's value"),
    Check(code="document-changed", severity=Severity.ERROR, summary="the document is not the one that was recorded"),
    Check(code="document-unreadable", severity=Severity.ERROR, summary="a document is there and cannot be read"),
    Check(code="document-outside", severity=Severity.ERROR, summary="a document lies outside the project's folder"),
    Check(code="document-ambiguous", severity=Severity.ERROR, summary="several files may be the document of a source"),
    Check(code="quotes-unchecked", severity=Severity.NOTICE, summary="quotes could not be checked, and how many"),
)
"""What the quote guard finds."""

STALE_DECISION: Final = Check(
    code="stale-decision",
    severity=Severity.WARNING,
    summary="a decision is about claims that have changed or are gone",
)
UNUSED_IGNORE: Final = Check(
    code="unused-ignore",
    severity=Severity.WARNING,
    summary="a comment silences a check that has nothing to say there",
)

CHECKS: Final = (
    FORMAT,
    *READER,
    unreadable.CHECK,
    ambiguous.CHECK,
    relative.CHECK,
    types.CHECK,
    weekday.CHECK,
    span.CHECK,
    publication.CHECK,
    age.CHECK,
    total.CHECK,
    duplicate.CHECK,
    spelling.CHECK,
    cites.CHECK,
    circular.CHECK,
    evidence.CHECK,
    *QUOTES,
    contradiction.CHECK,
    discrepancy.CHECK,
    unclear.CHECK,
    STALE_DECISION,
    UNUSED_IGNORE,
)


def check_of(code: str) -> Check:
    """Return the check that a problem's code belongs to: its own, or that of format errors."""
    return next((check for check in CHECKS if check.code == code), FORMAT)
