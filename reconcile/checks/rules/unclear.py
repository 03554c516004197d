"""Claims that no rule can tell from what other sources say: a person must look, as far as nobody has."""

from collections.abc import Iterator
from typing import Final

from reconcile.checks.check import Check, Found, Material
from reconcile.checks.news import find_news, tell_news
from reconcile.model import Severity, Unread, Verdict

_CODE: Final = "unclear-discrepancy"


def _find(material: Material) -> Iterator[Found]:
    for news in find_news(material, Verdict.UNCLEAR, _CODE):
        # A value that cannot be read is an error of its own.
        if not any(isinstance(material.by_key[claim.key].value, Unread) for claim in (news.here, news.there)):
            yield tell_news(news, material.named)


CHECK = Check(
    code=_CODE,
    severity=Severity.NOTICE,
    summary="no rule tells whether a claim conflicts with another, and nobody has decided it",
    find=_find,
)
