"""Problems as JUnit XML: a test case a file, and one a problem; errors fail, the others only say something.

Texts pass `one_line` and the escaping of XML; the two characters that XML cannot hold are written as escapes.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from reconcile.checks.formats.wording import message_of
from reconcile.checks.run import Checked
from reconcile.model import Problem, Severity
from reconcile.report.model import Screen
from reconcile.report.safe import escape_character, one_line


def render(checked: Checked, _: Screen) -> str:
    """Write one test suite."""
    failing = [p for p in checked.problems if p.severity is Severity.ERROR]
    clean = [path for path in checked.paths if all(p.location.path != path for p in failing)]
    cases = len(clean) + len(checked.problems)
    counts = f'tests="{cases}" failures="{len(failing)}"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="reconcile check" {counts}>']
    lines.append(f'  <testsuite name="reconcile check" {counts} errors="0" skipped="0">')
    lines += (
        f'    <testcase classname={_attribute(path)} name="no errors" file={_attribute(path)}/>' for path in clean
    )
    lines += (line for problem in checked.problems for line in _case(problem))
    lines += ["  </testsuite>", "</testsuites>"]
    return "\n".join(lines) + "\n"


def _case(problem: Problem) -> Iterator[str]:
    path, line, _ = problem.location
    name = f"{problem.code} at line {line}"
    yield f'    <testcase classname={_attribute(path)} name={_attribute(name)} file={_attribute(path)} line="{line}">'
    told = f"{problem.location}: {message_of(problem)}"
    if problem.severity is Severity.ERROR:
        message = _attribute(message_of(problem))
        yield f"      <failure type={_attribute(problem.code)} message={message}>{_text(told)}</failure>"
    else:
        yield f"      <system-out>{_text(f'{problem.severity}: {told}')}</system-out>"
    yield "    </testcase>"


def _text(text: str) -> str:
    return escape(_allowed(text))


def _attribute(text: str) -> str:
    return quoteattr(_allowed(text))


def _allowed(text: str) -> str:
    return "".join(escape_character(c) if c in "\ufffe\uffff" else c for c in one_line(text))
