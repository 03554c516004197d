"""Short makers of normalised values, so that a table's rows read as sources write."""

from decimal import Decimal

import pytest

from reconcile.model import Clock, Date, Day, Duration, List, Name, Number, Text, Time, Value


class Make:
    """Makers of values, by wording."""

    def day(self, iso: str, until: str | None = None, precision: str = "day", **more: object) -> Date:
        first, last = (Day(*map(int, text.rsplit("-", 2))) for text in (iso, until or iso))
        return Date(original=iso, earliest=first, latest=last, precision=precision, **more)

    def open_day(self, earliest: str | None, latest: str | None) -> Date:
        ends = [None if t is None else Day(*map(int, t.split("-"))) for t in (earliest, latest)]
        return Date(original="open", earliest=ends[0], latest=ends[1], precision="day")

    def time(self, start: str, end: str | None = None, **more: object) -> Time:
        clocks = []
        for text in (start, end or start):
            hour, minute = map(int, text.split(":"))
            clocks.append(Clock(hour * 3600 + minute * 60))
        return Time(**{"original": start, "start": clocks[0], "end": clocks[1], **more})

    def number(self, text: str, **more: object) -> Number:
        value = Decimal(text.replace(",", ""))
        zeros = len(text) - len(text.rstrip("0")) if "." not in text else 0
        step = Decimal(10) ** zeros if "." not in text else Decimal(10) ** -len(text.split(".")[1])
        return Number(original=text, low=value, high=value, step=step, **more)

    def above(self, low: str, *, is_open: bool = True) -> Number:
        return Number(original=f"more than {low}", low=Decimal(low), high=None, low_open=is_open)

    def below(self, high: str) -> Number:
        return Number(original=f"almost {high}", low=None, high=Decimal(high), high_open=True)

    def about(self, text: str) -> Number:
        return self.number(text, approximate=True)

    def duration(self, count: str, unit: str, **more: object) -> Duration:
        size = {"hour": 3600, "day": 86_400, "week": 604_800, "month": 2_628_000, "year": 31_536_000}[unit]
        seconds = Decimal(count) * size
        return Duration(original=f"{count} {unit}", low=seconds, high=seconds, unit=unit, step=Decimal(size), **more)

    def text(self, words: str) -> Text:
        return Text(original=words, folded=words.casefold())

    def name(self, words: str) -> Name:
        return Name(original=words, folded=words.casefold())

    def list(self, *items: Value | str) -> List:
        read = tuple(self.text(i) if isinstance(i, str) else i for i in items)
        return List(original=", ".join(i.original for i in read), items=read)


@pytest.fixture(scope="session")
def make() -> Make:
    return Make()
