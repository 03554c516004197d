"""Judge identifiers: one code, a part of the other, or two.

Owns the verdicts over codes; how they are folded is `reconcile.values.identifiers`.
"""

import re

from reconcile.compare.words import agree, quoted
from reconcile.model import Comparison, Identifier, Verdict
from reconcile.values.identifiers import LEVELS

_SHORTEST_WORD = 4
_LONG = 7
_NO_DIGIT = re.compile(r"\D")


def compare_identifiers(left: Identifier, right: Identifier) -> Comparison:
    """Judge two identifiers: equal letters and figures agree, a part of the other is compatible, else they conflict."""
    if left.folded == right.folded:
        return agree("the letters and figures are equal")
    one, two = left.original or left.folded, right.original or right.folded
    if _grouped_otherwise(one, two):
        return agree("the same figures, grouped otherwise")
    mine, other = left.folded.split(), right.folded.split()
    if _is_part(mine, other) or _is_part(other, mine):
        return Comparison(
            verdict=Verdict.COMPATIBLE, difference=f"{quoted(one)}, {quoted(two)}: one says more",
            reason="the letters and figures of one are a part of the other's",
        )  # fmt: skip
    if not set(_figures(mine)) & set(_figures(other)) and (not _figures(mine) or not _figures(other)):
        return Comparison(
            verdict=Verdict.UNCLEAR, difference=f"{quoted(one)}, {quoted(two)}", reason="one of them has no figures"
        )
    if _figures(mine) == _figures(other) and _is_labelled(mine) != _is_labelled(other):
        return Comparison(
            verdict=Verdict.UNCLEAR, difference=f"{quoted(one)}, {quoted(two)}",
            reason="the same figures, with a word beside the one and letters of a code beside the other",
        )  # fmt: skip
    return Comparison(
        verdict=Verdict.CONFLICT,
        difference=f"{quoted(one)} against {quoted(two)}",
        reason="the letters or figures differ",
    )


def _grouped_otherwise(one: str, two: str) -> bool:
    """Tell whether two long numbers have the same digits, of which at most one has letters beside them (an `ISBN`)."""
    digits = [_NO_DIGIT.sub("", text) for text in (one, two)]
    lettered = [any(c.isalpha() for c in text) for text in (one, two)]
    return digits[0] == digits[1] and len(digits[0]) >= _LONG and not all(lettered)


def _is_labelled(pieces: list[str]) -> bool:
    """Tell whether a whole word stands beside the figures (`flight 447`), not the letters of a code (`AF447`)."""
    return any(p.isalpha() and len(p) >= _SHORTEST_WORD for p in pieces)


def _figures(pieces: list[str]) -> list[str]:
    return [p for p in pieces if p.isdigit()]


def _is_part(short: list[str], full: list[str]) -> bool:
    """Tell whether one identifier says less: the other adds levels (`part 2`) or words, no figures of its own."""
    if not short or len(short) >= len(full):
        return False
    wide = list(full)
    for piece in short:
        if piece not in wide:
            return False
        wide.remove(piece)
    figures = _figures(wide)
    levels = sum(piece in LEVELS for piece in wide)
    return bool(_figures(short)) and (not figures or levels >= len(figures) or len(short) == 1)
