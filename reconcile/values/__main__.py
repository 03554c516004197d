"""Write the compiled tables into the source tree: `python -m reconcile.values`, after their YAML files have changed."""

from reconcile.values.tables import write_compiled

write_compiled()
