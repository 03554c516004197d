"""The language of reports: words, and the lexicon that says which of them mean the same."""

from functools import cache
from importlib.resources import files

from reconcile.lexicon.tables import Lexicon, Unit, compile_lexicon, make_lexicon

__all__ = ["Lexicon", "Unit", "compile_lexicon", "lexicon", "make_lexicon"]


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once from its compiled form."""
    import yaml  # noqa: PLC0415

    folder = files("reconcile") / "data" / "lexicon"
    names = sorted(p.name for p in folder.iterdir() if p.name.endswith(".yaml"))
    data = [yaml.load((folder / n).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for n in names]
    return make_lexicon(compile_lexicon(data))
