"""Any plan that is exported and imported again changes nothing, as a workbook and as JSON."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.cli.plan_exchange import _json, _workbook
from goldenthread.core.plan_changes import compare
from goldenthread.core.plan_shapes import SHAPES, Column, Shape
from goldenthread.core.plan_sheets import Row, Value, same
from goldenthread.intake.plan_file import read_plan_file

pytestmark = pytest.mark.generative

WORDS = st.text(max_size=40)
NAME = st.from_regex(r"[A-Za-z0-9()&' -]{0,20}[A-Za-z0-9]", fullmatch=True).map(str.strip)


def _value(column: Column) -> st.SearchStrategy[Value]:
    match column.kind:
        case "date":
            return st.none() | st.dates()
        case "number":
            return st.none() | st.floats(-1e12, 1e12, allow_subnormal=False)
        case "yes_no":
            return st.booleans()
        case "list":
            return st.lists(NAME, max_size=3, unique=True).map(tuple)
        case _:
            return WORDS


def _rows(shape: Shape) -> st.SearchStrategy[list[Row]]:
    row = st.fixed_dictionaries({shape.id.key: NAME, **{each.key: _value(each) for each in shape.columns[1:]}})
    rows = st.lists(row, max_size=3, unique_by=lambda each: each[shape.id.key])
    return rows.map(lambda found: [Row(number, each) for number, each in enumerate(found, start=2)])


PLANS = st.fixed_dictionaries({shape.key: _rows(shape) for shape in SHAPES})


@pytest.mark.parametrize("form", [_json, lambda tables: _workbook(tables, "A plan")], ids=["json", "xlsx"])
@given(tables=PLANS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_round_trip_changes_nothing(form: Callable[[dict[str, list[Row]]], bytes], tables: dict) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan"
        path.write_bytes(form(tables))
        found = compare(tables, read_plan_file(path))
    assert [line for line in found.lines if line.kind != "unchanged"] == []
    assert len(found.lines) == sum(len(rows) for rows in tables.values())


def test_a_figure_with_more_digits_than_a_spreadsheet_keeps_comes_back_as_itself() -> None:
    assert same(34359738368.481445, float(f"{34359738368.481445:.16G}"))
    assert not same(62.5, 62.50001)
