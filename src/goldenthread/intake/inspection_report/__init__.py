"""Published inspection reports in: a PDF becomes a reading of its grades, dates and recommendations, for a person to confirm."""

from goldenthread.intake.inspection_report.read import FindAuthority, read_report
from goldenthread.intake.inspection_report.reading import (
    CONFIDENT,
    Finding,
    GradeRead,
    Place,
    Recommendation,
    ReportReading,
)

__all__ = [
    "CONFIDENT",
    "FindAuthority",
    "Finding",
    "GradeRead",
    "Place",
    "Recommendation",
    "ReportReading",
    "read_report",
]
