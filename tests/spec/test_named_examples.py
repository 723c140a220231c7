"""What is easily forgotten about children's data has an example that would come out otherwise if it were.

Each edge is taken away from the examples that hold it (a short break becomes an ordinary placement, a young person who
died is in touch …), and at least one outcome must change. An edge whose examples no longer notice is an edge forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from goldenthread.core.indicators import load_indicators
from goldenthread.core.measures import BREAKDOWNS, Measure, load_measures
from tests.oracle import oracles
from tests.spec.test_measures import name_of, rows_of

pytestmark = pytest.mark.spec

Row = dict[str, Any]
Tables = dict[str, list[Row]]


def _codes(column: str, *codes: str, to: str) -> Callable[[Tables, date], Tables]:
    def changed(tables: Tables, _: date) -> Tables:
        return {
            name: [{**row, column: to} if row.get(column) in codes else row for row in rows]
            for name, rows in tables.items()
        }

    return changed


def _both(*changes: Callable[[Tables, date], Tables]) -> Callable[[Tables, date], Tables]:
    def changed(tables: Tables, on: date) -> Tables:
        for change in changes:
            tables = change(tables, on)
        return tables

    return changed


SHORT_BREAKS = _both(_codes("ls", "V3", "V4", to="C2"), _codes("legal_status", "V3", "V4", to="C2"))


def _born(tables: Tables, on: date) -> Tables:
    born = on - timedelta(days=400)

    def of(row: Row) -> Row:
        expected = row.get("date_of_birth") is None and row.get("expected_date_of_birth")
        unborn = row.get("date_of_birth") and row["date_of_birth"] > on
        return {**row, "date_of_birth": born} if unborn or expected else row

    return {name: [of(row) for row in rows] for name, rows in tables.items()}


def _enquired_into_here(tables: Tables, _: date) -> Tables:
    """Every conference follows an enquiry of this authority: nobody was transferred in."""
    known = {row["case_no"] for row in tables["section_47"]}
    more = [
        {**row, "start_date": row["conference_date"] - timedelta(days=7)}
        for row in tables["cin_details"]
        if row.get("conference_date") and row["case_no"] not in known
    ]
    blank = dict.fromkeys(tables["section_47"][0]) if tables["section_47"] else {}
    return {**tables, "section_47": [*tables["section_47"], *({**blank, **row} for row in more)]}


EDGES: dict[str, tuple[Callable[[Tables, date], Tables], tuple[str, ...]]] = {
    "short breaks (V3, V4)": (
        SHORT_BREAKS,
        (
            "looked_after_per_10000",
            "care_starts_per_10000",
            "placements_3_or_more",
            "long_term_stability",
            "care_reviews_in_time",
            "children_missing",
        ),
    ),
    "continuously looked after, broken by a short break": (
        SHORT_BREAKS,
        ("health_assessment_current", "teeth_checked", "immunisations_current", "substance_misuse_identified"),
    ),
    "continuously looked after, broken by an end and a new start": (
        _both(_codes("rec", "E4A", to="X1"), _codes("rne", "S", to="L")),
        ("health_assessment_current", "teeth_checked", "immunisations_current"),
    ),
    "reviews of children under four (PN0)": (_codes("review_code", "PN0", to="PN1"), ("review_participation",)),
    "care leavers who died (DIED)": (
        _codes("in_touch", "DIED", to="YES"),
        ("leavers_in_touch_19_21", "leavers_suitable_home_19_21", "leavers_in_education_or_work_19_21"),
    ),
    "care leavers who returned home for good (RHOM)": (
        _codes("in_touch", "RHOM", to="YES"),
        ("leavers_in_touch_19_21", "leavers_suitable_home_19_21", "leavers_in_education_or_work_19_21"),
    ),
    "conferences of children transferred in": (_enquired_into_here, ("conferences_15_days",)),
    "unborn children": (
        _born,
        ("plans_unborn", "plan_visit_10_days", "plan_seen_alone", "children_in_need_seen_20_days"),
    ),
}
CASES = [(edge, key) for edge, (_, keys) in EDGES.items() for key in keys]


@pytest.mark.parametrize(("edge", "key"), CASES)
def test_an_edge_that_were_forgotten_would_be_noticed(edge: str, key: str) -> None:
    change, _ = EDGES[edge]
    measure = load_measures()[key]
    assert [number for number in range(len(measure.examples)) if _notices(measure, number, change)]


def _notices(measure: Measure, number: int, change: Callable[[Tables, date], Tables]) -> bool:
    """Whether an example comes out otherwise without the edge."""
    example, name = measure.examples[number], name_of(measure, number)
    tables = rows_of(example, name)
    try:
        without = change(tables, example.on)
    except KeyError:  # the example is of another return, in which the edge is recorded otherwise
        return False
    judge = oracles()[measure.key]
    before, after = (sorted(map(str, judge(each, example.on, example.collection))) for each in (tables, without))
    return before != after


# Indicators of these returns that the returns do not hold enough for, and what is missing.
NOT_COMPUTABLE = {
    "FD3": "Annex A's list of contacts holds no day of decision.",
    "FD7": "The census does not say which closures were steps down to early help.",
}


def test_every_indicator_of_these_returns_has_a_measure_or_a_reason() -> None:
    measured = {measure.indicator for measure in load_measures().values()}
    words = ("Annex A", "CIN census", "SSDA903", "workforce")
    asked = {each.code for each in load_indicators().values() if any(word in each.collection for word in words)}
    assert asked - measured == set(NOT_COMPUTABLE)


def test_measures_are_broken_down_in_every_way_asked_for() -> None:
    assert {each for measure in load_measures().values() for each in measure.breakdowns} == set(BREAKDOWNS)
