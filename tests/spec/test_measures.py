"""Each measure against its worked examples, on DuckDB and by the plain-Python oracle, and what every record promises."""

from __future__ import annotations

import dataclasses
from datetime import date
from functools import cache
from typing import Any

import pyarrow as pa
import pytest

from goldenthread.core.errors import DefinitionError
from goldenthread.core.measures import OUTCOMES, Example, Measure, load_measure, load_measures, measure_keys, reasons
from goldenthread.core.returns import load_return, return_keys
from goldenthread.intake.accepted import arrow_schema
from goldenthread.readings.frozen import FrozenTables
from goldenthread.readings.measures import (
    compiled_readings,
    open_clocks,
    open_tables,
    outcome_rows_of,
    readings,
    sources_hash,
)
from goldenthread.readings.totals import total
from tests.oracle import oracles

pytestmark = pytest.mark.spec

Row = dict[str, Any]
IDENTIFIERS = {"child_id", "family_id", "adopter_id", "authority"}
SQUARE = [(measure, number) for measure in load_measures().values() for number in range(len(measure.examples))]


def name_of(measure: Measure, number: int) -> str:
    return f"{measure.key}-{number + 1}"


def rows_of(example: Example, name: str) -> dict[str, list[Row]]:
    """The whole rows of every table of the example's return; its identifiers and its file are the example's own."""
    made = {}
    for table in load_return(example.collection).tables:
        blank = {column.name: None for column in table.columns}
        rows = []
        for number, row in enumerate(example.tables.get(table.name, ()), start=1):
            cells = {key: f"{name} {value}" if key in IDENTIFIERS else value for key, value in row.items()}
            unread = cells.pop("unread", None)
            rows.append({**blank, **cells, "source_name": name, "source_row": number, "unread_cells": unread})
        made[table.name] = rows
    return made


@cache
def together(collection: str, on: date) -> FrozenTables:
    """Every example of one return and one day in one engine: no row of another example may make a difference."""
    schema = load_return(collection)
    rows: dict[str, list[Row]] = {name: [] for name in schema.table_names}
    for measure, number in SQUARE:
        example = measure.examples[number]
        if (example.collection, example.on) == (collection, on):
            for name, own in rows_of(example, name_of(measure, number)).items():
                rows[name] += own
    tables = {name: pa.Table.from_pylist(own, schema=arrow_schema(schema.table(name))) for name, own in rows.items()}
    return open_tables(tables, on=on)


@cache
def read(key: str, collection: str, on: date) -> list[Row]:
    return outcome_rows_of(key, collection, together(collection, on))


def read_example(measure: Measure, number: int) -> list[Row]:
    """The rows the reading gives for one example."""
    example, name = measure.examples[number], name_of(measure, number)
    found = read(measure.key, example.collection, example.on)
    return [row for row in found if row["unit_id"].startswith((f"{name}/", f"{name} "))]


def whose(row: Row, name: str) -> str:
    whole: str = row["child_id"] or row["unit_id"]
    return whole.removeprefix(name)[1:]


@pytest.mark.parametrize(("measure", "number"), SQUARE, ids=lambda value: getattr(value, "key", None))
def test_a_worked_example_comes_out_as_it_says(measure: Measure, number: int) -> None:
    example, name = measure.examples[number], name_of(measure, number)
    found = read_example(measure, number)
    got = sorted((whose(row, name), row["outcome"], row["reason"]) for row in found)
    assert got == sorted((each.of, each.outcome, each.reason) for each in example.expected)
    for each in example.expected:
        if each.value is not None:
            assert pytest.approx(each.value) in [row["value"] for row in found if whose(row, name) == each.of]


@pytest.mark.parametrize(("measure", "number"), SQUARE, ids=lambda value: getattr(value, "key", None))
def test_the_oracle_gives_the_same_for_a_worked_example(measure: Measure, number: int) -> None:
    example, name = measure.examples[number], name_of(measure, number)
    by_hand = oracles()[measure.key](rows_of(example, name), example.on, example.collection)
    found = {row["unit_id"]: row for row in read_example(measure, number)}
    assert sorted(each[:3] for each in by_hand) == sorted((u, r["outcome"], r["reason"]) for u, r in found.items())
    for unit, outcome, _, value in by_hand:
        if value is not None and outcome in ("met", "not_met"):
            assert found[unit]["value"] == pytest.approx(value)


