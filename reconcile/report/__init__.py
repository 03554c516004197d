"""Reports: findings made readable. The pipeline makes a `Report`; each format is a pure function of it."""

from reconcile.report.model import Report, ReportSource, Screen, View

__all__ = ["Report", "ReportSource", "Screen", "View"]
