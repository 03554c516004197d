"""A source that contradicts itself, as far as people have not accepted it."""

from collections.abc import Iterator

from reconcile.checks.check import Check, Found, Material
from reconcile.checks.news import find_news, tell_news
from reconcile.model import Severity, Verdict


def _find(material: Material) -> Iterator[Found]:
    for news in find_news(material, Verdict.CONFLICT):
        if news.is_within:
            yield tell_news(news, material.named)


CHECK = Check(
    code="self-contradiction",
    severity=Severity.ERROR,
    summary="a source contradicts itself",
    find=_find,
)
