"""One file a check: to add one, add a file here, a line in `reconcile.checks.registry`, a table of tests and a page."""
