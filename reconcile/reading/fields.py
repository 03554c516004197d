"""The one table of all fields: of a file, a source, a subject and a claim.

The checker (`checking`) and the JSON Schema (`schema`) are both made from it, so that they cannot drift apart. Owns
names, kinds, choices and the sentence that explains each; not the rules that join two fields (`claims`).
"""

from enum import StrEnum
from typing import Final

from reconcile.model.record import dataclass


class Kind(StrEnum):
    """What may stand in a field."""

    TEXT = "text"
    TEXTS = "text or list of texts"
    CHOICE = "one of the words named"
    YES_NO = "yes or no"
    SOURCE_ID = "letters, digits, `.`, `_`, `-`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its name, what may stand in it, and what it means."""

    name: str
    doc: str
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()
    guesses: tuple[str, ...] = ()
    """Other names that people try; used to say which one is meant."""


VALUE_TYPES: Final = (
    "date",
    "time",
    "number",
    "money",
    "duration",
    "name",
    "place",
    "identifier",
    "boolean",
    "text",
)

SOURCE_FIELDS: Final = (
    Field(
        name="id",
        kind=Kind.SOURCE_ID,
        doc="Short key used in every report: letters, digits, `.`, `_`, `-`. Default: the file's stem.",
        guesses=("key",),
    ),
    Field(name="title", doc="Title of the document, as a citation would give it.", guesses=("name", "headline")),
    Field(name="publisher", doc="Who published it.", guesses=("newspaper", "organisation", "organization")),
    Field(name="author", doc="Who wrote it.", guesses=("authors", "byline")),
    Field(name="url", doc="Address of the document.", guesses=("link", "uri", "website")),
    Field(name="reference", doc="Number or shelf mark under which it is cited.", guesses=("ref",)),
    Field(name="language", doc="Language of the document as a BCP 47 tag, such as `en` or `pt-BR`.", guesses=("lang",)),
    Field(name="note", doc="Anything the researcher wants to keep with the source.", guesses=("notes", "comment")),
    Field(
        name="published",
        doc="Date of publication; relative dates in the claims, such as `last Tuesday`, are resolved against it.",
        guesses=("date", "published_at", "publication_date"),
    ),
    Field(name="accessed", doc="Date on which the researcher read it.", guesses=("retrieved", "access_date")),
    Field(
        name="date_order",
        kind=Kind.CHOICE,
        choices=("dmy", "mdy", "ymd"),
        doc="How the document writes dates in figures: day, month, year; month first; or year first.",
        guesses=("dates", "date_format"),
    ),
    Field(
        name="document",
        doc="Path of the document's text, relative to the claim file; quotes are checked against it.",
        guesses=("file", "path"),
    ),
    Field(name="sha256", doc="SHA-256 of the document's text, in hexadecimal figures.", guesses=("hash", "checksum")),
    Field(
        name="cites",
        kind=Kind.TEXTS,
        doc="Ids or addresses of sources it draws on: agreement with them is not independent corroboration.",
        guesses=("cite", "cited", "sources"),
    ),
)

SUBJECT_FIELDS: Final = (
    Field(name="type", doc="What it is: event, person, organisation, place, case …", guesses=("kind",)),
    Field(name="aliases", kind=Kind.TEXTS, doc="Other wordings for it.", guesses=("alias", "also", "names")),
    Field(name="part_of", doc="The larger subject that it belongs to.", guesses=("parent", "within")),
)

CLAIM_FIELDS: Final = (
    Field(name="id", doc="Key of the claim, unique in the file. Default: c1, c2, … by position.", guesses=("key",)),
    Field(
        name="subject",
        doc="Short noun phrase for the event, person or thing the claim is about, in the source's own terms.",
        guesses=("about", "event", "topic", "entity", "thing"),
    ),
    Field(
        name="property",
        doc="What is claimed of the subject, a short noun phrase: date, place, number of plaintiffs, outcome …",
        guesses=("predicate", "attribute", "aspect", "question", "what", "field", "name"),
    ),
    Field(
        name="value",
        kind=Kind.TEXTS,
        doc="The value as the source has it: a text, or a list whose order does not matter.",
        guesses=("val", "values", "answer", "object", "date", "number"),
    ),
    Field(
        name="type",
        kind=Kind.CHOICE,
        choices=VALUE_TYPES,
        doc="Type of the value, where the one that is inferred is wrong.",
        guesses=("value_type", "datatype"),
    ),
    Field(
        name="text",
        doc="A claim in one sentence of prose, instead of subject, property and value.",
        guesses=("claim", "statement", "sentence", "prose"),
    ),
    Field(
        name="quote",
        kind=Kind.TEXTS,
        doc="The words of the document that carry the claim; a list where they stand apart.",
        guesses=("quotes", "quotation"),
    ),
    Field(
        name="locator",
        doc="Where in the document: `p. 7`, `section 4`, `para 3`.",
        guesses=("page", "location", "para", "paragraph", "section"),
    ),
    Field(
        name="attributed_to",
        kind=Kind.TEXTS,
        doc="Whose statement the source reports; a list is a chain, the first speaker first.",
        guesses=("attribution", "according_to", "speaker", "said_by"),
    ),
    Field(
        name="stance",
        kind=Kind.CHOICE,
        choices=("endorsed", "disputed"),
        doc="How the source stands to a statement it attributes; absent: it only reports it.",
        guesses=("position",),
    ),
    Field(
        name="certainty",
        kind=Kind.CHOICE,
        choices=("likely", "possible", "alleged", "rumoured"),
        doc="How sure the source says it is; absent: it states it.",
        guesses=("confidence", "probability"),
    ),
    Field(
        name="as_of",
        doc="The time for which the value held, when the source says; absent: the date of publication.",
        guesses=("asof", "as_at"),
    ),
    Field(
        name="inferred",
        kind=Kind.YES_NO,
        doc="`yes` where the recorder resolved or deduced the value rather than read it.",
        guesses=("deduced",),
    ),
    Field(
        name="cites",
        kind=Kind.TEXTS,
        doc="Ids or addresses of sources that this claim draws on.",
        guesses=("cite", "source"),
    ),
    Field(name="note", doc="Anything the recorder wants to keep with the claim.", guesses=("notes", "comment")),
    Field(
        name="tags", kind=Kind.TEXTS, doc="Words of the recorder's own, to sort claims by.", guesses=("tag", "labels")
    ),
)

SOURCE_OF_CLAIM: Final = Field(
    name="source",
    kind=Kind.SOURCE_ID,
    doc="Id of the source that makes this claim (CSV and JSON Lines: one file, many sources).",
)

FILE_FIELDS: Final = (
    Field(name="source", doc="The document whose claims this file holds.", guesses=("header", "document")),
    Field(
        name="subjects",
        doc="Optional: more about subjects that the claims name, by their wording.",
        guesses=("subject", "entities"),
    ),
    Field(name="claims", doc="What the source claims, one item a claim.", guesses=("claim", "statements", "items")),
)

SOURCES_BY_ID: Final = Field(name="sources", doc="The sources of a file that holds several, by id.")
