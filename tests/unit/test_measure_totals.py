"""Totals of outcome rows: what each kind of value is made of, and that not recorded always travels."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from goldenthread.core.errors import WrongUse
from goldenthread.core.measures import Measure, load_measure
from goldenthread.readings.frozen import FrozenTables
from goldenthread.readings.totals import total, totals_by

pytestmark = pytest.mark.unit

ROWS = """
  SELECT * FROM (VALUES
    ('met', 10.0, 40.0, 'North', NULL), ('met', 20.0, 60.0, 'North', NULL), ('met', 60.0, 100.0, 'South', NULL),
    ('not_met', 99.0, 1.0, 'South', NULL), ('not_applicable', NULL, NULL, NULL, -3), ('not_recorded', NULL, NULL, NULL, NULL)
  ) AS t(outcome, value, base, team, days_left)
"""


def measure(shown: str, **more: Any) -> Measure:
    return dataclasses.replace(load_measure("assessments_45_days_from_start"), shown=shown, **more)


@pytest.mark.parametrize(
    ("shown", "value"),
    [("percent", 75.0), ("count", 3.0), ("mean", 30.0), ("median", 20.0), ("ratio", 0.45), ("share", 45.0)],
)
def test_each_value_is_made_of_the_rows_it_says(shown: str, value: float) -> None:
    with FrozenTables({}) as frozen:
        found = total(measure(shown), ROWS, frozen)
    assert found.value == pytest.approx(value)
    assert (found.met, found.not_met, found.not_applicable, found.not_recorded) == (3, 1, 1, 1)
    assert (found.counted, found.running, found.overdue) == (4, 1, 1)


def test_a_rate_needs_a_population() -> None:
    with FrozenTables({}) as frozen:
        assert total(measure("rate"), ROWS, frozen).value is None
        assert total(measure("rate"), ROWS, frozen, population=1_000).value == 30.0


@pytest.mark.parametrize("shown", ["percent", "rate", "mean", "median", "ratio", "share"])
def test_nothing_counted_gives_no_value_and_not_nought(shown: str) -> None:
    nothing = f"SELECT * FROM ({ROWS}) WHERE outcome = 'not_recorded'"
    with FrozenTables({}) as frozen:
        found = total(measure(shown), nothing, frozen)
    assert (found.value, found.not_recorded) == (None, 1)


def test_a_breakdown_adds_up_and_shows_those_without_a_group() -> None:
    with FrozenTables({}) as frozen:
        groups = totals_by(measure("percent"), ROWS, frozen, "team")
    assert {each.group: (each.met, each.not_met, each.value) for each in groups} == {
        "North": (2, 0, 100.0),
        "South": (1, 1, 50.0),
        None: (0, 0, None),
    }
    assert sum(each.not_recorded for each in groups) == 1


def test_a_breakdown_the_record_does_not_name_is_refused() -> None:
    with FrozenTables({}) as frozen, pytest.raises(WrongUse, match="not broken down by need"):
        totals_by(measure("percent"), ROWS, frozen, "need")
