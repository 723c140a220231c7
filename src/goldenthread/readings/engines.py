"""Which engine answers: DuckDB in this process, Spark on this machine, or a Spark cluster by its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

import pyarrow as pa

from goldenthread.core.errors import WrongUse
from goldenthread.readings.measures import compiled_readings, open_tables

ENGINES = ("duckdb", "spark", "spark://HOST:PORT")


class Engine(Protocol):
    """What every engine can do: answer compiled readings over the tables it was opened with."""

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows a compiled reading gives."""
        ...

    def rows_of_each(self, questions: Sequence[str]) -> list[list[tuple[Any, ...]] | Exception]:
        """The rows of each compiled reading in the order given, or what broke it."""
        ...

    def __enter__(self) -> Any: ...

    def __exit__(self, *error: Any) -> None: ...


def refuse_unknown(engine: str) -> None:
    """Stops at a name that is no engine."""
    if engine not in ENGINES[:2] and not engine.startswith("spark://"):
        raise WrongUse(f"There is no engine “{engine}”. Choose one of: {', '.join(ENGINES)}.")


def open_engine(engine: str, tables: Mapping[str, pa.Table], *, on: date) -> Engine:
    """The accepted tables of a return in the engine named, ready for the readings of measures; close when done."""
    refuse_unknown(engine)
    if engine == "duckdb":
        return open_tables(tables, on=on)
    from goldenthread.readings.spark import SparkTables

    return SparkTables(tables, on=on, master=None if engine == "spark" else engine)


def compiled_for(engine: str, collection: str) -> Mapping[str, str]:
    """The SQL of every measure that can be read from one return, in the words of the engine named, by key."""
    if engine == "duckdb":
        return compiled_readings(collection)
    from goldenthread.readings.spark import compiled_for_spark

    return compiled_for_spark(collection)
