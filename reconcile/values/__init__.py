"""Reading values: what a claimed value is read as, and why. Judging two values is `reconcile.compare`."""

from reconcile.values.normalise import normalise_claims
from reconcile.values.reader import explain_reading, read_value

__all__ = ["explain_reading", "normalise_claims", "read_value"]
