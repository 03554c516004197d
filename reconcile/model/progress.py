"""How the steps of a run say what they are doing; whoever listens decides whether anybody is told."""

from collections.abc import Callable

Watch = Callable[[str], None]
"""Takes a few words about the step that begins, or how far it has come."""


def unwatched(_step: str) -> None:
    """Tell nobody."""
