"""The report as one HTML file that needs nothing else: no network, no further file.

Only this package knows jinja2. Text of sources is data: it reaches the page through the template's escaping alone.
"""

from reconcile.report.html.page import render_html

__all__ = ["render_html"]
