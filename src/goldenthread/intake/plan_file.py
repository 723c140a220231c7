"""Reads an improvement plan that was exported and changed: a workbook or JSON, as rows in the shape of core.plan_sheets.

Nothing is worked out: a formula is refused with its place, so that what a reader saw is what is taken over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from goldenthread.core.errors import InputNotFit
from goldenthread.core.plan_shapes import SHAPES, Column, Shape
from goldenthread.core.plan_sheets import SCHEMA, PlanFile, Problem, Row, Value, read_value
from goldenthread.intake.cells import UNREADABLE
from goldenthread.intake.safety import AcceptedFile, Limits, accept_path
from goldenthread.intake.sources import Source
from goldenthread.intake.workbook import Sheet, sheets

_LIMITS = Limits(file_bytes=20_000_000, unpacked_bytes=200_000_000)


def read_plan_file(path: Path) -> PlanFile:
    """Every row of a plan's file and every cell that cannot be taken; InputNotFit where it is no such file."""
    accepted = accept_path(path, kinds=("xlsx", "text"), limits=_LIMITS)
    return _workbook(accepted) if accepted.kind == "xlsx" else _json(accepted)


def _workbook(file: AcceptedFile) -> PlanFile:
    named = {shape.name.casefold(): shape for shape in SHAPES}
    tables: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for sheet in sheets(Source(file.name, file.kind, data=file.data)):
        shape = named.get(sheet.name.strip().casefold())
        if shape is not None and sheet.rows:
            tables[shape.key] = list(_rows(shape, sheet, problems))
    if "actions" not in tables:
        raise InputNotFit(f"“{file.name}” has no sheet “Actions”. Export the plan and change that copy.")
    return PlanFile(tables, tuple(problems))


def _rows(shape: Shape, sheet: Sheet, problems: list[Problem]) -> Iterator[Row]:
    headings = {column.heading.casefold(): column for column in shape.columns}
    places: dict[int, Column] = {}
    for place, cell in enumerate(sheet.rows[0]):
        heading = str(cell).strip()
        column = headings.get(heading.casefold())
        if column and column in places.values():
            problems.append(Problem(shape.name, 1, heading, "This heading is there twice. Keep one column of it."))
        elif column:
            places[place] = column
        elif heading:
            why = "This column is not part of a plan. Take it out, so that nobody thinks it is kept."
            problems.append(Problem(shape.name, 1, heading[:60], why))
    if shape.id not in places.values():
        raise InputNotFit(
            f"The sheet “{shape.name}” has no column “{shape.id.heading}”. Keep the headings as they were exported."
        )
    for number, cells in enumerate(sheet.rows[1:], start=2):
        if any(cell not in ("", None) for cell in cells) or any(row == number for row, _ in sheet.formulas):
            yield _row(shape, places, number, cells, sheet, problems)


def _row(
    shape: Shape, places: dict[int, Column], number: int, cells: list[Any], sheet: Sheet, problems: list[Problem]
) -> Row:
    values: dict[str, Value] = {}
    for place, column in places.items():
        cell = cells[place] if place < len(cells) else None
        if (number, place + 1) in sheet.formulas:
            why = "This cell holds a formula, which is not taken over. Put its value there instead."
            problems.append(Problem(shape.name, number, column.heading, why))
        elif cell is UNREADABLE:
            problems.append(Problem(shape.name, number, column.heading, "This cell shows an error. Correct it."))
        else:
            _take(shape, column, number, cell, values, problems)
    return Row(number, values)


def _take(
    shape: Shape, column: Column, number: int, cell: object, values: dict[str, Value], problems: list[Problem]
) -> None:
    try:
        values[column.key] = read_value(cell, column)
    except ValueError as error:
        problems.append(Problem(shape.name, number, column.heading, f"“{column.heading}” {error}"))


def _json(file: AcceptedFile) -> PlanFile:
    try:
        data = json.loads(file.data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise InputNotFit(f"“{file.name}” is not a workbook and not valid JSON. Export the plan again.") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA or "actions" not in data:
        raise InputNotFit(f"“{file.name}” is not a plan: it must say “schema”: “{SCHEMA}” and hold “actions”.")
    shapes = {shape.key: shape for shape in SHAPES}
    unknown = sorted(set(data) - set(shapes) - {"schema"})
    if unknown:
        raise InputNotFit(f"“{file.name}” holds “{unknown[0][:60]}”, which is not part of a plan.")
    tables: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for key, shape in shapes.items():
        rows = data.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise InputNotFit(f"“{key}” in “{file.name}” must be a list of records.")
        tables[key] = [_record(shape, number, row, problems) for number, row in enumerate(rows, start=1)]
    return PlanFile(tables, tuple(problems))


def _record(shape: Shape, number: int, row: dict[str, Any], problems: list[Problem]) -> Row:
    columns = {column.key: column for column in shape.columns}
    values: dict[str, Value] = {}
    for key, cell in row.items():
        if key in columns:
            _take(shape, columns[key], number, cell, values, problems)
        else:
            problems.append(Problem(shape.name, number, key[:60], "This key is not part of a plan. Take it out."))
    return Row(number, values)
