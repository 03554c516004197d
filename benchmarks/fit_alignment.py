"""Fit the weights of the alignment's evidence, and say how they do on events they have not seen.

    python benchmarks/fit_alignment.py [GOLD.yaml ...] [--write] [--without NAME ...] [--off DEVICE ...]

The gold files given and those of `events/tuned` are fitted on. Each is left out in turn and scored with what the others
teach; then all of them together are fitted and scored on `events/kept-aside`, which teaches nothing. `--write` rounds
the weights to quarters and writes `reconcile/align/weights.py`. `--without` leaves contributions out, `--off` a device
of the language, `--halve-lexicon` half of the concepts' words: what one idea is worth. Needs numpy and scipy.

The fit is a logistic regression of "these two claims answer one question" with three guards against few examples:

- the sign of each weight is fixed beforehand, so that an accident of one event cannot teach a sense that nobody means;
- weights are drawn to what was believed before (`FIRST_CENTRE`, `SECOND_CENTRE`) rather than to nothing;
- a set counts by the square root of its pairs, so that a long one does not drown the others, and pairs whose values
  conflict count more: most pairs agree, and weights learnt from them alone lean on equal values.

The second round sees scores of the first. On a set that the first round was fitted on these are better than they will
ever be again, so that the second learns from first rounds that have not seen the set.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from unittest.mock import patch

from alignment import EVENTS, KEPT_ASIDE, GoldSet, Tally, lexicon_without, ordered, pairs_of, read_gold, tally

from reconcile.align import Aligner, bags, engine, evidence, views
from reconcile.align.evidence import Evidence
from reconcile.align.weights import THRESHOLD
from reconcile.lexicon import Lexicon, words

try:
    import numpy as np
    from scipy.optimize import minimize
except ImportError:
    sys.exit("fit_alignment: needs numpy and scipy, which the project does not: pip install numpy scipy")

WEIGHTS = Path(__file__).parent.parent / "reconcile" / "align" / "weights.py"
_AGAINST = """
alien lone items opposed numerals unitbad anchorfar aspclash persons typebad ordc ord1 contr contrp datefar daysfar
"""
AGAINST = frozenset(_AGAINST.split())
"""The contributions that can only speak against a pair; all others can only speak for it."""
FIRST_CENTRE = {
    "propx": 2.5,
    "subin": 1.0,
    "q1": 2.0,
    "topic": 1.5,
    "quote": 3.0,
    "pinv": 0.7,
    "subdoc": 1.5,
    "near": 0.5,
    "rare": 2.5,
    "rarea": 1.0,
    "vtext": 1.0,
    "typesame": 0.5,
    "typebad": -1.5,
    "aspmeet": 0.5,
    "aspclash": -1.0,
    "days": 0.5,
    "daysfar": -1.5,
    "anchor": 1.0,
    "anchorfar": -1.0,
    "ordc": -2.5,
    "ord1": -0.5,
    "contr": -1.0,
    "contrp": -1.0,
    "persons": -4.0,
    "items": -8.0,
    "opposed": -6.0,
    "numerals": -6.0,
    "same": 2.0,
    "datefar": -1.5,
    "lcount": 1.0,
    "unit": 0.5,
    "unitbad": -1.0,
    "rnear": 1.0,
    "rnearq": 0.5,
}
SECOND_CENTRE = {
    **FIRST_CENTRE,
    "propx": 2.0,
    "q1": 1.0,
    "topic": 0.5,
    "quote": 2.0,
    "pinv": 0.5,
    "subdoc": 1.0,
    "rare": 2.0,
    "rareq": 1.0,
    "typebad": -1.0,
    "ordc": -2.0,
    "ord1": -0.3,
    "sv": 0.5,
    "tv": 0.5,
    "company": 0.7,
    "share": 0.7,
    "profrel": 0.7,
    "profv": 0.5,
    "pxprof": 0.8,
    "pxshare": 0.5,
    "aspcomp": 0.5,
    "rel": 1.5,
    "csls": 0.5,
    "tri": 0.5,
    "alien": -3.0,
    "lone": -2.0,
}
QUARTER = 0.25
_SEVENTH = 7
_GUARDED = 10
"""How much stronger than others a contribution is drawn to its centre that speaks against a pair: what it prevents is
rare in the sets, and what readers notice most."""

Numbers = "np.ndarray[tuple[int, ...], np.dtype[np.float64]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is set by hand: how strongly weights are drawn to their centre, what a conflict counts, what is left out."""

    pull: float
    conflict: float
    bar: float
    without: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    """The weights of one round."""

    names: tuple[str, ...]
    weights: tuple[float, ...]
    bias: float

    @property
    def table(self) -> dict[str, float]:
        return dict(zip(self.names, self.weights, strict=True))

    def rounded(self) -> "Linear":
        kept = [(n, r) for n, w in zip(self.names, self.weights, strict=True) if (r := to_quarter(w))]
        return Linear(names=tuple(n for n, _ in kept), weights=tuple(w for _, w in kept), bias=to_quarter(self.bias))


