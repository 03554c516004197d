"""Help with names that were mistyped."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

_CLOSE: Final = 0.6
_CLOSE_WORDS: Final = 0.75
_MOST: Final = 3
_MOST_STRETCHES: Final = 20_000
"""Stretches of words that are compared: beyond it help would take longer than the run."""


def did_you_mean(typed: str, known: Sequence[str]) -> str:
    """Return a question that names the closest known names, or nothing where none is close; case does not count."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something was mistyped

    named: dict[str, list[str]] = {}
    for name in known:
        named.setdefault(name.casefold(), []).append(name)
    close = get_close_matches(typed.casefold(), tuple(named), n=_MOST, cutoff=_CLOSE)
    return _ask([name for folded in close for name in named[folded]])


def did_you_mean_text(typed: str, texts: Iterable[str]) -> str:
    """Return a question that names the texts in which some words come closest to what was typed, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something was mistyped

    held: dict[str, str] = {}
    for text in texts:
        for stretch in _stretches(text.casefold(), len(typed.split())):
            held.setdefault(stretch, text)
        if len(held) > _MOST_STRETCHES:
            break
    close = get_close_matches(" ".join(typed.casefold().split()), tuple(held), n=_MOST, cutoff=_CLOSE_WORDS)
    return _ask([f"“{text}”" for text in dict.fromkeys(held[stretch] for stretch in close)])


def _stretches(text: str, count: int) -> Iterator[str]:
    """Yield each `count` words of a text that stand together; the whole of a shorter text."""
    words = text.split()
    for start in range(max(1, len(words) - count + 1)):
        yield " ".join(words[start : start + count])


def _ask(names: Sequence[str]) -> str:
    return f"did you mean {' or '.join(names[:_MOST])}?" if names else ""
