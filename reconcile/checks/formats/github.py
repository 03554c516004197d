"""Problems as annotations of a GitHub workflow: the gravest first, and what is cut is announced.

GitHub keeps 10 errors, 10 warnings and 10 notices of a step, the first ones. Texts are made safe by `one_line` and then
escaped as the runner's own toolkit does it: `%`, CR and LF everywhere, `:` and `,` in properties too.
"""

from reconcile.checks.formats.wording import GRAVEST_FIRST, count, message_of, summarise
from reconcile.checks.run import Checked
from reconcile.model import Problem, Severity
from reconcile.report.model import Screen
from reconcile.report.safe import one_line

MOST = 10


def render(checked: Checked, _: Screen) -> str:
    """Write one workflow command a problem, then a plain line with the counts and with how many were cut."""
    lines: list[str] = []
    cut: list[str] = []
    # What tells of the cut is a warning itself, and must not be cut.
    is_cut = any(checked.count(severity) > MOST for severity in GRAVEST_FIRST)
    for severity in GRAVEST_FIRST:
        found = [p for p in checked.problems if p.severity is severity]
        kept = MOST - (is_cut and severity is Severity.WARNING)
        lines += [_command(problem) for problem in found[:kept]]
        if len(found) > kept:
            cut.append(count(len(found) - kept, severity.value))
    if cut:
        told = f"{', '.join(cut)} more are not shown as annotations; `reconcile check --format json` lists all"
        lines.append(f"::warning title=reconcile::{_data(told)}")
    lines.append(_plain(summarise(checked)))
    return "\n".join(lines) + "\n"


def _command(problem: Problem) -> str:
    place = problem.location
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "title": f"reconcile: {problem.code}",
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{problem.severity.value} {told}::{_data(message_of(problem))}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """Return a line that is no command: the runner looks for `::` and for `##[` at its beginning."""
    return text.lstrip(":#")
