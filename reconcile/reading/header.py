"""The header of a file that may hold many sources (CSV, JSON Lines), and the sources that its claims name."""

from collections.abc import Sequence

from reconcile.model.claim import Claim, Source, Subject
from reconcile.model.problem import Severity
from reconcile.model.record import dataclass, replace
from reconcile.reading.checking import note_unknown_field
from reconcile.reading.claims import HEADER_TABLE, Content, note_unused_subjects, read_source, read_subjects
from reconcile.reading.files import count_lines
from reconcile.reading.notes import Mark, Notes
from reconcile.reading.tree import Fields, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a file says of its sources: the one it is about by default, and others by id."""

    default: Source
    is_default_given: bool = False
    others: tuple[Source, ...] = ()
    subjects: tuple[Subject, ...] = ()
    keys: tuple[tuple[str, Mark], ...] = ()
    """Id and place of each of the others."""
    subjects_node: Node | None = None


def read_header(node: Node | None, stem: str, notes: Notes) -> Header:
    """Return what a header says; without one, the default source has the file's stem for its id."""
    if node is None:
        return Header(default=Source(id=stem, file=notes.path))
    if not isinstance(node, Fields):
        notes.add(
            "not-a-mapping",
            node.mark,
            f"the header must be {notes.form.mapping}",
            notes.form.source,
        )
        return Header(default=Source(id=stem, file=notes.path))
    for name in node.fields:
        if name not in HEADER_TABLE.fields:
            note_unknown_field(name, node.keys[name], HEADER_TABLE, notes)
    subjects = read_subjects(node.fields.get("subjects"), notes)
    source = node.fields.get("source")
    others = node.fields.get("sources")
    return Header(
        default=Source(id=stem, file=notes.path) if source is None else read_source(source, stem, notes),
        is_default_given=source is not None,
        others=_read_others(others, notes),
        subjects=subjects,
        keys=tuple(others.keys.items()) if isinstance(others, Fields) else (),
        subjects_node=node.fields.get("subjects"),
    )


def _read_others(node: Node | None, notes: Notes) -> tuple[Source, ...]:
    if node is None:
        return ()
    if not isinstance(node, Fields):
        notes.add(
            "not-a-mapping",
            node.mark,
            f"`sources` must be {notes.form.mapping}",
            notes.form.sources,
        )
        return ()
    return tuple(
        read_source(child, key, notes, own_id=False, place=node.keys[key]) for key, child in node.fields.items()
    )


def join_header(header: Header, claims: Sequence[Claim], header_notes: Notes, path: str, text: str) -> Content:
    """Return the content of a file of many sources: those that claims name or the header describes, and all claims.

    `path` and `text` are those of the file that holds the claims.
    """
    described = {source.id: source for source in (*header.others, header.default)}
    named = dict.fromkeys(claim.source for claim in claims)
    note_unused_subjects(header.subjects, claims, header.subjects_node, header_notes)
    for key, mark in header.keys:
        if key not in named and claims:
            header_notes.add("unused-source", mark, f"no claim names the source `{key}`", severity=Severity.NOTICE)
    ids = dict.fromkeys(named)
    ids.update(dict.fromkeys(source.id for source in header.others))
    if header.is_default_given or not ids:
        ids[header.default.id] = None
    is_elsewhere = header_notes.path != path
    sources, end = [], count_lines(text)
    for key in ids:
        elsewhere = header_notes.path if is_elsewhere and key in described else ""
        source = described.get(key, Source(id=key))
        sources.append(replace(source, file=path, subjects=header.subjects, header=elsewhere, claims_end=end))
    return Content(tuple(sources), tuple(claims))


def note_bad_stem(header: Header, claims: Sequence[Claim], notes: Notes) -> None:
    """Note a file name that cannot be a source's id, where claims rest on it."""
    if not header.is_default_given and (not claims or any(claim.source == header.default.id for claim in claims)):
        read_source(None, header.default.id, notes)
