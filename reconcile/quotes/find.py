"""Find a quote as a claim file writes it: word for word, or with an editor's brackets."""

from reconcile.quotes.index import Index, Passage, fold_quote
from reconcile.quotes.omissions import find_with_brackets


def find_quote(index: Index, quote: str) -> Passage | None:
    """Return the first place in the folded text where a quote stands; None where it does not."""
    folded = fold_quote(quote, markdown=index.is_markdown)
    return index.find_folded(folded) or find_with_brackets(index, folded.folded)
