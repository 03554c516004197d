"""The command `schema`: the JSON Schemas of the files that people write (editors use them) and of the JSON report."""

import json

from reconcile.cli.closest import did_you_mean
from reconcile.cli.status import DONE, Outcome
from reconcile.model import CannotRunError

_KNOWN = ("claims", "decisions", "report")


def run_schema(of: str = "claims") -> Outcome:
    """Return the JSON Schema of the claim file, of the decisions file, or of the JSON report, as JSON text."""
    if of == "claims":
        from reconcile.reading.schema import claim_file_schema as make  # noqa: PLC0415 - the other commands do without
    elif of == "decisions":
        from reconcile.decisions.schema import decisions_file_schema as make  # noqa: PLC0415 - the same
    elif of == "report":
        from reconcile.report.schema import report_schema as make  # noqa: PLC0415 - the same
    else:
        message = f"there is no schema of {of!r}"
        raise CannotRunError(message, hint=did_you_mean(of, _KNOWN) or f"there are schemas of {', '.join(_KNOWN)}")
    return Outcome(DONE, json.dumps(make(), ensure_ascii=False, indent=2) + "\n")
