"""Records: `dataclass`, `field` and `replace` as in the standard library, but a definition costs a tenth.

The standard library writes and compiles six functions for each class as it is defined: 0.7 ms, and a run of half a
second defines seventy classes. Here all classes share those functions but `__init__`, which is written when a class
makes many records. A type checker sees the standard library's own names, so that it checks as much as ever;
`fields`, `is_dataclass` and `asdict` of the standard library take these records for their own.

Covers what records need: `slots=True` always, `frozen`, `kw_only` and `eq`, methods without `super()`. Owns no record.
"""

import sys
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

__all__ = ["dataclass", "field", "replace"]

_MISSING: Final = object()
_FIELDS: Final = "__record_fields__"
_FEW: Final = 20
"""Records of a class that are made without an `__init__` of its own."""


class _Field(NamedTuple):
    """What is said of a field; `default` or `factory` is `_MISSING` where there is none."""

    default: object = _MISSING
    factory: Any = _MISSING
    compare: bool = True
    repr: bool = True
    kw_only: bool = False

    def initial(self) -> object:
        return self.default if self.factory is _MISSING else self.factory()


def _field(
    *,
    default: object = _MISSING,
    default_factory: object = _MISSING,
    compare: bool = True,
    repr: bool = True,  # noqa: A002 - as in the standard library
) -> Any:  # noqa: ANN401 - the same
    return _Field(default, default_factory, compare, repr)


def _dataclass(*, slots: bool, frozen: bool = False, kw_only: bool = False, eq: bool = True) -> Callable[[type], type]:
    if not slots:
        message = "a record has slots"
        raise TypeError(message)
    return lambda cls: _make_record(cls, frozen=frozen, kw_only=kw_only, eq=eq)


def _make_record(cls: type, *, frozen: bool, kw_only: bool, eq: bool) -> type:
    """Return the class anew, with slots for its fields and the functions of a record."""
    fields: dict[str, _Field] = {}
    for base in reversed(cls.__mro__[1:]):
        fields |= base.__dict__.get(_FIELDS, {})
    names = tuple(_annotations(cls))
    content = dict(cls.__dict__)
    for name in names:
        told = content.pop(name, _MISSING)
        fields[name] = (told if isinstance(told, _Field) else _Field(told))._replace(kw_only=kw_only)
    content.pop("__dict__", None)
    content.pop("__weakref__", None)
    content |= {
        _FIELDS: fields,
        "__slots__": names,
        "__match_args__": tuple(name for name, one in fields.items() if not one.kw_only),
        "__dataclass_fields__": _StandardFields(),
        "__getstate__": _state,
        "__setstate__": _set_state,
    }
    content.setdefault("__repr__", _show)
    if frozen:
        content |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
    if eq:
        values = _getter(name for name, one in fields.items() if one.compare)
        content |= {"__eq__": _equality(values), "__hash__": (lambda self: hash(values(self))) if frozen else None}
    made = type(cls)(cls.__name__, cls.__bases__, content)
    made.__qualname__ = cls.__qualname__
    made.__init__ = _first_init(made)  # type: ignore[misc]
    return made


def _annotations(cls: type) -> Mapping[str, object]:
    if sys.version_info >= (3, 14):
        import annotationlib  # noqa: PLC0415 - new in 3.14, where annotations are made when they are asked for

        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)
    found: Mapping[str, object] = cls.__dict__.get("__annotations__", {})  # noqa: RUF063 - `inspect` takes 10 ms to load
    return found


def _first_init(cls: Any) -> Callable[..., None]:  # noqa: ANN401 - any record
    """Return an `__init__` for the first records of a class, which gives way to a written one (that takes 0.2 ms)."""
    fields: dict[str, _Field] = getattr(cls, _FIELDS)
    count = 0

    def __init__(self: object, *args: object, **given: object) -> None:  # noqa: N807 - it is one
        nonlocal count
        count += 1
        values = {name: given[name] if name in given else one.initial() for name, one in fields.items()}
        if args or count > _FEW or _MISSING in values.values() or not fields.keys() >= given.keys():
            cls.__init__ = init = _write_init(cls)
            init(self, *args, **given)  # it knows positions, and what to say of wrong arguments
            return
        for name, value in values.items():
            object.__setattr__(self, name, value)

    return __init__


