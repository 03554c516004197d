"""Write the compiled lexicon into the source tree: `python -m reconcile.lexicon`, after its YAML files have changed."""

from reconcile.lexicon.build import write_compiled

write_compiled()
