"""Prepare what a run would otherwise make anew each time: the lexicon and the tables of language data.

`python -m reconcile.prepare` writes both into the source tree, after their YAML files have changed. A run never imports
this module.
"""

from reconcile.compare import content, synonyms
from reconcile.lexicon.build import write_compiled
from reconcile.values.dates import vocabulary as dates
from reconcile.values.names import aliases
from reconcile.values.names import vocabulary as names
from reconcile.values.quantities import currencies, units
from reconcile.values.tables import Prepared, of_data, table_names, write_tables


def prepared_tables() -> tuple[Prepared, ...]:
    """Return all tables that are shipped: those of data, then what is looked up in them."""
    return (
        *map(of_data, table_names()),
        aliases.FOLDED,
        names.NICKNAMES,
        names.COUNTRIES,
        currencies.STARTS,
        units.LONGEST,
        dates.MONTHS,
        dates.PHRASES,
        content.OPPOSITES,
        synonyms.KEYS,
    )


if __name__ == "__main__":
    write_compiled()
    write_tables(prepared_tables())
