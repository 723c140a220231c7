"""Opens an OpenDocument spreadsheet for reading: its sheets row by row, and which cells hold a formula.

The values come from python-calamine. The formulas, and the true size of each table, come from the markup
itself, because one short row may claim to be repeated a thousand million times and a formula's last shown
text looks like any other. No formula is ever worked out.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.safety import AcceptedFile

MOST_CELLS = 4_000_000  # in one sheet, blank ones before the last filled one included

MOST_REPEATS = 20_000_000  # of one row or cell; programs write about a million for the blank end of a sheet

_ATTRIBUTES = rb"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>"
_TAGS = re.compile(rb"<table:(?:table|table-row|(?:covered-)?table-cell)" + _ATTRIBUTES)
_ROWS = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d+)")
_COLUMNS = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d+)")

Place = tuple[int, int]
"""A cell by row and column, both counted from 0."""


@dataclass(frozen=True)
class OdsBook:
    """An opened spreadsheet."""

    name: str
    sheets: tuple[str, ...]
    _book: CalamineWorkbook
    _formulas: tuple[frozenset[Place], ...]

    def rows(self, sheet: str, *, most: int | None = None) -> list[list[Any]]:
        """The rows of a sheet from its first cell on (text, numbers, dates; blank cells as empty text)."""
        return self._book.get_sheet_by_name(sheet).to_python(skip_empty_area=False, nrows=most)

    def formulas(self, sheet: str) -> frozenset[Place]:
        """Where the sheet holds formulas."""
        position = self.sheets.index(sheet)
        return self._formulas[position] if position < len(self._formulas) else frozenset()


def open_ods(file: AcceptedFile) -> OdsBook:
    """The spreadsheet in a file that passed `safety`; InputNotFit when it is swollen or cannot be read."""
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        try:
            content = archive.read("content.xml")
        except KeyError as error:
            raise InputNotFit(f"“{file.name}” has no content, so it cannot be read. Save it again.") from error
    formulas = tuple(_measured(content, file.name))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.data))
    except CalamineError as error:
        raise InputNotFit(f"“{file.name}” cannot be read as a spreadsheet. Save it again and try.") from error
    return OdsBook(name=file.name, sheets=tuple(book.sheet_names), _book=book, _formulas=formulas)


def _measured(content: bytes, name: str) -> Iterator[frozenset[Place]]:
    """The formulas of each table in turn; InputNotFit when a table would be larger than any real one."""
    places: set[Place] | None = None
    row, repeat, column, width, height = -1, 1, 0, 0, 0
    for tag in _TAGS.finditer(content):
        text = tag.group(0)
        if text.startswith(b"<table:table-row"):
            row, column = row + repeat, 0
            repeat = _count(_ROWS, text, name)
        elif text.startswith((b"<table:table-cell", b"<table:covered")):
            times = _count(_COLUMNS, text, name)
            if b"value-type" in text:
                width, height = max(width, column + times), row + repeat
                if width * height > MOST_CELLS:
                    raise InputNotFit(
                        f"“{name}” claims a sheet of {width * height:,} cells; at most {MOST_CELLS:,} are read. "
                        "Delete the repeated rows or columns beyond the table and save it again."
                    )
                if b"table:formula" in text and places is not None:
                    places.add((row, column))
            column += times
        else:
            if places is not None:
                yield frozenset(places)
            places, row, repeat, column, width, height = set(), -1, 1, 0, 0, 0
    if places is not None:
        yield frozenset(places)


def _count(pattern: re.Pattern[bytes], tag: bytes, name: str) -> int:
    found = pattern.search(tag)
    count = int(found.group(1)[:12]) if found else 1
    if count > MOST_REPEATS:
        raise InputNotFit(f"“{name}” claims to repeat one row or cell {count:,} times, so it was not opened.")
    return count
