"""The report as JSON-LD: claims as W3C Web Annotations on their sources, sources and the run in PROV.

Web Annotation Data Model (2017): a claim is an annotation whose target is the source, selected by the quote
(TextQuoteSelector) and, where the locator names a page, by a fragment (RFC 3778 `page=`). PROV-O: a claim was quoted
from its source, a source had those it cites as primary sources. The contexts are named by their standard addresses or
written inline; nothing is fetched to write the report.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote

from reconcile.model import Claim, Finding, NormalisedClaim, Relation
from reconcile.report.head import head_of
from reconcile.report.model import QuoteContext, Report, ReportSource, Screen, View
from reconcile.report.order import shown
from reconcile.report.safe import safe_json

Node = dict[str, object]

_CONTEXT: Final = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "prov": "http://www.w3.org/ns/prov#",
        "dcterms": "http://purl.org/dc/terms/",
        "schema": "https://schema.org/",
        "claim": "urn:x-reconcile:term:",
        "prov:wasQuotedFrom": {"@type": "@id"},
        "prov:hadPrimarySource": {"@type": "@id"},
        "prov:used": {"@type": "@id"},
        "prov:wasGeneratedBy": {"@type": "@id"},
        "prov:wasAssociatedWith": {"@type": "@id"},
        "schema:url": {"@type": "@id"},
        "claim:normalised": {"@type": "@json"},
        "claim:conventions": {"@container": "@list"},
    },
)
_RUN: Final = "urn:x-reconcile:run"
_TOOL: Final = "urn:x-reconcile:tool"
_PAGE_RULE: Final = "http://tools.ietf.org/rfc/rfc3778"
_PAGE: Final = re.compile(r"(?:p{1,2}\.?|pages?|S\.|с\.|стр\.)\s*(\d{1,6})\b", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20\x7f-\U0010ffff]+")


def render_jsonld(report: Report, view: View, _screen: Screen | None = None) -> str:
    """Write the report as JSON-LD text, a line a node, ending in a line end."""
    graph = [safe_json(json.dumps(node, ensure_ascii=False)) for node in _graph(report, view)]
    context = safe_json(json.dumps(list(_CONTEXT), ensure_ascii=False))
    return f'{{\n"@context": {context},\n"@graph": [\n' + ",\n".join(graph) + "\n]}\n"


def _graph(report: Report, view: View) -> Iterator[Node]:
    yield from _run(report)
    cites = head_of(report).cites
    for of in report.sources:
        yield _source(of, cites.get(of.source.id, ()))
    findings = shown(report, view)
    kept = {key for finding in findings for key in finding.claims}
    for key, claim in report.claims.items():
        if key in kept:
            yield _claim(claim, report.contexts.get(key, ()))
    for finding in findings:
        yield _finding(finding)


def _run(report: Report) -> Iterator[Node]:
    """Describe how the report came to be: the tool, its settings and conventions, and the files it used."""
    head = head_of(report)
    files = [_iri("file", file.path) for file in head.inputs]
    yield _given(
        {
            "id": _RUN,
            "type": "prov:Activity",
            "prov:wasAssociatedWith": _TOOL,
            "prov:used": files,
            "prov:endedAtTime": head.stamp,
            "claim:settings": [f"{key}: {value}" for key, value in head.settings.items()],
            "claim:conventions": [sentence for sentence, _ in head.conventions],
        }
    )
    yield {"id": _TOOL, "type": "prov:SoftwareAgent", "schema:name": "reconcile", "schema:version": head.version}
    for file, iri in zip(head.inputs, files, strict=True):
        yield {"id": iri, "type": "prov:Entity", "schema:name": file.path, "claim:sha256": file.sha256}


def _source(of: ReportSource, cites: tuple[str, ...]) -> Node:
    source = of.source
    return _given(
        {
            "id": _iri("source", source.id),
            "type": "prov:Entity",
            "dcterms:identifier": source.id,
            "dcterms:title": source.title,
            "dcterms:creator": source.author,
            "dcterms:publisher": source.publisher,
            "dcterms:issued": of.published,
            "dcterms:language": source.language,
            "dcterms:bibliographicCitation": source.reference,
            "dcterms:description": source.note,
            "schema:url": _address(source.url),
            "claim:accessed": source.accessed,
            "claim:sha256": source.sha256,
            "prov:hadPrimarySource": [_cited(name) for name in cites],
        }
    )


def _claim(normalised: NormalisedClaim, contexts: tuple[QuoteContext | None, ...]) -> Node:
    claim = normalised.claim
    return _given(
        {
            "id": _iri("claim", claim.key),
            "type": ["Annotation", "prov:Entity"],
            "motivation": "describing",
            "body": _body(claim, normalised),
            "target": _targets(claim, contexts),
            "prov:wasQuotedFrom": _iri("source", claim.source),
            "prov:wasGeneratedBy": _RUN if claim.inferred else None,
            "prov:hadPrimarySource": [_cited(name) for name in claim.cites],
            "claim:attributedTo": list(claim.attributed_to),
            "claim:stance": claim.stance,
            "claim:certainty": claim.certainty,
            "claim:asOf": claim.as_of,
            "claim:inferred": claim.inferred or None,
            "claim:locator": claim.locator,
            "claim:note": claim.note,
            "claim:tag": list(claim.tags),
            "claim:file": claim.location.path,
            "claim:line": claim.location.line,
        }
    )


def _body(claim: Claim, normalised: NormalisedClaim) -> Node:
    value = claim.text if claim.value is None else claim.value
    return _given(
        {
            "type": "TextualBody",
            "value": "; ".join(value) if isinstance(value, tuple) else value,
            "format": "text/plain",
            "claim:subject": claim.subject,
            "claim:property": claim.property,
            "claim:item": list(value) if isinstance(value, tuple) else None,
            "claim:normalised": normalised.value.as_dict(),
        }
    )


def _targets(claim: Claim, contexts: tuple[QuoteContext | None, ...]) -> object:
    """Return the target of a claim: its source, with a selector for each quote and the page where one is named."""
    source = _iri("source", claim.source)
    page = _PAGE.search(claim.locator or "")
    selectors: list[Node] = []
    for at, words in enumerate(claim.quote):
        context = contexts[at] if at < len(contexts) else None
        selectors.append(_quote_selector(words, context))
    if page:
        fragment: Node = {"type": "FragmentSelector", "conformsTo": _PAGE_RULE, "value": f"page={int(page[1])}"}
        selectors = [{**fragment, "refinedBy": selector} for selector in selectors] or [fragment]
    if not selectors:
        return source
    targets = [{"type": "SpecificResource", "source": source, "selector": selector} for selector in selectors]
    return targets[0] if len(targets) == 1 else targets


def _quote_selector(words: str, context: QuoteContext | None) -> Node:
    """Select a quote; as the document has it, with what is around it, where the document is there."""
    if context is None:
        return {"type": "TextQuoteSelector", "exact": words}
    around = {"exact": context.exact, "prefix": context.prefix or None, "suffix": context.suffix or None}
    return _given({"type": "TextQuoteSelector", **around})


def _finding(finding: Finding) -> Node:
    claims = [_iri("claim", key) for key in finding.claims]
    return _given(
        {
            "id": _iri("finding", finding.id),
            "type": ["Annotation", "prov:Entity"],
            "motivation": "assessing",
            "body": {"type": "TextualBody", "value": str(finding.verdict), "format": "text/plain"},
            "target": claims,
            "prov:wasGeneratedBy": _RUN,
            "claim:verdict": str(finding.verdict),
            "claim:subject": finding.subject or None,
            "claim:property": finding.property or None,
            "claim:score": None if finding.score is None else f"{finding.score:.4f}",
            "claim:answer": [
                {
                    "claim:claims": [{"id": _iri("claim", key)} for key in group.claims],
                    "claim:sources": group.sources,
                    "claim:independent": group.independent,
                }
                for group in finding.groups
            ],
            "claim:relation": [_relation(relation, finding) for relation in finding.relations],
        }
    )


def _relation(relation: Relation, finding: Finding) -> Node:
    sides = (finding.groups[at].claims[0] for at in (relation.left, relation.right))
    return _given(
        {
            "claim:between": [{"id": _iri("claim", key)} for key in sides],
            "claim:verdict": str(relation.verdict),
            "claim:difference": relation.difference or None,
        }
    )


def _given(node: Mapping[str, object]) -> Node:
    """Return a node without what is not given: JSON-LD has no null."""
    return {key: value for key, value in node.items() if value is not None and value != []}


def _iri(kind: str, name: str) -> str:
    return f"urn:x-reconcile:{kind}:{quote(name, safe='/', errors='backslashreplace')}"


def _cited(name: str) -> str:
    """Return what a source cites as an IRI: an address as it is, else a source of that id."""
    return _address(name) or _iri("source", name)


def _address(url: str | None) -> str | None:
    return url if url is not None and _ADDRESS.fullmatch(url) else None
