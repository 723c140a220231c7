"""What comes out of the porch: typed tables in which every row knows where it came from, and the issues found.

Nothing is dropped in silence: for each place `Tally` says how many rows were read, kept, blank and passed
over as repeated headings, and the first is always the sum of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from goldenthread.core.issues import Issue
from goldenthread.core.returns import SOURCE_COLUMNS, ReturnSchema, Table, matched
from goldenthread.intake.cells import CellReader

Progress = Callable[[str], None]

_ARROW = {
    "text": pa.string(),
    "code": pa.string(),
    "date": pa.date32(),
    "whole": pa.int64(),
    "number": pa.float64(),
    "flag": pa.bool_(),
}
_UNREAD_KINDS = frozenset({"unread_cell"})


@dataclass(frozen=True)
class Tally:
    """The rows of one table in one place: read = kept + blank + repeated headings.

    `above` rows, headings included, come before the first that was read; what they hold is an issue.
    """

    table: str
    place: str
    read: int
    kept: int
    blank: int = 0
    headings: int = 0
    above: int = 0


@dataclass(frozen=True)
class Accepted:
    """One return as read: every table of its schema (empty when not sent), issues, tallies, what was given.

    `given` names, for each table that was sent, the columns its headings held; a check or measure that needs
    another column could not run, which is not the same as finding nothing. `files` are names with SHA-256.
    `year` is the collection year and `authority` the three-digit DfE number, where the return itself says so.
    """

    schema: ReturnSchema
    tables: Mapping[str, pa.Table]
    given: Mapping[str, frozenset[str]]
    issues: tuple[Issue, ...]
    tallies: tuple[Tally, ...]
    files: tuple[tuple[str, str], ...] = ()
    year: int | None = None
    authority: str | None = None

    @property
    def row_counts(self) -> dict[str, int]:
        """The number of rows kept in each table of the return."""
        return {name: table.num_rows for name, table in self.tables.items()}


def arrow_schema(table: Table) -> pa.Schema:
    """The columns of an accepted table in order: those of the definition, then where the row came from."""
    fields = [pa.field(column.name, _ARROW[column.type]) for column in table.columns]
    name, row, unread = SOURCE_COLUMNS
    fields += [pa.field(name, pa.string()), pa.field(row, pa.int64()), pa.field(unread, pa.list_(pa.string()))]
    return pa.schema(fields)


@dataclass
class IssueBook:
    """Collects issues while reading, one entry for each place, column and fault."""

    _rows: dict[tuple[str, str, str, str, str], list[int]] = field(default_factory=dict)

    def add(self, kind: str, table: str, place: str, *, column: str = "", expected: str = "", row: int = 0) -> None:
        """Notes one fault; row 0 means the whole place."""
        rows = self._rows.setdefault((kind, table, place, column, expected), [])
        if row:
            rows.append(row)

    def issues(self) -> tuple[Issue, ...]:
        """Everything found, in the order it was first met."""
        return tuple(Issue(*key, rows=tuple(rows)) for key, rows in self._rows.items())


class TableBuilder:
    """Builds one accepted table from pieces of raw columns, and notes what could not be read."""

    def __init__(self, table: Table, book: IssueBook, year: int | None = None) -> None:
        self.table = table
        self.book = book
        self.read_as_of(year)
        self._identifier = table.columns[0].name if table.columns[0].required else ""
        self._pieces: list[pa.RecordBatch] = []
        self.given: set[str] = set()
        self.headings_met = 0

    def read_as_of(self, year: int | None) -> None:
        """Reads codes from here on as those of this collection year."""
        self._readers = {column.name: CellReader(column, year) for column in self.table.columns}

    def add(self, place: str, rows: Sequence[int], raw: Mapping[str, Sequence[Any]]) -> int:
        """Adds rows of one place from raw cells by column name; gives back how many were kept."""
        values: dict[str, Any] = {}
        unread: dict[int, list[str]] = {}
        again: set[int] = set()
        for name, cells in raw.items():
            values[name], troubles = self._readers[name].read(cells)
            self._note(name, place, rows, troubles, unread, again)
        if again:
            again = {position for position in again if self._repeats_heading(raw, position)}
        kept = [position for position in range(len(rows)) if position not in again] if again else None
        for position in sorted(again):
            self.book.add("heading_again", self.table.name, place, row=rows[position])
        self._note_blanks(values, place, rows, again, unread)
        self._pieces.append(self._batch(place, rows, values, unread, kept))
        self.given.update(raw)
        self.headings_met += len(again)
        return len(rows) - len(again)

    def finish(self) -> pa.Table:
        """The whole table."""
        return pa.Table.from_batches(self._pieces, schema=arrow_schema(self.table))

    def _note(
        self,
        name: str,
        place: str,
        rows: Sequence[int],
        troubles: list[tuple[int, str]],
        unread: dict[int, list[str]],
        again: set[int],
    ) -> None:
        column, expected = self.table.column(name), self._readers[name].expected
        for position, kind in troubles:
            if kind == "heading_again":
                again.add(position)
                continue
            if kind in _UNREAD_KINDS:
                unread.setdefault(position, []).append(name)
            self.book.add(kind, self.table.name, place, column=column.title, expected=expected, row=rows[position])

    def _repeats_heading(self, raw: Mapping[str, Sequence[Any]], position: int) -> bool:
        """Whether at least half of the row's cells are the headings of their own columns."""
        same = filled = 0
        for name, cells in raw.items():
            text = str(cells[position] or "").strip()
            filled += bool(text)
            same += bool(text) and self.table.by_heading.get(matched(text)) is self.table.column(name)
        return 2 * same >= filled

    def _note_blanks(
        self,
        values: Mapping[str, Any],
        place: str,
        rows: Sequence[int],
        again: set[int],
        unread: Mapping[int, list[str]],
    ) -> None:
        for column in self.table.columns:
            cells = values.get(column.name)
            if cells is None or not column.required:
                continue
            kind = "blank_identifier" if column.name == self._identifier else "blank_cell"
            expected = self._readers[column.name].expected
            for position in _blank_positions(cells):
                if position not in again and column.name not in unread.get(position, ()):
                    row = rows[position]
                    self.book.add(kind, self.table.name, place, column=column.title, expected=expected, row=row)

    def _batch(
        self,
        place: str,
        rows: Sequence[int],
        values: Mapping[str, Any],
        unread: Mapping[int, list[str]],
        kept: list[int] | None,
    ) -> pa.RecordBatch:
        schema, size = arrow_schema(self.table), len(rows)
        arrays = [
            _array(values[column.name], schema.field(column.name).type)
            if column.name in values
            else pa.nulls(size, schema.field(column.name).type)
            for column in self.table.columns
        ]
        marks = [unread.get(position) for position in range(size)] if unread else None
        arrays.append(pa.repeat(pa.scalar(place, pa.string()), size))
        arrays.append(pa.array(rows, type=pa.int64()))
        unread_type = schema.field("unread_cells").type
        arrays.append(pa.array(marks, type=unread_type) if marks else pa.nulls(size, unread_type))
        batch = pa.RecordBatch.from_arrays(arrays, schema=schema)
        return batch if kept is None else batch.take(pa.array(kept, type=pa.int64()))


def _blank_positions(cells: Any) -> list[int]:
    if isinstance(cells, pa.Array):
        return pc.indices_nonzero(pc.is_null(cells)).to_pylist() if cells.null_count else []
    return [position for position, value in enumerate(cells) if value is None] if None in cells else []


def _array(cells: Any, kind: pa.DataType) -> pa.Array:
    return cells if isinstance(cells, pa.Array) else pa.array(cells, type=kind)
