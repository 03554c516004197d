"""Print a value so that reading the print gives the same value.

Owns the dispatch; dates and quantities are printed by their own packages.
"""

from reconcile.model import (
    Boolean,
    Date,
    Duration,
    Identifier,
    List,
    Money,
    Name,
    Number,
    Place,
    Prose,
    Text,
    Time,
    Unknown,
    Unread,
    Value,
)


def print_value(value: Value) -> str:  # noqa: PLR0911 - one return a type
    """Print a value: what was written where only that says it all (names, text), else its meaning in plain words."""
    match value:
        case Date() | Time():
            from reconcile.values.dates import print_date, print_time  # noqa: PLC0415 - loaded when first printed

            return print_date(value) if isinstance(value, Date) else print_time(value)
        case Number() | Money() | Duration():
            return _print_quantity(value)
        case Boolean(truth=truth):
            return "yes" if truth else "no"
        case Unknown():
            return "unknown"
        case Name() | Place() | Identifier() | Text():
            return value.original or value.folded
        case Unread() | Prose():
            return value.original
        case List(items=items):
            return ", ".join(print_value(item) for item in items)


def _print_quantity(value: Number | Money | Duration) -> str:
    from reconcile.values import quantities  # noqa: PLC0415 - loaded when first printed

    match value:
        case Number():
            return quantities.print_number(value)
        case Money():
            return quantities.print_money(value)
        case Duration():
            return quantities.print_duration(value)
