"""The JSON Schema of the YAML form, made from the table of fields, so that editors complete and check as one types.

A schema can say less than the reader: not that ids are unique, nor that an alias is refused. It never refuses what the
reader takes, but for white space around words such as `dmy`.
"""

from collections.abc import Iterable
from typing import Any, Final

from reconcile.reading.fields import CLAIM_FIELDS, FILE_FIELDS, SOURCE_FIELDS, SUBJECT_FIELDS, Field, Kind

Schema = dict[str, Any]

# Editors type a scalar by its looks before they look at the schema; the reader takes each as text.
_SCALAR: Final[Schema] = {"type": ["string", "number", "boolean", "null"], "pattern": r"\S"}

_YES_NO: Final = "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"


def claim_file_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a claim file in YAML."""
    docs = {field.name: field.doc for field in FILE_FIELDS}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Claim file",
        "description": "What one source claims, for `reconcile`.",
        "type": "object",
        "properties": {
            "source": _mapping(SOURCE_FIELDS, docs["source"], type=["object", "null"]),
            "subjects": {
                "description": docs["subjects"],
                "type": ["object", "null"],
                "propertyNames": {"pattern": r"\S"},
                "additionalProperties": _mapping(SUBJECT_FIELDS, "A subject, by its wording.", type=["object", "null"]),
            },
            "claims": {"description": docs["claims"], "type": "array", "items": _claim()},
        },
        "required": ["claims"],
        "additionalProperties": False,
    }


def _claim() -> Schema:
    """Return the schema of a claim: one value for one property of one subject, or a text."""
    return {
        **_mapping(CLAIM_FIELDS, "One value for one property of one subject, or one sentence of prose.", type="object"),
        "anyOf": [
            {"required": ["subject", "property", "value"], "not": {"required": ["text"]}},
            {"required": ["text"], "not": {"anyOf": [{"required": ["value"]}, {"required": ["property"]}]}},
        ],
    }


def _mapping(fields: Iterable[Field], description: str, **more: object) -> Schema:
    properties = {field.name: {"description": field.doc, **_field(field)} for field in fields}
    return {"description": description, **more, "properties": properties, "additionalProperties": False}


def _field(field: Field) -> Schema:
    """Return what may stand in a field."""
    match field.kind:
        case Kind.TEXTS:
            return {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR, "minItems": 1}]}
        case Kind.CHOICE:
            return {"enum": list(field.choices)}
        case Kind.YES_NO:
            return {"anyOf": [{"enum": ["yes", "no"]}, {"type": "boolean"}, {"type": "string", "pattern": _YES_NO}]}
        case Kind.SOURCE_ID:
            # No `\w`: in JSON Schema it has no letters beyond ASCII.
            return {"type": ["string", "number", "boolean", "null"], "pattern": r"^[^\s!-,/:-@\[-^`{-~]+$"}
        case _:
            return _SCALAR
