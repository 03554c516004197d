"""Problems silenced by comments, and the comments that silence nothing any more."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches

from reconcile.checks.check import Found
from reconcile.checks.comments import Ignore
from reconcile.model import Problem


class Silencer:
    """The comments of one file, with the lines on which its claims begin."""

    def __init__(self, ignores: Iterable[Ignore], claim_lines: Iterable[int]) -> None:
        """Take the comments and the lines, in any order."""
        self._ignores = tuple(ignores)
        self._begins = sorted(set(claim_lines))
        self._used: set[Ignore] = set()

    def silences(self, problem: Problem) -> bool:
        """Tell whether a comment silences a problem, and remember that it did."""
        found = [i for i in self._ignores if i.code == problem.code and self._covers(i, problem.location.line)]
        self._used.update(found)
        return bool(found)

    def _covers(self, ignore: Ignore, line: int) -> bool:
        if line == ignore.covers:
            return True
        if not ignore.is_above or line < ignore.covers:
            return False
        at = bisect_right(self._begins, line) - 1
        return at >= 0 and self._begins[at] == ignore.covers

    def unused(self, codes: Sequence[str], unasked: Collection[str]) -> Iterable[Found]:
        """Yield what is to say of comments that silenced nothing.

        `codes` are those there are, `unasked` those that could not be checked: nobody knows whether they are needed.
        """
        for ignore in self._ignores:
            if ignore in self._used or ignore.code in unasked:
                continue
            if not ignore.code:
                hint = f"write `# reconcile: ignore[{codes[0]}]` with the code of the check"
                yield Found("the comment names no check, and silences nothing", ignore.location, hint)
            elif ignore.code not in codes:
                close = get_close_matches(ignore.code, codes, n=1, cutoff=0.6)
                hint = f"did you mean `{close[0]}`?" if close else "`reconcile check --list` names them"
                yield Found(f"there is no check `{ignore.code}` that a comment can silence", ignore.location, hint)
            else:
                message = f"`{ignore.code}` has nothing to say here any more"
                yield Found(message, ignore.location, "remove it from the comment")
