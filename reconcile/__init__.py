"""Reconcile what sources claim.

The front door: the two functions that programs use, imported only when asked for, so that the command line starts
without them.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.compare import compare_values
    from reconcile.values import read_value

__version__ = "0.1.0"
__all__ = ["__version__", "compare_values", "read_value"]

_HOMES = {"read_value": "reconcile.values", "compare_values": "reconcile.compare"}


def __getattr__(name: str) -> object:
    """Import a public function from its home at first use (PEP 562)."""
    if name not in _HOMES:
        message = f"module 'reconcile' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - only a program that asks for a function pays for its import

    return getattr(import_module(_HOMES[name]), name)
