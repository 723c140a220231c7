"""Finds the headings of a sheet or file and says which table of which return they belong to, by content.

The heading row need not be the first, and may be spread over two rows (a group above, a part below, cells
merged). The table is the one whose published headings agree best; a name such as “List 7” only helps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from goldenthread.core.returns import Column, ReturnSchema, Table, matched

HEAD_ROWS = 40
_GOOD_ENOUGH = 0.5
_NAME_HELPS = 0.15
_SURE = 0.95


@dataclass(frozen=True)
class Headings:
    """The recognised headings: which table, which rows they take (from 0), and the column at each position."""

    schema: ReturnSchema
    table: Table
    starts: int
    data_starts: int
    columns: tuple[Column | None, ...]
    labels: tuple[str, ...]
    score: float


Spellings = tuple[str, ...]
"""What one column may be called; the first is shown. Two heading rows give more than one way to read them."""


def recognise(head: Sequence[Sequence[Any]], name: str, schemas: Sequence[ReturnSchema]) -> Headings | None:
    """The best match of the first rows with any table of the schemas, or None when nothing fits well enough."""
    best: Headings | None = None
    known = {heading for schema in schemas for table in schema.tables for heading in table.by_heading}
    for starts, labels, after in _candidates(head):
        if best is not None and best.score >= _SURE and starts > best.starts:
            break
        keys = [tuple(matched(label) for label in spellings if label) for spellings in labels]
        if sum(not known.isdisjoint(each) for each in keys) < 2:
            continue
        shown = tuple(spellings[0] for spellings in labels)
        for schema in schemas:
            for table in schema.tables:
                found = _against(schema, table, keys, shown, (starts, after), matched(name))
                if found and (best is None or found.score > best.score + 1e-9):
                    best = found
    return best


def _candidates(head: Sequence[Sequence[Any]]) -> Iterator[tuple[int, list[Spellings], int]]:
    """Each possible heading: its first row, the spellings at each position, and the first row after it."""
    rows = [[_label(cell) for cell in row] for row in islice(head, HEAD_ROWS)]
    for number, row in enumerate(rows):
        if sum(map(bool, row)) < 2:
            continue
        yield number, [(label,) for label in row], number + 1
        if number + 1 < len(rows) and any(rows[number + 1]):
            yield number, _stacked(row, rows[number + 1]), number + 2


def _label(cell: Any) -> str:
    return cell.strip() if isinstance(cell, str) and len(cell) < 300 else ""


def _stacked(above: list[str], below: list[str]) -> list[Spellings]:
    """Two heading rows as one: a part below may stand alone or continue what is above it or to its upper left."""
    labels: list[Spellings] = []
    group = ""
    for position in range(max(len(above), len(below))):
        top = above[position] if position < len(above) else ""
        part = below[position] if position < len(below) else ""
        group = top or group
        if not part:
            labels.append((top,))
        elif top:
            labels.append((f"{top} {part}", part))
        else:
            labels.append((part, f"{group} {part}"))
    return labels


def _against(
    schema: ReturnSchema, table: Table, keys: list[Spellings], labels: tuple[str, ...], rows: tuple[int, int], name: str
) -> Headings | None:
    columns = [next((table.by_heading[key] for key in each if key in table.by_heading), None) for each in keys]
    used = {column.name for column in columns if column}
    if len(used) < 2:
        return None
    score = 2 * len(used) / (sum(map(bool, keys)) + len(table.columns))
    if name in table.names:
        score += _NAME_HELPS
    if score < _GOOD_ENOUGH:
        return None
    return Headings(schema, table, *rows, tuple(columns), labels, score)
