"""Claim files as people write them, and what the alignment makes of them."""

from itertools import count

import pytest

from reconcile.align import Aligner
from reconcile.reading import read_case
from reconcile.values import normalise_claims


@pytest.fixture
def claims_of(tmp_path):
    """Read the texts of claim files, one a source, in the order given, as any command does."""
    runs = count()

    def read(*texts):
        folder = tmp_path / f"case{next(runs)}"
        folder.mkdir()
        paths = [folder / f"{number}.yaml" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        case = read_case([str(path) for path in paths])
        assert [p for p in case.problems if p.severity.value == "error"] == []
        return normalise_claims(case)

    return read


@pytest.fixture
def aligned(claims_of):
    """Return the groups of two or more claims, each as a line of its keys, in order."""

    def align(*texts):
        return sorted(" ".join(g.claims) for g in Aligner(claims_of(*texts)).groups() if len(g.claims) > 1)

    return align
