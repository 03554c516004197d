"""Problems silenced by comments, and the comments that silence nothing any more."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from reconcile.checks.check import Found, locate
from reconcile.checks.comments import Ignore, find_ignores
from reconcile.model import Claim, Problem
from reconcile.reading.files import find_header, read_text
from reconcile.reading.notes import Notes

_YAML: Final = (".yaml", ".yml")


class Silencer:
    """The comments of one file, with the lines on which its claims begin."""

    def __init__(self, ignores: Iterable[Ignore], claim_lines: Iterable[int]) -> None:
        """Take the comments and the lines, in any order."""
        self._ignores = tuple(ignores)
        self._begins = sorted(set(claim_lines))
        self._used: set[Ignore] = set()

    def silences(self, problem: Problem) -> bool:
        """Tell whether a comment silences a problem, and remember that it did."""
        return self.silences_line(problem.code, problem.location.line)

    def silences_line(self, code: str, line: int) -> bool:
        """Tell whether a comment silences a check on a line, and remember that it did."""
        found = [i for i in self._ignores if i.code == code and self._covers(i, line)]
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


class Silencers:
    """The comments of all files; those of a file that is not given are read where a given one conflicts with it."""

    def __init__(self, claims: Iterable[Claim], given: Iterable[str]) -> None:
        """Take all claims, and the paths of the given files."""
        self._claims = tuple(claims)
        self._lines: dict[str, list[int]] | None = None
        self._found: dict[str, Silencer | None] = {}
        given = set(given)
        self._given = sorted(given | {header for file in given if (header := find_header(file))})

    @property
    def given(self) -> Mapping[str, Silencer]:
        """Those of the given files, and of the headers beside them, that have any, by path."""
        return {path: found for path in self._given if (found := self._find(path)) is not None}

    def silences(self, code: str, claim: Claim) -> bool:
        """Tell whether a comment silences a check where a claim says what it says, and remember that it did."""
        place = locate(claim)
        found = self._find(place.path)
        return found is not None and found.silences_line(code, place.line)

    def _find(self, path: str) -> Silencer | None:
        if path not in self._found:
            text = read_text(path, Notes(path)) if path.lower().endswith(_YAML) else None
            ignores = find_ignores(text, path) if text is not None else ()
            self._found[path] = Silencer(ignores, self._begins(path)) if ignores else None
        return self._found[path]

    def _begins(self, path: str) -> Sequence[int]:
        if self._lines is None:
            self._lines = {}
            for claim in self._claims:
                self._lines.setdefault(claim.location.path, []).append(claim.location.line)
        return self._lines.get(path, ())
