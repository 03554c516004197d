"""The quote guard: every quote stands in its source's document, and carries the claim's value.

Owns what is equal but for typography, the search, and what carries a value. Documents are found and read by
`reconcile.documents`; what becomes of a problem is decided by whoever checks.
"""

from reconcile.quotes.check import check_quotes
from reconcile.quotes.find import find_quote
from reconcile.quotes.index import Index, Passage, make_index

__all__ = ["Index", "Passage", "check_quotes", "find_quote", "make_index"]
