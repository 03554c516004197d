"""A source that contradicts itself, as far as people have not accepted it."""

from collections.abc import Iterator
from typing import Final

from reconcile.checks.check import Check, Found, Material
from reconcile.checks.news import find_news, tell_news
from reconcile.model import Severity, Verdict

_CODE: Final = "self-contradiction"


def _find(material: Material) -> Iterator[Found]:
    for news in find_news(material, Verdict.CONFLICT, _CODE):
        if news.is_within:
            yield tell_news(news, material.named)


CHECK = Check(
    code=_CODE,
    severity=Severity.ERROR,
    summary="a source contradicts itself",
    find=_find,
)
