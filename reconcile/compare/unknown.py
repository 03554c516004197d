"""Values that say nothing: the source does not know, or we could not read it."""

from reconcile.compare.words import agree, compatible, quoted, unclear
from reconcile.model import Comparison, Unknown, Unread, Value


def compare_unknown(left: Value, right: Value) -> Comparison:
    """Judge a value that the source does not know: it agrees with another such and is no conflict with anything."""
    if isinstance(left, Unknown) and isinstance(right, Unknown):
        return agree("both sources say that they do not know")
    return compatible("one source says that it does not know", "not knowing is no conflict with knowing")


def compare_unread(left: Value, right: Value) -> Comparison:
    """Judge a value that could not be read: a person must look, and is told why."""
    faults = [v for v in (left, right) if isinstance(v, Unread)]
    words = "; ".join(f"{quoted(v.original)} could not be read as {v.asked}" for v in faults)
    return unclear(words, "; ".join(v.reason for v in faults))
