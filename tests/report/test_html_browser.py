"""The HTML report in a real Chromium: it opens, filters, is reached by keyboard, and runs nothing of a source.

Skipped, and says why, where there is no browser; `.ci/run` installs one where it can.
"""

import shutil
import time

import pytest

from reconcile.report import View
from reconcile.report.html import render_html
from reconcile.report.pipeline import make_report

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason=f"no browser: none of {', '.join(NAMES)} is on the path (Debian: apt install chromium)"
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOSTILE = (
    "\"'><script>window.hit=1</script><img src=x onerror=window.hit=1><svg onload=window.hit=1></style></title>"
    '<!-- ]]> {{ 7*7 }} " onfocus=window.hit=1 autofocus onmouseover=window.hit=1 x=" javascript:window.hit=1 \n=1+1'
)
ONE = """\
source: {id: gazette, title: Night fire, published: 12 March 2024}
claims:
  - {id: fire, subject: fire at the mill, property: date, value: 9 March 2024, quote: on the ninth, locator: p. 1}
  - {id: owner, subject: the mill, property: owner, value: Ada Quill, note: Ünlü}
  - {id: injured, subject: fire at the mill, property: number of people injured, value: about 20}
  - {id: built, subject: the mill, property: date of building, value: before 1890}
"""
TWO = """\
source: {id: brigade, url: "https://example.org/118", published: 2024-04-02, cites: [gazette]}
claims:
  - {id: fire, subject: fire at the mill, property: date, value: 10 March 2024}
  - {id: injured, subject: fire at the mill, property: number of people injured, value: 21}
  - {id: engines, subject: fire at the mill, property: number of fire engines, value: 4}
"""


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, headless=True, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, tmp_path):
    """Return a function that opens a report in a page of its own; what the page logs or fetches is an error."""
    contexts, trouble = [], []

    def opened(report, at="", **options):
        file = tmp_path / "report.html"
        file.write_text(render_html(report, View()), "utf-8")
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:") or trouble.append(request.url))
        page.goto(file.as_uri() + at)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def mill(tmp_path):
    (tmp_path / "one.yaml").write_text(ONE, "utf-8")
    (tmp_path / "two.yaml").write_text(TWO, "utf-8")
    return make_report([str(tmp_path / "one.yaml"), str(tmp_path / "two.yaml")])


def id_of(report, key):
    return next(finding.id for finding in report.findings if key in finding.claims)


def shown(page):
    """Return the questions of the findings, the matrix and the timeline that can be seen, and the count."""
    questions = page.locator("article:visible h4 > bdi").all_text_contents()
    return sorted(questions), page.locator("#shown").inner_text()


FIRE, OWNER, BUILT = "fire at the mill, date", "the mill, owner", "the mill, date of building"
INJURED, ENGINES = "fire at the mill, number of people injured", "fire at the mill, number of fire engines"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([], [FIRE, OWNER, BUILT, INJURED, ENGINES]),
        ([("uncheck", "unique"), ("uncheck", "compatible"), ("uncheck", "agree")], [FIRE]),
        ([("select", "source", "gazette")], [FIRE, OWNER, BUILT, INJURED]),
        ([("select", "kind", "number")], [INJURED, ENGINES]),
        ([("fill", "subject", "MILL"), ("uncheck", "conflict")], [OWNER, BUILT, INJURED, ENGINES]),
        ([("fill", "text", "ninth")], [FIRE]),
        ([("fill", "text", "unlu QUILL")], [OWNER]),
        ([("fill", "text", "quill ninth")], []),
        ([("select", "source", "brigade"), ("select", "kind", "date")], [FIRE]),
        ([("fill", "text", "ninth"), ("reset",)], [FIRE, OWNER, BUILT, INJURED, ENGINES]),
    ],
)
def test_filters_leave_what_passes_all_of_them(visit, mill, steps, expected):
    page = visit(mill)
    for step in steps:
        match step:
            case "uncheck", verdict:
                page.uncheck(f"#filters input[value={verdict}]")
            case "select", name, label:
                page.select_option(f"#filters [name={name}]", label=label)
            case "fill", name, text:
                page.fill(f"#filters [name={name}]", text)
            case _:
                page.click("#filters button[type=reset]")
    playwright.expect(page.locator("#shown")).to_have_text(f"{len(expected)} of 5 findings")
    assert shown(page) == (sorted(expected), f"{len(expected)} of 5 findings")
    dated = {FIRE, BUILT} & set(expected)
    assert set(page.locator(".timeline tbody tr:visible a").all_text_contents()) == dated
    assert page.locator("#nothing").is_visible() is (not expected)


def test_a_permalink_shows_its_finding_even_where_a_filter_hid_it(visit, mill):
    wanted = id_of(mill, "gazette/owner")
    page = visit(mill, at=f"#f-{wanted}")
    assert page.evaluate("document.activeElement.id") == f"f-{wanted}"
    page.uncheck("#filters input[value=unique]")
    page.wait_for_selector(f"#f-{wanted}", state="hidden")
    page.evaluate("location.hash = ''")
    page.evaluate(f"location.hash = 'f-{wanted}'")
    page.wait_for_selector(f"#f-{wanted}", state="visible")
    playwright.expect(page.locator(f"#f-{wanted}")).to_be_in_viewport()


