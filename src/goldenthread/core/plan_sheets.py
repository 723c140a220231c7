"""The shape in which an improvement plan leaves and comes back: the same tables as a workbook or as JSON.

One sheet of actions that people read and change, and further sheets for what hangs on them. Every row has an id that
stays, so that a file finds its way back. A column for reading is written and never taken back.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from goldenthread.core.document import printable
from goldenthread.core.plan_shapes import Column

SCHEMA = "goldenthread-plan-1"
BETWEEN = "; "
# A spreadsheet keeps between fifteen and seventeen digits, by program; no figure of a plan is meant more finely.
SPREADSHEET_PRECISION = 1e-14

Value: TypeAlias = str | date | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row and where it stood in its file; `values` holds only the columns the file has."""

    number: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell or row that cannot be taken, with the sentence that says why."""

    sheet: str
    row: int
    column: str
    why: str


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a file holds: rows by sheet key, and what in it could not be read."""

    tables: Mapping[str, Sequence[Row]]
    problems: tuple[Problem, ...] = field(default=())


def same(one: Value, other: Value) -> bool:
    """Whether two values are one once written to a file: line ends, empty cells and a sixteenth digit do not part them."""
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=SPREADSHEET_PRECISION)
    return _written(one) == _written(other)


def shown(value: Value) -> str:
    """A value as a sentence or a cell would have it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return BETWEEN.join(value)
    return f"{value:.15g}" if isinstance(value, float) else value


def read_value(cell: object, column: Column) -> Value:
    """A cell as the column's kind of value; ValueError ends a sentence that begins with the column's heading."""
    if cell is None or (isinstance(cell, str) and not cell.strip() and column.kind != "text"):
        return () if column.kind == "list" else False if column.kind == "yes_no" else None
    match column.kind:
        case "text":
            return _text(cell)
        case "date":
            return _day(cell)
        case "number":
            return _number(cell)
        case "yes_no":
            return _yes_no(cell)
        case "list":
            return _list(cell)


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return printable(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return f"{cell}"
    raise ValueError("must hold text.")


def _day(cell: object) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    try:
        return date.fromisoformat(cell.strip() if isinstance(cell, str) else "")
    except ValueError:
        raise ValueError("must hold a date, such as 2016-03-11.") from None


def _number(cell: object) -> float:
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise ValueError("must hold a number.")
    try:
        value = float(cell)
    except ValueError:
        raise ValueError("must hold a number.") from None
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("must hold a number.")
    return value


def _yes_no(cell: object) -> bool:
    if isinstance(cell, bool):
        return cell
    words = {"yes": True, "true": True, "no": False, "false": False}
    if isinstance(cell, str) and cell.strip().casefold() in words:
        return words[cell.strip().casefold()]
    raise ValueError("must hold yes or no.")


def _list(cell: object) -> tuple[str, ...]:
    if isinstance(cell, str):
        return tuple(part.strip() for part in cell.split(";") if part.strip())
    if isinstance(cell, list | tuple) and all(isinstance(each, str) for each in cell):
        return tuple(str(each) for each in cell)
    raise ValueError("must hold names with a semicolon between them.")


def _written(value: Value) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, tuple):
        return tuple(sorted(printable(each) for each in value))
    return "" if value is None else value
