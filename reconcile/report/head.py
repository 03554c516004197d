"""What every report states in its head: the sources, the settings, the conventions used, and the files it is made of.

Enough for somebody else to make the same report again. Owns the choice of what is stated; a format owns how it looks,
and `head_lines` is the wording for the formats that are read by people.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from reconcile.model import List, Mention, NormalisedClaim, Prose, Source, Value
from reconcile.model.record import dataclass
from reconcile.report.model import InputFile, Report, ReportSource
from reconcile.report.safe import one_line
from reconcile.report.wording import published_unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a report. `conventions` are sentences, each once, with the number of claims or pairs it was used for.

    `cites` tells for each source the others that it draws on, by the whole source or by single claims.
    """

    version: str
    sources: tuple[ReportSource, ...]
    cites: Mapping[str, tuple[str, ...]]
    settings: Mapping[str, object]
    conventions: tuple[tuple[str, int], ...]
    inputs: tuple[InputFile, ...]
    stamp: str | None = None


# How a value was chosen to be a date or a name is no convention: it changes no meaning of the wording.
_NO_CONVENTION = re.compile(r"read as (?:an? |text\b)")
# A comparison's reason holds a convention where it says what a wording was taken for.
_TAKEN = re.compile(r"\b(?:was|were)? ?taken (?:as|for|to)\b|\bnever a conflict\b|\bis taken\b")


def head_of(report: Report) -> Head:
    """Collect the head of a report; conventions are in the order of the alphabet."""
    used: dict[str, int] = {}
    for sentence in _conventions(report):
        used[sentence] = used.get(sentence, 0) + 1
    return Head(
        version=report.version,
        sources=report.sources,
        cites=_cites(report),
        settings=dict(report.settings),
        conventions=tuple(sorted(used.items(), key=lambda item: (item[0].lstrip("\"“'").casefold(), item[0]))),
        inputs=report.inputs,
        stamp=report.stamp,
    )


def head_as_dict(report: Report) -> dict[str, object]:
    """Return what the head adds to the JSON report: `conventions`, `inputs`, `cites`, `stamp` where there is one."""
    head = head_of(report)
    out: dict[str, object] = {
        "conventions": [{"convention": sentence, "used": count} for sentence, count in head.conventions],
        "inputs": [{"file": file.path, "sha256": file.sha256} for file in head.inputs],
        "cites": {source: list(cited) for source, cited in head.cites.items()},
    }
    if head.stamp is not None:
        out["stamp"] = head.stamp
    return out


def _conventions(report: Report) -> Iterator[str]:
    for claim in report.claims.values():
        for value in _values(claim):
            yield from dict.fromkeys(note for note in value.notes if not _NO_CONVENTION.match(note))
    for finding in report.findings:
        for relation in finding.relations:
            yield from (part for part in relation.reason.split("; ") if _TAKEN.search(part))


def _values(claim: NormalisedClaim) -> Iterable[Value]:
    match claim.value:
        case List(items=items):
            own: tuple[Value, ...] = (claim.value, *items)
        case Prose(mentions=mentions):
            own = (claim.value, *(mention.value for mention in mentions if isinstance(mention, Mention)))
        case _:
            own = (claim.value,)
    return own if claim.as_of is None else (*own, claim.as_of)


def _cites(report: Report) -> dict[str, tuple[str, ...]]:
    """Return for each source that cites others whom it cites, its own citations before those of single claims."""
    cited: dict[str, dict[str, None]] = {of.source.id: dict.fromkeys(of.source.cites) for of in report.sources}
    for claim in report.claims.values():
        cited.setdefault(claim.claim.source, {}).update(dict.fromkeys(claim.claim.cites))
    return {source: tuple(others) for source, others in cited.items() if others}


def head_lines(head: Head, *, with_conventions: bool = True) -> Iterator[tuple[str, str]]:
    """Yield the head as pairs of a label and a text, each text safe on one line: for formats that people read."""
    for of in head.sources:
        yield f"Source {one_line(of.source.id)}", _source_line(of, head.cites.get(of.source.id, ()))
    for key, value in head.settings.items():
        yield "Setting", one_line(f"{key}: {_shown(value)}")
    if with_conventions:
        for sentence, count in head.conventions:
            yield "Convention", one_line(sentence) + (f" ({count} times)" if count > 1 else "")
    for file in head.inputs:
        yield "Input", f"{one_line(file.path)}, SHA-256 {file.sha256}"
    yield "Made by", f"reconcile {head.version}" + (f", {one_line(head.stamp)}" if head.stamp else "")


def _source_line(of: ReportSource, cites: tuple[str, ...]) -> str:
    source = of.source
    count = "1 claim" if of.claims == 1 else f"{of.claims} claims"
    parts = [*_citation(source), _published(of), count, f"cites {', '.join(cites)}" if cites else ""]
    return one_line(", ".join(part for part in parts if part))


def _citation(source: Source) -> tuple[str, ...]:
    return tuple(part for part in (source.title, source.author, source.publisher, source.reference) if part)


def _published(of: ReportSource) -> str:
    told = f"published {of.published}" if of.published else "no date of publication"
    return told if of.unread is None else f"{told} ({published_unread(of.unread)})"


def _shown(value: object) -> str:
    match value:
        case Mapping():
            return ", ".join(f"{key} {_shown(part)}" for key, part in value.items())
        case list() | tuple():
            return ", ".join(map(_shown, value))
        case bool():
            return "yes" if value else "no"
        case None:
            return "none"
        case _:
            return str(value)
