"""Checks of claim files: what is wrong in a file by itself, and which of its discrepancies with other files are new.

Owns the checks (one file each, under `rules`), their order, the comments that silence them, and the formats in which
problems are shown. Does not own reading (its errors are adopted), the verdicts (findings), nor exit statuses (cli).
"""
