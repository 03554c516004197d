"""Schema and reader held together: what one takes the other takes, as far as a schema can say."""

import re

import jsonschema
import pytest
import yaml

from reconcile.model.problem import Severity
from reconcile.reading.schema import claim_file_schema


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: numbers, booleans and null by their looks, but no dates."""


EditorLoader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("true|True|TRUE|false|False|FALSE"), list("tTfF")
)

CLAIM = "claims:\n  - {subject: s, property: p, value: 1"
GOOD = [
    "claims: []",
    "claims: [{text: x}]",
    "claims: [{text: x, subject: s, type: date}]",
    CLAIM + "}",
    CLAIM + ", inferred: yes, stance: endorsed, certainty: rumoured}",
    CLAIM + ", inferred: true, as_of: 2018-10-09, locator: 7}",
    CLAIM + ", quote: [a, 2], attributed_to: no, cites: x, tags: [1.5, true]}",
    "claims:\n  - {subject: 1, property: true, value: [no, 12:30, 010]}",
    "source:\nsubjects:\nclaims: [{text: x}]",
    "source: {id: a, title: 1984, date_order: dmy, cites: [b], sha256: 00}\nclaims: [{text: x}]",
    "source: {id: Žižek-1.b_2}\nclaims: [{text: x}]",
    "source: {id: 12}\nclaims: [{text: x}]",
    "subjects: {s: {type: event, aliases: [t], part_of: u}, v: }\nclaims: [{text: x}]",
]
BAD = [
    "[]",
    "hello",
    "source: {id: a}",
    "claims: {text: x}",
    "claims: [x]",
    "claims: [[x]]",
    "claims: [{}]",
    "claims: [{subject: s, property: p}]",
    "claims: [{subject: s, value: 1}]",
    "claims: [{property: s, value: 1}]",
    "claims: [{text: x, value: 1}]",
    "claims: [{text: x, property: p}]",
    "claims: [{text: [x]}]",
    "claims: [{text: ''}]",
    "claims: [{text: '  '}]",
    "claims: [{text: x, vaule: 1}]",
    "claims:\n  - {subject: s, property: p, value: []}",
    "claims:\n  - {subject: s, property: p, value: ''}",
    "claims:\n  - {subject: s, property: p, value: {a: b}}",
    "claims:\n  - {subject: s, property: p, value: [[a]]}",
    "claims:\n  - {subject: s, property: p, value: [a, '']}",
    CLAIM + ", type: dates}",
    CLAIM + ", stance: neutral}",
    CLAIM + ", certainty: 1}",
    CLAIM + ", inferred: maybe}",
    CLAIM + ", inferred: 1}",
    CLAIM + ", quote: {a: b}}",
    CLAIM + ", source: b}",
    "source: a\nclaims: [{text: x}]",
    "source: {id: a b}\nclaims: [{text: x}]",
    "source: {id: a/b}\nclaims: [{text: x}]",
    "source: {name: a}\nclaims: [{text: x}]",
    "source: {date_order: dym}\nclaims: [{text: x}]",
    "source: {published: [1, 2]}\nclaims: [{text: x}]",
    "subjects: [s]\nclaims: [{text: x}]",
    "subjects: {s: t}\nclaims: [{text: x}]",
    "subjects: {s: {kind: event}}\nclaims: [{text: x}]",
    "subjects: {s: {part_of: [a]}}\nclaims: [{text: x}]",
    "extra: 1\nclaims: [{text: x}]",
]
VALIDATOR = jsonschema.Draft202012Validator(claim_file_schema())


def has_error(case):
    return any(problem.severity is Severity.ERROR for problem in case.problems)


@pytest.mark.parametrize("text", GOOD)
def test_both_take_what_is_good(read, text):
    assert read({"a.yaml": text}).claims != () or "[]" in text
    assert not has_error(read({"a.yaml": text}))
    assert [error.message for error in VALIDATOR.iter_errors(yaml.load(text, EditorLoader))] == []  # noqa: S506


@pytest.mark.parametrize("text", BAD)
def test_both_refuse_what_is_bad(read, text):
    assert has_error(read({"a.yaml": text}))
    assert not VALIDATOR.is_valid(yaml.load(text, EditorLoader))  # noqa: S506


def test_the_schema_is_one_and_every_field_in_it_is_explained():
    schema = claim_file_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    claim = schema["properties"]["claims"]["items"]
    fields = claim["properties"] | schema["properties"]["source"]["properties"] | schema["properties"]
    assert all(field["description"].strip() for field in fields.values())
    assert list(claim["properties"])[:4] == ["id", "subject", "property", "value"]
    assert "date_order" in fields
