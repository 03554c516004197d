"""The timeline as a drawing: where on the line each dating stands, in per cent of the width.

Distances grow with the logarithm of the days between, so that minutes of one night and years of a life fit on one line;
the page says so. Owns the geometry; the template draws.
"""

from collections.abc import Iterable
from math import log1p

from reconcile.model import Day, Verdict
from reconcile.model.record import dataclass
from reconcile.report.timeline import Dating, Event

_MARGIN = 6.0
"""Per cent left free on both sides, where arrows of open spans end."""
_OPEN = 2.0
"""Per cent from the edge at which an open end is drawn."""
_ROOM_FOR_LABEL = 13.0
"""Per cent between two labels of the line at least."""
_ROW = 20
"""Height of a row of the drawing in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One dating on the line, from `left` to `right`; equal for a single day. `y` is the height in pixels."""

    left: str
    right: str
    y: int
    is_rough: bool
    opens_left: bool
    opens_right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One event with its bars, one row for each answer, and the height in pixels."""

    event: Event
    bars: tuple[Bar, ...]
    height: int

    @property
    def is_disputed(self) -> bool:
        """Whether the event's datings conflict."""
        return self.event.verdict is Verdict.CONFLICT


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The tracks in order of time, and the labels of the line: where, and which day."""

    ticks: tuple[tuple[str, str], ...]
    tracks: tuple[Track, ...]


def draw_chart(events: tuple[Event, ...]) -> Chart:
    """Place every dating of the events on one line from the first day to the last."""
    line = _line(day for event in events for dating in event.datings for day in (dating.earliest, dating.latest))
    return Chart(ticks=tuple(_ticks(line)), tracks=tuple(_track(event, line) for event in events))


def _line(days: Iterable[Day | None]) -> dict[Day, float]:
    """Return where each day stands, in per cent."""
    ordered = sorted({day for day in days if day is not None})
    places, reached = [], 0.0
    for at, day in enumerate(ordered):
        reached += log1p(day.ordinal - ordered[at - 1].ordinal) if at else 0.0
        places.append(reached)
    scale = (100 - 2 * _MARGIN) / reached if reached else 0.0
    return {day: _MARGIN + place * scale for day, place in zip(ordered, places, strict=True)}


def _ticks(line: dict[Day, float]) -> Iterable[tuple[str, str]]:
    last = -_ROOM_FOR_LABEL
    for day, place in line.items():
        if place - last >= _ROOM_FOR_LABEL and place <= 100 - _MARGIN - _ROOM_FOR_LABEL / 2:
            yield _percent(place), day.isoformat()
            last = place


def _track(event: Event, line: dict[Day, float]) -> Track:
    rows = {answer: row for row, answer in enumerate(dict.fromkeys(dating.answer for dating in event.datings))}
    bars = dict.fromkeys(_bar(dating, rows[dating.answer], line) for dating in event.datings)
    return Track(event=event, bars=tuple(bars), height=_ROW * len(rows))


def _bar(dating: Dating, row: int, line: dict[Day, float]) -> Bar:
    return Bar(
        left=_percent(_OPEN if dating.earliest is None else line[dating.earliest]),
        right=_percent(100 - _OPEN if dating.latest is None else line[dating.latest]),
        y=_ROW * row + _ROW // 2,
        is_rough=dating.is_rough,
        opens_left=dating.earliest is None,
        opens_right=dating.latest is None,
    )


def _percent(place: float) -> str:
    return f"{place:.2f}%"
