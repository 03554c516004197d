"""Lines of a YAML claim file that begin in the wrong column, and how many spaces to put before them.

Asked only where YAML has already stopped: what it says of such a line is about what it took the line for. Owns columns
of fields and dashes; knows nothing of quotation marks, lists in brackets, or what fields mean.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reconcile.model.pattern import lazy_pattern
from reconcile.reading.fields import CLAIM_FIELDS, FILE_FIELDS, SOURCE_FIELDS, SUBJECT_FIELDS

_LINE: Final = lazy_pattern(
    r"""(?P<dashes> *+(?:- ++){0,9})(?P<name>"[^"]*+"|'[^']*+'|[^\s#'"\[\]{}:,&*!|>%@`-][^:#]*+) *+:(?=\s|$)"""
)
_DASHES: Final = lazy_pattern(r" *+-(?:$|(?= ))(?: ++-(?= |$)){0,9}")
_BARE_NAME: Final = lazy_pattern(r" *(?:- +)*(?P<name>[a-z_]+)(?=\s|$)")
_NO_SPACE: Final = lazy_pattern(r" *-(?P<name>[a-z_]+):(?=\s|$)")
_BLOCK: Final = lazy_pattern(r":\s+[|>][+-]?\d?[+-]?\s*(?:#.*)?$")

_ON_TOP: Final = frozenset(field.name for field in FILE_FIELDS)
_KNOWN: Final = _ON_TOP | {field.name for field in (*CLAIM_FIELDS, *SOURCE_FIELDS, *SUBJECT_FIELDS)}


class Misplaced(NamedTuple):
    """A line that begins in the wrong column: where, and what is wrong and to do in words."""

    line: int
    column: int
    message: str
    hint: str


class _Start(NamedTuple):
    """The beginning of a field, or of a list item where `name` is empty."""

    line: int
    column: int
    name: str = ""


def find_misplaced(lines: Sequence[str], stop: int, *, may_be_text: bool) -> Misplaced | None:
    """Return the line that keeps YAML from reading line `stop` (counted from 1), where its column does.

    `may_be_text`: YAML took the line for the continuation of a text, which it may be, unless it begins with a known
    field. Lines above are what YAML could read.
    """
    open_: list[_Start] = []
    fallen: Misplaced | None = None
    above = _Start(0, 0)
    for start in _starts(lines, stop):
        if start.line == stop:
            if start.name and open_ and not open_[-1].name and _is_more_than_a_dash(lines[open_[-1].line - 1]):
                return _without_colon(open_[-1], lines[open_[-1].line - 1])
            if above.column == 1 < start.column and above.name in _KNOWN_BELOW and start.name in _KNOWN_BELOW:
                return fallen or _tell(above, start)
            return fallen or _judge(start, open_, lines[stop - 1], may_be_text=may_be_text)
        fallen, above = _fallen(start, open_), start
        is_item = not start.name
        while open_ and open_[-1].column > start.column:
            open_.pop()
        if not any(one.column == start.column and (not one.name) == is_item for one in open_):
            open_.append(start)
    return None


def _starts(lines: Sequence[str], last: int) -> Iterator[_Start]:
    """Yield what begins on each line up to `last`: a dash, a field, or both; lines of a block text are passed over."""
    block = 0
    for number, text in enumerate(lines[:last], 1):
        indent = len(text) - len(text.lstrip(" ")) + 1
        if not text.strip() or text.lstrip().startswith("#") or (block and indent > block):
            continue
        block = 0
        dashes = _DASHES.match(text)
        if dashes is not None:
            yield from (_Start(number, at + 1) for at in range(dashes.end()) if text[at] == "-")
        field = _LINE.match(text)
        if field is None:
            if number == last and dashes is None:
                yield _Start(number, indent, text.strip())
            continue
        column = field.end("dashes") + 1
        yield _Start(number, column, field.group("name").strip(" '\""))
        if _BLOCK.search(text):
            block = column


def _is_more_than_a_dash(text: str) -> bool:
    dashes = _DASHES.match(text)
    return dashes is not None and bool(text[dashes.end() :].strip())


def _without_colon(start: _Start, text: str) -> Misplaced | None:
    """Return what is wrong with an item that begins with a field's name and no colon; None where it is another text."""
    name = find_bare_name(text)
    if not name:
        return None
    return Misplaced(start.line, text.index(name) + 1, f"the colon after `{name}` is missing", f"write `{name}: …`")


def find_bare_name(text: str) -> str:
    """Return the field's name with which a line begins and which no colon follows, or nothing."""
    found = _BARE_NAME.match(text)
    return found.group("name") if found is not None and found.group("name") in _KNOWN else ""


def _judge(start: _Start, above: Sequence[_Start], text: str, *, may_be_text: bool) -> Misplaced | None:
    """Return what is wrong with the column of the line at which YAML stopped, judged by what is open above it."""
    unspaced = _NO_SPACE.match(text)
    if unspaced is not None and unspaced.group("name") in _KNOWN:
        field = f"{unspaced.group('name')}:"
        return Misplaced(start.line, start.column, "a space is missing after this dash", f"write `- {field} …`")
    fields = [one for one in above if one.name]
    if start.name in _ON_TOP and fields and start.column == 1 < fields[0].column:
        return _tell(fields[0], start)
    if start.name and may_be_text and start.name not in _KNOWN:
        return None
    place = _place(start, above)
    if place is None or place.column == start.column:
        return None
    told = _tell(start, place)
    return told._replace(hint=f"{told.hint}; {_A_TEXT}") if may_be_text else told


def _place(start: _Start, above: Sequence[_Start]) -> _Start | None:
    """Return what a line belongs beside: of what is open above it, and is of its kind."""
    alike = [one for one in above if (not one.name) == (not start.name)]
    if not alike:
        return None
    if start.name in _ON_TOP - _KNOWN_BELOW:
        return alike[0]
    if start.name in _KNOWN_BELOW:
        return alike[-1]
    inner = [one for one in alike if one.column > 1] or alike
    return min(inner, key=lambda one: abs(one.column - start.column))


_A_TEXT: Final = "or put the text above into quotation marks, if this belongs to it"
_KNOWN_BELOW: Final = frozenset(field.name for field in (*CLAIM_FIELDS, *SOURCE_FIELDS, *SUBJECT_FIELDS))


def _fallen(start: _Start, above: Sequence[_Start]) -> Misplaced | None:
    """Return a field of a claim or a source that stands in the first column, out of those it belongs to."""
    fields = [one for one in above if one.name]
    if start.column > 1 or start.name not in _KNOWN_BELOW or not fields or fields[-1].column == 1:
        return None
    return _tell(start, fields[-1])


def _tell(start: _Start, place: _Start) -> Misplaced:
    """Say that a line begins in another column than what it belongs beside."""
    told = "is indented too far" if start.column > place.column else "is not indented far enough"
    what, beside = (f"`{start.name}`", f"`{place.name}`") if start.name else ("this dash", "the dash")
    spaces = place.column - 1
    put = "begin the line with it" if not spaces else f"put {spaces} space{'s'[: spaces != 1]} before it"
    way = "as" if place.line > start.line else "below"
    return Misplaced(start.line, start.column, f"{what} {told}", f"{put}, {way} {beside} in line {place.line}")
