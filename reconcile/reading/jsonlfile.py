"""The JSON Lines form: one claim a line, the first line perhaps a header."""

from typing import Final

from reconcile.model.pattern import lazy_pattern
from reconcile.reading.checking import suggest
from reconcile.reading.claims import Content, read_claims
from reconcile.reading.header import join_header, note_bad_stem, read_header
from reconcile.reading.jsontree import compose_json
from reconcile.reading.notes import Notes
from reconcile.reading.tree import Fields, Node

_ARRAY: Final = lazy_pattern(r"\s*\[(?=\s*\{)")
"""The beginning of a text that is one array of objects."""


def read_jsonl(text: str, stem: str, notes: Notes, *, is_named: bool) -> Content | None:
    """Return what a JSON Lines file holds; None where it is plainly something else and the user did not name it."""
    array = _ARRAY.match(text)
    if array is not None:
        mark = (text.count("\n", 0, array.end()) + 1, 1)
        notes.add("json-array", mark, "the file is one JSON array, and no list of lines", notes.form.claim)
        return Content()
    nodes: list[Node] = []
    header: Node | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        node = compose_json(line, number, notes)
        if node is None:
            continue
        if not is_named and not nodes and header is None and not notes.problems and not _looks_like_claim(node):
            return None
        if not _is_header(node):
            nodes.append(node)
        elif nodes or header is not None:
            notes.add(
                "late-header",
                node.mark,
                "the header stands here, but must be the first line",
                "move it there, and keep one",
            )
        else:
            header = node
    read = read_header(header, stem, notes)
    claims = read_claims(nodes, read.default.id, notes, is_row=True)
    note_bad_stem(read, claims, notes)
    return join_header(read, claims, notes, notes.path, text)


def _is_header(node: Node) -> bool:
    """Tell a header from a claim: only a header has mappings under `source`, `sources` or `subjects`."""
    if not isinstance(node, Fields):
        return False
    return "subjects" in node.keys or "sources" in node.keys or isinstance(node.fields.get("source"), Fields)


def _looks_like_claim(node: Node) -> bool:
    names = ("source", "sources", "subjects", "subject", "property", "value", "text", "claims")
    return isinstance(node, Fields) and any(suggest(name, names) for name in node.keys)
