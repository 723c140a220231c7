"""Puts errors into clean tables, each one written down, so that what finds errors can be scored.

A row has at most one error, so the ledger has one line for each. Kinds are those data teams meet: dates that
are not dates, dates the wrong way round, blanks and codes where a code must be, rows twice, no identifier.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from goldenthread.core.definitions import read_toml
from goldenthread.core.returns import Table
from goldenthread.synthetic.cells import Cell, Sheet
from goldenthread.synthetic.chance import Mix, Stream

KINDS = Mix.of(
    {
        "bad_date": 22,
        "swapped_dates": 14,
        "impossible_order": 14,
        "missing_code": 18,
        "wrong_code": 16,
        "duplicate_row": 10,
        "blank_id": 6,
    }
)
STRAY_COLUMN = "stray_column"

_NOT_DATES = ("31/02/2024", "00/00/0000", "not known", "2024-13-45", "12th of Juno")
_NOT_CODES = ("ZZ9", "???", "See notes")


@dataclass(frozen=True)
class Blot:
    """One error: its kind, the table, the row as counted in the file, the column's heading, whose row it is."""

    kind: str
    table: str
    row: int
    column: str
    id: str


@cache
def _orders(return_key: str) -> dict[str, list[tuple[str, str]]]:
    held = read_toml("synthetic", "written", "order.toml").get(return_key, {})
    return {table: [(first, second) for first, second in pairs] for table, pairs in held.items()}


def dirty(
    sheet: Sheet,
    share: float,
    stream: Stream,
    *,
    return_key: str,
    first_row: int,
    stray: bool = True,
    cannot: frozenset[str] = frozenset(),
) -> tuple[Sheet, list[Blot]]:
    """The sheet with errors in about that share of its rows, and the ledger of them.

    `first_row` is the number a file gives to the first row under the headings. `cannot` are kinds of error that the
    form of the file has no room for; a row that would have one of them is given twice instead.
    """
    pairs = _orders(return_key).get(sheet.table.name, [])
    count = len(sheet)
    if share <= 0 or count == 0:
        return sheet, []
    cells = {name: list(column) for name, column in sheet.cells.items()}
    hit = stream.chance(count, share)
    kinds, luck = stream.pick(count, KINDS), stream.bits(count)
    ids = _ids(sheet.table, cells)
    blots: list[Blot] = []
    repeated: list[int] = []
    for row in hit.nonzero()[0].tolist():
        kind = str(kinds[row]) if str(kinds[row]) not in cannot else "duplicate_row"
        if kind in ("swapped_dates", "impossible_order"):
            column = _out_of_order(pairs, cells, row, int(luck[row]), swap=kind == "swapped_dates")
        else:
            column = _PUT[kind](sheet.table, cells, row, int(luck[row])) if kind in _PUT else ""
        if column is None:
            kind, column = "duplicate_row", ""
        number = first_row + row + len(repeated)
        if kind == "duplicate_row":
            repeated.append(row)
            number += 1
        blots.append(Blot(kind, sheet.table.name, number, sheet.headings.get(column, ""), ids[row]))
    order = sorted([*range(count), *repeated])
    cells = {name: [column[row] for row in order] for name, column in cells.items()}
    headings = dict(sheet.headings)
    if stray and stream.chance(1, 0.3)[0]:
        headings["stray"] = "Local notes"
        cells["stray"] = [""] * (count + len(repeated))
        blots.append(Blot(STRAY_COLUMN, sheet.table.name, first_row - 1, "Local notes", ""))
    return Sheet(sheet.table, headings, cells), blots


def _ids(table: Table, cells: dict[str, list[Cell]]) -> list[str]:
    name = _id_column(table)
    return [str(each) for each in cells[name]] if name else [""] * len(next(iter(cells.values())))


def _id_column(table: Table) -> str:
    for name in ("child_id", "adopter_id"):
        if any(column.name == name for column in table.columns):
            return name
    return ""


def _filled(table: Table, cells: dict[str, list[Cell]], row: int, *, kind: str, required: bool = False) -> list[str]:
    """The columns of a type that have a value in the row."""
    return [
        column.name
        for column in table.columns
        if column.type == kind and cells[column.name][row] != "" and (column.required or not required)
    ]


def _bad_date(table: Table, cells: dict[str, list[Cell]], row: int, luck: int) -> str | None:
    return _replace(cells, row, _filled(table, cells, row, kind="date"), luck, _NOT_DATES)


def _wrong_code(table: Table, cells: dict[str, list[Cell]], row: int, luck: int) -> str | None:
    return _replace(cells, row, _filled(table, cells, row, kind="code"), luck, _NOT_CODES)


def _missing_code(table: Table, cells: dict[str, list[Cell]], row: int, luck: int) -> str | None:
    return _replace(cells, row, _filled(table, cells, row, kind="code", required=True), luck, ("",))


def _blank_id(table: Table, cells: dict[str, list[Cell]], row: int, luck: int) -> str | None:
    name = _id_column(table)
    return _replace(cells, row, [name] if name and cells[name][row] != "" else [], luck, ("",))


def _replace(
    cells: dict[str, list[Cell]], row: int, columns: list[str], luck: int, values: tuple[str, ...]
) -> str | None:
    if not columns:
        return None
    name = columns[luck % len(columns)]
    cells[name][row] = values[(luck >> 8) % len(values)]
    return name


def _out_of_order(
    pairs: list[tuple[str, str]], cells: dict[str, list[Cell]], row: int, luck: int, *, swap: bool
) -> str | None:
    """The column of a date now before the one it must follow: the two swapped, or the second moved back."""
    possible = []
    for first, second in pairs:
        start, end = _as_date(cells[first][row]), _as_date(cells[second][row])
        if start and end and start < end:
            possible.append((first, second, start))
    if not possible:
        return None
    first, second, start = possible[luck % len(possible)]
    if swap:
        cells[first][row], cells[second][row] = cells[second][row], cells[first][row]
    else:
        cells[second][row] = _like(start - timedelta(days=30 + luck % 300), cells[second][row])
    return second


def _as_date(cell: Cell) -> date | None:
    if isinstance(cell, date):
        return cell
    text = str(cell)
    if len(text) == 10 and text[2] == text[5] == "/":
        return date(int(text[6:]), int(text[3:5]), int(text[:2]))
    return date.fromisoformat(text) if len(text) == 10 and text[4] == text[7] == "-" else None


def _like(day: date, cell: Cell) -> Cell:
    """The day written the way the cell was."""
    if isinstance(cell, date):
        return day
    return day.strftime("%d/%m/%Y") if "/" in str(cell) else day.isoformat()


_PUT: dict[str, Callable[[Table, dict[str, list[Cell]], int, int], str | None]] = {
    "bad_date": _bad_date,
    "missing_code": _missing_code,
    "wrong_code": _wrong_code,
    "blank_id": _blank_id,
}
