"""Names replaced by stable pseudonyms, so that a report can be shared.

Works on a `Report` before any format sees it; the formats know nothing of it. Owns the list of names and the search for
them in texts; which spellings are one name is what `reconcile.values.names` knows.
"""

from reconcile.redact.listing import Person, read_names
from reconcile.redact.report import redact_report, redact_view
from reconcile.redact.text import Redactor

__all__ = ["Person", "Redactor", "read_names", "redact_report", "redact_view"]
