"""Published inspection reports in: a PDF becomes a reading of grades, dates and recommendations to be confirmed."""

from goldenthread.intake.inspection_report.page_image import PageImage, page_image
from goldenthread.intake.inspection_report.pages import accept_report, accept_report_bytes
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
    "PageImage",
    "Place",
    "Recommendation",
    "ReportReading",
    "accept_report",
    "accept_report_bytes",
    "page_image",
    "read_report",
]
