"""What is prepared ahead is what a run would make."""

import pytest

from reconcile.prepare import prepared_tables
from reconcile.values.tables import load_table


@pytest.mark.parametrize("table", prepared_tables(), ids=lambda table: table.name)
def test_the_shipped_table_is_what_would_be_made_now(table):
    assert table.is_current(), "run `make golden`"


def test_every_scalar_is_text():
    assert load_table("dates/de")["month"]["10"].split("|")[0] == "oktober"
    assert load_table("quantities/units")["dimensions"]["time"]["second"][0] == "1"
