"""The report for people at a terminal: sections in the order a reader wants, at any width, with or without colour.

Only this package and the command line know rich, of which it takes the widths of characters and the codes of colours.
Its console is not used: it costs 40 ms to import, and pieces of text that know what they are need no markup.
"""

from reconcile.report.terminal.page import render_terminal

__all__ = ["render_terminal"]
