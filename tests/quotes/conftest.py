from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reconcile.documents import Document
from reconcile.model import Problem
from reconcile.quotes import Index, check_quotes, make_index
from reconcile.reading import read_case
from reconcile.values import normalise_claims


@pytest.fixture
def index() -> Callable[..., Index]:
    """Prepare a text as a document."""

    def make(text: str, form: str = "text") -> Index:
        return make_index(Document(path="report.txt", form=form, text=text))

    return make


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[Problem, ...]]:
    """Write a claim file with a header and claims, and its document, and check its quotes."""
    monkeypatch.chdir(tmp_path)

    def write_and_check(
        document: str | None,
        claims: Sequence[str],
        *,
        header: Sequence[str] = (),
        name: str = "report.txt",
        **options: object,
    ) -> tuple[Problem, ...]:
        if document is not None:
            Path(name).write_text(document, encoding="utf-8")
        lines = ["source:", "  id: report", f"  document: {name}", *(f"  {line}" for line in header), "claims:"]
        for n, claim in enumerate(claims):
            first, *rest = claim.strip().splitlines()
            lines += [f"  - {first.strip()}", *(f"    {line.strip()}" for line in rest)]
            if not claim.strip().startswith(("text", "subject")):
                lines.append(f"    subject: accident {n}")
        Path("claims.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        case = read_case(["claims.yaml"])
        assert not [str(p) for p in case.problems if p.severity == "error"]
        return check_quotes(case, normalise_claims(case), **options)

    return write_and_check
