"""The page: the template filled with the content, the style and the script.

Owns the escaping and the policy that lets the browser run this style and this script and nothing else.
"""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reconcile.report.html.content import content_of
from reconcile.report.model import Report, Screen, View
from reconcile.report.safe import visible

_SPACES = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")


def render_html(report: Report, view: View, _screen: Screen | None = None) -> str:
    """Write the report as one HTML document. The same report gives the same bytes."""
    style, script = _asset("style.css"), _asset("script.js")
    page = _environment().get_template("report.html.j2")
    return page.render(content=content_of(report, view), style=style, script=script, policy=_policy(style, script))


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("reconcile.report", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _finalized(shown: object) -> object:
    """Make text safe to show in the one place that all of it goes through; escaping comes after, by the template."""
    return visible(_SPACES.sub(" ", shown)) if isinstance(shown, str) and not isinstance(shown, Markup) else shown


def _asset(name: str) -> Markup:
    """Return one of our own files as it stands."""
    return Markup(files("reconcile.report").joinpath("html", name).read_text("utf-8"))  # noqa: S704 - ours, no source's


def _policy(style: str, script: str) -> str:
    """Return a Content Security Policy (CSP level 3): nothing is loaded, and only what has these digests applies."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
