"""Each difference between returns against its worked examples, and the promises of comparing returns."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from goldenthread.core.checks import ExampleTables
from goldenthread.core.reconciliation import Difference, load_differences
from goldenthread.core.returns import load_return
from goldenthread.intake.accepted import arrow_schema
from goldenthread.readings.checks import compiled_differences
from goldenthread.readings.reconcile import compile_differences, readings, run_differences

pytestmark = pytest.mark.spec

ON = date(2026, 3, 31)
RETURNS = ("annex-a", "ssda903", "cin-census")
YEARS = {"annex-a": None, "ssda903": 2026, "cin-census": 2026}
GIVEN = {
    key: {table.name: frozenset(column.name for column in table.columns) for table in load_return(key).tables}
    for key in RETURNS
}
DIFFERENCES = load_differences()


def tables_of(example: ExampleTables) -> dict[str, dict[str, pa.Table]]:
    made: dict[str, dict[str, pa.Table]] = {}
    for key in RETURNS:
        for table in load_return(key).tables:
            rows: list[dict[str, Any]] = [
                {**row, "source_name": f"{key}/{table.name}", "source_row": number}
                for number, row in enumerate(example.get(f"{key}.{table.name}", ()), start=1)
            ]
            made.setdefault(key, {})[table.name] = pa.Table.from_pylist(rows, schema=arrow_schema(table))
    return made


def run(
    differences: list[Difference],
    example: ExampleTables,
    given: Any = GIVEN,
    years: Any = YEARS,
    on: date = ON,
    compiled: Any = None,
) -> dict[str, Any]:
    compiled = compiled or compiled_differences()
    results = run_differences(differences, compiled, tables_of(example), given, years=years, on=on)
    return {result.difference.key: result for result in results}


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda each: each.key)
def test_a_difference_is_found_in_its_wrong_example_and_not_in_its_right_one(difference: Difference) -> None:
    collection, table = difference.place
    found = run([difference], difference.wrong)[difference.key]
    assert found.could_not_run == ""
    assert found.rows == {(collection, f"{collection}/{table}"): (1,)}
    assert run([difference], difference.right)[difference.key].rows == {}


def test_every_difference_has_a_reading_and_every_reading_a_difference() -> None:
    assert set(readings()) == {each.key for each in DIFFERENCES}
    assert compiled_differences() == compile_differences(), "Run: python -m goldenthread.readings.checks"


def test_a_comparison_with_a_return_that_was_not_sent_could_not_be_made() -> None:
    given = {key: tables for key, tables in GIVEN.items() if key != "cin-census"}
    found = run(list(DIFFERENCES), {}, given)
    assert "was not sent" in found["list_7_not_in_census"].could_not_run
    assert found["list_8_not_in_ssda903"].ran


def test_a_comparison_without_a_column_or_a_table_says_which() -> None:
    given = {**GIVEN, "annex-a": {**GIVEN["annex-a"], "list_8": frozenset({"child_id"})}}
    found = run(list(DIFFERENCES), {}, given)
    assert "of “List 8: children in care” was not sent" in found["list_8_not_in_ssda903"].could_not_run


def test_a_comparison_on_a_day_outside_the_year_could_not_be_made() -> None:
    found = run(list(DIFFERENCES), {}, on=date(2026, 4, 1))
    assert "not in the collection year 2026" in found["list_8_not_in_ssda903"].could_not_run


def test_a_comparison_that_breaks_never_counts_as_agreement() -> None:
    difference = DIFFERENCES[0]
    broken = {difference.key: "SELECT error('Zebedee') AS source_name, 1 AS source_row"}
    found = run([difference], difference.wrong, compiled=broken)[difference.key]
    assert not found.ran
    assert "our fault" in found.could_not_run
    assert "Zebedee" not in found.could_not_run


def test_the_end_that_could_not_be_read_is_not_taken_for_none() -> None:
    difference = next(each for each in DIFFERENCES if each.key == "list_8_not_in_ssda903")
    tables = tables_of(difference.wrong)
    row = tables["annex-a"]["list_8"].to_pylist()[0] | {"unread_cells": ["care_end_date"]}
    tables["annex-a"]["list_8"] = pa.Table.from_pylist([row], schema=tables["annex-a"]["list_8"].schema)
    found = run_differences([difference], compiled_differences(), tables, GIVEN, years=YEARS, on=ON)
    assert found[0].rows == {}
