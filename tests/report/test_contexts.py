"""Quotes in their documents: what stands around them, and nothing where there is no document."""

from pathlib import Path

from reconcile.report.model import QuoteContext
from reconcile.report.pipeline import make_report

LOG = """\
source:
  id: log
  document: log.txt
claims:
  - {id: a, subject: fire, property: date, value: 1 May, quote: "the fire - it was said - began on 1 May"}
  - {id: b, subject: fire, property: cause, value: arson, quote: [began on 1 May, not there]}
  - {id: c, subject: fire, property: place, value: mill}
"""
DOCUMENT = f"{'word ' * 40}Then the fire – it was\nsaid – began on 1 May, at night. {'more ' * 40}"


def test_a_quote_has_the_documents_own_words_and_whole_words_around_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("log.yaml").write_text(LOG, "utf-8")
    Path("log.txt").write_text(DOCUMENT, "utf-8")
    contexts = make_report(["log.yaml"], with_contexts=True).contexts
    assert set(contexts) == {"log/a", "log/b"}
    (context,) = contexts["log/a"]
    assert context.exact == "the fire – it was\nsaid – began on 1 May"
    assert context.prefix == "word " * 22 + "Then "
    assert context.suffix == ", at night. " + ("more " * 21).rstrip()
    assert contexts["log/b"][1] is None
    assert make_report(["log.yaml"]).contexts == {}


def test_a_document_that_is_not_there_is_no_trouble(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("log.yaml").write_text(LOG, "utf-8")
    assert make_report(["log.yaml"], with_contexts=True).contexts == {}
    assert QuoteContext(exact="a").prefix == ""
