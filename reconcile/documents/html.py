"""HTML to plain text: what a reader of the page sees, with the lines of the file.

Owns a small scanner that is linear on hostile pages and knows no nesting; it is no browser: scripts do not run,
styles do not hide.
"""

import html
import re
from typing import Final

from reconcile.documents.document import DocumentError, Place
from reconcile.documents.text import decode
from reconcile.documents.writer import Extract, Writer

MOST_TAGS: Final = 500_000
"""Tags of a page that is read: a page of 5 MB has some 100,000."""

# Attributes are read up to a bound, so that a page of open quotation marks costs no more than its length.
_TAG: Final = re.compile(
    r"""<(/?)([A-Za-z][A-Za-z0-9:-]{0,40})((?:[^<>"']|"[^"]{0,20000}"|'[^']{0,20000}'){0,2000})>"""
)
_LOOSE_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,20000}>")
_MARKUP: Final = re.compile(r"<(?=[!?A-Za-z]|/[A-Za-z])")
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_UNSEEN: Final = frozenset(
    ("script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "select")
)
_RAW: Final = frozenset(("script", "style", "iframe", "noscript", "title", "textarea", "xmp"))
_PARAGRAPHS: Final = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "blockquote", "table", "ul", "ol", "dl",
     "pre", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "hr", "form", "fieldset", "body",
     "details")
)  # fmt: skip
_LINES: Final = frozenset(("br", "li", "tr", "dt", "dd", "caption", "option", "summary", "address", "legend"))
_CELLS: Final = frozenset(("td", "th"))


def extract(data: bytes) -> Extract:
    """Return the text of a page; raised figures (`<sup>`) become superscripts.

    Raises DocumentError for a page with too many tags.
    """
    return _Page(decode(data)).read()


class _Page:
    """One walk along a page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer()
        self.at = 0
        self.line = 1
        self.counted = 0
        self.raised = 0
        self.hidden = 0
        self.gap = False
        self.missing: set[str] = set()
        """Ends that were looked for in vain: they are not looked for again."""

    def read(self) -> Extract:
        """Walk along the page from tag to tag."""
        begin = 0
        for _ in range(MOST_TAGS):
            found = _MARKUP.search(self.source, self.at)
            if found is None:
                self._text(begin, len(self.source))
                return self.writer.extract()
            self.at = found.start()
            place = self._find_end()
            if place is None:
                # The sign is text like any other.
                self.at += 1
                continue
            self._text(begin, found.start())
            begin = self.at = place
            tag = _TAG.match(self.source, found.start())
            if tag is not None:
                self._tag(tag)
                begin = self.at
        message = f"the page has more than {MOST_TAGS:,} tags"
        raise DocumentError(message, hint="save its text as a .txt file")

    def _find_end(self) -> int | None:
        """Return the place after the markup that begins here; None where it is none."""
        source, at = self.source, self.at
        if source.startswith("<!--", at):
            return self._after("-->", at + 4)
        if source.startswith(("<!", "<?"), at):
            return self._after(">", at + 2)
        found = _TAG.match(source, at) or _LOOSE_TAG.match(source, at)
        return None if found is None else found.end()

    def _tag(self, found: re.Match[str]) -> None:
        name, empty = found[2].lower(), found[3].endswith("/")
        self._open_or_close(name, closes=bool(found[1]), empty=empty)
        if name in _RAW and not found[1] and not empty:
            self._skip_raw(name)

    def _open_or_close(self, name: str, *, closes: bool, empty: bool) -> None:
        step = -1 if closes else 1
        if name in _UNSEEN and not empty:
            self.hidden = max(0, self.hidden + step)
        elif name == "body":
            # Whatever was left open in the head does not hide the page.
            self.hidden = 0
        if name == "sup":
            self.raised = max(0, self.raised + step)
        elif name in _PARAGRAPHS or name in _LINES:
            self.writer.end(paragraph=name in _PARAGRAPHS)
            self.gap = False
        elif name in _CELLS:
            self.gap = True

    def _skip_raw(self, name: str) -> None:
        """Pass over what is no markup up to the element's end."""
        end = f"</{name}"
        if end in self.missing:
            return
        found = re.compile(re.escape(end), re.IGNORECASE).search(self.source, self.at)
        if found is None:
            self.missing.add(end)
            return
        self.at = found.start()

    def _after(self, end: str, start: int) -> int:
        """Return the place after an end; where it is missing, that after the mark that asks for it."""
        if end in self.missing:
            return start
        found = self.source.find(end, start)
        if found < 0:
            self.missing.add(end)
            return start
        return found + len(end)

    def _text(self, start: int, end: int) -> None:
        if start >= end or self.hidden:
            return
        text = self.source[start:end]
        plain = _SPACE.sub(_narrow, html.unescape(text) if "&" in text else text)
        if plain.strip(" \n") == "":
            self.gap = True
            return
        lead = " " if (self.gap or plain[0] in " \n") else ""
        self.gap = plain[-1] in " \n"
        begin = start + len(text) - len(text.lstrip())
        self.line += self.source.count("\n", self.counted, begin)
        self.counted = begin
        self.writer.add(lead + plain.strip(" \n"), Place(line=self.line), raised=bool(self.raised))


def _narrow(space: re.Match[str]) -> str:
    """Return one sign for a run of white space: line ends are kept, so that lines can be counted."""
    return "\n" if "\n" in space[0] else " "
