"""The language of reports: words, and the lexicon that says which of them mean the same."""

from functools import cache

from reconcile.lexicon.build import compiled_tables
from reconcile.lexicon.tables import Lexicon, Unit, compile_lexicon, make_lexicon

__all__ = ["Lexicon", "Unit", "compile_lexicon", "lexicon", "make_lexicon"]


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once from its compiled form (`python -m reconcile.prepare` makes it)."""
    return make_lexicon(compiled_tables())
