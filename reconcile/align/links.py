"""Which claims of one source say one thing twice: the only ones that may share a finding."""

from collections import defaultdict
from collections.abc import Sequence

from reconcile.align.bags import containment
from reconcile.align.views import View

SAME_UNIT = 0.8
"""Two claims of a source with the same subject and the same property."""
EXCLUDED = -0.3


def same_question(views: Sequence[View]) -> dict[tuple[int, int], float]:
    """Return the link (-0.3 to 0.8) of pairs of claims of one source and one subject; other pairs are excluded.

    So are the items of a long list, each of which answers for itself.
    """
    groups: dict[tuple[str, str], list[View]] = defaultdict(list)
    for view in views:
        if view.subject_name and not view.is_listed:
            groups[view.source, view.subject_name].append(view)
    out: dict[tuple[int, int], float] = {}
    for members in groups.values():
        for n, left in enumerate(members):
            for right in members[n + 1 :]:
                link = _link(left, right)
                if link > EXCLUDED:
                    out[left.index, right.index] = link
    return out


def _link(left: View, right: View) -> float:
    if left.unit == right.unit:
        return SAME_UNIT
    if left.ordinals != right.ordinals or left.kind != right.kind or not left.property or not right.property:
        return EXCLUDED
    if {k for k, _, _ in left.property_names} != {k for k, _, _ in right.property_names}:
        return EXCLUDED
    share = min(
        containment(left.property, right.question_cover),
        containment(right.property, left.question_cover),
    )
    return round(EXCLUDED + 0.6 * share, 6)
