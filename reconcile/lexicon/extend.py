"""The shipped lexicon with a project's own files: compiled anew, because words of both may share a stem."""

from collections.abc import Mapping, Sequence

from reconcile.lexicon.build import source_files
from reconcile.lexicon.tables import Lexicon, compile_lexicon, make_lexicon


def extend_lexicon(more: Sequence[Mapping[str, Mapping[str, object]]]) -> Lexicon:
    """Return the shipped lexicon together with further files of its form, each as a mapping of its sections."""
    import yaml  # noqa: PLC0415 - a run without words of its own never needs it

    shipped = [yaml.load(f.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for f in source_files()]
    return make_lexicon(compile_lexicon([*shipped, *more]))
