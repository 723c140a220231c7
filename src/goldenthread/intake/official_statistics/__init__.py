"""Reads Ofsted's published inspection outcomes into rows, and says by sheet, row and column what is wrong.

read_outcomes(file)     → Reading: rows, issues, the release they come from
join_readings(readings) → Joined: one set of outcomes, later releases correcting earlier ones
write_extract(…)        → the CSV files shipped under definitions/official
"""

from goldenthread.intake.official_statistics.extract import write_extract
from goldenthread.intake.official_statistics.joining import Joined, Revision, join_readings
from goldenthread.intake.official_statistics.reader import Issue, OutcomeRow, Reading, Release, read_outcomes

__all__ = [
    "Issue",
    "Joined",
    "OutcomeRow",
    "Reading",
    "Release",
    "Revision",
    "join_readings",
    "read_outcomes",
    "write_extract",
]