def test_every_measure_has_a_reading_and_an_oracle_and_the_other_way_round() -> None:
    assert set(readings()) == set(measure_keys()) == set(oracles())


@pytest.mark.parametrize("collection", return_keys())
def test_what_is_shipped_compiled_is_of_these_readings(collection: str) -> None:
    """The whole text is compared in tests/generative; this says at once that it was not written again."""
    assert set(compiled_readings(collection)) == {k for k, m in load_measures().items() if collection in m.reads}
    from goldenthread.readings import measures

    path = measures.files("goldenthread.readings").joinpath("compiled", f"measures-{collection}.sql")
    assert f"--- Sources: {sources_hash()}\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("key", measure_keys())
def test_a_record_shows_every_return_it_can_be_read_from_and_names_every_reason(key: str) -> None:
    measure = load_measure(key)
    assert {example.collection for example in measure.examples} == set(measure.reads)
    assert {row.reason for example in measure.examples for row in example.expected} <= set(reasons())


@pytest.mark.parametrize("key", [key for key, measure in load_measures().items() if measure.clock])
def test_a_measure_of_time_shows_what_is_still_running(key: str) -> None:
    measure = load_measure(key)
    rows = [row for number in range(len(measure.examples)) for row in read_example(measure, number)]
    running = [row for row in rows if row["days_left"] is not None]
    assert running
    assert all(row["days_used"] is not None for row in running)


def test_open_clocks_come_most_pressing_first() -> None:
    example = load_measure("assessments_45_days_from_start").examples[2]
    frozen = together(example.collection, example.on)
    left = [row["days_left"] for row in open_clocks("assessments_45_days_from_start", example.collection, frozen)]
    assert left == sorted(left)
    assert left[0] < 0 < left[-1]


def test_a_measure_nobody_knows_is_refused_with_where_to_look() -> None:
    with pytest.raises(DefinitionError, match="measures list"):
        load_measure("no_such_measure")


def changed(**changes: Any) -> Measure:
    return dataclasses.replace(load_measure("assessments_45_days_from_start"), **changes)


def test_the_writer_may_not_be_the_checker() -> None:
    with pytest.raises(DefinitionError, match="may not be the one who wrote it"):
        changed(checked_by="The same person", written_by="The same person")


def test_two_examples_are_too_few() -> None:
    with pytest.raises(DefinitionError, match="at least 3"):
        changed(examples=load_measure("assessments_45_days_from_start").examples[:2])


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_outcome_no_example_shows_must_be_explained(outcome: str) -> None:
    measure = load_measure("assessments_45_days_from_start")
    without = tuple(
        dataclasses.replace(example, expected=tuple(row for row in example.expected if row.outcome != outcome))
        for example in measure.examples
    )
    with pytest.raises(DefinitionError, match=f"No example shows “{outcome}”"):
        changed(examples=without)
    assert changed(examples=without, never={outcome: "It cannot occur."}).never


@pytest.mark.parametrize(
    ("key", "published"),
    [
        ("workforce_turnover", 15.9),
        ("workforce_vacancies", 10.95),
        ("workforce_agency", 9.9),
        ("workforce_caseload", 17.0),
        ("workforce_absence", 3.6),
    ],
)
def test_the_workforce_ratios_are_those_the_department_published(key: str, published: float) -> None:
    """England's turnover and the North East's vacancies, agency share and caseload of 2023; absence is made up."""
    measure = load_measure(key)
    example = measure.examples[0]
    rows = rows_of(example, "published")
    schema = load_return(example.collection)
    tables = {name: pa.Table.from_pylist(own, schema=arrow_schema(schema.table(name))) for name, own in rows.items()}
    with open_tables(tables, on=example.on) as frozen:
        found = total(measure, compiled_readings(example.collection)[key], frozen)
    assert found.value == pytest.approx(published, abs=0.1)
