"""Spoils small sound returns in seeded ways, knowing how many rows went in."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tests.factories import returns
from tests.factories.workbooks import Cell, ErrorCell, Formula, ods, xlsx, zipped

PLANTED = "Zebedee-Zugzwang"
"""A value no message may ever hold."""

_ODD: tuple[Cell, ...] = (
    *(PLANTED, "", "   ", "\t", "#N/A", "=1+1", "31/02/2026", "99/99/99", "1e309", "-1", "٣", "𝟛", "\u202e", "a" * 400),
    *("Child Unique ID", '"', "'", ",,,", "a\nb", "NULL", 1e308, -0.0, 10**15, 0.1, True, date(1900, 1, 1)),
    *(Formula("NOW()"), Formula("1/0", "#DIV/0!"), ErrorCell(), ErrorCell("#REF!"), None),
)


@dataclass(frozen=True)
class Spoilt:
    """A spoilt file: its name, bytes, and how many rows went in, headings included (None: nobody can know)."""

    name: str
    content: bytes
    rows: int | None


Grid = list[list[Cell]]


def _spoil_cells(grid: Grid, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 6)):
        row = chance.choice(grid[1:]) if len(grid) > 1 else grid[0]
        if row:
            row[chance.randrange(len(row))] = chance.choice(_ODD)


def _lose_column(grid: Grid, chance: random.Random) -> None:
    position = chance.randrange(len(grid[0]))
    for row in grid:
        del row[position : position + 1]


def _shuffle_columns(grid: Grid, chance: random.Random) -> None:
    order = list(range(len(grid[0])))
    chance.shuffle(order)
    for place, row in enumerate(grid):
        grid[place] = [row[position] for position in order if position < len(row)]


def _add_blank_rows(grid: Grid, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 3)):
        grid.insert(chance.randint(1, len(grid)), chance.choice(([], ["", " "], [None] * 5)))


def _repeat_headings(grid: Grid, chance: random.Random) -> None:
    grid.insert(chance.randint(1, len(grid)), list(grid[0]))


def _spoil_heading(grid: Grid, chance: random.Random) -> None:
    grid[0][chance.randrange(len(grid[0]))] = chance.choice(_ODD)


def _move_right(grid: Grid, chance: random.Random) -> None:
    grid[chance.randrange(1, len(grid))].insert(0, PLANTED)


def _cut_row(grid: Grid, chance: random.Random) -> None:
    row = grid[chance.randrange(1, len(grid))]
    del row[min(1, len(row)) + chance.randrange(len(row) or 1) :]


_GRID_WAYS: tuple[Callable[[Grid, random.Random], None], ...] = (
    _spoil_cells,
    _spoil_cells,
    _lose_column,
    _shuffle_columns,
    _add_blank_rows,
    _repeat_headings,
    _spoil_heading,
    _move_right,
    _cut_row,
)


def _spoilt_grid(grid: Grid, chance: random.Random) -> Grid:
    for _ in range(chance.randint(1, 3)):
        if len(grid) > 1 and all(grid[:1]):
            chance.choice(_GRID_WAYS)(grid, chance)
    return grid


def _spoil_bytes(content: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        way, at = chance.randrange(4), chance.randrange(len(spoilt))
        if way == 0:
            spoilt[at] = chance.randrange(256)
        elif way == 1:
            del spoilt[at : at + chance.randint(1, 40)]
        elif way == 2:
            spoilt[at:at] = chance.choice((b"\0", b'"', b"<", b"&bomb;", b"\xff\xfe", b"]]>", b"\r", b"<!--"))
        else:
            del spoilt[max(1, at) :]
        if not spoilt:
            return b"x"
    return bytes(spoilt)


def _trailing_blank(grid: Grid) -> int:
    """Rows at the end of a sheet without a stored cell, which no reader of the file can count."""
    count = 0
    for row in reversed(grid[1:]):
        if any(cell not in (None, "") for cell in row):
            break
        count += 1
    return count


def spoilt_workbook(seed: int) -> Spoilt:
    """A spoilt Annex A workbook of one to three lists."""
    chance = random.Random(seed)
    sheets = returns.annex_a_sheets(rows=chance.randint(1, 5))
    chosen = {name: _spoilt_grid(sheets[name], chance) for name in chance.sample(list(sheets), chance.randint(1, 3))}
    content = xlsx(chosen)
    if chance.random() < 0.25:
        return Spoilt("spoilt.xlsx", _spoil_bytes(content, chance), None)
    rows = sum(len(grid) - _trailing_blank(grid) for grid in chosen.values())
    return Spoilt("spoilt.xlsx", content, rows)


def spoilt_ods(seed: int) -> Spoilt:
    """A spoilt OpenDocument spreadsheet of one list."""
    chance = random.Random(seed)
    name, grid = chance.choice(list(returns.annex_a_sheets(rows=3).items()))
    texts = [[returns.written(cell) for cell in row] for row in _spoilt_grid(grid, chance)]
    content = ods({name: texts}, times=chance.choice((1, 1, 1, 5)))
    return Spoilt("spoilt.ods", _spoil_bytes(content, chance) if chance.random() < 0.5 else content, None)


def spoilt_csv(seed: int) -> Spoilt:
    """A spoilt CSV file of one SSDA903 table, alone or in an archive."""
    chance = random.Random(seed)
    table = chance.choice(returns.load_return("ssda903").tables)
    grid = _spoilt_grid(returns.table_rows(table, rows=chance.randint(1, 6)), chance)
    content = returns.csv_text(grid).encode("utf-8", "surrogatepass")
    rows: int | None = len(grid)
    if chance.random() < 0.4:
        content, rows = _spoil_bytes(content, chance), None
    if chance.random() < 0.2:
        return Spoilt("spoilt.zip", zipped({f"{table.name}.csv": content}), rows)
    return Spoilt(f"{table.name}.csv", content, rows)


def spoilt_xml(seed: int) -> Spoilt:
    """A spoilt census or SSDA903 message."""
    chance = random.Random(seed)
    text = returns.cin_census(chance.randint(1, 4)) if chance.random() < 0.6 else returns.SSDA903_XML
    for _ in range(chance.randint(0, 4)):
        parts = text.split("<")
        at = chance.randrange(1, len(parts))
        tag, closed, inside = parts[at].partition(">")
        way = chance.randrange(4)
        if way == 0 and closed and not tag.startswith("/"):
            parts[at] = f"{tag}>{chance.choice((PLANTED, '', '99/99/2026', '2026-02-31', '-1'))}"
        elif way == 1:
            parts[at] = f"{chance.choice(('Hat', 'Child', '/Child', 'Sex', 'EPISODE'))}>{inside}"
        elif way == 2:
            del parts[at]
        else:
            parts.insert(at, parts[at])
        text = "<".join(parts)
    content = text.encode()
    return Spoilt("spoilt.xml", _spoil_bytes(content, chance) if chance.random() < 0.2 else content, None)


WAYS: tuple[Callable[[int], Spoilt], ...] = (spoilt_workbook, spoilt_csv, spoilt_xml, spoilt_ods)
