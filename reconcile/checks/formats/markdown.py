"""Problems as a summary in Markdown, for a job's page: the counts, and a table with the gravest first.

Every text passes `markdown_text`: signs that Markdown or HTML would obey are escaped, and references notify nobody.
"""

import re

from reconcile.checks.formats.wording import GRAVEST_FIRST, message_of, summarise
from reconcile.checks.run import Checked
from reconcile.model import Problem
from reconcile.report.model import Screen
from reconcile.report.safe import one_line

_MOST = 200
_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#!|~&@$:]|(?<=www)\.)")


def markdown_text(text: str) -> str:
    """Return a text on one line that Markdown shows as it is: each sign becomes a character reference."""
    return _SIGNS.sub(lambda found: f"&#{ord(found[0])};", one_line(text))


def render(checked: Checked, _: Screen) -> str:
    """Write counts and problems, at most 200 of them; how many were left out is said."""
    lines = ["## reconcile check", "", f"{markdown_text(summarise(checked))}", ""]
    ordered = gravest_first(checked.problems)
    if ordered:
        lines += ["| | where | what | check |", "|---|---|---|---|"]
        lines += [_row(problem) for problem in ordered[:_MOST]]
    if len(ordered) > _MOST:
        lines += ["", f"{len(ordered) - _MOST} more are not listed here."]
    return "\n".join(lines).rstrip() + "\n"


def gravest_first(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return problems with errors before warnings before notices, each by place."""
    return tuple(sorted(problems, key=lambda p: GRAVEST_FIRST.index(p.severity)))


def _row(problem: Problem) -> str:
    place = markdown_text(f"{problem.location.path}:{problem.location.line}")
    cells = (problem.severity.value, place, markdown_text(message_of(problem)), markdown_text(problem.code))
    return f"| {' | '.join(cells)} |"
