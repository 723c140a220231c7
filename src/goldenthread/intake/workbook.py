"""The sheets of a workbook as rows of plain cells, with the cells a reader of values alone would not see.

A spreadsheet library gives back the last saved value of a formula and an empty cell for an error such as
#N/A. Both would pass in silence, so the sheet's own XML is looked through for them. The same look finds a
stray entry a million rows down, which would otherwise take all memory.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import python_calamine
from lxml import etree

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.cells import UNREADABLE
from goldenthread.intake.sources import Source
from goldenthread.intake.xml import SAFE

_CELLS = 40_000_000
# Attributes may stand in any order, in either kind of quotation mark, with spaces around the equals sign.
_ROW = re.compile(rb"row\s[^>]*?r\s*=\s*[\"'](\d+)")
_COLUMN = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{1,3})\d")
_FORMULA = re.compile(rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(<(?:\w+:)?v\b)?")
_ERROR = re.compile(rb"<(?:\w+:)?c\b([^>]*\bt\s*=\s*[\"']e[\"'][^>]*)>")
_ERROR_MARK = re.compile(rb"t\s*=\s*[\"']e[\"']")
_WHERE = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,3})(\d+)")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


HiddenCells = tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]
"""The (row, column) of each formula of a sheet, and of each cell that reads as empty though it is not."""


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows from the very first, and the (row, column) of each formula, counted from 1.

    A cell that shows an error, or a formula that was never worked out, holds `UNREADABLE`.
    """

    name: str
    rows: list[list[Any]]
    formulas: frozenset[tuple[int, int]] = frozenset()


def sheets(source: Source) -> Iterator[Sheet]:
    """Each worksheet of an xlsx, xlsm or ods file in order; InputNotFit when the file is not whole.

    A sheet is read as soon as it has been looked through, beside the looking at the next.
    """
    look = _look_through if source.kind == "xlsx" else _look_through_ods
    hidden: dict[str, HiddenCells] = {}
    reading: dict[str, Future[list[list[Any]]]] = {}
    try:
        # One thread: a workbook gives one sheet at a time.
        with ThreadPoolExecutor(1) as reader, source.open() as stream:
            book = reader.submit(python_calamine.CalamineWorkbook.from_filelike, stream).result()
            names = list(book.sheet_names)
            for name, cells in look(source):
                hidden[name] = cells
                reading[name] = reader.submit(_rows, book, name)
            for name in names:
                formulas, lost = hidden.get(name, (frozenset(), frozenset()))
                rows = (reading.pop(name, None) or reader.submit(_rows, book, name)).result()
                for row, position in lost:
                    _mark_lost(rows, row, position)
                yield Sheet(name, rows, formulas)
    except (python_calamine.CalamineError, zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError) as error:
        raise InputNotFit(
            f"“{source.name}” looks like a workbook but is damaged inside. Open it, save it again and send that copy."
        ) from error


def _rows(book: Any, name: str) -> list[list[Any]]:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [[str(cell) if cell is True or cell is False else cell for cell in row] for row in rows]


def _mark_lost(rows: list[list[Any]], row: int, position: int) -> None:
    """Puts the mark of an unreadable cell in its place; the library may have cut the sheet short before it."""
    while len(rows) < row:
        rows.append([""] * len(rows[0]) if rows else [])
    rows[row - 1] += [""] * (position - len(rows[row - 1]))
    rows[row - 1][position - 1] = UNREADABLE


def _look_through(source: Source) -> Iterator[tuple[str, HiddenCells]]:
    """Each worksheet that may be read, with its formulas and the cells a reader of values would lose."""
    with source.open() as stream, zipfile.ZipFile(stream) as archive:
        for name, part in _parts(archive):
            data = archive.read(part)
            _refuse_far_cells(source, name, data)
            formulas = list(_FORMULA.finditer(data)) if b"<f" in data or b":f" in data else []
            errors = _ERROR.finditer(data) if _ERROR_MARK.search(data) else iter(())
            lost = _cells(match for match in formulas if not match[2]) | _cells(errors)
            yield name, (_cells(formulas), lost)


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The name of each worksheet with the part of the archive that holds it."""
    relations = _root(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    held = set(archive.namelist())
    for sheet in _root(archive.read("xl/workbook.xml")).iter("{*}sheet"):
        target = targets.get(sheet.get(_RELATION), "").lstrip("/")
        part = target if target.startswith("xl/") else f"xl/{target}"
        if part in held:
            yield sheet.get("name", ""), part


def _root(data: bytes) -> Any:
    return etree.fromstring(data, etree.XMLParser(**SAFE))


def _cells(matches: Iterable[re.Match[bytes]]) -> frozenset[tuple[int, int]]:
    places = (_WHERE.search(each[1]) for each in matches)
    return frozenset((int(place[2]), _column_number(place[1])) for place in places if place)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _refuse_far_cells(source: Source, sheet: str, data: bytes) -> None:
    height = max(map(int, _ROW.findall(data)), default=0)
    width = max(map(_column_number, set(_COLUMN.findall(data))), default=0)
    _refuse_area(source, sheet, height, width)


def _refuse_area(source: Source, sheet: str, height: int, width: int) -> None:
    if height * width > _CELLS:
        raise InputNotFit(
            f"The sheet “{sheet}” of “{source.name}” reaches {height:,} rows down and {width:,} columns across. "
            "Delete the stray entries below or to the right of the table and save it again."
        )


def _look_through_ods(source: Source) -> Iterator[tuple[str, HiddenCells]]:
    """Each sheet with formulas, once all were looked through; stops where repeated filled cells swell without bound.

    Empty repeats to the edge of the sheet are usual and harmless.
    """
    found: dict[str, HiddenCells] = {}
    with source.open() as stream, zipfile.ZipFile(stream) as archive, archive.open("content.xml") as content:
        name, height, width, formulas = "", 0, 0, set[tuple[int, int]]()
        tags = (f"{_TABLE}table", f"{_TABLE}table-row")
        for event, element in etree.iterparse(content, events=("start", "end"), tag=tags, **SAFE):
            if element.tag == tags[0]:
                if event == "start":
                    name, height, width, formulas = element.get(f"{_TABLE}name", ""), 0, 0, set()
                elif formulas:
                    found[name] = (frozenset(formulas), frozenset())
                continue
            if event == "start":
                continue
            filled, places = _filled(element)
            formulas.update((height + 1, place) for place in places)
            width = max(width, filled)
            repeats = int(element.get(f"{_TABLE}number-rows-repeated", "1"))
            _refuse_area(source, name, height + repeats if filled else 0, width)
            height += repeats
            element.clear()
    yield from found.items()


def _filled(row: Any) -> tuple[int, list[int]]:
    """How far across a row's entries reach, and the positions of its formulas, from 1."""
    across = filled = 0
    formulas = []
    for cell in row:
        repeats = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        if cell.get(f"{_TABLE}formula") is not None:
            formulas.append(across + 1)
        across += repeats
        filled = across if len(cell) else filled
    return filled, formulas
