"""A plan's file reads back as it was written, says what it would change, and takes nothing that must not change."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from goldenthread.cli.plan_exchange import _json, _workbook
from goldenthread.core.errors import InputNotFit
from goldenthread.core.plan_changes import BASELINE, Comparison, compare
from goldenthread.core.plan_shapes import ACTIONS, SHAPES
from goldenthread.core.plan_sheets import PlanFile, Row, Value
from goldenthread.intake.plan_file import read_plan_file

pytestmark = pytest.mark.unit

HELD: dict[str, Value] = {
    "ref": "A1", "title": "=Do it", "outcome": "Better", "asks": ("LA1(a)", "LA2(b)"), "owner": "Manager",
    "sponsor": "Director", "bodies": ("Board",), "start": date(2016, 4, 1), "baseline_due": date(2016, 9, 30),
    "current_due": date(2016, 9, 30), "due_reason": "", "delivery": "green", "impact": "", "last_update": None,
    "indicator": "CP16", "indicator_title": "Plans", "baseline_value": 61.5, "target_value": None,
    "values_illustrative": True, "evidence_required": "Ten files", "resources": "Two days",
    "depends_on": (),
}  # fmt: skip
STEP: dict[str, Value] = {
    "id": "A1/M1", "action": "A1", "title": "Draft", "due": date(2016, 5, 1), "done_on": None, "evidence": "",
    "added_on": date(2016, 4, 1), "recorded_by": "",
}  # fmt: skip


def _tables(**rows: list[dict[str, Value]]) -> dict[str, list[Row]]:
    given = {"actions": [HELD], "milestones": [STEP]} | rows
    return {shape.key: [Row(n, row) for n, row in enumerate(given.get(shape.key, []), start=2)] for shape in SHAPES}


def _given(sheet: str = "actions", base: dict[str, Value] = HELD, **changes: Value) -> Comparison:
    return compare(_tables(), PlanFile({sheet: [Row(2, base | changes)]}))


def _told(found: Comparison, kind: str) -> list[tuple[str, str, str]]:
    return [(line.column, line.old, line.new) for line in found.lines if line.kind == kind]


@pytest.mark.parametrize("form", [_json, lambda tables: _workbook(tables, "A plan")], ids=["json", "xlsx"])
def test_what_is_written_is_read_back_and_changes_nothing(tmp_path: Path, form: Any) -> None:
    path = tmp_path / "plan"
    path.write_bytes(form(_tables()))
    found = compare(_tables(), read_plan_file(path))
    assert {line.kind for line in found.lines} == {"unchanged"}
    assert found.changes == ()


def test_a_change_of_words_says_old_and_new() -> None:
    found = _given(title="Do it well")
    assert _told(found, "changed") == [("What will be done", "=Do it", "Do it well")]
    assert dict(found.changes[0].values) == {"title": "Do it well"}


def test_the_promised_date_is_refused_with_its_sentence() -> None:
    found = _given(baseline_due=date(2016, 10, 30), title="Also this")
    assert [(line.column, line.why) for line in found.lines if line.kind == "refused"] == [
        ("Promised for (never changes)", BASELINE)
    ]
    assert found.changes == (), "nothing of a refused row is taken"


def test_a_new_date_needs_its_reason() -> None:
    moved = date(2016, 12, 1)
    assert _given(current_due=moved).refused
    assert _given(due_reason="For nothing").refused
    found = _given(current_due=moved, due_reason="Vacant post")
    assert not found.refused
    assert dict(found.changes[0].values) == {"current_due": moved, "due_reason": "Vacant post"}


def test_a_milestone_is_done_with_day_and_evidence_and_is_not_rewritten() -> None:
    assert _given("milestones", STEP, done_on=date(2016, 5, 1)).refused
    assert not _given("milestones", STEP, done_on=date(2016, 5, 1), evidence="The draft").refused
    assert _given("milestones", STEP, due=date(2016, 6, 1)).refused


@pytest.mark.parametrize("sheet", ["revisions", "verifications", "asks", "bodies", "plan"])
def test_what_a_file_may_not_add_is_refused(sheet: str) -> None:
    shape = next(each for each in SHAPES if each.key == sheet)
    assert compare(_tables(), PlanFile({sheet: [Row(2, {shape.id.key: "new"})]})).refused


def test_rows_left_out_remove_nothing_and_a_row_there_twice_is_refused() -> None:
    assert compare(_tables(), PlanFile({"actions": []})).lines == ()
    assert compare(_tables(), PlanFile({"actions": [Row(2, HELD), Row(3, HELD)]})).refused


def test_a_column_for_reading_is_said_to_be_ignored() -> None:
    found = _given(delivery="blue")
    assert [line.kind for line in found.lines] == ["ignored", "unchanged"]


def _book(path: Path, rows: list[list[Any]], name: str = "Actions") -> Path:
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet(name)
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            page.write(down, across, cell)
    book.close()
    return path


def test_formulas_and_wrong_cells_are_refused_by_sheet_row_and_column(tmp_path: Path) -> None:
    headings = ["Action", "What will be done", "Promised for (never changes)", "Starts from", "Mine"]
    path = _book(tmp_path / "plan.xlsx", [headings, ["A1", "=1+1", "soon", "many", ""]])
    found = [(each.sheet, each.row, each.column) for each in read_plan_file(path).problems]
    assert found == [
        ("Actions", 1, "Mine"),
        ("Actions", 2, "What will be done"),
        ("Actions", 2, "Promised for (never changes)"),
        ("Actions", 2, "Starts from"),
    ]
    assert compare(_tables(), read_plan_file(path)).refused


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{}", "is not a plan"),
        (b"not json", "not valid JSON"),
        (b'{"schema": "goldenthread-plan-1", "actions": 3}', "list of records"),
        (b'{"schema": "goldenthread-plan-1", "actions": [], "more": []}', "not part of a plan"),
        (b"[" * 100_000, "not valid JSON"),
        (b"", "is empty"),
        (b"PK\x03\x04broken", "damaged"),
        (b"%PDF-1.7", "whatever its name says"),
    ],
)
def test_a_file_that_is_no_plan_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(content)
    with pytest.raises(InputNotFit, match=says):
        read_plan_file(path)


def test_a_workbook_without_actions_or_without_the_id_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputNotFit, match="no sheet “Actions”"):
        read_plan_file(_book(tmp_path / "a.xlsx", [["x"]], name="Other"))
    with pytest.raises(InputNotFit, match="no column “Action”"):
        read_plan_file(_book(tmp_path / "b.xlsx", [["What will be done"], ["x"]]))


def test_json_uses_the_keys_of_the_columns() -> None:
    (held,) = json.loads(_json(_tables()))["actions"]
    assert set(held) == {column.key for column in ACTIONS.columns}
