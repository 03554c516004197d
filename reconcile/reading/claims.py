"""The tree of a claim file to `Source`, `Subject`s and `Claim`s.

Owns the rules that join fields; not the forms (`yamlfile`, `jsonlfile`, `csvfile`).
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from reconcile.model.claim import Claim, Source, Subject
from reconcile.model.location import Location
from reconcile.model.problem import Severity
from reconcile.model.record import dataclass
from reconcile.reading.checking import SOURCE_ID as ID_PATTERN
from reconcile.reading.checking import Given, Marks, check_fields, find_meant, make_table, shorten
from reconcile.reading.fields import (
    CLAIM_FIELDS,
    FILE_FIELDS,
    SOURCE_FIELDS,
    SOURCE_OF_CLAIM,
    SOURCES_BY_ID,
    SUBJECT_FIELDS,
)
from reconcile.reading.notes import Mark, Notes
from reconcile.reading.tree import Fields, Node, Text

SOURCE_TABLE: Final = make_table("the source", SOURCE_FIELDS)
SUBJECT_TABLE: Final = make_table("a subject", SUBJECT_FIELDS)
CLAIM_TABLE: Final = make_table("a claim", CLAIM_FIELDS)
ROW_TABLE: Final = make_table("a claim", (SOURCE_OF_CLAIM, *CLAIM_FIELDS))
FILE_TABLE: Final = make_table("a claim file", FILE_FIELDS)
HEADER_TABLE: Final = make_table("a header", (*FILE_FIELDS[:2], SOURCES_BY_ID))


@dataclass(frozen=True, slots=True)
class Content:
    """What one file holds."""

    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()


def read_source(
    node: Node | None,
    default_id: str,
    notes: Notes,
    *,
    subjects: tuple[Subject, ...] = (),
    own_id: bool = True,
    place: Mark = (1, 1),
) -> Source:
    """Return a source from its mapping; without one, or without an id in it, the id is `default_id`.

    `own_id` says whether the mapping may name its id, which under `sources:` is the key, at `place`.
    """
    given: dict[str, Any] = {}
    marks: Marks = {}
    if isinstance(node, Fields):
        given, marks = check_fields(node, SOURCE_TABLE, notes)
    elif node is not None and not is_nothing(node):
        notes.add(
            "not-a-mapping",
            node.mark,
            f"the source must be {notes.form.mapping}",
            notes.form.source,
        )
    if not own_id and given.get("id", default_id) != default_id:
        notes.add(
            "bad-id", marks["id"], f"the source `{default_id}` cannot have another id", "change the key or remove `id`"
        )
        given["id"] = default_id
    is_id_given = isinstance(node, Fields) and "id" in node.fields
    if not is_id_given and not ID_PATTERN.fullmatch(default_id):
        _note_bad_default_id(default_id, own_id, place if node is None or not own_id else node.mark, notes)
    return Source(**{"id": default_id, **given}, subjects=subjects, file=notes.path, marks=marks)


def _note_bad_default_id(default_id: str, is_stem: bool, mark: Mark, notes: Notes) -> None:  # noqa: FBT001
    name = shorten(default_id)
    message = f"the file's name gives the source the id `{name}`" if is_stem else f"`{name}` is a source's id here"
    hint = notes.form.source_id if is_stem else "rename it"
    notes.add("bad-id", mark, f"{message}, but an id has only letters, digits, `.`, `_` and `-`", hint)


def read_subjects(node: Node | None, notes: Notes) -> tuple[Subject, ...]:
    """Return the subjects described under `subjects:`."""
    if node is None or is_nothing(node):
        return ()
    if not isinstance(node, Fields):
        notes.add(
            "not-a-mapping",
            node.mark,
            f"`subjects` must be {notes.form.mapping}",
            notes.form.subjects,
        )
        return ()
    subjects: list[Subject] = []
    for name, child in node.fields.items():
        mark = node.keys[name]
        given: dict[str, Any] = {}
        if isinstance(child, Fields):
            given, _ = check_fields(child, SUBJECT_TABLE, notes)
        elif not is_nothing(child):
            notes.add(
                "not-a-mapping",
                child.mark,
                f"the subject `{shorten(name)}` must be {notes.form.mapping}",
                notes.form.subject,
            )
        if name.strip():
            subjects.append(Subject(name=name.strip(), location=Location(notes.path, *mark), **given))
        else:
            notes.add("empty", mark, "a subject's wording is empty", "write it or remove the subject")
    return tuple(subjects)


_REPEATED = ("subject", "property")
"""Fields whose text many claims have: kept once."""


def read_claims(nodes: Iterable[Node], default: str, notes: Notes, *, is_row: bool = False) -> list[Claim]:
    """Return the good claims of a list; `is_row` where each may name its source."""
    table = ROW_TABLE if is_row else CLAIM_TABLE
    claims: list[Claim] = []
    seen: dict[tuple[str, str], Mark] = {}
    wordings: dict[str, str] = {}
    path = notes.path
    for position, node in enumerate(nodes, 1):
        if node.__class__ is not Fields:
            notes.add(
                "not-a-claim",
                node.mark,
                f"a claim must be {notes.form.mapping}",
                notes.form.claim,
            )
            continue
        given, marks = check_fields(node, table, notes)
        claim_id = given.setdefault("id", f"c{position}")
        source = given.setdefault("source", default)
        key = (source, claim_id)
        if key in seen:
            _note_duplicate_id(str(claim_id), "id" in marks, marks.get("id", node.mark), seen[key], notes)
        seen[key] = marks.get("id", node.mark)  # type: ignore[index]
        if (
            ("text" in given) is ("value" in given)
            or "text" in given
            or not ("subject" in given and "property" in given)
        ):
            _check_whole(node, given, notes)
        for name in _REPEATED:
            wording = given.get(name)
            if wording.__class__ is str:
                given[name] = wordings.setdefault(wording, wording)
        claims.append(Claim(location=Location(path, *node.mark), marks=marks, **given))  # type: ignore[arg-type]
    return claims


def _check_whole(node: Fields, given: Given, notes: Notes) -> None:
    """Note what keeps a claim from being one value of one property of one subject, or one text.

    Fields that are there but wrong or misspelt have been noted already, and count as there.
    """
    has = {name if name in ROW_TABLE.fields else find_meant(name, ROW_TABLE) for name in node.fields}
    if "text" in has:
        for name in ("value", "property"):
            if name in node.keys:
                notes.add(
                    f"text-and-{name}",
                    node.keys[name],
                    f"the claim has a `text` and a `{name}` too",
                    "keep the text alone, or subject, property and value; wording of the document goes in `quote`",
                )
    elif "value" not in has:
        named = shorten(str(given["id"]))
        notes.add(
            "no-value",
            node.mark,
            f"the claim `{named}` has neither a value nor a text",
            notes.form.value_or_text,
        )
    else:
        for name in ("subject", "property"):
            if name not in has:
                notes.add(
                    f"no-{name}",
                    node.mark,
                    f"the claim `{shorten(str(given['id']))}` has a value but no `{name}`",
                    notes.form.field.format(name=name),
                )


def _note_duplicate_id(claim_id: str, is_given: bool, mark: Mark, first: Mark, notes: Notes) -> None:  # noqa: FBT001
    why = "" if is_given else " (given to it by its position)"
    notes.add(
        "duplicate-id",
        mark,
        f"the id `{shorten(claim_id)}`{why} is that of the claim at line {first[0]} too",
        "give each claim an id of its own",
        related=[first],
    )


def note_unused_subjects(subjects: Sequence[Subject], claims: Iterable[Claim], node: Node | None, notes: Notes) -> None:
    """Note described subjects that no claim names, and larger subjects that nobody knows."""
    named = {" ".join(claim.subject.split()) for claim in claims if claim.subject is not None}
    known = named | {" ".join(subject.name.split()) for subject in subjects}
    parents = {" ".join(subject.part_of.split()) for subject in subjects if subject.part_of is not None}
    for subject in subjects:
        name = " ".join(subject.name.split())
        mark = (subject.location.line, subject.location.column) if subject.location else (1, 1)
        if name not in named and name not in parents:
            notes.add(
                "unused-subject",
                mark,
                f"no claim names the subject `{shorten(name)}`",
                "write it as the claims do, or remove it",
                severity=Severity.NOTICE,
            )
        if subject.part_of is not None and " ".join(subject.part_of.split()) not in known:
            place = node.fields.get(subject.name) if isinstance(node, Fields) else None
            part = place.fields["part_of"].mark if isinstance(place, Fields) else mark
            notes.add(
                "unknown-part-of",
                part,
                f"neither a claim nor `subjects` knows `{shorten(subject.part_of)}`",
                "write it as it stands there",
                severity=Severity.NOTICE,
            )


def is_nothing(node: Node) -> bool:
    """Tell whether a key has nothing after it."""
    return isinstance(node, Text) and node.is_plain and node.text.lower() in {"", "~", "null"}
