"""YAML text to a light tree that knows every line and column. The only module that composes YAML.

Owns YAML's syntax: what of it a claim file may use (no anchors, aliases, tags, merge keys, second documents), depth and
duplicate keys. Does not own what the keys mean, nor the wording of syntax errors (`syntax`).

NOTE: built on the C parser's events, because they carry the marks and every scalar as written; the loaders retype `no`,
`12:30` and `2018-10-09`, let a duplicate key win in silence, and take eight times as long.
"""

from typing import Any, Final, NamedTuple

import yaml

from reconcile.reading.notes import Mark, Notes
from reconcile.reading.syntax import explain_syntax_error, remove_control_characters

MOST_LEVELS: Final = 24
"""Nesting that is read; a claim file needs five levels."""


class Text(NamedTuple):
    """A scalar, as written."""

    text: str
    mark: Mark
    is_plain: bool = True


class Items(NamedTuple):
    """A list. `items` is complete only where the tree is."""

    items: "list[Node]"
    mark: Mark


class Fields(NamedTuple):
    """A mapping: the nodes by key, and the keys' places."""

    fields: "dict[str, Node]"
    mark: Mark
    keys: dict[str, Mark]


Node = Text | Items | Fields


class Tree(NamedTuple):
    """What one YAML text holds. `root` is None for an empty text, or where a syntax error left nothing whole.

    `is_whole` is false where reading stopped at an error; `root` then holds only what was closed before it.
    """

    root: Node | None
    is_whole: bool = True
    stopped_at: int = 0
    """Line of the part of the file where reading stopped; 0 where it did not, or where nothing after it can be read."""


_DROPPED: Final = "\0"
"""Key under which the value of a refused key is kept until its mapping ends; no YAML text can hold it."""


def compose(text: str, notes: Notes) -> Tree:
    """Return the tree of a YAML text, noting what is wrong with its syntax; never raises for any text."""
    builder = _Builder(notes)
    stopped_at = 0
    try:
        return Tree(builder.build(_parser(text)))
    except yaml.reader.ReaderError:
        return compose(remove_control_characters(text, notes), notes)
    except yaml.MarkedYAMLError as error:
        stopped_at = explain_syntax_error(error, text, notes)
    except _StopError as stop:
        stopped_at = stop.line
    return Tree(builder.close_early(), is_whole=False, stopped_at=stopped_at)


def _parser(text: str) -> Any:  # noqa: ANN401  # the C parser has no type
    """Return PyYAML's C parser, or its slow twin where PyYAML was built without libyaml."""
    return (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)(text)


class _StopError(Exception):
    """Reading cannot go on in this part of the file, which holds `line`; the reason is noted."""

    def __init__(self, line: int = 0) -> None:
        super().__init__()
        self.line = line


