"""Help with names that were mistyped."""

from collections.abc import Sequence


def did_you_mean(typed: str, known: Sequence[str]) -> str:
    """Return a question that names the closest known names, or nothing where none is close."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something was mistyped

    close = get_close_matches(typed, known, n=3, cutoff=0.6)
    return f"did you mean {' or '.join(close)}?" if close else ""
