"""The quote guard as a step of the checks: where documents are, and what of the case it is asked about."""

from collections.abc import Sequence

from reconcile.checks.check import Material
from reconcile.checks.run import CheckQuotes
from reconcile.model import Problem
from reconcile.model.record import replace
from reconcile.quotes import check_quotes


def make_quote_check(documents: str | None, *, root: str, allow_outside: bool) -> CheckQuotes:
    """Return the quote guard for documents in a folder, or beside the claim files where that is None."""

    def check(material: Material) -> Sequence[Problem]:
        own = replace(material.case, sources=material.own_sources())
        return check_quotes(own, material.own(), documents=documents, root=root, allow_outside=allow_outside)

    return check
