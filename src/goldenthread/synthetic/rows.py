"""Columns of equal length under names: the tables journeys are drawn in.

Smaller than a data frame on purpose: a million children need only arrays, masks and joins by row number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

Column = NDArray[Any]


class Rows:
    """A table of named columns. Columns are read with rows["name"]; rows never change in place."""

    def __init__(self, **columns: Column) -> None:
        lengths = {len(column) for column in columns.values()}
        if len(lengths) > 1:
            raise ValueError(f"The columns have different lengths: {sorted(lengths)}.")
        self._columns = columns
        self._length = lengths.pop() if lengths else 0

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, name: str) -> Column:
        return self._columns[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def where(self, chosen: Column) -> Rows:
        """The rows a mask or a list of row numbers chooses, in that order."""
        return Rows(**{name: column[chosen] for name, column in self._columns.items()})

    def plus(self, **columns: Column) -> Rows:
        """The same rows with columns added or replaced."""
        return Rows(**{**self._columns, **columns})

    def in_order(self, *names: str) -> Rows:
        """The rows sorted by the named columns, the first counting most; equal rows keep their order."""
        return self.where(np.lexsort([self._columns[name] for name in reversed(names)]))

    @staticmethod
    def stacked(tables: Iterable[Rows]) -> Rows:
        """Tables of the same columns, one under the other."""
        held = list(tables)
        return Rows(**{name: np.concatenate([table[name] for table in held]) for name in held[0]})


def first_of_run(values: Column) -> NDArray[np.bool_]:
    """Where a new value begins in a sorted column."""
    if len(values) == 0:
        return np.zeros(0, dtype=bool)
    return np.concatenate(([True], values[1:] != values[:-1]))


def place_in_run(values: Column) -> NDArray[np.int64]:
    """How many rows of the same value come before each row of a sorted column."""
    starts = first_of_run(values)
    at = np.arange(len(values), dtype=np.int64)
    return at - np.maximum.accumulate(np.where(starts, at, 0)) if len(values) else at


def padded(number: NDArray[np.int64], width: int) -> NDArray[np.str_]:
    """Whole numbers as text with noughts in front, all of one width."""
    return np.char.zfill(number.astype(str), width) if len(number) else np.zeros(0, dtype=f"U{width}")
