"""A table's cells as a file will hold them, so that every writer, and the dirt, see the same thing.

A cell is text, a whole number or a date; "" is blank. Rows are numbered as a person sees them in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from goldenthread.core.definitions import read_toml
from goldenthread.core.returns import Table, load_code_list
from goldenthread.synthetic.rows import Column, Rows
from goldenthread.synthetic.tables import BLANK, day_texts

Cell = str | int | date


@dataclass
class Sheet:
    """One table ready to write: a heading for each column and its cells."""

    table: Table
    headings: dict[str, str]
    cells: dict[str, list[Cell]]

    def __len__(self) -> int:
        return len(next(iter(self.cells.values()))) if self.cells else 0


@cache
def words(return_key: str) -> Mapping[str, Mapping[str, str]]:
    """How a return writes its codes, by code list and code."""
    return read_toml("synthetic", "written", f"{return_key}.toml")


def spoken(table: Table, rows: Rows, return_key: str) -> Sheet:
    """The table with codes in the return's own words, dates as dates and flags as Yes and No."""
    held = words(return_key)
    cells: dict[str, list[Cell]] = {}
    for column in table.columns:
        values = rows[column.name]
        if column.type == "code":
            labels = column.code_list().labels()
            said = {code: f"{code}: {label}" for code, label in labels.items()} | dict(held.get(column.codes, {}))
            cells[column.name] = _by_value(values, {**said, "": ""})
        elif column.type == "flag":
            cells[column.name] = np.select([values == 1, values == 0], ["Yes", "No"], "").tolist()
        elif column.type == "date":
            cells[column.name] = ["" if each is None else each for each in values.astype(object)]
        elif values.dtype.kind == "i":
            cells[column.name] = ["" if each == BLANK else each for each in values.tolist()]
        else:
            cells[column.name] = values.tolist()
    return Sheet(table, {column.name: column.title for column in table.columns}, cells)


def coded(table: Table, rows: Rows, year: int, *, iso: bool = False) -> Sheet:
    """The table with every cell as text: the codes of that year, flags 1 and 0, dates day first unless iso."""
    cells: dict[str, list[Cell]] = {}
    for column in table.columns:
        values = rows[column.name]
        if values.dtype.kind == "M":
            cells[column.name] = day_texts(values, iso=iso).tolist()
        elif values.dtype.kind in "iu":
            cells[column.name] = np.where(values == BLANK, "", values.astype(str)).tolist()
        elif column.type == "code":
            cells[column.name] = _by_value(values, _codes_of(column.codes, year))
        else:
            cells[column.name] = values.tolist()
    return Sheet(table, {column.name: column.title for column in table.columns}, cells)


@cache
def _codes_of(code_list: str, year: int) -> Mapping[str, str]:
    """How each code was written in a year: 1 and 2 for the sexes until 2024, for instance."""
    said = {"": ""}
    for code in load_code_list(code_list).codes:
        former = [each.code for each in code.former if year <= each.until]
        said[code.code] = former[0] if former else code.code
    return said


def _by_value(values: Column, said: Mapping[str, str]) -> list[Cell]:
    different, where = np.unique(values, return_inverse=True)
    written = np.array([said[str(each)] for each in different], dtype=object)
    return list(written[where]) if len(values) else []
