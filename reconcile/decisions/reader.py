"""The decisions file read: every error with its line and column, nothing raised for content.

Owns what a decision must hold; the syntax is read by the one module that composes YAML.
"""

import re
from pathlib import Path
from typing import Final

from reconcile.decisions.fields import KINDS, STRUCTURED
from reconcile.model.decision import Acceptance, Alike, ClaimRef, Decisions, Judgement
from reconcile.model.location import Location
from reconcile.reading.checking import check_fields, make_table, note_unknown_field, shorten, suggest
from reconcile.reading.files import read_text
from reconcile.reading.notes import Notes
from reconcile.reading.tree import Fields, Items, Node, Text, compose

_REF: Final = re.compile(r"(?P<key>[^\s/]+/.*\S)\s+(?P<digest>[0-9a-f]{12})", re.DOTALL)
_TABLES: Final = {kind: make_table(f"a decision of the kind `{kind}`", fields) for kind, fields in KINDS.items()}
_FEWEST: Final = 2
_WRITE_IT: Final = "`reconcile accept`, `reconcile same` and `reconcile different` write it for you"


def read_decisions(path: str) -> Decisions:
    """Read the decisions file at a path; one that is not there holds no decisions. Problems have the path as given."""
    if not Path(path).exists():
        return Decisions(path=path)
    notes = Notes(path)
    text = "" if _is_blank(path) else read_text(path, notes)
    if text is None:
        return Decisions(path=path, problems=notes.problems)
    return parse_decisions(text, path, notes)


def parse_decisions(text: str, path: str, notes: Notes | None = None) -> Decisions:
    """Read the text of a decisions file. An empty text, or one of comments alone, holds no decisions."""
    notes = notes or Notes(path)
    tree = compose(text, notes)
    alike: list[Alike] = []
    accepted: list[Acceptance] = []
    for node in _nodes(tree.root, notes):
        decision = _read_decision(node, notes)
        if isinstance(decision, Alike):
            alike.append(decision)
        elif decision is not None:
            accepted.append(decision)
    return Decisions(path=path, alike=tuple(alike), accepted=tuple(accepted), problems=notes.problems)


def _is_blank(path: str) -> bool:
    file = Path(path)
    return file.is_file() and not file.stat().st_size


def _nodes(root: Node | None, notes: Notes) -> list[Node]:
    """Return the items of the file."""
    if isinstance(root, Items):
        return root.items
    if root is not None and not (isinstance(root, Text) and root.is_plain and root.text in {"", "~"}):
        hint = "begin each decision with a dash: `- same: …`"
        notes.add("not-a-list", root.mark, "a decisions file is a list of decisions", hint)
    return []


def _read_decision(node: Node, notes: Notes) -> Alike | Acceptance | None:
    """Return one decision; None, with notes, where it cannot be used."""
    kind = _find_kind(node, notes)
    if kind is None or not isinstance(node, Fields):
        return None
    before = len(notes.problems)
    plain = {name: child for name, child in node.fields.items() if name not in STRUCTURED or name not in _names(kind)}
    given, _ = check_fields(Fields(plain, node.mark, node.keys), _TABLES[kind], notes)
    held = "values" if kind == "accepted" else "claims"
    for name in (kind, "by", "because", held):
        if name not in node.fields:
            notes.add("missing-field", node.mark, f"the decision has no `{name}`", _MISSING.get(name, _WRITE_IT))
    if held not in node.fields:
        return None
    values = _read_values(node.fields[held], notes) if kind == "accepted" else ()
    claims = _read_claims(node.fields[held], notes) if kind != "accepted" else ()
    if len(notes.problems) > before:
        return None
    place = Location(notes.path, *node.mark)
    told = {name: " ".join(str(text).split()) for name, text in given.items()}
    shared = {"id": told[kind], "by": told["by"], "because": told["because"]}
    if kind == "accepted":
        more = {name: told[name] for name in ("code", "holds") if name in told}
        return Acceptance(values=values, location=place, **shared, **more)
    return Alike(judgement=Judgement(kind), claims=claims, location=place, **shared)


_MISSING: Final = {
    "by": "write who decided",
    "because": "write why: a decision without a reason cannot be reviewed",
}


def _names(kind: str) -> frozenset[str]:
    return frozenset(field.name for field in KINDS[kind])


def _find_kind(node: Node, notes: Notes) -> str | None:
    """Return the kind of a decision, by the one field that names it."""
    if not isinstance(node, Fields):
        notes.add("bad-decision", node.mark, "this is no decision", "a decision begins `- same: …`; " + _WRITE_IT)
        return None
    kinds = [name for name in node.fields if name in KINDS]
    if len(kinds) == 1:
        return kinds[0]
    if kinds:
        names = " and ".join(f"`{name}`" for name in kinds)
        notes.add("bad-decision", node.mark, f"a decision cannot be {names} at once", "write two decisions")
        return None
    meant = [(name, found) for name in node.fields if (found := suggest(name, KINDS))]
    if meant:
        note_unknown_field(meant[0][0], node.keys[meant[0][0]], make_table("a decision", _KIND_FIELDS), notes)
    else:
        notes.add("bad-decision", node.mark, "the decision is of no kind", "write `same:`, `different:` or `accepted:`")
    return None


_KIND_FIELDS: Final = tuple(fields[0] for fields in KINDS.values())


def _read_values(node: Node, notes: Notes) -> tuple[tuple[ClaimRef, ...], ...]:
    """Return the conflicting values of an acceptance."""
    if not isinstance(node, Items):
        hint = "begin each value with a dash, its claims below one another"
        notes.add("not-a-list", node.mark, "`values` must be a list of values, each the claims that hold it", hint)
        return ()
    if len(node.items) < _FEWEST:
        notes.add("too-few-values", node.mark, "a discrepancy has at least two values", _WRITE_IT)
    return tuple(_read_claims(item, notes, fewest=1) for item in node.items)


def _read_claims(node: Node, notes: Notes, fewest: int = _FEWEST) -> tuple[ClaimRef, ...]:
    """Return the claims that a mapping names, in order of their keys."""
    if not isinstance(node, Fields):
        hint = "write each as `source/claim-id digest: what it said`; " + _WRITE_IT
        notes.add("not-a-mapping", node.mark, "the claims of a decision are a mapping", hint)
        return ()
    if len(node.fields) < fewest:
        notes.add("too-few-claims", node.mark, f"the decision needs at least {fewest} claims", _WRITE_IT)
    refs = []
    for name, child in node.fields.items():
        found = _REF.fullmatch(name.strip())
        if found is None:
            message = f"`{shorten(name)}` names no claim and its content"
            hint = "write `source/claim-id` and the digest of 12 figures; " + _WRITE_IT
            notes.add("bad-claim", node.keys[name], message, hint)
        elif not isinstance(child, Text):
            notes.add("bad-claim", child.mark, "what a claim said is one text", "put it in quotation marks")
        else:
            refs.append(ClaimRef(key=found["key"], digest=found["digest"], said=child.text.strip()))
    return tuple(sorted(refs, key=lambda ref: (ref.key, ref.digest)))
