"""Reads rows under headings into tables of a return: the one way in for every sheet and every CSV file."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from goldenthread.core.returns import ReturnSchema
from goldenthread.intake.accepted import IssueBook, TableBuilder, Tally
from goldenthread.intake.headings import HEAD_ROWS, Headings, recognise
from goldenthread.intake.sources import Source
from goldenthread.intake.workbook import Sheet

_PIECE = 50_000
_DELIMITERS = ",;\t|"
_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass
class Grid:
    """Rows with their numbers, in pieces, and what only the file itself can tell about single cells."""

    place: str
    head: list[list[Any]]
    pieces: Iterator[tuple[list[int], list[Sequence[Any]]]]
    formulas: frozenset[tuple[int, int]] = frozenset()
    remarks: list[tuple[str, int]] = field(default_factory=list)


def grid_of_sheet(sheet: Sheet, place: str) -> Grid:
    """A worksheet as a grid; row numbers are those of the sheet."""

    def pieces() -> Iterator[tuple[list[int], list[Sequence[Any]]]]:
        for start in range(0, len(sheet.rows), _PIECE):
            rows: list[Sequence[Any]] = list(sheet.rows[start : start + _PIECE])
            yield list(range(start + 1, start + 1 + len(rows))), rows

    return Grid(place, sheet.rows[:HEAD_ROWS], pieces(), sheet.formulas)


def grid_of_text(source: Source, schemas: Sequence[ReturnSchema]) -> tuple[Grid, Headings | None]:
    """A delimited text file as a grid, with its headings; row numbers are the lines where rows begin."""
    encoding, guessed = _encoding(source)
    best: tuple[Headings, str] | None = None
    for delimiter in _DELIMITERS:
        with _text(source, encoding) as text:
            head = next((rows for _, rows in _split(text, delimiter, HEAD_ROWS, [])), [])
        found = recognise(head, source.name.rpartition(".")[0] or source.name, schemas)
        if found and (best is None or found.score > best[0].score):
            best = found, delimiter
    remarks: list[tuple[str, int]] = [("not_utf8", 0)] if guessed else []
    delimiter = best[1] if best else ","

    def pieces() -> Iterator[tuple[list[int], list[Sequence[Any]]]]:
        with _text(source, encoding) as text:
            yield from _split(text, delimiter, _PIECE, remarks)

    return Grid(source.name, [], pieces(), remarks=remarks), best[0] if best else None


def _encoding(source: Source) -> tuple[str, bool]:
    """The encoding of a text file, and whether it is only the usual one of Windows for want of a better."""
    with source.open() as stream:
        start = stream.read(4)
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16", False
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        try:
            decoder.decode(start)
            while block := stream.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252", True
    return "utf-8-sig", False


def _text(source: Source, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(source.open(), encoding=encoding, errors="replace", newline="")


def _split(
    text: io.TextIOWrapper, delimiter: str, size: int, remarks: list[tuple[str, int]]
) -> Iterator[tuple[list[int], list[Sequence[Any]]]]:
    """Pieces of rows with the line each begins on; a remark where a row runs over lines or the rest cannot be split."""
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    whole = True
    while whole:
        before, piece = reader.line_num, []
        try:
            piece += islice(reader, size)
        except csv.Error:
            whole = False
        if piece:
            yield _lines(piece, before, reader.line_num if whole else None, remarks), piece
        if not whole:
            remarks.append(("broken_rows", before + sum(map(_height, piece)) + 1))
        elif len(piece) < size:
            return


def _lines(piece: list[Sequence[Any]], before: int, after: int | None, remarks: list[tuple[str, int]]) -> list[int]:
    """The line each row begins on, when the piece begins after line `before`."""
    if after is not None and after - before == len(piece):
        return list(range(before + 1, after + 1))
    numbers = []
    for row in piece:
        numbers.append(before + 1)
        height = _height(row)
        if height > 1:
            remarks.append(("row_over_lines", before + 1))
        before += height
    return numbers


def _height(row: Sequence[str]) -> int:
    """How many lines of the file a row takes: one more than the line breaks in its cells."""
    return 1 + sum(len(_BREAK.findall(cell)) for cell in row if "\n" in cell or "\r" in cell)


def read_grid(grid: Grid, found: Headings, builder: TableBuilder, book: IssueBook) -> Tally:
    """Reads every row under the headings into the builder; the tally accounts for each one."""
    name = found.table.name
    wanted = _wanted(found, grid.place, book)
    read = kept = blank = 0
    headings_before = builder.headings_met
    skip = found.data_starts
    for numbers, rows in grid.pieces:
        if skip:
            drop = min(skip, len(rows))
            _note_above(numbers[:drop], rows[:drop], found, grid.place, book)
            numbers, rows, skip = numbers[drop:], rows[drop:], skip - drop
        if not rows:
            continue
        read += len(rows)
        columns, numbers = _columns(numbers, rows, found, grid.place, book)
        blank += len(rows) - len(numbers)
        if numbers:
            pile = {column: columns[position] for column, position in wanted.items()}
            kept += builder.add(grid.place, numbers, pile)
    for kind, line in grid.remarks:
        book.add(kind, name, grid.place, row=line)
    _note_formulas(grid, found, book)
    if read == blank:
        book.add("no_rows", name, grid.place)
    builder.given.update(wanted)
    repeated = builder.headings_met - headings_before
    return Tally(name, grid.place, read, kept, blank, repeated, above=found.data_starts)


def _note_above(numbers: list[int], rows: list[Sequence[Any]], found: Headings, place: str, book: IssueBook) -> None:
    """Notes what stands above the headings, and headings that take two rows; a piece is longer than both."""
    for number, row in zip(numbers[: found.starts], rows, strict=False):
        if _has_entry(row):
            book.add("above_headings", found.table.name, place, row=number)
    if found.data_starts - found.starts > 1:
        for number in numbers[found.starts :]:
            book.add("two_heading_rows", found.table.name, place, row=number)


def _wanted(found: Headings, place: str, book: IssueBook) -> dict[str, int]:
    """The position of each column that was found; notes the missing, unknown and repeated ones."""
    wanted: dict[str, int] = {}
    for position, (column, label) in enumerate(zip(found.columns, found.labels, strict=True)):
        if column is None:
            if label:
                book.add("unknown_column", found.table.name, place, column=_shown(label))
        elif column.name in wanted:
            book.add("repeated_column", found.table.name, place, column=column.title)
        else:
            wanted[column.name] = position
    for number, column in enumerate(found.table.columns):
        if column.name in wanted:
            continue
        if number == 0 and column.required:
            kind = "missing_identifier_column"
        else:
            kind = "missing_newer_column" if column.since else "missing_column"
        book.add(kind, found.table.name, place, column=column.title)
    return wanted


def _shown(label: str) -> str:
    """An unknown heading as it may be shown: cut short, because a file without headings shows a row of data here."""
    plain = " ".join(label.split())
    return plain if len(plain) <= 60 else plain[:59] + "…"


def _columns(
    numbers: list[int], rows: list[Sequence[Any]], found: Headings, place: str, book: IssueBook
) -> tuple[list[Sequence[Any]], list[int]]:
    """The cells of a piece by column, without its blank rows, and the row numbers that are left."""
    table, width = found.table.name, len(found.columns)
    if set(map(len, rows)) != {width}:
        rows = [_evened(row, number, width, place, table, book) for number, row in zip(numbers, rows, strict=True)]
    if not all(row[0] not in ("", None) for row in rows):
        filled = [_has_entry(row) for row in rows]
        for number, full in zip(numbers, filled, strict=True):
            if not full:
                book.add("blank_rows", table, place, row=number)
        rows = [row for row, full in zip(rows, filled, strict=True) if full]
        numbers = [number for number, full in zip(numbers, filled, strict=True) if full]
    across = list(zip(*rows, strict=True))
    for position, label in enumerate(found.labels):
        if rows and not label and found.columns[position] is None and _has_entry(across[position]):
            for number, cell in zip(numbers, across[position], strict=True):
                if _has_entry((cell,)):
                    book.add("extra_cells", table, place, row=number)
    return across, numbers


def _evened(row: Sequence[Any], number: int, width: int, place: str, table: str, book: IssueBook) -> Sequence[Any]:
    if len(row) < width:
        if _has_entry(row):
            book.add("short_row", table, place, row=number)
        return [*row, *[""] * (width - len(row))]
    if _has_entry(row[width:]):
        book.add("extra_cells", table, place, row=number)
    return row[:width]


def _has_entry(row: Sequence[Any]) -> bool:
    return any(cell not in ("", None) and str(cell).strip() for cell in row)


def _note_formulas(grid: Grid, found: Headings, book: IssueBook) -> None:
    """Notes formulas under the headings, which read as plain values."""
    for row, position in sorted(grid.formulas):
        column = found.columns[position - 1] if position <= len(found.columns) else None
        if column is not None and row > found.data_starts:
            expected = "a value, not a formula"
            book.add("formula", found.table.name, grid.place, column=column.title, expected=expected, row=row)
