"""Markdown for a pull request: what a reader sees is the source's text, and nothing of it acts."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reconcile.report import View
from reconcile.report.markdown import escape, render_markdown
from reconcile.report.safe import one_line

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
ODD = st.text(alphabet=st.sampled_from("|<>`*_[](){}!#+-=~$&;:@/\\\n\t 1.)ab\u202e'\""), max_size=14) | st.text()


def shown(html):
    """Return the text of a page without tags, and the tags."""
    tags = set(re.findall(r"</?([a-z]+[0-9]?)", html))
    text = re.sub(r"<[^>]*>", "", html)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text.replace("\u200b", "").strip(), tags


@given(ODD)
def test_a_reader_sees_the_text_of_the_source_and_no_markup(text):
    page, tags = shown(READER.render(f"- {escape(text)}\n"))
    assert page.split() == one_line(text).replace("\u200b", "").split()
    assert tags <= {"ul", "li"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("8 October 2018, 12:30", "8 October 2018, 12:30"),
        ("a | b", r"a \| b"),
        ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
        ("`code` *b* _i_ ~~s~~", r"\`code\` \*b\* \_i\_ \~\~s\~\~"),
        ("[sic] [a](https://example.org)", r"\[sic\] \[a\](https&#8203;://example.org)"),
        ("ask @someone about #12 and GH-3", "ask @&#8203;someone about #&#8203;12 and GH&#8203;-3"),
        ("www.example.org", "www&#8203;.example.org"),
        (":smile:", ":&#8203;smile:"),
        ("one\r\ntwo\u2028three", "one two three"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("&lt;", "&amp;lt;"),
        ("\x1b[31m\u202e", r"\\x1b\[31m\\u202e"),
    ],
)
def test_what_is_escaped_and_what_stays_readable(text, written):
    assert escape(text) == written


def test_the_whole_page(report):
    assert (
        render_markdown(report, View())
        == """\
## What the sources claim

| conflict | unclear | compatible | agree | unique |
| ---: | ---: | ---: | ---: | ---: |
| 1 | 0 | 0 | 0 | 1 |

1 value could not be read.

### Conflicts (1)

#### arson attack, date: 1 day apart

| answer | claim | place |
| --- | --- | --- |
| 8 October 2018 | watch/date | watch.yaml:41 |
| 9 October 2018 | diary/when | diary.yaml:212 |

alignment almost certain, 93 %; **possibly an update (supposed from the days of publication)**; finding f1

<details>
<summary>Claims and quotes</summary>

- watch/date: arson attack, date; inferred by the recorder
  - “on 8 October”
- diary/when: the arson, when
  - p. 7: “a” … “b”

</details>

### Said by one source only (1)

<details>
<summary>1 finding</summary>

| question | answers |
| --- | --- |
| arson attack, owner | nobody (diary.yaml:220) |

</details>

<details>
<summary>About this report</summary>

- Source diary: no date of publication, 2 claims, cites watch
- Source watch: Attacks, published 2019-01-29, 1 claim
- Made by: reconcile 1.2.3

</details>

"""
    )


def test_many_discrepancies_are_folded(report):
    finding = report.findings[0]
    many = tuple(replace(finding, id=f"f{number}") for number in range(30))
    page = render_markdown(replace(report, findings=many), View())
    before, _, after = page.partition("<summary>10 more</summary>")
    assert (before.count("#### "), after.count("#### ")) == (20, 10)
    assert page.count("<details>") == page.count("</details>")
