"""Ages that fit no date at which they can have held: birth, death, and the day the claim speaks of."""

from collections.abc import Iterator, Sequence

from reconcile.checks.check import Check, Found, Material, by_subject, locate, wrote
from reconcile.checks.words import words_for, words_of
from reconcile.model import Date, Day, NormalisedClaim, Number, Severity, Value
from reconcile.values.infer import expected_types
from reconcile.values.normalise import context_of

Moment = tuple[Date, str]
"""A date at which an age may have held, with what it is the date of."""

_MOST = 12
_HINT = "compare the age and the dates with the source"


def _find(material: Material) -> Iterator[Found]:
    for claims in by_subject(material.own()).values():
        births = [c for c in claims if _is_date_of(c, "birth")]
        if not births:
            continue
        deaths = [(c.value, f"death {wrote(c.claim)}") for c in claims if _is_date_of(c, "death")]
        others = [
            (c.value, f"{c.claim.property} {wrote(c.claim)}")
            for c in claims
            if isinstance(c.value, Date) and not _is_date_of(c, "birth") and not _is_date_of(c, "death")
        ]
        for claim in claims:
            if _is_age(claim):
                moments = _moments(claim, _dates(deaths), _dates(others)[:_MOST])
                if not _fits_any(claim, births[:_MOST], moments):
                    yield _tell(claim, births[0], moments)


def _dates(pairs: Sequence[tuple[Value, str]]) -> list[Moment]:
    return [(value, told) for value, told in pairs if isinstance(value, Date)]


def _is_date_of(claim: NormalisedClaim, event: str) -> bool:
    """Tell whether a claim dates the subject's own birth or death, and not that of somebody else of whom it speaks."""
    words = frozenset(words_of(claim.claim.property))
    is_own = bool(words & words_for(event)) and words <= words_for(event) | words_for("time_words")
    return isinstance(claim.value, Date) and is_own


def _is_age(claim: NormalisedClaim) -> bool:
    prop = claim.claim.property
    asks = prop is not None and expected_types(prop).types[:1] == ("age",) and words_of(prop)[1:2] != ("of",)
    return asks and isinstance(claim.value, Number) and claim.value.low is not None and claim.value.unit == "year"


def _moments(claim: NormalisedClaim, deaths: list[Moment], others: list[Moment]) -> list[Moment]:
    """Return the dates at which an age may have held, with what they are; where the claim says which, that alone."""
    if not words_for("death").isdisjoint(words_of(claim.claim.property)):
        return deaths
    if isinstance(claim.as_of, Date):
        return [(claim.as_of, f"`as_of` {claim.claim.as_of}")]
    published = context_of(claim.source).published
    told = [(published, f"publication {claim.source.published}")] if published is not None and not deaths else []
    return [*deaths, *told, *others]


def _fits_any(claim: NormalisedClaim, births: Sequence[NormalisedClaim], moments: Sequence[Moment]) -> bool:
    """Tell whether an age fits one of the moments, or there is none to hold it against."""
    if not moments:
        return True
    return any(
        _fits(claim.value, birth.value, moment)
        for birth in births
        for moment, _ in moments
        if isinstance(claim.value, Number) and isinstance(birth.value, Date)
    )


def _fits(age: Number, birth: Date, moment: Date) -> bool:
    least, most = _years(birth.latest, moment.earliest), _years(birth.earliest, moment.latest)
    slack = 1 if birth.approximate or moment.approximate else 0
    if age.approximate:
        slack += 2
    low, high = age.low, age.high
    is_too_old = low is not None and most is not None and int(low) > most + slack
    is_too_young = high is not None and least is not None and int(high) < least - slack
    return not (is_too_old or is_too_young)


def _years(birth: Day | None, moment: Day | None) -> int | None:
    """Return the full years from one day to another."""
    if birth is None or moment is None:
        return None
    return moment.year - birth.year - ((moment.month, moment.day) < (birth.month, birth.day))


def _tell(claim: NormalisedClaim, birth: NormalisedClaim, moments: Sequence[Moment]) -> Found:
    date, told = moments[0]
    value = birth.value
    born = value if isinstance(value, Date) else date
    spans = sorted(
        {n for n in (_years(born.latest, date.earliest), _years(born.earliest, date.latest)) if n is not None}
    )
    years = " to ".join(str(n) for n in spans)
    message = f"the age {wrote(claim.claim)} does not fit: from birth {wrote(birth.claim)} to {told} it is {years}"
    return Found(message, locate(claim.claim), _HINT, (locate(birth.claim),))


CHECK = Check(
    code="age-misfit",
    severity=Severity.ERROR,
    summary="an age does not fit the dates",
    find=_find,
)
