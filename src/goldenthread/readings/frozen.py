"""The tables a reading sees, and the engine that answers: read-only, reaching nothing outside itself.

A reading is written against tables that have columns but no rows (`Shapes`), so it can be compiled before any
data is there. `FrozenTables` then holds the rows in a DuckDB of its own that may open no file and no network and
whose settings are locked. A compiled reading is one SELECT, so none can change what the next one sees.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from types import TracebackType
from typing import Any

import duckdb
import pyarrow as pa

from goldenthread.core.returns import ReturnSchema

THE_DAY = "the_day"
"""The one-row table that holds the day a reading is made for."""

_WORTH_A_THREAD = 200_000  # rows; below it a second thread costs more than it saves
_IBIS = {"text": "string", "code": "string", "date": "date", "whole": "int64", "number": "float64", "flag": "boolean"}


class Shapes:
    """The tables of one return as Ibis tables without rows, for readings to build expressions from."""

    def __init__(self, schema: ReturnSchema) -> None:
        self.schema = schema

    def __getitem__(self, name: str) -> Any:
        """The Ibis table of that name, with the columns of the definition and where each row came from."""
        import ibis

        columns = {column.name: _IBIS[column.type] for column in self.schema.table(name).columns}
        return ibis.table(
            {**columns, "source_name": "string", "source_row": "int64", "unread_cells": "array<string>"}, name=name
        )

    def day(self) -> Any:
        """The day the reading is made for, as an Ibis value."""
        import ibis

        return ibis.table({"day": "date"}, name=THE_DAY).day.as_scalar()


class FrozenTables(AbstractContextManager["FrozenTables"]):
    """Accepted tables by name in an engine of their own; close it when done."""

    def __init__(self, tables: Mapping[str, pa.Table], *, on: date | None = None) -> None:
        rows = sum(table.num_rows for table in tables.values())
        # No folder to spill into: what does not fit into memory would be written to the disk in clear.
        self._engine = duckdb.connect(config={"threads": 1 if rows < _WORTH_A_THREAD else 2, "temp_directory": ""})
        for name, table in tables.items():
            self._engine.register("incoming", table)
            self._engine.execute(f'CREATE TABLE "{name}" AS SELECT * FROM incoming')  # noqa: S608 - our own names
            self._engine.unregister("incoming")
        self._engine.register(THE_DAY, pa.table({"day": pa.array([on], type=pa.date32())}))
        self._engine.execute("SET enable_external_access = false; SET lock_configuration = true")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.close()

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows a compiled reading gives."""
        return self._engine.execute(sql).fetchall()
