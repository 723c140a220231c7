"""The tables a reading sees, and the engine that answers: read-only, reaching nothing outside itself.

A reading is written against tables that have columns but no rows (`Shapes`), so it can be compiled before any
data is there. `FrozenTables` then holds the rows in a DuckDB of its own that may open no file and no network and
whose settings are locked. A compiled reading is one SELECT, so none can change what the next one sees.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from datetime import date
from importlib import import_module
from types import TracebackType
from typing import Any

import duckdb
import pyarrow as pa

from goldenthread.core.checks import this_year
from goldenthread.core.returns import ReturnSchema

THE_DAY = "the_day"
"""The one-row table that holds the day a reading is made for."""
THE_YEAR = "the_collection"
"""The one-row table that holds the first and last day of the collection year."""

_WORTH_A_THREAD = 200_000  # rows; below it a second thread inside one question costs more than it saves
_THREADS = 2
_REWRITING = ("expression_rewriter",)
_TRUSTING_ROWS = (
    "statistics_propagation",
    "empty_result_pullup",
    "compressed_materialization",
    "build_side_probe_side",
)
"""What plans by the rows that are there (“no date lies after the day”), and would be wrong for the rows that come next."""
_IBIS = {"text": "string", "code": "string", "date": "date", "whole": "int64", "number": "float64", "flag": "boolean"}


class Shapes:
    """The tables of one return as Ibis tables without rows, for readings to build expressions from."""

    def __init__(self, schema: ReturnSchema) -> None:
        self.schema = schema
        self._prepared: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """The Ibis table of that name, with the columns of the definition and where each row came from."""
        import ibis

        columns = {column.name: _IBIS[column.type] for column in self.schema.table(this_year(name)).columns}
        return ibis.table(
            {**columns, "source_name": "string", "source_row": "int64", "unread_cells": "array<string>"}, name=name
        )

    def day(self) -> Any:
        """The day the reading is made for, as an Ibis value."""
        import ibis

        return ibis.table({"day": "date"}, name=THE_DAY).day.as_scalar()

    def first_day(self) -> Any:
        """The first day of the collection year, as an Ibis value."""
        import ibis

        return ibis.table({"first": "date", "last": "date"}, name=THE_YEAR)["first"].as_scalar()

    def last_day(self) -> Any:
        """The last day of the collection year, as an Ibis value."""
        import ibis

        return ibis.table({"first": "date", "last": "date"}, name=THE_YEAR)["last"].as_scalar()

    def prepared(self, name: str) -> Any:
        """A table worked out once before all readings (module prepared_…), as an Ibis table of that name."""
        import ibis

        if name not in self._prepared:
            module = import_module(f"goldenthread.readings.prepared_{self.schema.key.replace('-', '_')}")
            self._prepared[name] = ibis.table(getattr(module, name)(self).schema(), name=name)
        return self._prepared[name]


class FrozenTables(AbstractContextManager["FrozenTables"]):
    """Accepted tables by name in an engine of their own; close it when done.

    `year` is the collection year. `beside` are tables that hold no child (working days, authorities), and
    `prepared` the SQL of tables worked out from the others, in the order they need each other. `memory` is what the
    engine may take, as “6GB”. `refilled` says that the rows will be replaced under statements planned before.
    """

    def __init__(
        self,
        tables: Mapping[str, pa.Table],
        *,
        on: date | None = None,
        year: int | None = None,
        beside: Mapping[str, pa.Table] | None = None,
        prepared: Mapping[str, str] | None = None,
        memory: str | None = None,
        refilled: bool = False,
    ) -> None:
        rows = sum(table.num_rows for table in tables.values())
        self._small = rows < _WORTH_A_THREAD
        # No folder to spill into: what does not fit into memory would be written to the disk in clear.
        config = {"threads": 1 if self._small else _THREADS, "temp_directory": ""}
        self._engine = duckdb.connect(config={**config, "memory_limit": memory} if memory else config)
        day = pa.table({"day": pa.array([on], type=pa.date32())})
        span = (date(year - 1, 4, 1), date(year, 3, 31)) if year else (None, None)
        ends = {name: pa.array([end], type=pa.date32()) for name, end in zip(("first", "last"), span, strict=True)}
        held = {**tables, THE_DAY: day, THE_YEAR: pa.table(ends), **(beside or {})}
        for name, table in held.items():
            self._engine.register("incoming", table)
            self._engine.execute(f'CREATE TABLE "{name}" AS SELECT * FROM incoming')  # noqa: S608 - our own names
            self._engine.unregister("incoming")
        # Over few rows the time goes into planning, a third of it into rewriting what is well written.
        skipped = (_REWRITING if self._small else ()) + (_TRUSTING_ROWS if refilled else ())
        self._engine.execute(f"SET disabled_optimizers = '{','.join(skipped)}'")
        for name, sql in (prepared or {}).items():
            # One that cannot be worked out leaves its readings without their table, and they say so themselves.
            with suppress(duckdb.Error):
                self._engine.execute(f'CREATE TABLE "{name}" AS {sql}')
        self._engine.execute("SET enable_external_access = false; SET lock_configuration = true")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.close()

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows a compiled reading gives."""
        return self._engine.execute(sql).fetchall()

    def rows_of_each(self, questions: Sequence[str]) -> list[list[tuple[Any, ...]] | Exception]:
        """The rows of each compiled reading in the order given, or what broke it: one never stops another.

        Over few rows two are answered at a time, each on its own; over many, each question has both threads.
        """
        if not self._small or len(questions) < _THREADS:
            return [_answered(self._engine, sql) for sql in questions]

        def answered(sql: str) -> list[tuple[Any, ...]] | Exception:
            with self._engine.cursor() as own:
                return _answered(own, sql)

        with ThreadPoolExecutor(_THREADS) as pool:
            return list(pool.map(answered, questions))

    def refill(self, tables: Mapping[str, pa.Table]) -> None:
        """Other rows in tables that are there, for statements that were prepared before."""
        for name, table in tables.items():
            self._engine.register("incoming", table)
            self._engine.execute(f'DELETE FROM "{name}"')  # noqa: S608 - our own names
            self._engine.execute(f'INSERT INTO "{name}" BY NAME SELECT * FROM incoming')  # noqa: S608
            self._engine.unregister("incoming")

    def prepare(self, statements: Sequence[str]) -> Callable[[], None]:
        """What runs the statements, planned once, two at a time: for the same readings over version after version."""
        own = [self._engine.cursor() for _ in range(_THREADS if self._small else 1)]
        names: list[list[str]] = [[] for _ in own]
        for place, sql in enumerate(statements):
            which = place % len(own)
            own[which].execute(f"PREPARE statement_{place} AS {sql}")
            names[which].append(f"statement_{place}")

        def run(which: int) -> None:
            for name in names[which]:
                own[which].execute(f"EXECUTE {name}")

        def every() -> None:
            with ThreadPoolExecutor(len(own)) as pool:
                list(pool.map(run, range(len(own))))

        return every


def _answered(engine: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]] | Exception:
    try:
        return engine.execute(sql).fetchall()
    except Exception as error:  # noqa: BLE001 - whatever broke, the others are answered, and the caller must look
        return error