@contextmanager
def weights_of(first: Linear, second: Linear | None = None, bar: float = THRESHOLD) -> Iterator[None]:
    """Let the engine run with other weights than the shipped ones: what is fitted is the engine that runs."""
    settings: dict[str, object] = {"FIRST": first.table, "FIRST_BIAS": first.bias, "THRESHOLD": bar}
    if second:
        picked, weights = itemgetter(*second.names), second.weights
        settings |= {"SECOND": second.table, "SECOND_BIAS": second.bias, "_PICK": picked, "_WEIGHTS": weights}
    with patch.multiple(engine, **settings):
        yield


class Case:
    """A gold set with the evidence of its candidate pairs, which no weight changes."""

    def __init__(self, gold: GoldSet, lexicon: Lexicon | None) -> None:
        self.gold = gold
        self._aligner = Aligner(gold.claims, lexicon)
        self.alone = [e for _, e in self._aligner._alone.items()]  # noqa: SLF001 - made before any weight, kept by copies

    @cached_property
    def labels(self) -> tuple[float | None, ...]:
        """For each candidate pair 1, 0, or 2 where the values conflict; None where careful readers would differ."""
        views = self._aligner.views
        keys = [ordered(views[i].key, views[j].key) for i, j in self._aligner._alone]  # noqa: SLF001
        label = {pair: 2.0 if verdict == "conflict" else 1.0 for pair, verdict in self.gold.wanted.items()}
        return tuple(None if key in self.gold.ignored else label.get(key, 0.0) for key in keys)

    def second_evidence(self, first: Linear) -> list[Evidence]:
        """Return the evidence of the second round, after a first one with the weights given."""
        aligner = copy(self._aligner)
        with weights_of(first):
            return [aligner._joined(pair) for pair in aligner._alone]  # noqa: SLF001

    def score(self, first: Linear, second: Linear, bar: float) -> Tally:
        """Align the set with the weights given, and count."""
        with weights_of(first, second, bar):
            groups = copy(self._aligner).groups()
        return tally(pairs_of((group.claims for group in groups), self.gold), self.gold)


def fit(examples: Sequence[tuple[Case, Sequence[Evidence]]], centre: Mapping[str, float], setting: Setting) -> Linear:
    """Return the weights that explain the examples best, given the centre they are drawn to and their signs."""
    names = tuple(n for n in examples[0][1][0] if n not in setting.without)
    rows, wanted, counts = [], [], []
    for case, evidences in examples:
        kept = [(e, label) for e, label in zip(evidences, case.labels, strict=True) if label is not None]
        share = 1 / max(sum(label > 0 for _, label in kept), 1) ** 0.5
        rows.append(np.array([[e[n] for n in names] for e, _ in kept]))
        wanted.extend(min(label, 1.0) for _, label in kept)
        counts.extend(share * (setting.conflict if label > 1 else 1.0) for _, label in kept)
    table, truth, weight = np.vstack(rows), np.array(wanted), np.array(counts)
    weight *= len(weight) / weight.sum()
    middle = np.array([centre.get(n, 0.0) for n in names])
    pull = np.array([setting.pull * (_GUARDED if n in AGAINST else 1) for n in names]) * len(examples)

    def loss(parameters: Numbers) -> tuple[float, Numbers]:
        points, away = table @ parameters[1:] + parameters[0], parameters[1:] - middle
        slope = (1 / (1 + np.exp(-points)) - truth) * weight
        value = (weight * (np.logaddexp(0, points) - truth * points)).sum() + (pull * away**2).sum()
        return float(value), np.concatenate([[slope.sum()], table.T @ slope + 2 * pull * away])

    bounds = [(None, None), *((None, 0) if n in AGAINST else (0, None) for n in names)]
    found = minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B").x
    return Linear(names=names, weights=tuple(map(float, found[1:])), bias=float(found[0]))


class Fitter:
    """Fits both rounds on any of the cases; first rounds are kept, as many second rounds ask for the same ones."""

    def __init__(self, cases: Sequence[Case], setting: Setting) -> None:
        self._cases, self._setting = tuple(cases), setting
        self._first: dict[frozenset[int], Linear] = {}

    def first(self, left_out: frozenset[int]) -> Linear:
        """Return the first round's weights, fitted on all cases but those of the numbers given."""
        if left_out not in self._first:
            taught = [(c, c.alone) for n, c in enumerate(self._cases) if n not in left_out]
            self._first[left_out] = fit(taught, FIRST_CENTRE, self._setting)
        return self._first[left_out]

    def both(self, left_out: frozenset[int] = frozenset()) -> tuple[Linear, Linear]:
        """Return both rounds' weights; each case's second evidence comes from a first round that did not see it.

        Those first rounds leave out a seventh of the cases at a time: else they would be as many as there are pairs.
        """
        taught = [
            (case, case.second_evidence(self.first(left_out | self._seventh(n))))
            for n, case in enumerate(self._cases)
            if n not in left_out
        ]
        return self.first(left_out), fit(taught, SECOND_CENTRE, self._setting)

    def _seventh(self, of: int) -> frozenset[int]:
        return frozenset(n for n in range(len(self._cases)) if n % _SEVENTH == of % _SEVENTH)


