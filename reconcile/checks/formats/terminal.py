"""Problems for people to read, one a paragraph, each beginning with a place that editors and terminals open.

Every text passes `one_line`: nothing in a claim file reaches the terminal as a control sequence.
"""

from collections.abc import Iterator

from reconcile.checks.formats.wording import summarise
from reconcile.checks.run import Checked
from reconcile.model import Problem, Severity
from reconcile.report.model import Screen
from reconcile.report.safe import one_line

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "33", Severity.NOTICE: "36"}
_FAINT = "2"
_MOST_RELATED = 5


def render(checked: Checked, screen: Screen) -> str:
    """Write the problems by place, then what was looked at."""
    lines = [line for problem in checked.problems for line in _lines(problem, screen)]
    if lines:
        lines.append("")
    lines.append(summarise(checked))
    return "\n".join(lines) + "\n"


def _lines(problem: Problem, screen: Screen) -> Iterator[str]:
    severity = _coloured(problem.severity.value, _COLOURS[problem.severity], screen)
    code = _coloured(f"[{one_line(problem.code)}]", _FAINT, screen)
    yield f"{one_line(str(problem.location))}: {severity}: {one_line(problem.message)} {code}"
    if problem.hint:
        yield f"    {one_line(problem.hint)}"
    for place in problem.related[:_MOST_RELATED]:
        yield _coloured(f"    see {one_line(str(place))}", _FAINT, screen)


def _coloured(text: str, colour: str, screen: Screen) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if screen.colour else text