def test_the_keyboard_reaches_everything(visit, mill):
    page = visit(mill)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "findings"
    visited = []
    for key in "jjkjj":
        page.keyboard.press(key)
        visited.append(page.evaluate("document.activeElement.querySelector('h4 > bdi').textContent"))
    order = page.locator("article h4 > bdi").all_text_contents()
    assert visited == [order[at] for at in (0, 1, 0, 1, 2)]
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert (page.evaluate("document.activeElement.className"), outline) == ("permalink", "solid")


def test_letters_typed_into_a_filter_move_nothing(visit, mill):
    page = visit(mill)
    page.click("#filters [name=text]")
    page.keyboard.type("jk")
    assert page.input_value("#filters [name=text]") == "jk"
    assert page.evaluate("document.activeElement.name") == "text"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_no_violation(visit, mill, scheme, width):
    page = visit(mill, color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    found = axe.Axe().run(page)
    assert [(v["id"], v["nodes"][0]["html"]) for v in found.response["violations"]] == []


@pytest.mark.parametrize("width", [320, 768, 1920])
def test_the_page_is_no_wider_than_the_screen(visit, mill, hostile_report, width):
    for report in (mill, hostile_report(HOSTILE)):
        page = visit(report, viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_print_shows_every_finding_and_no_control(visit, mill):
    page = visit(mill)
    page.emulate_media(media="print")
    assert page.locator("#filters").is_hidden()
    assert page.locator("nav").is_hidden()
    assert page.locator("article:visible").count() == 5
    assert page.pdf().startswith(b"%PDF")


def test_everything_but_the_filters_works_without_script(visit, mill):
    page = visit(mill, java_script_enabled=False)
    assert page.locator("#filters").is_hidden()
    assert page.locator("article:visible").count() == 5


def test_nothing_of_a_source_runs_or_is_fetched(visit, hostile_report):
    page = visit(hostile_report(HOSTILE))
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    page.fill("#filters [name=text]", HOSTILE)
    page.fill("#filters [name=text]", "script")
    page.fill("#filters [name=subject]", HOSTILE)
    page.click("#filters button[type=reset]")
    page.mouse.move(300, 300)
    for _ in range(40):
        page.keyboard.press("Tab")
    page.wait_for_timeout(100)
    assert page.evaluate("[window.hit ?? null, document.scripts.length, document.images.length]") == [None, 1, 0]
    handlers = "(e) => e.getAttributeNames().some((name) => name.startsWith('on'))"
    assert page.evaluate(f"[...document.querySelectorAll('*')].filter({handlers}).length") == 0
    protocols = page.evaluate("[...new Set([...document.links].map((link) => link.protocol))].sort()")
    assert protocols == ["file:", "https:"]
    assert page.locator("article").first.text_content().count("<script>window.hit=1</script>") >= 10


def test_the_policy_stops_a_script_that_got_in_all_the_same(browser, mill, tmp_path):
    html = render_html(mill, View())
    added = (
        "<script>window.hit = 1</script><b onclick='window.hit = 1'>here</b><img src=https://example.org/x.png></main>"
    )
    (tmp_path / "report.html").write_text(html.replace("</main>", added), "utf-8")
    page, fetched = browser.new_page(), []
    page.on("response", lambda response: fetched.append(response.url))
    page.goto((tmp_path / "report.html").as_uri())
    page.click("text=here")
    assert page.evaluate("[window.hit ?? null, document.scripts.length]") == [None, 2]
    assert [url for url in fetched if not url.startswith("file:")] == []
    page.close()


WORDS = ("orrin", "mill", "dam", "ferry", "bridge", "tower", "quay", "school", "court", "chapel", "market", "lock")
ASKED = ("date", "number of visitors", "inspector", "outcome")


def many(path, name, shift, count):
    """Write a source of four claims each on many subjects, some of whose values differ by the shift."""
    lines = [f"source: {{id: {name}, published: 2024-05-01}}", "claims:"]
    for at in range(count):
        subject = f"{WORDS[at % 12]} {WORDS[at // 12 % 12]} inspection {at // 4}"
        value = (f"{at % 28 + 1} May 2023", at + shift, f"Inspector {WORDS[(at + shift) % 12]}", "passed")[at % 4]
        lines.append(
            f"  - {{id: c{at}, subject: {subject}, property: {ASKED[at % 4]}, value: {value}, quote: so it was}}"
        )
    path.write_text("\n".join(lines) + "\n", "utf-8")


def test_two_thousand_claims_open_and_filter_without_a_pause(visit, tmp_path):
    for name, shift in (("one", 0), ("two", 1)):
        many(tmp_path / f"{name}.yaml", name, shift, 1000)
    report = make_report([str(tmp_path)])
    assert len(report.claims) == 2000
    began = time.monotonic()
    page = visit(report)
    opened = time.monotonic() - began
    waits = [
        page.evaluate(
            """async ([name, value]) => {
                const form = document.getElementById("filters");
                const began = performance.now();
                form.elements[name].value = value;
                form.dispatchEvent(new Event("input", { bubbles: true }));
                await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
                return performance.now() - began;
            }""",
            [name, value],
        )
        for name, value in (("text", "q"), ("text", "quay"), ("text", ""), ("subject", "mill"), ("subject", ""))
    ]
    assert opened < 10, opened  # about 1 s on a machine that is not busy
    assert sorted(waits)[2] < 1000, waits  # about 0.1 s