def report(title: str, cases: Sequence[Case], tallies: Sequence[Tally], *, each: bool) -> None:
    """Print a line for each case where asked for, and one for each group of sets."""
    print(f"\n{title}")
    for case, counted in zip(cases, tallies, strict=True) if each else ():
        print("  " + counted.line(case.gold.name))
    for group in dict.fromkeys(case.gold.group for case in cases):
        parts = (counted for case, counted in zip(cases, tallies, strict=True) if case.gold.group == group)
        print("  " + sum(parts, Tally()).line("all of " + group))


def to_quarter(weight: float) -> float:
    return round(weight / QUARTER) * QUARTER


def rewritten(module: str, first: Linear, second: Linear, bar: float) -> str:
    """Return the text of the module of weights with other weights; all else in it stays."""
    for name, linear in (("FIRST", first), ("SECOND", second)):
        rows = "".join(f'        "{n}": {w},\n' for n, w in linear.table.items())
        module = re.sub(rf"(?ms)^{name} = .*?^\)$", f"{name} = MappingProxyType(\n    {{\n{rows}    }}\n)", module)
        module = re.sub(rf"(?m)^{name}_BIAS = .*$", f"{name}_BIAS = {linear.bias}", module)
    return re.sub(r"(?m)^THRESHOLD = .*$", f"THRESHOLD = {bar}", module)


def _plain_skeletons(folded: str) -> tuple[str, ...]:
    return words.skeletons_of(folded)[:1]


DEVICES: Mapping[str, Callable[[], None]] = {
    "irregular-forms": words.BASE_FORMS.clear,
    "second-skeleton": lambda: setattr(bags, "skeletons_of", _plain_skeletons),
    "skeletons": lambda: setattr(bags, "skeletons_of", lambda _: ()),
    "who-says-so": lambda: setattr(views, "asked_of", str),
    "qualifiers": lambda: setattr(views, "unqualified", tuple),
    "aspect-weight": lambda: setattr(evidence, "_ASPECT", 0.0),
}
"""Devices of the language that can be switched off, to see what they are worth."""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, help="further gold files to fit on, beside events/tuned")
    parser.add_argument("--write", action="store_true", help="write reconcile/align/weights.py")
    parser.add_argument("--pull", type=float, default=0.1, help="how strongly weights are drawn to their centre")
    parser.add_argument("--conflict", type=float, default=3.0, help="what a pair whose values conflict counts")
    parser.add_argument("--bar", type=float, default=THRESHOLD, help="the score from which on pairs are aligned")
    parser.add_argument("--without", nargs="+", default=[], metavar="NAME", help="leave contributions out")
    parser.add_argument("--off", nargs="+", default=[], choices=DEVICES, help="switch devices of the language off")
    parser.add_argument("--halve-lexicon", metavar="SEED", type=int, help="forget a random half of the concepts' words")
    parser.add_argument("--without-lexicon", action="store_true", help="forget all of them")
    parser.add_argument("--short", action="store_true", help="print no line for each set")
    return parser.parse_args()


def main() -> int:
    """Fit, print the figures, and write the weights where asked to."""
    given = arguments()
    for device in given.off:
        DEVICES[device]()
    half = given.halve_lexicon is not None
    lexicon = lexicon_without(1.0 if given.without_lexicon else 0.5, given.halve_lexicon or 0)
    lexicon = lexicon if half or given.without_lexicon else None
    setting = Setting(pull=given.pull, conflict=given.conflict, bar=given.bar, without=frozenset(given.without))
    taught = [Case(read_gold(path), lexicon) for path in (*given.gold, *sorted(EVENTS.glob("tuned/*/gold.yaml")))]
    aside = [Case(read_gold(path), lexicon) for path in sorted(EVENTS.glob(f"{KEPT_ASIDE}/*/gold.yaml"))]
    fitter = Fitter(taught, setting)
    left_out = [case.score(*fitter.both(frozenset((n,))), setting.bar) for n, case in enumerate(taught)]
    report("each set left out in turn", taught, left_out, each=not given.short)
    first, second = (linear.rounded() for linear in fitter.both())
    for title, cases in (("fitted on all, rounded", taught), ("kept aside", aside)):
        report(title, cases, [case.score(first, second, setting.bar) for case in cases], each=not given.short)
    if given.write:
        text = rewritten(WEIGHTS.read_text(encoding="utf-8"), first, second, setting.bar)
        WEIGHTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
