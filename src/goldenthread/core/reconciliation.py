"""Differences between returns about the same children, as data: what is compared, in plain words, and what to do.

A difference is a record here and a reading of the same key. Its reading sees the tables of several returns on one
day; the outcome is the rows that differ, or that it could not run and why. Only counts leave; rows stay inside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from goldenthread.core.checks import ExampleTables
from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError
from goldenthread.core.returns import load_return

Given = Mapping[str, Mapping[str, frozenset[str]]]
"""The columns that were sent, by return and table."""


@dataclass(frozen=True)
class Difference:
    """One kind of difference between two returns.

    `fields` are the cells compared, as return.table.column; the rows given belong to the return and table of the
    first. `wrong` is an example whose first row of that table differs, `right` one in which none does.
    """

    key: str
    title: str
    words: str
    remedy: str
    fields: tuple[str, ...]
    wrong: ExampleTables
    right: ExampleTables
    understood: str = ""

    def __post_init__(self) -> None:
        if any(each.count(".") != 2 for each in self.fields) or len(set(self.returns)) < 2:
            raise DefinitionError("The fields of a difference are return.table.column, and of two returns.")

    @property
    def returns(self) -> tuple[str, ...]:
        """The returns it compares, in the order they are named."""
        return tuple(dict.fromkeys(each.split(".")[0] for each in self.fields))

    @property
    def place(self) -> tuple[str, str]:
        """The return and the table whose rows it gives."""
        collection, table, _ = self.fields[0].split(".")
        return collection, table


@dataclass(frozen=True)
class _Differences:
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class DifferenceResult:
    """What came of one comparison: rows by return and place (sheet or file), or why it could not run."""

    difference: Difference
    rows: Mapping[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    could_not_run: str = ""

    @property
    def ran(self) -> bool:
        """Whether the comparison was made; if not, nothing is known about it."""
        return not self.could_not_run

    @property
    def count(self) -> int:
        """The number of rows that differ."""
        return sum(map(len, self.rows.values()))


@cache
def load_differences() -> tuple[Difference, ...]:
    """Every kind of difference, in published order; each field must exist."""
    where = "definitions/reconciliation.toml"
    found = build(_Differences, read_toml("reconciliation.toml"), where=where).differences
    if len({each.key for each in found}) != len(found):
        raise DefinitionError(f"{where} has a key twice.")
    for each in found:
        for name in each.fields:
            collection, table, column = name.split(".")
            load_return(collection).table(table).column(column)
    return found


def why_not(difference: Difference, given: Given, years: Mapping[str, int | None], on: date) -> str:
    """Why a comparison cannot be made on what was given, in one sentence; empty when it can."""
    for name in difference.fields:
        collection, table, column = name.split(".")
        schema = load_return(collection)
        if collection not in given:
            return f"{schema.title} was not sent."
        year = years.get(collection)
        if year is not None and not date(year - 1, 4, 1) <= on <= date(year, 3, 31):
            return f"The day {on:%-d %B %Y} is not in the collection year {year} of {schema.title}."
        if column not in given[collection].get(table, frozenset()):
            title = schema.table(table).title
            return f"“{schema.table(table).column(column).title}” of “{title}” was not sent."
    return ""
