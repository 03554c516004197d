"""Problems for people to read, one a paragraph, each beginning with a place that editors and terminals open.

Many notices of one kind in one file are one line, or they would drown what is graver. Every text passes `one_line`:
nothing in a claim file reaches the terminal as a control sequence.
"""

from collections.abc import Iterator, Sequence

from reconcile.checks.formats.wording import summarise
from reconcile.checks.run import Checked
from reconcile.model import Problem, Severity
from reconcile.report.model import Screen
from reconcile.report.safe import one_line

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "33", Severity.NOTICE: "36"}
_FAINT = "2"
_MOST_RELATED = 5
_MOST_ALIKE = 3
"""Notices of one kind in one file that are each shown."""
_MOST_LINES = 8


def render(checked: Checked, screen: Screen) -> str:
    """Write the problems by place, then what was looked at."""
    lines: list[str] = []
    alike: dict[tuple[str, ...], list[Problem]] = {}
    for problem in checked.problems:
        alike.setdefault(_kind(problem), []).append(problem)
    for problem in checked.problems:
        kind = alike[_kind(problem)]
        is_folded = problem.severity is Severity.NOTICE and len(kind) > _MOST_ALIKE
        if problem is kind[0] or not is_folded:
            lines += _lines(problem, screen)
        if problem is kind[0] and is_folded:
            lines.append(_rest(kind[1:], screen))
    if lines:
        lines.append("")
    lines.append(summarise(checked))
    return "\n".join(lines) + "\n"


def _kind(problem: Problem) -> tuple[str, ...]:
    """Return what notices share that say the same of several claims: what is said to do is the same too."""
    return (problem.location.path, problem.code, problem.severity.value, problem.hint)


def _rest(problems: Sequence[Problem], screen: Screen) -> str:
    """Say in one line how many more notices there are of one kind, and on which lines."""
    first = problems[0]
    lines = list(dict.fromkeys(problem.location.line for problem in problems))
    told = ", ".join(map(str, lines[:_MOST_LINES])) + (", …" if len(lines) > _MOST_LINES else "")
    on = f"line{'s' if len(lines) > 1 else ''} {told}"
    severity = _coloured(first.severity.value, _COLOURS[first.severity], screen)
    code = _coloured(f"[{one_line(first.code)}]", _FAINT, screen)
    return f"{one_line(str(first.location))}: {severity}: {len(problems)} more of this kind, on {on} {code}"


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
