"""Claims that conflict with what other sources say, as far as people have not accepted it."""

from collections.abc import Iterator
from typing import Final

from reconcile.checks.check import Check, Found, Material
from reconcile.checks.news import find_news, tell_news
from reconcile.model import Severity, Verdict

_CODE: Final = "new-discrepancy"


def _find(material: Material) -> Iterator[Found]:
    for news in find_news(material, Verdict.CONFLICT, _CODE):
        if not news.is_within:
            yield tell_news(news, material.named)


CHECK = Check(
    code=_CODE,
    severity=Severity.ERROR,
    summary="a claim conflicts with another source, and nobody has accepted it",
    find=_find,
)
