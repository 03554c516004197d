"""What a value is read against: the day its source was published, its language, and the order of its figures."""

from functools import lru_cache

from reconcile.model import Date
from reconcile.model.record import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a value is read against: the source's day, language and order of figures; `ahead`: what is still to come."""

    published: Date | None = None
    language: str | None = None
    date_order: str | None = None
    ahead: bool = False

    def looking_ahead(self) -> "Context":
        """Return the context for a property that asks for something still to come (`date due`)."""
        return self if self.ahead else replace(self, ahead=True)


@lru_cache(maxsize=1024)
def make_context(*, published: str | None, language: str | None, date_order: str | None) -> Context:
    """Make the context of a source; raise ValueError where `published` is no date."""
    anchor = None
    if published is not None and published.strip():
        from reconcile.values.dates import read_date  # noqa: PLC0415 - only what is dated pays for it

        anchor = read_date(published, language=language, date_order=date_order)
    return Context(published=anchor, language=language, date_order=date_order)
