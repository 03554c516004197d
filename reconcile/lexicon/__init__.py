"""The language of reports: words, and the lexicon that says which of them mean the same."""

import json
from functools import cache
from importlib.resources import files

from reconcile.lexicon.tables import Lexicon, Unit, compile_lexicon, make_lexicon

__all__ = ["Lexicon", "Unit", "compile_lexicon", "lexicon", "make_lexicon"]


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once from its compiled form (`reconcile.lexicon.build` makes it)."""
    from reconcile.lexicon.build import compile_text

    return make_lexicon(json.loads(compile_text()))
