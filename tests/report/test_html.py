"""The HTML report as a file: what it holds, what it must not hold, and that nothing of a source becomes markup."""

import re
from base64 import b64encode
from dataclasses import fields, replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from reconcile.model import Claim, Source, Subject, Verdict
from reconcile.report import Report, View
from reconcile.report.html import render_html
from reconcile.report.html.chart import draw_chart
from reconcile.report.html.content import safe_url
from reconcile.report.model import QuoteContext
from reconcile.report.pipeline import make_report
from reconcile.report.timeline import make_timeline

VOID = {"meta", "input", "link", "img", "br", "hr", "circle", "line"}


class Page(HTMLParser):
    """Every element with its attributes, every text with the elements around it; fails where elements do not nest."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.texts, self._open = [], [], []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    def attributes(self, name):
        return [attrs[name] for _, attrs in self.elements if name in attrs]

    @property
    def text(self):
        return " ".join("".join(self.texts).split())

    @property
    def ids(self):
        return self.attributes("id")


@pytest.fixture
def page(report):
    return Page(render_html(report, View()))


def test_a_finding_is_told_with_both_wordings_and_everything_known_of_them(page):
    for said in (
        "What diary and watch claim",
        "arson attack, date",
        "1 day apart",
        "8 October 2018",
        "9 October 2018",
        "“on 8 October”",
        "“a” “b”",
        "p. 7",
        "watch.yaml:41",
        "diary.yaml:212",
        "in its own terms: the arson, when",
        "inferred by the recorder",
        "alignment almost certain, 93 %",
        "possibly an update (supposed from the days of publication)",
        "+2.00",
        "date / when",
        "said by police; alleged; not read as date: no date in it",
        "Closest claim that it was not aligned with: watch/date, doubtful, 20 %: another thing asked",
        "1 value could not be read",
        "reconcile 1.2.3",
    ):
        assert said in page.text


def test_every_finding_has_a_permalink_and_every_link_within_the_page_has_a_target(page):
    assert len(set(page.ids)) == len(page.ids)
    inside = {href[1:] for href in page.attributes("href") if href.startswith("#")}
    assert {"f-f1", "f-f2"} <= inside <= set(page.ids)


def test_the_words_that_differ_are_marked(report):
    assert re.findall("<mark>(.*?)</mark>", render_html(report, View())) == ["8", "9"]


def test_nothing_is_loaded_and_only_our_style_and_script_apply(report):
    html = render_html(report, View())
    page = Page(html)
    assert not {"img", "link", "iframe", "object", "embed", "base"} & {tag for tag, _ in page.elements}
    assert not [a for _, attrs in page.elements for a in attrs if a in {"src", "srcset", "style"} or a.startswith("on")]
    style, script = (re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL) for tag in ("style", "script"))
    assert (len(style), len(script)) == (1, 1)
    assert not re.search(r"url\(|@import|https?:", style[0] + script[0])
    (policy,) = [attrs["content"] for _, attrs in page.elements if attrs.get("http-equiv") == "Content-Security-Policy"]
    for kind, text in (("style", style[0]), ("script", script[0])):
        assert f"{kind}-src 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_the_same_report_gives_the_same_bytes(report):
    assert render_html(report, View()) == render_html(report, View())


def test_a_view_leaves_findings_out_and_says_so(report):
    page = Page(render_html(report, View(only=(Verdict.UNIQUE,))))
    assert "f-f2" in page.ids
    assert "f-f1" not in page.ids
    assert "This report is narrowed: 1 of 2 findings are shown." in page.text
    inside = {href[1:] for href in page.attributes("href") if href.startswith("#")}
    assert inside <= set(page.ids)


def test_a_report_of_nothing_is_a_page():
    page = Page(render_html(Report(version="1", sources=(), claims={}, findings=()), View()))
    assert "There are no findings to show." in page.text


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a?b=c&d=%22", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        (" https://example.org", False),
        ("https://exa mple.org", False),
        ("java\nscript:alert(1)", False),
        ("https:alert(1)", False),
        ("//example.org", False),
        ("data:text/html,hello", False),
        ("file:///etc/passwd", False),
        ("https://[bad", False),
        ("https://example.org/\u202egpj", False),
        ("", False),
        (None, False),
    ],
)
def test_links_lead_to_the_web_or_nowhere(url, shown):
    assert safe_url(url) == (url if shown else None)


def test_sources_link_to_their_documents_and_name_whom_they_cite(report):
    url = "https://example.org/report?a=1&b=2"
    sources = tuple(replace(of, source=replace(of.source, url=url)) for of in report.sources)
    page = Page(render_html(replace(report, sources=sources), View()))
    assert page.attributes("href").count(url) == 2 + 3  # in the table of sources, and beside each claim
    assert "diary untitled not stated watch 2" in page.text


HOSTILE = (
    "\"'><script>window.hit=1</script><img src=x onerror=window.hit=1></style></title><!-- ]]>&lt;b&gt; "
    "{{ 7*7 }}{% raw %} javascript:window.hit=1 [sic] [/b] | \x1b[31m\x9b2J\u202eevil\u2066\nCONFLICTS\r=HYPERLINK('x')"
)


def test_nothing_of_a_source_becomes_markup_or_a_control_character(hostile_report):
    tame = Page(render_html(hostile_report(""), View()))
    page = Page(render_html(hostile_report(HOSTILE), View()))
    shapes = [[(tag, *attrs) for tag, attrs in one.elements if tag != "option"] for one in (page, tame)]
    assert shapes[0] == shapes[1]
    shown = "".join([*page.texts, *(value for _, attrs in page.elements for value in attrs.values() if value)])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert "49" not in page.text
    assert all(href.startswith(("#", "https://example.org")) for href in page.attributes("href"))


@pytest.mark.parametrize("kind", [Claim, Source, Subject])
def test_the_hostile_report_has_hostile_text_in_every_field(hostile_report, kind):
    report = hostile_report(HOSTILE)
    made = {
        Claim: next(iter(report.claims.values())).claim,
        Source: report.sources[0].source,
        Subject: report.sources[0].source.subjects[0],
    }[kind]
    for field in fields(kind):
        if field.name not in {"inferred", "marks", "location", "header", "claims_end"}:
            assert "<script>" in str(getattr(made, field.name)), field.name


def test_right_to_left_and_wide_text_stands_for_itself(report):
    claims = {
        k: replace(c, claim=replace(c.claim, quote=("انفجار في المرفأ", "爆発"))) for k, c in report.claims.items()
    }
    html = render_html(replace(report, claims=claims), View())
    assert '<blockquote dir="auto">“انفجار في المرفأ”</blockquote>' in html
    assert "“爆発”" in html


MILL = """\
source: {{id: {name}, published: 2024-04-02}}
claims:
  - {{id: fire, subject: fire at the mill, property: date, value: {fire}}}
  - {{id: built, subject: the mill, property: date of building, value: {built}}}
