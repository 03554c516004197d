"""The YAML form: one file, one source. Owns the top level of the file; what stands below is `claims`'s."""

from reconcile.model.problem import Severity
from reconcile.model.record import replace
from reconcile.reading.checking import note_unknown_field, suggest
from reconcile.reading.claims import (
    FILE_TABLE,
    Content,
    is_nothing,
    note_unused_subjects,
    read_claims,
    read_source,
    read_subjects,
)
from reconcile.reading.files import count_lines
from reconcile.reading.notes import Notes
from reconcile.reading.recovery import blank_part, count_rounds
from reconcile.reading.syntax import note_cut_texts
from reconcile.reading.tree import Fields, Items, Node, Tree, compose


def read_yaml(text: str, stem: str, notes: Notes, *, is_named: bool) -> Content | None:
    """Return what a YAML claim file holds; None where it is plainly something else and the user did not name it."""
    tree = _compose_parts(text, notes)
    root = tree.root
    if root is None or is_nothing(root):
        if tree.is_whole:
            notes.add(
                "empty-file", (1, 1), "the file holds nothing but comments", "write `claims:` and the claims below it"
            )
        return Content()
    if not looks_like_claims(root):
        if not tree.is_whole:
            return Content()  # the error has been told, and what it hid may be what makes a claim file
        if is_named:
            _note_not_claims(root, notes)
            return Content()
        return None
    if not isinstance(root, Fields):
        _note_not_claims(root, notes)
        return Content()
    for name in root.fields:
        line, column = root.keys[name]
        if name not in FILE_TABLE.fields and (tree.is_whole or column == 1):  # else the top level is out of its column
            note_unknown_field(name, (line, column), FILE_TABLE, notes)
    return _read_parts(root, tree, text, stem, notes)


def _compose_parts(text: str, notes: Notes) -> Tree:
    """Return the tree of all that can be read: after a syntax error, of the file without the claim it is in."""
    tree = compose(text, notes)
    is_whole = tree.is_whole
    for _ in range(count_rounds(text)):
        rest = blank_part(text, tree.stopped_at) if tree.stopped_at else None
        if rest is None:
            break
        text = rest
        tree = compose(text, notes)
    return tree._replace(is_whole=is_whole)


def _read_parts(root: Fields, tree: Tree, text: str, stem: str, notes: Notes) -> Content:
    """Return source, subjects and claims of a file's top level."""
    header = root.fields.get("source")
    subjects_node = root.fields.get("subjects")
    subjects = read_subjects(subjects_node, notes)
    source = read_source(header, stem, notes, subjects=subjects)
    claims = read_claims(_claim_nodes(root, tree, notes), source.id, notes)
    note_cut_texts(text, notes)
    if tree.is_whole:
        note_unused_subjects(subjects, claims, subjects_node, notes)
    return Content((replace(source, claims_end=_claims_end(root, text)),), tuple(claims))


def _claims_end(root: Fields, text: str) -> int:
    """Return the last line under `claims:`: that before the key that follows, else the file's."""
    lines = sorted(line for line, _ in root.keys.values())
    begun = root.keys.get("claims", (0, 0))[0]
    return next((line - 1 for line in lines if line > begun), count_lines(text))


def _claim_nodes(root: Fields, tree: Tree, notes: Notes) -> list[Node]:
    """Return the items under `claims:`."""
    node = root.fields.get("claims")
    if isinstance(node, Items):
        if not node.items and tree.is_whole:
            notes.add("no-claims", node.mark, "the file holds no claims yet", severity=Severity.NOTICE)
        return node.items
    if node is not None and is_nothing(node) and not tree.is_whole:
        return []  # every claim has a syntax error of its own
    if node is None:
        header = root.fields.get("source")
        if tree.is_whole and not (isinstance(header, Fields) and "claims" in header.keys):
            notes.add(
                "no-claims",
                (1, 1),
                "the file has no `claims`",
                "write `claims:` and the claims below it, each begun by a dash",
            )
    else:
        notes.add("not-a-list", node.mark, "`claims` must be a list", "begin each claim with a dash: `- subject: …`")
    return []


def looks_like_claims(root: Node) -> bool:
    """Tell whether a tree was meant to be a claim file."""
    if isinstance(root, Fields):
        return any(suggest(name, ("claims", "source", "sources", "subjects")) for name in root.fields)
    if isinstance(root, Items):
        return any(
            isinstance(item, Fields) and ("value" in item.fields or "text" in item.fields) for item in root.items
        )
    return False


def _note_not_claims(root: Node, notes: Notes) -> None:
    if isinstance(root, Items):
        notes.add("not-a-claim-file", root.mark, "the file is a list", "write `claims:` above the list and indent it")
    else:
        notes.add(
            "not-a-claim-file",
            root.mark,
            "this is no claim file: it has neither `claims` nor `source`",
            "write `claims:` and the claims below it",
        )
