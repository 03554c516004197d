"""Decisions added to the text of a decisions file: one block a decision, in sorted place, all other text untouched.

Owns the form that is written; the text is handed back, and only the command line writes files.

NOTE: the first line of a block holds its id and its last lines hold its claims, so that when git merges two people's
blocks line by line (`merge=union`) no line that both have in common can join two decisions.
"""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from reconcile.decisions.digest import make_ref
from reconcile.decisions.reader import parse_decisions
from reconcile.findings.identity import content_id
from reconcile.model import CannotRunError, Claim, Finding, Verdict
from reconcile.model.decision import Acceptance, Alike, ClaimRef, Judgement
from reconcile.model.pattern import lazy_pattern

Decision = Alike | Acceptance

_PLAIN: Final = lazy_pattern(r"[^\W_](?:[^\W_]|[ ./()_+-](?=\S)|,(?= )|['’](?=\w))*")
"""Texts that YAML takes as they are, under any reader; all others are written in double quotation marks."""
_ODD_WORDS: Final = frozenset(("yes", "no", "on", "off", "true", "false", "null", "y", "n"))
_LAST_TWO_DIGIT: Final = 0xFF
_LAST_FOUR_DIGIT: Final = 0xFFFF


def accept(
    text: str,
    finding: Finding,
    claims: Iterable[Claim],
    *,
    by: str,
    because: str,
    code: str | None = None,
    holds: str | None = None,
    replaces: Iterable[str] = (),
) -> str:
    """Return the text of a decisions file with a finding's discrepancy accepted; unchanged where it stands there.

    `claims` are (at least) those of the finding. Only values that conflict or are unclear are named. An acceptance of
    the same id, and those that `replaces` names, give way. Raises CannotRunError where nothing conflicts or the text
    cannot be added to.
    """
    by_key = {claim.key: claim for claim in claims}
    grave = [r for r in finding.relations if r.verdict.gravity >= Verdict.UNCLEAR.gravity]
    sides = sorted({at for relation in grave for at in (relation.left, relation.right)})
    if not sides:
        message = f"there is nothing to accept in the finding {finding.id}: its verdict is {finding.verdict}"
        raise CannotRunError(message, hint="only conflicts and unclear findings are accepted")
    values = (tuple(_refs(by_key[key] for key in finding.groups[at].claims)) for at in sides)
    acceptance = Acceptance(
        id=finding.id,
        by=_one_line(by),
        because=_one_line(because),
        code=code,
        holds=_one_line(holds) if holds else None,
        values=tuple(sorted(values, key=lambda value: value[0].key)),
    )
    return add_decision(text, acceptance, replaces=replaces)


def decide_same(text: str, claims: Iterable[Claim], *, by: str, because: str) -> str:
    """Return the text of a decisions file with the decision that claims answer one question."""
    return _decide(text, claims, Judgement.SAME, by, because)


def decide_different(text: str, claims: Iterable[Claim], *, by: str, because: str) -> str:
    """Return the text of a decisions file with the decision that no two of the claims answer one question."""
    return _decide(text, claims, Judgement.DIFFERENT, by, because)


def _decide(text: str, claims: Iterable[Claim], judgement: Judgement, by: str, because: str) -> str:
    claims = tuple({claim.key: claim for claim in claims}.values())
    if len(claims) < 2:  # noqa: PLR2004 - a pair
        message = "a decision is about at least two claims"
        raise CannotRunError(message, hint="name two claims or more")
    decision = Alike(
        judgement=judgement,
        id=content_id(claims),
        by=_one_line(by),
        because=_one_line(because),
        claims=_refs(claims),
    )
    return add_decision(text, decision)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _refs(claims: Iterable[Claim]) -> tuple[ClaimRef, ...]:
    return tuple(sorted((make_ref(claim) for claim in claims), key=lambda ref: (ref.key, ref.digest)))


class _Block(NamedTuple):
    """A decision in a file's text: from the comments above it to the blank lines below it, as line numbers from 0."""

    first: int
    dash: int
    end: int
    decision_id: str


def add_decision(text: str, decision: Decision, *, replaces: Iterable[str] = ()) -> str:
    """Return the text of a decisions file with one more decision, in the place where it sorts; the rest is as it was.

    A decision of the same kind and id is replaced (comments above it stay); an equal one leaves the text as it is, and
    the blocks of the acceptances that `replaces` names are taken out. Raises CannotRunError where the text has errors
    or is not in blocks.
    """
    old = _read(text)
    if decision in old:
        return text
    replaced = {f"accepted: {name}" for name in replaces}
    line_end = "\r\n" if "\r\n" in text else "\n"
    lines = _lines(text)
    blocks = _find_blocks(lines, len(old))
    block = [line + line_end for line in write_decision(decision)]
    for known in reversed(blocks):
        if known.decision_id == _name(decision):
            lines[known.dash : _end_of_text(lines, known)] = block
            block = []
        elif known.decision_id in replaced:
            del lines[known.first : known.end]
    if block:
        _insert(lines, _find_blocks(lines, None), block, line_end)
    new = "".join(lines)
    if decision not in _read(new):
        message = "the decision cannot be written as one line a claim"
        raise CannotRunError(message, hint="give the claims shorter ids, without line ends")
    return new


