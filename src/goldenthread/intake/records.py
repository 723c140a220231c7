"""Collects the records of an XML return into accepted tables, a few thousand children at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from goldenthread.core.errors import InputNotFit
from goldenthread.core.returns import ReturnSchema
from goldenthread.intake.accepted import Accepted, IssueBook, TableBuilder, Tally
from goldenthread.intake.sources import Source

_PIECE = 40_000

Row = dict[str, Any]
T = TypeVar("T")


@dataclass
class Pile:
    """The rows of one table that wait to be read: cells by element name, and the number of the child."""

    rows: list[Row] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


class Collector:
    """Takes rows table by table and reads them into accepted tables piece by piece."""

    def __init__(self, schema: ReturnSchema, year: int | None) -> None:
        self.schema = schema
        self.book = IssueBook()
        self.year = year
        self.authorities: list[str] = []
        self.years: list[int] = []
        self.files: list[tuple[str, str]] = []
        self.tallies: list[Tally] = []
        self.builders = {table.name: TableBuilder(table, self.book, year) for table in schema.tables}
        self._titles = {
            table.name: {
                heading: column.name for column in table.columns for heading in (column.title, *column.aliases)
            }
            for table in schema.tables
        }
        self._required = {
            table.name: {column.title for column in table.columns if column.required} for table in schema.tables
        }
        self.piles = {table.name: Pile() for table in schema.tables}
        self._counts: dict[str, list[int]] = {}
        self._waiting = 0
        self._children = 0

    def set_year(self, year: int | None) -> None:
        """Reads codes from here on as those of this collection year."""
        if year != self.year:
            self.year = year
            for builder in self.builders.values():
                builder.read_as_of(year)

    def add(self, table: str, row: Row, number: int) -> None:
        """One row of a table, cells by element name, of the child with this number in the file."""
        pile = self.piles[table]
        pile.rows.append(row)
        pile.numbers.append(number)
        self._waiting += 1

    def full(self) -> bool:
        """Whether enough rows wait to be read."""
        return self._waiting >= _PIECE

    def flush(self, place: str) -> None:
        """Reads what waits into the tables."""
        for name, pile in self.piles.items():
            if not pile.rows:
                continue
            titles = self._titles[name]
            met: set[str] = set().union(*pile.rows)
            for strange in sorted(met - titles.keys()):
                for row, number in zip(pile.rows, pile.numbers, strict=True):
                    if strange in row:
                        self.book.add("unknown_element", name, place, column=strange[:60], row=number)
            raw: dict[str, list[Any]] = {}
            for title in titles:
                if title in met or title in self._required[name]:
                    cells = [row.get(title) for row in pile.rows]
                    raw[titles[title]] = _joined(raw.get(titles[title]), cells)
            count = self._counts.setdefault(name, [0, 0])
            count[0] += len(pile.rows)
            count[1] += self.builders[name].add(place, pile.numbers, raw)
            self.piles[name] = Pile()
        self._waiting = 0

    def close(self, source: Source, children: int) -> None:
        """Ends one file of so many children: reads the rest and notes how many rows it held."""
        self._children += children
        self.flush(source.name)
        self.tallies += [Tally(name, source.name, read, kept) for name, (read, kept) in self._counts.items()]
        self._counts = {}
        self.files.append((source.name, source.sha256()))

    def accepted(self) -> Accepted:
        """The whole return; a mixture of years or authorities is a stop."""
        if len(set(self.years)) > 1:
            self.book.add("two_years", "", ", ".join(name for name, _ in self.files))
        if len(set(self.authorities)) > 1:
            self.book.add("two_authorities", "", ", ".join(name for name, _ in self.files))
        if not self._children:
            raise InputNotFit(
                f"There is not one child in {self.files[0][0] if self.files else 'the file'}. Export again."
            )
        names = {tally.table for tally in self.tallies}
        return Accepted(
            schema=self.schema,
            tables={name: builder.finish() for name, builder in self.builders.items()},
            given={
                table.name: frozenset(column.name for column in table.columns)
                for table in self.schema.tables
                if table.name in names or table.element
            },
            issues=self.book.issues(),
            tallies=tuple(self.tallies),
            files=tuple(self.files),
            year=_only(self.years) if self.years else self.year,
            authority=_only(self.authorities),
        )


def _only(said: Sequence[T]) -> T | None:
    """What all of them say; None when they disagree or say nothing."""
    return said[0] if len(set(said)) == 1 else None


def _joined(before: list[Any] | None, after: list[Any]) -> list[Any]:
    """Two spellings of one element as one column; a record uses one or the other."""
    if before is None:
        return after
    return [first if first is not None else second for first, second in zip(before, after, strict=True)]


def leaves(element: Iterable[Any], row: Row) -> list[str]:
    """Puts the text of each inner element into the row by name; gives back the names that came twice."""
    twice = []
    for leaf in element:
        tag = leaf.tag
        if tag in row:
            twice.append(tag)
        else:
            row[tag] = leaf.text
    return twice


def without_namespaces(record: Any) -> Any:
    """The record with plain element names."""
    if record.tag.startswith("{"):
        for each in record.iter():
            each.tag = each.tag.rpartition("}")[2]
    return record