class _Builder:
    """The tree under construction: `stack` holds the open lists and mappings, outermost first.

    `begun_again` are the keys of an item whose first key stands in it twice: what follows is an item without its dash.
    """

    __slots__ = ("begun_again", "keys", "notes", "root", "stack")

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.root: Node | None = None
        self.stack: list[Fields | Items] = []
        self.keys: list[str | None] = []
        self.begun_again: dict[str, Mark] | None = None

    def build(self, parser: Any) -> Node | None:  # noqa: ANN401, C901, PLR0912, PLR0915
        """Consume the events.

        NOTE: one long loop: at ten events a claim, a call for each event would cost more than all the rest.
        """
        scalar, mapping, mapping_end = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.MappingEndEvent
        sequence, sequence_end, stream_end = yaml.SequenceStartEvent, yaml.SequenceEndEvent, yaml.StreamEndEvent
        new, stack, keys, next_event = tuple.__new__, self.stack, self.keys, parser.get_event
        fields: dict[str, Node] | None = None
        places: dict[str, Mark] = {}
        items: list[Node] = []
        key: str | None = None
        while True:
            event = next_event()
            kind = event.__class__
            if kind is scalar:
                start = event.start_mark
                mark = (start.line + 1, start.column + 1)
                if event.anchor is not None or event.tag is not None:
                    self.refuse_extras(event, mark)
                if fields is None:
                    node: Node = new(Text, (event.value, mark, not event.style))
                    if stack:
                        items.append(node)
                    else:
                        self.root = node
                elif key is None:
                    key = event.value
                    if key in fields or key == "<<":
                        key = self.refuse_key(key, mark, places)
                    else:
                        places[key] = mark
                else:
                    fields[key] = new(Text, (event.value, mark, not event.style))
                    key = None
                continue
            if kind is mapping or kind is sequence:
                start = event.start_mark
                mark = (start.line + 1, start.column + 1)
                if event.anchor is not None or event.tag is not None:
                    self.refuse_extras(event, mark)
                self.refuse_place(mark, is_key=fields is not None and key is None)
                opened = Fields({}, mark, {}) if kind is mapping else Items([], mark)
                if fields is not None:
                    fields[key] = opened  # type: ignore[index]  # refuse_place stops where the key is missing
                elif stack:
                    items.append(opened)
                else:
                    self.root = opened
                stack.append(opened)
                keys.append(None)
                key = None
            elif kind is mapping_end or kind is sequence_end:
                if fields is not None:
                    fields.pop(_DROPPED, None)
                stack.pop()
                keys.pop()
                key = None
            elif kind is stream_end:
                return self.root
            else:
                node_key = self.meet_other(event, is_key=fields is not None and key is None)
                if node_key is not None:
                    if fields is None:
                        items.append(node_key)
                    else:
                        fields[key] = node_key  # type: ignore[index]
                        key = None
                continue
            top = stack[-1] if stack else None
            fields, places, items = None, {}, []
            if top.__class__ is Fields:
                fields, places = top.fields, top.keys
            elif top is not None:
                items = top.items  # type: ignore[union-attr]

    def refuse_extras(self, event: Any, mark: Mark) -> None:  # noqa: ANN401
        """Note an anchor or a tag; the node itself is read as if it had none."""
        if event.anchor is not None:
            self.notes.add(
                "anchor",
                mark,
                f"`&{event.anchor}` is YAML's anchor, which claim files do not use",
                "write the words out, or put a text that begins with & in quotation marks",
            )
        if event.tag is not None:
            self.notes.add(
                "tag",
                mark,
                f"`{event.tag}` is YAML's tag, which claim files do not use",
                "every value is read as text; put a text that begins with ! in quotation marks",
            )

    def refuse_key(self, key: str, mark: Mark, places: dict[str, Mark]) -> str:
        """Note a key that stands twice, or a merge key, and return the key under which its value is dropped."""
        if key == "<<":
            self.notes.add(
                "merge-key", mark, "`<<` merges another mapping, which claim files do not do", "write the fields out"
            )
        elif self.begun_again is not places:
            line, column = places[key]
            hint = "keep one of them; several values are a list: [a, b]"
            if key == next(iter(places)) and isinstance(self.stack[-2:][0], Items):
                hint = f"begin a further item of the list with a dash: `- {key}: …`; or keep one of them"
                self.begun_again = places
            message = f"`{key}` stands here a second time; the first is at line {line}, column {column}"
            self.notes.add("duplicate-key", mark, message, hint, related=[places[key]])
        return _DROPPED

    def refuse_place(self, mark: Mark, *, is_key: bool) -> None:
        """Stop at a list or mapping that stands as a key or too deep."""
        if is_key:
            self.notes.add(
                "bad-key",
                mark,
                "a list or a mapping cannot be a field's name",
                "put quotation marks around a text that begins with [ or {",
            )
            raise _StopError(mark[0])
        if len(self.stack) >= MOST_LEVELS:
            self.notes.add(
                "too-deep",
                mark,
                f"lists and mappings are nested more than {MOST_LEVELS} deep",
                "a claim's value is a text or a list of texts",
            )
            raise _StopError(mark[0])

    def meet_other(self, event: Any, *, is_key: bool) -> Text | None:  # noqa: ANN401
        """Return what stands for an alias; stop at a second document; pass over the rest."""
        mark = (event.start_mark.line + 1, event.start_mark.column + 1)
        if event.__class__ is yaml.AliasEvent:
            self.notes.add(
                "alias",
                mark,
                f"`*{event.anchor}` is YAML's alias, which claim files do not use",
                "write the words out, or put a text that begins with * in quotation marks",
            )
            if is_key or not self.stack:
                raise _StopError(mark[0])
            return Text(f"*{event.anchor}", mark)
        if event.__class__ is yaml.DocumentStartEvent and self.root is not None:
            self.notes.add(
                "second-document",
                mark,
                "a second YAML document begins here",
                "remove the line `---`, or make it a file of its own",
            )
            raise _StopError
        return None

    def close_early(self) -> Node | None:
        """Return what is whole when reading stopped: the root, without its last, open part."""
        stack = self.stack
        if not stack:
            return self.root
        if len(stack) == 1 or not isinstance(stack[0], Fields):
            return None
        root, part = stack[0], stack[1]
        refused = root.fields.get(_DROPPED)
        if len(stack) > 2 and isinstance(part, Items):  # noqa: PLR2004
            part.items.pop()
        elif isinstance(part, Fields):
            root.fields.popitem()
        if refused is not None:
            root.fields.pop(_DROPPED, None)
        return root
