"""A finding's identity: a digest of what its claims say, and of nothing that may change without them."""

import hashlib
import json
from collections.abc import Iterable, Sequence

from reconcile.model import Claim

_LENGTH = 12
_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode
"""What `json.dumps` would make an encoder for at every call."""


def content_id(claims: Iterable[Claim]) -> str:
    """Return the first 12 hexadecimal digits of the SHA-256 of the claims' content, whatever their order.

    Content: source id, subject, property, value or text, type, attributed_to, stance, certainty, as_of. Not order,
    file names, lines, quotes or notes.
    """
    contents = sorted(_AS_JSON(_content(claim)) for claim in claims)
    return hashlib.sha256("\n".join(contents).encode()).hexdigest()[:_LENGTH]


def with_ordinals(ids: Sequence[str]) -> tuple[str, ...]:
    """Give the second and further ones of equal ids an ordinal: `3f…`, `3f…-2`."""
    seen: dict[str, int] = {}
    out = []
    for name in ids:
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(out)


def _content(claim: Claim) -> list[object]:
    value: object = claim.value
    if isinstance(value, tuple):
        value = sorted(value)
    return [
        claim.source,
        claim.subject,
        claim.property,
        value,
        claim.text,
        claim.type,
        list(claim.attributed_to),
        claim.stance,
        claim.certainty,
        claim.as_of,
    ]
