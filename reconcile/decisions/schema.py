"""The JSON Schema of the decisions file, made from the table of its fields."""

from typing import Any, Final

from reconcile.decisions.fields import KINDS, STRUCTURED
from reconcile.reading.fields import Field, Kind

Schema = dict[str, Any]

# Editors type a scalar by its looks before they look at the schema; the reader takes each as text.
_TEXT: Final[Schema] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_SAID: Final[Schema] = {"type": ["string", "number", "boolean", "null"]}
_REF: Final = r"^\s*[^\s/]+/.*\S\s+[0-9a-f]{12}\s*$"


def decisions_file_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a decisions file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Decisions file",
        "description": "What people decided about claims, for `reconcile`.",
        "type": ["array", "null"],
        "items": {"type": "object", "oneOf": [_decision(fields) for fields in KINDS.values()]},
    }


def _decision(fields: tuple[Field, ...]) -> Schema:
    return {
        "properties": {field.name: {"description": field.doc, **_field(field)} for field in fields},
        "required": [field.name for field in fields if field.name not in {"code", "holds"}],
        "additionalProperties": False,
    }


def _field(field: Field) -> Schema:
    if field.name not in STRUCTURED:
        return {"enum": list(field.choices)} if field.kind is Kind.CHOICE else _TEXT
    if field.name == "claims":
        return _claims(2)
    return {"type": "array", "minItems": 2, "items": _claims(1)}


def _claims(fewest: int) -> Schema:
    return {
        "type": "object",
        "minProperties": fewest,
        "patternProperties": {_REF: _SAID},
        "additionalProperties": False,
    }
