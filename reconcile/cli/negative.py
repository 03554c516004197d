"""A command whose one argument may begin with a minus sign: `value -5`, and `value -- -5` as everywhere."""

import re
from collections.abc import Iterator
from itertools import islice

from typer._click import Context
from typer.core import TyperCommand, TyperOption

_NEGATIVE = re.compile(r"-[^-A-Za-z]")
"""A minus sign before what begins no option: those begin with a letter, or with two hyphens."""


class NegativeCommand(TyperCommand):
    """Takes `-5` for its argument. A mistyped option is refused as ever, since it begins with a letter."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments with those that begin with a minus sign put behind `--`."""
        return super().parse_args(ctx, list(self._sorted(args)))

    def _sorted(self, args: list[str]) -> Iterator[str]:
        options = [param for param in self.params if isinstance(param, TyperOption) and not param.is_flag]
        takes_next = {name for option in options for name in option.opts}
        rest = iter(args)
        behind: list[str] = []
        for arg in rest:
            if arg == "--":
                behind += rest
            elif _NEGATIVE.match(arg):
                behind.append(arg)
            else:
                yield arg
                if arg in takes_next:
                    yield from islice(rest, 1)
        if behind:
            yield from ("--", *behind)
