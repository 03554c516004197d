"""The compiled tables hold what the YAML files say."""

from reconcile.values.tables import compile_tables, load_table, shipped_tables


def test_the_compiled_form_is_that_of_the_files_as_they_are():
    assert shipped_tables() == compile_tables(), "run `make golden`"


def test_every_scalar_is_text():
    assert load_table("dates/de")["month"]["10"].split("|")[0] == "oktober"
    assert load_table("opposites")["same"][0][0] == str(load_table("opposites")["same"][0][0])
