"""Reads an audit tool that was exported as a workbook and changed, as the tables of core.tool_tables.

A formula or an error is refused with its place, so that what a reader saw is what is taken over.
"""

from __future__ import annotations

from typing import Any

from goldenthread.core.errors import InputNotFit
from goldenthread.core.tool_tables import SHEETS, ToolProblem, ToolSheet
from goldenthread.intake.cells import UNREADABLE
from goldenthread.intake.safety import AcceptedFile, Limits, accept_bytes
from goldenthread.intake.sources import Source
from goldenthread.intake.workbook import Sheet, sheets

LIMITS = Limits(file_bytes=2_000_000, unpacked_bytes=40_000_000)
MOST_ROWS = 500

Tables = dict[str, list[dict[str, str]]]


def read_tool_file(data: bytes, *, name: str) -> tuple[Tables, list[ToolProblem]]:
    """The tables of a tool's workbook and every cell that cannot be taken; InputNotFit where it is no such file."""
    file: AcceptedFile = accept_bytes(data, name=name, kinds=("xlsx",), limits=LIMITS)
    named = {sheet.name.casefold(): sheet for sheet in SHEETS}
    tables: Tables = {}
    problems: list[ToolProblem] = []
    for page in sheets(Source(file.name, file.kind, data=file.data)):
        shape = named.get(page.name.strip().casefold())
        if shape is not None and page.rows:
            tables[shape.part] = _rows(shape, page, problems)
    if "tool" not in tables or "heard" not in tables:
        raise InputNotFit("The workbook has no sheet “Tool” or “Who is heard”. Download the tool and change that copy.")
    return tables, problems


def _rows(shape: ToolSheet, page: Sheet, problems: list[ToolProblem]) -> list[dict[str, str]]:
    headings = {column.heading.casefold(): column for column in shape.columns}
    places = {}
    for place, cell in enumerate(page.rows[0]):
        column = headings.get(str(cell).strip().casefold())
        if column:
            places[place] = column
        elif str(cell).strip():
            says = "This column is not part of a tool. Take it out, so that nobody thinks it is kept."
            problems.append(ToolProblem(shape.name, 1, str(cell).strip()[:60], says))
    missing = [column.heading for column in shape.columns if column not in places.values()]
    if missing:
        problems.append(
            ToolProblem(shape.name, 1, missing[0], "This column is missing. Keep the headings as they were.")
        )
    if len(page.rows) > MOST_ROWS:
        raise InputNotFit(
            f"The sheet “{shape.name}” has more than {MOST_ROWS} rows. Check that it is a tool's workbook."
        )
    found = []
    for number, cells in enumerate(page.rows[1:], start=2):
        row = {}
        for place, column in places.items():
            cell: Any = cells[place] if place < len(cells) else ""
            if (number, place + 1) in page.formulas:
                says = "This cell holds a formula, which is not taken over. Put its words there instead."
                problems.append(ToolProblem(shape.name, number, column.heading, says))
            elif cell is UNREADABLE:
                problems.append(
                    ToolProblem(shape.name, number, column.heading, "This cell shows an error. Correct it.")
                )
            else:
                row[column.key] = _words(cell)
        found.append(row)
    return found


def _words(cell: Any) -> str:
    """The text of a cell; a whole number without the point a spreadsheet gives it."""
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return "" if cell is None else str(cell).strip()
