"""Rows of the children in need census beside the case and the child they belong to, for readings of checks."""

from __future__ import annotations

from typing import Any

from goldenthread.readings.flagging import absent
from goldenthread.readings.frozen import Shapes


def in_case(tables: Shapes, rows: Any) -> Any:
    """The rows with their case: `case_referred`, `case_closed`, `case_reason`, `case_conference`, `case_ended`."""
    cases = tables["cin_details"].select(
        case="case_no",
        case_referred="referral_date",
        case_closed="closure_date",
        case_reason="closure_reason",
        case_conference="conference_date",
        case_ended="no_further_action",
    )
    return rows.inner_join(cases, rows.case_no == cases.case)


def of_child(tables: Shapes, rows: Any) -> Any:
    """The rows with their child: `born`, `expected` and `died`."""
    children = tables["children"].select(
        whose="child_no", born="date_of_birth", expected="expected_date_of_birth", died="date_of_death"
    )
    return rows.inner_join(children, rows.child_no == children.whose)


def open_cases(tables: Shapes) -> Any:
    """The cases without a closure whose referral led to further action."""
    cases = tables["cin_details"]
    return cases.filter(absent(cases, "closure_date") & ~cases.no_further_action)


def outside_the_year(tables: Shapes, rows: Any, column: str) -> Any:
    """The rows in which this date is not within the collection year."""
    return rows.filter((rows[column] < tables.first_day()) | (rows[column] > tables.last_day()))
