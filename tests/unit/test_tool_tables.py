"""An audit tool as tables, and back: nothing is lost, and every fault has its sheet, row and column."""

from __future__ import annotations

import dataclasses
import json

import pytest

from goldenthread.core.audit_tools import build_tool, load_tool, tool_keys
from goldenthread.core.tool_tables import SHEETS, ToolProblem, content_of, tables_of
from goldenthread.documents.xlsx import Sheet, render
from goldenthread.intake.tool_file import read_tool_file

pytestmark = pytest.mark.unit


def _content(key: str) -> dict:
    return json.loads(json.dumps(dataclasses.asdict(load_tool(key))))


def _workbook(tables: dict, *, headings: dict | None = None) -> bytes:
    return render(
        [
            Sheet(
                sheet.name,
                tuple((headings or {}).get(column.heading, column.heading) for column in sheet.columns),
                tuple(tuple(row.get(column.key, "") for column in sheet.columns) for row in tables[sheet.part]),
            )
            for sheet in SHEETS
        ]
    )


@pytest.mark.parametrize("key", tool_keys())
def test_every_shipped_tool_comes_back_from_its_workbook_as_it_went(key: str) -> None:
    content = _content(key)
    tables, problems = read_tool_file(_workbook(tables_of(content)), name="tool.xlsx")
    assert problems == []
    back, problems = content_of(tables, content)
    assert problems == []
    assert build_tool(back, where="back") == load_tool(key)


def test_a_new_standard_gets_a_key_and_one_left_out_is_gone() -> None:
    content = _content("early-help")
    tables = tables_of(content)
    gone = tables["standards"].pop(1)
    new = dict(tables["standards"][-1], key="", title="Rhythm of the week", critical="no", alert="")
    new |= {grade: f"{grade} rhythm" for grade in ("inadequate", "requires_improvement", "good", "outstanding")}
    tables["standards"].append(new)
    back, problems = content_of(tables, content)
    assert problems == []
    keys = [each["key"] for each in back["standards"]]
    assert keys[-1] == "rhythm-of-the-week"
    assert gone["key"] not in keys


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda t: t["standards"][2].update(good=""), ("Standards", 4, "Good")),
        (lambda t: t["standards"][1].update(critical="perhaps"), ("Standards", 3, "Critical (yes or no)")),
        (lambda t: t["standards"][1].update(key="Not A Key"), ("Standards", 3, "Key")),
        (lambda t: t["standards"][1].update(key=t["standards"][0]["key"]), ("Standards", 3, "Key")),
        (
            lambda t: t["standards"][0].update(alert=""),
            ("Standards", 2, "What is done the same day if it is inadequate"),
        ),
        (
            lambda t: t["standards"][0].update(criteria="nonsense"),
            ("Standards", 2, "Criteria (framework: key, key; framework: key)"),
        ),
        (lambda t: t["standards"][0].update(criteria="sif-2013: nowhere"), ("Standards", 2, "Criteria")),
        (lambda t: t["checks"][0].update(text=""), ("Checks", 2, "Check")),
        (lambda t: t["heard"][0].update(expected="often"), ("Who is heard", 2, "Expected (yes or no)")),
        (lambda t: t["tool"][0].update(text=""), ("Tool", 2, "Text")),
        (lambda t: t["tool"][6].update(text="another"), ("Tool", 8, "Text")),
        (lambda t: t["heard"].clear(), ("Tool", 1, "")),
    ],
)
def test_a_fault_is_named_by_sheet_row_and_column(change, where: tuple[str, int, str]) -> None:
    content = _content("early-help")
    tables = tables_of(content)
    change(tables)
    _, problems = content_of(tables, content)
    assert where in [(each.sheet, each.row, each.column) for each in problems]


def test_a_strange_or_missing_column_is_said_and_a_wrong_file_is_refused() -> None:
    tables = tables_of(_content("early-help"))
    _, problems = read_tool_file(_workbook(tables, headings={"Question": "Frage"}), name="tool.xlsx")
    assert (
        ToolProblem("Standards", 1, "Question", "This column is missing. Keep the headings as they were.") in problems
    )
    assert "Frage" in [each.column for each in problems]
    from goldenthread.core.errors import InputNotFit

    with pytest.raises(InputNotFit, match="no sheet"):
        read_tool_file(render([Sheet("Other", ("A",), (("b",),))]), name="other.xlsx")
