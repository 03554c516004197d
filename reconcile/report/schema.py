"""The JSON Schema of the report, version 1 (draft 2020-12): what programs that read the report can rely on.

Every key named here is always there unless it stands in no `required`; keys may be added, so unknown ones pass, except
where a value is one of a few.
"""

from typing import Any, Final

from reconcile.model import Severity, Verdict
from reconcile.model.decision import Coverage

Schema = dict[str, Any]

_TEXT: Final[Schema] = {"type": "string"}
_MAYBE_TEXT: Final[Schema] = {"type": ["string", "null"]}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_PLACE: Final[Schema] = {"type": "integer", "minimum": 1}
_FLAG: Final[Schema] = {"type": "boolean"}
_KEY: Final[Schema] = {"type": "string", "pattern": "^[^/]+/.", "description": "source-id/claim-id"}
_SHA256: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_PROBABILITY: Final[Schema] = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
_DAY: Final[Schema] = {"type": ["string", "null"], "pattern": r"^[+-]?\d{4,}-\d{2}-\d{2}$"}
_DECIMAL: Final[Schema] = {"type": ["string", "null"], "pattern": r"^-?\d+(\.\d+)?$"}
_CLOCK: Final[Schema] = {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?$"}
_PAIR_VERDICTS: Final = [str(verdict) for verdict in Verdict if verdict is not Verdict.UNIQUE]


def _list(item: Schema, **more: Any) -> Schema:  # noqa: ANN401 - keywords of JSON Schema
    return {"type": "array", "items": item, **more}


def _texts() -> Schema:
    return {"anyOf": [_TEXT, _list(_TEXT), {"type": "null"}]}


def _object(required: dict[str, Schema], optional: dict[str, Schema] | None = None, **more: Any) -> Schema:  # noqa: ANN401
    return {"type": "object", "required": list(required), "properties": {**required, **(optional or {})}, **more}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def report_schema() -> Schema:
    """Return the JSON Schema of the JSON report."""
    head = {
        "format": {"const": "reconcile-report/1"},
        "version": _TEXT,
        "settings": {"type": "object"},
        "view": _object(
            {
                "only": _list({"enum": [str(verdict) for verdict in Verdict]}),
                "sources": _list(_TEXT),
                "subject": _MAYBE_TEXT,
                "shown": _COUNT,
            }
        ),
        "conventions": _list(_object({"convention": _TEXT, "used": _PLACE})),
        "inputs": _list(_object({"file": _TEXT, "sha256": _SHA256})),
        "cites": {"type": "object", "additionalProperties": _list(_TEXT)},
        "sources": _list(_ref("source")),
        "claims": {"type": "object", "propertyNames": _KEY, "additionalProperties": _ref("claim")},
        "findings": _list(_ref("finding")),
        "summary": _object({str(verdict): _COUNT for verdict in Verdict} | {"unread": _COUNT}),
        "problems": _list(_ref("problem")),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report of reconcile, version 1",
        **_object(head, {"stamp": _TEXT}),
        "$defs": {
            "source": _source(),
            "claim": _claim(),
            "finding": _finding(),
            "relation": _relation(),
            "problem": _problem(),
            "normalised": _normalised(),
        },
    }


def _source() -> Schema:
    texts = ("title", "publisher", "published", "author", "url", "reference", "language", "note")
    subject = _object({"type": _MAYBE_TEXT, "aliases": _list(_TEXT), "part_of": _MAYBE_TEXT})
    return _object(
        {
            "id": _TEXT,
            "file": _TEXT,
            "claims": _COUNT,
            **dict.fromkeys(texts, _MAYBE_TEXT),
            **dict.fromkeys(
                ("published_as_written", "published_unread", "accessed", "date_order", "document", "sha256"),
                _MAYBE_TEXT,
            ),
            "cites": _list(_TEXT),
            "subjects": {"type": "object", "additionalProperties": subject},
        }
    )


def _claim() -> Schema:
    texts = ("subject", "property", "text", "type", "locator", "stance", "certainty", "as_of", "note")
    return _object(
        {
            "source": _TEXT,
            "id": _TEXT,
            **dict.fromkeys(texts, _MAYBE_TEXT),
            **dict.fromkeys(("value", "quote", "attributed_to", "cites", "tags"), _texts()),
            "normalised": _ref("normalised"),
            "as_of_normalised": {"anyOf": [_ref("normalised"), {"type": "null"}]},
            "inferred": {"type": ["boolean", "null"]},
            "notes": _list(_TEXT),
            "file": _TEXT,
            "line": _PLACE,
            "column": _PLACE,
        },
        {"mentions_used": _list(_ref("normalised"))},
        oneOf=[
            {"properties": {"value": {"type": "null"}, "text": _TEXT}},
            {"properties": {"value": {"type": ["string", "array"]}, "text": {"type": "null"}}},
        ],
    )


def _finding() -> Schema:
    group = _object({"claims": _list(_KEY, minItems=1, uniqueItems=True), "sources": _PLACE, "independent": _PLACE})
    unique = {"properties": {"values": {"maxItems": 1}, "relations": {"maxItems": 0}}}
    return _object(
        {
            "id": _TEXT,
            "verdict": {"enum": [str(verdict) for verdict in Verdict]},
            "subject": _TEXT,
            "property": _TEXT,
            "score": _PROBABILITY,
            "values": _list(group, minItems=1),
            "relations": _list(_ref("relation")),
            "contributions": _list(_object({"name": _TEXT, "points": {"type": "number"}, "detail": _TEXT})),
        },
        {
            "within": _TEXT,
            "closest": _object({"claim": _KEY, "score": _PROBABILITY, "reason": _TEXT}),
            "decided": _TEXT,
            "accepted": _object(
                {"coverage": {"enum": [str(kind) for kind in Coverage]}, "decisions": _list(_object({}))}
            ),
        },
        **{"if": {"properties": {"verdict": {"const": str(Verdict.UNIQUE)}}}, "then": unique},
    )


def _relation() -> Schema:
    return _object(
        {
            "between": _list(_COUNT, minItems=2, maxItems=2, uniqueItems=True),
            "verdict": {"enum": _PAIR_VERDICTS},
            "difference": _TEXT,
            "reason": _TEXT,
            "witnesses": _list(_KEY, maxItems=2),
        },
        {
            "within": _list(_TEXT, minItems=1),
            "speakers": {"const": True},
            "possible_update": _object({"basis": {"enum": ["as_of", "published"]}}),
        },
    )


def _problem() -> Schema:
    return _object(
        {
            "code": _TEXT,
            "severity": {"enum": [str(severity) for severity in Severity]},
            "message": _TEXT,
            "hint": _TEXT,
            "file": _TEXT,
            "line": _PLACE,
            "column": _PLACE,
        }
    )


_SPAN: Final = {"low": _DECIMAL, "high": _DECIMAL, "low_open": _FLAG, "high_open": _FLAG, "approximate": _FLAG}
_FOLDED: Final = {"folded": _TEXT}


def _normalised() -> Schema:
    """Return the schema of a normalised value: for each type the keys that the contract names."""
    inner = _ref("normalised")
    mention = _object({"start": _COUNT, "end": _COUNT, "normalised": inner})
    by_type: dict[str, tuple[dict[str, Schema], dict[str, Schema]]] = {
        "date": (
            {
                "earliest": _DAY,
                "latest": _DAY,
                "precision": _TEXT,
                "approximate": _FLAG,
                "uncertain": _FLAG,
                "edtf": _MAYBE_TEXT,
            },
            {"time": inner, "one_of": _list(_list(_DAY, minItems=2, maxItems=2)), "supplied": _list(_TEXT)},
        ),
        "number": ({**_SPAN, "unit": _MAYBE_TEXT}, {"of": _TEXT, "equivalents": _list(inner)}),
        "money": ({**_SPAN, "currency": _MAYBE_TEXT, "equivalents": _list(inner)}, {}),
        "duration": ({**_SPAN, "unit": _TEXT}, {}),
        "time": ({"from": _CLOCK, "to": _CLOCK, "zone": _MAYBE_TEXT, "approximate": _FLAG}, {}),
        **dict.fromkeys(("name", "place", "identifier", "text"), (_FOLDED, {})),
        "boolean": ({"truth": _FLAG}, {}),
        "list": ({"items": _list(inner)}, {}),
        "unknown": ({}, {}),
        "unread": ({"asked": _TEXT, "reason": _TEXT}, {"readings": _list(inner)}),
        "prose": ({"mentions": _list(mention)}, {}),
    }
    return {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"enum": list(by_type)}},
        "allOf": [
            {"if": {"properties": {"type": {"const": name}}}, "then": _object(required, optional)}
            for name, (required, optional) in by_type.items()
        ],
    }
