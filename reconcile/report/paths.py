"""A report's paths as it may be handed on: without the folders of the machine that it was made on.

Files below the working folder are named from there already; of one that was named by an absolute path, which may lie in
a person's home, only the name is kept. Owns that; what is wrong in a file is still told with the path that opens it.
"""

from pathlib import Path

from reconcile.model import NormalisedClaim
from reconcile.model.record import replace
from reconcile.reading.files import hide_folders
from reconcile.report.model import Report


def without_folders(report: Report) -> Report:
    """Return a report in which no absolute path is left; the same one where there is none."""
    paths = (*(of.source.file for of in report.sources), *(file.path for file in report.inputs))
    if not any(Path(path).is_absolute() for path in paths):
        return report
    return replace(
        report,
        sources=tuple(
            replace(
                of,
                source=replace(
                    of.source,
                    file=hide_folders(of.source.file),
                    header=of.source.header and hide_folders(of.source.header),
                ),
            )
            for of in report.sources
        ),
        claims={key: _claim(claim) for key, claim in report.claims.items()},
        inputs=tuple(replace(file, path=hide_folders(file.path)) for file in report.inputs),
    )


def _claim(claim: NormalisedClaim) -> NormalisedClaim:
    place = claim.claim.location
    return replace(claim, claim=replace(claim.claim, location=place._replace(path=hide_folders(place.path))))
