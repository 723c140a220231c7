"""Reads of inspections, always from what a person may see."""

from goldenthread.apps.inspections.queries.record import (
    InspectionView,
    JudgementView,
    asks_of,
    clock_states,
    clocks_of,
    findings_matching,
    grade_label,
    listed,
    recommendation,
    view_of,
    visible_to,
)

__all__ = [
    "InspectionView",
    "JudgementView",
    "asks_of",
    "clock_states",
    "clocks_of",
    "findings_matching",
    "grade_label",
    "listed",
    "recommendation",
    "view_of",
    "visible_to",
]
