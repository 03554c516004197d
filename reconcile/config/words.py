"""The project's own words: lexicon files in the form of the shipped ones, checked, and put together with them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

from reconcile.lexicon import Lexicon
from reconcile.model import CannotRunError
from reconcile.reading.checking import shorten, suggest
from reconcile.reading.files import read_text
from reconcile.reading.notes import Notes
from reconcile.reading.tree import Fields, Items, Node, Text, compose

_SECTIONS: Final = ("concepts", "aspects", "compounds", "near")
_ASPECT: Final = ("words", "types")
Data = dict[str, dict[str, object]]


def load_words(paths: Sequence[str]) -> Lexicon | None:
    """Return the shipped lexicon extended by the files at `paths`; None where there are none.

    Raises CannotRunError with every error of every file, each at its line and column.
    """
    if not paths:
        return None
    read = [_read(path) for path in paths]
    problems = tuple(problem for _, notes in read for problem in notes.problems)
    if problems:
        message = "the lexicon of the project cannot be read"
        raise CannotRunError(message, hint="docs/lexicon.md describes the form", problems=problems)
    from reconcile.lexicon.extend import extend_lexicon  # noqa: PLC0415 - few projects have words of their own

    return extend_lexicon([data for data, _ in read])


def _read(path: str) -> tuple[Data, Notes]:
    notes = Notes(path)
    if not Path(path).is_file():
        notes.add("no-file", (1, 1), "there is no such file", "correct `lexicon` in the configuration")
        return {}, notes
    text = read_text(path, notes)
    root = compose(text, notes).root if text is not None else None
    if text is None or root is None:
        return {}, notes
    if not isinstance(root, Fields):
        notes.add("not-a-mapping", root.mark, "a lexicon file is a mapping", f"it has {', '.join(_SECTIONS)}")
        return {}, notes
    return {name: made for name, node in root.fields.items() if (made := _section(root, name, node, notes))}, notes


def _section(root: Fields, name: str, node: Node, notes: Notes) -> dict[str, object] | None:
    """Return a section as the lexicon compiles it."""
    if name not in _SECTIONS:
        _note_unknown(name, root.keys[name], _SECTIONS, notes)
        return None
    if name == "near":
        near: object = (
            [_texts(item, notes) for item in node.items] if isinstance(node, Items) else _refuse_list(node, notes)
        )
        return cast("dict[str, object]", near)  # the one section that is a list
    if not isinstance(node, Fields):
        notes.add("not-a-mapping", node.mark, f"`{name}` must be a mapping", "write each name with a list of words")
        return None
    made = _aspect if name == "aspects" else _texts
    return {key: made(child, notes) for key, child in node.fields.items()}


def _aspect(node: Node, notes: Notes) -> dict[str, list[str]]:
    """Return a question word's words and the types of its answers."""
    if not isinstance(node, Fields):
        notes.add("not-a-mapping", node.mark, "an aspect has words and types", "write {words: […], types: […]}")
        return {}
    for key in node.fields:
        if key not in _ASPECT:
            _note_unknown(key, node.keys[key], _ASPECT, notes)
    for key in _ASPECT:
        if key not in node.fields:
            notes.add("missing-field", node.mark, f"the aspect has no `{key}`", "write {words: […], types: […]}")
    return {key: _texts(child, notes) for key, child in node.fields.items()}


def _texts(node: Node, notes: Notes) -> list[str]:
    if not isinstance(node, Items):
        return _refuse_list(node, notes)
    for item in node.items:
        if not isinstance(item, Text) or not item.text.strip():
            notes.add("not-a-text", item.mark, "a word is a text", "put it in quotation marks")
    return [item.text for item in node.items if isinstance(item, Text)]


def _refuse_list(node: Node, notes: Notes) -> list[str]:
    notes.add("not-a-list", node.mark, "this must be a list of words", "write [one, another]")
    return []


def _note_unknown(name: str, mark: tuple[int, int], known: Sequence[str], notes: Notes) -> None:
    meant = suggest(name, known)
    hint = f"did you mean `{meant}`?" if meant else f"it may have: {', '.join(known)}"
    notes.add("unknown-field", mark, f"`{shorten(name)}` is no part of a lexicon", hint)
