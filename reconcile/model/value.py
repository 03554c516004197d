"""Normalised values: what a claimed value is read as.

Every class keeps what was written (`original`) and how it was read (`notes`, sentences for people); neither
takes part in
equality. `as_dict()` is the `normalised` object of the report, version 1. Reading lives in `reconcile.values`,
judging in
`reconcile.compare`.
"""

from decimal import Decimal
from typing import NamedTuple, TypeAlias

from reconcile.model.day import Day
from reconcile.model.record import dataclass, field


class Clock(NamedTuple):
    """A time of day in seconds after midnight (0 to 86,400), and whether seconds were written."""

    second: int
    seconds_written: bool = False

    def __str__(self) -> str:
        """Print as `15:30`, with seconds only where they were written."""
        hours, rest = divmod(self.second, 3600)
        minutes, seconds = divmod(rest, 60)
        return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if self.seconds_written else "")


def plain(number: Decimal | None) -> str | None:
    """Print a decimal without an exponent and without trailing zeros after the point; None stays None."""
    if number is None:
        return None
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What every value keeps beside its meaning."""

    original: str = field(default="", compare=False)
    notes: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(_Read):
    """A time of day as a closed interval; `start` after `end` means past midnight."""

    start: Clock
    end: Clock
    zone: str | None = None
    approximate: bool = False

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {
            "type": "time",
            "from": str(self.start),
            "to": str(self.end),
            "zone": self.zone,
            "approximate": self.approximate,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(_Read):
    """A closed interval of days with a precision (EDTF, ISO 8601-2).

    `earliest` or `latest` None: open on that side. `alternatives`: the intervals of a one-of set (`8 or 9
    October`), of which
    `earliest` and `latest` are the hull. `overnight`: the night of the day, which may run into the next.
    `supplied`: the parts
    that the wording lacks and that came from `published` (`year`, `month`, `week`). `weekday`: the weekday
    written beside the
    date (0 is Monday), where one is. `span`: written as a duration from one day to another (`3–5 July`), not as
    a time within.
    """

    earliest: Day | None
    latest: Day | None
    precision: str
    approximate: bool = False
    uncertain: bool = False
    time: Time | None = None
    edtf: str | None = None
    alternatives: tuple[tuple[Day, Day], ...] = ()
    overnight: bool = False
    span: bool = False
    weekday: int | None = field(default=None, compare=False)
    supplied: tuple[str, ...] = field(default=(), compare=False)

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        out: dict[str, object] = {
            "type": "date",
            "earliest": None if self.earliest is None else self.earliest.isoformat(),
            "latest": None if self.latest is None else self.latest.isoformat(),
            "precision": self.precision,
            "approximate": self.approximate,
            "uncertain": self.uncertain,
            "edtf": self.edtf,
        }
        if self.alternatives:
            out["one_of"] = [[a.isoformat(), b.isoformat()] for a, b in self.alternatives]
        if self.overnight:
            out["overnight"] = True
        if self.supplied:
            out["supplied"] = list(self.supplied)
        if self.time is not None:
            out["time"] = self.time.as_dict()
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(_Read):
    """A closed interval of decimals, open where None; `*_open`: the bound itself is excluded (`more than 20`).

    `unit` is the unit in words (`knot`, `percent`), `of` what is counted (`prisoners`); `step` is the place of
    the last
    digit written (1 for 42, 100 for 5,800, 0.1 for 6.4), 0 where the value is not written in digits or is
    exact; `vague` the
    vague word it was read from (`dozens`). `equivalents`: further amounts the text gives for the same quantity
    (`58 knots (107 km/h)`).
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    unit: str | None = None
    of: str | None = None
    step: Decimal = field(default=Decimal(0), compare=False)
    vague: str | None = field(default=None, compare=False)
    equivalents: tuple["Number", ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        out: dict[str, object] = {
            "type": "number",
            "low": plain(self.low),
            "high": plain(self.high),
            "low_open": self.low_open,
            "high_open": self.high_open,
            "approximate": self.approximate,
            "unit": self.unit,
        }
        if self.of is not None:
            out["of"] = self.of
        if self.equivalents:
            out["equivalents"] = [e.as_dict() for e in self.equivalents]
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(_Read):
    """An interval of decimals in one currency (ISO 4217; None where the text names none that is known)."""

    low: Decimal | None
    high: Decimal | None
    currency: str | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    step: Decimal = field(default=Decimal(0), compare=False)
    equivalents: tuple["Money", ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {
            "type": "money",
            "low": plain(self.low),
            "high": plain(self.high),
            "low_open": self.low_open,
            "high_open": self.high_open,
            "approximate": self.approximate,
            "currency": self.currency,
            "equivalents": [e.as_dict() for e in self.equivalents],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration(_Read):
    """A length of time in seconds, as a closed interval; `unit` as written (`week`), `step` in seconds."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    step: Decimal = field(default=Decimal(0), compare=False)

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {
            "type": "duration",
            "low": plain(self.low),
            "high": plain(self.high),
            "low_open": self.low_open,
            "high_open": self.high_open,
            "unit": self.unit,
            "approximate": self.approximate,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(_Read):
    """A person's or an organisation's name. `folded` is the form that spelling variants share."""

    folded: str

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {"type": "name", "folded": self.folded}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(_Read):
    """A place's name; `parts` are its levels, the narrowest first (`Orlando`, `Florida`), folded."""

    folded: str
    parts: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {"type": "place", "folded": self.folded}


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier(_Read):
    """A number or code of a case, article, room, form."""

    folded: str

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {"type": "identifier", "folded": self.folded}


@dataclass(frozen=True, slots=True, kw_only=True)
class Boolean(_Read):
    """Yes or no."""

    truth: bool

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {"type": "boolean", "truth": self.truth}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(_Read):
    """Anything else; `folded` is case-folded, without accents, punctuation and articles."""

    folded: str

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {"type": "text", "folded": self.folded}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown(_Read):
    """The source says that it does not know."""

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {"type": "unknown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread(_Read):
    """A value that could not be read as what it was asked for, with the reason; `readings` are those it may have."""

    asked: str
    reason: str
    readings: tuple["Scalar", ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        out: dict[str, object] = {"type": "unread", "asked": self.asked, "reason": self.reason}
        if self.readings:
            out["readings"] = [r.as_dict() for r in self.readings]
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class List(_Read):
    """An open set of values, in the order written."""

    items: tuple["Scalar", ...]

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {"type": "list", "items": [i.as_dict() for i in self.items]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A value found in a sentence, with its offsets in the text."""

    start: int
    end: int
    value: "Scalar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(_Read):
    """A sentence with the values in it, in order of place."""

    mentions: tuple[Mention, ...]

    def as_dict(self) -> dict[str, object]:
        """Return the `normalised` object."""
        return {
            "type": "prose",
            "mentions": [{"start": m.start, "end": m.end, "normalised": m.value.as_dict()} for m in self.mentions],
        }


Scalar: TypeAlias = (
    Date | Time | Number | Money | Duration | Name | Place | Identifier | Boolean | Text | Unknown | Unread
)
Value: TypeAlias = Scalar | List | Prose
