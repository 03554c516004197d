"""JSON-LD: claims as annotations that select their quotes, sources with what they rest on."""

import json
from dataclasses import replace

import pytest

from reconcile.model import Verdict
from reconcile.report import View
from reconcile.report.jsonld import render_jsonld
from reconcile.report.model import QuoteContext


def nodes(report, view=None):
    return {node["id"]: node for node in json.loads(render_jsonld(report, view or View()))["@graph"]}


def test_the_context_names_the_vocabularies(report):
    context = json.loads(render_jsonld(report, View()))["@context"]
    assert context[0] == "http://www.w3.org/ns/anno.jsonld"
    assert context[1]["prov"] == "http://www.w3.org/ns/prov#"


def test_a_claim_was_quoted_from_its_source_by_its_words(report):
    claim = nodes(report)["urn:x-reconcile:claim:watch/date"]
    assert claim["type"] == ["Annotation", "prov:Entity"]
    assert claim["prov:wasQuotedFrom"] == "urn:x-reconcile:source:watch"
    assert claim["body"]["value"] == "8 October 2018"
    assert claim["target"] == {
        "type": "SpecificResource",
        "source": "urn:x-reconcile:source:watch",
        "selector": {"type": "TextQuoteSelector", "exact": "on 8 October"},
    }


def test_a_page_is_a_fragment_refined_by_each_quote(report):
    targets = nodes(report)["urn:x-reconcile:claim:diary/when"]["target"]
    assert [target["selector"] for target in targets] == [
        {
            "type": "FragmentSelector",
            "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
            "value": "page=7",
            "refinedBy": {"type": "TextQuoteSelector", "exact": words},
        }
        for words in ("a", "b")
    ]


def test_a_quote_found_in_its_document_has_what_is_around_it(report):
    around = (QuoteContext(exact="on 8 October", prefix="fire, ", suffix=", at night"),)
    selector = nodes(replace(report, contexts={"watch/date": around}))["urn:x-reconcile:claim:watch/date"]["target"]
    assert selector["selector"] == {
        "type": "TextQuoteSelector",
        "exact": "on 8 October",
        "prefix": "fire, ",
        "suffix": ", at night",
    }


def test_a_source_has_those_it_cites_as_primary_sources(report):
    assert nodes(report)["urn:x-reconcile:source:diary"]["prov:hadPrimarySource"] == ["urn:x-reconcile:source:watch"]
    source = nodes(report)["urn:x-reconcile:source:watch"]
    assert (source["dcterms:title"], source["dcterms:issued"]) == ("Attacks", "2019-01-29")


def test_a_finding_assesses_its_claims(report):
    finding = nodes(report)["urn:x-reconcile:finding:f1"]
    assert finding["motivation"] == "assessing"
    assert finding["body"]["value"] == "conflict"
    assert finding["target"] == ["urn:x-reconcile:claim:watch/date", "urn:x-reconcile:claim:diary/when"]
    assert finding["claim:relation"][0]["claim:difference"] == "1 day apart"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://example.org/<x>", "https://a b", None])
def test_only_addresses_become_links(report, url):
    sources = (replace(report.sources[0], source=replace(report.sources[0].source, url=url)), report.sources[1])
    assert "schema:url" not in nodes(replace(report, sources=sources))["urn:x-reconcile:source:diary"]


def test_nothing_is_null_every_name_resolves_and_a_view_leaves_out(report):
    graph = nodes(report)
    assert not [key for node in graph.values() for key, value in node.items() if value is None or value == []]
    named = {node["prov:wasQuotedFrom"] for node in graph.values() if "prov:wasQuotedFrom" in node}
    assert named <= set(graph)
    unique = nodes(report, View(only=(Verdict.UNIQUE,)))
    assert [name for name in unique if ":claim:" in name] == ["urn:x-reconcile:claim:diary/owner"]
