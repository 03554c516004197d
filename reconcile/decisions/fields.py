"""The table of the decisions file: what each kind of decision may hold. Reader and schema are made from it."""

from typing import Final

from reconcile.reading.fields import Field, Kind

CODES: Final = ("as-of", "scope", "precision", "transcription", "translation", "source-error", "unexplained")

_BY: Final = Field(name="by", doc="Who decided.", guesses=("author", "user", "who", "decided_by", "name"))
_BECAUSE: Final = Field(
    name="because", doc="Why: a reason that a reviewer can judge.", guesses=("reason", "why", "comment", "note")
)
_CLAIMS: Final = Field(
    name="claims",
    doc="The claims, each as `source/claim-id digest: what it said`.",
    guesses=("claim", "keys", "pairs"),
)

SAME: Final = (
    Field(name="same", doc="These claims answer one question; the id that their contents make together."),
    _BY,
    _BECAUSE,
    _CLAIMS,
)
DIFFERENT: Final = (
    Field(name="different", doc="No two of these claims answer one question; the id that their contents make."),
    _BY,
    _BECAUSE,
    _CLAIMS,
)
ACCEPTED: Final = (
    Field(name="accepted", doc="A known discrepancy: the id of its finding."),
    _BY,
    _BECAUSE,
    Field(
        name="code",
        kind=Kind.CHOICE,
        choices=CODES,
        doc="The kind of reason.",
        guesses=("reason_code", "kind", "category"),
    ),
    Field(name="holds", doc="The value that the team holds to.", guesses=("hold", "value", "chosen", "truth")),
    Field(
        name="values",
        doc="The conflicting values, each as the claims that hold it: `source/claim-id digest: what it said`.",
        guesses=("claims", "sides", "groups"),
    ),
)

KINDS: Final = {"accepted": ACCEPTED, "different": DIFFERENT, "same": SAME}
"""The fields of each kind of decision, by the field that names the kind."""

STRUCTURED: Final = ("claims", "values")
"""Fields that hold claims, not a text."""
