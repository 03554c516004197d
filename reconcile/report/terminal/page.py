"""The page: which line stands where. Text of sources comes as safe pieces from `reconcile.report.wording`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from reconcile.model import Finding, Verdict
from reconcile.report import wording
from reconcile.report.model import Report, ReportSource, Screen, View
from reconcile.report.order import count_verdicts, shown, unread_places
from reconcile.report.safe import one_line
from reconcile.report.terminal.lines import Line, Styled, coloured, fill, plain
from reconcile.report.wording import Kind, Piece, Places

_STYLES = {
    Kind.PLAIN: "",
    Kind.QUESTION: "bold",
    Kind.VALUE: "",
    Kind.DIFFERING: "bold red",
    Kind.PLACE: "cyan",
    Kind.DIFFERENCE: "yellow",
    Kind.QUOTE: "italic",
    Kind.SOURCE: "cyan",
    Kind.CAUTION: "magenta",
    Kind.NUMBER: "dim",
}
_SECTIONS = (
    (Verdict.CONFLICT, "CONFLICTS", "bold red"),
    (Verdict.UNCLEAR, "UNCLEAR: a person must look", "bold yellow"),
    (Verdict.AGREE, "AGREE: the same", "bold green"),
    (Verdict.COMPATIBLE, "COMPATIBLE: both can be true, one says more", "bold green"),
)
_SIDE_BY_SIDE = 120
"""Columns from which two claims stand beside each other."""
_GAP = 3
_MOST_NAMED = 8
"""Sources or places named one by one before a count takes over."""


def render_terminal(report: Report, view: View, screen: Screen) -> str:
    """Write the report for a screen of a given width, with its colours (the terminal's own sixteen) or without."""
    paint = coloured if screen.colour else plain
    return "".join(line.write(paint) + "\n" for line in _Page(report, screen.width).lines(view))


class _Page:
    """One report laid out as lines no wider than the screen."""

    def __init__(self, report: Report, width: int) -> None:
        self._report = report
        self._claims = report.claims
        self._width = width
        self._places = Places(report)

    def lines(self, view: View) -> Iterator[Line]:
        findings = shown(self._report, view)
        yield from self._sources()
        for verdict, title, style in _SECTIONS:
            chosen = [finding for finding in findings if finding.verdict is verdict]
            if chosen:
                yield from self._title(f"{title} ({len(chosen)})", style)
                yield from self._numbered(chosen)
        yield from self._uniques([finding for finding in findings if finding.verdict is Verdict.UNIQUE])
        yield Line()
        yield from self._wrapped([Piece(sentence, Kind.QUESTION) for sentence in self._summary()])
        if view.narrows:
            yield from self._wrapped([Piece(_narrowing(view, len(findings), len(self._report.findings)))])

    def _sources(self) -> Iterator[Line]:
        sources = self._report.sources
        if len(sources) > _MOST_NAMED:
            yield from self._wrapped([Piece(f"{len(sources)} sources: {', '.join(s.source.id for s in sources)}")])
            return
        for of in sources:
            told = [Piece(of.source.id, Kind.SOURCE), Piece(f"  {_citation(of)}")]
            if of.unread is not None:
                told.append(Piece(f"; {wording.published_unread(of.unread)}", Kind.CAUTION))
            yield from self._wrapped(told, hang=4)

    def _title(self, title: str, style: str) -> Iterator[Line]:
        yield Line()
        yield from fill([Styled(title, style)], width=self._width)

    def _numbered(self, findings: Sequence[Finding]) -> Iterator[Line]:
        indent = len(str(len(findings))) + 2
        for number, finding in enumerate(findings, 1):
            if number > 1:
                yield Line()
            mark = Piece(f"{number}  ", Kind.NUMBER)
            sentence = wording.headline(finding, self._claims, self._places)
            yield from self._wrapped([mark, *sentence], indent=indent - len(mark.text), hang=indent)
            yield from self._details(finding, indent + 2)

    def _details(self, finding: Finding, indent: int) -> Iterator[Line]:
        for pieces in wording.relation_lines(finding, self._claims):
            yield from self._wrapped(pieces, indent=indent, hang=indent + 2)
        keys = finding.claims
        if len(keys) == 2 and self._width >= _SIDE_BY_SIDE:  # noqa: PLR2004 - two sides
            yield from self._beside(keys[0], keys[1], indent)
        else:
            for key in keys:
                yield from self._claim(key, indent)
        yield from self._wrapped(wording.certainty_line(finding), indent=indent, hang=indent + 2, style="dim")

    def _claim(self, key: str, indent: int, width: int | None = None) -> Iterator[Line]:
        normalised = self._claims[key]
        yield from self._wrapped(wording.claim_line(normalised), indent=indent, hang=indent + 2, width=width)
        quotes = wording.quote_line(normalised.claim)
        yield from self._wrapped(quotes, indent=indent + 2, hang=indent + 2, width=width)

    def _beside(self, left: str, right: str, indent: int) -> Iterator[Line]:
        column = (self._width - indent - _GAP) // 2
        sides = (self._claim(key, 0, column) for key in (left, right))
        for one, other in zip_longest(*sides, fillvalue=Line()):
            yield Line((Styled(" " * indent),), indent).padded(indent, one.padded(column + _GAP, other))

    def _uniques(self, findings: Sequence[Finding]) -> Iterator[Line]:
        for of in self._report.sources:
            name = of.source.id
            chosen = [finding for finding in findings if self._claims[finding.claims[0]].claim.source == name]
            if chosen:
                yield from self._title(f"ONLY IN {name} ({len(chosen)})", "bold")
            for finding in chosen:
                yield from self._unique(finding)

    def _unique(self, finding: Finding) -> Iterator[Line]:
        yield from self._wrapped(wording.headline(finding, self._claims, self._places), indent=2, hang=4)
        normalised = self._claims[finding.claims[0]]
        told = list(wording.claim_line(normalised))[2 if finding.subject or finding.property else 1 :]
        told = [Piece(told[0].text.removeprefix("; "), told[0].kind), *told[1:]] if told else []
        quotes = list(wording.quote_line(normalised.claim))
        joint = [Piece("; ")] if told and quotes else []
        yield from self._wrapped([*told, *joint, *quotes], indent=4, hang=4)

    def _summary(self) -> Iterator[str]:
        counts = count_verdicts(self._report.findings)
        yield ", ".join(
            (
                _counted(counts["conflict"], "conflict"),
                f"{counts['unclear']} unclear",
                f"{counts['agree']} agree",
                f"{counts['compatible']} compatible",
                f"{counts['unique']} unique{self._by_source()}",
            )
        )
        unread = [self._places.at(place) for place in unread_places(self._report)]
        if unread:
            named = ", ".join(unread[:_MOST_NAMED]) + (", …" if len(unread) > _MOST_NAMED else "")
            yield f"; {_counted(len(unread), 'value')} could not be read ({named})"
        told = wording.nothing_compared(self._report.sources)
        if told:
            yield f"; {told}"

    def _by_source(self) -> str:
        uniques = (finding for finding in self._report.findings if finding.verdict is Verdict.UNIQUE)
        counts = Counter(self._claims[finding.claims[0]].claim.source for finding in uniques)
        named = [f"{counts[of.source.id]} in {of.source.id}" for of in self._report.sources if counts[of.source.id]]
        return f" ({', '.join(named)})" if 0 < len(named) <= _MOST_NAMED else ""

    def _wrapped(
        self, pieces: Iterable[Piece], *, indent: int = 0, hang: int = 0, width: int | None = None, style: str = ""
    ) -> Iterator[Line]:
        """Lay pieces out as lines: the first indented by `indent`, the others by `hang`; no text makes no line."""
        stretches = (Styled(piece.text, _STYLES[piece.kind] or style) for piece in pieces)
        return fill(stretches, width=width or self._width, indent=indent, hang=hang)


def _citation(of: ReportSource) -> str:
    source = of.source
    told = [one_line(part) for part in (source.title, source.publisher, source.published) if part]
    cites = [f"cites {', '.join(one_line(cited) for cited in source.cites)}"] if source.cites else []
    return "; ".join([", ".join(told) or one_line(source.file), *cites, _counted(of.claims, "claim")])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _narrowing(view: View, some: int, everything: int) -> str:
    asked = [f"--only {','.join(view.only)}"] if view.only else []
    asked += [f"--source {source}" for source in view.sources]
    asked += [f"--subject {one_line(view.subject)}"] if view.subject else []
    return f"shown: {some} of {_counted(everything, 'finding')} ({' '.join(asked)})"
