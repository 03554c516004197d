"""docs/alignment.md shows the weights that a run uses: `python docs/make_alignment.py` writes the table anew."""

import importlib.util
import os
from pathlib import Path

import pytest

from reconcile.align.explain import NAMES

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def make_alignment():
    spec = importlib.util.spec_from_file_location("make_alignment", DOCS / "make_alignment.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_shows_the_weights_of_every_contribution(make_alignment):
    page = make_alignment.PAGE.read_text("utf-8")
    if os.environ.get("GOLDEN") == "write":
        page = make_alignment.rewritten(page)
        make_alignment.PAGE.write_text(page, "utf-8")
    assert page == make_alignment.rewritten(page)
    assert make_alignment.table() in page


def test_every_contribution_that_has_a_name_has_a_meaning(make_alignment):
    assert set(make_alignment.MEANINGS) == set(NAMES)
