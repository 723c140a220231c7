"""Writes Annex A as the workbook Ofsted asks for: eleven sheets, headings in the first row, dates as dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from goldenthread.core.errors import WrongUse
from goldenthread.synthetic.cells import Sheet

MOST_ROWS = 1_048_575
"""Rows a sheet can hold under its headings."""


def write_workbook(path: Path, sheets: Mapping[str, Sheet], *, made_on: date) -> None:
    """Write the sheets into a new workbook. `made_on` stands for the clock: the same world gives the same bytes."""
    import xlsxwriter

    for name, sheet in sheets.items():
        if len(sheet) > MOST_ROWS:
            raise WrongUse(
                f"{name} would have {len(sheet):,} rows and a sheet holds {MOST_ROWS:,}. "
                "Ask for fewer children, or share them between more authorities with --authorities."
            )
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties(
            {
                "title": "Annex A of a made-up authority",
                "comments": "Made up by Goldenthread. No child in it exists.",
                "created": datetime(made_on.year, made_on.month, made_on.day),  # noqa: DTZ001 - a day, not a moment
            }
        )
        plain = book.add_format()
        dated = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, sheet in sheets.items():
            page = book.add_worksheet(name)
            columns = list(sheet.headings)
            page.write_row(0, 0, [sheet.headings[column] for column in columns], plain)
            page.freeze_panes(1, 1)
            values = [sheet.cells[column] for column in columns]
            for number, row in enumerate(zip(*values, strict=True), start=1):
                for at, cell in enumerate(row):
                    if isinstance(cell, date):
                        page.write_datetime(number, at, cell, dated)
                    elif isinstance(cell, int):
                        page.write_number(number, at, cell)
                    elif cell:
                        page.write_string(number, at, cell)
