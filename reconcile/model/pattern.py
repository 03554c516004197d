"""Regular expressions that are compiled when they are first used: a run of a few hundred claims uses some of them."""

import re
from typing import cast


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, but compile at the first use of a method."""
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))


class _LazyPattern:
    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> object:
        """Compile, and keep the method that is asked for: from now on it is found without coming here."""
        method = getattr(re.compile(*self._given), name)
        setattr(self, name, method)
        return method