def _lines(text: str) -> list[str]:
    """Return the lines of a text with their ends; nothing but a line feed ends a line."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _read(text: str) -> tuple[Decision, ...]:
    decisions = parse_decisions(text.removeprefix("\ufeff"), "decisions file")
    if decisions.problems:
        message = "the decisions file has errors; nothing was written"
        raise CannotRunError(
            message, hint="correct them first: `reconcile diff` lists them", problems=decisions.problems
        )
    return (*decisions.alike, *decisions.accepted)


def _find_blocks(lines: Sequence[str], count: int | None) -> list[_Block]:
    """Return the blocks of a text; with a `count`, raise CannotRunError where there are not so many."""
    dashes = [at for at, line in enumerate(lines) if line.lstrip("\ufeff").startswith("- ")]
    starts = [_with_comments(lines, at) for at in dashes]
    ends = [*starts[1:], len(lines)][: len(starts)]
    names = [lines[at].lstrip("\ufeff")[1:].strip() for at in dashes]
    blocks = [_Block(*found) for found in zip(starts, dashes, ends, names, strict=True)]
    if count is not None and len(blocks) != count:
        message = "the decisions file is not in blocks that begin `- ` at the start of a line; nothing was written"
        raise CannotRunError(
            message, hint="put it in the form of docs/decisions-file.md, or write the decision by hand"
        )
    return blocks


def _with_comments(lines: Sequence[str], dash: int) -> int:
    """Return the first of the comment lines right above a block."""
    first = dash
    while first and lines[first - 1].startswith("#"):
        first -= 1
    return first if first or not dash else dash


def _end_of_text(lines: Sequence[str], block: _Block) -> int:
    """Return where the decision itself ends: before blank lines and comments at the start of a line."""
    end = block.end
    while end > block.dash + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end


def _insert(lines: list[str], blocks: Sequence[_Block], block: list[str], line_end: str) -> None:
    wanted = block[0][1:].strip()
    follower = next((known for known in blocks if known.decision_id > wanted), None)
    if follower is not None:
        lines[follower.first : follower.first] = [*block, line_end]
        return
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += line_end
    if lines and lines[-1].strip():
        lines.append(line_end)
    lines.extend(block)


def _name(decision: Decision) -> str:
    kind = "accepted" if isinstance(decision, Acceptance) else decision.judgement
    return f"{kind}: {_scalar(decision.id)}"


def write_decision(decision: Decision) -> list[str]:
    """Return the lines of one decision's block, without line ends."""
    lines = [f"- {_name(decision)}", f"  by: {_scalar(decision.by)}", f"  because: {_scalar(decision.because)}"]
    match decision:
        case Alike():
            lines.append("  claims:")
            lines.extend(f"    {_ref(ref)}" for ref in decision.claims)
        case Acceptance():
            if decision.code:
                lines.append(f"  code: {decision.code}")
            if decision.holds:
                lines.append(f"  holds: {_scalar(decision.holds)}")
            lines.append("  values:")
            for value in decision.values:
                lines.extend(f"    {' ' if at else '-'} {_ref(ref)}" for at, ref in enumerate(value))
    return lines


def _ref(ref: ClaimRef) -> str:
    return f"{_scalar(f'{ref.key} {ref.digest}')}: {_scalar(ref.said)}"


def _scalar(text: str) -> str:
    """Write a text on one line so that every YAML reader takes it as that text."""
    if _PLAIN.fullmatch(text) and text.lower() not in _ODD_WORDS and not _looks_like_number(text):
        return text
    return "".join(_escape(c) for c in json.dumps(text, ensure_ascii=False))


def _looks_like_number(text: str) -> bool:
    """Tell whether a reader could take a text of figures for a number or a date; a digest is one text all the same."""
    return re.fullmatch(r"[\d.+_-]+(?:e[+-]?\d+)?|0[xob][\da-f]+|\d{4}-\d\d?-\d\d?.*", text, re.IGNORECASE) is not None


def _escape(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    if code <= _LAST_TWO_DIGIT:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _LAST_FOUR_DIGIT else f"\\U{code:08x}"
