"""On made-up returns full of mistakes, DuckDB gives for every measure, thing by thing, what the plain-Python oracle gives."""

from __future__ import annotations

from functools import cache

import pytest

from goldenthread.readings.frozen import FrozenTables
from goldenthread.readings.measures import open_tables, outcome_rows_of
from tests.factories.made_up_returns import ON, READABLE, read_back
from tests.oracle import Rows, oracles

pytestmark = pytest.mark.generative


@cache
def frozen(collection: str) -> FrozenTables:
    return open_tables(read_back(collection), on=ON)


@cache
def plain(collection: str) -> dict[str, Rows]:
    return {name: table.to_pylist() for name, table in read_back(collection).items()}


@pytest.mark.parametrize(("key", "collection"), READABLE)
def test_the_oracle_and_duckdb_agree_on_every_thing_counted(key: str, collection: str) -> None:
    found = outcome_rows_of(key, collection, frozen(collection))
    by_hand = oracles()[key](plain(collection), ON, collection)
    assert sorted((row["unit_id"], row["outcome"], row["reason"]) for row in found) == sorted(
        each[:3] for each in by_hand
    )
    values = {row["unit_id"]: row["value"] for row in found}
    for unit, outcome, _, value in by_hand:
        if value is not None and outcome in ("met", "not_met"):
            assert values[unit] == pytest.approx(value)


def test_most_measures_have_something_to_count() -> None:
    """Or else the test above would agree about nothing."""
    empty = {(key, name) for key, name in READABLE if not outcome_rows_of(key, name, frozen(name))}
    assert len(empty) < len(READABLE) / 20, empty