def _write_init(cls: Any) -> Callable[..., None]:  # noqa: ANN401 - any record
    """Write the `__init__` of a record and return it compiled. Names of fields are all that goes into the text."""
    head, keywords, body = ["self"], list[str](), list[str]()
    known: dict[str, object] = {"missing": _MISSING}
    for name, one in getattr(cls, _FIELDS).items():
        known |= {f"set_{name}": getattr(cls, name).__set__, f"default_{name}": one.default}
        body.append(f" set_{name}(self, {name})")
        if one.factory is not _MISSING:
            known |= {f"make_{name}": one.factory, f"default_{name}": _MISSING}
            body[-1] = f" set_{name}(self, make_{name}() if {name} is missing else {name})"
        is_optional = one.default is not _MISSING or one.factory is not _MISSING
        (keywords if one.kw_only else head).append(f"{name}=default_{name}" if is_optional else name)
    parameters = ", ".join((*head, *(("*", *keywords) if keywords else ())))
    exec(f"def __init__({parameters}):\n" + ("\n".join(body) or " pass"), known)  # noqa: S102 - see above
    init: Any = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init  # type: ignore[no-any-return]


def _getter(names: Any) -> Callable[[Any], tuple[object, ...]]:  # noqa: ANN401 - an iterable of names
    match tuple(names):
        case ():
            return lambda _: ()
        case (name,):
            value = attrgetter(name)
            return lambda self: (value(self),)
        case several:
            return attrgetter(*several)


def _equality(values: Callable[[Any], tuple[object, ...]]) -> Callable[[object, object], bool]:
    def __eq__(self: object, other: object) -> bool:  # noqa: N807 - it is one
        if self is other:
            return True
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _show(self: Any) -> str:  # noqa: ANN401 - any record
    fields = getattr(self, _FIELDS).items()
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name, one in fields if one.repr)
    return f"{type(self).__qualname__}({shown})"


def _state(self: Any) -> list[object]:  # noqa: ANN401 - any record
    return [getattr(self, name) for name in getattr(self, _FIELDS)]


def _set_state(self: object, state: list[object]) -> None:
    for name, value in zip(getattr(self, _FIELDS), state, strict=True):
        object.__setattr__(self, name, value)


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:  # noqa: ARG001 - as Python calls it
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - only where something is wrong

    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)


def _refuse_to_delete(self: object, name: str) -> NoReturn:  # noqa: ARG001 - as Python calls it
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - only where something is wrong

    message = f"cannot delete field {name!r}"
    raise FrozenInstanceError(message)


class _StandardFields:
    """The fields as the standard library describes them, made when it asks: by a class of its own with the same."""

    def __get__(self, _: object, cls: type) -> Mapping[str, object]:
        import dataclasses  # noqa: PLC0415 - see above

        fields = [
            (
                name,
                object,
                dataclasses.field(
                    compare=one.compare,
                    repr=one.repr,
                    kw_only=True,
                    **({} if one.default is _MISSING else {"default": one.default}),
                    **({} if one.factory is _MISSING else {"default_factory": one.factory}),
                ),
            )
            for name, one in getattr(cls, _FIELDS).items()
        ]
        made: Any = dataclasses.make_dataclass(cls.__name__, fields)
        return made.__dataclass_fields__  # type: ignore[no-any-return]


def _replace(record: Any, **changes: object) -> Any:  # noqa: ANN401 - any record
    given = {name: getattr(record, name) for name in getattr(record, _FIELDS) if name not in changes}
    return record.__class__(**given, **changes)


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    dataclass, field, replace = _dataclass, _field, _replace
