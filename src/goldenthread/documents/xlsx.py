"""Tables as a spreadsheet with typed cells, in which text can never become a formula.

XlsxWriter is used because it only writes: every cell is put in by its type, no text is looked at to see whether it
might be a formula or an address, and no clock gets into the file. (openpyxl takes any text that begins with “=” for
a formula.) Each sheet is one table from its first cell, with a heading row that stays in sight; notes stand on a
sheet of their own, so that a machine can read the tables.
"""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from goldenthread.core.document import Table, plain, printable
from goldenthread.core.errors import InputNotFit
from goldenthread.documents.fixed_zip import fixed

Cell: TypeAlias = str | int | float | Decimal | dt.date | dt.datetime | bool | None

_LONGEST_TEXT = 32_767
_MOST_ROWS = 1_048_575  # Besides the heading row.
_MOST_COLUMNS = 16_384
_EXACT = 2**53  # Beyond this a spreadsheet rounds whole numbers.
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(%?)")
_LONG_AGO = dt.date(1980, 1, 1)


@dataclass(frozen=True)
class Sheet:
    """One table: a name for its tab, a heading for each column, rows of values, and notes for the reader."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


def render(sheets: Sequence[Sheet], *, title: str = "", author: str = "", on: dt.date = _LONG_AGO) -> bytes:
    """The sheets as the bytes of an .xlsx file, dated `on`; the same sheets give the same bytes."""
    import xlsxwriter

    if not sheets:
        raise InputNotFit("A spreadsheet needs at least one sheet. Choose what to export.")
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    created = dt.datetime.combine(on, dt.time())
    book.set_properties({"title": printable(title)[:255], "author": printable(author)[:255], "created": created})
    looks = _looks(book)
    taken: set[str] = set()
    for sheet in sheets:
        _write(book.add_worksheet(_tab(sheet.name, taken)), sheet, looks)
    if any(sheet.notes for sheet in sheets):
        notes = tuple((sheet.name, note) for sheet in sheets for note in sheet.notes)
        _write(book.add_worksheet(_tab("Notes", taken)), Sheet("Notes", ("Sheet", "Note"), notes), looks)
    book.close()
    return fixed(out.getvalue())


def sheet_of(table: Table, *, name: str = "") -> Sheet:
    """A paper's table as a sheet: numbers in right-aligned columns become numbers, all else stays words."""
    rows = tuple(
        tuple(
            _number(plain(cell))
            if place < len(table.columns) and table.columns[place].align == "right"
            else plain(cell)
            for place, cell in enumerate(row)
        )
        for row in table.rows
    )
    notes = (table.caption, *(plain(note) for note in table.notes))
    return Sheet(name or table.caption, tuple(column.heading for column in table.columns), rows, notes)


def _number(words: str) -> Cell:
    """85, 1,234, -3.5 and 23.5% as numbers (a percentage as its hundredth); anything else as it stands."""
    found = _NUMBER.fullmatch(words.strip())
    if not found:
        return words
    value = Decimal(words.strip().rstrip("%").replace(",", ""))
    if found.group(1):
        return value / 100
    return int(value) if value == value.to_integral_value() and "." not in words else value


def _looks(book: Any) -> dict[str, Any]:
    return {
        "heading": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 2}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        # What a spreadsheet would take for a formula if the cell were typed again keeps its leading quotation mark.
        "quoted": book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
        "number": book.add_format({"valign": "top"}),
        "date": book.add_format({"valign": "top", "num_format": "d mmmm yyyy"}),
        "moment": book.add_format({"valign": "top", "num_format": "d mmmm yyyy hh:mm"}),
    }


def _tab(name: str, taken: set[str]) -> str:
    """A name a tab may have: at most 31 characters, none of []:*?/\\, and no other tab's."""
    clean = re.sub(r"[\[\]:*?/\\]", "-", printable(name).replace("\n", " ")).strip().strip("'")
    clean = clean or "Sheet"
    clean = "History-" if clean.casefold() == "history" else clean  # A word Excel keeps for itself.
    candidate, count = clean[:31].rstrip(" '"), 1
    while candidate.casefold() in taken:
        count += 1
        ending = f" ({count})"
        candidate = clean[: 31 - len(ending)].rstrip(" '") + ending
    taken.add(candidate.casefold())
    return candidate


def _write(page: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    across = len(sheet.headings)
    if not 0 < across <= _MOST_COLUMNS or len(sheet.rows) > _MOST_ROWS:
        raise InputNotFit(f"The sheet “{sheet.name}” has no columns, or more rows or columns than a spreadsheet holds.")
    for place, heading in enumerate(sheet.headings):
        page.write_string(0, place, printable(heading)[:_LONGEST_TEXT], looks["heading"])
    for down, row in enumerate(sheet.rows, start=1):
        if len(row) != across:
            raise InputNotFit(f"Row {down} of the sheet “{sheet.name}” has {len(row)} cells for {across} columns.")
        for place, cell in enumerate(row):
            try:
                _put(page, down, place, cell, looks)
            except ValueError as error:
                column = sheet.headings[place]
                raise InputNotFit(f"Row {down}, column “{column}” of the sheet “{sheet.name}” {error}") from error
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), across - 1)
    page.repeat_rows(0)
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    for place, heading in enumerate(sheet.headings):
        longest = max([len(heading), *(len(str(row[place])) for row in sheet.rows[:200])])
        page.set_column(place, place, min(max(longest + 2, 10), 60))


def _put(page: Any, down: int, across: int, cell: Cell, looks: dict[str, Any]) -> None:
    """Writes one cell by its type; ValueError says how a sentence about it ends."""
    match cell:
        case None:
            return
        case bool():
            page.write_boolean(down, across, cell, looks["number"])
        case int() if abs(cell) > _EXACT:
            page.write_string(down, across, str(cell), looks["text"])
        case int() | float() | Decimal():
            if not math.isfinite(cell):
                raise ValueError("is not a number a spreadsheet can hold. Leave it empty instead.")
            page.write_number(down, across, float(cell), looks["number"])
        case dt.date() if cell.year < 1900:
            page.write_string(down, across, cell.isoformat(), looks["text"])
        case dt.datetime():
            page.write_datetime(down, across, cell.replace(tzinfo=None), looks["moment"])
        case dt.date():
            page.write_datetime(down, across, dt.datetime.combine(cell, dt.time()), looks["date"])
        case _:
            text = printable(cell)
            if len(text) > _LONGEST_TEXT:
                raise ValueError("holds more than 32,767 characters, the most a cell can hold. Shorten it.")
            page.write_string(down, across, text, looks["quoted" if text[:1] in ("=", "+", "-", "@", "\t") else "text"])
