"""The command `schema`: the JSON Schema of the claim file, for editors."""

import json

from reconcile.cli.status import DONE, Outcome


def run_schema() -> Outcome:
    """Return the JSON Schema of the claim file as JSON text."""
    from reconcile.reading.schema import claim_file_schema  # noqa: PLC0415 - the other commands do without

    return Outcome(DONE, json.dumps(claim_file_schema(), ensure_ascii=False, indent=2) + "\n")
