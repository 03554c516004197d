"""What a claim denies: `denied`, `denies that he gave the order`, `what he denied: giving the order`.

Owns the words of denial. Which claim it is that is denied, the alignment finds; that the two conflict, the findings
say.
"""

import re
from functools import lru_cache

from reconcile.model import Boolean, NormalisedClaim
from reconcile.model.pattern import lazy_pattern
from reconcile.model.record import dataclass

_DENY = (
    r"(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|repudiat(?:es?|ed|ing)|disavow(?:s|ed|ing)?|rebut(?:s|ted|ting)?)"
)
_REJECT = r"(?:reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|contest(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)"
_ASSERTION = r"(?:allegations?|accusations?|claims?|assertions?|reports?|suggestions?|rumou?rs?)"
_THIS = r"(?:it|this|that|them|all|any|the|these|those|such|his|her|its|their|of|everything|as|untrue|false|unfounded)"
_SAID = re.compile(
    rf"(?i)^(?:(?:he|she|it|they|who|has|have|had|is|are|flatly|categorically|firmly|strongly|repeatedly|later|also|no,)"
    rf"\s+)*(?:{_DENY}|{_REJECT}(?=(?:\s+{_THIS})*\s+{_ASSERTION}\b))(?:\s+(?:{_THIS}|{_ASSERTION}))*(?![\w-])[\s,:]*"
)
_ASKED = re.compile(rf"(?i)\b(?:{_DENY}|denials?|rebuttals?|{_REJECT}(?=(?:\s+{_THIS})*\s+{_ASSERTION}\b))\b")
_ANSWER = r"(?:response|reply|answer|reaction|denial|rebuttal)"
_ANSWERING = lazy_pattern(rf"(?i)\b{_ANSWER}\b")
_WHAT = re.compile(r"(?i)what\b")
_OWNER = lazy_pattern(rf"([^\W\d_][\w.’' -]*?)['’]s?\s+(?=(?:\w+\s+)?{_ANSWER}\b)")
_SPEECH = lazy_pattern(
    rf"(?i)\b(?:{_ANSWER}|{_ASSERTION}|statement|comment|position|explanation|version|charges?|facts?|first|initial|later"
    r"|public|official|according|what|which|thing|he|she|they|it|his|her|their|this|that|the|an?|to|of|by|on|about|is|was"
    r"|were|are|said|says|been|has|have|had|having)\b"
)
_REFUSED = lazy_pattern(rf"(?i)\b(?:was|were|been|being|be|got)\s+(?:\w+ly\s+)?(?:{_DENY}|{_REJECT})\b")


@dataclass(frozen=True, slots=True)
class Denial:
    """Who denies, as written (`()` where nobody is named), and the words of what is denied (`""` where none say it)."""

    by: tuple[str, ...]
    of: str


def denial_of(claim: NormalisedClaim) -> Denial | None:
    """Return what somebody denies in a claim; None where nobody does.

    The verb may stand in the value (`denied`, `denies having been there`) or in the property (`what he denied`).
    Somebody must speak, or bail that was `denied` would be a denial.
    """
    c = claim.claim
    said = c.value if isinstance(c.value, str) else ""
    asked = c.property or ""
    of = _denied(asked, said, isinstance(claim.value, Boolean) and claim.value.truth)
    if of is None or any(_REFUSED.search(quote) for quote in (*c.quote, said)):
        return None
    owner = _OWNER.search(asked)
    by = c.attributed_to or ((owner[1],) if owner else ())
    return Denial(by, of) if by or _ANSWERING.search(asked) or _WHAT.match(asked) else None


@lru_cache(maxsize=1024)
def _denied(asked: str, said: str, is_true: bool) -> str | None:  # noqa: FBT001 - that the value is a yes
    opening = _SAID.match(said)
    if not opening and not _ASKED.search(asked):
        return None
    matter = _words(_SPEECH.sub(" ", _OWNER.sub("", _ASKED.sub(" ", asked))))
    if opening:
        return _words(_SPEECH.sub(" ", said[opening.end() :])) or matter
    return matter if is_true else _words(f"{matter} {_SPEECH.sub(' ', said)}")


def _words(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:?")
