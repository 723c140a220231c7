"""The same readings on Apache Spark: for tables larger than one machine, and as a second opinion on DuckDB.

Spark is an extra (`goldenthread[spark]`, with Java 17) and is loaded only when it is asked for. The expressions are
those that DuckDB gets, compiled for Spark at run time. What Spark writes to a disk while it works is encrypted, with
a key that lives as long as the session.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import date
from functools import cache
from types import TracebackType
from typing import Any

import pyarrow as pa

from goldenthread.core.errors import WrongUse
from goldenthread.readings.measures import compile_readings
from goldenthread.readings.period import period_table, working_days_table

_HERE = "local[2]"
_AT_A_TIME = 4
_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    # A child's rows reach a disk only in cipher: what is shuffled, spilled and handed to the session.
    "spark.io.encryption.enabled": "true",
}
_HERE_ONLY = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    # Two cores answer small questions: the usual two hundred parts would each cost more than the work in it.
    "spark.sql.shuffle.partitions": "2",
    "spark.driver.memory": "2g",
}


class SparkTables(AbstractContextManager["SparkTables"]):
    """Accepted tables by name in a Spark session, with the period and the working days; close it when done.

    `master` is where Spark runs: None for this machine, or the address of a cluster (spark://host:port). A session
    that is already running is used and left running.
    """

    def __init__(self, tables: Mapping[str, pa.Table], *, on: date, master: str | None = None) -> None:
        self._session, self._folder = _session(master)
        own = {"the_period": period_table(on), "working_days": working_days_table()}
        self._names = [*tables, *own]
        for name, table in {**tables, **own}.items():
            self._session.createDataFrame(_in_one_piece(table)).createOrReplaceTempView(name)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._folder is not None:
            self._session.stop()
            shutil.rmtree(self._folder, ignore_errors=True)
        else:
            for name in self._names:
                self._session.catalog.dropTempView(name)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows a compiled reading gives."""
        return [tuple(row) for row in self._session.sql(sql).collect()]

    def rows_of_each(self, questions: Sequence[str]) -> list[list[tuple[Any, ...]] | Exception]:
        """The rows of each compiled reading in the order given, or what broke it; a few are asked at a time."""

        def answered(sql: str) -> list[tuple[Any, ...]] | Exception:
            try:
                return self.rows(sql)
            except Exception as error:  # noqa: BLE001 - the others are answered, and the caller must look
                return error

        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            return list(pool.map(answered, questions))


def _in_one_piece(table: pa.Table) -> pa.Table:
    """The table with every column in one piece: Spark refuses a column that is in none, as an empty table's may be."""
    columns = [pa.concat_arrays([*column.chunks, pa.array([], type=column.type)]) for column in table.columns]
    return pa.Table.from_arrays(columns, schema=table.schema)


@cache
def compiled_for_spark(collection: str) -> dict[str, str]:
    """The SQL of every measure that can be read from one return, in Spark's dialect, by key."""
    return compile_readings(collection, dialect="pyspark")


def _session(master: str | None) -> tuple[Any, str | None]:
    """A Spark session, and the folder it may write to when it was started here."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise WrongUse(
            "Spark is not installed here. Install the extra “spark” (make spark) and Java 17, or use DuckDB."
        ) from error
    if running := SparkSession.getActiveSession():
        return running, None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("Goldenthread").master(master or _HERE)
    folder = tempfile.mkdtemp(prefix="goldenthread-spark-")
    if not master:
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    own = {} if master else {**_HERE_ONLY, "spark.local.dir": folder, "spark.sql.warehouse.dir": folder}
    for name, value in {**_SETTINGS, **own}.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate(), folder
    except Exception as error:
        where = f"at {master}" if master else "on this machine; it needs Java 17 (java -version)"
        raise WrongUse(
            f"Spark could not be started {where}. The lines above are its own; DuckDB needs none of it."
        ) from error
