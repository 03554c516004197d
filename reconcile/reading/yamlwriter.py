"""Claims back to the text of a claim file in YAML: what the reader reads is what was given.

Owns the form that is written. It composes no YAML: every text is plain where any YAML reader takes it as that text, and
in double quotation marks elsewhere.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from reconcile.reading.fields import CLAIM_FIELDS, SOURCE_FIELDS, SUBJECT_FIELDS, Field

Texts = str | tuple[str, ...]
"""A field: a text, or a list of texts."""

_PLAIN: Final = re.compile(r"[^\W_](?:[^\W_]|[ ./()_+-](?=\S)|,(?= \S)|['’](?=\w))*[.)]?")
_NOTHING: Final = ("null",)
_LONGEST_LINE: Final = 100
_LAST_TWO_DIGIT: Final = 0xFF
_LAST_FOUR_DIGIT: Final = 0xFFFF


def write_claim_file(
    source: Mapping[str, Texts], subjects: Mapping[str, Mapping[str, Texts]], claims: Iterable[Mapping[str, Texts]]
) -> str:
    """Return the text of a claim file: the source, its subjects where any is described, and the claims, as given.

    Fields stand in the order of the format's own table; a field that the table does not know is left out.
    """
    lines = ["source:", *_fields(source, SOURCE_FIELDS, "  ")]
    if subjects:
        lines += ["", "subjects:"]
        for name, fields in subjects.items():
            lines += [f"  {_scalar(name)}:", *_fields(fields, SUBJECT_FIELDS, "    ")]
    lines += ["", "claims:"]
    for claim in claims:
        first, *rest = _fields(claim, CLAIM_FIELDS, "    ")
        lines += ["  - " + first[4:], *rest]
    return "\n".join(lines) + "\n"


def _fields(given: Mapping[str, Texts], known: Iterable[Field], indent: str) -> Iterator[str]:
    for field in known:
        match given.get(field.name):
            case None:
                continue
            case str() as text:
                yield f"{indent}{field.name}: {_scalar(text)}"
            case texts:
                yield from _list(field.name, texts, indent)


def _list(name: str, texts: tuple[str, ...], indent: str) -> Iterator[str]:
    """Write a list on one line where it is short, else an item a line."""
    flow = f"{indent}{name}: [{', '.join(_scalar(text, in_flow=True) for text in texts)}]"
    if len(flow) <= _LONGEST_LINE:
        yield flow
        return
    yield f"{indent}{name}:"
    yield from (f"{indent}  - {_scalar(text)}" for text in texts)


def _scalar(text: str, *, in_flow: bool = False) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _NOTHING and not (in_flow and "," in text):
        return text
    return "".join(map(_escape, json.dumps(text, ensure_ascii=False)))


def _escape(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    if code <= _LAST_TWO_DIGIT:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _LAST_FOUR_DIGIT else f"\\U{code:08x}"
