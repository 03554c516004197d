"""The quote guard as a step of the checks: where documents are, and what of the case it is asked about."""

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from reconcile.checks.run import CheckQuotes
from reconcile.model import Case, Claim, Problem


def make_quote_check(documents: str | None, *, root: str, allow_outside: bool) -> CheckQuotes | None:
    """Return the quote guard for documents in a folder, or beside the claim files where that is None."""
    try:
        guard = import_module("reconcile.quotes")
    except ModuleNotFoundError:
        return None

    def check(case: Case, claims: Sequence[Claim]) -> Sequence[Problem]:
        found = guard.check_quotes(case, claims, documents=documents, root=root, allow_outside=allow_outside)
        return cast("Sequence[Problem]", found)

    return check