"""


def chart(tmp_path, **more):
    for name, values in more.items():
        (tmp_path / f"{name}.yaml").write_text(MILL.format(name=name, fire=values[0], built=values[1]))
    return draw_chart(make_timeline(make_report([str(tmp_path)]), View()))


def test_the_timeline_draws_days_as_points_spans_as_bars_and_a_row_for_each_answer(tmp_path):
    made = chart(tmp_path, one=("9 March 2024", "before 1890"), two=("about March 2025", "1871"))
    told = [
        (
            track.event.subject,
            track.is_disputed,
            track.height,
            [(b.y, b.left < b.right, b.is_rough) for b in track.bars],
        )
        for track in made.tracks
    ]
    built, fire = told
    assert built[:2] == ("the mill", False)
    assert fire[:3] == ("fire at the mill", True, 40)
    assert sorted(fire[3]) == [(10, False, False), (30, True, True)]
    assert [(bar.opens_left, bar.opens_right) for bar in made.tracks[0].bars if bar.opens_left] == [(True, False)]


def test_later_days_stand_further_right_and_all_stand_on_the_line(tmp_path):
    made = chart(tmp_path, one=("9 March 2024", "1871"), two=("10 March 2024", "15 March 44 BC"))
    days = {d.earliest: b.left for t in made.tracks for d, b in zip(t.event.datings, t.bars, strict=True)}
    places = [float(days[day].rstrip("%")) for day in sorted(days)]
    assert places == sorted(set(places))
    assert (places[0] > 0, places[-1] < 100) == (True, True)


def test_a_quote_stands_in_its_context_where_the_document_is_there(report):
    contexts = {"watch/date": (QuoteContext(exact="on 8 October", prefix="Set alight ", suffix=", at night"),)}
    page = Page(render_html(replace(report, contexts=contexts), View()))
    assert "…Set alight “on 8 October”, at night…" in page.text
    assert "“a” “b”" in page.text


THREE = (
    "source: {id: one}\nclaims: [{id: a, subject: fire at the mill, property: date, value: 9 March 2024}]\n",
    "source: {id: two, cites: [one]}\nclaims: [{id: a, subject: mill fire, property: date, value: 2024-03-09}]\n",
    "source: {id: three}\nclaims: [{id: a, subject: fire at the mill, property: date, value: 11 March 2024}]\n",
    "source: {id: four}\nclaims: [{id: a, subject: fire at the mill, property: date, value: 10 March 2024}]\n",
)


def test_of_many_sources_every_relation_and_their_independence_are_told(tmp_path):
    for at, text in enumerate(THREE):
        (tmp_path / f"{at}.yaml").write_text(text)
    page = Page(render_html(make_report([str(tmp_path)]), View()))
    assert "2 sources, 1 independent" in page.text
    for relation in (
        "A and B: conflict 1 day apart",
        "A and C: conflict 1 day apart",
        "B and C: conflict 2 days apart",
    ):
        assert relation in page.text
