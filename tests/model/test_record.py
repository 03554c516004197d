"""A record does what the standard library's dataclass of the same definition does."""

import copy
import dataclasses
import pickle
from functools import partial

import pytest

from reconcile.model import Location, Number, Place
from reconcile.model.record import dataclass, field, replace


def _define(dataclass, field):
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Base:
        said: str = field(default="", compare=False)

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Interval(Base):
        low: int
        high: int | None = None
        notes: dict[str, int] = field(default_factory=dict, repr=False)

        def width(self):
            return (self.high or 0) - self.low

    @dataclass(frozen=True, slots=True)
    class Pair:
        left: int
        right: int = 2

    @dataclass(frozen=True, slots=True, eq=False)
    class Thing:
        name: str

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Nothing(Base):
        pass

    @dataclass(slots=True)
    class Count:
        known: int = 0

    return Interval, Pair, Thing, Nothing, Count


@pytest.fixture(params=["standard", "first records", "later records"])
def types(request):
    if request.param == "standard":
        return _define(dataclasses.dataclass, dataclasses.field)
    types = _define(dataclass, field)
    if request.param == "later records":
        interval, pair, thing, nothing, count = types
        for _ in range(50):
            interval(low=1), pair(left=1), thing(name="a"), nothing(), count()
    return types


def test_equality_and_hash_leave_out_what_is_not_compared(types):
    interval, pair, thing, nothing, _ = types
    assert interval(low=1, said="a") == interval(low=1, high=None)
    assert interval(low=1) != interval(low=2)
    assert interval(low=1) != nothing()
    assert (nothing(said="a") == nothing(), hash(nothing(said="a")) == hash(nothing())) == (True, True)
    assert (hash(pair(1)) == hash(pair(1, 2)), {pair(1): "x"}[pair(1, 2)]) == (True, "x")
    assert thing("a") != thing("a")
    with pytest.raises(TypeError, match="unhashable"):
        hash(interval(low=1))


def test_defaults_are_made_anew_and_methods_stay(types):
    interval, *_ = types
    one, other = interval(low=1, high=3), interval(low=1)
    one.notes["a"] = 1
    assert (one.width(), other.notes, hasattr(one, "__dict__")) == (2, {}, False)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda interval, _: interval(), r"Interval.__init__\(\) missing 1 required keyword-only argument: 'low'"),
        (lambda interval, _: interval(1), r"takes 1 positional argument but 2 were given"),
        (lambda interval, _: interval(low=1, wide=2), r"unexpected keyword argument 'wide'"),
        (lambda _, pair: pair(), r"missing 1 required positional argument: 'left'"),
    ],
)
def test_wrong_arguments_are_refused(types, make, message):
    interval, pair, *_ = types
    with pytest.raises(TypeError, match=message):
        make(interval, pair)


def test_a_frozen_record_stays_as_it_is_and_another_does_not(types):
    interval, *_, count = types
    one = interval(low=1)
    for change in (partial(setattr, one, "low", 2), partial(delattr, one, "low")):
        with pytest.raises(dataclasses.FrozenInstanceError, match="field 'low'"):
            change()
    other = count()
    other.known += 1
    assert other == count(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(other)


def test_a_record_is_shown_and_matched_by_position(types):
    interval, pair, *_ = types
    assert repr(interval(low=1)).endswith("Interval(said='', low=1, high=None)")
    match pair(1):
        case pair(left, right):
            assert (left, right) == (1, 2)
    assert interval.__match_args__ == ()


def test_the_standard_library_takes_it_for_its_own(types):
    interval, *_ = types
    assert dataclasses.is_dataclass(interval)
    assert [one.name for one in dataclasses.fields(interval)] == ["said", "low", "high", "notes"]
    assert dataclasses.asdict(interval(low=1)) == {"said": "", "low": 1, "high": None, "notes": {}}
    assert dataclasses.replace(interval(low=1), low=2) == interval(low=2)
    assert copy.deepcopy(interval(low=1)) == interval(low=1)


def test_replace_and_pickle_keep_what_is_not_changed():
    number = Number(low=None, high=None, original="some", notes=("a",))
    changed = replace(number, of="people")
    assert (changed.original, changed.notes, changed.of) == ("some", ("a",), "people")
    for record in (changed, Place(folded="oral", original="Oral"), Location("a.yaml", 1, 2)):
        again = pickle.loads(pickle.dumps(record))  # noqa: S301 - just written
        assert (again, repr(again)) == (record, repr(record))


def test_a_record_has_slots():
    with pytest.raises(TypeError, match="slots"):
        dataclass(frozen=True, slots=False)
