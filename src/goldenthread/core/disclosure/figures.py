"""The figures of one publication and how they hang together, whatever table each is printed in.

    A cell is one figure under one key. Printed in two tables or two papers, it is still one cell.
    A sum says which cells add up to which:   all = boys + girls        a column, a row, a nested breakdown
                                              2016 = 2015 + change      a year-on-year difference (signed)
    A percentage names its two parts; a part not printed beside it is given away by it all the same.

A cell already public (`locked`) can no longer be hidden; others are hidden around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from goldenthread.core.errors import InputNotFit, WrongUse

ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One figure. Without a count it is not available or not applicable; `signed` ones are differences.

    `printed` false: no table shows it, but readers can work it out where the rest allows, so it is protected too.
    """

    key: str
    count: int | None = None
    level: str = "authority"
    printed: bool = True
    locked: bool = False
    signed: bool = False
    missing: Literal["not_available", "not_applicable"] = "not_available"

    def __post_init__(self) -> None:
        if self.count is not None and self.count < 0 and not self.signed:
            raise InputNotFit(f"The figure “{self.key}” is below nought. Only a difference may be.")


@dataclass(frozen=True)
class Sum:
    """The total is the sum of the parts."""

    total: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Percentage:
    """The numerator as a percentage of the denominator, both of them cells."""

    key: str
    numerator: str
    denominator: str


@dataclass(frozen=True)
class Publication:
    """Everything that is to be published together, or can be laid side by side with what is."""

    cells: tuple[Cell, ...]
    sums: tuple[Sum, ...] = ()
    percentages: tuple[Percentage, ...] = ()

    def __post_init__(self) -> None:
        keys = [cell.key for cell in self.cells]
        if len(set(keys)) < len(keys):
            raise WrongUse("Two cells of the publication have one key. A figure printed twice is still one cell.")
        held = set(keys)
        named = [key for each in self.sums for key in (each.total, *each.parts)]
        named += [key for each in self.percentages for key in (each.numerator, each.denominator)]
        strangers = sorted(set(named) - held)
        if strangers:
            raise WrongUse(f"The publication adds up cells it does not hold: {', '.join(strangers)}.")
        self._check_sums()

    def _check_sums(self) -> None:
        counts = {cell.key: cell.count if cell.count is not None else _nothing(cell) for cell in self.cells}
        for each in self.sums:
            parts = [counts[key] for key in each.parts]
            total = counts[each.total]
            known = sum(part for part in parts if part is not None)
            complete = None not in parts
            if total is not None and ((complete and known != total) or (not complete and known > total)):
                raise InputNotFit(
                    f"The parts of “{each.total}” do not add up to it. Mend the figures before publishing."
                )


def _nothing(cell: Cell) -> int | None:
    return 0 if cell.missing == "not_applicable" else None


def two_way(
    name: str,
    counts: Mapping[str, Mapping[str, int]],
    *,
    level: str = "authority",
    row_totals: bool = True,
    column_totals: bool = True,
) -> Publication:
    """One table of counts by row and column with its totals as cells “name/row/column”, and the sums between them.

    A total's row or column is called “all”. Every row must have the same columns.
    """
    columns = list(next(iter(counts.values()), {}))
    if any(list(row) != columns for row in counts.values()):
        raise WrongUse(f"The rows of the table “{name}” do not have the same columns.")
    cells = {(row, column): number for row, line in counts.items() for column, number in line.items()}
    sums: list[Sum] = []

    def key(row: str, column: str) -> str:
        return f"{name}/{row}/{column}"

    if row_totals and len(columns) > 1:
        for row, line in counts.items():
            cells[row, ALL] = sum(line.values())
            sums.append(Sum(key(row, ALL), tuple(key(row, column) for column in columns)))
        columns = [*columns, ALL]
    if column_totals and len(counts) > 1:
        for column in columns:
            cells[ALL, column] = sum(cells[row, column] for row in counts)
            sums.append(Sum(key(ALL, column), tuple(key(row, column) for row in counts)))
        if columns[-1] == ALL and len(columns) > 1:
            sums.append(Sum(key(ALL, ALL), tuple(key(ALL, column) for column in columns[:-1])))
    return Publication(
        tuple(Cell(key=key(*place), count=number, level=level) for place, number in cells.items()), tuple(sums)
    )


def combine(*publications: Publication) -> Publication:
    """Several tables or papers as one publication. A cell in more than one must hold the same count in each."""
    cells: dict[str, Cell] = {}
    for cell in (cell for each in publications for cell in each.cells):
        before = cells.setdefault(cell.key, cell)
        if (before.count, before.level, before.signed) != (cell.count, cell.level, cell.signed):
            raise InputNotFit(f"“{cell.key}” is a different figure in two of the tables. Mend one before publishing.")
        printed, locked = before.printed or cell.printed, before.locked or cell.locked
        cells[cell.key] = replace(before, printed=printed, locked=locked)
    sums = dict.fromkeys(each for one in publications for each in one.sums)
    percentages = dict.fromkeys(each for one in publications for each in one.percentages)
    return Publication(tuple(cells.values()), tuple(sums), tuple(percentages))
