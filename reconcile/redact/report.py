"""A report without the listed names: every text of it goes through the redactor, by what kind of text it is.

Owns which fields hold what, and that ids and keys stay one to one; knows no format. Findings get new ids, for the old
ones are digests of the names too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Final, TypeVar, cast

from reconcile.findings.identity import content_id, with_ordinals
from reconcile.model import Claim, Finding, Mention, NormalisedClaim, Prose, Source
from reconcile.model.decision import ClaimRef
from reconcile.model.record import replace
from reconcile.redact.text import Mode, Redactor, moved
from reconcile.report.model import QuoteContext, Report, View

T = TypeVar("T")

# Fields that hold the format's own words or figures, never those of a source.
_KEPT: Final = frozenset(
    (
        *("type", "precision", "edtf", "unit", "currency", "zone", "stance", "certainty", "date_order", "language"),
        *("sha256", "verdict", "code", "marks", "severity", "version", "stamp", "possible_update", "asked"),
    )
)
_KEYS: Final = frozenset(("claims", "claim", "witnesses", "key", "within", "cites", "source", "left", "right"))
_PATHS: Final = frozenset(("path", "file", "document", "header"))
_FOLDED: Final = frozenset(("folded", "parts"))


def redact_report(report: Report, redactor: Redactor) -> Report:
    """Return a report in which no listed name is left, with new ids for its findings."""
    return _Redaction(report, redactor).report()


def redact_view(view: View, report: Report, redactor: Redactor) -> View:
    """Return what a reader asked to see, in the words of the redacted report; `report` is the one before."""
    redaction = _Redaction(report, redactor)
    sources = tuple(redaction.sources.get(source, source) for source in view.sources)
    return replace(view, sources=sources, subject=redactor.text(view.subject))


class _Redaction:
    """One report's redaction: the new ids of its sources and claims, and the walk over its parts."""

    def __init__(self, report: Report, redactor: Redactor) -> None:
        self._report = report
        self._redactor = redactor
        self._done: dict[int, Source] = {}
        names = sorted(
            {of.source.id for of in report.sources} | {claim.claim.source for claim in report.claims.values()}
        )
        self.sources = self._ids(names)
        by_source: dict[str, list[str]] = {}
        for claim in report.claims.values():
            by_source.setdefault(claim.claim.source, []).append(claim.claim.id)
        self._keys = {
            f"{source}/{old}": f"{self.sources[source]}/{new}"
            for source, ids in by_source.items()
            for old, new in self._ids(ids).items()
        }

    def _ids(self, ids: Iterable[str]) -> dict[str, str]:
        """Return a new id for each, no two alike: the second of two that become one gets a number."""
        ids = tuple(ids)
        new = {old: self._redactor.text(old, Mode.SLUG) for old in ids}
        taken = {old for old in ids if new[old] == old}
        for old in ids:
            made, number = new[old], 1
            while made != old and made in taken:
                number += 1
                made = f"{new[old]}-{number}"
            taken.add(made)
            new[old] = made
        return new

    def report(self) -> Report:
        """Return the report redacted."""
        old = self._report
        claims = {self._keys[key]: self._walk(claim) for key, claim in old.claims.items()}
        findings = self._findings(claims)
        return replace(
            old,
            sources=self._walk(old.sources),
            claims=claims,
            findings=findings,
            problems=self._walk(old.problems),
            settings=self._walk(dict(old.settings)),
            mentions_used={self._keys[key]: self._walk(values) for key, values in old.mentions_used.items()},
            contexts={self._keys[key]: self._walk(found) for key, found in old.contexts.items()},
            words=None,
            decided=self._walk(old.decided),
            inputs=self._walk(old.inputs),
        )

    def _findings(self, claims: Mapping[str, NormalisedClaim]) -> tuple[Finding, ...]:
        found = [self._walk(finding) for finding in self._report.findings]
        ids = with_ordinals([content_id(claims[key].claim for key in finding.claims) for finding in found])
        renamed = dict(zip((finding.id for finding in self._report.findings), ids, strict=True))
        out = []
        for finding, new in zip(found, ids, strict=True):
            accepted = finding.accepted
            if accepted is not None:
                known = tuple(replace(one, id=renamed.get(one.id, new)) for one in accepted.acceptances)
                accepted = replace(accepted, acceptances=known)
            out.append(replace(finding, id=new, accepted=accepted))
        return tuple(out)

    def _walk(self, part: T, name: str = "") -> T:
        """Return a part of the report redacted; `name` is the field that holds it."""
        return cast("T", self._redacted(part, name))

    def _redacted(self, part: Any, name: str) -> Any:  # noqa: ANN401, C901, PLR0911 - one return a kind of part
        match part:
            case Enum() | None | bool() | int():
                return part
            case str():
                return self._string(part, name)
            case NormalisedClaim():
                return self._claim(part)
            case Source():
                return self._source(part)
            case QuoteContext():
                return self._context(part)
            case tuple() if hasattr(part, "_fields"):
                return type(part)(*(self._redacted(getattr(part, f), f) for f in part._fields))
            case tuple():
                return tuple(self._redacted(item, name) for item in part)
            case list():
                return [self._redacted(item, name) for item in part]
            case Mapping():
                return {self._redacted(k, name): self._redacted(v, str(k)) for k, v in part.items()}
            case _ if is_dataclass(part):
                return self._dataclass(part)
            case _:
                return part

    def _dataclass(self, part: Any) -> Any:  # noqa: ANN401 - any of the model's types
        changed = {
            field.name: self._redacted(getattr(part, field.name), field.name)
            for field in fields(part)
            if field.name not in _KEPT
        }
        match part:
            case Claim():
                changed["id"] = self._keys[part.key].partition("/")[2]
            case ClaimRef():
                changed["digest"] = ""
        return replace(part, **changed)

    def _string(self, text: str, name: str) -> str | None:
        if name in _KEPT:
            return text
        if name == "url":
            return self._redactor.address(text)
        if name in _PATHS:
            return self._redactor.text(text, Mode.SLUG)
        if name in _FOLDED:
            return self._redactor.text(text, Mode.FOLDED)
        if name in _KEYS:
            known = self._keys.get(text) or self.sources.get(text)
            return known or (self._redactor.text(text) if "://" in text else self._redactor.text(text, Mode.SLUG))
        return self._redactor.text(text)

    def _source(self, source: Source) -> Source:
        """Redact a source once: every claim of it holds it."""
        if id(source) not in self._done:
            done: Source = self._dataclass(source)
            self._done[id(source)] = replace(done, id=self.sources.get(source.id, done.id))
        return self._done[id(source)]

    def _claim(self, claim: NormalisedClaim) -> NormalisedClaim:
        new: NormalisedClaim = self._dataclass(claim)
        if not isinstance(claim.value, Prose) or not isinstance(new.value, Prose):
            return new
        move = moved(self._redactor.changes(claim.claim.text or ""))
        places = (move(mention.start, mention.end) for mention in claim.value.mentions)
        mentions = tuple(
            Mention(start=start, end=end, value=mention.value)
            for (start, end), mention in zip(places, new.value.mentions, strict=True)
        )
        return replace(new, value=replace(new.value, mentions=mentions))

    def _context(self, context: QuoteContext) -> QuoteContext:
        """Redact a quote's surroundings, without the words at their ends, which may be halves of names."""
        return QuoteContext(
            exact=self._redactor.text(context.exact),
            prefix=self._redactor.text(context.prefix.partition(" ")[2]),
            suffix=self._redactor.text(context.suffix.rpartition(" ")[0]),
        )
